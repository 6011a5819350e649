"""The recommendations of an appraisal report that are on the draft compared."""

import re

from hdnd_lint.comparing.appraised.answering import Request
from hdnd_lint.model import Draft
from hdnd_lint.model.appraisal import Appraisal, AppraisedMatter, Recommendation
from hdnd_lint.words.letters.text import fold
from hdnd_lint.words.patterns.matcher import comparable

_NEAR = 160  # characters before a request that may name its place


def requests_of(report: Draft, title: str) -> tuple[Request, ...] | None:
    """Return what *report* asks of the draft called *title*; None where it is no such report."""
    appraisal = report.appraisal
    if appraisal is None:
        return None
    matter = _matter(appraisal, title)
    return tuple(
        _request(report.text, one)
        for one in appraisal.recommendations
        if matter is None or appraisal.on(matter, one.span)
    )


def _matter(appraisal: Appraisal, title: str) -> AppraisedMatter | None:
    """Return the matter of several whose name has most of the words of *title*."""
    if len(appraisal.matters) < 2:
        return None
    asked = set(comparable(title).split())
    return max(
        appraisal.matters, key=lambda one: len(asked & set(comparable(one.name.text).split()))
    )


def _request(text: str, found: Recommendation) -> Request:
    places = [fold(text[place.start : _end(text, place.end)]) for place in found.places]
    if not places:
        places = [fold(_lead(text, found.span.start))]
    back = found.points_back and not found.places
    return Request(fold(found.span.of(text)), tuple(places), back)


def _end(text: str, end: int) -> int:
    """Return where the words that go on naming a place end: “Điều 2 | Quy định kèm theo:”."""
    found = re.compile(r"[^,:;.\n]{0,60}(?=[,:;.\n])").match(text, end)
    return found.end() if found else end


def _lead(text: str, start: int) -> str:
    """Return the words of the sentence that stand before *start*."""
    return re.split(r"[.;]\s|\n", text[max(0, start - _NEAR) : start])[-1]

"""Whether each paper of the executive and of justice is followed by its appraisal report."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.agenda.course import (
    NO_AGENDA,
    Course,
    PresentedPaper,
    quote_words,
    read_course,
)
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result, Value
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.session_acts import Act

_NO_PAPERS = NotApplicable(
    Localised(
        "chương trình không có báo cáo, tờ trình nào phải qua thẩm tra",
        "the agenda has no paper that must be appraised",
    )
)
_NEAR = Localised(
    "báo cáo thẩm tra này không nói rõ về nội dung nào",
    "this appraisal report does not say what it is of",
)


@dataclass(frozen=True, slots=True)
class AppraisalParams(Params):
    """Nothing to set."""


def unappraised(context: Context, params: AppraisalParams) -> Iterator[Result]:
    """Yield each paper that no appraisal report of the agenda is of.

    Variants: ``none`` where the agenda has no appraisal report at all (one hit, at the first
    submission); ``unsure`` where one stands near that does not say what it is of. What the
    standing committee and the committees submit needs none.
    """
    course = context.once(read_course)
    if course is None:
        yield NO_AGENDA
        return
    asked = [paper for paper in course.papers if not paper.free]
    if not asked:
        yield _NO_PAPERS
        return
    if not course.appraisals:
        yield _none_at_all(context, asked)
        return
    for paper in _left(course, asked):
        yield _hit(context, course, paper)


def _left(course: Course, asked: list[PresentedPaper]) -> list[PresentedPaper]:
    """Return the papers without an appraisal, less as many as stand out of their order."""
    left = [paper for paper in asked if not paper.by]
    astray = sum(at in course.bare for at in course.lost)
    return left[astray:]


def _none_at_all(context: Context, asked: list[PresentedPaper]) -> Hit:
    first = next((one for one in asked if one.item.act is Act.SUBMISSION), asked[0])
    values: dict[str, Value] = {
        "item": quote_words(context.text, first.item.span),
        "count": len(asked),
    }
    return Hit(first.item.span, values=values, variant="none")


def _hit(context: Context, course: Course, paper: PresentedPaper) -> Hit:
    values: dict[str, Value] = {"item": quote_words(context.text, paper.item.span), "count": 1}
    if paper.near < 0:
        return Hit(paper.item.span, values=values)
    near = course.agenda.items[paper.near].span
    return Hit(paper.item.span, values=values, related=(Related(near, _NEAR),), variant="unsure")


CHECKS: Mapping[str, Check[Any]] = {
    "unappraised": Check(
        unappraised,
        AppraisalParams,
        values=frozenset({"item", "count"}),
        variants=frozenset({"none", "unsure"}),
        absences=frozenset({"", "none", "unsure"}),
    ),
}

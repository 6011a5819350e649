"""The paper's own number and day where they stand outside its header: under its annexes."""

import re
from functools import cache

from hdnd_lint.model import Annex, DateMention, Draft
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Phrase, Span, fold
from hdnd_lint.words.patterns.matcher import comparable


@dataclass(frozen=True, slots=True)
class OwnLine:
    """What “(Kèm theo Nghị quyết số 88/NQ-HĐND ngày 14 tháng 7 năm 2017 …)” tells of the paper."""

    number: Phrase | None = None
    day: DateMention | None = None


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\bsố\s*+:?\s*(?P<number>\d+[a-zđ]?\s*+/?\s*(?:\d{4}\s*/\s*)?[A-ZĐ]+(?:\s*[-–]\s*[A-ZĐ&]+)*\d*)"
    )


def own_line(draft: Draft) -> OwnLine:
    """Return what the reference line of the first annex that has one says of the paper itself."""
    return next((line for one in draft.annexes if (line := line_of(draft, one))), OwnLine())


def line_of(draft: Draft, annex: Annex) -> OwnLine | None:
    """Return what the reference line of *annex* says of the paper, None where it says nothing."""
    if annex.reference is None or not _is_own(draft, annex.reference):
        return None
    line = _read(draft, annex.reference.span)
    return line if line.number or line.day else None


def _is_own(draft: Draft, reference: Phrase) -> bool:
    """Say whether the paper that the annex belongs to is of this paper's kind."""
    kind = comparable(draft.title.type.text) if draft.title.type else "nghị quyết"
    return kind in comparable(reference.text)


def _read(draft: Draft, place: Span) -> OwnLine:
    match = _number().search(draft.text, place.start, place.end)
    number = Span(*match.span("number")) if match else None
    day = next((one for one in draft.dates if place.contains(one.span) and one.value), None)
    return OwnLine(Phrase(fold(number.of(draft.text)), number) if number else None, day)

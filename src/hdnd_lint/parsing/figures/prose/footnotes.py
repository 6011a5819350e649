"""“tổ chức 03 kỳ họp¹ … ¹ xã A 02 cuộc, xã B 01 cuộc”: parts that a footnote gives."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, Relation, Sum
from hdnd_lint.parsing.figures.numerals.slips import mistyped
from hdnd_lint.parsing.figures.prose.sentences import made_sum
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.records import replace
from hdnd_lint.words.measures import measure

_MARKS = "¹²³⁴⁵⁶⁷⁸⁹"
_NOTE_LENGTH = 600
_GENERAL = "cuộc"  # counts whatever is held: sessions, meetings, supervisions
_HELD = frozenset(("kỳ", "phiên", "hội", "cuộc"))


def footnote_sums(passages: Sequence[Passage]) -> Iterator[Sum]:
    """Yield figures whose parts stand in the footnote that their clause names."""
    notes = {one.text[one.start]: one for one in passages if _is_note(one)}
    for passage in passages if notes else ():
        for match in _mark().finditer(passage.text, passage.start + 1, passage.end):
            note = notes.get(match.group())
            if note is not None and note is not passage:
                yield from _given(passage, match.start(), note)


def _is_note(passage: Passage) -> bool:
    short = passage.end - passage.start <= _NOTE_LENGTH
    return short and passage.text[passage.start : passage.start + 1] in _MARKS


def _given(passage: Passage, place: int, note: Passage) -> Iterator[Sum]:
    start = max(passage.text.rfind(mark, passage.start, place) for mark in (";", ". ", ":", ")"))
    for total in passage.between(max(start, passage.start), place):
        parts = [one for one in note.amounts if _counts(one, total)]
        if total.unit and measure(total.unit).exact and parts:
            yield _made(passage.text, total, parts)


def _counts(one: Amount, total: Amount) -> bool:
    unit, whole = one.unit.lower(), total.unit.lower()
    return unit == whole or (unit == _GENERAL and whole in _HELD)


def _made(text: str, total: Amount, parts: Sequence[Amount]) -> Sum:
    made = made_sum(text, total, [(replace(one, unit=total.unit), 1) for one in parts])
    if len(parts) == 1:
        return replace(made, relation=Relation.PART)
    known = made.holds or mistyped(made.total, made.parts)
    return made if known else replace(made, confidence=Confidence.LOW)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)[{_MARKS}]")

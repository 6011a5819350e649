"""Totals in two measures: “4.692 hộ với 23.292 khẩu, trong đó: …”, each part in the same two.

Where the parts make the total in one measure, the list names them all; so they must make it in
the other measure too. This is the only ground on which these sums are told.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, NodeKind, Relation, Sum, SumKind
from hdnd_lint.parsing.figures.entries import ListEntry
from hdnd_lint.parsing.figures.numerals.rounding import tolerance
from hdnd_lint.parsing.figures.numerals.terms import Scale, end_of, label_before, scale_of, term
from hdnd_lint.parsing.figures.sums.list_sums import run
from hdnd_lint.parsing.figures.sums.passages import Passage, list_end, unbracketed
from hdnd_lint.words.measures import measure

_Pair = tuple[Amount, Amount]
_LONGEST = 400  # entries that one paragraph may be the total of
_FEWEST = 6  # amounts of a total and two parts, each in two measures


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:trong đó(?: có)?|bao gồm|gồm(?: có)?|cụ thể(?: là| như sau)?|chia ra)(?!\w)"
        r"\s*:?",
        re.IGNORECASE,
    )


@cache
def _joined() -> re.Pattern[str]:
    """Match what may stand between the two measures of one thing."""
    return re.compile(r"\s*(?:,|với|và|/|-|–|;|\()?\s*(?:với|tổng số|gồm)?\s*", re.IGNORECASE)


def paired_sentence_sums(passage: Passage) -> Iterator[Sum]:
    """Yield the sums of totals in two measures whose parts stand in the same paragraph."""
    if len(passage.amounts) < _FEWEST:
        return
    for opened in _opening().finditer(passage.text, passage.start, passage.end):
        totals = _pair_before(passage, opened.start())
        if totals:
            stop = list_end(passage, opened.end(), bracketed=False)
            within = Passage(passage.text, opened.end(), stop, passage.between(opened.end(), stop))
            parts = _pairs(passage, unbracketed(within), totals)
            yield from _closed(passage.text, totals, parts, SumKind.SENTENCE)


def paired_list_sums(entries: Sequence[ListEntry]) -> Iterator[Sum]:
    """Yield the sums of totals in two measures whose parts are the entries of a list."""
    for place, entry in enumerate(entries):
        totals = _first_pair(entry)
        following = entries[place + 1 : place + 1 + _LONGEST] if entry.opening else ()
        listed = entry.children or run(following)
        below = [_first_pair(child) for child in listed] if totals else []
        parts = [pair for pair in below if pair]
        if totals and len(parts) == len(below):
            yield from _closed(entry.passage.text, totals, parts, SumKind.LIST)
        yield from paired_list_sums(entry.children)


def _pair_before(passage: Passage, place: int) -> _Pair | None:
    """Return the two amounts right before *place*, where they tell one thing in two measures."""
    where = _where().search(passage.text, max(passage.start, place - 60), place)
    place = where.start() if where else place
    before = passage.between(max(passage.start, place - 120), place)
    if len(before) < 2 or passage.text[end_of(before[-1]) : place].strip(" ,:(;"):
        return None
    return _as_pair(passage.text, before[-2], before[-1])


@cache
def _where() -> re.Pattern[str]:
    """Match in how many places the things counted are: “, tại 654 thôn,”."""
    return re.compile(
        r"(?<![\s,(])[\s,(]{1,9}(?:tại|ở|thuộc|trên địa bàn)\s{1,3}\d{1,4}\s{1,3}[^\W\d]{1,20}"
        r"(?:\s[^\W\d]{1,20}){0,3}[\s,:;)]{0,9}\Z",
        re.IGNORECASE,
    )


def _first_pair(entry: ListEntry) -> _Pair | None:
    """Return the first two amounts of *entry*, where they tell one thing in two measures.

    What only names a thing (“c) Hộ nghèo:”) has its amounts in the paragraph below.
    """
    passage = entry.passage
    below = entry.children[0] if entry.children else None
    if not passage.amounts and below is not None and below.kind is NodeKind.PARAGRAPH:
        passage = below.passage
    if len(passage.amounts) < 2:
        return None
    return _as_pair(passage.text, passage.amounts[0], passage.amounts[1])


def _as_pair(text: str, one: Amount, other: Amount) -> _Pair | None:
    counted = all(measure(amount.unit).exact and amount.unit for amount in (one, other))
    between = text[end_of(one) : other.span.start]
    if not counted or measure(one.unit).base == measure(other.unit).base:
        return None
    return (one, other) if _joined().fullmatch(between) else None


def _pairs(passage: Passage, amounts: Sequence[Amount], totals: _Pair) -> list[_Pair]:
    """Return the parts of a list in running words, none where one of them is not a pair."""
    first, second = (measure(total.unit).base for total in totals)
    found: list[_Pair] = []
    ones = [amount for amount in amounts if measure(amount.unit).base == first]
    others = [amount for amount in amounts if measure(amount.unit).base == second]
    if len(ones) != len(others):
        return []
    for one, other in zip(ones, others, strict=True):
        if not _joined().fullmatch(passage.text[end_of(one) : other.span.start]):
            return []
        found.append((one, other))
    return found


def _closed(text: str, totals: _Pair, parts: Sequence[_Pair], kind: SumKind) -> Iterator[Sum]:
    """Yield both sums where one of them closes."""
    if len(parts) < 2:
        return
    sums = [
        _sum(text, total, [pair[side] for pair in parts], kind)
        for side, total in enumerate(totals)
        if all(_fits(total, pair[side]) for pair in parts)
    ]
    if len(sums) == len(totals) and any(one.holds for one in sums):
        yield from sums


def _fits(total: Amount, part: Amount) -> bool:
    return measure(total.unit).base == measure(part.unit).base


def _sum(text: str, total: Amount, parts: Sequence[Amount], kind: SumKind) -> Sum:
    scale: Scale = scale_of(total)
    return Sum(
        kind,
        Relation.ALL,
        term(text, total, scale, _label(text, total)),
        tuple(term(text, part, scale, _label(text, part)) for part in parts),
        scale.unit,
        scale.base,
        tolerance(scale.step(total), [scale.step(part) for part in parts]),
        Confidence.HIGH,
    )


def _label(text: str, amount: Amount) -> str:
    start = text.rfind("\n", 0, amount.span.start) + 1
    return label_before(text, max(start, amount.span.start - 80), amount.span.start)

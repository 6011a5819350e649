"""Lists of things counted: “Tổng số biên chế là 2.460 biên chế, cụ thể:” and what is under it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, Relation, Sum, SumKind
from hdnd_lint.parsing.figures.entries import ListEntry
from hdnd_lint.parsing.figures.numerals.slips import mistyped
from hdnd_lint.parsing.figures.numerals.terms import label_before, scale_of, term
from hdnd_lint.parsing.figures.sums.list_sums import is_near, run
from hdnd_lint.parsing.figures.sums.partition import allotted
from hdnd_lint.records import replace
from hdnd_lint.words.measures import MONEY, measure

_LONGEST = 400


@cache
def _total() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)tổng(?!\w)", re.IGNORECASE)


def counted_sums(entries: Sequence[ListEntry]) -> Iterator[Sum]:
    """Yield the sums of lists in which every entry counts the same thing once."""
    for place, entry in enumerate(entries):
        if entry.opening and entry.amount is None:
            below = entry.children or entries[place + 1 : place + 1 + _LONGEST]
            found = _found(entry, run(list(below)))
            if found is not None:
                yield found
        yield from counted_sums(entry.children)


def _found(entry: ListEntry, below: Sequence[ListEntry]) -> Sum | None:
    totals = [amount for amount in entry.passage.amounts if _counts(amount)]
    if len(totals) != 1 or len(below) < 2:
        return None
    parts = [[a for a in one.passage.amounts if a.unit == totals[0].unit] for one in below]
    if any(len(found) != 1 for found in parts):
        return None
    made = _made(entry, totals[0], [found[0] for found in parts])
    label = made.total.label
    if made.holds:
        return made
    each = entry.opening == "each" or (entry.opening == "given" and allotted(label))
    near = each and is_near(made)
    likely = (
        entry.opening == "all"
        or near
        or _total().search(label)
        or mistyped(made.total, made.parts)
    )
    return replace(made, confidence=Confidence.MEDIUM) if likely else None


def _counts(amount: Amount) -> bool:
    known = measure(amount.unit)
    return bool(amount.unit) and known.exact and known.base != MONEY


def _made(entry: ListEntry, total: Amount, parts: Sequence[Amount]) -> Sum:
    text, scale = entry.passage.text, scale_of(total)
    return Sum(
        SumKind.LIST,
        Relation.ALL,
        term(text, total, scale, text[entry.passage.start : total.span.start]),
        tuple(
            term(
                text,
                part,
                scale,
                label_before(text, text.rfind("\n", 0, part.span.start) + 1, part.span.start),
            )
            for part in parts
        ),
        scale.unit,
        scale.base,
        scale.step(total),
        Confidence.HIGH,
    )

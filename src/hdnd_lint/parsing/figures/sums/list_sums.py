"""Sums over lists: a khoản and its điểm, a điểm and its dashes, “Tổng …” and what follows."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, NodeKind, Relation, Sum, SumKind, Term
from hdnd_lint.parsing.figures.entries import ListEntry
from hdnd_lint.parsing.figures.numerals.rounding import overflows, tolerance
from hdnd_lint.parsing.figures.numerals.slips import mistyped, slipped
from hdnd_lint.parsing.figures.numerals.terms import Scale, scale_of, term
from hdnd_lint.parsing.figures.sums.partition import allotted, partition, spending
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Span

_LABELLED = (
    NodeKind.ROMAN,
    NodeKind.CLAUSE,
    NodeKind.SUBCLAUSE,
    NodeKind.POINT,
    NodeKind.DASH,
    NodeKind.PLUS,
)


_PARTIAL = ("some", "given")  # what need not tell all parts of a total
_PROVING = 2  # sums of a list that close, to take one that does not for wrong
_LONGEST = 400  # entries that one paragraph may be the total of


@dataclass(frozen=True, slots=True)
class Breakdown:
    """An entry with an amount, and the entries that stand under it."""

    total: ListEntry
    parts: tuple[ListEntry, ...]
    opening: str


def list_sums(entries: Sequence[ListEntry]) -> Iterator[Sum | Span]:
    """Yield the sums that lists state; the place of a total whose parts are not certain."""
    made = [(found, one) for found in breakdowns(entries) for one in _sums(found)]
    closed = sum(_closes(one) for _, one in made)
    for found, one in made:
        likely = _likely(found) if isinstance(one, Span) and closed >= _PROVING else None
        yield likely or one


def _closes(one: Sum | Span) -> bool:
    return isinstance(one, Sum) and one.holds and len(one.parts) > 1


def _likely(found: Breakdown) -> Sum | None:
    """Return a sum that does not close in a list where others of its kind do; None if far off."""
    total = found.total.amount
    if total is None or found.opening in _PARTIAL:
        return None
    made = _worked(found, total, scale_of(total), before=False)
    if made is None or len(made.parts) < 2 or abs(made.difference) * 4 > abs(made.total.value):
        return None
    return replace(made, confidence=Confidence.MEDIUM)


def breakdowns(entries: Sequence[ListEntry]) -> Iterator[Breakdown]:
    """Yield each entry with an amount that has a list of entries under it, from the outside in."""
    for place, entry in enumerate(entries):
        opening, below = entry.opening, list(entry.children)
        if entry.amount is not None and not run(below):
            following = entries[place + 1 : place + 1 + _LONGEST]
            below = list(following) if _may_head(entry, following) else []
        listed = run(below)
        if entry.amount is not None and listed:
            yield Breakdown(entry, listed, opening or _marker(below))
        closing, stop = _closing(entry, place)
        above = run(entries[max(0, stop - _LONGEST) : stop][::-1])[::-1] if closing else ()
        if closing is not None and len(above) > 1:
            yield Breakdown(closing, above, "all")
        yield from breakdowns(entry.children)


def _may_head(entry: ListEntry, following: Sequence[ListEntry]) -> bool:
    """Say whether a paragraph is the total of the labelled entries that come after it."""
    if not following or _is_closing(entry):
        return False
    if entry.kind is not NodeKind.PARAGRAPH:
        return following[0].is_marker and not entry.children
    named = re.match(r"\A\s*tổng(?!\w)", entry.label, re.IGNORECASE)
    listed = named is not None and following[0].kind in _LABELLED
    return bool(entry.opening) or following[0].is_marker or listed


def _closing(entry: ListEntry, place: int) -> tuple[ListEntry | None, int]:
    """Return the “Tổng cộng” that closes a list, and where the list ends, exclusive.

    A paragraph after the last entry of a list stands under that entry in the tree.
    """
    if _is_closing(entry):
        return entry, place
    last = entry.children[-1] if entry.children else None
    if last is None or last.kind is not NodeKind.PARAGRAPH or not _is_closing(last):
        return None, place
    return (None if run(entry.children) else last), place + 1


def _is_closing(entry: ListEntry) -> bool:
    """Say whether an entry is “Tổng cộng: …”, which closes the list above it."""
    named = re.match(r"\A\s*(?:tổng\s+)?cộng(?!\w)", entry.label, re.IGNORECASE)
    return named is not None and entry.amount is not None and not entry.children


def _marker(below: Sequence[ListEntry]) -> str:
    return below[0].opening if below and below[0].is_marker else ""


def run(below: Sequence[ListEntry]) -> tuple[ListEntry, ...]:
    """Return the first run of entries labelled in one way, up to the next “Trong đó:”."""
    found: list[ListEntry] = []
    for entry in below:
        if _is_closing(entry):
            break
        if entry.kind in _LABELLED and (not found or entry.kind is found[0].kind):
            found.append(entry)
        elif found and (entry.is_marker or entry.kind in _LABELLED):
            break
    return tuple(found)


def _sums(found: Breakdown) -> Iterator[Sum | Span]:
    total = found.total.amount
    if total is None:
        return
    scale = scale_of(total)
    after = _worked(found, total, scale, before=False)
    if after is None:
        yield total.span
        return
    earlier = None if after.holds else _earlier(found, scale)
    settled = _settled(found, earlier if earlier and earlier.holds else after)
    yield settled if settled is not None else total.span


def _earlier(found: Breakdown, scale: Scale) -> Sum | None:
    """Work the sum out with the amounts before the changes that the entries state."""
    total = found.total.before or found.total.amount
    changed = any(entry.before for entry in found.parts)
    return _worked(found, total, scale, before=True) if total and changed else None


def _worked(found: Breakdown, total: Amount, scale: Scale, *, before: bool) -> Sum | None:
    parts: list[tuple[Term, Decimal]] = []
    for entry in found.parts:
        own = _own(entry, scale, before=before)
        if own is None:
            return None
        parts += own
    if not parts:
        return None
    return Sum(
        SumKind.LIST,
        Relation.ALL,
        term(found.total.passage.text, total, scale, found.total.label),
        tuple(part for part, _ in parts),
        scale.unit,
        scale.base,
        tolerance(scale.step(total), [step for _, step in parts]),
        Confidence.HIGH,
    )


def _own(entry: ListEntry, scale: Scale, *, before: bool) -> list[tuple[Term, Decimal]] | None:
    """Return what *entry* adds: its own amount, or those of the entries below it."""
    amount = entry.before or entry.amount if before else entry.amount
    if amount is not None:
        if not scale.fits(amount):
            return None
        return [(term(entry.passage.text, amount, scale, entry.label), scale.step(amount))]
    below = run(entry.children)
    if not below:
        return None
    added: list[tuple[Term, Decimal]] = []
    for child in below:
        own = _own(child, scale, before=before)
        if own is None:
            return None
        added += own
    return added


def is_near(made: Sum) -> bool:
    """Say whether parts told one by one (“cụ thể”) miss their total by a tenth or less."""
    return abs(made.difference) * 10 <= abs(made.total.value)


def _settled(found: Breakdown, made: Sum) -> Sum | None:
    """Settle whether the entries are all parts of the total; None where nobody can say."""
    single = len(made.parts) < 2
    if made.holds:
        return replace(made, relation=Relation.PART) if single else made
    sure = found.total.sure and all(entry.sure for entry in found.parts)
    if sure and not single and found.opening == "all":
        return made
    if sure and not single and _is_whole(found.opening, made):
        return replace(made, confidence=Confidence.MEDIUM)
    if mistyped(made.total, made.parts) or (sure and found.opening and overflows(made)):
        return replace(made, confidence=Confidence.MEDIUM)
    if sure and found.opening and slipped(made.total, made.parts):
        return replace(made, confidence=Confidence.LOW)
    part = replace(made, relation=Relation.PART, confidence=Confidence.LOW)
    return part if part.holds and found.opening else None


def _is_whole(opening: str, made: Sum) -> bool:
    """Say whether the entries are most likely all parts: by how they are opened, or called."""
    if opening == "each" and is_near(made):
        return True
    if opening in ("each", "given") and _is_allotted(made):
        return True
    if partition(part.label for part in made.parts):
        return True
    return opening not in _PARTIAL and is_near(made) and _is_spending(made)


def _is_allotted(made: Sum) -> bool:
    """Say whether an act gives the total out to those listed, and half of it or more is told."""
    return allotted(made.total.label) and abs(made.difference) * 2 <= abs(made.total.value)


def _is_spending(made: Sum) -> bool:
    return spending(made.total.label, (part.label for part in made.parts))

"""How the rows of a table nest: by label, by bold type, by “Tổng cộng”, by a formula in a name."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.parsing.figures.grids.grid import Row
from hdnd_lint.records import dataclass
from hdnd_lint.words.openers import LABEL

Signed = tuple[Row, int]

_LONGEST_GROUP = 300  # rows that one “Cộng” may close
_MOST_TOTALS = 24  # rows named “Tổng” or “Cộng” in one table; with more, each sums its own block


@dataclass(frozen=True, slots=True)
class Family:
    """A row that is a total, and the *readings* of what its parts may be, the likeliest first.

    *stated* says that its own words make it a total (“Tổng cộng”); *partial* that what stands
    under it was opened with “Trong đó”. *formula* is what its name says of it (``I+II``).
    """

    total: Row
    readings: tuple[tuple[Signed, ...], ...]
    stated: bool = False
    partial: bool = False
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The families of a table, and the rows below each row, by index."""

    families: tuple[Family, ...]
    below: dict[int, tuple[Row, ...]]


@cache
def _total_name() -> re.Pattern[str]:
    return re.compile(r"(?:tổng|cộng)(?!\w)", re.IGNORECASE)


@cache
def _some_name() -> re.Pattern[str]:
    return re.compile(r"[-+*(\s]{0,12}trong đó(?!\w)", re.IGNORECASE)


@cache
def _ends_with_some() -> re.Pattern[str]:
    return re.compile(r"trong đó\s*+:?\s*\Z", re.IGNORECASE)


@cache
def _name_formula() -> re.Pattern[str]:
    """“Kết dư ngân sách (A-B)”, “Tổng cộng (I+II+III)”, “(=1+2)”."""
    label = rf"(?:{LABEL.roman}|{LABEL.capital}|{LABEL.number}|[a-zđ])"
    return re.compile(rf"\(\s*+=?\s*({label}(?:\s*[-+–−]\s*{label})+)\s*\)\s*\Z")


def outline(rows: Sequence[Row]) -> Outline:
    """Return the families of *rows*, in the order of their totals."""
    plain = [row for row in rows if not is_total(row)]
    parents, partial = _parents(plain)
    below: dict[int, list[Row]] = {}
    for row in plain:
        above = parents[row.index]
        if above is not None:
            below.setdefault(above, []).append(row)
    families = [*_trees(plain, below, partial), *_totals(rows, parents)]
    families += list(_named(rows))
    families.sort(key=lambda family: family.total.index)
    return Outline(tuple(families), {key: tuple(found) for key, found in below.items()})


def is_total(row: Row) -> bool:
    """Say whether *row* is a total of others by its words alone: “Tổng cộng”, without a label."""
    return not row.label and _total_name().match(row.name) is not None


def is_some(row: Row) -> bool:
    """Say whether *row* tells some of another: “Trong đó: …”."""
    return _some_name().match(row.name) is not None


def _trees(
    rows: Sequence[Row], below: dict[int, list[Row]], partial: set[int]
) -> Iterator[Family]:
    for row in rows:
        children = below.get(row.index, ())
        some_only = _ends_with_some().search(row.name) is not None
        counted = tuple(
            (child, 1) for child in children if child.index not in partial and not some_only
        )
        some = tuple((child, 1) for child in children if child.index in partial or some_only)
        if not row.values:
            continue
        if counted and any(child.values for child, _ in counted):
            yield Family(row, (counted,), stated=_total_name().match(row.name) is not None)
        elif some:
            yield Family(row, (some,), partial=True)


def _parents(rows: Sequence[Row]) -> tuple[dict[int, int | None], set[int]]:
    """Return the row above each row, by index, and which rows tell only some of it."""
    parents: dict[int, int | None] = {}
    partial: set[int] = set()
    stack: list[tuple[str, float, int]] = []
    opened: tuple[int | None, str] | None = None  # under which row “Trong đó” opened a list
    bolds = {row.bold for row in rows if not row.label}
    previous = ""
    for row in rows:
        kind = _kind(row, previous, varied=len(bolds) > 1)
        rank = _rank(kind, stack)
        while stack and stack[-1][0] != kind and stack[-1][1] >= rank:
            stack.pop()
        if any(entry[0] == kind for entry in stack):
            while stack[-1][0] != kind:
                stack.pop()
            stack.pop()
        above = stack[-1][2] if stack else None
        parents[row.index] = above
        opened = _opened(row, kind, above, opened, partial)
        stack.append((kind, rank, row.index))
        previous = kind
    return parents, partial


def _opened(
    row: Row,
    kind: str,
    above: int | None,
    opened: tuple[int | None, str] | None,
    partial: set[int],
) -> tuple[int | None, str] | None:
    """Note rows after “Trong đó” as part of the row above them, and return the open list."""
    if is_some(row):
        partial.add(row.index)
        return (above, kind)
    if opened is None or above != opened[0]:
        return None if opened and above is None else opened
    partial.add(row.index)
    return opened


_RANKS = {"U": 0.0, "R": 1.0, "L": 5.0, "*": 6.0, "•": 6.0, "-": 6.0, "+": 7.0, "B": 7.5, "": 8.0}


def _kind(row: Row, previous: str, *, varied: bool) -> str:
    """Name the kind of a row's label; ``D2`` is two numbers with a dot, ``B`` bold without one."""
    label = row.label
    if not label:
        return "B" if varied and row.bold else ""
    if label[0].isdigit():
        return f"D{label.count('.') + 1}"
    if re.fullmatch(r"[IVX]+(\.\d+)*", label):
        return f"R{label.count('.')}" if "." in label else "R"
    if label.isalpha() and label.isupper() and len(label) == 1:
        return "U"
    if label.isalpha() and label.islower() and len(label) == 1:
        return "L"
    return {"–": "-", "−": "-"}.get(label, label if label in _RANKS else previous)


def _rank(kind: str, stack: Sequence[tuple[str, float, int]]) -> float:
    if kind.startswith("D"):
        return 2.0 + min(int(kind[1:]), 20) / 10
    if kind.startswith("R") and len(kind) > 1:
        return 1.05
    if kind == "U" and any(entry[0] == "R" for entry in stack) and _no("U", stack):
        return 1.02  # letters under Roman numbers
    return _RANKS[kind]


def _no(kind: str, stack: Sequence[tuple[str, float, int]]) -> bool:
    return all(entry[0] != kind for entry in stack)


def _totals(rows: Sequence[Row], parents: dict[int, int | None]) -> Iterator[Family]:
    """Yield the rows that are totals by their words, with what they may be totals of."""
    places = [place for place, row in enumerate(rows) if is_total(row)]
    labelled = _labelled(rows)
    tops = [row for row in rows if row.index in parents and parents[row.index] is None]
    tops = [row for row in tops if not is_some(row)]
    few = len(places) <= _MOST_TOTALS
    for order, place in enumerate(places):
        row = rows[place]
        if not row.values or _made_of(row, labelled):
            continue
        start = rows[places[order - 1]].index if order else -1
        end = rows[places[order + 1]].index if order + 1 < len(places) else rows[-1].index + 1
        after = _within(tops, row.index, end)
        before = _within(tops, start, row.index)
        others = [rows[other] for other in places if other != place] if few else []
        group = _group_before(rows, place, parents)
        readings = (after, tops) if not before else (before, group, tops if few else [], after)
        wanted = [tuple((part, 1) for part in reading) for reading in (*readings, others)]
        kept = {tuple(part.index for part, _ in reading): reading for reading in wanted}
        kept = {key: reading for key, reading in kept.items() if len(key) > 1}
        if kept:
            yield Family(row, tuple(kept.values()), stated=True)


def _within(rows: Sequence[Row], after: int, before: int) -> list[Row]:
    first = bisect_right(rows, after, key=lambda row: row.index)
    return list(rows[first : bisect_right(rows, before - 1, key=lambda row: row.index)])


def _group_before(rows: Sequence[Row], place: int, parents: dict[int, int | None]) -> list[Row]:
    """Return the rows just before a “Cộng” that stand under one heading."""
    found: list[Row] = []
    above: int | None = None
    for row in reversed(rows[max(0, place - _LONGEST_GROUP) : place]):
        if row.index not in parents or row.index == above:
            break
        if above is None:
            above = parents[row.index]
        if parents[row.index] == above:
            found.append(row)
    return found[::-1] if above is not None else []


def _named(rows: Sequence[Row]) -> Iterator[Family]:
    """Yield the rows whose names say what they are made of: “Kết dư (A-B)”."""
    labelled = _labelled(rows)
    for row in rows:
        known = _made_of(row, labelled) if row.values else ()
        match = _name_formula().search(row.name)
        if known and match:
            yield Family(row, (known,), stated=True, formula=match[1])


def _labelled(rows: Sequence[Row]) -> dict[str, Row]:
    """Return the rows with figures by their labels, those whose label stands once."""
    times = Counter(row.label for row in rows)
    return {row.label: row for row in rows if times[row.label] == 1 and row.values}


def _made_of(row: Row, labelled: dict[str, Row]) -> tuple[Signed, ...]:
    """Return the rows that the name of *row* says it is made of; none where one is not known."""
    match = _name_formula().search(row.name)
    signed = re.findall(r"([-+–−]?)\s*([^-+–−\s]+)", match[1]) if match else []
    if not all(name in labelled for _, name in signed):
        return ()
    return tuple((labelled[name], -1 if sign in ("-", "–", "−") else 1) for sign, name in signed)

"""Sums down a table: a row and the rows below it, “Tổng cộng” and all rows of its kind."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Relation, Sum, SumKind, Term
from hdnd_lint.parsing.figures.grids.grid import Grid, GridValue, Row
from hdnd_lint.parsing.figures.grids.outline import Family, Outline, Signed
from hdnd_lint.parsing.figures.numerals.rounding import sharpened, tolerance
from hdnd_lint.parsing.figures.numerals.slips import mistyped
from hdnd_lint.parsing.figures.numerals.terms import short
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.measures import measure


@dataclass(frozen=True, slots=True)
class Columns:
    """The figure columns of a table with the unit of each, and the table's place in the draft."""

    grid: Grid
    units: dict[int, str]
    table: int


@cache
def _not_added() -> re.Pattern[str]:
    """Titles of columns whose figures mean nothing when added up."""
    return re.compile(
        r"\(%\)|(?<!\d)%\s*\Z|tỷ lệ|tỉ lệ|tỷ trọng|đơn giá|định mức|mức (?:chi|thu|hỗ trợ|khoán)"
        r"|hệ số|bình quân|khởi công|hoàn thành|thời gian|so sánh \(?%|số quyết định|ngày",
        re.IGNORECASE,
    )


def adds_up(title: str) -> bool:
    """Say whether figures under *title* may be added up."""
    return _not_added().search(title) is None


@cache
def _share() -> re.Pattern[str]:
    return re.compile(r"tỷ trọng|tỉ trọng|cơ cấu", re.IGNORECASE)


def is_share(title: str) -> bool:
    """Say whether figures under *title* are shares of one total, a hundred together."""
    return _share().search(title) is not None


def term_of(row: Row, value: GridValue, label: str, sign: int = 1) -> Term:
    """Return a cell's figure as a term; *label* says what it is called in the sum."""
    return Term(value.span, value.number, short(label), value.written, sign)


def step_of(value: GridValue, unit: str, title: str = "") -> Decimal:
    """Return what the last digit of a cell's figure is worth in the cell's unit.

    What is counted is not rounded: by its unit, or by the *title* of its column (“Số dự án”).
    """
    counted = (measure(unit).exact and unit) or (not unit and _counting().match(title))
    return Decimal(0) if counted else Decimal(1).scaleb(-value.decimals)


@cache
def _counting() -> re.Pattern[str]:
    """Match the heading of a column that counts things."""
    return re.compile(
        r"\W{0,9}(?:tổng )?(?:số(?: lượng)?|sl)\s{1,9}(?:dự án|công trình|hộ|(?:nhân )?khẩu|người"
        r"|đại biểu|thôn|xóm|ấp|xã|trường|lớp|học sinh|biên chế|cuộc|đơn|lượt|thửa|cơ sở"
        r"|văn bản|phiếu)\b",
        re.IGNORECASE,
    )


def row_sums(columns: Columns, nested: Outline) -> Iterator[Sum | Span]:
    """Yield the sums down the table; the place of a total whose parts are not certain."""
    chosen = [
        (family, made)
        for family in nested.families
        if (made := _best(columns, family, nested)) is not None
    ]
    chosen = _sharpened(chosen)
    records = _records(chosen)
    for family, made in chosen:
        closed = _closed(made)
        for column, found in made.items():
            yield _judged(family, found, closed, records[column]) or found.total.span


def _sharpened(
    chosen: Sequence[tuple[Family, dict[int, Sum]]],
) -> list[tuple[Family, dict[int, Sum]]]:
    """Allow for no rounding where the sums of the whole table show none."""
    flat = iter(sharpened([found for _, made in chosen for found in made.values()]))
    return [(family, {column: next(flat) for column in made}) for family, made in chosen]


def _best(columns: Columns, family: Family, nested: Outline) -> dict[int, Sum] | None:
    """Return the sums of a family by column, read in the way in which most of them close."""
    readings = (_by_column(columns, family, one, nested) for one in family.readings)
    made = [one for one in readings if one]
    if len(made) < 2:
        return made[0] if made else None
    return max(made, key=_closed if any(map(_closed, made)) else _explained)


def _closed(made: dict[int, Sum]) -> int:
    return sum(found.holds and _tells(found) for found in made.values())


def _explained(made: dict[int, Sum]) -> int:
    return sum(mistyped(found.total, found.parts) for found in made.values())


def _by_column(
    columns: Columns, family: Family, reading: Sequence[Signed], nested: Outline
) -> dict[int, Sum]:
    made = {}
    for column in columns.grid.figures:
        total = family.total.values.get(column)
        title = columns.grid.titles[column]
        if total is None or not (adds_up(title) or is_share(title)):
            continue
        parts = [part for row, sign in reading for part in _own(row, sign, column, nested)]
        if parts:
            made[column] = _sum(columns, family, column, total, parts)
    return made


def _own(
    row: Row, sign: int, column: int, nested: Outline, depth: int = 0
) -> list[tuple[Row, GridValue, int]]:
    """Return what *row* adds in *column*: its figure, or for a bare heading those below it."""
    if row.values:
        value = row.values.get(column)
        return [(row, value, sign)] if value is not None else []
    below = nested.below.get(row.index, ()) if depth < 8 else ()
    return [part for child in below for part in _own(child, sign, column, nested, depth + 1)]


def _sum(
    columns: Columns,
    family: Family,
    column: int,
    total: GridValue,
    parts: Sequence[tuple[Row, GridValue, int]],
) -> Sum:
    unit, title = columns.units.get(column, ""), columns.grid.titles[column]
    return Sum(
        SumKind.ROWS,
        Relation.PART if family.partial else Relation.ALL,
        term_of(family.total, total, _name(family.total)),
        tuple(term_of(row, value, _name(row), sign) for row, value, sign in parts),
        unit,
        measure(unit).base,
        tolerance(
            step_of(total, unit, title), [step_of(value, unit, title) for _, value, _ in parts]
        ),
        Confidence.HIGH,
        formula=family.formula,
        table=columns.table,
        heading=short(columns.grid.titles[column]),
    )


def _name(row: Row) -> str:
    return f"{row.label}. {row.name}" if row.label.isalnum() else row.name


def _tells(found: Sum) -> bool:
    """Say whether a sum that closes proves anything: two parts at least that are not zero."""
    return sum(part.value != 0 for part in found.parts) > 1


@dataclass(slots=True)
class Record:
    """How many telling sums of a column close, and how many do not."""

    closed: int = 0
    open: int = 0

    @property
    def adds_up(self) -> bool:
        """Say whether the column may hold figures to add up, as far as its sums show."""
        return self.open <= max(self.closed, 2)

    @property
    def proven(self) -> bool:
        """Say whether so many of its sums close that one that does not is an error."""
        return self.closed >= 2 and self.closed >= 3 * self.open


def _records(chosen: Sequence[tuple[Family, dict[int, Sum]]]) -> dict[int, Record]:
    records: dict[int, Record] = {}
    for family, made in chosen:
        for column, found in made.items():
            record = records.setdefault(column, Record())
            if _tells(found) and not family.partial:
                record.closed += found.holds
                record.open += not found.holds
    return records


def _judged(family: Family, found: Sum, closed: int, record: Record) -> Sum | None:
    """Settle whether the rows below a total are all its parts; None where nobody can say."""
    whole = replace(found, relation=Relation.ALL)
    if whole.holds:
        return whole if len(found.parts) > 1 else replace(found, relation=Relation.PART)
    if not record.adds_up:
        return None
    slipped = mistyped(whole.total, whole.parts)
    likely = replace(whole, confidence=Confidence.MEDIUM)
    if family.partial:
        return likely if slipped else replace(found, confidence=Confidence.MEDIUM)
    if closed or (record.proven and (slipped or _near(whole, 4))):
        return whole
    return (
        likely if slipped or (family.stated and len(found.parts) > 1 and _near(whole, 2)) else None
    )


def _near(found: Sum, share: int) -> bool:
    """Say whether the gap is so small a share of the total that the parts may well be all."""
    larger = max(abs(found.total.value), abs(found.computed))
    return bool(larger) and abs(found.difference) <= larger / share

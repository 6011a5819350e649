"""Sums across a table: columns whose headings or number row say how they come about."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Relation, Sum, SumKind
from hdnd_lint.parsing.figures.grids.grid import Row
from hdnd_lint.parsing.figures.grids.outline import is_total
from hdnd_lint.parsing.figures.grids.row_sums import Columns, adds_up, is_share, step_of, term_of
from hdnd_lint.parsing.figures.numerals.rounding import sharpened, tolerance
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.measures import measure

_FEWEST = 3  # rows that must bear out a relation that only headings hint at
_MOST = Decimal("0.8")  # of the rows have to bear a relation out
_TRIED = 40  # rows on which a relation that is only hinted at is tried
_WIDEST = 14  # columns among which such relations are looked for


@dataclass(frozen=True, slots=True)
class Relating:
    """How a column comes about: *parts* are columns with signs; a ratio has just two."""

    column: int
    parts: tuple[tuple[int, int], ...]
    formula: str
    ratio: bool = False
    stated: bool = True


def column_sums(columns: Columns) -> Iterator[Sum]:
    """Yield the sums across the rows of a table, for every relation that most rows bear out."""
    stated = [relation for relation in _stated(columns) if relation is not None]
    stated = list({relation.column: relation for relation in reversed(stated)}.values())
    taken = {relation.column for relation in stated}
    yield from _shares(columns)
    for relation in (*stated, *(found for found in _hinted(columns) if found.column not in taken)):
        yield from _borne_out(columns, relation)


def _shares(columns: Columns) -> Iterator[Sum]:
    """Yield the shares of the total row, where most rows bear out of which column they are."""
    shares = [c for c in columns.grid.figures if is_share(columns.grid.titles[c])]
    totals = [row for row in columns.grid.rows if is_total(row)]
    if len(totals) != 1:
        return
    for column in shares:
        for other in columns.grid.figures:
            made = list(_shared(columns, column, other, totals[0])) if other not in shares else []
            closed = sum(found.holds for found in made)
            if len(made) >= _FEWEST and closed >= _MOST * len(made):
                yield from made
                break


def _shared(columns: Columns, column: int, other: int, total: Row) -> Iterator[Sum]:
    whole = total.values.get(other)
    for row in columns.grid.rows if whole is not None and whole.number else ():
        share, part = row.values.get(column), row.values.get(other)
        if share is None or part is None or whole is None:
            continue
        title = columns.grid.titles[other]
        made = Sum(
            SumKind.RATIO,
            Relation.ALL,
            term_of(row, share, columns.grid.titles[column]),
            (term_of(row, part, title), term_of(total, whole, title)),
            "%",
            "%",
            Decimal(1).scaleb(-share.decimals),
            Confidence.HIGH,
            table=columns.table,
            heading=row.name,
        )
        yield made if made.holds else replace(made, confidence=Confidence.MEDIUM)


def _stated(columns: Columns) -> Iterator[Relating | None]:
    for column, formula in columns.grid.formulas.items():
        if column in columns.grid.figures:
            yield _relation(columns, column, formula)
    yield _moved(columns)


@cache
def _move() -> re.Pattern[str]:
    """Match what a heading of an adjustment says of its column."""
    return re.compile(
        r"(?P<after>sau (?:khi )?(?:điều chỉnh|bổ sung))"
        r"|(?P<both>tăng.{0,12}giảm|giảm.{0,12}tăng)|(?P<rise>tăng)|(?P<fall>giảm)"
        r"|(?P<before>(?:đã|được) (?:giao|duyệt|phê duyệt|bố trí|phân bổ)"
        r"|trước (?:khi )?điều chỉnh|đầu năm)",
        re.IGNORECASE,
    )


def _moved(columns: Columns) -> Relating | None:
    """Return “after = before + rise - fall” where headings name each of these columns once."""
    roles: dict[str, int] = {}
    for column in columns.grid.figures:
        match = _move().search(columns.grid.titles[column])
        name = match.lastgroup if match else None
        if name is None or name in roles:
            return None
        roles[name] = column
    moves = [(roles[one], 1) for one in ("both", "rise") if one in roles]
    moves += [(roles["fall"], -1)] if "fall" in roles else []
    if not {"before", "after"} <= set(roles) or not moves:
        return None
    return Relating(roles["after"], ((roles["before"], 1), *moves), "")


@cache
def _operand() -> re.Pattern[str]:
    return re.compile(r"([-+–−]?)\(?(\d{1,2}|[A-EĐ])\)?")


@cache
def _quotient() -> re.Pattern[str]:
    return re.compile(
        r"\(?\(?(\d{1,2})\)?[/:]\(?(\d{1,2})\)?\)?(?:[x×*]100%?|%|[x×*]100|/100)?|"
        r"\(?(\d{1,2})\)?[/:]\(?(\d{1,2})\)?[x×*]?100%?"
    )


def _relation(columns: Columns, column: int, formula: str) -> Relating | None:
    """Read a formula of the number row; None where it is neither a sum nor a quotient."""
    plain = re.sub(r"\s", "", formula)
    names = columns.grid.numbers
    quotient = _quotient().fullmatch(plain)
    if quotient:
        over, under = (name for name in quotient.groups() if name)
        if {names.get(over, -1), names.get(under, -1)} <= set(columns.grid.figures):
            return Relating(column, ((names[over], 1), (names[under], 1)), formula, ratio=True)
        return None
    found = list(_operand().finditer(plain))
    if "".join(match.group() for match in found) != plain or len(found) < 2:
        return None
    parts = tuple(
        (names.get(match[2], -1), -1 if match[1] in ("-", "–", "−") else 1) for match in found
    )
    known = all(part in columns.grid.figures for part, _ in parts)
    return Relating(column, parts, formula) if known else None


def _hinted(columns: Columns) -> Iterator[Relating]:
    """Yield the relations that headings hint at: a total of columns, a rise, a percentage."""
    figures = columns.grid.figures[:_WIDEST]
    for column in figures:
        title = columns.grid.titles[column].casefold()
        others = [other for other in figures if other != column]
        for relation in _guesses(columns, column, title, others):
            if _share(_made(columns, relation, columns.grid.rows[:_TRIED]), _FEWEST) >= _MOST:
                yield relation
                break


def _guesses(
    columns: Columns, column: int, title: str, others: Sequence[int]
) -> Iterator[Relating]:
    added = [other for other in others if adds_up(columns.grid.titles[other])]
    if re.search(r"%|tỷ lệ|tỉ lệ|tương đối", title):
        for under, over in combinations(added, 2):
            yield _guess(column, ((over, 1), (under, 1)), ratio=True)
            yield _guess(column, ((under, 1), (over, 1)), ratio=True)
    elif re.search(r"sau (?:khi )?điều chỉnh", title):
        yield from _adjusted(columns, column, added)
    elif re.search(r"tăng|giảm|chênh lệch|so sánh|tuyệt đối|còn lại", title):
        for old, new in combinations(added, 2):
            yield _guess(column, ((new, 1), (old, -1)))
            yield _guess(column, ((old, 1), (new, -1)))
    elif re.search(r"tổng|cộng", title):
        yield from _totals(column, added)


def _totals(column: int, others: Sequence[int]) -> Iterator[Relating]:
    """Yield of which columns a total may be made: those after it, the most first, or before."""
    following = [other for other in others if other > column]
    for count in range(len(following), 1, -1):
        yield _guess(column, tuple((other, 1) for other in following[:count]))
    preceding = [other for other in others if other < column]
    if len(preceding) > 1:
        yield _guess(column, tuple((other, 1) for other in preceding))


def _adjusted(columns: Columns, column: int, others: Sequence[int]) -> Iterator[Relating]:
    """Yield how a figure after an adjustment may come about: before, plus rises, less falls."""
    titles = columns.grid.titles
    falls = [c for c in others if re.search(r"giảm", titles[c], re.IGNORECASE)]
    for base in others:
        moves = [other for other in others if other != base and other != column]
        for count in (2, 1):
            for chosen in combinations(moves, count):
                signed = (
                    (c, -1 if c in falls and _rises(titles[c]) is False else 1) for c in chosen
                )
                yield _guess(column, ((base, 1), *signed))
                if count == 1:
                    yield _guess(column, ((base, 1), (chosen[0], -1)))


def _rises(title: str) -> bool:
    return re.search(r"tăng", title, re.IGNORECASE) is not None


def _guess(column: int, parts: tuple[tuple[int, int], ...], *, ratio: bool = False) -> Relating:
    return Relating(column, parts, "", ratio, stated=False)


def _made(columns: Columns, relation: Relating, rows: Sequence[Row]) -> list[Sum]:
    return [found for row in rows if (found := _sum(columns, row, relation)) is not None]


def _share(made: Sequence[Sum], fewest: int) -> Decimal:
    """Return the share of sums that close; 0 where fewer than *fewest* of them can tell."""
    telling = [found for found in made if sum(part.value != 0 for part in found.parts) > 1]
    if len(telling) < fewest:
        return Decimal(0)
    return Decimal(sum(found.holds for found in telling)) / len(telling)


def _borne_out(columns: Columns, relation: Relating) -> Iterator[Sum]:
    """Yield the sums of a relation, unless so many rows break it that it must be read wrong."""
    made = _made(columns, relation, columns.grid.rows)
    share = _share(made, 1 if relation.stated else _FEWEST)
    if share < (Decimal("0.5") if relation.stated else _MOST):
        return
    confidence = Confidence.HIGH if share >= _MOST else Confidence.MEDIUM
    for found in made if relation.ratio else sharpened(made):
        if found.holds:
            yield found
            continue
        yield replace(found, confidence=min(confidence, found.confidence, key=_RANK))


_RANK = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}.__getitem__


def _sum(columns: Columns, row: Row, relation: Relating) -> Sum | None:
    total = row.values.get(relation.column)
    parts = [(c, row.values[c], sign) for c, sign in relation.parts if c in row.values]
    if total is None or not parts or (relation.ratio and not _divides(relation, parts)):
        return None
    titles = columns.grid.titles
    unit = columns.units.get(relation.column, "")
    made = Sum(
        SumKind.RATIO if relation.ratio else SumKind.COLUMNS,
        Relation.ALL,
        term_of(row, total, titles[relation.column]),
        tuple(term_of(row, value, titles[c], sign) for c, value, sign in parts),
        unit,
        measure(unit).base,
        tolerance(step_of(total, unit), [step_of(value, unit) for _, value, _ in parts]),
        Confidence.HIGH,
        formula=relation.formula,
        table=columns.table,
        heading=row.name,
    )
    return _as_ratio(made, total.decimals) if relation.ratio else made


def _divides(relation: Relating, parts: Sequence[tuple[int, object, int]]) -> bool:
    under = parts[-1][1]
    return len(parts) == len(relation.parts) and bool(getattr(under, "number", 0))


def _as_ratio(made: Sum, decimals: int) -> Sum:
    """Return a quotient with its own rounding; one written as a plain number is per one."""
    allowed = Decimal(1).scaleb(-decimals)
    ratio = replace(made, tolerance=allowed, unit="%", base="%")
    plain = replace(ratio, total=replace(ratio.total, value=ratio.total.value * 100))
    wide = replace(plain, tolerance=allowed * 100)
    return wide if not ratio.holds and decimals > 1 and wide.holds else ratio

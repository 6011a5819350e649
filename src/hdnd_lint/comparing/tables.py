"""What changed in a table: rows and columns that came or went, and cells."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hdnd_lint.comparing.edited import edits_between
from hdnd_lint.comparing.matching import Matching, match
from hdnd_lint.comparing.units import ComparedUnit, PartKind
from hdnd_lint.comparing.wording.natures import edited_words
from hdnd_lint.comparing.wording.runs import longest_run
from hdnd_lint.comparing.wording.tokens import Token, tokens
from hdnd_lint.model import Cell, NodeKind, Table
from hdnd_lint.model.comparison import Change, ChangedText, ChangeKind, EditNature, WordEdit
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import comparable

LabelPlaces = tuple[tuple[str, ...], tuple[str, ...]]
Texts = tuple[str, str]

_COUNTED = frozenset({"", "stt", "tt", "số tt", "số thứ tự"})  # heads of the column of numbers
_ORDINAL = re.compile(r"\(?(?:\d{1,4}(?:\.\d{1,3}){0,4}|[ivxlc]{1,6}|[a-zđ])[.)]?", re.I)


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with its columns named as those of the other version, -1 for its own alone."""

    table: Table
    text: str
    columns: Mapping[int, int]

    def root(self) -> ComparedUnit:
        """Return the rows as units: what is compared are the columns that both tables have."""
        root = ComparedUnit(NodeKind.TABLE, self.table.span)
        counted = self.counted()
        for at, row in enumerate(self.table.rows):
            root.add(self._row(at, row, counted))
        return root

    def counted(self) -> bool:
        """Say whether the first column numbers the rows."""
        first = self.table.rows[0] if self.table.rows else ()
        head = comparable(first[0].text).rstrip(".") if first else "-"
        return len(first) > 1 and head in _COUNTED

    def _row(self, at: int, row: Sequence[Cell], counted: bool) -> ComparedUnit:
        number = _ordinal(row) if counted and at else ""
        shared = [cell for cell in row if self.columns.get(cell.column, -1) >= 0]
        said = [cell for cell in shared if not (number and cell is row[0])]
        words = tuple(token for cell in said for token in self.tokens(cell))
        span = Span(row[0].span.start, row[-1].span.end) if row else self.table.span
        unit = ComparedUnit(PartKind.ROW, span, tuple(cell.span for cell in said), number=number)
        unit.words = words
        return unit

    def tokens(self, cell: Cell) -> tuple[Token, ...]:
        """Return the words of *cell*."""
        return tuple(tokens(self.text, cell.span, ()))


def table_changes(old: Table, new: Table, places: LabelPlaces, texts: Texts) -> Iterator[Change]:
    """Yield the changes from *old* to *new*; *places* are those of the tables."""
    if not old.rows or not new.rows:
        return
    shared = _shared_columns(old, new)
    back = {there: here for here, there in shared.items()}
    grids = (
        _Grid(old, texts[0], shared),
        _Grid(new, texts[1], {column: column for column in back}),
    )
    yield from _columns(old, shared, ChangeKind.REMOVED, places)
    yield from _columns(new, back, ChangeKind.ADDED, places)
    roots = grids[0].root(), grids[1].root()
    found = match(*roots)
    yield from _rows(found, roots, grids, places)


def _ordinal(row: Sequence[Cell]) -> str:
    said = fold(row[0].text) if row else ""
    return said if _ORDINAL.fullmatch(said) else ""


def _heads(table: Table) -> list[tuple[int, str]]:
    return [(cell.column, comparable(cell.text)) for cell in table.rows[0]]


def _width(table: Table) -> int:
    return max(cell.column + cell.column_span for row in table.rows for cell in row)


def _shared_columns(old: Table, new: Table) -> dict[int, int]:
    """Return which column of *new* each column of *old* became, by their heads and their order."""
    wide = _width(old), _width(new)
    if wide[0] == wide[1]:
        return {column: column for column in range(wide[0])}
    heads = _heads(new)
    counts = Counter(words for _, words in heads)
    there = {words: column for column, words in heads if counts[words] == 1}
    known = [(column, there[words]) for column, words in _heads(old) if words in there]
    kept = set(longest_run([(place, 1.0) for _, place in known])) if known else set()
    shared = {column: place for at, (column, place) in enumerate(known) if at in kept}
    return _filled(shared, wide)


def _filled(shared: dict[int, int], wide: tuple[int, int]) -> dict[int, int]:
    """Pair the columns between two known ones where as many stand there in both tables."""
    edges = [(-1, -1), *sorted(shared.items()), wide]
    for (a, b), (c, d) in itertools.pairwise(edges):
        if c - a == d - b:
            shared.update({a + step: b + step for step in range(1, c - a)})
    return shared


def _columns(
    table: Table, shared: Mapping[int, int], kind: ChangeKind, places: LabelPlaces
) -> Iterator[Change]:
    """Yield a change for each column that only this version has."""
    for column in range(_width(table)):
        cells = [cell for row in table.rows for cell in row if cell.column == column]
        if column in shared or not cells:
            continue
        words = (ChangedText("\n".join(fold(cell.text) for cell in cells)),)
        span = cells[0].span
        place = f"cột {column + 1}"
        if kind is ChangeKind.ADDED:
            yield Change(kind, new_place=(*places[1], place), new=words, new_span=span)
        else:
            yield Change(kind, old_place=(*places[0], place), old=words, old_span=span)


def _rows(
    found: Matching,
    roots: tuple[ComparedUnit, ComparedUnit],
    grids: tuple[_Grid, _Grid],
    places: LabelPlaces,
) -> Iterator[Change]:
    """Yield what became of the rows, in the order of the new table, then what is gone."""
    ranks = [{row: at for at, row in enumerate(root.children)} for root in roots]
    pairs = [(row, found.to_new[row]) for row in roots[0].children if row in found.to_new]
    items = [(ranks[1][new], 1.0 + len(new.words)) for _, new in pairs]
    kept = {pairs[at][1] for at in longest_run(items)}
    for old, at in ranks[0].items():
        if old not in found.to_new:
            words = (ChangedText(_row_text(grids[0], at)),)
            yield Change(
                ChangeKind.REMOVED,
                (*places[0], f"dòng {at + 1}"),
                old=words,
                old_span=old.span,
            )
    for new, at in ranks[1].items():
        old = found.to_old.get(new)  # type: ignore[assignment]
        if old is None:
            words = (ChangedText(_row_text(grids[1], at)),)
            yield Change(
                ChangeKind.ADDED,
                new_place=(*places[1], f"dòng {at + 1}"),
                new=words,
                new_span=new.span,
            )
            continue
        rows = ranks[0][old], at
        yield from _row_moved(old, new, rows, grids, places, new in kept)
        yield from _cells(grids, rows, places)


def _row_moved(
    old: ComparedUnit,
    new: ComparedUnit,
    rows: tuple[int, int],
    grids: tuple[_Grid, _Grid],
    places: LabelPlaces,
    kept: bool,
) -> Iterator[Change]:
    if kept and old.number == new.number:
        return
    yield Change(
        ChangeKind.RENUMBERED if kept else ChangeKind.MOVED,
        (*places[0], f"dòng {rows[0] + 1}"),
        (*places[1], f"dòng {rows[1] + 1}"),
        (ChangedText(_row_text(grids[0], rows[0])),),
        (ChangedText(_row_text(grids[1], rows[1])),),
        old_span=old.span,
        new_span=new.span,
    )


def _row_text(grid: _Grid, at: int) -> str:
    return " | ".join(fold(cell.text) for cell in grid.table.rows[at])


def _cells(
    grids: tuple[_Grid, _Grid], rows: tuple[int, int], places: LabelPlaces
) -> Iterator[Change]:
    """Yield the cells of one row that say something else now."""
    old, new = grids
    counted = old.counted() and new.counted() and all(rows)
    there = {cell.column: cell for cell in new.table.rows[rows[1]]}
    for cell in old.table.rows[rows[0]]:
        other = there.get(old.columns.get(cell.column, -1))
        if other is None or (counted and cell.column == 0 and _ordinal((cell,))):
            continue
        yield from _cell(grids, (cell, other), rows, places)


def _cell(
    grids: tuple[_Grid, _Grid],
    cells: tuple[Cell, Cell],
    rows: tuple[int, int],
    places: LabelPlaces,
) -> Iterator[Change]:
    old, new = (grid.tokens(cell) for grid, cell in zip(grids, cells, strict=True))
    if [token.key for token in old] == [token.key for token in new]:
        return
    edits = [
        WordEdit(
            edited_words(old, edit.old, grids[0].text),
            edited_words(new, edit.new, grids[1].text),
            nature,
        )
        for edit, nature in edits_between(old, new, grids[0].text)
    ]
    figures = all(edit.nature is EditNature.FIGURES for edit in edits)
    yield Change(
        ChangeKind.FIGURES if figures else ChangeKind.REWORDED,
        (*places[0], f"dòng {rows[0] + 1}", f"cột {cells[0].column + 1}"),
        (*places[1], f"dòng {rows[1] + 1}", f"cột {cells[1].column + 1}"),
        (ChangedText(fold(cells[0].text), 0),),
        (ChangedText(fold(cells[1].text), 0),),
        tuple(edits),
        cells[0].span,
        cells[1].span,
        _context(grids[1], rows[1], cells[1]),
    )


def _context(grid: _Grid, row: int, cell: Cell) -> str:
    """Return the words that name the row and the column of *cell*."""
    own = grid.table.rows[row]
    name = next(
        (one.text for one in own if any(map(str.isalpha, one.text)) and one is not cell), ""
    )
    head = next((one.text for one in grid.table.rows[0] if one.column == cell.column), "")
    return " – ".join(fold(words) for words in (name, head if row else "") if words)

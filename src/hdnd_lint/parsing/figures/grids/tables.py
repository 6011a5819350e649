"""Tables as grids, put together from the cells that a reader found."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from hdnd_lint.model import Block, BlockKind, Cell, Source, Table
from hdnd_lint.words.letters.text import Span


def tables(source: Source) -> tuple[Table, ...]:
    """Return the tables of *source* in text order.

    A cell of several paragraphs is one Cell with newlines in its text; a merged cell stands once,
    at its upper left corner. Rows with no cell of their own are kept as empty rows.
    """
    cells = (block for block in source.blocks if block.kind is BlockKind.CELL)
    return tuple(
        _table(source, list(blocks)) for _, blocks in groupby(cells, key=lambda b: b.place.table)
    )


def _table(source: Source, blocks: list[Block]) -> Table:
    rows: list[list[Cell]] = []
    for cell in _cells(source, blocks):
        while len(rows) <= cell.row:
            rows.append([])
        rows[cell.row].append(cell)
    ordered = tuple(tuple(sorted(row, key=lambda cell: cell.column)) for row in rows)
    span = Span(blocks[0].span.start, max(block.span.end for block in blocks))
    return Table(span, ordered)


def _cells(source: Source, blocks: Iterable[Block]) -> Iterator[Cell]:
    places: dict[tuple[int, int], list[Block]] = {}
    for block in blocks:
        key = (max(block.place.row - 1, 0), max(block.place.column - 1, 0))
        places.setdefault(key, []).append(block)
    for (row, column), parts in places.items():
        first = parts[0].place
        yield Cell(
            span=Span(parts[0].span.start, parts[-1].span.end),
            text="\n".join(part.span.of(source.text) for part in parts),
            row=row,
            column=column,
            row_span=max(first.row_span, 1),
            column_span=max(first.column_span, 1),
            bold=_bold(source, parts),
        )


def _bold(source: Source, parts: list[Block]) -> bool | None:
    """Say whether all words of the cell are bold; None where the file tells nothing."""
    filled = [part.marked_bold for part in parts if part.span.of(source.text).strip()]
    if not filled or None in filled:
        return None
    return all(filled)

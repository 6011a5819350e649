"""Rows and cells of an old Word file's tables: which columns each cell covers."""

from collections.abc import Iterator, Sequence

from hdnd_lint.reading.word97.looks import Layout
from hdnd_lint.records import dataclass, field

_ALIKE = 30  # twips: edges so near are one


@dataclass(slots=True)
class OldRow:
    """One row: the markup of its cells' paragraphs, and the layout that ends it."""

    cells: list[str] = field(default_factory=list)
    layout: Layout = field(default_factory=Layout)


def table_markup(rows: Sequence[OldRow]) -> str:
    """Return *rows* as ``w:tbl``."""
    columns = _columns([edge for row in rows for edge in row.layout.edges])
    return f"<w:tbl>{''.join(_row(row, columns) for row in rows)}</w:tbl>"


def _columns(edges: Sequence[int]) -> dict[int, int]:
    """Return the column that begins at each of *edges*."""
    found: dict[int, int] = {}
    column, last = -1, None
    for edge in sorted(set(edges)):
        if last is None or edge - last > _ALIKE:
            column += 1
        last = edge
        found[edge] = column
    return found


def _row(row: OldRow, columns: dict[int, int]) -> str:
    before = columns.get(row.layout.edges[0], 0) if row.layout.edges else 0
    head = f'<w:trPr><w:gridBefore w:val="{before}"/></w:trPr>' if before else ""
    return f"<w:tr>{head}{''.join(_cells(row, columns))}</w:tr>"


def _cells(row: OldRow, columns: dict[int, int]) -> Iterator[str]:
    edges, merged = row.layout.edges, row.layout.merged
    for number, inside in enumerate(row.cells):
        if number >= len(merged):
            yield f"<w:tc>{inside}</w:tc>"
            continue
        if number and merged[number] & 3 == 1:  # a part of the cell before it
            continue
        after = number + 1
        while after < len(merged) and merged[after] & 3 == 1:
            after += 1
        span = columns[edges[after]] - columns[edges[number]]
        said = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        down = merged[number] >> 5 & 3
        if down:
            said += '<w:vMerge w:val="restart"/>' if down == 3 else "<w:vMerge/>"
        yield f"<w:tc><w:tcPr>{said}</w:tcPr>{inside}</w:tc>"

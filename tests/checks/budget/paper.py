"""A budget paper as paragraphs and tables, with the figures that take part in a sum marked.

``«1.234»`` marks a figure that the paper itself says is a total or a part of one; a figure without
marks is one that nobody can check against others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hdnd_lint.model import Block, BlockKind, Place, Source
from hdnd_lint.words.letters.text import Span

_MARKED = re.compile(r"«([\d.,]+)»")


@dataclass(frozen=True)
class Cell:
    """One cell of a table, or a merged one at its upper left corner."""

    text: str
    rows: int = 1
    columns: int = 1
    bold: bool = False


Row = tuple[Cell | None, ...]  # None: covered by a merged cell


@dataclass(frozen=True)
class Grid:
    """A table, row by row."""

    rows: tuple[Row, ...]


Part = str | Grid


@dataclass(frozen=True)
class Paper:
    """A whole paper; *facts* are what a test says of its profile."""

    name: str
    parts: tuple[Part, ...]
    facts: dict[str, object]


@dataclass(frozen=True)
class Figure:
    """A marked figure of a paper: where it stands, and as it is typed."""

    part: int
    row: int
    column: int
    start: int
    text: str


def plain(text: str) -> str:
    return _MARKED.sub(r"\1", text)


def row(*cells: str | Cell | None, bold: bool = False) -> Row:
    return tuple(Cell(cell, bold=bold) if isinstance(cell, str) else cell for cell in cells)


def figures(paper: Paper) -> Iterator[Figure]:
    """Yield the marked figures of *paper*."""
    return (figure for figure, _ in placed(paper))


def changed(paper: Paper, figure: Figure, instead: str) -> Paper:
    """Return *paper* with one figure typed otherwise."""
    parts = list(paper.parts)
    part = parts[figure.part]
    if isinstance(part, str):
        parts[figure.part] = _replaced(part, figure, instead)
    else:
        rows = list(part.rows)
        cells = list(rows[figure.row])
        cell = cells[figure.column]
        assert cell is not None
        cells[figure.column] = replace(cell, text=_replaced(cell.text, figure, instead))
        rows[figure.row] = tuple(cells)
        parts[figure.part] = Grid(tuple(rows))
    return replace(paper, parts=tuple(parts))


def _replaced(text: str, figure: Figure, instead: str) -> str:
    return text[: figure.start] + instead + text[figure.start + len(figure.text) :]


class _Sheet:
    """Text and blocks of a source being put together."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.blocks: list[Block] = []
        self.length = 0

    def add(self, text: str, kind: BlockKind, place: Place, bold: bool | None = None) -> None:
        words = plain(text)
        span = Span(self.length, self.length + len(words))
        self.blocks.append(Block(span, kind, place, marked_bold=bold))
        self.text.append(words + "\n")
        self.length += len(words) + 1


def as_source(paper: Paper) -> Source:
    """Return *paper* as a reader of Word files would, without its formatting."""
    sheet, tables = _Sheet(), 0
    for part in paper.parts:
        if isinstance(part, str):
            sheet.add(part, BlockKind.PARAGRAPH, Place(len(sheet.blocks) + 1))
            continue
        tables += 1
        for number, cells in enumerate(part.rows, 1):
            for column, cell in enumerate(cells, 1):
                if cell is not None:
                    place = Place(
                        len(sheet.blocks) + 1, 0, tables, number, column, cell.rows, cell.columns
                    )
                    sheet.add(cell.text, BlockKind.CELL, place, cell.bold)
    return Source(paper.name, "docx", "".join(sheet.text), tuple(sheet.blocks))


def placed(paper: Paper) -> Iterator[tuple[Figure, int]]:
    """Yield the marked figures with their offsets in the text of ``as_source(paper)``."""
    offset = 0
    for part, number, column, text in _texts(paper):
        for match in _MARKED.finditer(text):
            figure = Figure(part, number, column, match.start(1), match[1])
            yield figure, offset + len(plain(text[: match.start()]))
        offset += len(plain(text)) + 1


def place_of(paper: Paper, figure: Figure) -> int:
    """Return the offset of *figure* in the text of ``as_source(paper)``."""
    return next(offset for one, offset in placed(paper) if one == figure)


def _texts(paper: Paper) -> Iterator[tuple[int, int, int, str]]:
    for index, part in enumerate(paper.parts):
        if isinstance(part, str):
            yield index, -1, -1, part
            continue
        for number, cells in enumerate(part.rows):
            for column, cell in enumerate(cells):
                if cell is not None:
                    yield index, number, column, cell.text


def save_word(paper: Paper, path: Path) -> None:
    """Write *paper* as a Word file with real tables and merged cells."""
    import docx

    document = docx.Document()
    for part in paper.parts:
        if isinstance(part, str):
            document.add_paragraph(plain(part))
            continue
        table = document.add_table(len(part.rows), len(part.rows[0]))
        grid = [line.cells for line in table.rows]  # table.cell(…) costs the whole table each time
        for number, cells in enumerate(part.rows):
            for column, cell in enumerate(cells):
                if cell is None:
                    continue
                target = grid[number][column]
                if cell.rows > 1 or cell.columns > 1:
                    last = grid[number + cell.rows - 1][column + cell.columns - 1]
                    target = target.merge(last)
                target.paragraphs[0].add_run(plain(cell.text)).bold = cell.bold
    document.save(str(path))

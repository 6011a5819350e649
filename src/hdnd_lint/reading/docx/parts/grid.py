"""Tables while they are read: which cell stands where, and what it spans."""

import re
from functools import cache
from typing import Optional

from hdnd_lint.records import dataclass, field

_WIDEST = 1_000  # columns; no real table comes near, and a hostile span must not grow the numbers


@dataclass(slots=True, eq=False)
class WordCell:
    """A cell of a table; numbers count from 1. A hidden cell has no text of its own to show."""

    table: int
    row: int
    column: int
    style: str = ""
    row_span: int = 1
    column_span: int = 1
    hidden: bool = False
    ruled: bool = False  # it states a border above or below it


@dataclass(slots=True, eq=False)
class WordGrid:
    """A table; *merged* holds, for each column, the cell that runs down through it."""

    number: int
    outer: Optional["WordGrid"]
    style: str = ""
    row: int = 0
    column: int = 1
    hidden_row: bool = False
    merged: dict[int, WordCell] = field(default_factory=dict)
    above: WordCell | None = None
    cell: WordCell | None = None

    def start_row(self) -> None:
        """Begin the next row at its first column."""
        self.row += 1
        self.column = 1
        self.hidden_row = False

    def take_row(self, properties: str, dropped: bool) -> None:
        """Read w:trPr; a dropped row (a tracked change) does not count."""
        skipped = _number_pattern("gridBefore").search(properties)
        if skipped:
            self.column += min(int(skipped[1]), _WIDEST)
        if dropped:
            self.hidden_row = True
            self.row -= 1

    def start_cell(self) -> None:
        """Begin the next cell of the row."""
        hidden = self.hidden_row or (self.cell_around is not None and self.cell_around.hidden)
        self.cell = WordCell(self.number, self.row, self.column, self.style, hidden=hidden)
        self.above = self.merged.pop(self.column, None)
        self.column += 1

    @property
    def cell_around(self) -> WordCell | None:
        """The cell that holds this table, if it is nested."""
        return self.outer.cell if self.outer else None

    def take_cell(self, properties: str, dropped: bool) -> None:
        """Read w:tcPr: spans, and whether the cell goes on from the one above."""
        cell = self.cell
        if cell is None:
            return
        cell.hidden = cell.hidden or dropped
        cell.ruled = "<w:tcBorders" in properties and states_border(properties)
        span = _number_pattern("gridSpan").search(properties)
        if span:
            cell.column_span = max(1, min(int(span[1]), _WIDEST))
            self.column = cell.column + cell.column_span
        merge = _merge_pattern().search(properties)
        if merge and not self.hidden_row:
            self._merge(cell, merge[1] == "restart")

    def _merge(self, cell: WordCell, restarts: bool) -> None:
        above = self.above
        if restarts or above is None:
            self.merged[cell.column] = cell
            return
        above.row_span += 1
        cell.hidden = True
        self.merged[cell.column] = above


def states_border(properties: str) -> bool:
    """Say whether the properties of a paragraph or a cell state a border above or below it."""
    return _border_pattern().search(properties) is not None


@cache
def _border_pattern() -> re.Pattern[str]:
    return re.compile(r'<w:(?:top|bottom|between)\s[^<>]*?w:val="(?!nil"|none")')


@cache
def _number_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf'<w:{name}\s[^<>]*?w:val="(\d{{1,6}})"')


@cache
def _merge_pattern() -> re.Pattern[str]:
    return re.compile(r'<w:vMerge(?:\s[^<>]*?w:val="(\w*)")?')

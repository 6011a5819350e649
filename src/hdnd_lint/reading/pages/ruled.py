"""Tables drawn with lines on a page: which letters stand in which cell."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hdnd_lint.reading.pages.page import Letter
from hdnd_lint.records import dataclass, field

_THICKEST = 3.0  # points; a thicker mark is a shape, not a line
_SHORTEST = 6.0
_MOST_STROKES = 20_000  # on a page; a drawing has more
_SAME = 3.0  # lines closer than this are one line


class Stroke(NamedTuple):
    """A straight line along x or y, from *start* to *end*, at *at* of the other."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class RuledGrid:
    """A ruled table: its edges, and the letters of its cells by row and column from 1."""

    left: float
    right: float
    bottom: float
    top: float
    cells: dict[tuple[int, int], list[Letter]] = field(default_factory=dict)


def grids(
    boxes: Iterable[tuple[float, float, float, float]], letters: Sequence[Letter]
) -> tuple[list[RuledGrid], list[Letter]]:
    """Find the tables that *boxes* (left, bottom, right, top of what is drawn) make up.

    Returns them from the top of the page down, and the letters outside of all.
    """
    level, upright = _strokes(boxes)
    if len(level) + len(upright) > _MOST_STROKES:
        return [], list(letters)
    found = [
        _GridPlaces(
            grid, _within(level, grid.bottom, grid.top), _within(upright, grid.left, grid.right)
        )
        for grid in _regions(level, upright)
    ]
    rest: list[Letter] = []
    for letter in letters:
        middle = round((letter.left + letter.right) / 2)
        height = round(letter.base + letter.size / 4)
        places = next((places for places in found if _holds(places.grid, middle, height)), None)
        if places is None:
            rest.append(letter)
        else:
            cell = (places.row(middle, height), places.column(middle, height))
            places.grid.cells.setdefault(cell, []).append(letter)
    return [places.grid for places in found], rest


@dataclass(slots=True)
class _GridPlaces:
    """The rows and columns of a table: a line that is broken beside a letter parts nothing."""

    grid: RuledGrid
    level: list[Stroke]
    upright: list[Stroke]
    rows: dict[int, list[float]] = field(default_factory=dict)
    columns: dict[int, list[float]] = field(default_factory=dict)

    def row(self, x: int, y: int) -> int:
        if x not in self.rows:
            self.rows[x] = _distinct(s.at for s in _beside(self.level, x))
        lines = self.rows[x]
        return max(len(lines) - bisect_right(lines, y), 1)

    def column(self, x: int, y: int) -> int:
        if y not in self.columns:
            self.columns[y] = _distinct(s.at for s in _beside(self.upright, y))
        return max(bisect_right(self.columns[y], x), 1)


def _within(strokes: Sequence[Stroke], start: float, end: float) -> list[Stroke]:
    return [stroke for stroke in strokes if start - _SAME <= stroke.at <= end + _SAME]


def _beside(strokes: Sequence[Stroke], at: float) -> list[Stroke]:
    return [stroke for stroke in strokes if stroke.start - _SAME <= at <= stroke.end + _SAME]


def _strokes(
    boxes: Iterable[tuple[float, float, float, float]],
) -> tuple[list[Stroke], list[Stroke]]:
    level: list[Stroke] = []
    upright: list[Stroke] = []
    for left, bottom, right, top in boxes:
        wide, high = right - left, top - bottom
        if high <= _THICKEST and wide >= _SHORTEST:
            level.append(Stroke((bottom + top) / 2, left, right))
        elif wide <= _THICKEST and high >= _SHORTEST:
            upright.append(Stroke((left + right) / 2, bottom, top))
        elif wide >= _SHORTEST and high >= _SHORTEST:
            level += (Stroke(bottom, left, right), Stroke(top, left, right))
            upright += (Stroke(left, bottom, top), Stroke(right, bottom, top))
    return level, upright


def _regions(level: list[Stroke], upright: list[Stroke]) -> list[RuledGrid]:
    """Gather upright lines that overlap in height; a table has at least three of them."""
    regions: list[list[Stroke]] = []
    lowest = 0.0
    for stroke in sorted(upright, key=lambda s: -s.end):
        if regions and stroke.end > lowest - _SAME:
            regions[-1].append(stroke)
            lowest = min(lowest, stroke.start)
        else:
            regions.append([stroke])
            lowest = stroke.start
    grids: list[RuledGrid] = []
    for region in regions:
        left, right = min(s.at for s in region), max(s.at for s in region)
        bottom, top = min(s.start for s in region), max(s.end for s in region)
        columns = _distinct(s.at for s in region)
        rows = _distinct(s.at for s in level if bottom - _SAME <= s.at <= top + _SAME)
        if len(columns) > 2 and len(rows) > 2:
            grids.append(RuledGrid(left, right, bottom, top))
    return grids


def _distinct(values: Iterable[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SAME:
            kept.append(value)
    return kept


def _holds(grid: RuledGrid, x: float, y: float) -> bool:
    return grid.left <= x <= grid.right and grid.bottom <= y <= grid.top

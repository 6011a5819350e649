"""The unit of each column of a table: from its heading, or from the line above the table."""

import re
from functools import cache

from hdnd_lint.model import Source, Table
from hdnd_lint.parsing.figures.entries import headed_unit, plain_unit
from hdnd_lint.parsing.figures.grids.grid import Grid

_ABOVE = 400  # characters above a table in which its unit may be told


@cache
def _in_title() -> re.Pattern[str]:
    return re.compile(
        r"\((?:đvt|đơn vị(?: tính)?)?\s*+:?\s*"
        r"(?P<unit>(?P<multiple>nghìn|ngàn|triệu|tỷ|tỉ|tr\.?|1\.?000)?\s*(?:đồng|đ)|(?P<size>%|ha|km|m2|m²|người|hộ|triệu|tỷ))\)",
        re.IGNORECASE,
    )


def column_units(source: Source, table: Table, grid: Grid) -> dict[int, str]:
    """Return the unit of each figure column of *table*, "" where nothing tells it."""
    above = _unit_above(source, table)
    found = {}
    for column in grid.figures:
        told = _in_title().search(grid.titles[column])
        found[column] = plain_unit(told["unit"], told["multiple"]) if told else above
    return found


def _unit_above(source: Source, table: Table) -> str:
    start = table.span.start
    inside = headed_unit(source.text, start, min(table.span.end, start + _ABOVE))
    if inside:
        return inside
    above = source.text[max(0, start - _ABOVE) : start]
    place = max((match.start() for match in re.finditer(r"đơn\s+vị|đvt", above, re.I)), default=-1)
    return (headed_unit(above, place, len(above)) or "") if place >= 0 else ""

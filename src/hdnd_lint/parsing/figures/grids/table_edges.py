"""The “Tổng cộng” that stands in a line of its own below a table put together from spaces."""

import re
from functools import cache

from hdnd_lint.model import Source, Table
from hdnd_lint.parsing.figures.grids.grid import Grid, GridValue, Row
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.notations import figure, figure_tokens

_LONGEST = 300  # characters of such a line


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(
        r"\s{0,60}(?P<line>(?P<name>(?:tổng|cộng)[^\d\n]{0,60}?)[ \t\u00a0:]{1,60}"
        r"(?P<figures>[\d.,() \t\u00a0+-]{1,300}))(?=\n|\Z)",
        re.IGNORECASE,
    )


def with_closing_row(source: Source, table: Table, grid: Grid) -> Grid:
    """Return *grid* with the line below *table* as its last row, if it is its total."""
    end = table.span.end
    match = _closing().match(source.text, end, min(len(source.text), end + _LONGEST))
    if match is None or not grid.rows:
        return grid
    tokens = list(figure_tokens(source.text, *match.span("figures")))
    if len(tokens) != len(grid.figures):
        return grid
    values, place = {}, match.start("figures")
    for column, token in zip(grid.figures, tokens, strict=True):
        place = source.text.index(token, place)
        read = figure(token, grid.style)
        if read is None:
            return grid
        span = Span(place, place + len(token))
        values[column] = GridValue(span, read[0], read[1], token)
        place = span.end
    last = grid.rows[-1].index + 1
    row = Row(last, "", match["name"].strip(), values, Span(*match.span("line")))
    return replace(grid, rows=(*grid.rows, row))

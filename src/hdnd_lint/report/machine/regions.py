"""Where a finding stands in terms of lines and columns, for formats made for source code."""

from bisect import bisect_right

from hdnd_lint.model import Source
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns from 1, the end exclusive.

    In a plain file they are those of the file. Other files have no lines: there a line is a
    paragraph of the document as read, and columns count inside it.
    """

    start_line: int
    start_column: int
    end_line: int
    end_column: int


def region(source: Source, span: Span) -> Region:
    """Return the lines and columns of *span*."""
    start_line, start_column = _position(source, span.start)
    end_line, end_column = _position(source, span.end)
    return Region(start_line, start_column, end_line, end_column)


def _position(source: Source, offset: int) -> tuple[int, int]:
    if source.line_starts:
        place = source.file_offset(offset)
        line = bisect_right(source.line_starts, place)
        return line, place - source.line_starts[line - 1] + 1
    block = source.block_at(offset)
    if block is None:
        return 1, 1
    return max(block.place.paragraph, 1), min(offset, block.span.end) - block.span.start + 1

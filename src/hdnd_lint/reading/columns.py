"""Two columns set side by side with spaces: headers and signature blocks of plain files.

A Word header is a table of two cells. Typed as plain text it becomes lines that hold a piece of
each. Here each column is read down before the next, as a reader of the table would.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from hdnd_lint.reading.lines import Cell, Line

_SHIFT = 3  # how far left of the others a centred line of the right column may start
_SHORTEST_INDENT = 20
_WIDEST = 300
_TALLEST_GAP = 6  # blank lines between the title and the name of who signs


def regrouped(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield *lines* with each side-by-side stretch read column after column."""
    index, table = 0, 0
    while index < len(lines):
        gap = _gap(lines[index].text)
        end = _band_end(lines, index) if gap else index
        if gap and end > index:
            table += 1
            yield from _columns(lines[index:end], table)
            index = end
        else:
            yield lines[index]
            index += 1


@dataclass(frozen=True, slots=True)
class Gap:
    """The white space between two columns of a line."""

    start: int
    end: int


def _gap(text: str) -> Gap | None:
    """Find the wide gap that parts *text* in two columns, if there is just one."""
    if len(text) > _WIDEST or ("    " not in text and "\t" not in text):
        return None
    found = [
        Gap(*hit.span())
        for hit in _wide().finditer(text.rstrip())
        if _parts_columns(text[: hit.start()].strip(), text[hit.end() :].strip())
    ]
    return found[0] if len(found) == 1 else None


def _parts_columns(left: str, right: str) -> bool:
    if not left or not right or right[0].islower() or right[0] in "/.,;:)%":
        return False
    return not (_blank_to_fill().search(left) or _label().match(left) or _figure().match(right))


def _band_end(lines: Sequence[Line], first: int) -> int:
    """Find where the stretch of side-by-side lines that starts at *first* ends."""
    end, blanks, right = first, 0, 0
    for index in range(first, len(lines)):
        text = lines[index].text
        if not text.strip():
            blanks += 1
            if blanks > _TALLEST_GAP:
                break
            continue
        gap = _gap(text)
        if not gap and not _belongs(text, right, blanks):
            break
        right = min(right or gap.end, gap.end) if gap else right
        blanks, end = 0, index + 1
    return end


def _belongs(text: str, right: int, blanks: int) -> bool:
    indent = len(text) - len(text.lstrip())
    if indent >= right - _SHIFT and indent > _SHORTEST_INDENT:
        return True
    return blanks == 0 and len(text.rstrip()) < right and bool(_left_item().match(text.strip()))


def _columns(band: Sequence[Line], table: int) -> Iterator[Line]:
    right = min(gap.end for line in band if (gap := _gap(line.text)))
    left_side: list[Line] = []
    right_side: list[Line] = []
    for line in band:
        gap = _gap(line.text)
        if gap:
            left_side.append(_part(line, 0, gap.start, Cell(table, 1, 1)))
            right_side.append(_part(line, gap.end, len(line.text), Cell(table, 1, 2)))
        elif line.text.strip():
            far = len(line.text) - len(line.text.lstrip()) >= right - _SHIFT
            side, column = (right_side, 2) if far else (left_side, 1)
            side.append(_part(line, 0, len(line.text), Cell(table, 1, column)))
    for side in (left_side, right_side):
        yield side[0].moved_apart()
        yield from side[1:]


def _part(line: Line, start: int, end: int, cell: Cell) -> Line:
    words = line.words.cut(start, end).stripped()
    # In a header each line of capitals is a line of its own, however short.
    return replace(line, words=words, cell=cell, apart=words.text.isupper())


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(r"(?<=\S)(?: {4,}| *\t\s*)(?=\S)")


@cache
def _blank_to_fill() -> re.Pattern[str]:
    """Match the words before a blank that a person fills in: ``Số:     /NQ-HĐND``."""
    return re.compile(r"(?:số|ngày|tháng|năm|thứ|khóa|khoá)\s*:?$", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:Điều\s+\d+[a-zđ]?[.:]?|[\d.]{1,9}[.)]?|[a-zđ]{1,2}[.)]|[IVXLC]+[.)]?|[-–+*•])$"
    )


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"[\d.,]+(?:\s|$)")


@cache
def _left_item() -> re.Pattern[str]:
    return re.compile(r"[-–+]|(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG)\s")

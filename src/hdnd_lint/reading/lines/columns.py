"""Two columns set side by side with spaces: headers and signature blocks of plain files.

A Word header is a table of two cells. Typed as plain text it becomes lines that hold a piece of
each. Here each column is read down before the next, as a reader of the table would.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.reading.lines.line import CellPlace, FileLine
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.openers import LABEL
from hdnd_lint.words.places import UNIT_CAPITALS

_SHIFT = 3  # how far left of the others a centred line of the right column may start
_SHORTEST_INDENT = 20
_WIDEST = 300
_TALLEST_GAP = 6  # blank lines between the title and the name of who signs


def regrouped(lines: Sequence[FileLine]) -> Iterator[FileLine]:
    """Yield *lines* with what is set side by side taken apart: columns, rows of tables."""
    index, table = 0, 0
    while index < len(lines):
        end = _rows_end(lines, index)
        if end > index:
            table += 1
            yield from _rows(lines[index:end], table)
        elif _gap(lines[index].text):
            end = _band_end(lines, index)
            band = lines[index:end]
            is_band = _is_band(band)
            table += is_band
            yield from _columns(band, table) if is_band else band
        else:
            end = index + 1
            yield lines[index]
        index = end


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of a line: the white space between two columns, or a cell."""

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


def _is_band(band: Sequence[FileLine]) -> bool:
    """Say whether side-by-side lines are of a header or a signature block."""
    return any(_heading().search(line.text) and _gap(line.text) for line in band)


def _band_end(lines: Sequence[FileLine], first: int) -> int:
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
        if gap:
            column = _column(text, gap.end)
            right = min(right or column, column)
        blanks, end = 0, index + 1
    return end


def _belongs(text: str, right: int, blanks: int) -> bool:
    indent = _column(text, len(text) - len(text.lstrip()))
    if indent >= right - _SHIFT and indent > _SHORTEST_INDENT:
        return True
    return blanks == 0 and len(text.rstrip()) < right and bool(_left_item().match(text.strip()))


def _column(text: str, at: int) -> int:
    """Return the column of a screen on which the character at *at* stands."""
    return len(text[:at].expandtabs(8))


def _columns(band: Sequence[FileLine], table: int) -> Iterator[FileLine]:
    gaps = [_gap(line.text) for line in band]
    right = min(_column(line.text, gap.end) for line, gap in zip(band, gaps, strict=True) if gap)
    sides: tuple[list[FileLine], list[FileLine]] = ([], [])
    for line, gap in zip(band, gaps, strict=True):
        text = line.text
        if gap:
            sides[0].append(_part(line, 0, gap.start, CellPlace(table, 1, 1)))
            sides[1].append(_part(line, gap.end, len(text), CellPlace(table, 1, 2)))
        elif text.strip():
            far = _column(text, len(text) - len(text.lstrip())) >= right - _SHIFT
            sides[far].append(_part(line, 0, len(text), CellPlace(table, 1, 1 + far)))
    for side in sides:
        yield side[0].moved_apart()
        yield from side[1:]


def _rows_end(lines: Sequence[FileLine], first: int) -> int:
    """Find where a table of three or more columns that begins at *first* ends."""
    end = first
    while end < len(lines) and len(_cells(lines[end].text)) > 2:
        end += 1
    return end if end - first > 1 else first


def _rows(lines: Sequence[FileLine], table: int) -> Iterator[FileLine]:
    for row, line in enumerate(lines, 1):
        for column, cell in enumerate(_cells(line.text), 1):
            part = _part(line, cell.start, cell.end, CellPlace(table, row, column))
            yield part.moved_apart()


def _cells(text: str) -> list[Gap]:
    """List the stretches between the wide gaps of *text*."""
    if len(text) > _WIDEST or ("    " not in text and "\t" not in text):
        return []
    start = len(text) - len(text.lstrip())
    cells: list[Gap] = []
    for hit in _wide().finditer(text.rstrip()):
        if not cells and _mark().fullmatch(text, start, hit.start()):
            continue  # “-<tab>Đường thôn Đông:<tab>620 triệu đồng” is an item of a list
        cells.append(Gap(start, hit.start()))
        start = hit.end()
    cells.append(Gap(start, len(text.rstrip())))
    return [] if any(_blank_to_fill().search(text[c.start : c.end]) for c in cells[:-1]) else cells


def _part(line: FileLine, start: int, end: int, cell: CellPlace) -> FileLine:
    words = line.words.cut(start, end).stripped()
    # In a header each line of capitals is a line of its own, however short.
    return replace(line, words=words, cell=cell, apart=words.text.isupper())


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(r"(?<=\S)(?: {4,}| *\t\s*)(?=\S)")


@cache
def _heading() -> re.Pattern[str]:
    """Match a line of a header or a signature block, to which columns belong."""
    return re.compile(
        r"CỘNG H|ĐẢNG |QUỐC HỘI|Độc lập|HỘI ĐỒNG|ỦY BAN|UBND|Nơi nhận|CHỦ T|^\s*Số\s*:"
        r"|,\s+ngày\s.{0,60}tháng\s.{0,60}năm"
    )


@cache
def _blank_to_fill() -> re.Pattern[str]:
    """Match the words before a blank that a person fills in: ``Số:     /NQ-HĐND``."""
    return re.compile(r"(?:số|ngày|tháng|năm|thứ|khóa|khoá)\s*:?$", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """Match a label and nothing else: an item and its words are no two columns."""
    return re.compile(
        rf"\A(?:{LABEL.article}[.:]?|[\d.]{{1,9}}[.)]?|{LABEL.letters}[.)]|{LABEL.roman}[.)]?"
        rf"|{LABEL.dash})$"
    )


@cache
def _mark() -> re.Pattern[str]:
    """Match the mark of an item and nothing else."""
    return re.compile(LABEL.dash)


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"[\d.,]{1,40}(?:\s|$)")


@cache
def _left_item() -> re.Pattern[str]:
    return re.compile(rf"[-–+]|(?:{UNIT_CAPITALS})\s")

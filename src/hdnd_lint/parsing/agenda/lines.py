"""The lines of an agenda: paragraphs and rows with their labels, who, when, who appraises."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.model import Cell, Draft, Table
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, trimmed
from hdnd_lint.words.patterns.matcher import TONED, comparable

_ROW = "row"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One paragraph or row: *label* (``2.1``) of a *sort* (``n.n``), and its own *words*.

    *hours*, *who* and *appraiser* are the cells of a row that tell them; None in paragraphs.
    """

    words: Span
    label: str = ""
    sort: str = ""
    hours: Span | None = None
    who: Span | None = None
    appraiser: Span | None = None


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"[\s*_#|]{0,12}(?:(?P<article>Điều\s{1,9}\d{1,4})[.:]?|(?P<part>(?:PHẦN|Phần)\s+(?:[Tt]hứ\s+|THỨ\s+)?\w+)"
        r"[.:]?|(?P<roman>[IVX]{1,5})[.)/]?(?=[\s*])|(?P<capital>[A-ZĐ])[.)]|(?P<deep>\d{1,3}(?:\.\d{1,3}){1,6})[.)]?"
        r"|(?P<number>\d{1,3})[.)/](?!\d)|(?P<point>[a-zđ])\)|(?P<dash>[-–—+•*·.](?=\s)))[\s*_]*"
    )


_SORTS = {
    "article": "dieu",
    "part": "phan",
    "roman": "la-ma",
    "capital": "chu-hoa",
    "deep": "tiet",
    "number": "so",
    "point": "diem",
}


def agenda_lines(draft: Draft, region: Span) -> Iterator[AgendaRow]:
    """Yield the lines of *region* in text order; recipients and signature are left out."""
    tables = [table for table in draft.tables if region.overlaps(table.span)]
    for block in draft.source.blocks:
        if block.place.table or not region.contains(block.span) or _ends(draft, block.span):
            continue
        if _closes(draft.text, block.span):
            break
        while tables and tables[0].span.start < block.span.start:
            yield from _table_lines(draft, tables.pop(0))
        for span in _between_bars(draft.text, block.span):
            line = _line(draft.text, trimmed(draft.text, span))
            if line.label or line.words.start < line.words.end:
                yield line
    for table in tables:
        yield from _table_lines(draft, table)


def _between_bars(text: str, span: Span) -> Iterator[Span]:
    """Yield the cells of a row that was not read as a table: “| Sáng | Khai mạc |”."""
    start = span.start
    for cell in span.of(text).split("|"):
        if cell.strip():
            yield Span(start, start + len(cell))
        start += len(cell) + 1


def _closes(text: str, span: Span) -> bool:
    """Say whether the line begins the signature or the recipients, under a bare agenda too."""
    return re.match(r"\A[\s*_|]*(?:(?:TM|TL|KT|TUQ)\.|Nơi\s+nhận)", span.of(text)) is not None


def _ends(draft: Draft, span: Span) -> bool:
    endings = (draft.recipients, draft.signature)
    return any(one is not None and one.span.overlaps(span) for one in endings)


def _line(text: str, span: Span) -> AgendaRow:
    match = _label().match(text, span.start, span.end)
    if match is None:
        return AgendaRow(_bare(text, span))
    group = match.lastgroup or ""
    sort = match["dash"] if group == "dash" else _SORTS[group]
    return AgendaRow(_bare(text, Span(match.end(), span.end)), match[group].split()[-1], sort)


def _bare(text: str, span: Span) -> Span:
    """Return *span* without marks of emphasis and dots at its ends; a colon stays."""
    start, end = span.start, span.end
    while start < end and text[start] in " *_\t":
        start += 1
    while end > start and text[end - 1] in " *_\t":
        end -= 1
    return Span(start, end)


# Tables.


@dataclass(frozen=True, slots=True)
class _Columns:
    content: int
    hours: tuple[int, ...] = ()
    who: int | None = None
    appraiser: int | None = None
    heads: int = 1  # rows that hold the heads


_HEADS = {
    "appraiser": "thẩm tra",
    "hours": r"thời gian|^giờ|thời điểm|^(?:ngày|buổi)(?: họp| làm việc)?$",
    "who": "thực hiện|trình|người|cơ quan|đơn vị|chủ trì|phụ trách|phân công|ghi chú",
    "content": "nội dung|công việc|chương trình",
}


def _table_lines(draft: Draft, table: Table) -> Iterator[AgendaRow]:
    columns = _columns(table)
    if columns is None:
        yield from _cell_lines(draft, table)
        return
    for row in table.rows[columns.heads :]:
        cells = {cell.column: cell for cell in row}
        content = cells.get(columns.content)
        if content is None or not content.text.strip():
            content = next((cell for cell in row if len(cell.text.strip()) > 3), None)
        if content is None or _ends(draft, content.span) or _closes(draft.text, content.span):
            continue
        yield from _row_lines(draft.text, columns, cells, content)


def _cell_lines(draft: Draft, table: Table) -> Iterator[AgendaRow]:
    """Yield each cell of a table that is not one of items by columns as lines of its own."""
    for cell in (cell for row in table.rows for cell in row if cell.text.strip()):
        if _ends(draft, cell.span) or _closes(draft.text, cell.span):
            continue
        for span in _paragraphs(draft.text, cell.span):
            yield _line(draft.text, span)


def _row_lines(
    text: str, columns: _Columns, cells: dict[int, Cell], content: Cell
) -> Iterator[AgendaRow]:
    who, appraiser = (_cell(cells, at, content) for at in (columns.who, columns.appraiser))
    hours = _hours(cells, columns, content)
    label = next((one.text.strip(" .*") for one in cells.values() if _is_label(one.text)), "")
    first = True
    for span in _paragraphs(text, content.span):
        line = _line(text, span)
        sort = line.sort or (_row_sort(label) if first else "")
        yield AgendaRow(
            line.words, line.label or (label if first else ""), sort, hours, who, appraiser
        )
        first, hours = False, None


def _hours(cells: dict[int, Cell], columns: _Columns, content: Cell) -> Span | None:
    """Return the stretch of the cells that tell the day, the half-day and the hours of a row."""
    told = [span for at in columns.hours if (span := _cell(cells, at, content))]
    return Span(told[0].start, told[-1].end) if told else None


def _row_sort(label: str) -> str:
    if re.fullmatch(r"[IVX]+", label):
        return "la-ma"
    if re.fullmatch(r"[A-ZĐ]", label):
        return "chu-hoa"
    return "tiet" if re.fullmatch(r"\A\d+(?:\.\d+)+", label) else _ROW


def _is_label(text: str) -> bool:
    return (
        re.fullmatch(r"\A[\s*]*(?:[IVX]{1,5}|[A-ZĐ]|\d{1,3}(?:\.\d+)*)[\s*.]*", text) is not None
    )


def _cell(cells: dict[int, Cell], at: int | None, content: Cell) -> Span | None:
    cell = None if at is None else cells.get(at)
    if cell is None or cell is content or not any(char.isalnum() for char in cell.text):
        return None
    return cell.span


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for piece in span.of(text).split("\n"):
        if piece.strip():
            yield trimmed(text, Span(start, start + len(piece)))
        start += len(piece) + 1


def _columns(table: Table) -> _Columns | None:
    """Return what the columns hold, by their heads, else by what stands in them."""
    for number, row in enumerate(table.rows[:3]):
        named: dict[str, list[int]] = {}
        for cell in row:
            head = comparable(cell.text.strip(" *"))
            role = next((role for role, words in _HEADS.items() if TONED.has(words, head)), "")
            if role and len(head) < 60:
                named.setdefault(role, []).append(cell.column)
        if "content" in named and len(named) > 1:
            who, appraiser = (named.get(role, [None])[0] for role in ("who", "appraiser"))
            hours = _side_by_side(named.get("hours", []))
            return _Columns(named["content"][0], hours, who, appraiser, heads=number + 1)
    return _guessed(table)


def _side_by_side(columns: list[int]) -> tuple[int, ...]:
    """Return the first of *columns* and those that follow it at once: “Ngày | Buổi | Giờ”."""
    return tuple(at for place, at in enumerate(columns) if at == columns[0] + place)


def _guessed(table: Table) -> _Columns | None:
    """Return the columns of a table without heads: the longest words are the content."""
    sizes: dict[int, int] = {}
    hours: dict[int, int] = {}
    for row in table.rows:
        for cell in row:
            sizes[cell.column] = sizes.get(cell.column, 0) + len(cell.text)
            if re.match(r"\A[\s*]*(?:từ\s+)?\d{1,2}\s*(?:h|giờ|:)", cell.text, re.IGNORECASE):
                hours[cell.column] = hours.get(cell.column, 0) + 1
    if len(sizes) < 2 or not hours:
        return None
    timed = max(hours, key=lambda at: hours[at])
    content = max((at for at in sizes if at != timed), key=lambda at: sizes[at])
    who = next((at for at in sorted(sizes) if at not in (timed, content) and at > content), None)
    return _Columns(content, (timed,), who, heads=0)

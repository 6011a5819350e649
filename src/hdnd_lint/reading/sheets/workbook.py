"""A workbook as plain cells, whichever format it came in, and the document made of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from hdnd_lint.errors import ReadError
from hdnd_lint.model.source import BlockKind, Notice, Place, Source, TextFormat
from hdnd_lint.reading.limits import Limits, exceeded, require
from hdnd_lint.reading.lines.assembly import Assembly, Stretch
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.measures import write_amount

MOST_SHEETS = 60
MOST_ROWS = 20_000  # of one sheet that are read
_MOST_DECIMALS = 6
_SHOWN = 5  # places that a notice lists

Content = str | int | float | date | bool | None


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell, rows and columns counted from 1; spans count rows and columns covered."""

    row: int
    column: int
    content: Content
    bold: bool = False
    row_span: int = 1
    column_span: int = 1
    percent: bool = False
    decimals: int | None = None  # digits that its format shows after the mark

    @property
    def text(self) -> str:
        """The content as a Vietnamese reader writes it."""
        return _text(self.content, percent=self.percent, decimals=self.decimals)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its cells, and what is not seen when it is printed."""

    name: str
    cells: tuple[SheetCell, ...]
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()  # “C7: 120 (công thức cho 130)”: stored otherwise than computed
    unvalued: tuple[str, ...] = ()  # cells whose formula has no stored value


@dataclass(slots=True)
class _SheetWriter:
    """Writes sheets into a document: title lines as paragraphs, the rest as tables."""

    assembly: Assembly
    tables: int = 0
    told: list[Notice] = field(default_factory=list)

    def sheet(self, sheet: Sheet) -> None:
        rows = _rows(sheet)
        wide = [number for number, cells in rows.items() if len(cells) > 1]
        if not wide:
            for cells in rows.values():
                self._paragraph(cells)
            return
        self.tables += 1
        for number, cells in rows.items():
            if number < wide[0] or number > wide[-1]:
                self._paragraph(cells)
            else:
                self._row(number - wide[0] + 1, cells)

    def _paragraph(self, cells: Sequence[SheetCell]) -> None:
        bold = all(cell.bold for cell in cells)
        words = fold(" ".join(cell.text for cell in cells))
        self.assembly.add([Stretch(words, TextFormat(bold=bold))])

    def _row(self, number: int, cells: Sequence[SheetCell]) -> None:
        for cell in cells:
            place = Place(
                paragraph=0,
                table=self.tables,
                row=number,
                column=cell.column,
                row_span=cell.row_span,
                column_span=cell.column_span,
            )
            stretch = Stretch(fold(cell.text), TextFormat(bold=cell.bold))
            self.assembly.add([stretch], kind=BlockKind.CELL, place=place)


def source_of(sheets: Sequence[Sheet], path: str, media: str, limits: Limits) -> Source:
    """Return *sheets* as a document; hidden sheets are told, not read.

    Raises:
        ReadError: no sheet holds any words.
        LimitError: there is more of them than is read.
    """
    cells = sum(len(sheet.cells) for sheet in sheets)
    require(limits, "table_cells", cells, path)
    writer = _SheetWriter(Assembly(path, media, limits))
    seen = [sheet for sheet in sheets if not sheet.hidden]
    for sheet in seen:
        if any(cell.row > MOST_ROWS for cell in sheet.cells):
            raise exceeded(limits, "table_cells", path)
        writer.sheet(sheet)
    if not writer.assembly.blocks:
        raise ReadError("Bảng tính không có ô nào có chữ hay số.", file=path)
    writer.assembly.notices += _notices(sheets)
    return writer.assembly.source()


def _rows(sheet: Sheet) -> Mapping[int, list[SheetCell]]:
    rows: dict[int, list[SheetCell]] = defaultdict(list)
    for cell in sorted(sheet.cells, key=lambda one: (one.row, one.column)):
        if cell.text.strip():
            rows[cell.row].append(cell)
    return rows


def _text(content: Content, *, percent: bool, decimals: int | None) -> str:
    if content is None:
        return ""
    if isinstance(content, bool):
        return "x" if content else ""
    if isinstance(content, int | float):
        return _number(content, percent=percent, decimals=decimals)
    if isinstance(content, datetime | date):
        return f"{content.day:02d}/{content.month:02d}/{content.year}"
    return content


def _number(number: int | float, *, percent: bool, decimals: int | None) -> str:
    """Return *number* with all its digits (a format may hide some), as Vietnamese papers do."""
    value = Decimal(repr(number)) * (100 if percent else 1)
    value = value.quantize(Decimal(1).scaleb(-_MOST_DECIMALS)).normalize()
    own = max(0, -int(value.as_tuple().exponent))
    shown = write_amount(value, max(own, decimals or 0))
    return f"{shown}%" if percent else shown


def _notices(sheets: Sequence[Sheet]) -> Iterator[Notice]:
    hidden = [f"“{sheet.name}”" for sheet in sheets if sheet.hidden and sheet.cells]
    if hidden:
        names = ", ".join(hidden)
        yield _notice(
            "hidden-text",
            f"Tệp có trang tính ẩn {names}; trang ẩn không được đọc và không được kiểm tra.",
            f"The workbook has hidden sheets {names}, which were not read.",
        )
    for sheet in sheets:
        if not sheet.hidden:
            yield from _of_sheet(sheet)


def _of_sheet(sheet: Sheet) -> Iterator[Notice]:
    lines = [f"hàng {row}" for row in sheet.hidden_rows]
    lines += [f"cột {column}" for column in sheet.hidden_columns]
    if lines:
        listed = _listed(lines)
        yield _notice(
            "hidden-text",
            f"Trang tính “{sheet.name}” có phần ẩn: {listed}; các ô ấy vẫn được đọc và cộng.",
            f"Sheet “{sheet.name}” has hidden parts: {listed}; they are read and added up.",
        )
    if sheet.stale:
        listed = _listed(sheet.stale)
        yield _notice(
            "stale-formula",
            f"Trang tính “{sheet.name}”: số lưu trong ô khác kết quả công thức: {listed}.",
            f"Sheet “{sheet.name}”: stored values differ from what the formulas give: {listed}.",
        )
    if sheet.unvalued:
        listed = _listed(sheet.unvalued)
        yield _notice(
            "not-read",
            f"Trang tính “{sheet.name}”: công thức chưa có kết quả lưu, không đọc được: {listed}.",
            f"Sheet “{sheet.name}”: formulas without a stored value were not read: {listed}.",
        )


def _listed(parts: Sequence[str]) -> str:
    more = f" và {len(parts) - _SHOWN} chỗ khác" if len(parts) > _SHOWN else ""
    return ", ".join(parts[:_SHOWN]) + more


def _notice(key: str, vi: str, en: str) -> Notice:
    return Notice(key, Span(0, 0), Localised(vi, en))

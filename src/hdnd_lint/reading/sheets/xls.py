"""Workbooks of Excel before 2007 (.xls): values, what is hidden; formulas are not in them read."""

from collections.abc import Iterator
from io import StringIO
from typing import Any

from hdnd_lint.errors import ReadError
from hdnd_lint.model.source import Notice, Source
from hdnd_lint.reading.limits import Limits, require
from hdnd_lint.reading.sheets.formulas import column_letters
from hdnd_lint.reading.sheets.workbook import (
    MOST_ROWS,
    MOST_SHEETS,
    Content,
    Sheet,
    SheetCell,
    source_of,
)
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Localised, Span

_REMEDY = "Hãy mở bằng Excel rồi lưu lại ở định dạng .xlsx."
_FORMULAS = Notice(
    "formulas-unread",
    Span(0, 0),
    Localised(
        "Tệp .xls chỉ cho biết số đã lưu; công thức không đọc được nên không tính lại được.",
        "An .xls file tells stored values alone; its formulas were not computed again.",
    ),
)
_TEXT, _NUMBER, _DATE, _BOOLEAN = 1, 2, 3, 4  # xlrd's kinds of cells


def read_xls(data: bytes, path: str, *, limits: Limits) -> Source:
    """Read an old workbook; of formulas it gives the stored values alone.

    Raises:
        ReadError: it is damaged, has a password, or holds nothing.
        LimitError: it passes one of *limits*.
    """
    require(limits, "file_size", len(data), path)
    require(limits, "part_size", len(data), path)
    import xlrd  # only where there is such a workbook

    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, on_demand=True, logfile=StringIO()
        )
        sheets = [_sheet(book, at) for at in range(min(book.nsheets, MOST_SHEETS))]
    except ReadError:
        raise
    except Exception as error:  # the library raises whatever its parser does
        raise ReadError("Tệp .xls bị hỏng, không đọc được.", file=path, remedy=_REMEDY) from error
    source = source_of(sheets, path, "xls", limits)
    return replace(source, notices=(*source.notices, _FORMULAS))


def _sheet(book: Any, at: int) -> Sheet:
    sheet = book.sheet_by_index(at)
    merged = sheet.merged_cells
    spans = {(top, left): (bottom - top, right - left) for top, bottom, left, right in merged}
    cells = tuple(_cells(book, sheet, spans))
    rows = {cell.row for cell in cells}
    columns = {cell.column for cell in cells}
    return Sheet(
        sheet.name,
        cells,
        hidden=sheet.visibility != 0,
        hidden_rows=tuple(
            sorted(r + 1 for r, one in sheet.rowinfo_map.items() if one.hidden and r + 1 in rows)
        ),
        hidden_columns=tuple(
            column_letters(c + 1)
            for c, one in sorted(sheet.colinfo_map.items())
            if one.hidden and c + 1 in columns
        ),
    )


def _cells(
    book: Any, sheet: Any, spans: dict[tuple[int, int], tuple[int, int]]
) -> Iterator[SheetCell]:
    for row in range(min(sheet.nrows, MOST_ROWS + 1)):
        for column in range(sheet.row_len(row)):
            cell = sheet.cell(row, column)
            content = _content(book, cell)
            if content is None:
                continue
            style = book.xf_list[cell.xf_index]
            shown = book.format_map[style.format_key].format_str
            rows, columns = spans.get((row, column), (1, 1))
            yield SheetCell(
                row + 1,
                column + 1,
                content,
                bold=bool(book.font_list[style.font_index].bold),
                row_span=rows,
                column_span=columns,
                percent="%" in shown and cell.ctype == _NUMBER,
            )


def _content(book: Any, cell: Any) -> Content:
    if cell.ctype == _TEXT:
        return str(cell.value) or None
    if cell.ctype == _NUMBER:
        number = float(cell.value)
        return int(number) if number.is_integer() else number
    if cell.ctype == _DATE:
        from xlrd.xldate import xldate_as_datetime

        found: Content = xldate_as_datetime(cell.value, book.datemode)
        return found
    return bool(cell.value) if cell.ctype == _BOOLEAN else None

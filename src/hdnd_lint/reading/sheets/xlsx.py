"""Workbooks of Excel 2007 and later (.xlsx): stored values, formulas, what is hidden."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from hdnd_lint.errors import ReadError
from hdnd_lint.model.source import Source
from hdnd_lint.reading.limits import MEGABYTE, Limits, exceeded, require
from hdnd_lint.reading.sheets.formulas import column_letters, computed
from hdnd_lint.reading.sheets.workbook import MOST_ROWS, MOST_SHEETS, Sheet, SheetCell, source_of

_ENTRY_MARK = b"PK\x01\x02"
_OLE_MARK = b"\xd0\xcf\x11\xe0"
_TOLERANCE = Decimal("0.01")
_BROKEN = "Hãy mở bằng Excel rồi lưu lại ở định dạng .xlsx."


def read_xlsx(data: bytes, path: str, *, limits: Limits) -> Source:
    """Read a workbook: visible sheets as tables, formulas by their stored values.

    Raises:
        ReadError: it is damaged, has a password, or holds nothing.
        LimitError: it passes one of *limits*.
    """
    _require_safe(data, path, limits)
    from openpyxl import load_workbook  # a tenth of a second: only where there is a workbook

    try:
        stored = load_workbook(BytesIO(data), data_only=True, keep_links=False)
        typed = load_workbook(BytesIO(data), data_only=False, keep_links=False)
        sheets = [_sheet(sheet, typed[sheet.title]) for sheet in stored.worksheets[:MOST_SHEETS]]
    except Exception as error:  # the library raises whatever its parsers do
        raise ReadError("Tệp .xlsx bị hỏng, không đọc được.", file=path, remedy=_BROKEN) from error
    return source_of(sheets, path, "xlsx", limits)


def _require_safe(data: bytes, path: str, limits: Limits) -> None:
    """Raise LimitError or ReadError on what must not be unpacked: nothing is trusted so far."""
    require(limits, "file_size", len(data), path)
    if data.startswith(_OLE_MARK):
        remedy = "Hãy bỏ mật khẩu, hoặc lưu lại ở định dạng .xlsx."
        raise ReadError("Tệp có mật khẩu hoặc là .xls đổi đuôi.", file=path, remedy=remedy)
    require(limits, "parts", data.count(_ENTRY_MARK), path)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _require_parts(archive, path, limits)
    except ReadError:
        raise
    except Exception as error:  # zipfile raises many kinds on damaged files
        raise ReadError("Tệp .xlsx bị hỏng, không mở được.", file=path, remedy=_BROKEN) from error


def _require_parts(archive: ZipFile, path: str, limits: Limits) -> None:
    unpacked = cells = 0
    for entry in archive.infolist():
        name = entry.filename.lower()
        if not name.endswith((".xml", ".rels")):
            continue
        require(limits, "part_size", entry.file_size, path)
        with archive.open(entry) as stream:
            content = stream.read(limits.part_size + 1)
        unpacked += len(content)
        require(limits, "part_size", len(content), path)
        require(limits, "unpacked_size", unpacked, path)
        if len(content) > MEGABYTE and len(content) > (
            entry.compress_size * limits.compression_ratio
        ):
            raise exceeded(limits, "compression_ratio", path)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise ReadError("Tệp .xlsx có khai báo lạ, không đọc.", file=path, remedy=_BROKEN)
        if "worksheets/" in name:
            cells += content.count(b"<c ") + content.count(b":c ")
            require(limits, "table_cells", cells, path)


def _sheet(stored: Any, typed: Any) -> Sheet:
    """Return one sheet; *stored* has its values, *typed* its formulas."""
    spans = {(one.min_row, one.min_col): one for one in stored.merged_cells.ranges}
    values = dict(_values(stored))
    cells: list[SheetCell] = []
    stale: list[str] = []
    unvalued: list[str] = []
    for (row, column), cell in sorted(stored._cells.items()):
        formula = typed.cell(row, column).value if (row, column) in typed._cells else None
        formula = formula if isinstance(formula, str) and formula.startswith("=") else ""
        where = f"{column_letters(column)}{row}"
        if formula and cell.value is None:
            unvalued.append(where)
        elif formula:
            stale += _stale(where, formula, values, row, column)
        if cell.value is not None and row <= MOST_ROWS + 1:
            cells.append(_cell(cell, spans.get((row, column))))
    return Sheet(
        stored.title,
        tuple(cells),
        hidden=stored.sheet_state != "visible",
        hidden_rows=tuple(sorted(_hidden_rows(stored))),
        hidden_columns=tuple(sorted(_hidden_columns(stored))),
        stale=tuple(stale),
        unvalued=tuple(unvalued),
    )


def _values(sheet: Any) -> Iterator[tuple[tuple[int, int], Decimal]]:
    for place, cell in sheet._cells.items():
        if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
            yield place, Decimal(repr(cell.value))


def _stale(
    where: str, formula: str, values: Mapping[tuple[int, int], Decimal], row: int, column: int
) -> Iterator[str]:
    own, again = values.get((row, column)), computed(formula, values)
    if own is not None and again is not None and abs(own - again) > _TOLERANCE:
        yield f"{where}: {own.normalize():f} (công thức cho {again.normalize():f})"


def _cell(cell: Any, span: Any) -> SheetCell:
    shown = str(cell.number_format or "")
    content = cell.value
    if not isinstance(content, str | int | float) and not hasattr(content, "year"):
        content = str(content)
    return SheetCell(
        cell.row,
        cell.column,
        content,
        bold=bool(cell.font and cell.font.b),
        row_span=span.max_row - span.min_row + 1 if span else 1,
        column_span=span.max_col - span.min_col + 1 if span else 1,
        percent="%" in shown and isinstance(content, int | float),
    )


def _hidden_rows(sheet: Any) -> Iterator[int]:
    filled = {row for row, _ in sheet._cells}
    yield from (row for row, one in sheet.row_dimensions.items() if one.hidden and row in filled)


def _hidden_columns(sheet: Any) -> Iterator[str]:
    filled = {column_letters(column) for _, column in sheet._cells}
    for letters, one in sheet.column_dimensions.items():
        if one.hidden and letters in filled:
            yield str(letters)

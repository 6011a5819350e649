"""Tables that open in a browser and in a spreadsheet; no cell is run as a formula."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any

from hdnd_lint.records import dataclass
from hdnd_lint.report.machine.csv_table import safe_cell

CellValue = str | date | None
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LINE = 15.0  # points
_MOST_LINES = 27  # a row is at most 409 points high
_FULL = 0.85  # of a line that is filled before the next word does not fit
_RULED = "8C959F"
_CELL_LIMIT = 32_000  # Excel's own is 32,767 characters
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_STYLE = """
@page { size: A4 landscape; margin: 12mm; }
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .4rem; } h2 { font-size: 1.15rem; margin: 1.4rem 0 .4rem; }
p { margin: 0 0 .5rem; color: #424a53; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8c959f; padding: .3rem .45rem; vertical-align: top; text-align: left; }
th { background: #eef1f4; } td { overflow-wrap: break-word; max-width: 28rem; }
td.day { white-space: nowrap; }
tr { break-inside: avoid; } svg { display: block; width: 100%; height: auto; }
tr.overdue td:first-child { border-left: 5px solid #b42318; }
tr.met td:first-child { border-left: 5px solid #1a7f37; }
tr.no-trace td:first-child { border-left: 5px solid #9a6700; }
@media screen and (max-width: 48em) {
  thead { position: absolute; left: -999em; }
  table, tbody, tr, td { display: block; } tr { margin: 0 0 .8rem; }
  td { border-bottom: 0; } tr td:last-child { border-bottom: 1px solid #8c959f; }
  td[data-head]::before { content: attr(data-head); display: block; font-size: .8rem;
    color: #424a53; font-weight: 600; }
}
@media print { body { max-width: none; padding: 0; font-size: 9pt; } }
"""


@dataclass(frozen=True, slots=True)
class YearTable:
    """One table: its *title*, the *head* of each column, its *rows*, and widths in characters.

    *marks* has a word for each row by which the page colours it, or is empty.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    widths: tuple[int, ...]
    note: str = ""
    marks: tuple[str, ...] = ()


def shown(value: CellValue) -> str:
    """Return *value* as people read it, days as 31/12/2026."""
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value or ""


def render_csv(sheets: Sequence[YearTable]) -> str:
    """Return the tables below each other, with a byte order mark; days in ISO."""
    stream = io.StringIO()
    stream.write("\ufeff")
    table = csv.writer(stream, lineterminator="\r\n")
    for place, sheet in enumerate(sheets):
        if place:
            table.writerow([])
        table.writerow(sheet.head)
        for row in sheet.rows:
            table.writerow([safe_cell(_plain(value)) for value in row])
    return stream.getvalue()


def _plain(value: CellValue) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def render_html(title: str, sheets: Sequence[YearTable], lang: str, more: str = "") -> str:
    """Return the page; all words of papers are escaped, *more* is markup put before the tables."""
    body = "".join(part for sheet in sheets for part in _section(sheet))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1>{more}{body}</body></html>\n"
    )


def _section(sheet: YearTable) -> Iterator[str]:
    yield f"<h2>{escape(sheet.title)}</h2>"
    if sheet.note:
        yield f"<p>{escape(sheet.note)}</p>"
    yield "<table><thead><tr>"
    yield "".join(f'<th scope="col">{escape(name)}</th>' for name in sheet.head)
    yield "</tr></thead><tbody>"
    for place, row in enumerate(sheet.rows):
        mark = sheet.marks[place] if sheet.marks else ""
        yield f'<tr class="{escape(mark)}">' if mark else "<tr>"
        yield "".join(
            f'<td data-head="{escape(name)}"{_class(value)}>{escape(shown(value))}</td>'
            for name, value in zip(sheet.head, row, strict=True)
        )
        yield "</tr>"
    yield "</tbody></table>"


def _class(value: CellValue) -> str:
    return ' class="day"' if isinstance(value, date) else ""


def render_xlsx(sheets: Sequence[YearTable]) -> bytes:
    """Return the workbook: a sheet for each table; the same tables give the same bytes.

    Words are written as text whatever they begin with; days are days, to sort and filter by.
    """
    from openpyxl import Workbook  # a tenth of a second: only where a workbook is asked for

    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        _fill(book.create_sheet(_name(sheet.title)), sheet)
    stream = io.BytesIO()
    book.save(stream)
    return _same_bytes(stream.getvalue())


def _name(title: str) -> str:
    """Return *title* as the name of a sheet: no marks that Excel refuses, 31 characters."""
    return re.sub(r"[\\/*?:\[\]]", " ", title)[:31].strip() or "1"


def _fill(table: Any, sheet: YearTable) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    for place, (name, width) in enumerate(zip(sheet.head, sheet.widths, strict=True), 1):
        cell = table.cell(1, place, name)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.border = Border(*[Side(style="thin", color=_RULED)] * 4)
        table.column_dimensions[get_column_letter(place)].width = width
    for line, row in enumerate(sheet.rows, 2):
        # LibreOffice lets words run over the row below unless the row is as high as they are.
        table.row_dimensions[line].height = _LINE * _lines(row, sheet.widths)
        for place, value in enumerate(row, 1):
            cell = table.cell(line, place)
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
            cell.border = Border(*[Side(style="thin", color=_RULED)] * 4)
            if isinstance(value, date):
                cell.value, cell.number_format = value, "dd/mm/yyyy"
            elif value:
                cell.value = _UNWRITABLE.sub(" ", value)[:_CELL_LIMIT]
                cell.data_type, cell.number_format = "s", "@"
                cell.quotePrefix = True
    table.row_dimensions[1].height = _LINE * _lines(sheet.head, sheet.widths)
    table.freeze_panes = "A2"
    last = get_column_letter(len(sheet.head))
    table.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
    table.page_setup.orientation = "landscape"
    table.page_setup.paperSize = table.PAPERSIZE_A4
    table.page_setup.fitToHeight = 0
    table.sheet_properties.pageSetUpPr.fitToPage = True
    table.print_title_rows = "1:1"


def _lines(row: Sequence[CellValue], widths: Sequence[int]) -> int:
    """Return how many lines the fullest cell of *row* takes; a word is not broken over two."""
    most = 1
    for value, width in zip(row, widths, strict=True):
        room = max(1, int(width * _FULL))
        lines = sum(max(1, -(-len(line) // room)) for line in shown(value).split("\n"))
        most = max(most, min(lines, _MOST_LINES))
    return most


def _same_bytes(data: bytes) -> bytes:
    """Return the archive without the time of its making."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(
                    rb">\d{4}-\d\d-\d\dT[\d:.]+Z<", b">2000-01-01T00:00:00Z<", content
                )
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, content)
    return stream.getvalue()

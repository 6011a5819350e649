"""PDF files with a text layer, through PDFium (the extra ``pdf``), to a Source."""

import re
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double, c_int, create_string_buffer
from functools import cache
from math import hypot
from typing import TYPE_CHECKING, Any

from hdnd_lint.errors import ReadError
from hdnd_lint.model.source import BlockKind, Notice, Place, Source, TextFormat
from hdnd_lint.reading.limits import Limits, require
from hdnd_lint.reading.lines.assembly import Assembly, Stretch
from hdnd_lint.reading.lines.line import CellPlace, FileLine, cleaned
from hdnd_lint.reading.lines.wraps import gap, paragraphs
from hdnd_lint.reading.pages.page import Letter, Margins, cell_lines, page_lines
from hdnd_lint.reading.pages.ruled import grids
from hdnd_lint.words.letters.text import Localised, Span

if TYPE_CHECKING:
    from types import ModuleType

_FEWEST_LETTERS = 8  # fewer on an image, or in a file, are stray marks
_NO_LETTERS = frozenset((0, 0xFFFE, 0xFFFF))
_HYPHEN = {2: 0x2D}  # PDFium's own sign for a hyphen at the end of a line


def read_pdf(data: bytes, path: str, *, limits: Limits) -> Source:
    """Read the text layer of a PDF; a scan gives a source without text and a notice.

    Raises:
        ReadError: the extra ``pdf`` is not installed, or the file is damaged or locked.
        LimitError: it passes one of *limits*.
    """
    pdfium = _pdfium(path)
    document = _opened(pdfium, data, path)
    assembly = Assembly(path, "pdf", limits)
    try:
        require(limits, "parts", len(document), path)
        lines, scanned = _document_lines(pdfium, document, limits, path)
    except pdfium.PdfiumError as error:
        raise _damaged(path) from error
    finally:
        document.close()
    stamps = [line for line in lines if _stamp().match(line.text)]
    lines = [line for line in lines if not _stamp().match(line.text)]
    if sum(len(line.text) for line in lines) >= _FEWEST_LETTERS:
        for group in paragraphs(lines):
            _add(assembly, group)
    assembly.notices += _notices(assembly, stamps, scanned)
    return assembly.source()


def _notices(
    assembly: Assembly, stamps: Sequence[FileLine], scanned: Sequence[int]
) -> list[Notice]:
    if not assembly.blocks:
        return [_no_text()]
    notices: list[Notice] = []
    if scanned:
        notices.append(_scanned(scanned))
    if stamps:
        notices.append(_stamped(stamps))
    return notices


def _pdfium(path: str) -> "ModuleType":
    try:
        import pypdfium2  # an extra, and slow to start: only a PDF needs it
    except ImportError as error:
        raise ReadError(
            "Chưa cài phần đọc tệp PDF.",
            file=path,
            remedy='Hãy chạy: pip install "hdnd-lint[pdf]", hoặc dùng tệp .docx gốc.',
        ) from error
    return pypdfium2  # type: ignore[no-any-return,unused-ignore] # it ships no complete types


def _opened(pdfium: "ModuleType", data: bytes, path: str) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _damaged(path, locked="password" in str(error).lower()) from error


def _damaged(path: str, *, locked: bool = False) -> ReadError:
    return ReadError(
        "Tệp PDF có mật khẩu." if locked else "Tệp PDF bị hỏng hoặc không phải là PDF.",
        file=path,
        remedy="Hãy bỏ mật khẩu hoặc xuất lại tệp PDF, hoặc dùng tệp .docx gốc.",
    )


def _document_lines(
    pdfium: "ModuleType", document: Any, limits: Limits, path: str
) -> tuple[list[FileLine], list[int]]:
    """Read all pages; return their lines, and the numbers of the pages that are images."""
    lines: list[FileLine] = []
    scanned: list[int] = []
    length = table = 0
    for number in range(len(document)):
        page = _with_stamps(pdfium.raw, document, number)
        letters = list(_letters(pdfium.raw, page.get_textpage()))
        length += len(letters)
        require(limits, "text_length", length, path)
        if sum(letter.sign != " " for letter in letters) < _FEWEST_LETTERS and _has_image(
            pdfium.raw, page
        ):
            scanned.append(number + 1)
            continue
        new = list(page_words(letters, _drawn(pdfium.raw, page), page.get_width(), table))
        table = max((line.cell.table for line in new if line.cell), default=table)
        lines += _without_number([line for line in new if line.text])
    return lines, scanned


def _with_stamps(raw: "ModuleType", document: Any, number: int) -> Any:
    """Return a page with what forms and signatures print on it among its own letters.

    A registry stamps number and day into signature fields. Remarks of readers are left out.
    """
    page = document[number]
    for index in reversed(range(raw.FPDFPage_GetAnnotCount(page.raw))):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind != raw.FPDF_ANNOT_WIDGET:
            raw.FPDFPage_RemoveAnnot(page.raw, index)
    if not raw.FPDFPage_GetAnnotCount(page.raw):
        return page
    raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
    page.close()  # what was merged in shows once the page is loaded again
    return document[number]


def _has_image(raw: "ModuleType", page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def page_words(
    letters: Sequence[Letter],
    drawn: Sequence[tuple[float, float, float, float]],
    width: float,
    table: int,
) -> Iterator[FileLine]:
    """Yield the lines of a page: its ruled tables between the texts above and below them."""
    found, rest = grids(drawn, letters)
    margins = Margins.of(rest)
    for grid in [*found, None]:
        floor = grid.top if grid else float("-inf")
        above = [letter for letter in rest if letter.base >= floor]
        rest = [letter for letter in rest if letter.base < floor]
        for line in page_lines(above, width, table, margins):
            table = max(table, line.cell.table if line.cell else 0)
            yield line
        if grid:
            table += 1
            for (row, column), inside in sorted(grid.cells.items()):
                yield from cell_lines(inside, CellPlace(table, row, column))


def _drawn(raw: "ModuleType", page: Any) -> list[tuple[float, float, float, float]]:
    """List the boxes of what is drawn on a page."""
    boxes: list[tuple[float, float, float, float]] = []
    for drawing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        try:
            boxes.append(drawing.get_bounds())
        except RuntimeError:
            continue  # an empty path has no bounds
    return boxes


def _letters(raw: "ModuleType", text_page: Any) -> Iterator[Letter]:
    """Yield the letters of a page with their places, in the order of the file."""
    x, y = c_double(), c_double()
    box, name, flags = raw.FS_RECTF(), create_string_buffer(96), c_int()
    matrix = raw.FS_MATRIX()
    handle = text_page.raw
    order, guessed = 0, False
    for index in range(raw.FPDFText_CountChars(handle)):
        code = _HYPHEN.get(code := raw.FPDFText_GetUnicode(handle, index), code)
        if code in _NO_LETTERS or 0xD800 <= code < 0xE000:
            continue
        if chr(code).isspace() and raw.FPDFText_IsGenerated(handle, index) == 1:
            guessed = True
            continue
        # The loose box is as wide as the letter's step: what is left between two is white space.
        raw.FPDFText_GetLooseCharBox(handle, index, byref(box))
        raw.FPDFText_GetCharOrigin(handle, index, byref(x), byref(y))
        raw.FPDFText_GetFontInfo(handle, index, name, 96, byref(flags))
        font = name.value.lower()
        yield Letter(
            " " if chr(code).isspace() else chr(code),
            box.left,
            max(box.right, box.left),
            y.value,
            max(raw.FPDFText_GetFontSize(handle, index) * _scale(raw, handle, index, matrix), 1.0),
            b"bold" in font,
            b"italic" in font or b"oblique" in font,
            order,
            guessed,
        )
        order, guessed = order + 1, False


def _scale(raw: "ModuleType", handle: Any, index: int, matrix: Any) -> float:
    """Return how much taller a letter stands on the page than its font size says.

    Printers to PDF write the text in a unit of their own and scale the page.
    """
    if not raw.FPDFText_GetMatrix(handle, index, byref(matrix)):
        return 1.0
    return hypot(matrix.c, matrix.d) or 1.0


def _without_number(lines: Sequence[FileLine]) -> Iterator[FileLine]:
    """Leave out the page's number, which stands alone at its head or foot."""
    for position, line in enumerate(lines):
        edge = position in (0, len(lines) - 1)
        if not (edge and _page_number().match(line.text)):
            yield line


def _add(assembly: Assembly, group: Sequence[FileLine]) -> None:
    stretches: list[Stretch] = []
    for line in group:
        if stretches:
            stretches.append(Stretch(gap(stretches[-1].words, line.text), stretches[-1].format))
        mark = line.marks[0]
        words = cleaned(line.words).text
        stretches.append(Stretch(words, TextFormat(bold=mark.bold, italic=mark.italic)))
    cell = group[0].cell
    place = Place(0, table=cell.table, row=cell.row, column=cell.column) if cell else Place(0)
    kind = BlockKind.CELL if cell else BlockKind.PARAGRAPH
    assembly.add(stretches, kind=kind, place=place)


def _no_text() -> Notice:
    return Notice(
        key="no-text",
        span=Span(0, 0),
        words=Localised(
            vi="Tệp chỉ có hình ảnh (bản quét), không có chữ để kiểm tra.",
            en="The file holds only images (a scan): there is no text to check.",
        ),
    )


def _scanned(pages: Sequence[int]) -> Notice:
    numbers = ", ".join(map(str, pages))
    return Notice(
        key="page-without-text",
        span=Span(0, 0),
        words=Localised(
            vi=f"Trang {numbers} chỉ có hình ảnh, không có chữ để kiểm tra.",
            en=f"Page {numbers} holds only an image: there is no text to check.",
        ),
        values=(("pages", numbers),),
    )


def _stamped(stamps: Sequence[FileLine]) -> Notice:
    return Notice(
        key="stamp",
        span=Span(0, 0),
        words=Localised(
            vi="Đã bỏ qua dấu chứng thực, chữ ký số trên trang.",
            en="Certification and signature stamps on the pages were set aside.",
        ),
        values=(("words", " | ".join(line.text for line in stamps)),),
    )


@cache
def _page_number() -> re.Pattern[str]:
    return re.compile(r"[-–]?\s{0,9}(?:[tT]rang\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?\s*[-–]?$")


@cache
def _stamp() -> re.Pattern[str]:
    """Match the lines that signing software prints on a page."""
    return re.compile(
        r"""(?:SAO\s+Y(?:\s|$)|Giờ\s+ký\s*:|Thời\s+gian\s+ký\s*:|Người\s+ký\s*:|Ký\s+bởi\s*:|Email\s*:
        |Cơ\s+quan\s*:|Ngày\s+ký\s*:|Tổ\s+chức\s+xác\s+thực\s*:|Digitally\s+signed|Date:\s*\d)""",
        re.VERBOSE,
    )

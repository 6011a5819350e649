"""A paper of an office as a Word file, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I asks."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from hdnd_lint.report.office import paper_sizes as sizes

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BLANK_DATE = "ngày      tháng      năm        "
SIGNER = "……………………"


class OfficePaper:
    """What papers of offices share: the page, the letterhead, paragraphs, tables, signature.

    *template* is the content of an office's own Word file: what stands in it comes first, with its
    page as it is.
    """

    def __init__(self, template: bytes = b"") -> None:
        from docx import Document  # costs 0.15 s: only where a Word file is written
        from docx.shared import Mm, Pt

        self.mm = Mm
        self.pt = Pt
        self.template = template
        self.document: Any = Document(BytesIO(template)) if template else Document()
        if not template:
            self._page()

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = map(self.mm, sizes.PAGE)
        section.top_margin = section.bottom_margin = self.mm(sizes.MARGIN_TOP_BOTTOM)
        section.left_margin = self.mm(sizes.MARGIN_LEFT)
        section.right_margin = self.mm(sizes.MARGIN_RIGHT)
        section.header_distance = self.mm(sizes.HEADER)
        section.different_first_page_header_footer = True
        self._page_number(section.header.paragraphs[0])
        style = self.document.styles["Normal"]
        style.font.name = "Times New Roman"
        style.font.size = self.pt(sizes.BODY)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:eastAsia", "w:cs", "w:hAnsi"):
            fonts.set(_qualified(kind), "Times New Roman")
        style.paragraph_format.space_after = self.pt(sizes.AFTER_PARAGRAPH)
        style.paragraph_format.space_before = self.pt(0)

    def _page_number(self, paragraph: Any) -> None:
        """Put the page number in the middle of the top margin, as the annex asks (I.7)."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run()
        for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
            run._r.append(_field(kind, text))

    def _cell(self, cell: Any, lines: Sequence[tuple[str, bool, bool, int]]) -> None:
        """Write centred lines (text, bold, italic, size in points) into *cell*."""
        for at, (text, bold, italic, size) in enumerate(lines):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            self._run(paragraph, text, bold=bold, italic=italic, size=size)
            self._centred(paragraph)
            paragraph.paragraph_format.space_after = self.pt(0)

    def _run(
        self,
        paragraph: Any,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        size: int | None = None,
    ) -> None:
        run = paragraph.add_run(_printable(text))
        run.bold, run.italic = bold, italic
        if size:
            run.font.size = self.pt(size)

    def _centred(self, paragraph: Any) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _paragraph(self, *runs: tuple[str, bool, bool]) -> Any:
        """Add a justified paragraph with the first line indented."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        paragraph = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = self.mm(sizes.FIRST_LINE)
        for text, bold, italic in runs:
            self._run(paragraph, text, bold=bold, italic=italic)
        return paragraph

    def _heading(self, text: str, *, italic: bool = False) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        paragraph = self._paragraph((text, True, italic))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.keep_with_next = True

    def _table(
        self,
        head: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        widths: Sequence[int] = (),
        tight: bool = False,
    ) -> None:
        """Add a table with columns of *widths* in mm; *tight*: its cells have no margins."""
        table = self.document.add_table(rows=1, cols=len(head), style="Table Grid")
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            self._cell(cell, [(text, True, False, sizes.TABLE)])
        table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
        for row in rows:
            added = table.add_row()
            added._tr.get_or_add_trPr().append(_element("w:cantSplit"))
            for cell, text in zip(added.cells, row, strict=True):
                self._run(
                    cell.paragraphs[0],
                    text,
                    size=sizes.BAR if text.startswith("█") else sizes.TABLE,
                )
                cell.paragraphs[0].paragraph_format.space_after = self.pt(0)
        if widths:
            self._set_widths(table, widths)
        if tight:
            self._without_margins(table)
        self.document.add_paragraph().paragraph_format.space_after = self.pt(0)

    def _annexes(self, *, wide: bool) -> None:
        """Begin the annexes on a new page, laid across where they are *wide*."""
        from docx.enum.section import WD_ORIENT, WD_SECTION

        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        width, height = map(self.mm, sizes.PAGE)
        if wide:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = height, width

    def _set_widths(self, table: Any, widths: Sequence[int]) -> None:
        """Set the columns in mm; programs differ in whether columns or cells decide."""
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = self.mm(width)
            for cell in column.cells:
                cell.width = self.mm(width)

    def _without_margins(self, table: Any) -> None:
        margins = _element("w:tblCellMar")
        for side in ("left", "right"):
            margin = _element(f"w:{side}")
            margin.set(_qualified("w:w"), "0")
            margin.set(_qualified("w:type"), "dxa")
            margins.append(margin)
        properties = table._tbl.tblPr
        look = properties.find(_qualified("w:tblLook"))
        properties.insert(len(properties) if look is None else properties.index(look), margins)

    def _letterhead(self, superior: str, name: str, symbol: str, place: str) -> None:
        table = self.document.add_table(rows=1, cols=2)
        self._set_widths(table, (62, 103))
        self._without_margins(table)  # the country's name fills its column
        left, right = table.rows[0].cells
        above = [one.upper() for one in superior.split("\n") if one]
        lines = [(one, False, False, sizes.OFFICE) for one in above]
        lines += [(name.upper(), True, False, sizes.OFFICE)]
        lines += [("_" * 12, False, False, sizes.RULE)]
        lines += [(f"Số:        /{symbol}", False, False, sizes.NUMBER)]
        self._cell(left, lines)
        self._cell(
            right,
            [
                (COUNTRY, True, False, sizes.COUNTRY),
                (MOTTO, True, False, sizes.MOTTO),
                ("_" * 42, False, False, sizes.RULE),  # as long as the motto (II.1)
                (f"{place}, {BLANK_DATE}", False, True, sizes.PLACE_AND_DAY),
            ],
        )

    def _title(self, kind: str, title: str, addressee: str) -> None:
        for text, size in ((kind, sizes.KIND), (title, sizes.TITLE)):
            paragraph = self.document.add_paragraph()
            self._run(paragraph, text, bold=True, size=size)
            self._centred(paragraph)
            paragraph.paragraph_format.space_after = self.pt(0)
            before = sizes.BEFORE_KIND if text == kind else 0
            paragraph.paragraph_format.space_before = self.pt(before)
        for text, size in (("_" * 18, sizes.RULE), (addressee, sizes.ADDRESSEE)):
            paragraph = self.document.add_paragraph()
            self._run(paragraph, text, size=size)
            self._centred(paragraph)

    def _signature(self, recipients: Sequence[str], offices: Sequence[str], signed: str) -> None:
        """Write whom the paper goes to, and beside it the lines over the name of who signs."""
        table = self.document.add_table(rows=1, cols=2)
        left, right = table.rows[0].cells
        self._run(
            left.paragraphs[0], "Nơi nhận:", bold=True, italic=True, size=sizes.RECIPIENTS_HEAD
        )
        for line in recipients:
            self._run(left.add_paragraph(), f"- {line}", size=sizes.RECIPIENTS)
        for paragraph in left.paragraphs:
            paragraph.paragraph_format.space_after = self.pt(0)
        lines = [(one, True, False, sizes.SIGNATORY) for one in offices]
        lines += [(signed, False, True, sizes.NOTE)] if signed else []
        lines += [("", False, False, sizes.BODY)] * 4
        self._cell(right, [*lines, (SIGNER, True, False, sizes.SIGNATORY)])


def _qualified(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))


def _element(name: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(name)


def _field(kind: str, text: str) -> Any:
    if kind:
        element = _element("w:fldChar")
        element.set(_qualified("w:fldCharType"), kind)
        return element
    element = _element("w:instrText")
    element.text = text
    return element


def _printable(text: str) -> str:
    """Leave out what a Word file cannot hold."""
    return "".join(char for char in text if char in "\t\n" or char >= " ")

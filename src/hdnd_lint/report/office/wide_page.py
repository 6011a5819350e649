"""A Word document on A4 laid across, for tables: what the papers of this program share."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_MARGIN = 20  # mm
_BODY, _TABLE = 13, 11  # points


class WidePage:
    """A document that grows from above: headings, lines, tables."""

    def __init__(self) -> None:
        from docx import Document  # costs 0.15 s: only where a Word file is written
        from docx.enum.section import WD_ORIENT
        from docx.shared import Mm, Pt

        self.document: Any = Document()
        section = self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.left_margin = section.right_margin = Mm(_MARGIN)
        section.top_margin = section.bottom_margin = Mm(_MARGIN)
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(_BODY)
        style.paragraph_format.space_after = Pt(4)

    def title(self, text: str) -> None:
        """Add *text* in bold in the middle of the line."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        self.line(text, bold=True).alignment = WD_ALIGN_PARAGRAPH.CENTER

    def heading(self, text: str) -> None:
        """Add *text* in bold, kept with what follows."""
        self.line(text, bold=True).paragraph_format.keep_with_next = True

    def line(self, text: str, *, bold: bool = False) -> Any:
        """Add a paragraph and return it."""
        paragraph = self.document.add_paragraph()
        paragraph.add_run(printable_in_word(text)).bold = bold
        return paragraph

    def table(
        self,
        heads: Sequence[str],
        rows: Iterable[Sequence[str]],
        widths: Sequence[int],
        fills: Mapping[tuple[int, int], str] | None = None,
    ) -> None:
        """Add a table with columns of *widths* in mm; its head is repeated on each page.

        *fills* gives the colour of cells by row and column, both counted from 0 below the head.
        """
        from docx.oxml import OxmlElement

        table = self.document.add_table(rows=1, cols=len(heads), style="Table Grid")
        table.autofit = False
        for text, cell in zip(heads, table.rows[0].cells, strict=True):
            self._fill(cell, text, bold=True)
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for at, row in enumerate(rows):
            added = table.add_row()
            added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for column, (text, cell) in enumerate(zip(row, added.cells, strict=True)):
                self._fill(cell, text)
                if fills and (at, column) in fills:
                    _shade(cell, fills[at, column])
        self._set_widths(table, widths)
        self.document.add_paragraph()

    def _fill(self, cell: Any, text: str, *, bold: bool = False) -> None:
        from docx.shared import Pt

        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(printable_in_word(text))
        run.font.size, run.bold = Pt(_TABLE), bold

    def _set_widths(self, table: Any, widths: Sequence[int]) -> None:
        """Set the columns; programs differ in whether columns or cells decide."""
        from docx.shared import Mm

        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)


def _shade(cell: Any, color: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", color)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def printable_in_word(text: str) -> str:
    """Leave out what a Word file cannot hold."""
    return "".join(
        char
        for char in text
        if char in "\t\n"
        or (char >= " " and not "\ud800" <= char <= "\udfff" and char < "\ufffe")
        or char > "\uffff"
    )

"""A new paper as a Word file, set as the form of its kind asks; blanks are marked yellow."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hdnd_lint.drafting.paper import Look, NewAnnex, NewLine, NewPaper
from hdnd_lint.report.office import paper_sizes as sizes
from hdnd_lint.report.office.office_paper import COUNTRY, MOTTO, OfficePaper
from hdnd_lint.report.office.saving import saved

_BLANKS = re.compile(r"(\[[^\[\]\n]{1,200}\]|…)")
_HEAD = (66, 99)  # mm: the columns of the header
_FOOT = (80, 85)
_MOTTO_RULE = 12  # mm left free on each side of the rule under the motto
_OFFICE_RULE = 22
_TITLE_RULE = 60


def word_of(paper: NewPaper, *, created: datetime) -> bytes:
    """Return *paper* as the bytes of a .docx file; *created* is written into its properties."""
    return _Writer(paper).save(created)


class _Writer(OfficePaper):
    def __init__(self, paper: NewPaper) -> None:
        super().__init__()
        self.paper = paper

    def save(self, created: datetime) -> bytes:
        paper = self.paper
        self._header()
        self._heads((paper.type, sizes.KIND), (paper.title, sizes.TITLE), rule=True)
        if paper.session:
            self._heads(*((one, sizes.TITLE) for one in paper.session))
        self._all(paper.lines)
        self._foot()
        if paper.annex:
            self._attach(paper.annex)
        author = paper.issuer[-1].replace("\n", " ")
        return saved(self.document, title=paper.title, author=author, created=created)

    def _header(self) -> None:
        paper = self.paper
        table = self.document.add_table(rows=2, cols=2)
        self._set_widths(table, _HEAD)
        self._without_margins(table)
        (office, country), (number, day) = (row.cells for row in table.rows)
        above, name = paper.issuer[:-1], paper.issuer[-1]
        self._cell(
            office,
            [
                *((one, False, False, sizes.OFFICE) for one in above),
                (name, True, False, sizes.OFFICE),
            ],
        )
        self._rule(office, _OFFICE_RULE)
        self._cell(
            country,
            [(COUNTRY, True, False, sizes.COUNTRY - 1), (MOTTO, True, False, sizes.MOTTO)],
        )
        self._rule(country, _MOTTO_RULE)
        self._cell(number, [(paper.number, False, False, sizes.NUMBER)])
        placed = f"{paper.place}, {paper.day}"
        self._cell(day, [(placed, False, True, sizes.PLACE_AND_DAY)])

    def _rule(self, where: Any, free: int) -> None:
        """Draw the rule under a name: the lower border of an empty line, *free* mm shorter."""
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        paragraph = where.add_paragraph()
        layout = paragraph.paragraph_format
        layout.left_indent = layout.right_indent = self.mm(free)
        layout.space_after = self.pt(4)
        layout.line_spacing = self.pt(3)
        border = '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="000000"/>'
        drawn = parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>")
        properties = paragraph._p.get_or_add_pPr()
        properties.insert_element_before(
            drawn, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )

    def _heads(self, *lines: tuple[str, int], rule: bool = False) -> None:
        for at, (text, size) in enumerate(lines):
            paragraph = self.document.add_paragraph()
            self._marked(paragraph, text, bold=True, size=size)
            self._centred(paragraph)
            paragraph.paragraph_format.space_after = self.pt(0)
            paragraph.paragraph_format.space_before = self.pt(0 if at else sizes.BEFORE_KIND)
        if rule:
            self._rule(self.document, _TITLE_RULE)

    def _all(self, lines: Sequence[NewLine]) -> None:
        for line in lines:
            if line.look is Look.CENTRED:
                self._heads((line.text, sizes.BODY))
                continue
            paragraph = self._paragraph()
            bold, italic = line.look is Look.HEADING, line.look is Look.BASIS
            self._marked(paragraph, line.text, bold=bold, italic=italic)
            paragraph.paragraph_format.keep_with_next = bold

    def _marked(
        self,
        paragraph: Any,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        size: int | None = None,
    ) -> None:
        """Write *text* into *paragraph*, its blanks marked yellow."""
        from docx.enum.text import WD_COLOR_INDEX

        for piece in _BLANKS.split(text):
            if not piece:
                continue
            self._run(paragraph, piece, bold=bold, italic=italic, size=size)
            if piece.startswith("["):
                paragraph.runs[-1].font.highlight_color = WD_COLOR_INDEX.YELLOW

    def _foot(self) -> None:
        table = self.document.add_table(rows=1, cols=2)
        self._set_widths(table, _FOOT)
        self._without_margins(table)
        left, right = table.rows[0].cells
        head = left.paragraphs[0]
        self._run(head, "Nơi nhận:", bold=True, italic=True, size=sizes.RECIPIENTS_HEAD)
        for one in self.paper.recipients:
            self._run(left.add_paragraph(), one, size=sizes.RECIPIENTS)
        for paragraph in left.paragraphs:
            paragraph.paragraph_format.space_after = self.pt(0)
        self._cell(right, [(one, True, False, sizes.SIGNATORY) for one in self.paper.signing])

    def _attach(self, annex: NewAnnex) -> None:
        self.document.add_page_break()
        self._heads((annex.type, sizes.KIND), (annex.title, sizes.TITLE))
        paragraph = self.document.add_paragraph()
        self._marked(paragraph, annex.note, italic=True)
        self._centred(paragraph)
        self._all(annex.lines)

"""Write a paper as a Word file laid out as Decree 30/2020/NĐ-CP, Annex I, asks."""

import re
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Mm, Pt

NOTE = re.compile(r"\^\[([^]]*)\]")
GRID = [1.5, 10.0, 4.5]  # widths of a table's columns in cm
EPOCH = (2026, 1, 1, 0, 0, 0)  # one stamp for all members: the same source, the same bytes
WORDS = re.compile(r"\S+\s*")
NUMBERING = """
<w:abstractNum {ns} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>
<w:lvlJc w:val="left"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>
<w:lvlJc w:val="left"/></w:lvl></w:abstractNum>
"""
NUM = '<w:num {ns} w:numId="{id}"><w:abstractNumId w:val="90"/>{restart}</w:num>'
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
PAGE = '<w:fldSimple {ns} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
FOOTNOTES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes {ns}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t>
</w:r></w:p></w:footnote></w:footnotes>"""
CHANGE = """<w:{tag} {ns} w:id="{id}" w:author="Văn phòng" w:date="2025-10-24T08:00:00Z"><w:r>
<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr>
<w:{text} xml:space="preserve">{words}</w:{text}></w:r></w:{tag}>"""
# How a part is set: alignment, bold, italic, size in points, first-line indent in cm.
STYLES: dict[str, tuple[Any, bool, bool, int, float]] = {
    "type": (ALIGN.CENTER, True, False, 14, 0),
    "title": (ALIGN.CENTER, True, False, 14, 0),
    "session": (ALIGN.CENTER, True, False, 14, 0),
    "enact": (ALIGN.CENTER, True, False, 14, 0),
    "to": (ALIGN.CENTER, False, False, 14, 0),
    "chapter": (ALIGN.CENTER, True, False, 14, 0),
    "annex": (ALIGN.CENTER, True, False, 14, 0),
    "table": (ALIGN.CENTER, False, True, 13, 0),
    "closing": (ALIGN.JUSTIFY, False, True, 14, 1.27),
    "basis": (ALIGN.JUSTIFY, False, True, 14, 1.27),
    "article": (ALIGN.JUSTIFY, True, False, 14, 1.27),
    "text": (ALIGN.JUSTIFY, False, False, 14, 1.27),
}


class Paper:
    """A Word file in the making."""

    def __init__(self, *, split: bool, tracked: tuple[str, str] | None) -> None:
        self.document = Document()
        self.split = split
        self.tracked = tracked
        self.number_id = 90
        self.grid: Any = None
        self._page()
        self._numbering()

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
        section.left_margin = Mm(30)
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = ALIGN.CENTER
        paragraph._p.append(parse_xml(PAGE.format(ns=nsdecls("w"))))
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)

    def _numbering(self) -> None:
        element = self.document.part.numbering_part.element
        element.insert(0, parse_xml(NUMBERING.format(ns=nsdecls("w"))))
        self._new_list()

    def _new_list(self) -> None:
        self.number_id += 1
        xml = NUM.format(ns=nsdecls("w"), id=self.number_id, restart=RESTART)
        self.document.part.numbering_part.element.append(parse_xml(xml))

    def header(self, issuer: list[str], country: list[str], number: str, place: str) -> None:
        """Lay out the head of the paper as a table of two columns without borders."""
        table = self.document.add_table(rows=2, cols=2)
        _widths(table, [6.2, 9.8])
        left, right = table.rows[0].cells
        self._stack(left, issuer, [13] * len(issuer), bold_from=len(issuer) - 2)
        self._stack(right, country, [13, 14], bold_from=0)
        low_left, low_right = table.rows[1].cells
        self._stack(low_left, [number], [13], bold_from=9)
        self._stack(low_right, [place], [14], bold_from=9, italic=True)

    def _stack(
        self,
        cell: Any,
        lines: list[str],
        sizes: list[int],
        *,
        bold_from: int,
        italic: bool = False,
    ) -> None:
        for index, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph.alignment = ALIGN.CENTER
            self._run(paragraph, line, sizes[index], bold=index >= bold_from, italic=italic)
        if len(lines) > 1:
            _rule(paragraph)

    def _run(self, paragraph: Any, words: str, size: int, *, bold: bool, italic: bool) -> None:
        run = paragraph.add_run(words)
        run.font.name, run.font.size = "Times New Roman", Pt(size)
        run.bold, run.italic = bold, italic

    def add(self, name: str, value: str) -> None:
        """Add one part of the paper; see STYLES for their names."""
        if name == "|":
            self._row([cell.strip() for cell in value.split("|")])
        elif name in ("#", "##"):
            self._listed(value, len(name) - 1)
        elif name in ("session", "chapter", "annex"):
            for part in value.split(" / "):
                self._set(part.strip(), name)
        else:
            self._set(value, _style(name, value))
            self.grid = None

    def _listed(self, value: str, level: int) -> None:
        paragraph = self._set(value, "text")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = self.number_id

    def _row(self, cells: list[str]) -> None:
        if self.grid is None:
            self.grid = self.document.add_table(rows=0, cols=len(cells), style="Table Grid")
        for cell, words in zip(self.grid.add_row().cells, cells, strict=True):
            self._run(cell.paragraphs[0], words, 13, bold=words.isupper(), italic=False)
        _widths(self.grid, GRID)

    def _set(self, value: str, name: str) -> Any:
        align, bold, italic, size, indent = STYLES[name]
        paragraph = self.document.add_paragraph()
        paragraph.alignment = align
        paragraph.paragraph_format.first_line_indent = Cm(indent) if indent else None
        paragraph.paragraph_format.space_after = Pt(6)
        if name == "article":
            self._new_list()
        words, _, note = NOTE.sub(r"\0\1", value).partition("\0")
        for piece in self._pieces(words):
            self._run(paragraph, piece, size, bold=bold, italic=italic)
        if note:
            self._footnote(paragraph, note)
        self._change(paragraph, words)
        if name == "title":
            _rule(paragraph)
        return paragraph

    def _pieces(self, words: str) -> list[str]:
        """Cut *words* as Word's spelling marks do, where the paper asks for it."""
        return WORDS.findall(words) if self.split else [words]

    def _change(self, paragraph: Any, words: str) -> None:
        """Turn the new words of the tracked change into a deletion and an insertion."""
        if self.tracked is None or self.tracked[1] not in words:
            return
        old, new = self.tracked
        before, _, after = words.partition(new)
        run = paragraph.runs[0]
        run.text = before
        for index, (tag, text, piece) in enumerate(
            [("del", "delText", old), ("ins", "t", new)], start=1
        ):
            xml = CHANGE.format(ns=nsdecls("w"), tag=tag, text=text, id=900 + index, words=piece)
            paragraph._p.append(parse_xml(xml))
        self._run(paragraph, after, 14, bold=False, italic=False)

    def _footnote(self, paragraph: Any, note: str) -> None:
        blob = FOOTNOTES.format(ns=nsdecls("w"), text=note).encode()
        part = Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            blob,
            self.document.part.package,
        )
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        run = paragraph.add_run()
        run.font.superscript = True
        reference = parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="1"/>')
        run._r.append(reference)

    def closing_table(self, recipients: list[str], signature: list[str]) -> None:
        """Lay out the recipients and the signature side by side."""
        table = self.document.add_table(rows=1, cols=2)
        _widths(table, [7.5, 8.5])
        left, right = table.rows[0].cells
        self._run(left.paragraphs[0], "Nơi nhận:", 12, bold=True, italic=True)
        for index, item in enumerate(recipients):
            last = index == len(recipients) - 1
            words = item.rstrip(";.") + ("." if last else ";")
            self._run(left.add_paragraph(), words, 11, bold=False, italic=False)
        lines = [*signature[:-1], "", "", signature[-1]]
        self._stack(right, lines, [14] * len(lines), bold_from=0)

    def save(self, path: Path) -> None:
        """Write the file with fixed times inside, so that building it twice changes nothing."""
        self.document.core_properties.author = "hdnd-lint"
        self.document.save(str(path))
        with zipfile.ZipFile(path) as package:
            members = [(name, package.read(name)) for name in package.namelist()]
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, blob in members:
                package.writestr(zipfile.ZipInfo(name, EPOCH), blob, zipfile.ZIP_DEFLATED)


def _widths(table: Any, widths: list[float]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        for cell in column.cells:
            cell.width = Cm(width)


def _style(name: str, value: str) -> str:
    if name != "text":
        return name if name in STYLES else "text"
    if re.match(r"Điều \d+\.", value):
        return "article"
    return "basis" if re.match(r"(Căn cứ|Xét) ", value) else "text"


def _rule(paragraph: Any) -> None:
    """Draw a line below the paragraph: its lower border."""
    border = '<w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/>'
    drawn = parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>")
    paragraph._p.get_or_add_pPr().insert_element_before(drawn, "w:spacing", "w:ind", "w:jc")

"""Make Word files like those that reach a council's office, for measuring: 2 to 40 pages each.

The text is nonsense in the vocabulary of resolutions; the markup is like Word's own, with its
noise: runs split by editing and spell checking, rsid and language marks, automatic numbers in one
file of four, footnotes in one of three, tracked changes in one of six, tables, headers.

    python benchmarks/generate.py FOLDER [COUNT]
"""

import re
import sys
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

_OFFICE = "http://schemas.openxmlformats.org/"
_NAMES = (
    f'xmlns:w="{_OFFICE}wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}officeDocument/2006/relationships" '
    f'xmlns:mc="{_OFFICE}markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = f"{_OFFICE}officeDocument/2006/relationships/"
_TRACKED = 'w:id="{}" w:author="Chuyên viên" w:date="2026-05-04T09:00:00Z"'
_WORDS = tuple(
    re.findall(
        r"\w+",
        """Hội đồng nhân dân tỉnh quyết nghị thông qua dự toán ngân sách địa phương năm phân bổ
        nguồn vốn đầu tư công trung hạn giao Ủy ban nhân dân tổ chức thực hiện báo cáo kết quả
        giám sát kỳ họp thường lệ đại biểu cử tri kiến nghị chương trình chuyên đề khoản mục chi
        thường xuyên bổ sung điều chỉnh định mức hỗ trợ giáo dục y tế nông nghiệp hạ tầng""",
    )
)
_PARAGRAPHS_PER_PAGE = 14


class _Writer:
    """Writes one file."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.pages = self.random.choice((2, 3, 4, 5, 6, 8, 10, 14, 20, 28, 40))
        self.automatic = seed % 4 == 0
        self.footnotes = seed % 3 == 0
        self.tracked = seed % 6 == 1
        self.notes: list[str] = []
        self.id = 10

    def words(self, least: int, most: int) -> str:
        """Return a stretch of text."""
        count = self.random.randint(least, most)
        return " ".join(self.random.choices(_WORDS, k=count))

    def rsid(self) -> str:
        """Return the mark of an editing session, of which a file has few."""
        return f"00{self.random.randrange(12):02X}4F1A"

    def run(self, text: str, properties: str) -> str:
        """Return one run."""
        lang = '<w:lang w:val="vi-VN"/>' if self.random.random() < 0.3 else ""
        return (
            f'<w:r w:rsidR="{self.rsid()}"><w:rPr>{properties}{lang}</w:rPr>'
            f'<w:t xml:space="preserve">{text}</w:t></w:r>'
        )

    def runs(self, text: str, properties: str) -> str:
        """Return *text* split into runs as editing leaves it."""
        words = text.split(" ")
        pieces = []
        while words:
            count = self.random.choice((1, 2, 5, 9, 20, 60))
            head, words = words[:count], words[count:]
            pieces.append(self.run(" ".join(head) + (" " if words else ""), properties))
            if words and self.random.random() < 0.2:
                pieces.append('<w:proofErr w:type="spellStart"/>')
        return "".join(pieces)

    def paragraph(self, content: str, layout: str, properties: str) -> str:
        """Return a paragraph with Word's attributes."""
        return (
            f'<w:p w14:paraId="{self.random.getrandbits(31):08X}" w:rsidR="{self.rsid()}" '
            f'w:rsidRDefault="{self.rsid()}"><w:pPr>{layout}<w:rPr>{properties}</w:rPr></w:pPr>'
            f"{content}</w:p>"
        )

    def body_paragraph(self, index: int) -> str:
        """Return a paragraph of the body: an article, a clause, or running text."""
        level = (0, 1, 2, 2, 1, 1)[index % 6]
        bold = "<w:b/>" if level == 0 else ""
        properties = f'{bold}<w:sz w:val="28"/><w:szCs w:val="28"/>'
        label = ("Điều %d. ", "%d. ", "a) ")[level].replace("%d", str(index // 6 + 1))
        layout = '<w:spacing w:before="120" w:line="264" w:lineRule="auto"/>'
        if self.automatic:
            label = ""
            layout = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' + layout
        layout += '<w:ind w:firstLine="709"/><w:jc w:val="both"/>'
        content = self.runs(label + self.words(25, 70) + ".", properties)
        return self.paragraph(content + self.extras(), layout, properties)

    def extras(self) -> str:
        """Return now and then a tracked change or a footnote at a paragraph's end."""
        self.id += 1
        chance = self.random.random()
        if self.tracked and chance < 0.15:
            mark = _TRACKED.format(self.id)
            return f"<w:ins {mark}>{self.run(' ' + self.words(3, 8), '<w:b/>')}</w:ins>"
        if self.footnotes and chance > 0.95:
            note = len(self.notes) + 2
            text = self.run(self.words(10, 30), '<w:sz w:val="20"/>')
            self.notes.append(f'<w:footnote w:id="{note}"><w:p>{text}</w:p></w:footnote>')
            return f'<w:r><w:footnoteReference w:id="{note}"/></w:r>'
        return ""

    def table(self, rows: int) -> str:
        """Return a table of *rows* rows with four columns."""
        properties = '<w:sz w:val="24"/>'
        lines = []
        for _ in range(rows):
            cells = "".join(
                '<w:tc><w:tcPr><w:tcW w:w="2300" w:type="dxa"/></w:tcPr>'
                + self.paragraph(
                    self.runs(self.words(2, 6), properties), '<w:jc w:val="center"/>', properties
                )
                + "</w:tc>"
                for _ in range(4)
            )
            lines.append(f'<w:tr w:rsidR="{self.rsid()}">{cells}</w:tr>')
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>'
            f"</w:tblPr>{''.join(lines)}</w:tbl>"
        )

    def body(self) -> str:
        """Return the inside of w:body."""
        parts = []
        for index in range(self.pages * _PARAGRAPHS_PER_PAGE):
            parts.append(self.body_paragraph(index))
            if index % 40 == 20:
                parts.append(self.table(self.random.randint(4, 12)))
        return "".join(parts) + (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" '
            'w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/>'
            "<w:titlePg/></w:sectPr>"
        )


def word_file(seed: int) -> bytes:
    """Return one Word file; the same *seed* gives the same bytes."""
    writer = _Writer(seed)
    body = f"<w:document {_NAMES}><w:body>{writer.body()}</w:body></w:document>"
    parts = {
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(
            {
                "rId1": ("styles", "styles.xml"),
                "rId2": ("numbering", "numbering.xml"),
                "rId3": ("footnotes", "footnotes.xml"),
                "rId4": ("header", "header1.xml"),
            }
        ),
        "[Content_Types].xml": _content_types(),
        "word/document.xml": body,
        "word/styles.xml": _styles(),
        "word/numbering.xml": _numbering(),
        "word/footnotes.xml": f"<w:footnotes {_NAMES}>{''.join(writer.notes)}</w:footnotes>",
        "word/header1.xml": _header(writer),
    }
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, inside in parts.items():
            archive.writestr(name, _XML + inside)
    return stream.getvalue()


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{id_}" Type="{_KIND}{kind}" Target="{target}"/>'
        for id_, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_OFFICE}package/2006/relationships">{lines}</Relationships>'


def _content_types() -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "footnotes": "footnotes",
        "header1": "header",
    }
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{word}{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_OFFICE}package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _styles() -> str:
    """Return a style part of the size that Word writes, latent styles and all."""
    latent = "".join(
        f'<w:lsdException w:name="Latent {index}" w:uiPriority="{index % 99}"/>'
        for index in range(370)
    )
    more = "".join(
        f'<w:style w:type="paragraph" w:styleId="Style{index}"><w:name w:val="Style {index}"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{20 + index % 10}"/></w:rPr></w:style>'
        for index in range(40)
    )
    return (
        f'<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" '
        'w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault/>'
        f'</w:docDefaults><w:latentStyles w:count="370">{latent}</w:latentStyles>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
        '<w:sz w:val="28"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid">'
        f'<w:name w:val="Table Grid"/></w:style>{more}</w:styles>'
    )


def _numbering() -> str:
    forms = (("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    levels = "".join(
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for index, (form, text) in enumerate(forms)
    )
    return (
        f'<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _header(writer: _Writer) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    content = (
        mark.format("begin")
        + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
        + mark.format("separate")
        + writer.run("2", '<w:sz w:val="26"/>')
        + mark.format("end")
    )
    centred = writer.paragraph(content, '<w:jc w:val="center"/>', "")
    return f"<w:hdr {_NAMES}>{centred}</w:hdr>"


def main() -> None:
    """Write COUNT files into FOLDER."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(int(sys.argv[2]) if len(sys.argv) > 2 else 200):
        (folder / f"{seed:04}.docx").write_bytes(word_file(seed))


if __name__ == "__main__":
    main()

"""Eight correct papers in eight styles, as Word files, to be spoilt one thing at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_TWIPS = 1440 / 25.4
_SIGN = 6.5  # points: the width of an underscore of 13
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True)
class Look:
    """How a paragraph is set: points, mm, and the multiple of the line."""

    size: float
    bold: bool = False
    italic: bool = False
    align: str = "center"
    after: float = 0
    first: float = 0
    font: str = "Times New Roman"
    color: str = "000000"
    line: float = 1.0
    caps: bool = False
    underline: bool = False


@dataclass(frozen=True)
class Line:
    """One paragraph: what part of the paper it is, its words, its look."""

    part: str
    words: str
    look: Look


@dataclass(frozen=True)
class Paper:
    """A paper to be written: how its head and its formatting are made, its page, its lines."""

    name: str
    tabs: bool  # the two sides of the head divided by a tab, not by a table
    styles: bool  # formatting by paragraph styles, not in each run
    libre: bool  # as LibreOffice writes, not Word
    lines: tuple[Line, ...]
    page: Mapping[str, float] = field(default_factory=dict)
    title_page: bool = True
    number: str = "header:center"
    number_look: str = '<w:sz w:val="28"/>'
    counted: str = ""  # what the text's section says of its page numbers
    annex_counted: str = '<w:pgNumType w:start="1"/>'
    ruled: frozenset[str] = frozenset({"motto", "issuer", "title"})  # where a line is drawn
    long: Mapping[str, float] = field(  # how long it is, in points, where it is measured
        default_factory=lambda: {"motto": 165.0, "issuer": 90.0, "title": 117.0}
    )

    def with_line(self, part: str, change: Callable[[Line], Line]) -> "Paper":
        """Return the paper with each line of *part* changed."""
        lines = tuple(change(line) if line.part == part else line for line in self.lines)
        return replace(self, lines=lines)

    def parts(self) -> set[str]:
        """Return what parts the paper has."""
        return {line.part for line in self.lines}


_OPENING = {
    "resolution": (
        *("HỘI ĐỒNG NHÂN DÂN", "XÃ AN PHÚ", "05/NQ-HĐND", "An Phú", "NGHỊ QUYẾT"),
        "Về nhiệm vụ phát triển kinh tế - xã hội năm 2026",
    ),
    "normative": (
        *("HỘI ĐỒNG NHÂN DÂN", "TỈNH AN GIANG", "21/2025/NQ-HĐND", "An Giang", "NGHỊ QUYẾT"),
        "Quy định mức hỗ trợ học phí trên địa bàn tỉnh An Giang",
    ),
    "submission": (
        *("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "112/TTr-UBND", "An Phú", "TỜ TRÌNH"),
        "Về việc ban hành Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2026",
    ),
    "report": (
        *("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "87/BC-UBND", "An Phú", "BÁO CÁO"),
        "Tình hình kinh tế - xã hội năm 2025",
    ),
    "decision": (
        *("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ", "154/QĐ-UBND", "An Phú", "QUYẾT ĐỊNH"),
        "Về việc giao chỉ tiêu kế hoạch năm 2026",
    ),
    "notice": (
        *("HỘI ĐỒNG NHÂN DÂN", "XÃ AN PHÚ", "19/TB-HĐND", "An Phú", "THÔNG BÁO"),
        "Kết quả kỳ họp thứ tư Hội đồng nhân dân xã",
    ),
    "invitation": (
        *("HỘI ĐỒNG NHÂN DÂN", "XÃ AN PHÚ", "23/GM-HĐND", "An Phú", "GIẤY MỜI"),
        "Dự kỳ họp thứ tư Hội đồng nhân dân xã",
    ),
}
_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;",
)
_ARTICLES = (
    ("article", "Điều 1. Chỉ tiêu chủ yếu"),
    (
        "body",
        "Thu nhập bình quân đầu người đạt sáu mươi hai triệu đồng; tỷ lệ hộ nghèo giảm một "
        "phần trăm so với năm trước; các chỉ tiêu khác thực hiện theo kế hoạch đã giao.",
    ),
    ("article", "Điều 2. Tổ chức thực hiện"),
    (
        "body",
        "Ủy ban nhân dân tổ chức thực hiện; Thường trực Hội đồng nhân dân và các Ban của Hội "
        "đồng nhân dân giám sát theo quy định của pháp luật.",
    ),
)
_UNITS = (
    ("chapter", "Chương I"),
    ("chapter-title", "QUY ĐỊNH CHUNG"),
    ("section", "Mục 1"),
    ("section-title", "CHỈ TIÊU VÀ NHIỆM VỤ"),
)
_ANNEX = (
    ("annex", "Phụ lục"),
    ("annex-title", "CHỈ TIÊU GIAO CÁC THÔN"),
    (
        "annex-reference",
        "(Kèm theo Quyết định số 154/QĐ-UBND ngày 05 tháng 12 năm 2025 của Ủy ban nhân dân "
        "xã An Phú)",
    ),
)
_PROSE = (
    (
        "body",
        "Năm qua, các ngành và các thôn đã hoàn thành phần lớn nhiệm vụ được giao; thu ngân "
        "sách vượt dự toán, đường liên thôn được mở rộng và trường mầm non được sửa chữa.",
    ),
    (
        "body",
        "Ủy ban nhân dân xã kính trình Hội đồng nhân dân xem xét, quyết định những nội dung "
        "thuộc thẩm quyền để các cơ quan có căn cứ thực hiện ngay từ đầu năm./.",
    ),
)


def _looks(high: bool, first: float, line: float) -> dict[str, Look]:
    small, large = (13.0, 14.0) if high else (12.0, 13.0)
    text = Look(large, align="both", after=6, first=first, line=line)
    return {
        "superior": Look(small),
        "issuer": Look(small, bold=True),
        "number": Look(13),
        "country": Look(small, bold=True),
        "motto": Look(large, bold=True),
        "date": Look(large, italic=True),
        "type": Look(large, bold=True),
        "title": Look(large, bold=True, after=6),
        "body-name": Look(large, bold=True),
        "basis": replace(text, italic=True),
        "enacting": Look(large, bold=True, after=6),
        "article": replace(text, bold=True),
        "body": text,
        "closing": text,
        "addressee": Look(large),
        "chapter": Look(large, bold=True),
        "chapter-title": Look(large, bold=True, after=6),
        "section": Look(large, bold=True),
        "section-title": Look(large, bold=True, after=6),
        "annex": Look(14, bold=True),
        "annex-title": Look(large, bold=True),
        "annex-reference": Look(large, italic=True, after=6),
        "recipients": Look(12, bold=True, italic=True, align="left"),
        "recipient": Look(11, align="left"),
        "authority": Look(large, bold=True),
        "office": Look(large, bold=True),
        "name": Look(large, bold=True),
    }


def _words(kind: str) -> Iterator[tuple[str, str]]:
    body, unit, number, place, type_, title = _OPENING[kind]
    council = body.startswith("HỘI")
    yield from (("country", COUNTRY), ("motto", MOTTO), ("issuer", f"{body} {unit}"))
    yield from (("number", f"Số: {number}"), ("date", f"{place}, ngày 05 tháng 12 năm 2025"))
    yield from (("type", type_), ("title", title))
    if kind in ("resolution", "normative", "decision"):
        yield ("body-name", f"{body} {unit}")
        yield from (("basis", words) for words in _BASES)
        if kind == "normative":
            yield (
                "basis",
                "Hội đồng nhân dân ban hành Nghị quyết quy định mức hỗ trợ học phí trên "
                "địa bàn tỉnh An Giang.",
            )
        else:
            yield ("basis", "Theo đề nghị của Ủy ban nhân dân xã.")
            yield ("enacting", "QUYẾT ĐỊNH:" if kind == "decision" else "QUYẾT NGHỊ:")
        if kind == "resolution":
            yield from _UNITS
        yield from _ARTICLES
        yield ("closing", _closing(kind, unit))
    else:
        if kind == "submission":
            yield ("addressee", "Kính gửi: Hội đồng nhân dân xã An Phú")
        yield from _PROSE
    gazette = (("recipient", "- Cơ sở dữ liệu quốc gia về pháp luật;"),)
    yield ("recipients", "Nơi nhận:")
    yield from (("recipient", "- Như trên;"), *(gazette if kind == "normative" else ()))
    yield ("recipient", "- Lưu: VT.")
    if kind not in ("resolution", "normative"):
        name = "THƯỜNG TRỰC " if council else ""
        yield ("authority", f"TM. {name}{body}")
    yield from (("office", "CHỦ TỊCH"), ("name", "Nguyễn Văn An"))
    if kind == "decision":
        yield from _ANNEX


def _closing(kind: str, unit: str) -> str:
    if kind == "decision":
        return "Quyết định này có hiệu lực kể từ ngày ký./."
    return (
        f"Nghị quyết này đã được Hội đồng nhân dân {unit.split()[0].lower()} "
        f"{' '.join(unit.split()[1:]).title()} khóa II, kỳ họp thứ tư thông qua ngày 05 tháng 12 "
        "năm 2025./."
    )


def _paper(name: str, kind: str, **how: object) -> Paper:
    high, first, line = how["high"], how["first"], how["line"]
    looks = _looks(bool(high), float(first), float(line))  # type: ignore[arg-type]
    lines = tuple(Line(part, words, looks[part]) for part, words in _words(kind))
    made = {key: how[key] for key in ("tabs", "styles", "libre", "page")}
    return Paper(name, lines=lines, **made)  # type: ignore[arg-type]


_LOW = {"top": 20, "bottom": 20, "left": 30, "right": 15, "width": 210, "height": 297}
_HIGH = {"top": 25, "bottom": 25, "left": 35, "right": 20, "width": 210, "height": 297}
_MIDDLE = {"top": 20, "bottom": 20, "left": 30, "right": 20, "width": 210, "height": 297}


def correct_papers() -> tuple[Paper, ...]:
    """Return the eight papers; each is right."""
    plain = {
        "tabs": False,
        "styles": False,
        "libre": False,
        "high": True,
        "first": 12.7,
        "line": 1,
    }
    low = {**plain, "page": _LOW, "high": False, "first": 10.0}
    high = {**plain, "page": _HIGH, "line": 1.5}
    middle = {**plain, "page": _MIDDLE}
    return (
        _paper("nd30-low-table-direct-word", "resolution", **low),
        _paper("nd30-high-table-styles-word", "resolution", **{**high, "styles": True}),
        _paper(
            "submission-tabs-direct-libre", "submission", **{**low, "tabs": True, "libre": True}
        ),
        _paper(
            "report-tabs-styles-libre",
            "report",
            **{**high, "tabs": True, "styles": True, "libre": True},
        ),
        _paper("decision-table-direct-libre", "decision", **{**middle, "libre": True}),
        _paper("notice-table-styles-word", "notice", **{**middle, "styles": True}),
        _paper("invitation-table-direct-word", "invitation", **middle),
        _paper("normative-table-direct-word", "normative", **middle),
    )


def _run_properties(look: Look, libre: bool) -> str:
    more = f' w:eastAsia="{look.font}"' if libre else ""
    flags = ("<w:b/>" if look.bold else "") + ("<w:i/>" if look.italic else "")
    flags += "<w:caps/>" if look.caps else ""
    underline = '<w:u w:val="single"/>' if look.underline else ""
    font = f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}"{more}/>'
    color = f'<w:color w:val="{look.color}"/>'
    size = round(look.size * 2)
    return f'{font}{flags}{color}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{underline}'


def _paragraph_properties(look: Look, libre: bool) -> str:
    align = {"left": "start"}.get(look.align, look.align) if libre else look.align
    spacing = f'<w:spacing w:before="0" w:after="{round(look.after * 20)}" '
    line = f'w:line="{round(look.line * 240)}" w:lineRule="auto"/>'
    first = f'<w:ind w:firstLine="{round(look.first * _TWIPS)}"/>' if look.first else ""
    return f'{spacing}{line}{first}<w:jc w:val="{align}"/>'


def _run(words: str, properties: str) -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


class _Writer:
    """The body of one paper; *styles* gathers those that its paragraphs name."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.styles: dict[Line, str] = {}

    def paragraph(self, line: Line) -> str:
        paper = self.paper
        if paper.styles:
            name = self.styles.setdefault(replace(line, words=""), f"S{len(self.styles)}")
            head, run = f'<w:pStyle w:val="{name}"/>', ""
        else:
            head = _paragraph_properties(line.look, paper.libre)
            run = _run_properties(line.look, paper.libre)
        return f"<w:p><w:pPr>{head}</w:pPr>{_run(line.words, run)}</w:p>{self.rule(line)}"

    def rule(self, line: Line) -> str:
        """Return the line drawn below: a shape, an empty paragraph with a border, or signs."""
        if line.part not in self.paper.ruled:
            return ""
        if self.paper.libre:
            return '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr></w:pPr></w:p>'
        if self.paper.styles:
            signs = "_" * round(self.paper.long[line.part] / _SIGN)
            return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{_run(signs, "")}</w:p>'
        ends = f'from="0,0" to="{self.paper.long[line.part]:g}pt,0"'
        return f"<w:p><w:r><w:pict><v:line {ends}/></w:pict></w:r></w:p>"

    def tabbed(self, left: Line, right: Line) -> str:
        runs = [
            _run(left.words, _run_properties(left.look, self.paper.libre)),
            "<w:r><w:tab/></w:r>",
            _run(right.words, _run_properties(right.look, self.paper.libre)),
        ]
        stop = '<w:tabs><w:tab w:val="center" w:pos="1400"/><w:tab w:val="center" w:pos="6800"/>'
        return f"<w:p><w:pPr>{stop}</w:tabs></w:pPr>{''.join(runs)}</w:p>"

    def cells(self, *sides: list[Line]) -> str:
        made = "".join(
            '<w:tc><w:tcPr><w:tcW w:w="4600" w:type="dxa"/></w:tcPr>'
            + "".join(map(self.paragraph, side))
            + "</w:tc>"
            for side in sides
        )
        return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{made}</w:tr></w:tbl><w:p/>"

    def body(self) -> tuple[str, str]:
        """Return the paper and its annex."""
        lines = self.paper.lines
        left = [line for line in lines if line.part in ("issuer", "number")]
        right = [line for line in lines if line.part in ("country", "motto", "date")]
        end = ("recipients", "recipient", "authority", "office", "name")
        closing = [line for line in lines if line.part in end]
        below = [line for line in lines if line.part.startswith("annex")]
        middle = [one for one in lines if one not in (*left, *right, *closing, *below)]
        if self.paper.tabs:
            head = self.tabbed(left[0], right[0]) + self.paragraph(right[1])
            head += self.tabbed(left[1], right[2])
        else:
            head = self.cells(left, right)
        foot = self.cells(
            [line for line in closing if line.part.startswith("recipient")],
            [line for line in closing if not line.part.startswith("recipient")],
        )
        text, annex = ("".join(map(self.paragraph, part)) for part in (middle, below))
        return head + text + foot, annex


def write_paper(paper: Paper) -> bytes:
    """Return *paper* as the bytes of a Word file."""
    writer = _Writer(paper)
    body, below = writer.body()
    where, _, align = paper.number.partition(":")
    page = {key: round(value * _TWIPS) for key, value in paper.page.items()}
    reference = f'<w:{where}Reference w:type="default" r:id="rId9"/>' if where else ""
    ends = [
        f'<w:pgSz w:w="{page["width"]}" w:h="{page["height"]}"/>'
        f'<w:pgMar w:top="{page["top"]}" w:right="{page["right"]}" w:bottom="{page["bottom"]}" '
        f'w:left="{page["left"]}" w:header="567" w:footer="567" w:gutter="0"/>{counted}'
        f"{'<w:titlePg/>' if paper.title_page else ''}</w:sectPr>"
        for counted in (paper.counted, paper.annex_counted)
    ]
    if below:
        body += f"<w:p><w:pPr><w:sectPr>{reference}{ends[0]}</w:pPr></w:p>{below}"
    section = f"<w:sectPr>{'' if below else reference}{ends[bool(below)]}"
    space = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml"'
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f"<w:pPr>{_paragraph_properties(line.look, paper.libre)}</w:pPr>"
        f"<w:rPr>{_run_properties(line.look, paper.libre)}</w:rPr></w:style>"
        for line, name in writer.styles.items()
    )
    field = (
        f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr><w:r><w:rPr>{paper.number_look}</w:rPr>'
        f'<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>{paper.number_look}</w:rPr>'
        "<w:instrText>PAGE</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    parts = {
        "word/document.xml": f"<w:document {space}><w:body>{body}{section}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {space}>{_defaults()}{styles}</w:styles>",
        "[Content_Types].xml": _content_types(where),
        "_rels/.rels": _relations(("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(
            ("rId1", "styles", "styles.xml"), *([("rId9", where, "running.xml")] if where else [])
        ),
    }
    if where:
        tag = "hdr" if where == "header" else "ftr"
        parts["word/running.xml"] = f"<w:{tag} {space}>{field}</w:{tag}>"
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, head + content)
    return stream.getvalue()


def _defaults() -> str:
    return (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
        'w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
    )


def _content_types(where: str) -> str:
    named = [("document", "document.main"), ("styles", "styles")]
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_OFFICE}.{kind}+xml"/>'
        for part, kind in (*named, *([("running", where)] if where else []))
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*rows: tuple[str, str, str]) -> str:
    tags = "".join(
        f'<Relationship Id="{id_}" Type="{_R}/{kind}" Target="{target}"/>'
        for id_, kind, target in rows
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{tags}</Relationships>'

"""The line lexer: each block of a document becomes one token. It is tolerant and never refuses.

Odd spellings get the same token type and a defect key: strictness is the rules' affair. The type
depends on the zone (preamble, body, ending, annex), because “Căn cứ” opens a legal basis only
before the enacting words, and a dash after “Nơi nhận” is a recipient.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hdnd_lint.model import BlockKind, Source
from hdnd_lint.words.text import Span


@dataclass(frozen=True, slots=True)
class Line:
    """A block as a token: *label* is its numbering as written, *number* without marks."""

    type: str
    index: int  # of the block in Source.blocks
    span: Span
    label: Span | None = None
    number: str = ""
    defects: tuple[str, ...] = ()


# Each alternative is one token type; the first that matches wins.
_HEADS = r"""[\s"“”]*(?:
 (?P<PHU_LUC>(?:PHỤ\s+LỤC|Phụ\s+lục|BIỂU\s+SỐ|Biểu\s+số|PHỤ\s+BIỂU)
    (?:\s+(?:(?i:số)\s*:?\s*)?(?P<an>[IVXLC]+|\d+(?:\.\d+)*[A-Za-z]?))?\s*[.:]?\s*
    (?=$|[-–(]|[A-ZĐÀ-Ỹ]{2}))
|(?P<KEM_THEO>\(?\s*(?i:(?:được\s+)?ban\s+hành\s+)?(?i:(?:đính\s+)?kèm\s+theo)
    \s+(?i:nghị\s+quyết|quyết\s+định|tờ\s+trình|báo\s+cáo|kế\s+hoạch))
|(?P<DIEU>(?i:[ĐÐ]iều)\s*(?P<dn>\d+[a-zđ]?)
    (?P<dm>\s*[.:)]\s*|\s*[-–]\s+|\s*$|\s+(?=[A-ZĐÀ-Ỹ])
    (?!(?:Nghị|Luật|Thông|Quyết|Bộ|Hiến|Pháp|Quy\s+định|Quy\s+chế|Chương|Mục)\b)))
|(?P<CHUONG>(?i:chương)\s+(?P<cn>[IVXLC]+|\d+)\b\s*[.:]?\s*)
|(?P<PHAN>(?i:phần)\s+(?:(?i:thứ)\s+)?(?P<pn>[IVXLC]+|\d+|[A-Z](?=[\s.:]|$)|
    (?i:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\b\s*[.:]?\s*(?=$|[A-ZĐÀ-Ỹ]))
|(?P<TIEU_MUC>(?i:tiểu\s+mục)\s+(?P<tn>\d+|[IVXLC]+)\b\s*[.:]?\s*)
|(?P<MUC>(?i:mục)\s+(?P<mn>\d+|[IVXLC]+)\b\s*[.:]?\s*(?=$|[A-ZĐÀ-Ỹ]))
|(?P<TIET>(?P<sn>\d{1,3}(?:\.\d{1,2}){1,4})\s*[.)]?\s+(?=\D))
|(?P<LA_MA>(?![Vv]\s*/\s*[Vv]\b)(?P<rn>[IVX]{1,6})\s*[.)/]\s*(?=\D|$)|(?P<rm>[IVX]{1,6})\s*[-–]\s*(?=[A-ZĐÀ-Ỹ]))
|(?P<KHOAN>(?P<kn>\d{1,3}[a-zđ]?)\s*(?P<km>[.)]|/(?=\s))(?!\d)\s*)
|(?P<DIEM>(?P<ln>[a-zđ]{1,2})\s*(?P<lm>\))\s*|(?P<ld>[a-zđ])(?P<lx>\.)\s+)
|(?P<CHU_HOA>(?P<un>[A-HĐK])\s*[.)]\s+(?=[A-ZĐÀ-Ỹ]))
|(?P<NGOAC>\(\s*(?P<gn>\d{1,2}|[ivx]{1,4}|[a-zđ])\s*\)\s*)
|(?P<GACH>[-–—−•*▪►●·]\s*(?![-–—\s]*$))
|(?P<CONG>[+○◦]\s*)
)"""

_PREAMBLE = r"""[\s"“”*]*(?:
 (?P<CAN_CU>-?\s*(?i:c[ăâ]n\s+cứ)\b)
|(?P<XET>-?\s*(?i:xét|sau\s+khi|trên\s+cơ\s+sở|theo\s+đề\s+nghị|qua\s+xem\s+xét|thực\s+hiện
    |xem\s+xét)\b)
|(?P<QUYET_NGHI>(?i:quyết\s*(?:nghị|định)|nghị\s+quyết)\s*(?=:)|QUYẾT\s+(?:NGHỊ|ĐỊNH)\s*$
    |(?i:quyết\s+nghị)\s*$)
|(?P<BAN_HANH>(?:Hội\s+đồng\s+nhân\s+dân|HĐND)\b[^.;:]{0,60}?\s
    (?:ban\s+hành|thông\s+qua|quyết\s+nghị|quyết\s+định)\s+(?:Nghị|nghị|NGHỊ)\s+(?i:quyết)\b)
|(?P<KHOA_KY>HỘI\s+ĐỒNG\s+NHÂN\s+DÂN\s[^,;:]{2,60}?KH[OÓ][AÁ]\s.{1,60}?KỲ\s+HỌP.{0,60}$
    |[(\s]*(?i:kh[oó][aá])\s*[:.]?\s.{0,40}?(?i:kỳ\s+họp)|(?i:kỳ\s+họp)\s.{0,60}$)
|(?P<QUOC_HIEU>(?i:c[ộo]ng\s+h[òo][aà]\s+xã\s+hội))
|(?P<TIEU_NGU>(?i:độc\s+lập)\s*[-–—])
|(?P<SO_KY_HIEU>(?i:số)\s*:|(?i:số)\s+\d*[^\s/]*\s*/)
|(?P<NGAY_THANG>[^,;.:]{2,40},\s*(?i:ngày)\b.{0,20}(?i:tháng)\b.{0,12}(?i:năm)\b)
|(?P<DU_THAO>(?i:\(?\s*dự\s+thảo(?:\s+lần\s+\S+)?\s*\)?\s*$))
)"""

_TYPES = (
    r"NGHỊ\s+QUYẾT|QUYẾT\s+ĐỊNH|TỜ\s+TRÌNH|BÁO\s+CÁO\s+THẨM\s+TRA|BÁO\s+CÁO|THÔNG\s+BÁO"
    r"|KẾ\s+HOẠCH|CHƯƠNG\s+TRÌNH|GIẤY\s+MỜI|QUY\s+CHẾ|QUY\s+ĐỊNH|ĐỀ\s+ÁN|CHỈ\s+THỊ|BIÊN\s+BẢN"
    r"|KẾT\s+LUẬN|HƯỚNG\s+DẪN|LUẬT|THÔNG\s+TƯ|NGHỊ\s+ĐỊNH"
)

_ENDING = r"""[\s"“”*]*(?:
 (?P<NOI_NHAN>(?i:nơi\s+nhận)\s*:?)
|(?P<CHU_KY>(?:(?:TM|T/M|KT|K/T|TL|TUQ)(?:\s*\.\s*|\s+)|Q\.\s*)(?=[A-ZĐÀ-Ỹ])|(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|TRƯỞNG\s+BAN)
    |CHỦ\s+T[ỌO]A|CHÁNH\s+VĂN\s+PHÒNG)
)"""

_ADOPTED = (
    r"(?:nghị\s+quyết|quy\s+chế)(?:\s+này)?(?:\s+(?:đã|vừa))*\s+được\s+(?:hội\s+đồng\s+nhân\s+dân"
    r"|hđnd)\b[^;]{0,200}?\bthông\s+qua"
)

# An enclosed document: its own kind, alone on a line, with a reference line soon after.
_ENCLOSED = (
    r"(?:QUY\s+ĐỊNH|QUY\s+CHẾ|CHƯƠNG\s+TRÌNH|ĐỀ\s+ÁN|KẾ\s+HOẠCH|ĐIỀU\s+LỆ|DANH\s+MỤC|NỘI\s+QUY"
    r"|QUY\s+HOẠCH|DỰ\s+TOÁN|BẢNG\s+GIÁ|ĐỊNH\s+MỨC|TIÊU\s+CHÍ|NGUYÊN\s+TẮC|BIỂU)\b"
)

_NUMBERS = {
    "PHU_LUC": ("an",),
    "DIEU": ("dn",),
    "CHUONG": ("cn",),
    "PHAN": ("pn",),
    "TIEU_MUC": ("tn",),
    "MUC": ("mn",),
    "TIET": ("sn",),
    "LA_MA": ("rn", "rm"),
    "KHOAN": ("kn",),
    "DIEM": ("ln", "ld"),
    "CHU_HOA": ("un",),
    "NGOAC": ("gn",),
}


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(_HEADS, re.VERBOSE)


@cache
def _preamble() -> re.Pattern[str]:
    return re.compile(_PREAMBLE, re.VERBOSE)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(_ENDING, re.VERBOSE)


@cache
def _adopted() -> re.Pattern[str]:
    return re.compile(_ADOPTED, re.IGNORECASE)


@cache
def _enclosed() -> re.Pattern[str]:
    return re.compile(_ENCLOSED)


@cache
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of a line that holds the kind of document and nothing else."""
    issuer = (
        r"CỦA\s+(?:HỘI\s+ĐỒNG|HĐND|THƯỜNG\s+TRỰC|[ỦU][ỶY]\s+BAN|UBND|BAN)\b(?:(?!\bVỀ\b).){0,60}"
    )
    return re.compile(rf"[\s*\"“]*(?P<type>{_TYPES})(?:\s+{issuer})?\s*:?[\s*]*")


def is_adoption(text: str) -> bool:
    """Say whether *text* says that the council passed the resolution."""
    return _adopted().search(text) is not None


_BODY = frozenset(("DIEU", "PHAN", "CHUONG"))
_BODY_OF_PAPERS = frozenset(("KHOAN", "LA_MA", "CHU_HOA"))
_SKIPPED = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.FOOTNOTE, BlockKind.ENDNOTE)


def lines(source: Source) -> list[Line]:
    """Return one token a block, page headers, footers and notes left out."""
    return list(_Lexer(source).lines())


class _Lexer:
    """Walks the blocks once; the zone says what the same words mean."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.zone = "preamble"
        self.typed = False  # the kind of document has been read
        self.enclosures = _enclosures(source)

    def lines(self) -> Iterator[Line]:
        for index, block in enumerate(self.source.blocks):
            if block.kind in _SKIPPED:
                continue
            text = block.span.of(self.source.text)
            line = self._line(index, text, block.span)
            if block.kind is BlockKind.CELL and self.zone in ("body", "annex"):
                line = self._cell(line, index, block.span)
            yield line

    def _cell(self, line: Line, index: int, span: Span) -> Line:
        """Cells carry figures, not structure, but for what only happens to lie in a table."""
        if line.type in ("NOI_NHAN", "CHU_KY", "PHU_LUC", "DINH_KEM"):
            return line
        return Line("O_BANG", index, span)

    def _line(self, index: int, text: str, span: Span) -> Line:
        if index in self.enclosures:
            self.zone = "annex"
            return Line("DINH_KEM", index, span)
        if self.zone == "preamble":
            return self._in_preamble(index, text, span)
        return self._in_body(index, text, span)

    def _in_preamble(self, index: int, text: str, span: Span) -> Line:
        match = _preamble().match(text)
        if match:
            kind = match.lastgroup or "DOAN"
            if kind == "QUYET_NGHI" and not self.typed and ":" not in text and self._is_type(text):
                kind, self.typed = "TEN_LOAI", True  # the kind of a decision, its enacting words
            if kind in ("QUYET_NGHI", "BAN_HANH"):
                self.zone = "body"
            return Line(kind, index, span)
        if type_pattern().fullmatch(text):
            self.typed = True
            return Line("TEN_LOAI", index, span)
        line = _labelled(index, text, span)
        if line and (line.type in _BODY or (self.typed and line.type in _BODY_OF_PAPERS)):
            self.zone = "body"
            return line
        return line or self._as_recipients(index, text, span) or Line("DOAN", index, span)

    def _is_type(self, text: str) -> bool:
        return type_pattern().fullmatch(text) is not None

    def _as_recipients(self, index: int, text: str, span: Span) -> Line | None:
        """A paper without a numbered body still has recipients and a signature."""
        match = _ending().match(text) if self.typed else None
        if match is None or match.lastgroup != "NOI_NHAN":
            return None
        self.zone = "ending"
        return Line("NOI_NHAN", index, span)

    def _in_body(self, index: int, text: str, span: Span) -> Line:
        ending = self._as_ending(index, text, span)
        if ending:
            return ending
        if self.zone == "ending" and self._opens_enclosure(text):
            self.zone = "annex"
            return Line("DINH_KEM", index, span)
        line = _labelled(index, text, span)
        if line and line.type == "PHU_LUC":
            self.zone = "annex"
        if line and self.zone == "ending" and line.type not in ("PHU_LUC", "GACH", "CONG"):
            return self._reopened(line) or Line("DOAN", index, span)
        return line or Line("DOAN", index, span)

    def _opens_enclosure(self, text: str) -> bool:
        """After the closing words the kind of another document, alone, opens an attachment."""
        return type_pattern().fullmatch(text) is not None and text.upper() == text

    def _reopened(self, line: Line) -> Line | None:
        """A Điều after the closing words: the draft goes on (the clause stood too early)."""
        if line.type != "DIEU":
            return None
        self.zone = "body"
        return line

    def _as_ending(self, index: int, text: str, span: Span) -> Line | None:
        if self.zone == "annex":
            return None
        match = _ending().match(text)
        if match and (match.lastgroup == "NOI_NHAN" or len(text) < 60):
            self.zone = "ending"
            return Line(match.lastgroup or "DOAN", index, span)
        if _adopted().match(text.lstrip(' "“*_')):
            self.zone = "ending"
            return Line("THONG_QUA", index, span)
        return None


def _labelled(index: int, text: str, span: Span) -> Line | None:
    match = _heads().match(text)
    if not match:
        return None
    kind = next(name for name in match.groupdict() if name.isupper() and match[name] is not None)
    number = next((match[name] for name in _NUMBERS.get(kind, ()) if match[name]), "")
    label = Span(
        span.start + match.start(kind), span.start + match.start(kind) + len(match[kind].rstrip())
    )
    return Line(kind, index, span, label, number, tuple(_defects(kind, match)))


def _defects(kind: str, match: re.Match[str]) -> Iterator[str]:
    """Yield the keys of what is unusual in a label's spelling."""
    if kind == "DIEU":
        mark = match["dm"].strip()
        if mark != ".":
            yield {":": "colon", ")": "bracket", "": "no-mark"}.get(mark, "dash")
        if match[kind].startswith("Ð"):
            yield "foreign-letter"  # Ð (Icelandic) typed for Đ
    elif kind == "KHOAN" and match["km"] != ".":
        yield {")": "bracket", "/": "slash"}[match["km"]]
    elif kind == "DIEM" and match["lx"]:
        yield "dot"


def _enclosures(source: Source) -> frozenset[int]:
    """Return the blocks that open an attached document: its kind, then “(Ban hành kèm theo …”.

    The kind stands in capitals alone on its line, or begins the title, at most eight blocks
    before the reference line and after the enacting part.
    """
    found = set()
    blocks = source.blocks
    for index, block in enumerate(blocks):
        match = _heads().match(block.span.of(source.text))
        if match and match.lastgroup == "KEM_THEO" and index > 5:
            opening = _opening(source, index)
            if opening is not None:
                found.add(opening)
    return frozenset(found)


def _opening(source: Source, reference: int) -> int | None:
    best = None
    for index in range(reference - 1, max(reference - 9, -1), -1):
        text = source.blocks[index].span.of(source.text)
        match = _heads().match(text)
        if match and match["PHU_LUC"]:
            return None  # an annex opens itself
        if _enclosed().match(text.lstrip(' *"“')) and text.upper() == text:
            best = index
        elif text.upper() != text:
            break
    return best

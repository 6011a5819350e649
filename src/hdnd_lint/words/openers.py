r"""What opens a paragraph of a paper: one table, for the reader of lines and for the line lexer.

Each row says what a paragraph may begin with and what a line must look like to begin one where
a file is wrapped. So whatever the lexer knows as a head the joiner of lines knows to stand
apart, and neither has a list of its own. Patterns are verbose: a blank in them is ``\s``.
"""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import NamedTuple

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import CAPITALS, spaced
from hdnd_lint.words.line_kinds import LineKind
from hdnd_lint.words.papers import CARRYING_PAPERS, one_of


class Start(Enum):
    """How surely a line that begins with an opener begins a paragraph in a wrapped file."""

    SURE = "sure"  # unless the line before plainly goes on in it
    ALONE = "alone"  # as the line of a header: unless a name or sentence was cut before it
    OPEN = "open"  # the words tell nothing: the ends of lines decide


@dataclass(frozen=True, slots=True)
class Opener:
    """A row: the *kind* of line, what opens a paragraph of that kind, what opens such a line.

    *kind* is that of the line token, None for paragraphs that have no kind of their own. Groups of
    *pattern* named in *numbers* hold the number of a label. *wrapped* narrows *pattern* to what a
    line of a wrapped file must look like: mid-sentence lines may begin with “Điều 5 Luật …”.
    *sample* begins a paragraph of the kind, complete but for its last words.
    """

    kind: LineKind | None
    pattern: str
    wrapped: str
    start: Start = Start.SURE
    numbers: tuple[str, ...] = ()
    sample: tuple[str, ...] = ()


class LabelShapes(NamedTuple):
    """The shapes of labels without the mark after them, for those who read cells and columns."""

    article: str = r"[ĐÐ]i[ềể]u\s+\d+[a-zđ]?"
    number: str = r"\d{1,3}(?:\.\d{1,3}){0,3}"
    letters: str = "[a-zđ]{1,2}"
    capital: str = "[A-ZĐ]"
    roman: str = "[IVXLC]+"
    dash: str = "[-–+*•]"
    annex: str = r"[IVXLC]+|\d+(?:\.\d+)*[A-Za-z]?"


LABEL = LabelShapes()


class Head(NamedTuple):
    """The opener that a paragraph begins with: its kind, and the match with named groups."""

    kind: LineKind
    match: re.Match[str]


UPPER = f"[{CAPITALS}]"
_ROMAN = LABEL.roman
# The words that preambles are made of, in small letters, and the line above the body.
BASIS = "c[ăâ]n cứ"
CONSIDERING = "xét|sau khi|trên cơ sở|theo đề nghị|theo tờ trình|qua xem xét|thực hiện|xem xét"
ENACTING = r"QUYẾT\s+NGHỊ"
ENACTING_LINE = rf"(?:{ENACTING}|Quyết\s+nghị|NGHỊ\s+QUYẾT)"  # “Nghị quyết” may be cut words
ENACTING_VERBS = "(?:ban hành|thông qua|quyết nghị|quyết định)"
_ARTICLE_WORD = "(?:[ĐÐ]i[ềể]u|[ĐÐ]I[ỀỂ]U)"  # recognition takes ề for ể
_AFTER_PART = rf"(?:\s*[.:]|\s*$|\s+[-–]\s|\s+“?{UPPER}{{2}})"
# The marks that items of a list begin with; a plus or a ring opens the lower of two levels.
DASHES = "-–—−•*▪►●·□☐"
_RINGS = "+○◦"
_PICTURES = (
    "\u261a-\u261f\u2705\u2714\U0001f300-\U0001faff\ufe0f"  # 👉 before a label, from a chat
)

HEADS = (
    Opener(
        LineKind.ANNEX,
        rf"""(?:PHỤ\s+LỤC|Phụ\s+lục|BIỂU\s+SỐ|Biểu\s+số|PHỤ\s+BIỂU)
        (?:\s+(?:(?i:số)\s*:?\s*)?(?P<an>{LABEL.annex}))?\s*
        (?:[.:]?\s*(?=$|[-–(]|[{CAPITALS}]{{2}})|(?P<titled>(?<=[\dIVXLC])\s*[.:])\s*(?={UPPER}))""",
        rf"""PHỤ\s+LỤC|BIỂU\s+SỐ|PHỤ\s+BIỂU
        |(?:Phụ\s+lục|Biểu\s+số)\s+(?:số\s+)?(?:\d+|[IVX]+)(?:$|[.:]\s+{UPPER})""",
        Start.ALONE,
        ("an",),
        ("PHỤ LỤC I",),
    ),
    Opener(
        LineKind.ENCLOSED_WITH,
        rf"""\(?\s{{0,9}}(?i:(?:được\s+)?ban\s+hành\s+)?(?i:(?:đính\s+)?kèm\s+theo)
        \s+(?i:{one_of(CARRYING_PAPERS)})""",
        r"\((?:Ban\s+hành|Kèm|Đính)",
        Start.ALONE,
    ),
    Opener(
        LineKind.ARTICLE,
        rf"""(?i:[ĐÐ]i[ềể]u)\s*(?P<dn>\d+[a-zđ]?)
        (?P<dm>\s*[.:)]\s*|\s*[-–]\s+|\s*$|\s+(?=[{CAPITALS}])
        (?!(?:Nghị\s+(?:quyết|định)|Luật|Thông\s+tư|Quyết\s+định\s+(?:số|này)|Bộ\s+luật|Hiến\s+pháp
        |Pháp\s+lệnh|Quy\s+định|Quy\s+chế|Chương|Mục)\b))""",
        rf"{_ARTICLE_WORD}\s*\d+[a-zđ]?(?:\s*[.:)]|\s*[-–]\s)",
        numbers=("dn",),
        sample=("Điều 7. ", "Điều 7: ", "ĐIỀU 7. ", "Điều 7) ", "Điều 7 - ", "Điều 7a. "),
    ),
    Opener(
        LineKind.CHAPTER,
        r"(?i:chương)\s+(?P<cn>[IVXLC]+|\d+)\b\s*[.:]?\s*",
        rf"(?:Chương|CHƯƠNG)\s+(?:{_ROMAN}|\d+){_AFTER_PART}",
        numbers=("cn",),
        sample=("Chương II. ", "CHƯƠNG II: ", "Chương 2. "),
    ),
    Opener(
        LineKind.PART,
        rf"""(?i:phần)\s+(?:(?i:thứ)\s+)?(?P<pn>[IVXLC]+|\d+|[A-Z](?=[\s.:]|$)|
        (?i:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\b\s*[.:]?\s*(?=$|[{CAPITALS}])""",
        rf"(?:Phần|PHẦN)\s+(?:{_ROMAN}|\d+|[A-Z]|(?:thứ|THỨ)\s+\w+){_AFTER_PART}",
        numbers=("pn",),
        sample=("Phần II. ", "PHẦN THỨ HAI: "),
    ),
    Opener(
        LineKind.SUBSECTION,
        r"(?i:tiểu\s+mục)\s+(?P<tn>\d+|[IVXLC]+)\b\s*[.:]?\s*",
        rf"(?:Tiểu\s+mục|TIỂU\s+MỤC)\s+(?:{_ROMAN}|\d+){_AFTER_PART}",
        numbers=("tn",),
        sample=("Tiểu mục 2. ",),
    ),
    Opener(
        LineKind.SECTION,
        rf"(?i:mục)\s+(?P<mn>\d+|[IVXLC]+)\b\s*[.:]?\s*(?=$|[{CAPITALS}])",
        rf"(?:Mục|MỤC)\s+(?:{_ROMAN}|\d+){_AFTER_PART}",
        numbers=("mn",),
        sample=("Mục 2. ", "MỤC 2. "),
    ),
    Opener(
        LineKind.SUBCLAUSE,
        r"(?P<sn>\d{1,3}(?:\.\d{1,2}){1,4})\s*[.)]?\s+(?=\D)",
        r"\d{1,3}(?:\.\d{1,2}){1,4}(?:[.)](?=\s|$|[“\"]?[^\W\d_])|(?=\s+[^\W\d_]))",
        numbers=("sn",),
        sample=("1.2. ", "1.2 ", "1.2) "),
    ),
    Opener(
        LineKind.ROMAN,
        rf"""(?![Vv]\s*/\s*[Vv]\b)(?P<rn>[IVX]{{1,6}}|[IVX][ivx]{{1,5}})\s*[.)/]\s*(?=\D|$)
        |(?P<rm>[IVX]{{1,6}})\s*[-–]\s*(?=[{CAPITALS}])""",
        r"[IVX]{1,6}(?:\s*[.)/](?=\s|$)|\s+[-–]\s)",
        numbers=("rn", "rm"),
        sample=("II. ", "II/ ", "II) ", "II - "),
    ),
    Opener(
        LineKind.CLAUSE,
        r"""(?P<kn>\d{1,3}[a-zđ]?)\s*(?P<km>[.)]|/(?=\s))(?!\d)\s*
        |Khoản\s+(?P<kw>\d{1,3}[a-zđ]?)\s*[.:]\s*""",
        r"""\d{1,3}[a-zđ]?\s*(?:[.)](?=\s|$|[“"]?[^\W\d_])|/(?=\s))
        |Khoản\s+\d{1,3}[a-zđ]?\s*[.:]""",
        numbers=("kn", "kw"),
        sample=("2. ", "2) ", "2/ ", "2 . ", "2a. ", "Khoản 2. ", "Khoản 2: "),
    ),
    Opener(
        LineKind.POINT,
        rf"""(?P<ln>[a-zđ]{{1,2}})\s*(?P<lm>\))\s*
        |(?P<ld>[a-zđ])(?P<lx>\.(?=\s)|\s?[.,](?=\s+[{CAPITALS}]))\s+
        |Điểm\s+(?P<lw>[a-zđ]{{1,2}})\s*[.:]\s*""",
        rf"""[a-zđ]{{1,2}}\s*\)(?=\s|$)|[a-zđ]\.(?=\s)|[a-zđ]\s?[.,](?=\s+[{CAPITALS}])
        |Điểm\s+[a-zđ]{{1,2}}\s*[.:]""",
        numbers=("ln", "ld", "lw"),
        sample=("b) ", "b. ", "đ) ", "aa) ", "Điểm b. ", "Điểm b: "),
    ),
    Opener(
        LineKind.LETTER,
        rf"(?P<un>[A-HĐK])\s*[.)]\s+(?=[{CAPITALS}])",
        rf"[A-HĐK]\s*[.)](?=\s+[{CAPITALS}])",
        numbers=("un",),
        sample=("B. ", "B) "),
    ),
    Opener(
        LineKind.BRACKET,
        r"\(\s*(?P<gn>\d{1,2}|[ivx]{1,4}|[a-zđ])\s*\)\s*",
        r"\(\s*(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\s*\)(?=\s|$)",
        numbers=("gn",),
        sample=("(2) ", "(b) ", "(ii) "),
    ),
    Opener(
        LineKind.DASH,
        rf"[{DASHES}]\s*(?![-–—\s]{{0,200}}$)",
        rf"[{DASHES}](?=\s|$)|[-–](?=[^\W\d_])",
        sample=("- ", "– ", "• ", "* ", "▪ ", "► ", "● ", "□ ", "☐ "),
    ),
    Opener(
        LineKind.PLUS,
        rf"[{_RINGS}]\s*",
        rf"[{_RINGS}](?=\s|$)|[+](?=[^\W\d_])",
        sample=("+ ", "○ ", "◦ "),
    ),
)

PREAMBLE = (
    Opener(
        LineKind.BASIS,
        rf"-?\s{{0,9}}(?i:{spaced(BASIS)})\b",
        r"C[ăâ]n\s+cứ\b|C[ĂÂ]N\s+CỨ\b",
        sample=("Căn cứ ", "Căn cứ vào ", "CĂN CỨ "),
    ),
    Opener(
        LineKind.CONSIDERATION,
        rf"""-?\s{{0,9}}(?i:{spaced(CONSIDERING)})\b
        |(?:Hội\s+đồng\s+nhân\s+dân|HĐND)\b[^.;:]{{0,60}}?\sđã\s+(?:thảo\s+luận|xem\s+xét)
        (?:(?:,|\s+và)?\s+(?:thảo\s+luận|nhất\s+trí|thống\s+nhất))?\s*[,;.]?\s*$""",
        r"""(?:Xét|XÉT|Xem\s+xét|Sau\s+khi|Trên\s+cơ\s+sở|Theo\s+(?:đề\s+nghị|tờ\s+trình|Tờ\s+trình)|Thực\s+hiện)(?=\s)
        |Qua\s+(?:xem|nghe|thảo)\s""",
        sample=("Xét ", "Xem xét ", "Sau khi xem xét ", "Trên cơ sở thảo luận ", "Thực hiện "),
    ),
    Opener(
        LineKind.ENACTING_WORDS,
        r"""(?i:quyết\s*(?:nghị|định)|nghị\s+quyết)\s*(?=:)|QUYẾT\s+(?:NGHỊ|ĐỊNH)\s*$
        |(?i:quyết\s+nghị)\s*$""",
        rf"(?:{ENACTING_LINE}|Nghị\s+quyết)\s*:?$",
        sample=("QUYẾT NGHỊ:",),
    ),
    Opener(
        LineKind.ENACTING_SENTENCE,
        rf"""(?:Hội\s+đồng\s+nhân\s+dân|HĐND)\b[^.;:]{{0,60}}?\s
        {spaced(ENACTING_VERBS)}\s+(?:Nghị|nghị|NGHỊ)\s+(?i:quyết)\b""",
        "",
        Start.OPEN,
    ),
    Opener(
        LineKind.SESSION,
        r"""(?:(?:HỘI\s+ĐỒNG|[ỦU][ỶY]\s+BAN)\s+NHÂN\s+DÂN|HĐND|UBND)\s[^,;:]{2,60}?KH[OÓ][AÁ]\s.{1,60}?KỲ\s+HỌP.{0,60}$
        |[(\s]{0,12}(?i:kh[oó][aá])\s*[:.]?\s.{0,40}?(?i:kỳ\s+họp)|(?i:kỳ\s+họp)\s.{0,60}$""",
        r"""KHO[ÁA]\s|KHÓA\s|KỲ\s+HỌP\s|\(\s*[kK]ỳ\s+họp
        |Kh(?:óa|oá|oa)\s\S+\s*[-,–]?\s*[kK]ỳ\s+họp""",
        Start.ALONE,
        sample=("KHÓA X - KỲ HỌP THỨ HAI",),
    ),
    Opener(
        LineKind.COUNTRY,
        r"(?i:c[ộo]ng\s+h[òo][aà]\s+xã\s+hội)",
        r"CỘNG\s+H",
        Start.ALONE,
        sample=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",),
    ),
    Opener(LineKind.MOTTO, r"(?i:độc\s+lập)\s*[-–—]", r"Độc\s+lập\s*-", Start.ALONE),
    Opener(LineKind.NUMBER, r"(?i:số)\s*:|(?i:số)\s+\d*[^\s/]*\s*/", r"Số\s*:"),
    Opener(
        LineKind.PLACE_AND_DATE,
        r"[^,;.:]{2,40},\s*(?i:ngày)(?![^\W\d_]).{0,20}(?i:tháng)\b.{0,12}(?i:năm)\b",
        r"[^\d\n]{2,40},\s+ngày\s[^\n]{0,12}\s+tháng",
        Start.ALONE,
    ),
    Opener(
        LineKind.DRAFT_MARK,
        r"(?i:\(?\s{0,9}dự\s+thảo(?:\s+lần\s+\S+)?\s*\)?\s*$)",
        r"DỰ\s+THẢO",
        Start.ALONE,
    ),
)

ENDING = (
    Opener(
        LineKind.RECIPIENTS,
        r"(?i:nơi\s+nhận)\s*:?",
        r"(?:Nơi\s+nhận|NƠI\s+NHẬN)\s*:",
        sample=("Nơi nhận:",),
    ),
    Opener(
        LineKind.SIGNATURE,
        rf"""(?:(?:TM|T/M|KT|K/T|TL|TUQ)(?:\s*\.\s*|\s+)|Q\.\s*)(?=[{CAPITALS}])
        |(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|TRƯỞNG\s+BAN)|CHỦ\s+T[ỌO]A|CHÁNH\s+VĂN\s+PHÒNG""",
        rf"""(?:TM|T/M|KT|K/T|TL|TUQ)(?:\s*\.|\s+[{CAPITALS}])|Q\.\s|CHỦ\s+T|PHÓ\s+CHỦ
        |TRƯỞNG\s|PHÓ\s+TRƯỞNG|THƯ\s+KÝ|CHÁNH\s+VĂN\s+PHÒNG""",
        Start.ALONE,
        sample=("TM. HỘI ĐỒNG NHÂN DÂN", "TUQ. CHỦ TỊCH", "KT. CHỦ TỊCH", "CHỦ TỊCH"),
    ),
)

# Paragraphs that no kind of line stands for, but that always begin a line.
OTHERS = (
    Opener(None, r"Kính\s+gửi\b", r"Kính\s+gửi", sample=("Kính gửi: ",)),
    Opener(
        None,
        r"(?:Nghị\s+quyết|NQ)\s+này\s+(?:đã\s+)?(?:được|có\s+hiệu)",
        r"(?:Nghị\s+quyết|NQ)\s+này\s+(?:đã\s+)?(?:được|có\s+hiệu)",
        sample=("Nghị quyết này được Hội đồng nhân dân tỉnh khóa X thông qua ",),
    ),
)
ALL = (*HEADS, *PREAMBLE, *ENDING, *OTHERS)


# How the lexer reads a paragraph.


def head_of(text: str) -> Head | None:
    """Return the label or the words that *text*, a paragraph of any part, begins with."""
    return _read(_heads().match(text))


def preamble_of(text: str) -> LineKind | None:
    """Return the kind of paragraph that *text* is above the body, None if none is known."""
    head = _read(_preamble().match(text))
    return head.kind if head else None


def ending_of(text: str) -> LineKind | None:
    """Return the kind of paragraph that *text* is below the body, None if none is known."""
    head = _read(_ending().match(text))
    return head.kind if head else None


def label_number(head: Head) -> str:
    """Return the number of a label without its marks, "" where it has none."""
    return next((head.match[name] for name in _numbers()[head.kind] if head.match[name]), "")


def _read(match: re.Match[str] | None) -> Head | None:
    return Head(LineKind(match.lastgroup), match) if match and match.lastgroup else None


@cache
def _numbers() -> dict[LineKind | None, tuple[str, ...]]:
    return {opener.kind: opener.numbers for opener in HEADS}


@cache
def _heads() -> re.Pattern[str]:
    return _kinds(HEADS, rf"[\s\"“”{_PICTURES}]{{0,12}}+")


@cache
def _preamble() -> re.Pattern[str]:
    return _kinds(PREAMBLE, r"[\s\"“”*]{0,12}+")


@cache
def _ending() -> re.Pattern[str]:
    return _kinds(ENDING, r"[\s\"“”*]{0,12}+")


def _kinds(openers: Iterable[Opener], before: str) -> re.Pattern[str]:
    """Compile one group a kind; the first that matches wins."""
    rows = "|".join(f"(?P<{opener.kind}>{opener.pattern})" for opener in openers)
    return re.compile(f"{before}(?:{rows})", re.VERBOSE)


# How the joiner of wrapped lines reads the start of a line.


@cache
def surely() -> re.Pattern[str]:
    """Match the start of a line that begins a paragraph by its label or by its first words.

    Group 1 holds the words or the label of what is no label alone: of bases, endings, headings.
    """
    labels = _alternatives(HEADS, Start.SURE)
    words = _alternatives((*PREAMBLE, *ENDING, *OTHERS), Start.SURE)
    return re.compile(
        rf"(?:[{_PICTURES}]{{1,4}}\s?)?[“”\"‘']{{0,12}}(?:{labels}|({words}))", re.VERBOSE
    )


def names_recipients(text: str) -> bool:
    """Say whether *text* begins with the words above the recipients."""
    return ending_of(text) == LineKind.RECIPIENTS


def alone() -> str:
    """Return the pattern of the openers that stand on a line of their own."""
    return _alternatives(ALL, Start.ALONE)


def _alternatives(openers: Iterable[Opener], start: Start) -> str:
    return "|".join(f"(?:{row.wrapped})" for row in openers if row.start is start)

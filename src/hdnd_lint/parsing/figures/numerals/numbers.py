"""Numbers in Vietnamese notation, with their units: ``1.234.567,89 triệu đồng`` and its kin."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

from hdnd_lint.model import Amount
from hdnd_lint.words.letters.text import Span, fold


class Notation(StrEnum):
    """Which mark groups thousands and which stands before decimals."""

    VIETNAMESE = "vi"  # 1.234.567,89
    ENGLISH = "en"  # 1,234,567.89


class Spelling(StrEnum):
    """How a figure's marks read."""

    PLAIN = "plain"  # 1234, or 12,5 which either notation may write
    VIETNAMESE = "vi"
    ENGLISH = "en"
    POINT = "point"  # 12.5
    ODD = "odd"  # 1.23.456: no notation writes this


_LONGEST = 40  # characters of one figure; a longer run of digits is no amount


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\d[\d.,]*\d|\d")


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], Spelling], ...]:
    return tuple(
        (re.compile(pattern), spelling)
        for pattern, spelling in (
            (r"\d+", Spelling.PLAIN),
            (r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?", Spelling.VIETNAMESE),
            (r"[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?|[1-9]\d{0,2}(,\d{3})+\.\d+", Spelling.ENGLISH),
            (r"\A\d+,\d+", Spelling.PLAIN),
            (r"\A(?:\d+\.\d{1,2}|0\.\d+|\d+\.\d{4,})", Spelling.POINT),
        )
    )


@lru_cache(maxsize=4096)
def spelling(token: str) -> Spelling:
    """Say which notation writes *token*, a run of digits, dots and commas."""
    for pattern, name in _spellings():
        if pattern.fullmatch(token):
            return name
    return Spelling.ODD


def figure_tokens(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the runs of digits, dots and commas of a stretch of *text*."""
    return (match.group() for match in _token().finditer(text, start, end))


def notation(tokens: Iterable[str]) -> Notation:
    """Say which notation a set of figures follows: the English one only where all do."""
    seen = {spelling(token) for token in tokens}
    if Spelling.ENGLISH in seen and Spelling.VIETNAMESE not in seen:
        return Notation.ENGLISH
    return Notation.VIETNAMESE


def figure(token: str, style: Notation = Notation.VIETNAMESE) -> tuple[Decimal, int] | None:
    """Return the value of *token* and its count of decimals, None where it is no number."""
    kind = spelling(token) if len(token) <= _LONGEST else Spelling.ODD
    if kind is Spelling.ODD:
        return None
    if kind is Spelling.PLAIN and style is Notation.ENGLISH and re.fullmatch(r"\A.*,\d{3}", token):
        kind = Spelling.ENGLISH
    marks = (",", ".") if kind in (Spelling.ENGLISH, Spelling.POINT) else (".", ",")
    plain = token.replace(marks[0], "").replace(marks[1], ".")
    return Decimal(plain), len(plain.partition(".")[2])


@cache
def _unit() -> re.Pattern[str]:
    multiple = r"(?:nghìn|ngàn)\s+(?:tỷ|tỉ)|trăm\s+triệu|nghìn|ngàn|triệu|tỷ|tỉ|tr\.?"
    multiple = rf"{multiple}|NGHÌN|NGÀN|TRIỆU|TỶ|TỈ"  # where all is in capitals
    money = r"đồng(?!\s+chí(?!\w))(?:\s+Việt\s+Nam)?|ĐỒNG|VNĐ|vnđ|VND|đ"
    size = r"km2|km²|km|ha|hecta|m2|m²|m3|m³|m|kg|tấn|tạ|lít|kWh|MW|USD"
    rate = r"(?:\s*/\s*[^\W\d_]+(?:\s(?:dân|tháng|năm|ngày|vụ|lượt|đại biểu))?){0,3}"
    return re.compile(
        rf"[\s ]{{0,3}}(?P<unit>(?:(?:{multiple})\s*(?:(?:{money}|{size})(?!\w)|(?!\w))"
        rf"|(?:{money}|{size})(?!\w)|%|‰){rate})"
        rf"|[\s ](?P<noun>đồng\s+chí(?!\w)|[^\W\d_]+)"
    )


@cache
def _multiples() -> re.Pattern[str]:
    return re.compile(r"(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+(?:tỷ|tỉ))?")


@cache
def _before() -> re.Pattern[str]:
    """Words before a number that is a name or a date, whatever follows it."""
    return re.compile(
        r"(?:điều|khoản|điểm|tiết|chương|phần|phụ lục|biểu|mẫu|(?<!tổng )(?<!dân )số|thứ|năm"
        r"|tháng|ngày|quý|khóa|khoá|lần|quốc lộ|bậc|giai đoạn|nhiệm kỳ|đến)"
        r"[\s ]*+[:.]?[\s ]*\Z",
        re.IGNORECASE,
    )


@cache
def _named() -> re.Pattern[str]:
    """Words before a number that is a name, unless what follows is counted: “tổ 5”."""
    return re.compile(
        r"(?:kỳ họp|kì họp|hạng|loại|cấp|vùng|khu vực|tổ|chương trình|lớp|phường|quận|thôn|ấp"
        r"|khu phố|tiểu khu)[\s ]*\Z",
        re.IGNORECASE,
    )


_NO_NOUN = re.compile(
    r"và|của|đến|là|trong|theo|so|cho|do|để|từ|có|được|bằng|tại|với|hoặc|trên|dưới|gồm|như|nếu"
    r"|thì|đã|sẽ|phải|không|về|vào|ra|lên|xuống|còn|này|đó|tăng|giảm|đạt|nêu"
)
_DATE_PARTS = frozenset(("tháng", "năm", "quý"))


def amounts(
    text: str, start: int = 0, end: int | None = None, style: Notation = Notation.VIETNAMESE
) -> list[Amount]:
    """Return the amounts of *text* from *start* to *end*, in order.

    Numbers that name or date something (``Điều 5``, ``48/2025/NQ-HĐND``, ``năm 2025``) are none,
    unless a unit of money or of size follows. *unit* is a known unit as written with its white
    space folded (``triệu đồng``), or else the word after the number in small letters (``phiên``).
    """
    stop = len(text) if end is None else end
    return [
        amount
        for match in _token().finditer(text, start, stop)
        if (amount := _amount(text, match.start(), match.end(), stop, style)) is not None
    ]


def _amount(text: str, start: int, end: int, stop: int, style: Notation) -> Amount | None:
    if not _stands_alone(text, start, end):
        return None
    read = figure(text[start:end], style)
    if read is None:
        return None
    unit, place, known = _unit_after(text, end, stop)
    if not known and (_names_something(text, start, unit) or _is_dated(unit, read[0])):
        return None
    return Amount(Span(start, end), read[0], unit, place, read[1])


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end : end + 2]
    if before.isalnum() or (before in "-–/" and text[start - 2 : start - 1].isdigit()):
        return False
    if after[:1] == "/" and after[1:].isdigit():
        return False
    if after[:1] in ("-", "–") and after[1:].isdigit():
        return False
    return not (after[:1].isalpha() and not _glued(text, end))


def _glued(text: str, end: int) -> bool:
    match = _unit().match(text, end)
    return match is not None and match["unit"] is not None


def _unit_after(text: str, end: int, stop: int) -> tuple[str, Span | None, bool]:
    match = _unit().match(text, end, min(stop, end + 80))
    if match is None:
        return "", None, False
    if match["unit"] is None:
        return _noun(text, match.start("noun"), match.end("noun"))
    place = Span(*match.span("unit"))
    words = fold(match["unit"])
    if _multiples().fullmatch(words):  # “5 triệu hộ”: what is counted follows the multiple
        counted = _unit().match(text, match.end(), min(stop, match.end() + 40))
        noun = counted["noun"] if counted and counted["noun"] else ""
        if noun in _COUNTED:
            return f"{words} {noun}", Span(place.start, place.end + 1 + len(noun)), True
    return words, place, True


_COUNTED = frozenset(("người", "hộ", "lượt", "cây", "con", "dân", "cổ", "tấm", "chiếc"))
_CLASSED = _COUNTED | {
    "cuộc",
    "đơn",
    "vụ",
    "phiếu",
    "khẩu",
    "nhân",
    "biên",
    "dự",
    "phiên",
    "kiến",
    "hội",
    "buổi",
}


def _noun(text: str, start: int, end: int) -> tuple[str, Span | None, bool]:
    word = text[start:end]
    if _NO_NOUN.fullmatch(word) or not word[0].islower():
        return "", None, False
    return word, Span(start, end), False


def _names_something(text: str, start: int, unit: str) -> bool:
    back = max(0, start - 24)
    if _before().search(text, back, start):
        return True
    return unit not in _CLASSED and _named().search(text, back, start) is not None


def _is_dated(unit: str, value: Decimal) -> bool:
    """Say whether a number is a year, or a part of a date, rather than an amount."""
    if unit in _DATE_PARTS:
        return value > 31
    return not unit and 1900 <= value <= 2099 and value == value.to_integral_value()

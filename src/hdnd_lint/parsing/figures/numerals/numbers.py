"""Numbers in Vietnamese notation, with their units: ``1.234.567,89 triệu đồng`` and its kin."""

import re
from decimal import Decimal
from functools import cache

from hdnd_lint.model import Amount
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.notations import Notation, figure, figure_places


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
        for match in figure_places(text, start, stop)
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

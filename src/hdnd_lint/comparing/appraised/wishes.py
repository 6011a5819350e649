"""What a recommendation asks for: words in place of others, words put in or left out, or more."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import fold, normalise, regular_tones


class WishKind(StrEnum):
    """What is asked for."""

    REPLACE = "replace"  # *old* by *new*
    PUT = "put"  # *new*: words, a figure, a day, the number of a law
    DROP = "drop"  # *old*
    DROP_UNIT = "drop-unit"  # the whole clause, article …
    ADD = "add"  # something described by *new*
    VAGUE = "vague"  # to be looked at again


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that is asked for; *figure* says that *new* is a figure with its unit."""

    kind: WishKind
    old: str = ""
    new: str = ""
    figure: bool = False


_QUOTED = r"[“\"«]([^”\"»]{1,400})[”\"»]"
_FIGURE = r"(\d+(?:[.,]\d+)*(?:\s?%|(?:\s+(?:nghìn|triệu|tỷ|tỉ))?\s+[^\W\d_]+)?)"
_DAY = r"(?:ngày\s+)?(\d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4})"
_SYMBOL = r"(\d{1,6}/(?:\d{4}/)?[A-ZĐ][A-ZĐa-z\d]{0,20}(?:-[A-ZĐ][\w\-]{0,40})?)"
_TO = r"(?:thành|bằng|sang|lên|xuống(?:\s+còn)?|còn|là|đến|tới|mức)"
_REASON = re.compile(
    r"\s(?:vì|do|để|nhằm|bởi|cho\s+(?:phù|thống|đúng|đầy|kịp|rõ|chặt)|theo\s+đúng|bảo\s+đảm|"
    r"là\s+(?:luật|văn\s+bản|căn\s+cứ|cơ\s+quan|nội\s+dung))\b",
    re.I,
)
_PARTS = re.compile(
    r";\s{0,9}|,\s{1,9}(?=đồng\s{1,9}thời)|,?\s{1,9}và\s{1,9}(?=(?:bổ\s{1,9}sung|sửa|thay|bỏ|lược\s{1,9}bỏ|điều\s{1,9}chỉnh)\b)",
    re.I,
)

_LOOK_AGAIN = (
    r"\b(?:nghiên\s+cứu|xem\s+xét|rà\s+soát|cân\s+nhắc|làm\s+rõ|giải\s+trình|tính\s+lại)\b"
)
_SAY = (
    r"bổ\s+sung|thêm|quy\s+định(?:\s+rõ)?|ghi(?:\s+rõ)?|nêu(?:\s+rõ)?|nói\s+rõ|liệt\s+kê|dẫn|"
    r"giao(?:\s+rõ)?"
)


def wishes(words: str) -> list[Wish]:
    """Return what *words*, a recommendation, ask for; nothing where that is not known."""
    text = regular_tones(fold(normalise(words)))
    return [wish for part in _PARTS.split(_told(text)) for wish in _of_part(part)]


def _told(text: str) -> str:
    """Return *text* from the words that ask on: what stands before them is place and reason."""
    found = re.search(r"\b(?:đề|kiến)\s+nghị\b|\bcần\b|\bphải\b", text, re.I)
    return text[found.end() :] if found else text


def _of_part(whole: str) -> Iterator[Wish]:
    part = _REASON.split(whole, maxsplit=1)[0]  # what is quoted as the reason is not asked for
    for ask in (_replaced, _dropped, _put, _added):
        wish = ask(part)
        if wish is not None:
            yield wish
            return


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.I)


def _replaced(part: str) -> Wish | None:
    quoted = _pattern(rf"{_QUOTED}[^“\"«]{{0,30}}?\b{_TO}\b[^“\"«]{{0,20}}{_QUOTED}").search(part)
    if quoted:
        return Wish(WishKind.REPLACE, quoted[1], quoted[2])
    turned = _pattern(rf"{_QUOTED}\s+thay\s+(?:cho|vì|thế)\b[^“\"«]{{0,20}}{_QUOTED}").search(part)
    if turned:
        return Wish(WishKind.REPLACE, turned[2], turned[1])
    gone = _pattern(rf"\bthay\b[^“\"«]{{0,30}}{_QUOTED}[^“\"«]*\bbằng\b").search(part)
    if gone:
        return Wish(WishKind.DROP, gone[1])
    figures = _pattern(rf"\btừ\s+{_FIGURE},?\s+{_TO}\s+{_FIGURE}").search(part)
    if figures:
        return Wish(WishKind.REPLACE, figures[1], figures[2], figure=True)
    return None


def _dropped(part: str) -> Wish | None:
    if not _pattern(r"\b(?:bỏ|lược|xóa|loại\s+bỏ)\b").search(part):
        return None
    quoted = _pattern(rf"\b(?:bỏ|lược|xóa)\b[^“\"«]{{0,40}}{_QUOTED}").search(part)
    if quoted:
        return Wish(WishKind.DROP, quoted[1])
    whole = r"\b(?:bỏ|lược\s+bỏ|xóa|không\s+quy\s+định)\s+(?:toàn\s+bộ\s+|cả\s+)?"
    whole += r"(?:khoản|điểm|điều|nội\s+dung|quy\s+định|đoạn|mục)\b"
    return Wish(WishKind.DROP_UNIT) if _pattern(whole).search(part) else None


def _put(part: str) -> Wish | None:
    asks = r"\b(?:bổ\s+sung|thêm|sửa|thay|ghi|viết|điều\s+chỉnh|chỉnh|nâng|giảm|tăng|lùi|"
    asks += r"quy\s+định|đổi)"
    if not _pattern(asks).search(part):
        return None
    quoted = _pattern(_QUOTED).search(part)
    if quoted:
        return Wish(WishKind.PUT, new=quoted[1])
    symbol = re.search(_SYMBOL, part)
    if symbol:
        return Wish(WishKind.PUT, new=symbol[1])
    day = _pattern(rf"\b(?:{_TO}|từ)\s+{_DAY}").search(part)
    if day:
        return Wish(WishKind.PUT, new=day[1])
    figure = _pattern(rf"\b{_TO}\s+(?:mức\s+)?{_FIGURE}").search(part)
    return Wish(WishKind.PUT, new=figure[1], figure=True) if figure else None


def _added(part: str) -> Wish | None:
    if _pattern(_LOOK_AGAIN).search(part):
        return Wish(WishKind.VAGUE)
    asked = _pattern(rf"\b(?:{_SAY})\s+(.+)").search(part)
    if asked is None:
        return Wish(WishKind.VAGUE) if re.search(r"\w{3}", part) else None
    return Wish(WishKind.ADD, new=asked[1])

"""Whether the parts of a total are all there are, by the words that tell them apart."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

# Words that leave nothing between them: who is not the one is the other, or one of the others.
_OPPOSITES: Sequence[tuple[str, ...]] = (
    (r"đã (?:được )?(?:giải quyết|trả lời|xử lý|thực hiện|xong)|đã", r"chưa|đang"),
    (
        r"thường lệ|thường kỳ|định kỳ",
        r"chuyên đề|bất thường|đột xuất|mở rộng|phát sinh|không thường lệ",
    ),
    (r"thuộc thẩm quyền", r"không thuộc thẩm quyền"),
    (r"đúng hạn|trước hạn", r"quá hạn|trễ hạn|chậm"),
    (r"đủ điều kiện", r"không đủ điều kiện"),
    (r"trực tiếp", r"trực tuyến|gián tiếp|qua bưu"),
    (r"đồng ý|tán thành", r"không đồng ý|không tán thành"),
    (r"(?<!\w)nam(?!\w)", r"(?<!\w)nữ(?!\w)"),
    (r"quy phạm", r"cá biệt|hành chính"),
    (r"trước kỳ họp", r"sau kỳ họp"),
)
_REST = (
    r"còn lại|(?<!\w)số khác|loại khác"
    r"|(?<!\w)[^\W\d_]+(?: [^\W\d_]+)? khác(?!\w)"
)
# What the spending of a budget is made of (Điều 30 of the law), whatever else is named beside it.
_SPENDING = (r"đầu tư|xây dựng cơ bản|xdcb", r"thường xuyên", r"dự phòng")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
        for one, other in _OPPOSITES
    )


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(_REST, re.IGNORECASE)


def partition(labels: Iterable[str]) -> bool:
    """Say whether parts called *labels* leave nothing out: all of them on one of two sides.

    “đã … 80, đang … 30, chưa … 20” does; “giải quyết 80, trả lời 30” does not. A rest (“còn lại”)
    makes any list whole.
    """
    said = list(labels)
    if len(said) > 1 and _rest().search(said[-1]):
        return True
    return any(_on_two_sides(said, one, other) for one, other in _patterns())


def spending(total: str, labels: Iterable[str]) -> bool:
    """Say whether *labels* under “Tổng chi …” are investment, recurrent spending, the reserve."""
    said = list(labels)
    if _whole_spending().match(total) is None:
        return False
    return all(any(kind.search(label) for label in said) for kind in _kinds_of_spending())


def allotted(total: str) -> bool:
    """Say whether the words before a *total* give it out: “Bổ sung dự toán … số tiền”."""
    return _giving_out().search(total) is not None


@cache
def _giving_out() -> re.Pattern[str]:
    verb = r"(?:phân bổ|bổ sung|giao|cấp|bố trí|trích|điều chuyển|phân khai)"
    return re.compile(
        r"(?:\A|[.:)]\s)\s{0,9}(?:(?:quyết định|thống nhất|phê duyệt|thông qua)(?: việc)? )?"
        rf"{verb}(?!\w)",
        re.IGNORECASE,
    )


@cache
def _whole_spending() -> re.Pattern[str]:
    words = r"\A\s{0,9}(?:tổng|dự toán)\s{1,9}(?:số\s{1,9})?chi(?!\w)"
    return re.compile(words, re.IGNORECASE)


@cache
def _kinds_of_spending() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in _SPENDING)


def _on_two_sides(said: Sequence[str], one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    sides = [(one.search(label) is not None, other.search(label) is not None) for label in said]
    here = any(first and not second for first, second in sides)
    there = any(second for _, second in sides)
    return here and there and all(first or second for first, second in sides)

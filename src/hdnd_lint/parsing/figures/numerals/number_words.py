"""Amounts in Vietnamese words: “Hai tỷ ba trăm triệu đồng” → 2300000000, and back."""

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from hdnd_lint.resources import resource_dir

if TYPE_CHECKING:
    from lark import Lark

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LONGEST = 600  # characters; no amount takes more words than that


def words_value(words: str) -> Decimal | None:
    """Return the number that *words* say, None where they are not a number in words.

    ``đồng`` and ``chẵn`` at the end are taken in; capitals and commas make no difference.
    """
    from lark.exceptions import LarkError  # imported late: lark costs time at start

    plain = words.casefold()
    if len(plain) > _LONGEST:
        return None
    parser = _parser()
    try:
        tree = parser.parse(plain)
    except LarkError:
        return None
    return _value(tree)


def in_words(value: int) -> str:
    """Write a whole number of at least zero in words, as northern papers do (``linh``, ``tư``)."""
    if value < 0:
        return f"âm {in_words(-value)}"
    return _DIGITS[0] if value == 0 else _large(value, full=False)


def _large(value: int, *, full: bool) -> str:
    billions, rest = divmod(value, 10**9)
    head = f"{_large(billions, full=False)} tỷ" if billions else ""
    tail = _below_billion(rest, full=full or bool(billions))
    return " ".join(part for part in (head, tail) if part)


def _below_billion(value: int, *, full: bool) -> str:
    """Write the groups of three; *full* says that something stands before them."""
    words = []
    for power, name in ((6, " triệu"), (3, " nghìn"), (0, "")):
        group = value // 10**power % 1000
        if group:
            words.append(_group(group, full=full) + name)
            full = True
    return " ".join(words)


def _group(value: int, *, full: bool) -> str:
    hundreds, rest = divmod(value, 100)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or full else []
    if 0 < rest < 10 and words:
        words.append(f"linh {_DIGITS[rest]}")
    elif rest:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(value: int) -> str:
    tens, units = divmod(value, 10)
    if not tens:
        return _DIGITS[units]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    last = {0: "", 1: " mốt" if tens > 1 else " một", 4: " tư" if tens > 1 else " bốn", 5: " lăm"}
    return head + last.get(units, f" {_DIGITS[units]}")


@cache
def vocabulary() -> re.Pattern[str]:
    """Return a pattern of one word that may stand in a number in words."""
    return re.compile(
        r"âm|không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|trăm|linh|lẻ"
        r"|lẽ|nghìn|ngàn|triệu|tỷ|tỉ|rưỡi|rưởi|phẩy|phảy|đồng|đ|chẵn",
        re.IGNORECASE,
    )


@cache
def _parser() -> "Lark":
    from lark import Lark  # imported late: it costs time at start, and few drafts need it

    grammar = (resource_dir("grammars") / "number_words.lark").read_text(encoding="utf-8")
    # Not kept: lark keeps a grammar as a pickle, which whoever can write to it could misuse.
    return Lark(grammar, parser="lalr", lexer="basic")


_SINGLE = {
    name: Decimal(value)
    for value, name in enumerate(
        ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
    )
} | {"LAST_ONE": Decimal(1), "LAST_FOUR": Decimal(4), "LAST_FIVE": Decimal(5)}
_SCALES = {
    "HUNDRED": Decimal(100),
    "THOUSAND": Decimal(10**3),
    "MILLION": Decimal(10**6),
    "BILLION": Decimal(10**9),
    "TENS": Decimal(10),
}


def _value(tree: Any) -> Decimal:
    """Work a tree of the grammar out; every rule is a sum of parts, most with a multiple."""
    parts = [part for part in tree.children if getattr(part, "type", "") not in _SILENT]
    if tree.data == "decimal":
        return _decimal(parts)
    total, scale = Decimal(0), Decimal(1)
    for part in parts:
        kind = getattr(part, "type", "")
        if kind in _SCALES:
            scale = _SCALES[kind]
            total *= scale
        elif kind == "HALF":
            total += scale / 2
        else:
            total += _SINGLE[kind] if kind else _value(part)
    return -total if tree.children and getattr(tree.children[0], "type", "") == "MINUS" else total


_SILENT = frozenset(("MINUS", "DONG", "EVEN", "ODD", "POINT"))


def _decimal(parts: list[Any]) -> Decimal:
    whole, *digits = (
        _SINGLE[part.type] if hasattr(part, "type") else _value(part) for part in parts
    )
    fraction = "".join(str(digit) for digit in digits)
    return whole + Decimal(f"0.{fraction}")

"""Ordinals as drafts write them: 4, IV, Tư, thứ tư, mười hai, 28."""

import re
from functools import cache

from hdnd_lint.words.text import fold

_WORDS = {
    "nhất": 1,
    "một": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@cache
def _roman_shape() -> re.Pattern[str]:
    return re.compile(r"M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


def roman_value(text: str) -> int | None:
    """Return the value of a Roman numeral, None if *text* is not one: ``XVII`` → 17."""
    letters = text.upper()
    if not letters or not _roman_shape().fullmatch(letters):
        return None
    values = [_ROMAN[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def ordinal_value(text: str) -> int | None:
    """Return the number that an ordinal names, None if it names none: ``Mười hai`` → 12."""
    words = fold(text).strip(" .,;:-()").lower()
    if not words:
        return None
    if words.isdecimal():
        return int(words)
    return roman_value(words) or _spoken(words.split())


def _spoken(words: list[str]) -> int | None:
    """Return the value of one to ninety-nine in words (chín mươi chín), else None."""
    if len(words) == 1:
        return 10 if words[0] == "mười" else _WORDS.get(words[0])
    tens, rest = _tens(words)
    if not tens:
        return None
    if not rest:
        return tens
    unit = _WORDS.get(rest[0]) if len(rest) == 1 else None
    return None if unit is None else tens + unit


def _tens(words: list[str]) -> tuple[int, list[str]]:
    if words[0] == "mười":
        return 10, words[1:]
    if len(words) >= 2 and words[1] in ("mươi", "mười") and words[0] in _WORDS:
        return 10 * _WORDS[words[0]], words[2:]
    if len(words) == 2 and words[0] in _WORDS and words[1] in _WORDS:
        return 10 * _WORDS[words[0]], words[1:]  # hai mốt, hai tư: the tens word left out
    return 0, words

"""Ordinals as drafts write them: 4, IV, Tư, thứ tư, mười hai, 28."""

import re
from functools import cache

from hdnd_lint.words.letters.text import fold
from hdnd_lint.words.patterns.matcher import TONELESS

_DIGITS = {
    "nhất": 1,
    "một": 1,
    "mốt": 1,
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
_DIGIT = rf"(?:{'|'.join(_DIGITS)})(?!(?<=năm)\s+20\d\d)"
# One to ninety-nine in words, and an ordinal in any writing; for any matcher.
SPOKEN = rf"(?:(?:(?:{'|'.join(_DIGITS)}) (?:mươi|mười)|mười)(?: {_DIGIT})?|{_DIGIT})"
ORDINAL = rf"(?:\d{{1,3}}|[IVXLC]{{1,6}}|{SPOKEN})"
# The days of the week from Monday on, and the number that “thứ” takes in any writing.
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
WEEKDAY_NUMBER = "hai|ba|tư|năm|sáu|bảy|bẩy|[2-7]"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}

_NUMERALS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


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


def roman_numeral(value: int) -> str:
    """Return *value* as a Roman numeral, in figures where there is none: 17 → ``XVII``."""
    if not 1 <= value <= 32_767:
        return str(value)
    written = ""
    for worth, sign in _NUMERALS:
        count, value = divmod(value, worth)
        written += sign * count
    return written


def ordinal_value(text: str) -> int | None:
    """Return the number that an ordinal names, None if it names none: ``Mười hai`` → 12."""
    words = TONELESS.text(fold(text)).strip(" .,;:-()")
    if not words:
        return None
    if words.isdecimal():
        return int(words)
    return roman_value(words) or _spoken(words.split())


@cache
def _digits() -> dict[str, int]:
    """Return the value of each digit; a wrong tone mark (muòi, bày) hides none."""
    return {TONELESS.text(word): value for word, value in _DIGITS.items()}


def _spoken(words: list[str]) -> int | None:
    """Return the value of one to ninety-nine in words (chín mươi chín), else None."""
    if words[0] == "muoi":
        tens, rest = 10, words[1:]
    elif len(words) > 1 and words[0] in _digits():
        tens, rest = 10 * _digits()[words[0]], words[1:]
        if rest[0] == "muoi":
            rest = rest[1:]  # else hai mốt, hai tư: the word for tens left out
    else:
        tens, rest = 0, words
    if not rest:
        return tens
    unit = _digits().get(rest[0]) if len(rest) == 1 else None
    return None if unit is None else tens + unit

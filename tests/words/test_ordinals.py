"""Ordinals in digits, Roman numerals and words."""

import pytest

from hdnd_lint.words.ordinals import ordinal_value, roman_numeral, roman_value


@pytest.mark.parametrize(
    ("number", "value"),
    [("I", 1), ("IX", 9), ("XIV", 14), ("XL", 40), ("xc", 90), ("A", None), ("", None)],
)
def test_roman_numbers(number: str, value: int | None) -> None:
    assert roman_value(number) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("4", 4),
        ("IV", 4),
        ("Tư", 4),
        ("bốn", 4),
        ("XVII", 17),
        ("Mười", 10),
        ("mười hai", 12),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi tám", 28),
        ("hai mốt", 21),
        ("Hai mươi mốt", 21),
        ("muời bày", 17),  # a slip of the marks
        ("thứ", None),
        ("", None),
    ],
)
def test_ordinal_value(written: str, value: int | None) -> None:
    assert ordinal_value(written) == value


def test_letters_that_only_look_roman() -> None:
    assert roman_value("IIX") is None
    assert roman_value("Đ") is None


_ROMAN = (
    *((1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (90, "XC")),
    *((400, "CD"), (500, "D"), (900, "CM"), (1994, "MCMXCIV"), (3888, "MMMDCCCLXXXVIII")),
    *((0, "0"), (-3, "-3"), (32_767, "M" * 32 + "DCCLXVII"), (32_768, "32768")),
)


def test_roman_numerals_are_written() -> None:
    for value, written in _ROMAN:
        assert roman_numeral(value) == written
        assert roman_value(written) == (value if written[0] in "IVXLCDM" else None)


_SPOKEN = (
    *(("một", 1), ("nhất", 1), ("nhì", 2), ("ba", 3), ("tư", 4), ("năm", 5), ("sáu", 6)),
    *(("bảy", 7), ("bẩy", 7), ("tám", 8), ("chín", 9), ("mười một", 11), ("mười tư", 14)),
    *(("ba mươi lăm", 35), ("chín mươi chín", 99), ("năm mươi", 50), ("hai tư", 24)),
    *(("(12)", 12), (" IV. ", 4), ("mười hai ba", None), ("hai mươi mươi", None)),
    *(("mươi", 10), ("12a", None)),
)


def test_ordinals_in_words() -> None:
    for written, value in _SPOKEN:
        assert ordinal_value(written) == value, written


def test_what_no_roman_numeral_is() -> None:
    for text in (
        "IIII",
        "VV",
        "IC",
        "LL",
        "CCCC",
        "MIM",
    ):
        assert roman_value(text) is None

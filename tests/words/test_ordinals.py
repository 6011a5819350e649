"""Ordinals in digits, Roman numerals and words."""

import pytest

from hdnd_lint.words.ordinals import ordinal_value, roman_value


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

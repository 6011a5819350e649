"""Amounts in words, read and written."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.parsing.figures.numerals.number_words import in_words, words_value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Ba nghìn bảy trăm chín mươi tỷ đồng", 3_790 * 10**9),
        ("Bảy nghìn không trăm chín mươi ba tỷ, tám trăm triệu đồng", 7_093_800 * 10**6),
        ("Hai mươi mốt triệu đồng", 21 * 10**6),
        ("Bẩy triệu đồng", 7 * 10**6),
        ("bảy mươi sáu tỷ , sáu trăm chín mươi chín triệu đồng", 76_699 * 10**6),
        ("một trăm năm mươi triệu đồng./.", 150 * 10**6),
        ("hai tỷ rưỡi", 2_500_000_000),
        ("một triệu rưởi đồng", 1_500_000),
        ("một trăm linh năm", 105),
        ("một trăm lẻ năm ngàn đồng chẵn", 105_000),
        ("hai mươi tư", 24),
        ("hai mươi bốn", 24),
        ("hai mươi nhăm", 25),
        ("mười lăm tỉ", 15 * 10**9),
        ("một triệu không nghìn không trăm linh năm", 1_000_005),
        ("một tỷ tỷ", 10**18),
        ("không đồng", 0),
        ("mười một", 11),
        ("mười hai tỷ, bảy trăm tám mươi ba triệu, một trăm bảy chục ngàn đồng", 12_783_170_000),
    ],
)
def test_words_are_read(words: str, value: int) -> None:
    assert words_value(words) == value


def test_decimals_in_words() -> None:
    assert words_value("ba phẩy năm tỷ đồng") == Decimal("3500000000.0")
    assert words_value("không phẩy hai lăm") is None
    assert words_value("không phẩy hai năm") == Decimal("0.25")


@pytest.mark.parametrize("words", ["", "tỷ", "ba mươi mươi", "hai trăm nghìn đồng và", "a" * 700])
def test_what_is_no_number_is_none(words: str) -> None:
    assert words_value(words) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (105, "một trăm linh năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (20, "hai mươi"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (109, "một trăm linh chín"),
        (110, "một trăm mười"),
        (1_001, "một nghìn không trăm linh một"),
        (1_010, "một nghìn không trăm mười"),
        (10**9 + 1, "một tỷ không trăm linh một"),
        (10**18, "một tỷ tỷ"),
        (-21, "âm hai mươi mốt"),
        (1_000_005, "một triệu không trăm linh năm"),
        (7_093_800_000_000, "bảy nghìn không trăm chín mươi ba tỷ tám trăm triệu"),
        (10**18, "một tỷ tỷ"),
    ],
)
def test_numbers_are_written(value: int, words: str) -> None:
    assert in_words(value) == words


NAMES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
SPOKEN = {  # how the plain reading “hai trăm không mươi một” is really said, rule by rule
    r"không mươi không$": "",
    r"không mươi (?=\w)": "linh ",
    r"một mươi": "mười",
    r"(?<=mươi) một": " mốt",
    r"(?<=mươi) bốn": " tư",
    r"(?<=mươi|mười) năm": " lăm",
    r"(?<=mươi|mười) không": "",
}


def spoken(value: int, *, full: bool) -> str:
    """Return a number below 1000 as it is said; *full* after a thousand: “không trăm linh một”."""
    hundreds, tens, units = (NAMES[int(digit)] for digit in f"{value:03}")
    said = f"{hundreds} trăm {tens} mươi {units}"
    for plain, real in SPOKEN.items():
        said = re.sub(plain, real, said)
    if full or value >= 100:
        return said.strip()
    short = said.removeprefix("không trăm ").removeprefix("linh ").strip()
    return NAMES[0] if value == 0 else short


def test_every_number_below_a_thousand_is_written_as_it_is_said() -> None:
    assert [in_words(value) for value in range(1000)] == [
        spoken(value, full=False) for value in range(1000)
    ]


def test_every_number_below_a_thousand_is_read_both_ways() -> None:
    assert [words_value(spoken(value, full=False)) for value in range(1000)] == [*range(1000)]


@settings(max_examples=200)
@given(st.integers(1, 999), st.integers(1, 999))
def test_thousands_are_written_and_read_as_they_are_said(thousands: int, rest: int) -> None:
    said = f"{spoken(thousands, full=False)} nghìn {spoken(rest, full=True)}"
    assert in_words(1000 * thousands + rest) == said
    assert words_value(said) == 1000 * thousands + rest
    assert in_words(1000 * thousands) == f"{spoken(thousands, full=False)} nghìn"


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**15))
def test_what_is_written_in_words_is_read_again(value: int) -> None:
    assert words_value(in_words(value)) == value


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**15))
def test_southern_words_say_the_same(value: int) -> None:
    words = in_words(value)
    for north, south in (("linh", "lẻ"), ("nghìn", "ngàn"), ("tỷ", "tỉ"), (" tư", " bốn")):
        words = words.replace(north, south)
    assert words_value(words.capitalize() + " đồng") == value


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="mộthaibảy trăm tỷ,.\n", max_size=60))
def test_any_words_are_taken(words: str) -> None:
    value = words_value(words)
    assert value is None or value >= 0

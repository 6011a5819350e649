"""Which mistyped figure explains a sum that does not close, and when that is no chance."""

from decimal import Decimal

import pytest

from hdnd_lint.model import Term
from hdnd_lint.parsing.figures.numerals.slips import mistyped, slip, slipped
from hdnd_lint.words.letters.text import Span


def term(value: str, sign: int = 1) -> Term:
    return Term(Span(0, 1), Decimal(value), "", value, sign)


def terms(*values: str) -> list[Term]:
    return [term(value) for value in values]


@pytest.mark.parametrize(
    ("typed", "meant", "name"),
    [
        ("120", "12", "length"),
        ("1200", "12", "scale"),
        ("12000", "12", "scale"),
        ("123", "1234", "length"),
        ("234", "1234", "length"),
        ("12", "1234", None),
        ("1243", "1234", "swap"),
        ("1432", "1234", None),  # not neighbours
        ("1244", "1233", None),  # two digits, not swapped
        ("1", "2", "digit"),
        ("12", "12", None),
    ],
)
def test_what_the_hand_did(typed: str, meant: str, name: str | None) -> None:
    assert slip(typed, meant) == name


def test_a_slip_explains_total_or_part() -> None:
    assert slipped(term("1334"), terms("1000", "234"))
    assert slipped(term("1234"), terms("1000", "324"))
    assert not slipped(term("1579"), terms("1000", "234"))
    assert not slipped(term("1234"), terms("1334"))  # one part alone says nothing
    assert not slipped(term("1234"), terms("1000", "234"))  # it closes


def test_short_figures_may_be_explained_by_chance() -> None:
    assert not mistyped(term("134"), terms("100", "24"))
    assert mistyped(term("1234667"), terms("1000345", "234222"))
    assert not mistyped(term("1340000"), terms("1000000", "240000"))  # zeros tell nothing
    assert not mistyped(term("0"), terms("0", "0"))


def test_decimals_count_as_digits() -> None:
    assert slipped(term("12.50"), terms("10.0", "2.4"))
    assert mistyped(term("1234.567"), terms("1000.345", "234.232"))


def test_a_part_that_is_taken_off() -> None:
    assert slipped(term("70"), [term("100"), term("20", -1)])
    assert not slipped(term("-30"), [term("100"), term("231", -1)])

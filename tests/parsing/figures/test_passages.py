"""Lists in running words, cut into their members."""

import pytest

from hdnd_lint.parsing.figures.numerals.numbers import amounts
from hdnd_lint.parsing.figures.sums.passages import Passage, list_end, pieces, unbracketed


def passage(text: str, start: int = 0) -> Passage:
    return Passage(text, start, len(text), tuple(amounts(text)))


def cut(text: str) -> list[tuple[str, list[str]]]:
    """Return the members of the list that is *text*, each with its figures."""
    whole = passage(text)
    return [
        (text[one.start : one.end].strip(), [a.span.of(text) for a in one.amounts])
        for one in pieces(whole, 0, len(text))
    ]


def test_semicolons_part_a_list() -> None:
    assert cut("A 1 đồng; B 2 đồng, tức là ít; C 3 đồng") == [
        ("A 1 đồng", ["1"]),
        ("B 2 đồng, tức là ít", ["2"]),
        ("C 3 đồng", ["3"]),
    ]


def test_a_member_with_several_amounts_is_parted_at_commas_and_and() -> None:
    assert cut("A 1 đồng, B, nhánh 2 đồng và C 3 đồng") == [
        ("A 1 đồng", ["1"]),
        (", B, nhánh 2 đồng", ["2"]),
        ("và C 3 đồng", ["3"]),
    ]


def test_what_stands_in_brackets_is_no_part_unless_all_does() -> None:
    assert cut("A 1 đồng (gồm X 5 đồng; Y 6 đồng); B 2 đồng") == [
        ("A 1 đồng (gồm X 5 đồng; Y 6 đồng)", ["1"]),
        ("B 2 đồng", ["2"]),
    ]
    assert [figures for _, figures in cut("A (1 đồng), B (2 đồng)")] == [["1"], ["2"]]


def test_a_bracket_that_never_closes_holds_the_rest() -> None:
    assert cut("A 1 đồng (gồm 5 đồng; B 6 đồng") == [("A 1 đồng (gồm 5 đồng; B 6 đồng", ["1"])]


def test_brackets_in_brackets() -> None:
    text = "A 1 đồng (x (y 2 đồng) 3 đồng) 4 đồng"
    assert [one.span.of(text) for one in unbracketed(passage(text))] == ["1", "4"]


@pytest.mark.parametrize(
    ("text", "bracketed", "rest"),
    [
        ("a; b. Sau", False, ". Sau"),
        ("a 1.000; b\nc", False, "\nc"),
        ("a; b) sau", True, ") sau"),
        ("a (x. y); b. Sau", False, ". Sau"),
        ("a (x) b) sau", True, ") sau"),
        ("a. b) sau", True, ") sau"),
        ("a; b", False, ""),
    ],
)
def test_where_a_list_ends(text: str, bracketed: bool, rest: str) -> None:
    assert text[list_end(passage(text), 0, bracketed=bracketed) :] == rest


def test_amounts_between_two_places() -> None:
    text = "1 đồng, 2 đồng, 3 đồng"
    found = passage(text).between(8, 16)
    assert [one.span.of(text) for one in found] == ["2"]
    assert len(passage(text).between(0, len(text))) == 3

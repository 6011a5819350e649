"""How wide letters of Times New Roman are, as its makers give it: thousandths of the size."""

from hdnd_lint.checks.form.widths import width_of
from hdnd_lint.model import Run, TextFormat
from hdnd_lint.words.letters.text import Span

_REGULAR = {" ": 250, "i": 278, "I": 333, "J": 389, "a": 444, "n": 500, "P": 556, "L": 611}
_REGULAR |= {"B": 667, "A": 722, "m": 778, "M": 889, "W": 944, "—": 1000, "0": 500, "-": 333}
_BOLD = {" ": 250, "i": 278, "t": 333, "I": 389, "e": 444, "a": 500, "n": 556, "P": 611}
_BOLD |= {"L": 667, "A": 722, "H": 778, "m": 833, "M": 944, "W": 1000, "0": 500, "f": 333}


def width(words: str, *, bold: bool = False, size: float = 10.0, caps: bool = False) -> float:
    span = Span(0, len(words))
    look = TextFormat(size=size, bold=bold, caps=caps)
    found = width_of([Run(span, look)], span, words)
    assert found is not None
    return round(found, 3)


def test_a_letter_is_as_wide_as_the_font_has_it() -> None:
    for bold, widths in ((False, _REGULAR), (True, _BOLD)):
        found = {letter: width(letter, bold=bold) for letter in widths}
        assert found == {letter: round(each / 100, 3) for letter, each in widths.items()}


def test_marks_take_no_room_and_strokes_none() -> None:
    assert width("Ộ") == width("O")
    assert width("Đđ") == width("Dd")
    assert width("ơ") == width("o")


def test_words_in_the_sizes_and_capitals_that_are_seen() -> None:
    assert width("HÀ NỘI", size=13) == round((722 * 4 + 250 + 333) * 13 / 1000, 3)
    assert width("Hà Nội", caps=True) == width("HÀ NỘI")


def test_only_what_stands_in_the_place_counts_and_unknown_sizes_tell_nothing() -> None:
    runs = [Run(Span(0, 2), TextFormat(size=10.0)), Run(Span(2, 4), TextFormat(size=20.0))]
    assert width_of(runs, Span(1, 3), "AAAA") == 0.722 * 10 + 0.722 * 20
    assert width_of([Run(Span(0, 2), None)], Span(0, 2), "AA") is None
    assert width_of([Run(Span(0, 2), TextFormat())], Span(0, 2), "AA") is None

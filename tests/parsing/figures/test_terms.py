"""What terms of a sum are called."""

import pytest

from hdnd_lint.parsing.figures.numerals.terms import label_before, short


@pytest.mark.parametrize(
    ("label", "read"),
    [
        ("  1.  Chi  đầu tư:", "1. Chi đầu tư"),
        ("- Chi khác (", "Chi khác"),
        ("* Thu; ", "Thu"),
        ("a" * 90, "a" * 90),
        ("Chi " + "b" * 84 + " xã An Phú", "Chi " + "b" * 84 + " …"),
        ("Chi cho công tác " * 9, "Chi cho công tác " * 5 + "Chi …"),
    ],
)
def test_a_label_is_what_a_reader_needs(label: str, read: str) -> None:
    assert short(label) == read


@pytest.mark.parametrize(
    ("words", "label"),
    [("chi lương ", "chi lương"), (" và ", ""), (" Và", "")],
)
def test_words_before_a_figure(words: str, label: str) -> None:
    assert label_before(words, 0, len(words)) == label

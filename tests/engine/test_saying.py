"""Remedies of several lines: the breaks of the writer, and those of the file's width."""

import pytest

from hdnd_lint.engine.saying import _filled, _shown
from hdnd_lint.words.letters.text import Localised


def said(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return _filled(Localised(text, text), {}, "vi").splitlines()


@pytest.mark.parametrize("end", [".", ":", ";", "”", "!", "?", ",”"])
def test_a_line_that_ends_stays_a_line(end: str) -> None:
    assert said(f"Sửa như sau{end}", "rồi trình lại") == [f"Sửa như sau{end}", "rồi trình lại"]


@pytest.mark.parametrize("begin", ["“Điều 1.”", "- một", "+ hai", "Mẫu: ba", "Sample: three"])
def test_a_line_that_begins_something_stays_a_line(begin: str) -> None:
    assert said("Sửa như sau", begin) == ["Sửa như sau", begin]


@pytest.mark.parametrize("end", ["", ",", ")", "-"])
def test_other_breaks_are_the_width_of_the_file(end: str) -> None:
    assert said(f"Sửa  như sau{end}", "rồi trình lại") == [f"Sửa như sau{end} rồi trình lại"]


def test_an_empty_line_is_none_and_parts_what_is_around_it() -> None:
    assert said("", "Sửa", "", "rồi trình") == ["Sửa", "rồi trình"]


def test_values_are_put_in_and_no_words_are_no_line() -> None:
    assert _filled(Localised("Có {n} hộ", "{n}"), {"n": "5"}, "en") == "5"
    assert _filled(None, {}, "vi") == ""


@pytest.mark.parametrize(
    ("value", "shown"), [(None, "?"), (("a", 2), "a, 2"), ((), ""), (5, "5"), ("b", "b")]
)
def test_how_a_value_is_shown(value: object, shown: str) -> None:
    assert _shown(value) == shown

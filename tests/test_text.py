"""Text: tones in either place, spans, folding."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.text import Span, comparable, regular_tones, trimmed


@pytest.mark.parametrize(
    ("late", "early"),
    [
        ("uỷ ban, hoà bình, khoẻ", "ủy ban, hòa bình, khỏe"),
        ("UỶ BAN Hoà HOÀ", "ỦY BAN Hòa HÒA"),
        ("quý, Quỳ, hoàn, toàn, thuý", "quý, Quỳ, hoàn, toàn, thúy"),
        ("oỳ uà", "oỳ uà"),
    ],
)
def test_tones_stand_on_the_first_letter(late: str, early: str) -> None:
    assert regular_tones(late) == early


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="oOuUqQaàÀáeèéẻyỳýỷỵn ", max_size=12))
def test_no_character_changes_its_place(text: str) -> None:
    regular = regular_tones(text)
    assert len(regular) == len(text)
    assert regular_tones(regular) == regular
    assert regular.lower() == regular_tones(text.lower())


def test_words_are_compared_without_case_spacing_and_spelling_of_tones() -> None:
    assert comparable("  UỶ \n ban ") == comparable("ủy\u00a0ban")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab \n", max_size=12), st.data())
def test_a_trimmed_span_has_no_white_space_at_its_ends(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    words = trimmed(text, span).of(text)
    assert words == span.of(text).strip()

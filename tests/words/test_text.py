"""Text: tones in either place, spans, folding."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.words.letters.text import Span, is_normal, normalise, regular_tones, trimmed
from hdnd_lint.words.patterns.matcher import comparable


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


def test_rows_of_marks_that_no_language_has_are_composed_some_at_a_time() -> None:
    many = "a" + "\u0301\u0323" * 50_000
    composed = normalise(many)
    assert composed.startswith("ạ")
    assert len(composed) == len(many) - 1
    assert not is_normal(many)
    assert is_normal("Nơi nhận" + "…" * 100)


def test_a_usual_number_of_marks_is_put_in_order() -> None:
    assert normalise("a\u0302\u0323") == "ậ"
    assert is_normal("ậ")


def test_long_rows_of_marks_are_composed_some_at_a_time() -> None:
    row = "\u0323\u0302" * 40
    assert normalise("o" + row) == "".join(
        unicodedata.normalize("NFC", piece) for piece in ("o" + row[:30], row[30:60], row[60:])
    )
    assert not is_normal("o" + row)
    assert normalise("o" + row[:4]) == unicodedata.normalize("NFC", "o" + row[:4])


def test_spans_and_what_they_share() -> None:
    assert Span(2, 5).overlaps(Span(4, 9)) and not Span(2, 5).overlaps(Span(5, 9))
    assert not Span(2, 5).overlaps(Span(0, 2))
    assert Span(2, 5).contains(Span(2, 5)) and not Span(2, 5).contains(Span(1, 3))
    assert not Span(2, 5).contains(Span(3, 6))
    assert Span(2, 5).shifted(3) == Span(5, 8)
    assert Span(3, 3).of("abcdef") == ""
    for start, end in ((-1, 2), (3, 2)):
        with pytest.raises(ValueError, match="not a span"):
            Span(start, end)


def test_white_space_at_the_ends_is_left_out() -> None:
    assert trimmed("a  bc \n", Span(1, 7)) == Span(3, 5)
    assert trimmed("a    ", Span(1, 4)) == Span(4, 4)

"""Levelled text keeps every place; patterns match as people read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.words.matching import every, found, levelled, search, spelling
from hdnd_lint.words.text import Span


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_levelling_moves_no_character(text: str) -> None:
    assert len(levelled(text)) == len(text)


def test_tones_capitals_and_dashes_are_evened() -> None:
    assert levelled("KHOÁ – Uỷ ban\u00a0HOÀ BÌNH") == "khóa - ủy ban hòa bình"


def test_qu_keeps_its_tone() -> None:
    assert levelled("QUÝ, Quỹ, quỳ") == "quý, quỹ, quỳ"


def test_short_names_stand_for_both_writings() -> None:
    for text in ("UBND xã", "Uỷ ban nhân dân xã", "ỦY BAN\nNHÂN DÂN XÃ"):
        assert search("UBND xã", text)


def test_a_pattern_at_the_start_is_sought_there_only() -> None:
    text = "Về việc phê chuẩn; phê chuẩn"
    assert search("^phê chuẩn", text) is None
    assert search("^phê chuẩn", text, Span(8, len(text))) is not None


def test_places_count_from_the_start_of_the_text() -> None:
    text = "một hai một"
    assert found(("không", "một"), text, Span(4, len(text))) == Span(8, 11)
    assert [match.start() for match in every("một", text)] == [0, 8]


def test_spellings_of_one_name_are_one() -> None:
    assert spelling("tỉnh Đắk Lắk") == spelling("TỈNH ĐĂK LĂK")
    assert spelling("xã Mỹ Đức") == spelling("xã Mĩ Đức")
    assert spelling("Bà Rịa - Vũng Tàu") == spelling("Bà Rịa-Vũng Tàu")
    assert spelling("xã An Phú") != spelling("xã An Bình")

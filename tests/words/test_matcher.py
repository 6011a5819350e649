"""Levelled text keeps every place; patterns match as people read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import (
    EXACT,
    IN_PARAGRAPH,
    TONED,
    TONELESS,
    Matcher,
    check_patterns,
    comparable,
)
from hdnd_lint.words.places import name_key


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_levelling_moves_no_character(text: str) -> None:
    assert len(TONED.text(text)) == len(text)


def test_tones_capitals_and_dashes_are_evened() -> None:
    assert TONED.text("KHOÁ – Uỷ ban\u00a0HOÀ BÌNH") == "khóa - ủy ban hòa bình"


def test_qu_keeps_its_tone() -> None:
    assert TONED.text("QUÝ, Quỹ, quỳ") == "quý, quỹ, quỳ"


def test_short_names_stand_for_both_writings() -> None:
    for text in ("UBND xã", "Uỷ ban nhân dân xã", "ỦY BAN\nNHÂN DÂN XÃ"):
        assert TONED.search("UBND xã", text)


def test_a_pattern_at_the_start_is_sought_there_only() -> None:
    text = "Về việc phê chuẩn; phê chuẩn"
    assert TONED.search("^phê chuẩn", text) is None
    assert TONED.search("^phê chuẩn", text, Span(8, len(text))) is not None


def test_places_count_from_the_start_of_the_text() -> None:
    text = "một hai một"
    assert TONED.first(("không", "một"), text, Span(4, len(text))) == Span(8, 11)
    assert [match.start() for match in TONED.matches("một", text)] == [0, 8]


def test_spellings_of_one_name_are_one() -> None:
    assert name_key("tỉnh Đắk Lắk") == name_key("TỈNH ĐĂK LĂK")
    assert name_key("xã Mỹ Đức") == name_key("xã Mĩ Đức")
    assert name_key("Bà Rịa - Vũng Tàu") == name_key("Bà Rịa-Vũng Tàu")
    assert name_key("xã An Phú") != name_key("xã An Bình")


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_every_form_of_a_text_keeps_its_places(text: str) -> None:
    for matcher in (TONED, TONELESS, EXACT, IN_PARAGRAPH):
        assert len(matcher.text(text)) == len(text)


@pytest.mark.parametrize(
    ("words", "text", "found_by"),
    [
        ("giao", "GIÁO", (TONELESS,)),
        ("giao", "Giao", (TONED, TONELESS, EXACT, IN_PARAGRAPH)),
        ("ủy ban", "Uỷ ban", (TONED, TONELESS, IN_PARAGRAPH)),
        ("ủy ban", "ủy\nban", (TONED, TONELESS, EXACT)),
        ("ủy ban", "ủy \t ban", (TONED, TONELESS, EXACT, IN_PARAGRAPH)),
        ("chất vấn", "chất vẫn", (TONELESS,)),
        ("^điều", "một\nĐiều", (IN_PARAGRAPH,)),
        ("HĐND xã", "Hội đồng nhân dân xã", (TONED,)),
    ],
)
def test_what_counts_is_told_by_the_name_of_the_matcher(
    words: str, text: str, found_by: tuple[Matcher, ...]
) -> None:
    assert [m for m in (TONED, TONELESS, EXACT, IN_PARAGRAPH) if m.has(words, text)] == [*found_by]


def test_within_a_paragraph_only_tones_are_levelled() -> None:
    with pytest.raises(ValueError, match="paragraph"):
        Matcher(tones="none", within="paragraph")


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("thu ngân sách xã", "chuyển vào thu NS xã năm 2026", True),
        ("thu ngân sách nhà nước", "thu NSNN trên địa bàn", True),
        ("chi ngân sách", "chi NS", True),
        ("chi ngân sách", "chi nsut", False),
        ("kinh tế - xã hội", "nhiệm vụ KT-XH", True),
        ("xét tờ trình", "Xét TTr số 5", True),
        ("(?<!dự toán )ngân sách", "dự toán ngân sách", False),
    ],
)
def test_initials_stand_for_their_words(words: str, text: str, found: bool) -> None:
    assert TONED.has(words.replace("(?<!dự toán )", r"(?<!dự\stoán\s)"), text) is found


def test_nothing_at_all_is_no_place() -> None:
    assert [*IN_PARAGRAPH.all("(?:xã)?", "xã an")] == [Span(0, 2)]
    assert not IN_PARAGRAPH.has("(?:phường)?", "xã an")
    assert TONED.has("(?:phường)?", "xã an")


def test_words_at_the_start_of_a_span() -> None:
    assert TONED.at_start("an phú", "xã An Phú", Span(3, 9))
    assert not TONED.at_start("an phú", "xã An Phú", Span(0, 9))
    assert not TONED.at_start("an phú", "xã An Phú", Span(3, 8))


def test_a_place_with_its_needed_word_is_found_within_the_span_alone() -> None:
    text = "luật đất đai, luật giá"
    found = [match.span() for match in IN_PARAGRAPH.matches("(?-i:luật)", text, Span(1, 22))]
    assert found == [(14, 18)]
    assert [*IN_PARAGRAPH.matches("(?-i:luật)", text, Span(1, 17))] == []


def test_a_wrong_pattern_is_named() -> None:
    for pattern, told in (
        ("(a", "sai"),
        ("(?:a+)+", "lặp trong lặp"),
        ("[[a]", "sai"),
        ("x{99999999999}", "sai"),
    ):
        with pytest.raises(ValueError, match=told):
            check_patterns(["xã", pattern])


def test_patterns_of_all_sorts_are_sound() -> None:
    check_patterns(["xã an", "a ?b", "[ab c]", r"\ x"])


def test_a_space_stands_for_white_space_outside_a_class() -> None:
    for pattern, text, found in (
        ("a b", "a   b", True),
        ("a b", "a\nb", False),
        ("a ?b", "ab", True),
        ("a *b", "a    b", True),
        ("[a b]c", " c", True),
        ("[a b]c", "\tc", False),
        (r"[\] ]c", "]c", True),
        ("a +b", "a  b", True),
        ("a {2}b", "a  b", False),
    ):
        assert IN_PARAGRAPH.has(pattern, text) is found


def test_the_forms_of_a_text() -> None:
    for text, level, none, exact in (
        ("Đắk – Lắk", "đắk - lắk", "dak - lak", "đắk - lắk"),
        ("“Hoà”\tÐ\u00a0x", "“hòa”\tð x", '"hoa" d x', '"hoà" ð x'),
        ("İ‐ß", "İ-ß", "i‐ß", "İ‐ß"),
    ):
        assert (TONED.text(text), TONELESS.text(text), EXACT.text(text)) == (level, none, exact)


def test_words_and_texts_compare_alike() -> None:
    assert comparable(" Uỷ  ban\u00a0HOÀ\nBình ") == "ủy ban hòa bình"

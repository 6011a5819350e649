"""``phrases.present`` on drafts made by hand, and how its patterns match."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import made_draft, made_profile

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.phrases import PhrasesParams, Unwanted, unwanted_phrases
from hdnd_lint.checks.general.scopes import Part
from hdnd_lint.finding import Hit, NotEvaluated, Result
from hdnd_lint.model import Draft
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, check_patterns
from hdnd_lint.words.patterns.nearby import paragraph_around

TEXT = """Về chương trình giám sát năm 2026
Điều 1. Nội dung giám sát
1. Xem xét báo cáo của Thường trực.
2. Xem xét báo cáo của Uỷ ban nhân dân.
Điều 2. Tổ chức thực hiện
Giao Thường trực Hội đồng nhân dân tổ chức thực hiện.
"""


def present(params: PhrasesParams, text: str) -> list[str]:
    context = Context(made_draft(text), made_profile())
    return [hit.span.of(text) for hit in _hits(unwanted_phrases(context, params))]


def _hits(results: Iterable[Result]) -> list[Hit]:
    return [one for one in results if isinstance(one, Hit)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("họp bất thường", ["họp bất thường"]),
        ("HỌP BẤT THƯỜNG lần hai", ["HỌP BẤT THƯỜNG"]),
        ("họp  bất\u00a0thường", ["họp  bất\u00a0thường"]),
        ("họp bất thườngg", []),
        ("phọp bất thường", []),
        ("uỷ ban và Ủy Ban", ["uỷ ban", "Ủy Ban"]),
        ("họp bất\nthường", []),
    ],
)
def test_phrases_are_found_as_people_read(text: str, found: list[str]) -> None:
    assert present(PhrasesParams(("họp bất thường", "ủy ban")), text + "\n") == found


def test_the_longer_of_two_phrases_is_the_one_found() -> None:
    params = PhrasesParams(("ủy ban", "ủy ban nhân dân huyện"))
    assert present(params, "ủy ban nhân dân huyện\n") == ["ủy ban nhân dân huyện"]


def test_words_around_can_excuse_a_phrase() -> None:
    params = PhrasesParams(("chính phủ",), excused_by=("văn phòng chính phủ",))
    assert present(params, "Văn phòng Chính phủ và Chính phủ\n") == ["Chính phủ"]
    within = PhrasesParams(("huyện",), excused_in=("năm 20(1\\d|2[0-4])",))
    assert present(within, "huyện năm 2020\nhuyện năm 2026\n") == ["huyện"]


@pytest.mark.parametrize(
    ("written", "instead"),
    [("họp", "phiên họp"), ("Họp", "Phiên họp"), ("HỌP", "PHIÊN HỌP")],
)
def test_a_replacement_keeps_the_case(written: str, instead: str) -> None:
    params = PhrasesParams((Unwanted(text="họp", replacement="phiên họp"),))
    context = Context(made_draft(written + "\n"), made_profile())
    (hit,) = _hits(unwanted_phrases(context, params))
    assert hit.fixes[0].edits[0].replacement == instead


def test_a_phrase_is_either_words_or_a_pattern() -> None:
    with pytest.raises(ValueError, match="đúng một trong hai khóa"):
        Unwanted()


def test_a_scope_that_is_not_there_is_told() -> None:
    context = Context(made_draft(TEXT), made_profile())
    (result,) = unwanted_phrases(context, PhrasesParams(("a",), scope=(Part.ANNEXES,)))
    assert isinstance(result, NotEvaluated)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("a b", "a  b, a\tb", ["a  b", "a\tb"]),
        ("[ a]b", "ab", ["ab"]),
        ("[] ]b", "]b  b", ["]b", " b"]),
        ("a *b", "ab a   b", ["ab", "a   b"]),
        (r"\[x\] y", "[x]  y", ["[x]  y"]),
        ("^hai", "một hai\nhai", ["hai"]),
        ("khoá", "KHÓA khóa khoá", ["KHÓA", "khóa", "khoá"]),
        ("x?", "y", []),
    ],
)
def test_patterns_match_as_people_read(pattern: str, text: str, found: list[str]) -> None:
    assert [hit.of(text) for hit in IN_PARAGRAPH.all(pattern, text, Span(0, len(text)))] == found


def test_the_beginning_of_a_stretch_is_not_that_of_the_text() -> None:
    assert IN_PARAGRAPH.at_start("hai", "một hai", Span(4, 7))
    assert not IN_PARAGRAPH.at_start("hai", "một hai", Span(0, 7))


def test_a_paragraph_ends_at_line_breaks() -> None:
    text = "một\nhai ba\nbốn"
    assert paragraph_around(text, 6).of(text) == "hai ba"
    assert paragraph_around(text, 12).of(text) == "bốn"


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab [](){}*+?|\\^$ủuỷy", max_size=12))
def test_any_pattern_that_python_takes_is_taken(pattern: str) -> None:
    try:
        re.compile(pattern)
    except (re.error, FutureWarning):  # warned of in tests only: a set within a set
        return
    check_patterns([pattern])


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abc ABCđủỷ\n\u00a0", max_size=60))
def test_every_hit_lies_in_the_text(text: str) -> None:
    draft: Draft = made_draft(text + "\n")
    params = PhrasesParams(("a", "b c", "ủ", Unwanted(pattern="[cđ]+")))
    end = 0
    for hit in _hits(unwanted_phrases(Context(draft, made_profile()), params)):
        assert end <= hit.span.start < hit.span.end <= len(draft.text)
        end = hit.span.end


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("UBND huyện X chuyển hồ sơ trước tháng 7/2025.", []),
        ("Đề nghị UBND huyện X chuyển hồ sơ trước tháng 7/2025.", ["UBND huyện"]),
    ],
)
def test_who_is_asked_now_is_no_body_of_the_past(sentence: str, found: list[str]) -> None:
    params = PhrasesParams(
        phrases=(Unwanted(pattern="UBND huyện"),),
        excused_in_sentence=("trước tháng 7",),
        addressed=("đề nghị (?=UBND)",),
    )
    assert present(params, f"Về hồ sơ\nĐiều 1. {sentence}\n") == found

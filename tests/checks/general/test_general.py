"""The two general checks, their scopes and their patterns, on drafts made by hand."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import made_draft, made_profile

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.phrases import PhrasesParams, Unwanted, unwanted_phrases
from hdnd_lint.checks.general.required import (
    Absent,
    Accept,
    Element,
    Pointer,
    RequiredParams,
    missing_elements,
)
from hdnd_lint.checks.general.scopes import Part, heading_of, spans_of
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Draft, Level, Node, NodeKind
from hdnd_lint.words.matcher import IN_PARAGRAPH, check_patterns
from hdnd_lint.words.nearby import paragraph_around
from hdnd_lint.words.text import Localised, Span

TEXT = """Về chương trình giám sát năm 2026
Điều 1. Nội dung giám sát
1. Xem xét báo cáo của Thường trực.
2. Xem xét báo cáo của Uỷ ban nhân dân.
Điều 2. Tổ chức thực hiện
Giao Thường trực Hội đồng nhân dân tổ chức thực hiện.
"""


def element(key: str, *patterns: str, **other: object) -> Element:
    return Element(key, Localised(f"mục {key}", f"item {key}"), patterns, **other)  # type: ignore[arg-type]  # given by name


def missing(params: RequiredParams, text: str = TEXT, **known: object) -> list[Result]:
    context = Context(made_draft(text), made_profile(**known))  # type: ignore[arg-type]  # by name
    return list(missing_elements(context, params))


def keys(results: Iterable[Result]) -> list[object]:
    return [hit.values["missing"] for hit in results if isinstance(hit, Hit)]


def test_what_is_missing_is_named_at_the_first_heading() -> None:
    elements = (element("report", "báo cáo"), element("vote", "chất vấn"), element("law", "luật"))
    (hit,) = missing(RequiredParams(elements))
    assert isinstance(hit, Hit)
    assert hit.values["missing"] == ("vote", "law")
    assert hit.words["missing_names"] == Localised("mục vote, mục law", "item vote, item law")
    assert hit.span.of(TEXT) == "Nội dung giám sát"


def test_each_missing_element_can_be_a_hit_of_its_own() -> None:
    elements = (element("vote", "chất vấn"), element("law", "luật"))
    assert keys(missing(RequiredParams(elements, together=False))) == [("vote",), ("law",)]


def test_nothing_missing_is_nothing_found() -> None:
    assert missing(RequiredParams((element("report", "báo cáo"),))) == []


def test_an_element_must_stand_near_its_words() -> None:
    near = element("council", "báo cáo", near=("ủy ban nhân dân",))
    other = element("court", "báo cáo", near=("tòa án",))
    but_not = element("board", "báo cáo", but_not=("thường trực", "ủy ban"))
    assert keys(missing(RequiredParams((near, other, but_not)))) == [("court", "board")]


def test_general_words_can_stand_for_elements() -> None:
    elements = (element("vote", "chất vấn"), element("law", "luật"))
    all_of_them = RequiredParams(elements, accept=(Accept(("xem xét báo cáo",)),))
    some = RequiredParams(elements, accept=(Accept(("xem xét báo cáo",), keys=("vote",)),))
    none = RequiredParams(elements, accept=(Accept(("điều 59",)),))
    assert keys(missing(all_of_them)) == []
    assert keys(missing(some)) == [("law",)]
    assert keys(missing(none)) == [("vote", "law")]


def test_an_element_is_asked_of_its_levels_only() -> None:
    params = RequiredParams((element("court", "tòa án", levels=(Level.PROVINCE,)),))
    assert keys(missing(params, level=Level.PROVINCE)) == [("court",)]
    assert missing(params, level=Level.COMMUNE) == []
    (unsure,) = missing(params)
    assert isinstance(unsure, NotEvaluated)


@pytest.mark.parametrize(
    ("absent", "kind"),
    [
        (Absent.NOT_EVALUATED, NotEvaluated),
        (Absent.NOT_APPLICABLE, NotApplicable),
        (Absent.MISSING, Hit),
    ],
)
def test_a_part_that_is_not_there_means_what_the_rule_says(absent: Absent, kind: type) -> None:
    params = RequiredParams((element("a", "a"),), scope=(Part.RECIPIENTS,), absent=absent)
    (result,) = missing(params)
    assert isinstance(result, kind)


def test_a_hit_can_point_at_the_title_or_the_scope() -> None:
    elements = (element("vote", "chất vấn"),)
    (title,) = missing(RequiredParams(elements, place=Pointer.TITLE))
    (scope,) = missing(RequiredParams(elements, (Part.IMPLEMENTATION,), place=Pointer.SCOPE))
    assert isinstance(title, Hit)
    assert isinstance(scope, Hit)
    assert title.span.of(TEXT) == "Về chương trình giám sát năm 2026"
    assert scope.span.of(TEXT) == "Điều 2. Tổ chức thực hiện"


def test_a_wrong_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="biểu thức “\\(a” sai"):
        element("a", "(a")


def test_the_article_in_question_is_found_by_its_first_words() -> None:
    draft = made_draft(TEXT)
    (found,) = spans_of(draft, (Part.ARTICLE,), "tổ chức")
    assert found.of(TEXT).startswith("Điều 2.")
    assert spans_of(draft, (Part.ARTICLE,), "thực hiện") == ()


def test_without_its_usual_words_the_last_article_is_on_carrying_out() -> None:
    text = "Tên\nĐiều 1. Giao đất\nĐiều 2. Điều khoản cuối\n"
    (found,) = spans_of(made_draft(text), (Part.IMPLEMENTATION,))
    assert found.of(text) == "Điều 2. Điều khoản cuối"


def test_the_body_leaves_quotations_out() -> None:
    text = "Tên\nĐiều 1. Sửa “Điều cũ” như sau\n"
    quote = Node(NodeKind.QUOTE, Span(text.index("“"), text.index("”") + 1))
    article = made_draft(text).body[0]
    draft = made_draft(text, body=(Node(article.kind, article.span, children=(quote,)),))
    words = [span.of(text) for span in spans_of(draft, (Part.BODY,))]
    assert words == ["Điều 1. Sửa", "như sau"]
    assert [span.of(text) for span in spans_of(draft, (Part.QUOTES,))] == ["“Điều cũ”"]


def test_every_part_can_be_asked_of_any_draft() -> None:
    for draft in (made_draft(TEXT), made_draft("x\n")):
        for part in Part:
            for span in spans_of(draft, (part,), "x"):
                assert span.of(draft.text).strip()


def test_a_running_article_is_pointed_at_up_to_its_first_stop() -> None:
    text = "Tên\nĐiều 1. " + "Nội dung thứ nhất dài hai mươi chữ, " * 8 + "hết.\n"
    article = made_draft(text).articles()[0]
    assert heading_of(article, text).of(text) == "Nội dung thứ nhất dài hai mươi chữ"


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

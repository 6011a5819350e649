"""``required.elements`` on drafts made by hand."""

from collections.abc import Iterable

import pytest
from made import made_draft, made_profile

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.required import (
    Absent,
    Accept,
    Element,
    Folded,
    Pointer,
    RequiredParams,
    missing_elements,
)
from hdnd_lint.checks.general.scopes import Part
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Level
from hdnd_lint.words.letters.text import Localised

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


def test_what_is_folded_has_to_be_known() -> None:
    known = Folded(keys=("necessity", "legality"), most=1)
    assert RequiredParams(("legality",), scope=("appraisal",), folded=known).folded is known
    with pytest.raises(ValueError, match="sibility"):
        RequiredParams(("legality",), ("appraisal",), folded=Folded(("sibility",), 1))

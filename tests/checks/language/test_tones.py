"""Tones placed in two ways in one paper."""

import pytest
from checks.judging import rule_on

from hdnd_lint.checks.language.tones import _otherwise
from hdnd_lint.finding import Status

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà", "hòa"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("Uỷ", "Ủy"),
        ("UỶ", "ỦY"),
        ("loã", "lõa"),
        ("hoạ", "họa"),
    ],
)
def test_each_way_gives_the_other(old: str, new: str) -> None:
    assert (_otherwise(old), _otherwise(new)) == (new, old)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hòa giải, thủy lợi, khóa sổ; ông Nguyễn Văn Hoà, bà Lê Thị Thuý.",
        "Quý II, quỹ đất, khoản chi, loại hình, thuế, toàn tỉnh, hoạch định.",
    ],
)
def test_names_and_other_rimes_are_not_mixed(sentence: str) -> None:
    assert rule_on("NN004", _DRAFT.format(sentence)).words == ()


def test_the_rarer_way_is_told_at_its_first_place_with_all_others() -> None:
    judged = rule_on(
        "NN004", _DRAFT.format("Hoà giải, hoà nhập, thủy lợi, khóa sổ, ủy quyền, hòa")
    )
    assert judged.words == ("hoà",)
    (hit,) = judged.hits
    assert (hit.values["count"], hit.values["others"]) == (1, 4)


_FIRST = "hòa hóa hỏa hõa họa hòe hóe hỏe hõe họe thùy thúy thủy thũy thụy"
_SECOND = "hoà hoá hoả hoã hoạ hoè hoé hoẻ hoẽ hoẹ thuỳ thuý thuỷ thuỹ thuỵ"
_ONSETS = "b c ch d đ g h k kh l m n ng nh ph r s t th tr v x"


@pytest.mark.parametrize(("new", "old"), list(zip(_FIRST.split(), _SECOND.split(), strict=True)))
def test_every_rime_with_two_ways(new: str, old: str) -> None:
    assert (_otherwise(old), _otherwise(new)) == (new, old)
    assert (_otherwise(old.upper()), _otherwise(new.upper())) == (new.upper(), old.upper())
    judged = rule_on("NN004", _DRAFT.format(f"Thôn {old}, xóm lũy, bản lúy và lùy"))
    assert judged.words == (old,)
    assert judged.hits[0].values["right"] == new


@pytest.mark.parametrize("onset", ["", *_ONSETS.split()])
def test_every_onset_stands_before_such_a_rime(onset: str) -> None:
    judged = rule_on("NN004", _DRAFT.format(f"Việc {onset}oà, thủy lợi, khóa sổ"))
    assert judged.words == (f"{onset}oà",)


@pytest.mark.parametrize("name", ["Uỷ", "UỷBAN", "UỶ", "Ủy", "Ủy"])
def test_the_committee_is_written_in_one_way(name: str) -> None:
    other = "Ủy" if name in ("Uỷ", "UỶ") else "Uỷ"
    judged = rule_on("NN004", _DRAFT.format(f"{name} ban, {other} ban, {other} ban"))
    assert judged.words == (() if name == "UỷBAN" or name == other else (name,))


def test_as_many_of_both_ways_leave_the_newer_one() -> None:
    judged = rule_on("NN004", _DRAFT.format("Việc hòa giải và hoà nhập"))
    assert judged.words == ("hoà",)


def test_one_way_alone_is_right_and_no_such_word_is_not_judged() -> None:
    assert rule_on("NN004", _DRAFT.format("Việc hoà giải, thuỷ lợi")).status is Status.CHECKED
    assert rule_on("NN004", "Điều 1. Thành lập thôn").status is Status.NOT_APPLICABLE


def test_at_most_twenty_other_places_are_told() -> None:
    sentence = "hoà " * 25 + "hòa " * 30
    (hit,) = rule_on("NN004", _DRAFT.format(sentence)).hits
    assert (hit.values["count"], hit.values["others"], len(hit.related)) == (25, 30, 20)
    assert len(hit.fixes[0].edits) == 25


def test_the_term_in_a_heading_counts() -> None:
    assert rule_on("NN004", "KHOÁ XV\n" + _DRAFT.format("khóa XV, khóa họp")).words == ("KHOÁ",)


@pytest.mark.parametrize("term", ["KHÓA", "KHỌA", "KHOÁ", "KHOẠ"])
def test_the_term_in_capitals_is_written_as_the_rest(term: str) -> None:
    other = "khoá, khoá họp" if term in ("KHÓA", "KHỌA") else "khóa, khóa họp"
    assert rule_on("NN004", f"{term} XV\n" + _DRAFT.format(other)).words == (term,)

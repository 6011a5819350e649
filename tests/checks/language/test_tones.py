"""Tones placed in two ways in one paper."""

import pytest
from checks.judging import rule_on

from hdnd_lint.checks.language.tones import _otherwise

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


def test_the_term_in_a_heading_counts() -> None:
    assert rule_on("NN004", "KHOÁ XV\n" + _DRAFT.format("khóa XV, khóa họp")).words == ("KHOÁ",)

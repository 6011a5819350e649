"""Wording of provisions: lists left open, sentences too long."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

_DRAFT = """HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
Số: 25/2025/NQ-HĐND
Sơn Hà, ngày 10 tháng 12 năm 2025
NGHỊ QUYẾT
Quy định mức chi trên địa bàn tỉnh Sơn Hà
QUYẾT NGHỊ:
Điều 1. {}
"""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Chi in ấn, vệ sinh, v.v.", ("sinh, v.v.",)),
        ("Chi cho đường, trường, trạm…; chợ, bến...", ("trạm…",)),
        ("Hộ nghèo và/hoặc hộ cận nghèo.", ("và/hoặc hộ",)),
        ("Hộ nghèo hoặc/và hộ cận nghèo.", ("hoặc/và hộ",)),
        ("Mức chi … đồng; giao xã ... thực hiện; số ......", ()),
        ("Chi in ấn và các khoản chi khác.", ()),
    ],
)
def test_what_leaves_a_provision_open(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN015", _DRAFT.format(sentence)).words == told


@pytest.mark.parametrize(("syllables", "told"), [(120, 0), (121, 1)])
def test_a_sentence_is_long_beyond_its_limit(syllables: int, told: int) -> None:
    sentence = " ".join(["chi"] * syllables)
    assert len(rule_on("NN016", _DRAFT.format(f"{sentence}.")).hits) == told


@pytest.mark.parametrize("rule", ["NN015", "NN016"])
def test_a_paper_without_provisions_has_no_such_wording(rule: str) -> None:
    facts = {"kind": "normative-resolution", "issuer": "council"}
    judged = rule_on(rule, "NGHỊ QUYẾT\nQuy định mức chi", **facts)
    assert judged.status is Status.NOT_APPLICABLE
    assert rule_on(rule, _DRAFT.format("Mức chi là 100.000 đồng.")).status is Status.CHECKED


def test_all_open_lists_are_one_finding_that_shows_at_most_twenty_more() -> None:
    (hit,) = rule_on("NN015", _DRAFT.format("Chi in ấn, v.v. " * 25)).hits
    assert (hit.values["found"], hit.values["count"], len(hit.related)) == ("ấn, v.v.", 25, 20)
    assert hit.related[0].span.start > hit.span.start


def test_a_long_sentence_is_told_by_its_first_eight_words_and_its_length() -> None:
    sentence = " ".join(["một hai ba bốn năm sáu bảy tám chín", *["chi"] * 121])
    (hit,) = rule_on("NN016", _DRAFT.format(f"{sentence}.")).hits
    assert hit.values == {"count": 130, "found": "một hai ba bốn năm sáu bảy tám"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Chi in ấn...; chi khác.", ("ấn...",)),
        ("Mục (đường, trường...) được hỗ trợ.", ("trường...",)),
        ("Đường, trường..., trạm.", ("trường...",)),
        ("Đường, trường .v.v.", ("trường .v.v.",)),
        ("Đường, trường... trạm; cầu.... cống.", ()),
        ("Mã a.v.va của xã.", ()),
    ],
)
def test_where_dots_leave_a_list_open(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN015", _DRAFT.format(sentence)).words == told

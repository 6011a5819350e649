"""Wording of provisions: lists left open, sentences too long."""

import pytest
from checks.judging import rule_on

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

"""Powers handed on, and acts of others amended."""

import pytest
from checks.judging import resolution, rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Giao Ủy ban nhân dân xã quyết định điều chỉnh dự toán ngân sách khi cần.", 1),
        ("Giao Ủy ban nhân dân xã quyết định điều chỉnh dự toán ngân sách theo quy định.", 0),
        ("Giao Ủy ban nhân dân xã tổ chức thực hiện dự toán ngân sách.", 0),
        ("Theo Luật này. Giao Ủy ban nhân dân xã quyết định điều chỉnh dự toán ngân sách.", 1),
    ],
)
def test_a_decision_is_not_handed_on(line: str, found: int) -> None:
    """What makes it lawful has to stand in the same sentence."""
    text = resolution("Điều 1. Quyết định dự toán năm 2026.", f"Điều 2. {line}")
    assert len(rule_on("TQ012", text, **FACTS).hits) == found


@pytest.mark.parametrize(
    ("act", "found"),
    [
        ("Quyết định số 12/2020/QĐ-UBND của Ủy ban nhân dân tỉnh", 1),
        ("Nghị quyết số 12/2020/NQ-HĐND của Hội đồng nhân dân tỉnh", 0),
    ],
)
def test_only_acts_of_ones_own_are_amended(act: str, found: int) -> None:
    text = resolution(
        "Điều 1. Sửa đổi khoản 3 Điều 4.",
        title=f"Sửa đổi, bổ sung một số điều của {act}",
        unit="TỈNH SƠN HÀ",
    )
    facts = {"kind": "normative-resolution", "level": "province", "issuer": "council"}
    assert len(rule_on("TQ013", text, **facts).hits) == found


def test_what_amends_nothing_is_not_asked() -> None:
    text = resolution("Điều 1. Thông qua nhiệm vụ năm 2026.")
    ruling = rule_on("TQ013", text, **{**FACTS, "kind": "normative-resolution"})
    assert ruling.status is Status.NOT_APPLICABLE

"""Quarters, halves and years: which figures must add up, and what is no sum."""

import pytest
from checks.judging import rule_on


def variants(line: str) -> tuple[str, ...]:
    return rule_on("HD004", f"I. Kết quả\n{line}").variants


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Quý I nhận 4 đơn; quý II nhận 5 đơn; 6 tháng nhận 9 đơn.", ()),
        ("Quý I nhận 4 đơn; quý II nhận 5 đơn; 6 tháng nhận 8 đơn.", ("",)),
        ("6 tháng đầu năm nhận 9 đơn; 6 tháng cuối năm nhận 7 đơn; cả năm nhận 15 đơn.", ("",)),
        ("6 tháng đầu năm nhận 9 đơn; quý III nhận 2 đơn; 9 tháng nhận 11 đơn.", ()),
        ("6 tháng nhận 9 đơn; 9 tháng nhận 8 đơn.", ("beyond",)),
        ("Quý I nhận 4 đơn; quý III nhận 5 đơn; 9 tháng nhận 20 đơn.", ()),
        ("Quý I/2025 nhận 4 đơn; quý II/2026 nhận 5 đơn; 6 tháng năm 2026 nhận 8 đơn.", ()),
        ("Kết quả 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm.", ()),
        ("Kết quả 9 tháng đầu năm, nhiệm vụ 4 tháng cuối năm.", ("rest",)),
    ],
)
def test_periods(line: str, expected: tuple[str, ...]) -> None:
    assert variants(line) == expected

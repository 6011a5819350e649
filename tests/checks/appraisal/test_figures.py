"""Figures told twice in a report: slips, and what is no slip."""

import pytest
from checks.appraisal.reports import DAY, FACTS, report
from checks.judging import rule_on


@pytest.mark.parametrize(
    ("first", "again", "found"),
    [
        ("Tổng thu 7.215 triệu đồng.", "Với tổng thu 7.251 triệu đồng.", 1),
        ("Tổng thu 7.215 triệu đồng.", "Với tổng thu 7.215 triệu đồng.", 0),
        ("Tổng thu 7.215 triệu đồng.", "Với tổng thu 8.900 triệu đồng.", 0),
        ("Tổng thu 7.215 triệu đồng.", "Tổng chi 7.251 triệu đồng.", 1),
        ("Hỗ trợ mua giống 214 triệu đồng.", "Chi tập huấn 241 triệu đồng.", 0),
        ("Có 3.150 hộ đăng ký.", "Tính cho 3.510 hộ.", 1),
        ("Có 145 hộ nghèo.", "Tính cho 154 hộ.", 1),
        ("Tỷ lệ giảm nghèo 12,5%.", "Tỷ lệ che phủ rừng 15,2%.", 0),
    ],
)
def test_only_a_slip_is_told(first: str, again: str, found: int) -> None:
    text = report(first, again, "Ban tán thành dự thảo.")
    assert len(rule_on("TR011", text, signed=DAY, **FACTS).hits) == found

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


@pytest.mark.parametrize("label", ["Số tiền", "Trong đó", "Thành tiền"])
def test_a_name_that_says_nothing_makes_no_figures_alike(label: str) -> None:
    first, again = f"{label} là 3.145 triệu đồng.", f"{label} là 3.245 triệu đồng."
    text = report(first, again, "Ban tán thành dự thảo.")
    assert rule_on("TR011", text, signed=DAY, **FACTS).hits == ()
    text = text.replace(label, "Tổng thu")
    (hit,) = rule_on("TR011", text, signed=DAY, **FACTS).hits
    assert hit.values == {"here": "3.245 triệu đồng", "there": "3.145 triệu đồng"}
    assert [one.span.of(text) for one in hit.related] == ["3.145"]


@pytest.mark.parametrize(
    ("first", "again", "found"),
    [
        ("Tổng thu 145 triệu đồng.", "Tổng thu 146 triệu đồng.", 1),
        ("Tổng thu 45 triệu đồng.", "Tổng thu 46 triệu đồng.", 0),  # two digits: chance
        ("Tổng thu 45 triệu đồng.", "Tổng thu 54 triệu đồng.", 1),  # exchanged under one name
        ("Có 45 hộ đăng ký.", "Tính cho 54 hộ.", 0),
        ("Thu phí 1.240 triệu đồng.", "Chi khác 1.420 triệu đồng.", 0),  # three digits that tell
        ("Thu phí 1.243 triệu đồng.", "Chi khác 1.423 triệu đồng.", 1),
        ("Thu phí 1.243 triệu đồng.", "Chi khác 1.342 triệu đồng.", 0),  # no neighbours
        ("Tổng thu 1.243 triệu đồng.", "Tổng thu 12.43 triệu đồng.", 0),
    ],
)
def test_how_long_a_figure_must_be(first: str, again: str, found: int) -> None:
    text = report(first, again, "Ban tán thành dự thảo.")
    assert len(rule_on("TR011", text, signed=DAY, **FACTS).hits) == found

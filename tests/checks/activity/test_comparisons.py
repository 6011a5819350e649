"""Rises and falls against the two figures they are of."""

import pytest
from checks.judging import rule_on


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tiếp 26 lượt, tăng 6 lượt so với cùng kỳ (20 lượt).", ()),
        ("Tiếp 26 lượt, tăng 7 lượt so với cùng kỳ (20 lượt).", ("",)),
        ("Tiếp 26 lượt, giảm 6 lượt so với cùng kỳ (20 lượt).", ("direction",)),
        ("Tiếp 26 lượt, tăng 30% so với cùng kỳ (20 lượt).", ()),
        ("Tiếp 26 lượt, tăng 33% so với cùng kỳ (20 lượt).", ("",)),
        ("Số đơn tăng từ 30 đơn lên 40 đơn, tăng 33,3%.", ()),
        ("Số đơn giảm từ 40 đơn xuống còn 30 đơn, giảm 12 đơn.", ("",)),
        (
            "Năm 2025 tổ chức 6 cuộc họp, năm 2026 tổ chức 8 cuộc họp, tăng 2 cuộc họp.",
            (),
        ),
        ("Năm 2019 là 125.000 em; năm 2022 là 137.500 em, tăng 10%.", ()),
        ("Năm 2019 là 125.000 em; năm 2022 là 137.500 em, tăng 15%.", ("",)),
        ("Tiếp 26 lượt, tăng 6 lượt so với cùng kỳ.", ()),
        ("Sản lượng 5.210 tấn, tăng 290 tấn so với năm 2024 (4.920 tấn).", ()),
        ("Sản lượng 5.210 tấn, tăng 310 tấn so với năm 2024 (4.920 tấn).", ("",)),
        ("Thu 5,2 tỷ đồng, tăng 0,4 tỷ đồng so với năm 2024 (4,9 tỷ đồng).", ()),
        ("Thu 5,2 tỷ đồng, tăng 0,5 tỷ đồng so với năm 2024 (4,9 tỷ đồng).", ("",)),
    ],
)
def test_comparisons(line: str, expected: tuple[str, ...]) -> None:
    assert rule_on("HD003", f"I. Kết quả\n{line}").variants == expected

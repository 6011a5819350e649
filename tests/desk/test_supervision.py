"""The months that a supervision takes, as programmes say them."""

import pytest

from hdnd_lint.desk.supervision import months


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("thời gian thực hiện: quý II năm 2026", (4, 6)),
        ("trong quý III, quý IV năm 2026", (7, 12)),
        ("quý I và quý II", (1, 6)),
        ("tháng 5 năm 2026", (5, 5)),
        ("từ tháng 3 đến tháng 6 năm 2026", (3, 6)),
        ("tháng 4 - 5/2026", (4, 5)),
        ("từ tháng 9/2026 đến hết tháng 10/2026", (9, 10)),
        ("Quý III/2026", (7, 9)),
        ("giai đoạn từ tháng 7 năm 2021 đến tháng 6 năm 2025", (0, 0)),
        ("phạm vi: từ tháng 1 năm 2024; thời gian: tháng 8 năm 2026", (8, 8)),
        ("việc quản lý chợ", (0, 0)),
        ("tháng 13", (0, 0)),
    ],
)
def test_months(words: str, expected: tuple[int, int]) -> None:
    assert months(words) == expected

"""Revenue, spending and what is left: to the last unit written; reserves at their two limits."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

SETTLED = {"kind": "individual-resolution", "level": "commune", "subjects": ["settlement"]}
ESTIMATED = {"kind": "individual-resolution", "level": "commune", "subjects": ["estimate"]}


def settled(revenue: str, spending: str, surplus: str) -> str:
    return (
        "Điều 1. Phê chuẩn quyết toán ngân sách xã năm 2023\n"
        f"1. Tổng thu ngân sách xã: {revenue} đồng.\n"
        f"2. Tổng chi ngân sách xã: {spending} đồng.\n"
        f"3. Kết dư ngân sách xã: {surplus} đồng.\n"
    )


@pytest.mark.parametrize(
    ("surplus", "found"), [("400.000.000", 0), ("400.000.001", 1), ("399.999.999", 1)]
)
def test_the_surplus_is_what_is_left_to_the_last_unit(surplus: str, found: int) -> None:
    text = settled("9.400.000.000", "9.000.000.000", surplus)
    assert len(rule_on("NS001", text, budget_year=2023, **SETTLED).hits) == found


@pytest.mark.parametrize(
    ("spending", "found"), [("9.000", 0), ("8.999", 0), ("9.003", 1), ("10.000", 1)]
)
def test_spending_stays_within_revenue(spending: str, found: int) -> None:
    text = settled("9.000", spending, "0")
    assert len(rule_on("NS002", text, budget_year=2023, **SETTLED).hits) == found


@pytest.mark.parametrize(
    ("reserve", "variants"),
    [("199", ("low",)), ("200", ()), ("400", ()), ("401", ("",))],
)
def test_a_reserve_is_two_to_four_percent(reserve: str, variants: tuple[str, ...]) -> None:
    text = (
        "Điều 1. Dự toán ngân sách xã năm 2025\n"
        f"Tổng chi ngân sách xã: 10.000 triệu đồng; dự phòng ngân sách {reserve} triệu đồng.\n"
    )
    assert rule_on("NS014", text, budget_year=2025, **ESTIMATED).variants == variants


def test_one_side_alone_is_not_judged() -> None:
    text = "Điều 1. Quyết toán\nTổng thu ngân sách xã: 9.400 triệu đồng.\n"
    ruling = rule_on("NS002", text, budget_year=2023, **SETTLED)
    assert ruling.status is Status.NOT_APPLICABLE

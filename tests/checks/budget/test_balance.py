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


ESTIMATE = "Điều 1. Dự toán năm 2025\n1. {}: {} triệu đồng.\n2. {}: {} triệu đồng.\n"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("Tổng thu ngân sách xã", "Tổng chi ngân sách xã"), 1),
        (("Dự toán thu ngân sách xã", "Dự toán chi ngân sách xã"), 1),
        (("Tổng dự toán thu ngân sách xã", "Tổng dự toán chi ngân sách xã năm 2025"), 1),
        (("Dự toán thu NSĐP", "Dự toán chi NSĐP"), 1),
        (("Dự toán thu ngân sách nhà nước trên địa bàn", "Dự toán chi ngân sách xã"), 0),
        (("Dự toán thu ngân sách xã", "Dự toán chi ngân sách xã cho giáo dục"), 0),
        (("Dự toán thu ngân sách xã", "Dự toán chi ngân sách huyện"), 0),
    ],
)
def test_what_a_whole_budget_is_called(names: tuple[str, str], found: int) -> None:
    text = ESTIMATE.format(names[0], "9.000", names[1], "9.500")
    assert len(rule_on("NS013", text, budget_year=2025, **ESTIMATED).hits) == found


@pytest.mark.parametrize(
    ("spending", "variant", "difference"),
    [("9.500", "", "500 triệu đồng"), ("8.800", "less", "200 triệu đồng")],
)
def test_what_an_estimate_is_off_by(spending: str, variant: str, difference: str) -> None:
    text = ESTIMATE.format("Tổng thu ngân sách xã", "9.000", "Tổng chi ngân sách xã", spending)
    ruling = rule_on("NS013", text, budget_year=2025, **ESTIMATED)
    assert ruling.variants == (variant,)
    assert ruling.hits[0].values["difference"] == difference


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ngân sách địa phương không bội chi, không bội thu.", 1),
        ("Bội chi ngân sách địa phương theo Phụ lục.", 0),
        ("Chi trả nợ gốc theo kế hoạch.", 0),
        ("", 1),
    ],
)
def test_a_province_may_borrow_if_it_says_so(words: str, found: int) -> None:
    text = ESTIMATE.format("Dự toán thu ngân sách địa phương", "9.000", "Tổng chi NSĐP", "9.500")
    facts = {**ESTIMATED, "level": "province"}
    text = text.replace("Tổng chi NSĐP", "Tổng chi ngân sách địa phương") + f"3. {words}\n"
    assert len(rule_on("NS013", text, budget_year=2025, **facts).hits) == found


def test_a_deficit_is_spending_less_revenue() -> None:
    text = ESTIMATE.format(
        "Tổng thu ngân sách địa phương", "9.000", "Tổng chi ngân sách địa phương", "9.500"
    )
    facts = {**ESTIMATED, "level": "province"}
    even = text + "3. Bội chi ngân sách địa phương: 500 triệu đồng.\n"
    assert rule_on("NS013", even, budget_year=2025, **facts).hits == ()
    ruling = rule_on("NS013", even.replace(": 500", ": 550"), budget_year=2025, **facts)
    assert ruling.variants == ("deficit",)
    assert ruling.hits[0].values["difference"] == "50 triệu đồng"


def test_a_reserve_is_weighed_against_the_total_of_its_own_table() -> None:
    table = (
        "Điều 1. Dự toán năm 2025\n\nTổng chi ngân sách xã: 99.000 triệu đồng.\n\n"
        "Đơn vị tính: triệu đồng\n\n| TT | Nội dung | Dự toán |\n|-|-|-|\n"
        "| I | Tổng chi ngân sách xã | 10.000 |\n| 1 | Chi thường xuyên | 9.700 |\n"
        "| 2 | Dự phòng ngân sách | 300 |\n"
    )
    ruling = rule_on("NS014", table, media="markdown", budget_year=2025, **ESTIMATED)
    assert ruling.variants == ()

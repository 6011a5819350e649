"""Deadlines of the budget year, to the day; working days; what may be carried over."""

from datetime import date

import pytest
from checks.judging import rule_on

TITLE = "NGHỊ QUYẾT\n{}\nĐiều 1. Phê chuẩn.\n"


@pytest.mark.parametrize(
    ("adopted", "variants"),
    [
        (date(2023, 12, 31), ("early",)),
        (date(2024, 1, 1), ()),
        (date(2024, 12, 30), ()),
        (date(2024, 12, 31), ("",)),
    ],
)
def test_a_settlement_comes_in_the_year_after(adopted: date, variants: tuple[str, ...]) -> None:
    text = TITLE.format("Phê chuẩn quyết toán ngân sách xã năm 2023")
    facts = {"kind": "individual-resolution", "level": "commune", "subjects": ["settlement"]}
    ruling = rule_on("NS008", text, budget_year=2023, adopted=adopted, **facts)
    assert ruling.variants == variants


@pytest.mark.parametrize(("day", "found"), [(9, 0), (10, 1), (11, 1)])
def test_a_province_estimates_before_the_tenth_of_december(day: int, found: int) -> None:
    text = TITLE.format("Về dự toán ngân sách địa phương năm 2025")
    facts = {"kind": "individual-resolution", "level": "province", "subjects": ["estimate"]}
    adopted = date(2024, 12, day)
    assert len(rule_on("NS016", text, budget_year=2025, adopted=adopted, **facts).hits) == found


@pytest.mark.parametrize(
    ("adopted", "found"),
    [(date(2025, 9, 15), 0), (date(2025, 9, 16), 1), (date(2025, 9, 12), 0)],
)
def test_ten_working_days_are_counted_from_the_decision(adopted: date, found: int) -> None:
    """Monday 1 September 2025: the tenth working day after it is Monday the 15th."""
    text = (
        "NGHỊ QUYẾT\nVề giao dự toán bổ sung năm 2025\n"
        "Căn cứ Quyết định số 512/QĐ-UBND ngày 01 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh;\n"
        "QUYẾT NGHỊ:\nĐiều 1. Giao bổ sung dự toán.\n"
    )
    facts = {"kind": "individual-resolution", "level": "commune", "subjects": ["supplement"]}
    assert len(rule_on("NS021", text, budget_year=2025, adopted=adopted, **facts).hits) == found


@pytest.mark.parametrize(
    ("item", "found"),
    [("Vốn đầu tư đường giao thông", 0), ("Kinh phí tổ chức lễ hội", 1)],
)
def test_only_some_kinds_are_carried_over(item: str, found: int) -> None:
    text = (
        "Điều 1. Phê chuẩn quyết toán ngân sách xã năm 2023\n"
        "1. Chi chuyển nguồn sang năm sau: 500.000.000 đồng, gồm:\n"
        "a) Nguồn cải cách tiền lương: 300.000.000 đồng;\n"
        f"b) {item}: 200.000.000 đồng.\n"
    )
    facts = {"kind": "individual-resolution", "level": "commune", "subjects": ["settlement"]}
    assert len(rule_on("NS011", text, budget_year=2023, **facts).hits) == found


@pytest.mark.parametrize(
    ("level", "adopted", "variants"),
    [
        ("commune", date(2024, 12, 30), ()),
        ("commune", date(2024, 12, 31), ("lower",)),
        ("commune", date(2025, 1, 6), ("lower",)),
        ("province", date(2024, 12, 30), ("",)),
        ("district", date(2025, 1, 6), ()),
    ],
)
def test_a_commune_estimates_before_the_year_begins(
    level: str, adopted: date, variants: tuple[str, ...]
) -> None:
    """Khoản 4 Điều 29 Nghị định 163/2016/NĐ-CP: dự toán cấp xã trước ngày 31/12 năm trước."""
    text = TITLE.format("Về dự toán ngân sách năm 2025")
    facts = {"kind": "individual-resolution", "level": level, "subjects": ["estimate"]}
    assert rule_on("NS016", text, budget_year=2025, adopted=adopted, **facts).variants == variants


_BELOW = (
    "NGHỊ QUYẾT\nVề dự toán ngân sách xã năm {year}\n"
    "Căn cứ Nghị quyết số 41/NQ-HĐND ngày {day} tháng 12 năm {before} của Hội đồng nhân dân"
    " {whose} về dự toán ngân sách năm {year};\nQUYẾT NGHỊ:\nĐiều 1. Quyết định dự toán.\n"
)


@pytest.mark.parametrize(
    ("year", "whose"),
    [
        *((2020, whose) for whose in ("huyện", "quận", "thị xã")),
        *((2026, whose) for whose in ("tỉnh", "thành phố")),
        *((2027, whose) for whose in ("tỉnh", "thành phố")),
    ],
)
def test_a_commune_estimates_within_ten_days_of_its_superior(year: int, whose: str) -> None:
    """Điểm a khoản 4 Điều 29 Nghị định 163/2016/NĐ-CP; the superior decides on the eleventh."""
    text = _BELOW.format(year=year, before=year - 1, day=11, whose=whose)
    facts = {"kind": "individual-resolution", "level": "commune", "subjects": ["estimate"]}
    late = {}
    for day in (date(year - 1, 12, adopted) for adopted in (20, 21, 22)):
        ruling = rule_on("NS016", text, budget_year=year, adopted=day, day=day, **facts)
        late[day.day] = "after" in ruling.variants
    assert late == {20: False, 21: False, 22: True}


@pytest.mark.parametrize(
    ("year", "whose"), [(2020, "tỉnh"), (2026, "huyện"), (2027, "quận"), (2020, "thành phố")]
)
def test_only_the_level_above_sets_the_ten_days(year: int, whose: str) -> None:
    text = _BELOW.format(year=year, before=year - 1, day="01", whose=whose)
    facts = {"kind": "individual-resolution", "level": "commune", "subjects": ["estimate"]}
    day = date(year - 1, 12, 28)
    ruling = rule_on("NS016", text, budget_year=year, adopted=day, day=day, **facts)
    assert ruling.variants == ()

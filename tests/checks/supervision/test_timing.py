"""When a programme is adopted, by whom it is proposed, and its one year."""

from datetime import date

import pytest
from checks.judging import rule_on
from checks.supervision.programmes_made import DAY, FACTS, programme


@pytest.mark.parametrize(
    ("adopted", "variants"),
    [
        (date(2025, 4, 30), ("",)),
        (date(2025, 5, 1), ()),
        (date(2025, 9, 30), ()),
        (date(2025, 10, 1), ("",)),
        (date(2026, 1, 1), ("in-year",)),
        (date(2024, 7, 1), ("",)),
    ],
)
def test_a_programme_is_of_the_mid_year_session_before(
    adopted: date, variants: tuple[str, ...]
) -> None:
    facts = {**FACTS, "level": "province", "adopted": adopted}
    assert rule_on("GS014", programme(), day=DAY, **facts).variants == variants


@pytest.mark.parametrize(("number", "found"), [("11/TTr-HĐND", 0), ("11/TTr-UBND", 1)])
def test_the_peoples_committee_does_not_propose_it(number: str, found: int) -> None:
    line = f"Xét Tờ trình số {number} ngày 18 tháng 7 năm 2025;\nQUYẾT NGHỊ:\nĐiều 1."
    text = programme().replace("Điều 1.", line, 1)
    assert len(rule_on("GS015", text, day=DAY, **FACTS).hits) == found


@pytest.mark.parametrize(("year", "found"), [(2026, 0), (2025, 1)])
def test_its_year_is_one(year: int, found: int) -> None:
    text = programme().replace("xã năm 2026:", f"xã năm {year}:")
    assert len(rule_on("GS016", text, day=DAY, **FACTS).hits) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Chương trình giám sát năm 2025", 1),
        ("Kế hoạch giám sát của xã năm 2025", 1),
        ("Hoạt động giám sát của Thường trực năm 2025", 1),
        ("Nội dung hoạt động giám sát năm 2025", 1),
        ("Giám sát chuyên đề của Hội đồng nhân dân xã năm 2025", 1),
        ("Kết quả chương trình giám sát năm 2026", 0),
        ("Kế hoạch giám sát chuyên đề việc dùng vốn năm 2025", 0),
        ("Kế hoạch giám sát tại kỳ họp năm 2025", 0),
    ],
)
def test_the_year_of_a_programme_is_said_in_many_words(words: str, found: int) -> None:
    text = programme(reports=f"{words}")
    assert len(rule_on("GS016", text, day=DAY, **FACTS).hits) == found

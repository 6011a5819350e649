"""Two starts of one resolution: its effect and its application."""

from datetime import date

import pytest
from checks.judging import resolution, rule_on

FACTS = {"kind": "normative-resolution", "level": "province", "issuer": "council"}
ADOPTED = date(2025, 12, 10)


def found(first: str, effect: str = "có hiệu lực từ ngày 20 tháng 12 năm 2025") -> list[str]:
    text = resolution(f"Điều 1. {first}", f"Điều 2. Nghị quyết này {effect}.")
    hits = rule_on("HL008", text, adopted=ADOPTED, **FACTS).hits
    return [str(one.values["applied"]) for one in hits]


@pytest.mark.parametrize(
    "words",
    [
        "Thời điểm áp dụng: từ ngày 01/01/2026",
        "Thời gian áp dụng: Kể từ ngày 01/01/2026",
        "Thời gian thực hiện: ngày 01/01/2026",
        "Thời gian thi hành 01/01/2026",
        "Mức này có từ sớm và được thực hiện từ ngày 01/01/2026",
        "Mức này có từ sớm và áp dụng cho năm mới, ngày 01/01/2026",
        "Mức này có từ sớm và thi hành từ ngày 01/01/2026",
    ],
)
def test_another_day_of_application_is_a_second_start(words: str) -> None:
    assert found(words) == ["01/01/2026"]


@pytest.mark.parametrize(
    "words",
    [
        "Thời điểm áp dụng: từ ngày 20/12/2025",
        "Thời gian áp dụng: từ ngày 01/01/2026 đến ngày 31/12/2026",
        "Thời gian áp dụng: từ ngày 01/01/2026 tới hết năm học",
        "Thời gian áp dụng: ngày 01/01/2026 - 31/12/2026",
        "Thời gian áp dụng thí điểm",
    ],
)
def test_the_same_day_and_a_period_are_none(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    ("effect", "expected"),
    [
        ("có hiệu lực sau 10 ngày kể từ ngày thông qua", ["01/01/2026"]),
        ("giao Ủy ban nhân dân tỉnh tổ chức thực hiện", []),
        ("có hiệu lực từ ngày 31/11/2025", []),
    ],
)
def test_a_start_told_in_days_is_one_too(effect: str, expected: list[str]) -> None:
    assert found("Thời điểm áp dụng: từ ngày 01/01/2026", effect) == expected


def test_without_a_word_of_effect_days_after_adoption_are_the_start() -> None:
    words = "Thời gian thực hiện: sau 10 ngày và thực hiện năm ngân sách ngày 01/01/2026"
    assert found(words, "giao Ủy ban nhân dân tỉnh") == ["01/01/2026"]

"""Targets told for several years in the same words: which fall back, and which may."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "province", "issuer": "council"}


def found(body: str) -> tuple[Status, tuple[str, ...]]:
    ruling = rule_on("HD008", f"QUYẾT NGHỊ:\nĐiều 1. Mục tiêu\n{body}\n", **FACTS)
    return ruling.status, ruling.words


def two(first: str, second: str, words: str = "Nước thải được xử lý") -> str:
    return f"1. Đến năm 2030:\na) {words} {first}.\n2. Đến năm 2035:\na) {words} {second}."


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("đạt 95%", "đạt 90%", ("đạt 90%",)),
        ("đạt 95%", "đạt 94,5 %", ("đạt 94,5 %",)),
        ("từ 95% trở lên", "từ 90% trở lên", ("từ 90%",)),
        ("trên 95%", "trên 90%", ("trên 90%",)),
        ("đạt trên 95%", "đạt trên 90%", ("đạt trên 90%",)),
        ("đạt 95%", "đạt 95%", ()),
        ("đạt 90%", "đạt 95%", ()),
    ],
)
def test_less_in_a_later_year_is_told(first: str, second: str, told: tuple[str, ...]) -> None:
    assert found(two(first, second)) == (Status.CHECKED, told)


@pytest.mark.parametrize(
    "body",
    [
        two("đạt 95%", "trên 90%"),
        two("đạt 95% và 80%", "đạt 90% và 70%"),
        two("đạt 95%", "đạt 90%", "Hộ nghèo"),
        two("đạt 95%", "đạt 90%", "Tốc độ tăng"),
        two("còn 95%", "còn 90%"),
        "1. Nước thải đạt 95%.\n2. Nước thải đạt 90%.",
        "1. Đến năm 2030:\na) Nước thải đạt 95%;\nb) Nước thải đạt 90%.\n2. Khác.",
        "1. Đến năm 2030:\na) Nước thải đạt 95%.\nĐiều 2. Năm nay\n1. Nước thải đạt 90%.",
    ],
)
def test_what_is_not_told_twice_in_the_same_words_is_let_be(body: str) -> None:
    assert found(body) == (Status.NOT_APPLICABLE, ())


def test_the_order_of_the_years_counts_and_not_of_the_lines() -> None:
    body = "1. Năm 2026:\na) Nước thải đạt 70%.\n2. Năm 2025:\na) Nước thải đạt 72%."
    assert found(body) == (Status.CHECKED, ("đạt 70%",))


def test_words_that_follow_the_line_of_a_year_are_its_own_too() -> None:
    body = "Đến năm 2030:\nNước thải đạt 95%.\nĐến năm 2035:\nNước thải đạt 90%."
    assert found(body) == (Status.CHECKED, ("đạt 90%",))

"""Place and date in the head: zeros, comma, form; blanks of a draft are right."""

import pytest
from checks.judging import rule_on


def _on(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    text = f"HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nSố: 05/NQ-HĐND\n{line}\nNGHỊ QUYẾT\nVề nhiệm vụ\n"
    ruling = rule_on("TT005", text)
    return ruling.words, ruling.variants


@pytest.mark.parametrize(
    "line",
    [
        "An Phú, ngày 05 tháng 12 năm 2025",
        "An Phú, ngày 15 tháng 03 năm 2025",
        "An Phú, ngày … tháng … năm 2025",
        "An Phú, ngày      tháng      năm 2025",
        "Thành phố Hồ Chí Minh, ngày 10 tháng 10 năm 2025",
        "Phường 1, ngày 01 tháng 01 năm 2026",
    ],
)
def test_right_lines(line: str) -> None:
    assert _on(line) == ((), ())


@pytest.mark.parametrize("day", range(1, 10))
def test_days_below_ten(day: int) -> None:
    assert _on(f"An Phú, ngày {day} tháng 12 năm 2025") == ((str(day),), ("",))


def test_the_first_two_months() -> None:
    assert _on("An Phú, ngày 12 tháng 1 năm 2026") == (("1",), ("",))
    assert _on("An Phú, ngày 12 tháng 3 năm 2026") == ((), ())


def test_comma_and_form() -> None:
    assert _on("An Phú ngày 12 tháng 12 năm 2025") == (("An Phú",), ("comma",))
    assert _on("An Phú, ngày 12/12/2025") == (("12/12/2025",), ("form",))

"""Formulas written out in figures: what they come to, in any unit, and what is no formula."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "normative-resolution", "level": "province", "issuer": "council"}


def ruling(words: str) -> tuple[Status, tuple[str, ...]]:
    one = rule_on("HD007", f"QUYẾT NGHỊ:\nĐiều 1. Mức {words}.\n", **FACTS)
    return one.status, tuple(str(hit.values["right"]) for hit in one.hits)


@pytest.mark.parametrize(
    "words",
    [
        "3 x 450.000 = 1.350.000",
        "3 x 450.000 = 1,35",
        "(2 + 3) × 10 = 50",
        "2 + 3 * 10 = 32",
        "10/4/5 = 0,5",
        "2 / 3 = 0,67",
        "2/3 = 66,7%",
        "20.000.000 X 15% = 3.000.000",
        "1.5 x 3 = 4,5",
        "((2 + 3) x 4)/5 = 4",
        "1.300 x 15% = 200 (làm tròn)",
        "1.300 x 15% = 200 người, lấy tròn",
    ],
)
def test_what_comes_out_in_some_unit_is_right(words: str) -> None:
    assert ruling(words) == (Status.CHECKED, ())


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("3 x 450.000 = 1.250.000", "1.350.000"),
        ("(2 + 3) × 10 = 32", "50"),
        ("2 + 3 * 10 = 50", "32"),
        ("2/3 = 0,76", "0,667"),
        ("2/3 = 67,9%", "0,667"),
        ("23/25 = 96%", "0,92"),
        ("1.234.567 + 1 = 1.234.578", "1.234.568"),
        ("1.000/3 = 334,3", "333,333"),
        ("1.300 x 15% = 230 (làm tròn)", "195"),
        ("1.300 x 15% = 200 (làm tròn 210)", "195"),
    ],
)
def test_what_does_not_come_out_is_told(words: str, right: str) -> None:
    assert ruling(words) == (Status.CHECKED, (right,))


@pytest.mark.parametrize(
    "words",
    [
        "A = B x C",
        "01/7/2025",
        "= 5",
        "12.34.56 x 2 = 5",
        "(2 + 3 = 9",
        "2 + 3) = 9",
        "(2 + 3)( = 9",
        "5/0 = 9",
        "số 2/3a = 9",
        "2 x 3 = 9/NQ",
    ],
)
def test_what_is_no_formula_is_let_pass(words: str) -> None:
    assert ruling(words) == (Status.NOT_APPLICABLE, ())

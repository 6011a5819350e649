"""Figures told twice, in words and in tables; their notation."""

import pytest
from checks.judging import rule_on

FACTS = {"kind": "individual-resolution", "level": "commune", "budget_year": 2023}


def tabled(amount: str, unit: str = "triệu đồng") -> str:
    return (
        "Điều 1. Dự toán ngân sách xã năm 2023\n"
        f"Tổng chi ngân sách xã: {amount} {unit}.\n"
        "Biểu chi tiết (đơn vị tính: triệu đồng):\n\n"
        "| STT | Nội dung | Dự toán 2022 | Dự toán 2023 |\n|---|---|---|---|\n"
        "|  | Tổng chi ngân sách xã | 8.700 | 9.140 |\n"
    )


@pytest.mark.parametrize(
    ("amount", "unit", "found"),
    [
        ("9.140", "triệu đồng", 0),
        ("9,14", "tỷ đồng", 0),
        ("9,1", "tỷ đồng", 0),
        ("9,2", "tỷ đồng", 1),
        ("9.104", "triệu đồng", 1),
    ],
)
def test_text_and_table_agree_within_rounding(amount: str, unit: str, found: int) -> None:
    ruling = rule_on(
        "NS026", tabled(amount, unit), media="markdown", subjects=["allocation"], **FACTS
    )
    assert len(ruling.hits) == found


@pytest.mark.parametrize(
    ("words", "correct"),
    [
        ("Một trăm linh một triệu đồng", None),
        ("Một trăm mười triệu đồng", "Một trăm linh một triệu đồng"),
        ("Một trăm lẻ một triệu đồng", None),
    ],
)
def test_words_say_what_figures_say(words: str, correct: str | None) -> None:
    text = f"Điều 1. Dự toán\nTổng chi: 101.000.000 đồng (bằng chữ: {words}).\n"
    ruling = rule_on("NS006", text, subjects=["estimate"], **FACTS)
    assert [hit.values["correct"] for hit in ruling.hits] == ([correct] if correct else [])


_TOLD = (
    "Điều 1. Phân bổ vốn năm 2023\n{name}: {text} triệu đồng.\n{unit}\n\n"
    "| STT | Nội dung | Kế hoạch |\n|---|---|---|\n|  | {name} | {table} |\n"
)
_IN_MILLIONS = "Biểu chi tiết (đơn vị tính: triệu đồng):"


@pytest.mark.parametrize(
    "name",
    [
        *("Tổng thu ngân sách xã", "Tổng số chi ngân sách xã", "Tổng chi cân đối ngân sách xã"),
        *("Tổng thu NSĐP", "Tổng thu NSNN trên địa bàn", "Kết dư ngân sách xã"),
        *("Tổng vốn", "Tổng kế hoạch vốn"),
    ],
)
def test_each_total_told_in_text_and_table(name: str) -> None:
    for table, found in (("9.140", 0), ("9.410", 1)):
        text = _TOLD.format(name=name, text="9.140", unit=_IN_MILLIONS, table=table)
        ruling = rule_on("NS026", text, media="markdown", subjects=["allocation"], **FACTS)
        assert [hit.variant for hit in ruling.hits] == [""] * found


@pytest.mark.parametrize(
    ("table", "found"),
    [("9.140", 0), ("9.140.000", 0), ("9.140.000.000", 0), ("914.000", 1), ("9.410.000", 1)],
)
def test_a_table_without_a_unit_may_be_in_thousands_or_millions(table: str, found: int) -> None:
    text = _TOLD.format(name="Tổng chi ngân sách xã", text="9.140", unit="Biểu:", table=table)
    ruling = rule_on("NS026", text, media="markdown", subjects=["allocation"], **FACTS)
    assert len(ruling.hits) == found

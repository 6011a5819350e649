"""Labelled amounts, and amounts said again in words."""

import pytest

from hdnd_lint.model import Ledger
from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.figures.sums.labelled import label_of
from hdnd_lint.reading import read_text


def ledger(text: str, media: str = "text") -> Ledger:
    return parse_draft(read_text(f"Điều 1. Kinh phí\n{text}", media=media)).ledger


def test_money_and_rates_are_kept_apart() -> None:
    made = ledger("Tổng chi 30 triệu đồng; mức hỗ trợ 500.000 đồng/người/tháng; trồng 5 ha.")
    assert [(one.label, one.written) for one in made.figures] == [("tổng chi", "30 triệu đồng")]
    assert [(one.label, one.written) for one in made.further] == [
        ("mức hỗ trợ", "500.000 đồng/người/tháng")
    ]


def test_rows_that_tell_and_the_rest() -> None:
    table = "\n| TT | Tên | Số tiền |\n|-|-|-|\n| 1 | Chi lương | 20 |\n| 2 | Đường xã | 10 |\n"
    made = ledger(table, "markdown")
    assert [(one.label, one.row) for one in made.figures] == [("chi lương", 1)]
    assert [(one.label, one.heading) for one in made.further] == [("đường xã", "Số tiền")]


def test_figures_know_their_article_and_annex() -> None:
    (one,) = ledger("Tổng chi 30 triệu đồng.").figures
    assert one.article is not None
    assert not one.in_annex
    assert (int(one.value), int(one.step)) == (30_000_000, 1_000_000)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("1. Tổng chi ngân sách xã là ", "tổng chi ngân sách xã"),
        ("Thu 5 đồng; và chi với số tiền là ", "chi"),
        ("Điều này. Tổng thu: ", "tổng thu"),
        ("a) Chi đầu tư: ", "chi đầu tư"),
    ],
)
def test_labels(words: str, label: str) -> None:
    assert label_of(words, 0, len(words)) == label


@pytest.mark.parametrize(("between", "found"), [("x" * 24, 1), ("x" * 25, 0), ("", 1)])
def test_words_in_brackets_stand_close_to_their_figure(between: str, found: int) -> None:
    """Without “bằng chữ” brackets are taken for the amount in words only close behind it."""
    made = ledger(f"Chi 21.000.000 đồng {between} (hai mươi mốt triệu đồng).")
    assert len(made.spelled) == found


@pytest.mark.parametrize(
    "unit",
    ["nghìn đồng", "ngàn đồng", "triệu đồng", "tỷ đồng", "tỉ đồng", "đồng", "đ", "ha", "km", "m²"],
)
def test_a_figure_with_misplaced_marks_before_any_unit(unit: str) -> None:
    made = ledger(f"Chi 12.34.567 {unit} cho việc này.")
    assert len(made.odd) == 1
    assert ledger(f"Chi 1.234.567 {unit} cho việc này.").odd == ()


def test_another_notation_is_odd_only_beside_the_usual_one() -> None:
    assert len(ledger("Chi 1,234,567 đồng và 2.345.678 đồng.").odd) == 1
    assert ledger("Chi 1,234,567 đồng và 2,345,678 đồng.").odd == ()

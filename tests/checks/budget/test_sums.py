"""Findings about figures: what they show, and how they are told apart."""

from decimal import Decimal
from typing import Any

import pytest
from checks.judging import rule_on
from made import made_profile

from hdnd_lint.checks.base import Context, Params
from hdnd_lint.checks.budget.balance import Balance, BalanceParams, unbalanced
from hdnd_lint.checks.budget.figures import misspelt_amounts, odd_notation
from hdnd_lint.checks.budget.sums import SumParams, figure, open_sums
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Status
from hdnd_lint.model import Level, Subject
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def _context(text: str, **known: Any) -> Context:
    return Context(parse_draft(read_text(text)), made_profile(**known))


def _hits(text: str, params: SumParams | None = None, **known: Any) -> list[Hit]:
    found = open_sums(_context(text, **known), params or SumParams())
    return [one for one in found if isinstance(one, Hit)]


def test_the_addition_is_shown_as_it_stands() -> None:
    (hit,) = _hits("Tổ chức 11 phiên (gồm 8 phiên thường kỳ; 02 phiên khác; 02 phiên mở rộng).")
    assert hit.values["parts"] == ("8", "2", "2")
    assert (hit.values["total"], hit.values["computed"]) == ("11", "12")
    assert hit.values["difference"] == "1"
    assert hit.words["addition"].vi == "8 + 2 + 2 = 12"
    assert len(hit.related) == 3


def test_a_long_addition_is_cut_and_keeps_its_last_part() -> None:
    parts = "; ".join(f"đơn vị {n} {n}.000 đồng" for n in range(1, 21))
    (hit,) = _hits(f"Chi 999.999 đồng, gồm: {parts}.")
    assert hit.words["addition"].vi.endswith("+ … + 20.000 = 210.000")
    assert len(hit.values["parts"] or ()) == 20  # type: ignore[arg-type]  # a tuple of words


def test_the_one_figure_that_explains_it_is_named() -> None:
    """Total or part, each may have two digits swapped; another sum confirms the total."""
    alone = "Chi 1.234.567 triệu đồng, gồm: a 1.000.345 triệu đồng; b 324.222 triệu đồng."
    (hit,) = _hits(alone)
    assert hit.values["meant"] == ""
    confirmed = (
        "Điều 1. Chi\n1. Tổng chi 1.300.000 triệu đồng, gồm:\n"
        "a) Tỉnh: 1.234.567 triệu đồng, gồm:\n- Sở: 1.000.345 triệu đồng;\n- Ban: 324.222"
        " triệu đồng;\nb) Xã: 65.433 triệu đồng."
    )
    (hit,) = _hits(confirmed)
    assert hit.values["meant"] == "234.222"
    assert "324.222 triệu đồng là 234.222 (đảo hai chữ số cạnh nhau)" in hit.words["hint"].vi


def test_a_paper_without_sums_is_told_so() -> None:
    found = list(open_sums(_context("Điều 1. Giao tổ chức thực hiện."), SumParams()))
    assert [type(one) for one in found] == [NotApplicable]


def test_sums_of_money_are_left_to_the_rules_of_budget_papers() -> None:
    text = "Chi 100.000 đồng, gồm: a 10.000 đồng; b 20.000 đồng."
    params = SumParams(but_subjects=(Subject.SETTLEMENT,), since=2017)
    known: dict[str, Any] = {"subjects": [Subject.SETTLEMENT], "budget_year": 2023}
    assert len(_hits(text, params, subjects=[Subject.SETTLEMENT])) == 1  # its year is not known
    assert _hits(text, params, **known) == []
    assert len(_hits(text, SumParams(money=True), **known)) == 1
    assert len(_hits(text, params, **(known | {"budget_year": 2010}))) == 1


def test_figures_are_written_the_vietnamese_way() -> None:
    assert figure(Decimal("1234567.50")) == "1.234.567,5"
    assert figure(Decimal(1000)) == "1.000"


def test_words_that_differ_come_with_the_right_ones_but_no_machine_applies_them() -> None:
    context = _context("Thu 21.000.000 đồng (Bằng chữ: Hai mươi hai triệu đồng).")
    (hit,) = [one for one in misspelt_amounts(context, Params()) if isinstance(one, Hit)]
    assert hit.values["correct"] == "Hai mươi mốt triệu đồng"
    assert hit.fixes[0].applicability == "never"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Chi 12.34.567 đồng.", 1),
        ("Chi 12.345.678 đồng và 1,234,567 đồng.", 1),
        ("Chi 1,234,567 đồng và 2,345,678 đồng.", 0),
        ("Theo mục 1.2.3 và khoản 4.5.6 của Quy định.", 0),
    ],
)
def test_odd_notation(text: str, count: int) -> None:
    hits = [one for one in odd_notation(_context(text), Params()) if isinstance(one, Hit)]
    assert len(hits) == count


@pytest.mark.parametrize(
    ("surplus", "wrong"), [("400.000.000", 0), ("400.000.001", 1), ("40.000.000", 1)]
)
def test_a_surplus_is_revenue_less_spending(surplus: str, wrong: int) -> None:
    """Điều 4 khoản 12 Luật số 83/2015/QH13: kết dư là chênh lệch giữa tổng thu và tổng chi."""
    text = (
        "Điều 1. Phê chuẩn quyết toán\n"
        "1. Tổng thu ngân sách xã: 9.500.000.000 đồng.\n"
        "2. Tổng chi ngân sách xã: 9.100.000.000 đồng.\n"
        f"3. Kết dư ngân sách xã: {surplus} đồng.\n"
    )
    context = _context(text, level=Level.COMMUNE)
    found = list(unbalanced(context, BalanceParams(Balance.SURPLUS)))
    assert len([one for one in found if isinstance(one, Hit)]) == wrong


def test_revenue_of_the_area_is_not_revenue_of_the_budget() -> None:
    text = (
        "Điều 1. Dự toán\n"
        "1. Tổng thu ngân sách nhà nước trên địa bàn: 5.000 triệu đồng.\n"
        "2. Tổng chi ngân sách xã: 9.100 triệu đồng.\n"
    )
    found = list(unbalanced(_context(text), BalanceParams(Balance.EVEN)))
    assert [type(one) for one in found] == [NotApplicable]


def test_one_slip_that_opens_two_sums_is_told_once_where_it_stands() -> None:
    rows = (
        "| TT | Tên | Kế hoạch đã giao | Tăng | Giảm | Kế hoạch sau điều chỉnh |\n|-|-|-|-|-|-|\n"
        "| | Tổng số | 96.000 | 21.000 | 21.000 | 96.000 |\n"
        "| 1 | Đường | 30.000 | 15.000 | | 45.000 |\n"
        "| 2 | Hồ chứa | 42.000 | | 21.000 | 23.000 |\n"
        "| 3 | Trường | 24.000 | 6.000 | | 30.000 |\n"
    )
    draft = parse_draft(read_text(f"Điều 1. Biểu\n\n{rows}", media="markdown"))
    assert sum(not one.holds for one in draft.ledger.sums) == 2
    found = list(open_sums(Context(draft, made_profile()), SumParams()))
    (hit,) = [one for one in found if isinstance(one, Hit)]
    assert hit.span.of(draft.text) == "23.000"
    assert hit.values["meant"] == "21.000"


def test_two_slips_are_told_apart() -> None:
    text = "Thu 30 đồng, gồm: A 10 đồng; B 21 đồng.\nChi 50 đồng, gồm: A 10 đồng; B 41 đồng."
    assert len(_hits(text)) == 2


def test_a_total_without_a_name_is_called_by_its_figure() -> None:
    (hit,) = _hits("30 đồng, gồm: A 10 đồng; B 21 đồng.")
    assert hit.words["label"].vi == "30 đồng"


def test_why_there_is_nothing_to_judge() -> None:
    """No total, none that is certain, or only such as other rules judge."""
    money = "Thu 31 đồng, gồm: A 10 đồng; B 21 đồng."
    known: dict[str, Any] = {"subjects": [Subject.SETTLEMENT], "budget_year": 2023}
    params = SumParams(but_subjects=(Subject.SETTLEMENT,), since=2017)
    (reason,) = open_sums(_context(money, **known), params)
    assert isinstance(reason, NotApplicable)
    assert "quy tắc khác" in reason.reason.vi
    (reason,) = open_sums(_context("Có 31 đơn, gồm: A 10 đơn; B 21 đơn."), SumParams(money=True))
    assert isinstance(reason, NotApplicable)
    unsure = "Điều 1. Dự toán\n1. Chi: 500 triệu đồng.\n- Y tế: 100 triệu đồng.\n"
    unsure += "- Khác: 50 triệu đồng.\n"
    (skipped,) = open_sums(_context(unsure), SumParams())
    assert isinstance(skipped, NotEvaluated)


def test_figures_of_another_notation_are_told_together() -> None:
    text = "Hệ số lương là 5,0.\n- A: 2.5\n- B: 1.5\n- C: 12.34.567 đồng\n"
    hits = [one for one in odd_notation(_context(text), Params()) if isinstance(one, Hit)]
    assert [(one.variant, len(one.related)) for one in hits] == [("", 0), ("mixed", 1)]
    assert not [
        one for one in odd_notation(_context("- A: 2.5\n"), Params()) if isinstance(one, Hit)
    ]


def _trees(count: int) -> str:
    parts = "; ".join(f"{place} cây loại {place}" for place in range(1, count + 1))
    return f"Điều 1. Trồng cây\nTổng số 5.000 cây, gồm: {parts}.\n"


@pytest.mark.parametrize(("count", "shortened"), [(12, False), (13, True)])
def test_a_long_addition_is_shortened(count: int, shortened: bool) -> None:
    (hit,) = rule_on("NS024", _trees(count), kind="individual-resolution").hits
    addition = hit.words["addition"].vi
    assert ("…" in addition) == shortened
    assert addition.startswith("1 + 2 + 3")
    assert addition.endswith(f" = {count * (count + 1) // 2}")
    shown = addition.split(" = ")[0].split(" + ")
    assert len(shown) == 12
    assert shown[-1] == str(count)


@pytest.mark.parametrize(
    ("year", "status"), [(2016, Status.CHECKED), (2017, Status.NOT_APPLICABLE)]
)
def test_sums_of_money_are_left_to_the_budget_rules_from_their_year(
    year: int, status: Status
) -> None:
    text = (
        "Điều 1. Kinh phí\nKinh phí 30 triệu đồng, gồm: xã A 10 triệu đồng; xã B 15 triệu đồng.\n"
    )
    facts = {"kind": "individual-resolution", "subjects": ["allocation"], "budget_year": year}
    assert rule_on("NS024", text, **facts).status is status

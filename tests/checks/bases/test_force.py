"""Whether bases bind is judged on the draft's own day, or on the day that the user names.

Điều 62 Nghị định 78/2025/NĐ-CP: a basis is in force, or takes effect no later than the paper.
"""

from datetime import date

import pytest

from hdnd_lint import engine, rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Applicability, Finding

DRAFT = """HỘI ĐỒNG NHÂN DÂN
TỈNH BẮC GIANG
Số: 12/2017/NQ-HĐND
Bắc Giang, ngày 13 tháng 7 năm 2017
NGHỊ QUYẾT
QUY ĐỊNH MỨC CHI CÔNG TÁC PHÍ
HỘI ĐỒNG NHÂN DÂN TỈNH BẮC GIANG
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ;
QUYẾT NGHỊ:
Điều 1. Quy định mức chi công tác phí.
"""


def lapsed(as_of: date | None) -> tuple[Finding, ...]:
    rules = engine.chosen(rulebook.load(cached=False), ["CC001"])
    outcome = Linter(rules, date(2026, 11, 22), as_of=as_of).text(DRAFT)
    assert not outcome.problems
    return outcome.findings


def test_a_draft_of_2017_is_judged_as_of_2017() -> None:
    assert lapsed(None) == ()


@pytest.mark.parametrize(
    ("day", "successor"),
    [(date(2025, 4, 1), "65/2025/QH15"), (date(2026, 11, 22), "72/2025/QH15")],
)
def test_as_of_a_later_day_it_shows_what_has_lapsed_since(day: date, successor: str) -> None:
    law = next(one for one in lapsed(day) if "Tổ chức chính quyền" in one.evidence)
    assert law.values["successor"] == successor


def test_the_replacement_is_written_as_the_draft_wrote_the_old_law() -> None:
    law = next(one for one in lapsed(date(2026, 11, 22)) if "Tổ chức" in one.evidence)
    (fix,) = law.fixes
    (edit,) = fix.edits
    assert fix.applicability is Applicability.REVIEW
    assert edit.replacement == "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
    assert edit.span == law.span


def test_what_is_less_sure_is_no_error() -> None:
    decree = next(one for one in lapsed(date(2026, 11, 22)) if "163/2016" in one.evidence)
    assert (decree.severity, decree.confidence) == ("warning", "medium")


NORMS = """HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
Số: 51/2016/NQ-HĐND
Sơn Hà, ngày 13 tháng 12 năm 2016
NGHỊ QUYẾT
Ban hành quy định phân cấp nguồn thu, nhiệm vụ chi ngân sách các cấp{title}
Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;
QUYẾT NGHỊ:
Điều 1. Ban hành kèm theo Nghị quyết này Quy định phân cấp nguồn thu, nhiệm vụ chi.
Điều 2. {second}
"""


@pytest.mark.parametrize(
    ("title", "second", "told"),
    [
        (" giai đoạn 2017 - 2020", "Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.", False),
        ("", "Thực hiện từ năm ngân sách 2017.", False),
        ("", "Quy định này áp dụng cho thời kỳ ổn định từ năm 2017.", False),
        (" giai đoạn 2016 - 2020", "Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.", True),
        ("", "Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.", True),
    ],
)
def test_a_budget_law_may_come_with_the_years_that_the_rules_are_for(
    title: str, second: str, told: bool
) -> None:
    rules = engine.chosen(rulebook.load(cached=False), ["CC002"])
    outcome = Linter(rules, date(2026, 11, 22)).text(NORMS.format(title=title, second=second))
    assert bool(outcome.findings) is told


@pytest.mark.parametrize(
    ("amending", "told"),
    [
        (
            "; Luật sửa đổi Luật Ban hành văn bản quy phạm phát luật ngày 25 tháng 6 năm 2025",
            False,
        ),
        (
            "; Luật sửa đổi Luật Ban hành văn bản quy phạm phát luật ngày 29 tháng 11 năm 2024",
            True,
        ),
        ("", True),
    ],
)
def test_an_amending_law_is_known_by_its_day_whatever_its_name(amending: str, told: bool) -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN HÀ\nSố: 18/2025/NQ-HĐND\n"
        "Sơn Hà, ngày 21 tháng 7 năm 2025\nNGHỊ QUYẾT\nQuy định mức chi\n"
        f"Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025{amending};\n"
        "QUYẾT NGHỊ:\nĐiều 1. Mức chi\n"
    )
    rules = engine.chosen(rulebook.load(cached=False), ["CC018"])
    assert bool(Linter(rules, date(2026, 11, 22)).text(text).findings) is told

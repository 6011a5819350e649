"""A commune's year 2026-2027 under the law of then: no false alarm, and what the facts support.

The papers (``commune_year``) are made; each change below breaks one thing in one of them.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Severity
from hdnd_lint.outcome import FileOutcome

FOLDER = Path(__file__).with_name("commune_year")
PAPERS = sorted(path.name for path in FOLDER.iterdir())
PROGRAMME, ESTIMATE, SETTLEMENT = PAPERS


@cache
def _linter() -> Linter:
    return Linter(rulebook.load(), date(2027, 4, 1))


def checked(name: str, before: str = "", after: str = "") -> FileOutcome:
    """Return what is said of the paper *name*, with the words *before* made *after*."""
    text = (FOLDER / name).read_text("utf-8")
    assert before in text
    return _linter().text(text.replace(before, after) if before else text)


@pytest.mark.parametrize("name", PAPERS)
def test_a_year_by_the_law_gives_no_alarm(name: str) -> None:
    found = checked(name).findings
    told = [(one.rule_id, one.message) for one in found if one.severity is not Severity.INFO]
    assert told == []


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        (PROGRAMME, {"GS010", "GS014", "GS028"}),
        (ESTIMATE, {"NS013", "NS014", "NS015"}),
        (SETTLEMENT, {"NS011", "GS028"}),
    ],
)
def test_what_the_law_of_then_says_and_nobody_read_is_told(name: str, rules: set[str]) -> None:
    unread = {one.rule_id for one in checked(name).rules if one.law_unread}
    assert rules <= unread


@pytest.mark.parametrize(
    ("name", "before", "after", "rule", "severity"),
    [
        (PROGRAMME, "số 121/2025/QH15;", "số 87/2015/QH13;", "CC001", Severity.ERROR),
        (PROGRAMME, "Thường trực Hội đồng nhân dân, các Ban của", "các Ban của", "GS001", None),
        (ESTIMATE, "89/2025/QH15 được", "83/2015/QH13 được", "NS009", None),
        (ESTIMATE, "Dự phòng ngân sách: 1.100", "Chi khác: 1.100", "NS012", Severity.INFO),
        (ESTIMATE, "18 tháng 12 năm 2026", "04 tháng 01 năm 2027", "NS016", Severity.INFO),
        (SETTLEMENT, "650.000.000", "560.000.000", "NS001", Severity.ERROR),
        (SETTLEMENT, "26 tháng 3 năm 2027", "09 tháng 4 năm 2027", "NS008", Severity.INFO),
        (SETTLEMENT, "3. Kết dư", "3. Phần còn lại", "NS010", Severity.WARNING),
        (SETTLEMENT, "Tổ chức chính quyền", "Tổ chức chính quyển", "CC023", Severity.WARNING),
    ],
)
def test_what_the_facts_support_is_found(
    name: str, before: str, after: str, rule: str, severity: Severity | None
) -> None:
    found = {one.rule_id: one.severity for one in checked(name, before, after).findings}
    assert rule in found
    assert severity in (None, found[rule])


def test_what_the_old_law_said_and_where_to_look_now_is_told() -> None:
    found = checked(
        PROGRAMME, "Thường trực Hội đồng nhân dân, các Ban của", "các Ban của"
    ).findings
    (finding,) = (one for one in found if one.rule_id == "GS001")
    assert finding.severity is Severity.INFO
    for words in (
        "Luật số 87/2015/QH13, áp dụng đến hết ngày 28/02/2026, quy định",
        "Điều 27, 28",
    ):
        assert words in finding.message
    assert "Nghị quyết số 114/2025/UBTVQH15" in finding.message

"""What is due by when: the file, its law, and the days that come of it.

Each day is held against the text of the law: khoản 2, 3 Điều 80, khoản 3 Điều 86 Luật
77/2015/QH13; khoản 2 Điều 7, khoản 1 Điều 78 Luật 87/2015/QH13; khoản 4, 5 Điều 69 Luật
83/2015/QH13; khoản 7
Điều 36 Luật 72/2025/QH15.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint.desk.due import due_days
from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.model import Nature, Subject
from hdnd_lint.model.desk import DueDay, SessionDays, SessionSort
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.due import load_due

RULES = load_due(resource_dir("rulesets"))


def days(opening: str, closing: str | None = None, **known: object) -> dict[str, DueDay]:
    found = SessionDays(
        date.fromisoformat(opening),
        date.fromisoformat(closing) if closing else None,
        **known,  # type: ignore[arg-type]  # the other fields, by name
    )
    return {rule.key: day for rule in RULES for day in due_days([rule], found)}


def test_a_basis_is_known_and_in_force_throughout_its_period() -> None:
    path = resource_dir("rulesets") / "registry" / "documents.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        known = {row["number"]: row for row in csv.DictReader(file)}
    for rule in RULES:
        for period in rule.periods:
            for basis in period.basis:
                row = known[basis.document]
                assert date.fromisoformat(row["from"]) <= period.start, (rule.key, basis)
                if row["until"]:
                    assert period.until is not None
                    assert period.until <= date.fromisoformat(row["until"]), (rule.key, basis)


def test_a_regular_session_under_the_law_of_2015() -> None:
    found = days("2018-07-16", "2018-07-18", sort=SessionSort.REGULAR)
    assert found["convening-regular"].day == date(2018, 6, 26)  # 20 days
    assert found["notice-regular"].day == date(2018, 7, 6)  # 10 days
    assert found["appraisal-meeting"].day == date(2018, 7, 6)  # 10 days
    assert found["records-sent-up"].day == date(2018, 7, 28)  # 10 days after the last day
    assert "convening-unscheduled" not in found and "settlement-papers" not in found


def test_an_extraordinary_session_is_convened_seven_days_before() -> None:
    found = days("2019-05-20", sort=SessionSort.UNSCHEDULED)
    assert found["convening-unscheduled"].day == date(2019, 5, 13)
    assert found["notice-unscheduled"].day == date(2019, 5, 17)  # 3 days
    assert "convening-regular" not in found


def test_settlement_papers_reach_the_deputies_five_working_days_before() -> None:
    """Monday 15 July 2019 less five working days is Monday 8 July."""
    subjects = frozenset({Subject.SETTLEMENT})
    found = days("2019-07-15", sort=SessionSort.REGULAR, season=Nature.MID_YEAR, subjects=subjects)
    assert found["settlement-papers"].day == date(2019, 7, 8)
    later = days("2019-12-16", season=Nature.YEAR_END, subjects=subjects)
    assert "settlement-papers" not in later


def test_the_law_of_2025_sets_no_day_for_convening_and_that_is_told() -> None:
    found = days("2025-12-15", sort=SessionSort.REGULAR)
    assert found["convening-regular"].day is None
    assert found["convening-regular"].unset is not None
    assert found["appraisal-meeting"].day == date(2025, 12, 5)


def test_law_that_was_not_read_is_told_and_lapsed_law_is_not_cited() -> None:
    found = days("2026-07-10", sort=SessionSort.REGULAR)
    assert found["appraisal-meeting"].unset is not None
    assert found["appraisal-meeting"].basis == ()


def test_results_of_elections_by_the_law_of_their_day() -> None:
    subjects = frozenset({Subject.PERSONNEL})
    for closing, document, day in (
        ("2018-07-18", "77/2015/QH13", date(2018, 7, 25)),
        ("2025-07-18", "72/2025/QH15", date(2025, 7, 25)),
    ):
        found = days(closing, closing, subjects=subjects)["election-results"]
        assert (found.basis[0].document, found.day) == (document, day)


def test_a_session_of_unknown_day_has_nothing_due() -> None:
    assert due_days(RULES, SessionDays()) == ()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("periods: [{regime: nobody.knows, basis: [{document: a, locator: b}]}]", "nobody"),
        ("periods: [{regime: budget.law-2015}]", "basis"),
        ("periods: []\n    colour: red", "colour"),
    ],
)
def test_a_wrong_file_is_told(tmp_path: Path, line: str, problem: str) -> None:
    (tmp_path / "law").mkdir()
    rulesets = resource_dir("rulesets") / "law" / "regimes.yaml"
    (tmp_path / "law" / "regimes.yaml").write_bytes(rulesets.read_bytes())
    head = "due:\n  - key: one\n    what: {vi: Một, en: One}\n    event: opening\n    days: 1\n"
    text = f"{head}    {line}\n"
    (tmp_path / "law" / "due.yaml").write_text(text, encoding="utf-8")
    with pytest.raises((RulesetError, RulesetProblemsError)) as raised:
        load_due(tmp_path)
    assert problem in str(raised.value) or problem in str(getattr(raised.value, "problems", ""))

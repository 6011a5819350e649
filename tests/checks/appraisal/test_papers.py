"""Appraisal reports: 31 clean ones, every element of them taken out or changed in turn."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from checks.changes import Change, changes
from corpus_dir import need_corpus

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Severity, Status

TODAY = date(2026, 11, 22)
HERE = Path(__file__).resolve().parent
PAPERS = sorted((HERE / "papers").iterdir())
CHANGES = changes(HERE / "changes.toml", HERE / "papers")
ALWAYS = {"TR004", "TR008"}
RULES = {"TR001", "TR002", "TR003", "TR004", "TR005", "TR008", "TR009", "TR011"}
# One figure told twice under two names, or within the rows of a table: not known.
NOT_KNOWN = {
    "32-TR011-sum-told-otherwise",
    "34-TR011-households-told-otherwise",
    "34-TR011-cost-told-otherwise",
    "35-TR011-total-told-otherwise",
    "35-TR011-works-told-otherwise",
    "37-TR011-sum-told-otherwise",
}


@cache
def linter() -> Linter:
    return Linter(rulebook.load(), TODAY)


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_clean_report_gets_nothing_but_remarks(path: Path) -> None:
    outcome = linter().file(path)
    assert not outcome.problems
    assert [one for one in outcome.findings if one.severity is not Severity.INFO] == []
    assert [one for one in outcome.findings if one.rule_id.startswith("TR")] == []


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_clean_report_is_looked_at(path: Path) -> None:
    """Silence must come from looking."""
    status = {rule.rule_id: rule.status for rule in linter().file(path).rules}
    drafts = ALWAYS if path.name.startswith("12") else ALWAYS | {"TR001", "TR002", "TR003"}
    assert {status[rule] for rule in drafts} == {Status.CHECKED}
    assert (status["TR005"] is Status.CHECKED) == (not path.name.startswith("16"))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            one, marks=[pytest.mark.xfail(strict=True)] if one.id in NOT_KNOWN else [], id=one.id
        )
        for one in CHANGES
    ],
)
def test_one_change_brings_one_finding_at_its_place(change: Change) -> None:
    outcome = linter().content(change.text().encode(), change.paper)
    # A head that is taken out leaves a gap in the numbers, which BC002 tells.
    others = (one for one in outcome.findings if one.rule_id != "BC002")
    found = [one for one in others if one.severity is not Severity.INFO]
    assert [(one.rule_id, one.evidence[: len(change.at)]) for one in found] == [
        (change.rule, change.at)
    ]
    if change.missing:
        assert found[0].values["missing"] == change.missing


def test_the_table_covers_the_rules_and_the_papers() -> None:
    counts = Counter(change.rule for change in CHANGES)
    assert len(CHANGES) >= 260
    assert set(counts) == RULES
    assert {change.paper for change in CHANGES} == {path.name for path in PAPERS}


def test_the_form_of_the_corpus_is_no_report() -> None:
    outcome = linter().file(need_corpus() / "mau-bao-cao-tham-tra.md")
    statuses = {rule.rule_id: rule.status for rule in outcome.rules}
    assert {statuses[f"TR00{at}"] for at in (1, 2, 3, 4, 5, 8)} == {Status.NOT_APPLICABLE}

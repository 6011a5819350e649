"""Supervision programmes: ten clean ones, every element of them spoiled in turn, real ones."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from checks.changes import Change, changes
from corpus_dir import need_corpus

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Finding, Severity, Status
from hdnd_lint.outcome import FileOutcome

TODAY = date(2026, 11, 22)
HERE = Path(__file__).resolve().parent
PROGRAMMES = sorted((HERE / "programmes").iterdir())
CHANGES = changes(HERE / "changes.toml", HERE / "programmes")
OURS = ("GS", "TH")


@cache
def linter(as_of: date | None = None) -> Linter:
    return Linter(rulebook.load(), TODAY, as_of)


def ours(outcome: FileOutcome) -> list[Finding]:
    return [one for one in outcome.findings if one.rule_id.startswith(OURS)]


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_a_clean_programme_gets_no_warning_of_any_rule(path: Path) -> None:
    outcome = linter().file(path)
    assert not outcome.problems
    assert [one for one in outcome.findings if one.severity is not Severity.INFO] == []
    assert ours(outcome) == []


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_a_clean_programme_is_looked_at(path: Path) -> None:
    """Silence must come from looking: GS001, GS008 and GS012 were run on each."""
    status = {rule.rule_id: rule.status for rule in linter().file(path).rules}
    assert {status[rule] for rule in ("GS001", "GS008", "GS012")} == {Status.CHECKED}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.id)
def test_one_change_brings_one_finding_at_its_place(change: Change) -> None:
    outcome = linter().content(change.text().encode(), change.paper)
    loud = [one for one in outcome.findings if one.severity is not Severity.INFO]
    assert set(change.also) <= {one.rule_id for one in loud}
    loud = [one for one in loud if one.rule_id not in change.also]
    found = {(one.rule_id, one.span): one for one in (*loud, *ours(outcome))}
    assert [(one.rule_id, one.evidence[: len(change.at)]) for one in found.values()] == [
        (change.rule, change.at)
    ]
    if change.missing:
        assert next(iter(found.values())).values["missing"] == change.missing


def test_the_table_covers_the_rules_on_programmes() -> None:
    counts = Counter(change.rule for change in CHANGES)
    assert len(CHANGES) >= 250
    assert set(counts) == {*(f"GS{number:03}" for number in range(1, 17)), "GS028"}
    assert {change.paper for change in CHANGES} == {path.name for path in PROGRAMMES}


# What a careful reader finds missing in the real programmes, by reading them. Bình Dương (04)
# never speaks of obedience to the Constitution nor of the council's own resolutions; Cao Bằng (05)
# has neither questioning nor a review of decisions besides; Hà Giang (94) has everything.
MISSING = {
    "rag__04-nq-hdnd.md": ("constitution_and_law", "council_resolutions"),
    "rag__05-nq-hdnd.md": (
        "questioning",
        "decisions_review",
        "constitution_and_law",
        "council_resolutions",
    ),
    "rag__94-nq-hdnd.md": (),
}
# All else that the same reader would say of them and of the two results. The topics of all three
# name no body that is supervised, but for the third of Cao Bằng (“trong các cơ quan hành chính”).
# Thừa Thiên Huế (07) sets no time to mend what it found; Bà Rịa - Vũng Tàu (26) assesses nothing
# and asks for no report on the resolution. Hà Giang (94) hears of thrift at one session only.
SAID = {
    "rag__04-nq-hdnd.md": {"GS001": 1, "GS008": 1, "GS009": 1},
    "rag__05-nq-hdnd.md": {"GS001": 1, "GS006": 1, "GS008": 4, "GS009": 1},
    "rag__94-nq-hdnd.md": {"GS003": 1, "GS008": 2, "GS009": 1},
    "rag__07-nq-hdnd.md": {"GS024": 1},
    "rag__26-nq-hdnd.md": {"GS025": 1},
}


def real(name: str) -> FileOutcome:
    return linter(date(2017, 7, 14)).file(need_corpus() / name)


@pytest.mark.parametrize("name", sorted(MISSING))
def test_what_real_programmes_lack(name: str) -> None:
    found = [one.values["missing"] for one in real(name).findings if one.rule_id == "GS001"]
    assert found == ([MISSING[name]] if MISSING[name] else [])


@pytest.mark.parametrize("name", sorted(SAID))
def test_all_that_is_said_of_real_supervision_papers(name: str) -> None:
    assert Counter(one.rule_id for one in ours(real(name))) == SAID[name]


@pytest.mark.parametrize("rule", ["GS010", "GS012"])
@pytest.mark.parametrize("name", sorted(MISSING))
def test_real_reporting_clauses_are_right(name: str, rule: str) -> None:
    statuses = {one.rule_id: one.status for one in real(name).rules}
    assert statuses[rule] is Status.CHECKED
    assert rule not in {one.rule_id for one in real(name).findings}


def test_no_other_real_document_gets_a_supervision_finding() -> None:
    wrong = []
    for path in sorted(need_corpus().iterdir()):
        if path.name in SAID or path.suffix not in (".md", ".txt", ".docx", ".ws"):
            continue
        outcome = linter().file(path)
        wrong += [(path.name, one.rule_id) for one in ours(outcome) if one.rule_id[:2] == "GS"]
        reasons = {one.rule_id: one.reason for one in outcome.rules}
        assert reasons["GS001"], path.name
    assert wrong == []

"""Every rule file: every example run, and what holds for all rules. New rules need no new test."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from declared import undeclared

from hdnd_lint import rulebook
from hdnd_lint.checks import CHECKS
from hdnd_lint.engine import BoundRule
from hdnd_lint.examples import Trial, trials
from hdnd_lint.finding import Confidence, Hit, Severity
from hdnd_lint.registry import open_registry
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset import Clock, Period, Rule, load_rules

FILES = load_rules([rulebook.built_in()])
RULES = [entry.rule for entry in FILES]
TRIALS = list(trials(FILES, rulebook.bind(RULES), open_registry()))
REGISTRY = resource_dir("rulesets") / "registry" / "documents.csv"


def called(trial: Trial) -> str:
    return f"{trial.bound.rule.id}-{trial.bound.rule.name}-{trial.name.replace(' ', '-')}"


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What hits carried, while the test ran, that their check does not declare."""
    found: set[str] = set()
    told = BoundRule.told

    def noted(bound: BoundRule, hits: Sequence[Hit]) -> Sequence[Hit]:
        found.update(undeclared(bound, hits))
        return told(bound, hits)

    monkeypatch.setattr(BoundRule, "told", noted)
    return found


@pytest.mark.parametrize("trial", TRIALS, ids=called)
def test_every_example_is_judged_as_it_says(trial: Trial, carried: set[str]) -> None:
    assert trial.problems() == ()
    assert carried == set()  # a message may name only what is declared


def test_every_check_is_used() -> None:
    assert {rule.check for rule in RULES} == set(CHECKS)


def test_a_rule_lies_in_the_folder_of_its_check() -> None:
    """The general checks aside: their rules lie with the family that they are about."""
    families = {rule.check.split(".")[0] for rule in RULES} - {"general"}
    for rule in RULES:
        folder = rule.file.split("/")[0]
        assert folder in families | {"language"}
        assert rule.check.split(".")[0] in (folder, "general")


def test_the_two_letters_of_an_id_belong_to_one_group() -> None:
    groups: dict[str, set[str]] = {}
    for rule in RULES:
        groups.setdefault(rule.id[:2], set()).add(rule.group)
    assert {head: names for head, names in groups.items() if len(names) > 1} == {}


def test_an_error_is_sure() -> None:
    """What is told as an error must have been right when it was told: it has high confidence."""
    unsure = [
        f"{rule.id} {period.regime} {variant}"
        for rule in RULES
        for period in rule.periods
        for variant in ("", *rule.variants)
        if (wording := rule.wording(period, variant)).severity is Severity.ERROR
        and wording.confidence is not Confidence.HIGH
    ]
    assert unsure == []


def _bases() -> Iterator[tuple[Rule, Period, str]]:
    """Yield every document that a rule rests on, with the period it has to be in force in."""
    for rule in RULES:
        for period in rule.periods:
            own = [basis for variant in period.variants.values() for basis in variant.basis]
            for basis in (*period.basis, *own):
                yield rule, period, basis.document


def _registered() -> dict[str, list[tuple[date | None, date | None]]]:
    """Return when each registered document was in force, by its number; None: not known."""
    if not REGISTRY.is_file():
        pytest.skip("rulesets/registry/documents.csv is not there yet")
    known: dict[str, list[tuple[date | None, date | None]]] = {}
    with REGISTRY.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            known.setdefault(row["number"], []).append((_day(row["from"]), _day(row["until"])))
    return known


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _lasts(period: Period, begins: date | None, ends: date | None) -> bool:
    early = begins is not None and period.start < begins
    late = ends is not None and (period.until is None or period.until > ends)
    return not early and not late


def test_every_basis_is_registered_and_in_force_throughout_its_period() -> None:
    """A rule by budget year may rest on an act issued within that year: only known it must be."""
    known = _registered()
    wrong = []
    for rule, period, document in _bases():
        force = known.get(document, [])
        by_year = rule.clock is Clock.BUDGET_YEAR
        if not force or not (by_year or any(_lasts(period, *days) for days in force)):
            wrong.append(f"{rule.id}: {document}, {period.start} - {period.until}: {force}")
    assert wrong == []


def test_rule_files_hold_no_code() -> None:
    assert list(Path(rulebook.built_in()).rglob("*.py")) == []


def test_a_rule_that_offers_a_fix_shows_the_text_after_it() -> None:
    """Its example is then judged again: the rule must be silent on what its own fix makes."""
    offering = {trial.bound.rule.id for trial in TRIALS if trial.kind == "bad" and _fixes(trial)}
    shown = {trial.bound.rule.id for trial in TRIALS if trial.example.fixed}
    assert offering == shown


def _fixes(trial: Trial) -> bool:
    return any(fix.edits for finding in trial.findings() for fix in finding.fixes)

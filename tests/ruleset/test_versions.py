"""Versions of the rule book: which step a change asks for, and what stays for who stays."""

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.finding import Severity
from hdnd_lint.records import replace
from hdnd_lint.rulebook.staying import staying
from hdnd_lint.ruleset.versions import (
    BookVersion,
    ChangeEffect,
    KeptRule,
    changes_between,
    changes_since,
    gravest,
    today,
    versions,
    written,
)

RULES = [bound.rule for bound in rulebook.load()]
FIRST = today(RULES, ())


def with_one(severity: Severity | None, name: str = "a-rule") -> BookVersion:
    more = {"ZZ001": KeptRule(name, severity)} if severity else {}
    return BookVersion("3.4", {**FIRST.rules, **more}, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("before", "number"),
    [
        (None, "3.4"),
        (Severity.INFO, "3.5"),  # a rule less: nothing more is refused
    ],
)
def test_rules_gone_are_a_small_step(before: Severity | None, number: str) -> None:
    assert today(RULES, [with_one(before)]).number == number


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        (None, Severity.ERROR, ChangeEffect.REFUSED),
        (None, Severity.WARNING, ChangeEffect.TOLD),
        (Severity.WARNING, Severity.ERROR, ChangeEffect.REFUSED),
        (Severity.INFO, Severity.WARNING, ChangeEffect.TOLD),
        (Severity.ERROR, Severity.WARNING, ChangeEffect.EASED),
        (Severity.ERROR, None, ChangeEffect.EASED),
    ],
)
def test_what_a_change_means(
    old: Severity | None, new: Severity | None, effect: ChangeEffect
) -> None:
    (change,) = changes_between(with_one(old), with_one(new))
    assert change.effect is effect


def test_a_new_error_is_a_great_step_and_a_new_name_a_small_one() -> None:
    lacking = {key: one for key, one in FIRST.rules.items() if key != "SK004"}
    assert FIRST.rules["SK004"].severity is Severity.ERROR
    known = [BookVersion("3.4", lacking, date(2026, 1, 1))]
    assert today(RULES, known).number == "4.0"
    called = {**FIRST.rules, "SK004": KeptRule("otherwise", Severity.ERROR)}
    assert today(RULES, [BookVersion("3.4", called, date(2026, 1, 1))]).number == "3.5"


def test_recorded_versions_have_the_numbers_that_their_changes_ask_for() -> None:
    known = versions()
    assert known[0].number == "1.0"
    for before, after in pairwise(known):
        effects = {one.effect for one in changes_between(before, after)}
        major, minor = map(int, before.number.split("."))
        great = ChangeEffect.REFUSED in effects
        assert after.number == (f"{major + 1}.0" if great else f"{major}.{minor + 1}")
        assert before.day and after.day and before.day <= after.day


def test_a_version_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "1.0.json").write_text(written(FIRST, date(2026, 2, 3)), encoding="utf-8")
    assert versions(tmp_path) == (replace(FIRST, day=date(2026, 2, 3)),)
    assert json.loads(written(FIRST, date(2026, 2, 3)))["day"] == "2026-02-03"
    assert list(changes_since("1.0", versions(tmp_path))) == []


def test_who_stays_sees_no_newer_rule_and_nothing_graver() -> None:
    rules = rulebook.load()
    kept = {"SK004": KeptRule("a", Severity.INFO), "CC001": KeptRule("b", Severity.WARNING)}
    stayed = staying(rules, BookVersion("1.0", kept))
    assert {bound.rule.id: gravest(bound.rule) for bound in stayed} == {
        "CC001": Severity.WARNING,
        "SK004": Severity.INFO,
    }
    own = [replace(bound, rule=replace(bound.rule, id="XA001", file="xa.yaml")) for bound in rules]
    assert len(staying(own[:2], BookVersion("1.0", kept))) == 2

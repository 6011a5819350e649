"""Small inputs of each kind of fault that real papers showed: what must, and must not, be told."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Severity
from hdnd_lint.outcome import FileOutcome

INPUTS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "inputs.yaml").read_text(encoding="utf-8")
)
LINTER = Linter(rulebook.load(), date(2026, 11, 27))


def _outcome(one: dict[str, Any]) -> FileOutcome:
    text, name = (one["markdown"], "x.md") if "markdown" in one else (one["text"], "x.txt")
    return LINTER.content(text.encode(), name)


def _said(outcome: FileOutcome, field: str) -> Any:
    profile = outcome.profile
    assert profile is not None
    value = profile.day if field == "day" else getattr(profile, field).value
    return str(value) if value is not None else None


@pytest.mark.parametrize("one", INPUTS, ids=lambda one: f"{one['fault']}: {one['name']}")
def test_each_kind_of_fault_comes_out_right(one: dict[str, Any]) -> None:
    outcome = _outcome(one)
    told = {finding.rule_id for finding in outcome.findings}
    errors = {found.rule_id for found in outcome.findings if found.severity is Severity.ERROR}
    assert not outcome.problems
    assert [want for want in one.get("must", ()) if not told & set(want.split("|"))] == []
    assert told & set(one.get("must_not", ())) == set()
    assert errors & set(one.get("no_error", ())) == set()
    wanted = one.get("profile", {})
    assert {field: _said(outcome, field) for field in wanted} == wanted
    assert outcome.profile is not None
    subjects = {str(fact.value) for fact in outcome.profile.subjects}
    assert subjects & set(one.get("not_subjects", ())) == set()

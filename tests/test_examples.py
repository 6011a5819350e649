"""The drafts of ``examples/``: each gets the warnings and errors that its README promises."""

import csv
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from build_examples import build

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Severity
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.reading import SUFFIXES, read_source

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
DRAFTS = sorted(
    path for path in EXAMPLES.iterdir() if path.suffix in SUFFIXES and path.name != "README.md"
)


@cache
def linter() -> Linter:
    return Linter(rulebook.load(), date(2026, 11, 22))


@cache
def outcome(path: Path) -> FileOutcome:
    return linter().file(path)


def expected() -> dict[str, Counter[tuple[str, str]]]:
    """Return what expected.csv wants of each draft."""
    wanted: dict[str, Counter[tuple[str, str]]] = {path.name: Counter() for path in DRAFTS}
    with (EXAMPLES / "expected.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            wanted[row["file"]][row["rule"], row["provision"]] += 1
    return wanted


def found(path: Path) -> Counter[tuple[str, str]]:
    """Return the rule and Điều of each finding of *path* that is more than a note.

    Outside the Điều, the list of what is expected names no place.
    """
    findings = (one for one in outcome(path).findings if one.severity is not Severity.INFO)
    return Counter(
        (one.rule_id, one.provision if one.provision.startswith("Điều") else "")
        for one in findings
    )


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_each_draft_gets_the_findings_it_shows(path: Path) -> None:
    assert not outcome(path).problems
    assert found(path) == expected()[path.name]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_evidence_stands_at_its_place(path: Path) -> None:
    draft = outcome(path).draft
    assert draft
    for finding in outcome(path).findings:
        assert finding.span.of(draft.text) == finding.evidence


def test_readme_speaks_of_every_draft_and_rule() -> None:
    words = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for name, findings in expected().items():
        rows = [line for line in words.splitlines() if line.startswith(f"| `{name}`")]
        assert len(rows) == 2, name
        for rule, _ in findings:
            assert all(rule in row for row in rows), (name, rule)


def test_examples_say_what_their_sources_say(tmp_path: Path) -> None:
    """Whoever changes a source in tests/example_sources runs tests/build_examples.py."""
    built = build(tmp_path)
    assert [path.name for path in built] == [path.name for path in DRAFTS]
    for path in built:
        assert read_source(path).text == read_source(EXAMPLES / path.name).text, path.name


def test_levels_and_numberings_are_all_there() -> None:
    profiles = [profile for path in DRAFTS if (profile := outcome(path).profile)]
    assert {profile.level.value for profile in profiles if profile.level.value} >= {
        "province",
        "district",
        "commune",
    }
    assert {profile.kind.value for profile in profiles if profile.kind.value} >= {
        "normative-resolution",
        "individual-resolution",
        "submission",
        "appraisal-report",
        "agenda",
    }

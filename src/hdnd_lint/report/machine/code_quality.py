"""GitLab's code quality report: a list of issues in JSON."""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from hdnd_lint.finding import Finding, Severity
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.report.machine.regions import region
from hdnd_lint.ruleset import Rule

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return the issues of all files; a file that could not be read is a blocker."""
    issues = [issue for file in outcome.files for issue in _issues(file)]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issues(file: FileOutcome) -> Iterator[dict[str, Any]]:
    for problem in map(str, file.problems):
        yield _issue(file.path, "read", problem, "blocker", 1, problem)
    for finding in file.findings:
        yield _issue(
            file.path,
            finding.rule_id,
            f"{finding.provision}: {finding.message}",
            _SEVERITIES[finding.severity],
            _line(file, finding),
            finding.fingerprint,
        )


def _line(file: FileOutcome, finding: Finding) -> int:
    return region(file.draft.source, finding.span).start_line if file.draft else 1


def _issue(
    path: str, rule: str, description: str, severity: str, line: int, key: str
) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": rule,
        "fingerprint": sha256(f"{path}\0{rule}\0{key}".encode()).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }

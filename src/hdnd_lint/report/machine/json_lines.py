"""JSON lines: one finding a line, in the fields of the JSON report, with its file's path."""

import json
from collections.abc import Iterator, Sequence

from hdnd_lint.outcome import Outcome
from hdnd_lint.report.machine.json import finding_data
from hdnd_lint.ruleset import Rule


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return a line for each finding, and one with ``error`` for what could not be read."""
    return "".join(f"{line}\n" for line in _lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    for file in outcome.files:
        for problem in file.problems:
            yield json.dumps({"path": file.path, "error": str(problem)}, ensure_ascii=False)
        for finding in file.findings:
            data = {"path": file.path, **finding_data(finding, outcome.lang)}
            yield json.dumps(data, ensure_ascii=False)

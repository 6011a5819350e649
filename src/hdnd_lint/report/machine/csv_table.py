"""Findings as a CSV table that spreadsheets open: one row a finding."""

import csv
import io
from collections.abc import Sequence

from hdnd_lint.finding import Finding, law_words
from hdnd_lint.outcome import Outcome
from hdnd_lint.ruleset import Rule

_COLUMNS = (
    "file",
    "rule",
    "name",
    "severity",
    "confidence",
    "provision",
    "paragraph",
    "evidence",
    "message",
    "basis",
    "remedy",
    "fingerprint",
)


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return the table with a byte order mark, so that spreadsheets read it as UTF-8.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    stream = io.StringIO()
    stream.write("\ufeff")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(_COLUMNS)
    for file in outcome.files:
        for problem in file.problems:
            row = [safe_cell(file.path), "read", "", "error", *[""] * 4, safe_cell(problem.text)]
            table.writerow(row)
        for finding in file.findings:
            table.writerow([safe_cell(cell) for cell in (file.path, *_row(finding))])
    return stream.getvalue()


def _row(finding: Finding) -> tuple[str, ...]:
    return (
        finding.rule_id,
        finding.called,
        str(finding.severity),
        str(finding.confidence),
        finding.provision,
        str(finding.paragraph),
        finding.evidence,
        finding.message,
        law_words(finding.basis),
        finding.remedy,
        finding.fingerprint,
    )


def safe_cell(cell: str) -> str:
    """Return *cell* so that no spreadsheet runs it as a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell

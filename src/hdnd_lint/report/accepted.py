"""Findings that are let stand, as formats show them that have no field of their own for that."""

from hdnd_lint.finding import Finding, Severity
from hdnd_lint.outcome import Outcome
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Localised

KNOWN = Localised("Đã có từ trước", "Known before")
WAIVED = Localised("Đã chấp nhận", "Accepted")


def say_accepted(finding: Finding, lang: str) -> str:
    """Return why *finding* is let stand: “Đã chấp nhận: lý do (người, đến 2027-01-31)”."""
    said = finding.waived
    if said is None:
        return KNOWN.get(lang) if finding.known else ""
    until = Localised(f"đến {said.until}", f"until {said.until}").get(lang) if said.until else ""
    who = ", ".join(filter(None, (said.by, until)))
    return f"{WAIVED.get(lang)}: {said.reason}{f' ({who})' if who else ''}"


def softened(outcome: Outcome) -> Outcome:
    """Return *outcome* with the findings that are let stand as reminders that say so."""
    return outcome.changed(lambda _, finding: _soft(finding, outcome.lang))


def _soft(finding: Finding, lang: str) -> Finding:
    if finding.counts:
        return finding
    message = f"[{say_accepted(finding, lang)}] {finding.message}"
    return replace(finding, severity=Severity.INFO, message=message)

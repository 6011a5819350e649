"""What the tables of an audit say of one paper: plain rows, from what linting it gave."""

import re
from collections import Counter
from typing import Any

from hdnd_lint.finding import Finding, RuleStatus, Severity, Status
from hdnd_lint.model import Level, Profile
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.words.letters.text import fold

AuditRow = dict[str, Any]
_LONGEST = 2_000  # characters of a text that may be long
_PROVINCE = re.compile(r"((?:tỉnh|thành phố) [^,;()]{2,40})$", re.IGNORECASE)


def rows_of(outcome: FileOutcome, size: int) -> dict[str, Any]:
    """Return the row of the paper, the rows of its findings, and those of its rules."""
    return {
        "paper": _paper(outcome, size),
        "findings": [_finding(outcome.path, one) for one in outcome.findings],
        "rules": [_rule(outcome.path, one) for one in outcome.rules],
    }


def unread_row(name: str, size: int, problem: str) -> dict[str, Any]:
    """Return the rows of a paper that could not be read."""
    return rows_of(FileOutcome.unread(name, problem), size)


def _paper(outcome: FileOutcome, size: int) -> AuditRow:
    severities = Counter(one.severity for one in outcome.findings)
    statuses = Counter(one.status for one in outcome.rules)
    draft = outcome.draft
    title = draft.title.title if draft else None
    number = draft.header.number if draft else None
    return {
        "path": outcome.path,
        "size": size,
        "media": draft.source.media if draft else None,
        "title": fold(title.text)[:_LONGEST] if title else None,
        "number": fold(number.text) if number else None,
        **_facts(outcome.profile),
        "province": _province(outcome),
        "errors": severities[Severity.ERROR],
        "warnings": severities[Severity.WARNING],
        "infos": severities[Severity.INFO],
        "checked": statuses[Status.CHECKED],
        "not_applicable": statuses[Status.NOT_APPLICABLE],
        "not_evaluated": statuses[Status.NOT_EVALUATED],
        "problem": "; ".join(one.text for one in outcome.problems)[:_LONGEST] or None,
    }


def _facts(profile: Profile | None) -> AuditRow:
    names = ("kind", "level", "issuer", "unit")
    if profile is None:
        return dict.fromkeys((*names, "adopted", "day", "year", "day_confidence"))
    facts = {name: getattr(profile, name) for name in names}
    return {
        **{name: str(one.value) if one.known else None for name, one in facts.items()},
        "adopted": profile.adopted.value.isoformat() if profile.adopted.value else None,
        "day": profile.day.isoformat(),
        "year": profile.day.year,
        "day_confidence": str(profile.day_confidence),
    }


def _province(outcome: FileOutcome) -> str | None:
    """Return the province that the header names: the unit itself, or the one it lies in."""
    profile, draft = outcome.profile, outcome.draft
    if profile is None or draft is None:
        return None
    if profile.level.value is Level.PROVINCE:
        return profile.unit.value
    heads = (one.text for one in (draft.header.superior, draft.header.issuer) if one)
    named = [one[1] for head in heads for one in _PROVINCE.finditer(fold(head))]
    return f"{named[-1]}".title() if named else None


def _finding(path: str, one: Finding) -> AuditRow:
    return {
        "path": path,
        "rule": one.rule_id,
        "name": one.name,
        "group": one.group,
        "severity": str(one.severity),
        "confidence": str(one.confidence),
        "message": one.message[:_LONGEST],
        "provision": one.provision,
        "paragraph": one.paragraph,
        "start": one.span.start,
        "end": one.span.end,
        "evidence": one.evidence[:_LONGEST],
        "basis": "; ".join(basis.words for basis in one.basis),
        "fingerprint": one.fingerprint,
    }


def _rule(path: str, one: RuleStatus) -> AuditRow:
    return {
        "path": path,
        "rule": one.rule_id,
        "name": one.name,
        "status": str(one.status),
        "reason": one.reason or None,
    }

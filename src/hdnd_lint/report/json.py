"""The JSON report, version 1: see ``schema/report.schema.json``. Later versions only add."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from hdnd_lint.finding import Finding, Fix, RelatedPlace, Severity, Status
from hdnd_lint.law_facts import law_facts
from hdnd_lint.model import Fact, Profile, SessionFact
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.version import __version__
from hdnd_lint.words.text import Span

SCHEMA_VERSION = 1


def json_report(outcome: Outcome) -> str:
    """Return *outcome* as JSON text, in Vietnamese letters as they are, ending in a newline."""
    return json.dumps(report_data(outcome), ensure_ascii=False, indent=2) + "\n"


def report_data(outcome: Outcome) -> dict[str, Any]:
    """Return *outcome* as plain data in the order of the schema."""
    return {
        "schema": SCHEMA_VERSION,
        "tool": {"name": "hdnd-lint", "version": __version__},
        "files": [_file(one, outcome.lang) for one in outcome.files],
        "summary": summary(outcome),
        "law": {
            "known_until": law_facts().known_until.isoformat(),
            "assumed": [one.get(outcome.lang) for one in outcome.assumed],
        },
    }


def summary(outcome: Outcome) -> dict[str, Any]:
    """Return the totals: files, findings by severity, rules by what became of them."""
    severities = Counter(one.severity for file in outcome.files for one in file.findings)
    statuses = Counter(one.status for file in outcome.files for one in file.rules)
    return {
        "files": len(outcome.files),
        "failed": sum(bool(file.problems) for file in outcome.files),
        "findings": {severity.value: severities[severity] for severity in Severity},
        "accepted": _accepted(outcome),
        "rules": {status.value: statuses[status] for status in Status},
    }


def _accepted(outcome: Outcome) -> dict[str, int]:
    """Return how many of the findings are let stand, and so do not count for the exit code."""
    found = [one for file in outcome.files for one in file.findings]
    waived = sum(one.waived is not None for one in found)
    return {"baseline": sum(one.known and not one.waived for one in found), "waived": waived}


def _file(file: FileOutcome, lang: str) -> dict[str, Any]:
    return {
        "path": file.path,
        "as_of": file.profile.day.isoformat() if file.profile else None,
        "profile": profile_data(file.profile, lang) if file.profile else None,
        "revisions": _revisions(file),
        "findings": [finding_data(one, lang) for one in file.findings],
        "rules": [
            {"rule": one.rule_id, "name": one.name, "status": one.status, "reason": one.reason}
            for one in file.rules
        ],
        "errors": list(map(str, file.problems)),
    }


def _revisions(file: FileOutcome) -> dict[str, Any] | None:
    """Return the tracked changes of a Word file, and which version was read."""
    found = file.draft.source.revisions if file.draft else None
    if found is None:
        return None
    return {name: getattr(found, name) for name in ("read", "insertions", "deletions", "moves")}


_NOT_FACTS = ("subjects", "day", "day_origin", "day_confidence", "further_kinds")


def profile_data(profile: Profile, lang: str) -> dict[str, Any]:
    """Return *profile* as plain data: each fact with where it was read and how sure it is."""
    names = [name for name in Profile.__slots__ if name not in _NOT_FACTS]
    return {
        **{name: _fact(getattr(profile, name), lang) for name in names},
        "subjects": [_fact(one, lang) for one in profile.subjects],
        "day": profile.day.isoformat(),
        "day_origin": profile.day_origin.get(lang),
        "day_confidence": profile.day_confidence,
        "further_kinds": list(profile.further_kinds),
    }


def _fact(fact: Fact[Any], lang: str) -> dict[str, Any]:
    return {
        "value": _plain(fact.value),
        "confidence": fact.confidence if fact.known else None,
        "origin": fact.origin.get(lang),
        "span": _span(fact.span) if fact.span else None,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, SessionFact):
        return {"ordinal": value.ordinal, "nature": value.nature}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def finding_data(finding: Finding, lang: str) -> dict[str, Any]:
    """Return *finding* as plain data in the order of the schema."""
    data = {
        "rule": finding.rule_id,
        "name": finding.name,
        "group": finding.group,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "provision": finding.provision,
        "paragraph": finding.paragraph,
        "span": _span(finding.span),
        "evidence": finding.evidence,
        "related": [_related(one) for one in finding.related],
        "basis": [
            {"document": one.document, "locator": one.locator, "name": one.name}
            for one in finding.basis
        ],
        "values": _plain(finding.values),
        "remedy": finding.remedy,
        "fingerprint": finding.fingerprint,
        "fixes": [_fix(one, lang) for one in finding.fixes],
    }
    if finding.known:
        data["baseline"] = True
    if (said := finding.waived) is not None:
        data["waived"] = {"reason": said.reason, "by": said.by, "until": said.until or None}
    return data


def _related(place: RelatedPlace) -> dict[str, Any]:
    return {
        "span": _span(place.span),
        "evidence": place.evidence,
        "note": place.note,
        "paragraph": place.paragraph,
    }


def _fix(fix: Fix, lang: str) -> dict[str, Any]:
    return {
        "applicability": fix.applicability,
        "description": fix.description.get(lang) if fix.description else None,
        "edits": [{"span": _span(e.span), "replacement": e.replacement} for e in fix.edits],
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}

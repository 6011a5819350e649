"""The JSON report, version 1: see ``schema/report.schema.json``. Later versions only add."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from hdnd_lint.finding import Finding, Fix, RelatedPlace, Restyle, RuleStatus, Severity, Status
from hdnd_lint.law_facts import law_facts
from hdnd_lint.model import Fact, Profile, SessionFact
from hdnd_lint.model.dossier import Dossier, DossierPaper, Gathering
from hdnd_lint.outcome import FileOutcome, GroupOutcome, Outcome
from hdnd_lint.version import __version__
from hdnd_lint.words.letters.text import Span

SCHEMA_VERSION = 1
_NO_FILES = '"files": []'
_NO_DOSSIERS = '"dossiers": []'
_NO_RULES = '"rules": []'
_Judged = tuple[dict[str, Any], Sequence[RuleStatus]]  # without its rules, and these


def json_report(outcome: Outcome) -> str:
    """Return *outcome* as JSON text, in Vietnamese letters as they are, ending in a newline."""
    return "".join(json_pieces(outcome))


def json_pieces(outcome: Outcome) -> Iterator[str]:
    """Yield the JSON text of *outcome* file by file: the report on a large folder is large."""
    before, _, rest = _text(_frame(outcome)).partition(_NO_FILES)
    between, _, after = rest.partition(_NO_DOSSIERS)
    yield before
    files = ((_file(one, outcome.lang), one.rules) for one in outcome.files)
    yield from _list_pieces(_NO_FILES, files)
    yield between
    yield from _list_pieces(_NO_DOSSIERS, _groups(outcome))
    yield f"{after}\n"


def _list_pieces(empty: str, items: Iterable[_Judged]) -> Iterator[str]:
    """Yield the text of a list item by item; *empty* is how it stands in the frame."""
    yield empty[:-1]
    any_item = False
    for data, rules in items:
        yield f"{',' if any_item else ''}\n    {_judged_text(data, rules)}"
        any_item = True
    yield "\n  ]" if any_item else "]"


def _judged_text(data: Mapping[str, Any], rules: Sequence[RuleStatus]) -> str:
    before, _, after = _text(data).replace("\n", "\n    ").rpartition(_NO_RULES)
    if not rules:
        return before + _NO_RULES + after
    told = ",\n".join(map(_rule_text, rules))
    return f"{before}{_NO_RULES[:-1]}\n{told}\n      ]{after}"


@lru_cache(maxsize=4096)
def _rule_text(status: RuleStatus) -> str:
    """Return what became of a rule as it stands in the text: the same for most files of a run."""
    text = _text(_rule(status)).replace("\n", "\n        ")
    return f"        {text}"


def _text(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _frame(outcome: Outcome) -> dict[str, Any]:
    """Return *outcome* as plain data in the order of the schema, without files and dossiers."""
    return {
        "schema": SCHEMA_VERSION,
        "tool": {"name": "hdnd-lint", "version": __version__},
        "files": [],
        "dossiers": [],
        "strangers": [
            {"path": one.path, "why": one.why.get(outcome.lang)} for one in outcome.strangers
        ],
        "summary": summary(outcome),
        "law": {
            "known_until": law_facts().known_until.isoformat(),
            "assumed": [one.get(outcome.lang) for one in outcome.assumed],
        },
    }


def summary(outcome: Outcome) -> dict[str, Any]:
    """Return the totals: files, findings by severity, rules by what became of them."""
    severities = Counter(one.severity for one in outcome.findings())
    statuses = Counter(one.status for file in outcome.files for one in file.rules)
    statuses.update(one.status for group in outcome.groups for one in group.rules)
    return {
        "files": len(outcome.files),
        "failed": sum(bool(file.problems) for file in outcome.files),
        "findings": {severity.value: severities[severity] for severity in Severity},
        "accepted": _accepted(outcome),
        "rules": {status.value: statuses[status] for status in Status},
    }


def _accepted(outcome: Outcome) -> dict[str, int]:
    """Return how many of the findings are let stand, and so do not count for the exit code."""
    found = list(outcome.findings())
    waived = sum(one.waived is not None for one in found)
    return {"baseline": sum(one.known and not one.waived for one in found), "waived": waived}


def _file(file: FileOutcome, lang: str) -> dict[str, Any]:
    return {
        "path": file.path,
        "as_of": file.profile.day.isoformat() if file.profile else None,
        "profile": profile_data(file.profile, lang) if file.profile else None,
        "revisions": _revisions(file),
        "findings": [finding_data(one, lang) for one in file.findings],
        "rules": [],  # their text is put in when all is written
        "errors": list(map(str, file.problems)),
    }


def _rule(status: RuleStatus) -> dict[str, Any]:
    return {
        "rule": status.rule_id,
        "name": status.name,
        "status": status.status,
        "reason": status.reason,
    }


def groups_data(outcome: Outcome) -> list[dict[str, Any]]:
    """Return the dossiers, and what gathers them, as plain data; see the schema."""
    return [{**data, "rules": list(map(_rule, rules))} for data, rules in _groups(outcome)]


def _groups(outcome: Outcome) -> Iterator[_Judged]:
    places = {id(one.group): at for at, one in enumerate(outcome.groups)}
    for one in outcome.groups:
        yield _group(one, places, outcome.lang), one.rules


def _group(found: GroupOutcome, places: Mapping[int, int], lang: str) -> dict[str, Any]:
    group = found.group
    return {
        "kind": "matter" if isinstance(group, Dossier) else group.kind,
        "title": group.title,
        "stated": isinstance(group, Dossier) and group.stated,
        "papers": [_paper(one, lang) for one in group.papers],
        "dossiers": [] if isinstance(group, Dossier) else _inside(group, places),
        "unread": list(group.unread),
        "findings": [finding_data(one, lang) for one in found.findings],
        "rules": [],  # their text is put in when all is written
        "errors": list(map(str, found.problems)),
    }


def _inside(gathering: Gathering, places: Mapping[int, int]) -> list[int]:
    """Return the places of the gathered dossiers in the list, from 0."""
    return [places[id(one)] for one in gathering.dossiers if id(one) in places]


def _paper(paper: DossierPaper, lang: str) -> dict[str, Any]:
    return {
        "path": paper.path,
        "role": paper.role,
        "how": paper.how,
        "confidence": paper.confidence,
        "why": paper.why.get(lang),
        "newer": paper.newer or None,
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
        **({"file": finding.file} if finding.file else {}),
        "rule": finding.rule_id,
        "name": finding.name,
        **({"title": finding.title} if finding.title else {}),
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
        **({"file": place.file} if place.file else {}),
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
        **({"restyles": [_restyle(one) for one in fix.restyles]} if fix.restyles else {}),
    }


def _restyle(one: Restyle) -> dict[str, Any]:
    page = {"section": one.section} if one.section else {}
    return {"span": _span(one.span), "trait": one.trait, "value": one.value, **page}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}

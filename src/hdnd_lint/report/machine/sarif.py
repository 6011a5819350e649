"""SARIF 2.1.0: rules with their help, results with regions, fingerprints and fixes."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from hdnd_lint.finding import Applicability, Finding, Fix, Severity
from hdnd_lint.model import Source
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.report.foot import law_lines
from hdnd_lint.report.machine.regions import region
from hdnd_lint.ruleset import Rule
from hdnd_lint.ruleset.pages import page_stem, rule_body, without_values
from hdnd_lint.words.letters.text import Span, fold

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return *outcome* as a SARIF log with one run."""
    index = {rule.id: at for at, rule in enumerate(rules)}
    by_path = {file.path: file for file in outcome.files}
    run = {
        "tool": {"driver": _driver(rules, version, outcome)},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(file.path)}} for file in outcome.files],
        "results": [
            _result(finding, file, index, by_path)
            for file in outcome.files
            for finding in file.findings
        ],
        "invocations": [_invocation(outcome)],
        "properties": {"law": [line.get(outcome.lang) for line in law_lines(outcome)]},
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _uri(path: str) -> str:
    """Return *path* as a URI: relative as it is, absolute with its scheme."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path.replace("\\", "/"), safe="/")


def _driver(rules: Sequence[Rule], version: str, outcome: Outcome) -> dict[str, Any]:
    """Return the tool and its rules; addresses only where the office keeps such pages."""
    driver = {
        "name": "hdnd-lint",
        "version": version,
        "language": outcome.lang,
        "rules": [_rule(rule, outcome.lang, outcome.docs_url) for rule in rules],
    }
    return driver | ({"informationUri": outcome.docs_url} if outcome.docs_url else {})


def _rule(rule: Rule, lang: str, docs_url: str) -> dict[str, Any]:
    laws = sorted({basis.document for period in rule.periods for basis in period.basis})
    described: dict[str, Any] = {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": short_description(rule, lang)},
        "fullDescription": {"text": fold(rule.why.get(lang))},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"group": rule.group, "precision": str(rule.confidence), "tags": laws},
    }
    if docs_url:
        described["helpUri"] = f"{docs_url}/{page_stem(rule)}.html"
    page = "\n".join(rule_body(rule, lang)).strip()
    return described | {"help": {"text": page, "markdown": page}}


def short_description(rule: Rule, lang: str) -> str:
    """Return what the rule finds, on one line: its title, in English its message."""
    return rule.title if rule.title and lang == "vi" else without_values(rule.message.get(lang))


def _result(
    finding: Finding,
    file: FileOutcome,
    index: dict[str, int],
    by_path: Mapping[str, FileOutcome],
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule_id,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(file, finding.span, finding.provision)],
        "partialFingerprints": _fingerprints(finding.fingerprint),
        "properties": {
            "confidence": str(finding.confidence),
            "provision": finding.provision,
            "paragraph": finding.paragraph,
            "basis": [basis.words for basis in finding.basis],
        },
    }
    if finding.rule_id in index:
        result["ruleIndex"] = index[finding.rule_id]
    if finding.related:
        result["relatedLocations"] = [
            {
                **_location(by_path.get(place.file, file), place.span, ""),
                "message": {"text": place.note},
            }
            for place in finding.related
        ]
    fixes = list(_fixes(finding, file))
    if fixes:
        result["fixes"] = fixes
    return result | _standing(finding)


def _standing(finding: Finding) -> dict[str, Any]:
    """Return what says that *finding* is let stand."""
    said: dict[str, Any] = {"baselineState": "unchanged"} if finding.known else {}
    if waived := finding.waived:
        kind = "inSource" if waived.inside else "external"
        said["suppressions"] = [{"kind": kind, "justification": waived.reason}]
    return said


def _fingerprints(fingerprint: str) -> dict[str, str]:
    """Return *fingerprint*, also under the name that GitHub matches results by."""
    return {"hdndLint/v1": fingerprint, "primaryLocationLineHash": f"{fingerprint}:1"}


def _message(finding: Finding) -> str:
    return f"{finding.message} {finding.remedy}".strip()


def _location(file: FileOutcome, span: Span, provision: str) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(file.path)}}}
    source = _source(file)
    if source:
        location["physicalLocation"]["region"] = _region(source, span)
    if provision:
        location["logicalLocations"] = [{"fullyQualifiedName": provision, "kind": "provision"}]
    return location


def _source(file: FileOutcome) -> Source | None:
    return file.draft.source if file.draft else None


def _region(source: Source, span: Span) -> dict[str, Any]:
    place = region(source, span)
    return {
        "startLine": place.start_line,
        "startColumn": place.start_column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": span.of(source.text)},
    }


def _fixes(finding: Finding, file: FileOutcome) -> Iterator[dict[str, Any]]:
    """Yield the fixes of a plain file; in others lines are no place where text can be put."""
    source = _source(file)
    if source is None or not source.line_starts:
        return
    for fix in finding.fixes:
        if fix.applicability is not Applicability.NEVER:
            yield _fix(fix, file, source)


def _fix(fix: Fix, file: FileOutcome, source: Source) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": {
                key: value for key, value in _region(source, edit.span).items() if key != "snippet"
            },
            "insertedContent": {"text": edit.replacement},
        }
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(file.path)}, "replacements": replacements}
    described: dict[str, Any] = {"artifactChanges": [change]}
    if fix.description:
        described["description"] = {"text": fix.description.vi}
    return described


def _invocation(outcome: Outcome) -> dict[str, Any]:
    errors = [(one.file, str(one)) for one in outcome.problems()]
    invocation: dict[str, Any] = {"executionSuccessful": not errors}
    if errors:
        invocation["toolExecutionNotifications"] = [
            {
                "level": "error",
                "message": {"text": error},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}],
            }
            for path, error in errors
        ]
    return invocation

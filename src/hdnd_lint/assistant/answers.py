"""The answers that an assistant gets, as plain data: what is not known is said, never guessed."""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from hdnd_lint import rulebook
from hdnd_lint.api import Linter, make_linter, render
from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import Status
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.registry import open_registry
from hdnd_lint.registry.describe import described, find_documents
from hdnd_lint.report.text.tree import tree_json
from hdnd_lint.ruleset import load_rules
from hdnd_lint.ruleset.pages import explain_rule
from hdnd_lint.ruleset.problems import near

UNKNOWN = "chưa xác định"
_FACTS = ("kind", "level", "issuer", "unit", "number", "adopted", "effective", "budget_year")


def check(
    today: date, *, path: str = "", text: str = "", as_of: str = "", lang: str = "vi"
) -> dict[str, Any]:
    """Return the findings on a draft, what it is taken for, and which rules could not judge it."""
    linter = make_linter(today=today, as_of=_day(as_of), lang=lang)
    outcome = _read(linter, path, text)
    told = json.loads(render(outcome, "json", lang=lang))["files"][0]
    counts = Counter(status.status for status in outcome.rules)
    return {
        "draft": told["path"],
        "problems": told["errors"],
        "profile": _profile(told["profile"] or {}),
        "judged_by_the_law_of": told["as_of"] or UNKNOWN,
        "findings": told["findings"],
        "rules": {status.value: counts[status] for status in Status},
        "not_evaluated": [
            {"rule": one.rule_id, "title": one.called, "why": one.reason}
            for one in outcome.rules
            if one.status is Status.NOT_EVALUATED
        ],
    }


def parse(today: date, *, path: str = "", text: str = "", lang: str = "vi") -> dict[str, Any]:
    """Return the tree of a draft: its parts, units, citations and figures."""
    linter = Linter((), today, documents=None)
    outcome = _read(linter, path, text)
    if outcome.draft is None or outcome.profile is None:
        raise HdndLintError("; ".join(map(str, outcome.problems)))
    tree: dict[str, Any] = json.loads(tree_json(outcome.draft, outcome.profile, lang))
    return tree


def explain(rule: str, *, lang: str = "vi") -> str:
    """Return all about one rule, by its id or name, as Markdown."""
    files = load_rules([rulebook.built_in()])
    for entry in files:
        if rule.casefold() in (entry.rule.id.casefold(), entry.rule.name):
            return "\n".join(explain_rule(entry, lang))
    hint = near(rule, [word for one in files for word in (one.rule.id, one.rule.name)])
    raise HdndLintError(f"không có quy tắc “{rule}”{hint}")


def law(today: date, document: str, *, as_of: str = "", lang: str = "vi") -> dict[str, Any]:
    """Return what is known of a document, by number or name, and whether it binds on a day."""
    registry, day = open_registry(), _day(as_of) or today
    found = find_documents(registry, document)
    return {
        "asked": document,
        "day": day.isoformat(),
        "found": [
            {
                "number": one.number,
                "title": one.title or UNKNOWN,
                "issued": one.issued.isoformat() if one.issued else UNKNOWN,
                "from": one.start.isoformat() if one.start else UNKNOWN,
                "until": one.until.isoformat() if one.until else None,
                "force": standing.force.value,
                "confidence": standing.confidence.value,
                "replaced_by": list(one.replaced_by),
                "amended_by": list(one.amended_by),
            }
            for one in found
            for standing in [registry.standing(one, day)]
        ],
        "text": "\n".join(line.get(lang) for line in described(registry, document, day))
        or f"{UNKNOWN}: danh mục không có văn bản này; không có nghĩa là văn bản không tồn tại",
    }


def _read(linter: Linter, path: str, text: str) -> FileOutcome:
    if bool(path) == bool(text):
        raise HdndLintError("nêu path (tệp) hoặc text (nội dung), một trong hai")
    return linter.file(Path(path)) if path else linter.text(text)


def _profile(facts: Mapping[str, Any]) -> dict[str, Any]:
    said = {name: (facts.get(name) or {}).get("value") for name in _FACTS}
    subjects = [one["value"] for one in facts.get("subjects", ())]
    told = {name: UNKNOWN if value is None else value for name, value in said.items()}
    return {**told, "subjects": subjects or UNKNOWN}


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        if "/" in text:
            day, month, year = map(int, text.split("/"))
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError as error:
        problem = f"“{text}” không phải là ngày; viết dạng 2025-12-31 hoặc 31/12/2025"
        raise HdndLintError(problem) from error

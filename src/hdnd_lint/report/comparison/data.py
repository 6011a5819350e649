"""The comparison for machines, version 1: see ``schema/comparison.schema.json``."""

import json
from collections import Counter
from typing import Any

from hdnd_lint.model.comparison import Answer, Change, ChangedText, ChangeKind, Comparison, Version
from hdnd_lint.report.machine.json import finding_data
from hdnd_lint.version import __version__
from hdnd_lint.words.letters.text import Span

SCHEMA_VERSION = 1


def render(comparison: Comparison, lang: str) -> str:
    """Return *comparison* as JSON text, in Vietnamese letters as they are."""
    return json.dumps(comparison_data(comparison, lang), ensure_ascii=False, indent=2) + "\n"


def comparison_data(comparison: Comparison, lang: str) -> dict[str, Any]:
    """Return *comparison* as plain data in the order of the schema."""
    found = comparison.findings
    counts = Counter(change.kind for change in comparison.changes)
    return {
        "schema": SCHEMA_VERSION,
        "tool": {"name": "hdnd-lint", "version": __version__},
        "old": _version(comparison.old),
        "new": _version(comparison.new),
        "notes": list(comparison.notes),
        "changes": [_change(change) for change in comparison.changes],
        "findings": {
            "gone": [finding_data(one, lang) for one in found.gone],
            "remaining": [
                {"old": finding_data(old, lang), "new": finding_data(new, lang)}
                for old, new in found.remaining
            ],
            "new": [finding_data(one, lang) for one in found.new],
        },
        "answers": None
        if comparison.answers is None
        else [_answer(answer) for answer in comparison.answers],
        "summary": {
            "changes": {kind.value: counts[kind] for kind in ChangeKind},
            "findings": {
                "gone": len(found.gone),
                "remaining": len(found.remaining),
                "new": len(found.new),
            },
        },
    }


def _version(version: Version) -> dict[str, Any]:
    return {
        "path": version.path,
        "title": version.title,
        "as_of": version.day.isoformat(),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "status": answer.status,
        "place": " › ".join(answer.place) or None,
        "recommendation": answer.words,
        "old": answer.old or None,
        "new": answer.new or None,
        "why": answer.why,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "place": " › ".join(change.place),
        "old_place": " › ".join(change.old_place) or None,
        "new_place": " › ".join(change.new_place) or None,
        "context": change.context or None,
        "old": change.old_text or None,
        "new": change.new_text or None,
        "edits": [{"nature": one.nature, "old": one.old, "new": one.new} for one in change.edits],
        "old_span": _span(change.old_span),
        "new_span": _span(change.new_span),
        "old_pieces": [_piece(one) for one in change.old],
        "new_pieces": [_piece(one) for one in change.new],
    }


def _piece(piece: ChangedText) -> dict[str, Any]:
    return {"text": piece.text, "edit": piece.edit if piece.edit >= 0 else None}


def _span(span: Span | None) -> dict[str, int] | None:
    return {"start": span.start, "end": span.end} if span else None

"""Which rules are asked of a paper, before any looks at its words: what tests of families hold."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine.applying import period_binding
from hdnd_lint.finding import NotApplicable
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

_DAY = date(2025, 12, 20)


def asked_of(kind: str, *, groups: Sequence[str], **facts: Any) -> str:
    """Return the ids of the rules of *groups* (their first letters) that are for a paper.

    The paper is of *kind* and has *facts*: level, issuer, subjects. The day is not asked here.
    """
    draft = parse_draft(read_text("Nội dung.\n"))
    facts = {"subjects": [], "kind": kind, **facts}
    profile = build_profile(draft, today=_DAY, as_of=_DAY, overrides=facts)
    context = Context(draft, profile, None)
    rules = [bound.rule for bound in rulebook.load() if bound.rule.id[:2] in groups]
    asked = [
        one.id for one in rules if not isinstance(period_binding(one, context), NotApplicable)
    ]
    return " ".join(sorted(asked))

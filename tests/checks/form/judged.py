"""What the rules of form say of a made paper."""

from datetime import date
from functools import cache

from checks.form.templates import Paper, write_paper

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine import BoundRule, run
from hdnd_lint.finding import Finding
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_bytes


@cache
def _rules() -> tuple[BoundRule, ...]:
    return tuple(one for one in rulebook.load(cached=False) if one.rule.group == "the-thuc")


def findings_on(paper: Paper) -> tuple[Finding, ...]:
    """Return the findings of form on *paper*, on the day that it states."""
    return findings_in(write_paper(paper), f"{paper.name}.docx")


def findings_in(data: bytes, name: str = "du-thao.docx") -> tuple[Finding, ...]:
    """Return the findings of form on the Word file *data*, read as ``check`` reads it."""
    draft = parse_draft(read_bytes(data, name, way_back=False))
    profile = build_profile(draft, today=date(2026, 1, 5))
    return tuple(run(_rules(), Context(draft, profile)).findings)

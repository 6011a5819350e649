"""Findings as short questions that a deputy could put: Markdown, or a Word file."""

from collections.abc import Sequence

from hdnd_lint.outcome import Outcome
from hdnd_lint.ruleset import Rule


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return the questions as Markdown text."""
    from hdnd_lint.report.questions import markdown

    return markdown.render(outcome)

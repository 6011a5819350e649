"""One shipped rule on the papers of a dossier: what tests of checks on dossiers ask."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from dossier_papers import MadePaper, papers

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.engine import BoundRule
from hdnd_lint.outcome import GroupOutcome, Outcome

TODAY = date(2026, 7, 20)


@cache
def _rules() -> dict[str, BoundRule]:
    return {bound.rule.id: bound for bound in rulebook.load()}


def shipped(*rules: str) -> list[BoundRule]:
    """Return the shipped *rules*."""
    return [_rules()[rule] for rule in rules]


def together(found: Sequence[MadePaper], *rules: str) -> Outcome:
    """Return what the shipped *rules* on several papers say of *found*, linked."""
    tool = Linter(shipped(*rules), TODAY)
    return tool.together([tool.content(one.data, one.name) for one in found])


def judged(found: Sequence[MadePaper], *rules: str) -> GroupOutcome:
    """Return what *rules* say of the one dossier that *found* make."""
    return together(found, *rules).groups[0]


def changed(matter: str, name: str, old: str, new: str) -> list[MadePaper]:
    """Return the papers of *matter*, *old* made *new* at its first place in the paper *name*."""
    made = [
        replace(one, text=one.text.replace(old, new, 1)) if one.name == name else one
        for one in papers(matter)
    ]
    assert made != papers(matter)
    return made

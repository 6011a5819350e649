"""Budget papers under the budget rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from checks.budget.mutations import mutations
from checks.budget.paper import Figure, Paper, as_source, changed, figures, place_of

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine import BoundRule, run
from hdnd_lint.finding import Finding
from hdnd_lint.model import Source
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.ruleset import load_rules


@cache
def budget_rules() -> tuple[BoundRule, ...]:
    files = load_rules([rulebook.built_in()])
    return rulebook.bind([entry.rule for entry in files if entry.rule.group == "ngan-sach"])


def findings(source: Source, facts: dict[str, object]) -> tuple[Finding, ...]:
    draft = parse_draft(source)
    profile = build_profile(draft, today=date(2026, 6, 1), overrides=facts)
    return tuple(run(list(budget_rules()), Context(draft, profile)).findings)


def names(found: Finding, place: int) -> bool:
    """Say whether a finding points at *place*, as its own or as a related one."""
    spans = [found.span, *(related.span for related in found.related)]
    return any(span.start <= place < span.end for span in spans)


@dataclass(frozen=True)
class Slip:
    """One figure of a paper typed wrongly, and whether a finding names it."""

    name: str
    typed: str
    meant: str
    found: bool

    @property
    def size(self) -> int:
        """How far the figure is off, in units of its last digit."""
        plain = [int(text.replace(".", "").replace(",", "")) for text in (self.typed, self.meant)]
        return abs(plain[0] - plain[1])


def slips(paper: Paper, chosen: list[Figure], seed: int) -> Iterator[Slip]:
    """Yield what becomes of each way to mistype each of *chosen* figures."""
    import random

    draw = random.Random(seed)
    for figure in chosen:
        place = place_of(paper, figure)
        for name, typed in mutations(figure.text, draw):
            wrong = findings(as_source(changed(paper, figure, typed)), paper.facts)
            yield Slip(name, typed, figure.text, any(names(one, place) for one in wrong))


def some(paper: Paper, count: int, seed: int) -> list[Figure]:
    """Return up to *count* figures of *paper*, drawn by *seed*."""
    import random

    every = list(figures(paper))
    return every if len(every) <= count else random.Random(seed).sample(every, count)

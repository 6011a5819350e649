"""A new draft proven before it is given: what a rule says of its subject leaves that blank."""

from collections.abc import Sequence

from hdnd_lint.api import make_linter
from hdnd_lint.drafting import NewPaper, Order, Template, new_paper
from hdnd_lint.drafting.plain import text_of
from hdnd_lint.finding import Finding
from hdnd_lint.records import replace
from hdnd_lint.registry import Registry

_OWN_BLANKS = "NN001"


def proven_paper(
    template: Template, order: Order, registry: Registry
) -> tuple[NewPaper, Sequence[Finding]]:
    """Return the paper, and what was found where its subject stood: then a blank stands there.

    A subject may be another body's, or need another kind of paper: an act without competence is
    never written.
    """
    paper = new_paper(template, order, registry)
    linter = make_linter(today=order.day, as_of=order.day)
    outcome = linter.text(text_of(paper))
    found = [one for one in outcome.findings if one.rule_id != _OWN_BLANKS]
    if not found:
        return paper, ()
    return new_paper(template, replace(order, left_blank=True), registry), found

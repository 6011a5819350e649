"""What checks say that their hits carry, and what they do carry."""

from collections.abc import Iterable

from hdnd_lint.checks import CHECKS
from hdnd_lint.engine import BoundRule
from hdnd_lint.finding import Hit

_OF_THE_READER = "general.notices.seen"  # its values are the reader's: other ones for each notice


def undeclared(bound: BoundRule, hits: Iterable[Hit]) -> set[str]:
    """Return the names that *hits* of a rule carry and its check does not declare.

    A message may name only what is declared, so that the others could never be said.
    """
    check = CHECKS[bound.rule.check]
    more = check.more_values
    known = {*check.values, *(name for one in bound.params if more for name in more(one))}
    values = bound.rule.check != _OF_THE_READER
    carried = {name for hit in hits if values for name in (*hit.values, *hit.words)}
    variants = {hit.variant for hit in hits if hit.variant}
    return (carried - known) | (variants - check.variants)

"""The amounts that a draft decides on, at a glance."""

from collections.abc import Iterator

from hdnd_lint.model import Draft, Figure
from hdnd_lint.model.desk import DeskAmount
from hdnd_lint.words.letters.text import fold
from hdnd_lint.words.measures import MONEY

_MOST = 5  # amounts shown of one matter
_LONGEST = 90  # characters of a label shown


def amounts(draft: Draft) -> tuple[DeskAmount, ...]:
    """Return the largest amounts of money in the text of *draft*, in their order."""
    found = list(_first(draft))
    kept = sorted(found, key=lambda one: -one.value)[:_MOST]
    return tuple(
        DeskAmount(one.label[:1].upper() + one.label[1:_LONGEST], _written(one))
        for one in sorted(kept, key=lambda one: one.span)
    )


def _first(draft: Draft) -> Iterator[Figure]:
    """Yield the first figure of each label that stands in the text, not in a table or an annex."""
    seen = set()
    for figure in draft.ledger.figures:
        label = fold(figure.label)
        if figure.base == MONEY and figure.table < 0 and not figure.in_annex and label not in seen:
            seen.add(label)
            yield figure


def _written(figure: Figure) -> str:
    said = fold(figure.written)
    return said if not figure.unit or figure.unit in said else f"{said} {figure.unit}"

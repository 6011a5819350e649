"""The amounts that a draft decides on, at a glance."""

from collections.abc import Iterator

from hdnd_lint.model import Draft, Figure
from hdnd_lint.model.desk import DeskAmount
from hdnd_lint.words.letters.text import fold
from hdnd_lint.words.measures import MONEY
from hdnd_lint.words.patterns.matcher import TONED

_MOST = 5  # amounts shown of one matter
_LONGEST = 90  # characters of a label shown
_BEFORE = 400  # characters before a figure in which its label is looked for


def amounts(draft: Draft) -> tuple[DeskAmount, ...]:
    """Return the largest amounts of money in the text of *draft*, in their order."""
    found = list(_first(draft))
    kept = sorted(found, key=lambda one: -one.value)[:_MOST]
    return tuple(
        DeskAmount(_label(draft.text, one)[:_LONGEST], _written(one))
        for one in sorted(kept, key=lambda one: one.span)
    )


def _first(draft: Draft) -> Iterator[Figure]:
    """Yield the first figure of each label that stands in the text, not in a table or an annex."""
    seen = set()
    for figure in draft.ledger.figures:
        label = fold(figure.label)
        own = figure.table < 0 and not figure.in_annex and not _is_cited(draft, figure)
        if figure.base == MONEY and own and label not in seen:
            seen.add(label)
            yield figure


def _is_cited(draft: Draft, figure: Figure) -> bool:
    """Say whether the figure belongs to what the draft rests on, not to what it decides."""
    return any(one.span.contains(figure.span) for one in (*draft.bases, *draft.considerations))


def _label(text: str, figure: Figure) -> str:
    """Return the label as the draft writes it; the ledger keeps it in small letters."""
    label, before = (
        fold(figure.label),
        fold(text[max(figure.span.start - _BEFORE, 0) : figure.span.start]),
    )
    at = TONED.text(before).rfind(TONED.text(label))
    written = before[at : at + len(label)] if at >= 0 else label
    return written[:1].upper() + written[1:]


def _written(figure: Figure) -> str:
    said = fold(figure.written)
    return said if not figure.unit or figure.unit in said else f"{said} {figure.unit}"

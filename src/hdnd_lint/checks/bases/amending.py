"""Amending documents among the bases, and whether what they amend is a basis too."""

from collections.abc import Iterator

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.cited import bases
from hdnd_lint.finding import Hit, Value
from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED

_AMENDS = r"^\W{0,3}(?:về )?(?:việc )?sửa đổi"


def amenders_alone(context: Context) -> Iterator[Hit]:
    """Yield each basis that amends a decree or circular which is no basis of the draft."""
    outer = bases(context)
    numbers = {one.number.text for one in outer if one.number}
    for citation in outer:
        amended = _amended(context, citation)
        number = amended.number.text if amended and amended.number else ""
        if number and number not in numbers:
            name = f"{amended.kind if amended else ''} số {number}".strip()
            values: dict[str, Value] = {"document": number, "amendments": ()}
            words = {"name": Localised(name, name)}
            yield Hit(citation.span, values=values, words=words, variant="alone")


def _amended(context: Context, citation: Citation) -> Citation | None:
    """Return the first document in the name of *citation*, where that name says it is amended."""
    line = next((one for one in context.draft.bases if one.span.contains(citation.span)), None)
    if line is None or not citation.number:
        return None
    rest = Span(citation.span.end, line.span.end)
    if not TONED.has(_AMENDS, context.text, rest):
        return None
    return next(
        (
            one
            for one in context.draft.citations
            if one.where is MentionPart.BASIS and one.number and rest.contains(one.span)
        ),
        None,
    )

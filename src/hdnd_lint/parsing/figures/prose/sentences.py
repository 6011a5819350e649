"""The sentences of a passage, with the amounts of each and the words that lead to them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, Relation, Sum, SumKind, Term
from hdnd_lint.parsing.figures.numerals.rounding import tolerance
from hdnd_lint.parsing.figures.numerals.terms import Scale, end_of, label_before, scale_of, term
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class AmountSentence:
    """A sentence of *passage* from *start* to *end*, and its amounts in order."""

    passage: Passage
    start: int
    end: int
    amounts: tuple[Amount, ...]

    def before(self, place: int) -> str:
        """Return the words between the amount of index *place* and the one before it."""
        first = end_of(self.amounts[place - 1]) if place else self.start
        return self.passage.text[first : self.amounts[place].span.start]

    def after(self, place: int) -> str:
        """Return the words between the amount of index *place* and the one after it."""
        last = place + 1 == len(self.amounts)
        stop = self.end if last else self.amounts[place + 1].span.start
        return self.passage.text[end_of(self.amounts[place]) : stop]


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"\.(?=\s)|\n")


def sentences(passage: Passage, fewest: int) -> Iterator[AmountSentence]:
    """Yield the sentences of *passage* that hold *fewest* amounts or more."""
    if len(passage.amounts) < fewest:
        return
    start = passage.start
    stops = [match.start() for match in _stop().finditer(passage.text, start, passage.end)]
    for stop in (*stops, passage.end):
        found = passage.between(start, stop)
        if len(found) >= fewest:
            yield AmountSentence(passage, start, stop, found)
        start = stop


def made_sum(text: str, total: Amount, parts: Sequence[tuple[Amount, int]]) -> Sum:
    """Return *total* as the sum of *parts* with their signs; likely, never more."""
    scale: Scale = scale_of(total)
    return Sum(
        SumKind.SENTENCE,
        Relation.ALL,
        term(text, total, scale, _label(text, total)),
        tuple(_term(text, part, scale, sign) for part, sign in parts),
        scale.unit,
        scale.base,
        tolerance(scale.step(total), [scale.step(part) for part, _ in parts]),
        Confidence.MEDIUM,
    )


def _term(text: str, part: Amount, scale: Scale, sign: int) -> Term:
    return term(text, part, scale, _label(text, part), sign)


def _label(text: str, amount: Amount) -> str:
    """Return the words that lead to *amount*, from the last mark or line end on."""
    before = text[max(0, amount.span.start - 90) : amount.span.start]
    marks = [match.end() for match in re.finditer(r"[.;:,]\s|[(\n]", before.rstrip(" :("))]
    return label_before(before, marks[-1] if marks else 0, len(before))

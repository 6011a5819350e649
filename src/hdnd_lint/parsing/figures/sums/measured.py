"""Labelled figures that are no money: areas, lengths, shares in percent, what is counted."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.model import Amount, Figure
from hdnd_lint.parsing.figures.numerals.terms import end_of, step
from hdnd_lint.parsing.figures.sums.labelled import is_within, label_of
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.measures import MONEY, measure
from hdnd_lint.words.patterns.matcher import comparable

_PERCENT = "%"
_STOPS = "nhưng|là|để|tại|cần|đã|và|không|so|trong|theo|cho|với|của|vào|thì|được|mà|nên|do|vì"
_LEAST = 2  # words of a label that says what is measured


@cache
def _after() -> re.Pattern[str]:
    """Match what a share is of: the words behind it, up to a stop or a word that says more."""
    word = rf"(?!(?:{_STOPS})\b)[^\W\d_]{{1,30}}"
    return re.compile(rf"\s{{0,9}}(?P<of>{word}(?: {word}){{0,5}})(?=\W|\Z)")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match the head of a label that only goes on the one before it: “…, chiếm 49,2%”."""
    return re.compile(r"^(?:chiếm|tương ứng|tương đương|bằng|đạt|tăng|giảm|còn|hơn)\b")


def measured_figures(
    passage: Passage, articles: Sequence[Span], annexes: Sequence[Span]
) -> Iterator[Figure]:
    """Yield the figures of *passage* that have a unit other than money, with their labels."""
    start, last = passage.start, ""
    for amount in passage.amounts:
        label = label_of(passage.text, start, amount.span.start)
        if _goes_on().match(label) and last:
            label = f"{last} {label}"
        start = end_of(amount)
        if amount.unit and MONEY not in measure(amount.unit).base:
            yield _figure(passage, amount, label, articles, annexes)
        if len(label.split()) >= _LEAST:
            last = label


def _figure(
    passage: Passage,
    amount: Amount,
    label: str,
    articles: Sequence[Span],
    annexes: Sequence[Span],
) -> Figure:
    unit = measure(amount.unit)
    base = unit.base.replace("²", "2").replace("³", "3").replace("hecta", "ha")
    if base == _PERCENT:
        behind = _after().match(passage.text, end_of(amount), passage.end)
        label = re.sub(r"\s(?:đạt|là|chiếm)$", "", label)
        label = f"{label} % {comparable(behind['of'])}" if behind else f"{label} %"
    return Figure(
        label=label,
        span=amount.span,
        value=amount.value * unit.factor,
        base=base,
        step=step(amount.decimals, unit),
        written=fold(passage.text[amount.span.start : end_of(amount)]),
        article=is_within(articles, amount.span.start),
        in_annex=is_within(annexes, amount.span.start) is not None,
        unit=amount.unit,
    )

"""Words that a sentence lacks: a “của”, a year, what was to follow a comma."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context
from hdnd_lint.checks.general.phrases import PhrasesParams, unwanted_phrases
from hdnd_lint.finding import Hit, Result
from hdnd_lint.model import Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold

_YEARS = 2  # a period that ends so many years after the paper's did not begin in its last year
_LAST_WORDS = 60  # characters at an end, in which its last words stand
_UNITS = frozenset(
    {NodeKind.CLAUSE, NodeKind.SUBCLAUSE, NodeKind.POINT, NodeKind.DASH, NodeKind.PLUS}
)


@dataclass(frozen=True, slots=True)
class LeftOutParams(PhrasesParams):
    """The phrases that lack a word, and what they are with it."""


def left_out(context: Context, params: LeftOutParams) -> Iterator[Result]:
    """Yield places where words are missing.

    The main message: a phrase with the word it lacks. Variants: ``year`` (the first day of a
    period of years has none), ``comma`` (the last item of a list, or a cell, ends in a comma).
    """
    yield from unwanted_phrases(context, params)
    yield from _yearless(context)
    yield from _broken_off(context)


def _yearless(context: Context) -> Iterator[Hit]:
    adopted = context.profile.adopted.value
    if adopted is None:
        return
    for found in _period().finditer(context.text):
        if int(found["year"]) >= adopted.year + _YEARS:
            yield _hit(context.text, Span(*found.span("first")), "year")


def _broken_off(context: Context) -> Iterator[Hit]:
    """Yield the last words of units and cells that end in a comma with nothing after it."""
    draft = context.draft
    for nodes in (draft.body, *(annex.children for annex in draft.annexes)):
        for unit in _last_units(nodes):
            yield from _ends_open(context.text, unit.span)
    for table in draft.tables:
        for row in table.rows:
            for cell in row:
                yield from _ends_open(context.text, cell.span)


def _ends_open(text: str, span: Span) -> Iterator[Hit]:
    place = _comma().search(text, max(span.start, span.end - _LAST_WORDS), span.end)
    if place:
        yield _hit(text, Span(*place.span("words")), "comma")


def _last_units(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Yield the units that hold no other and that none of their kind follows."""
    for at, node in enumerate(nodes):
        if node.kind is NodeKind.QUOTE:
            continue
        following = nodes[at + 1].kind if at + 1 < len(nodes) else None
        if node.kind in _UNITS and not node.children and following is not node.kind:
            yield node
        yield from _last_units(node.children)


def _hit(text: str, place: Span, variant: str) -> Hit:
    return Hit(place, {"phrase": fold(place.of(text)), "replacement": ""}, variant=variant)


@cache
def _period() -> re.Pattern[str]:
    """Match a period in words whose first day has no year; “đến” may lack too."""
    return re.compile(
        r"[Tt]ừ\s(?P<first>ngày\s\d{1,2}\stháng\s\d{1,2})\s(?:đến\s)?(?:hết\s)?"
        r"ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s(?P<year>\d{4})(?!\d)"
    )


@cache
def _comma() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?P<words>(?:[^\W\d_/]+\s){0,2}[^\W\d_]+\s?,)\s{0,9}\Z")


CHECKS: Mapping[str, Check[Any]] = {
    "left_out": Check(
        left_out,
        LeftOutParams,
        values=frozenset({"phrase", "replacement"}),
        variants=frozenset({"year", "comma"}),
    ),
}

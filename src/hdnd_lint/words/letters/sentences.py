"""Sentences of a text: each with its place, without the marks at its end."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.words.letters.text import Span, trimmed

_ABBREVIATIONS = ("TT", "TP", "Tp", "tp", "ThS", "PGS")
_MARKS = " \t\n\u00a0.,;:/"


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences in *span*: a full stop, a semicolon or the end of a line ends one.

    An abbreviation (TT.) ends none, and neither does a stop inside a number or a date.
    """
    start = span.start
    for stop in _stop().finditer(text, span.start, span.end):
        if not text[: stop.start()].endswith(_ABBREVIATIONS):
            yield from _worded(text, Span(start, stop.start()))
            start = stop.end()
    yield from _worded(text, Span(start, span.end))


def without_marks(text: str, span: Span) -> Span:
    """Return *span* without white space and stops at its ends."""
    return trimmed(text, Span(span.start, span.start + len(span.of(text).rstrip(_MARKS))))


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.;](?=\s)|\./\.?|\n")


def _worded(text: str, span: Span) -> Iterator[Span]:
    found = without_marks(text, span)
    if any(char.isalnum() for char in found.of(text)):
        yield found

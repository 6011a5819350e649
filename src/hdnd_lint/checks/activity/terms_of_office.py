"""The council's term as a paper writes it: two that share years cannot both be right."""

import re
from functools import cache

from hdnd_lint.words.letters.text import Span


def clashing_terms(text: str) -> tuple[list[tuple[Span, Span]], bool]:
    """Return the terms that cross the one told most, each with it, and whether any was told twice.

    Terms follow each other and share no more than the year in which one ends.
    """
    told: dict[tuple[int, int], list[Span]] = {}
    for match in _term().finditer(text):
        years = int(match["first"]), int(match["last"])
        told.setdefault(years, []).append(Span(match.start("first"), match.end("last")))
    if not told:
        return [], False
    most = max(told, key=lambda years: (len(told[years]), -told[years][0].start))
    usual = told[most]
    crossing = [
        (span, usual[0])
        for years, spans in told.items()
        if years != most and years[0] < most[1] and most[0] < years[1]
        for span in spans
    ]
    return sorted(crossing), sum(map(len, told.values())) > 1


@cache
def _term() -> re.Pattern[str]:
    return re.compile(
        r"nhiệm kỳ(?:\s+[IVX]+)?\s*[,(]?\s*(?P<first>20\d\d)\s*[-–]\s*(?P<last>20\d\d)(?!\d)",
        re.IGNORECASE,
    )

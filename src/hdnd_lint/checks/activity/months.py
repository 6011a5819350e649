"""“9 tháng đầu năm … 3 tháng cuối năm”: what was and what is to come make a year."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.words.letters.text import Span

_YEAR = 12
_FARTHEST = 160  # characters between the two, in one sentence
_QUARTERLY = (3, 6, 9)  # months that any report may speak of besides its own


def unlike_months(text: str) -> list[tuple[Span, str]] | None:
    """Return the months that make no year with what the paper reports; None: no pair is told.

    Each comes with the words that it stands against.
    """
    pairs = list(_pair().finditer(text))
    if not pairs:
        return None
    wrong = [match for match in pairs if int(match["gone"]) + int(match["left"]) != _YEAR]
    found = [(Span(*match.span("last")), match["first"]) for match in wrong]
    right = next((match for match in pairs if match not in wrong), None)
    return [*found, *_others(text, right)] if right else found


def _others(text: str, pair: re.Match[str]) -> Iterator[tuple[Span, str]]:
    """Yield months told alone that belong to no report by quarters, nor to *pair*."""
    known = {("đầu", int(pair["gone"])), ("cuối", int(pair["left"]))}
    for match in _alone().finditer(text):
        count, side = int(match["count"]), match["side"].lower()
        if (side, count) not in known and count not in _QUARTERLY:
            yield Span(*match.span()), pair["first" if side == "cuối" else "last"]


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?P<first>(?P<gone>\d{1,2}) tháng đầu năm)"
        rf"(?:(?!tháng đầu)[^.\n]){{0,{_FARTHEST}}}?"
        r"(?<!\d)(?P<last>(?P<left>\d{1,2}) tháng cuối năm)",
        re.IGNORECASE,
    )


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)(?P<count>\d{1,2}) tháng (?P<side>đầu|cuối) năm", re.IGNORECASE)

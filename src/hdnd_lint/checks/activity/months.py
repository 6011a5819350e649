"""“9 tháng đầu năm … 3 tháng cuối năm”: what was and what is to come make a year."""

import re
from functools import cache

from hdnd_lint.words.letters.text import Span

_YEAR = 12
_FARTHEST = 160  # characters between the two, in one sentence


def unlike_months(text: str) -> list[tuple[Span, str]] | None:
    """Return the months still to come that, with those gone, make no year; None: none is told."""
    pairs = list(_pair().finditer(text))
    if not pairs:
        return None
    return [
        (Span(match.start("last"), match.end("last")), match["first"])
        for match in pairs
        if int(match["gone"]) + int(match["left"]) != _YEAR
    ]


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?P<first>(?P<gone>\d{1,2}) tháng đầu năm)"
        rf"(?:(?!tháng đầu)[^.\n]){{0,{_FARTHEST}}}?"
        r"(?<!\d)(?P<last>(?P<left>\d{1,2}) tháng cuối năm)",
        re.IGNORECASE,
    )

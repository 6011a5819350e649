"""Units glued to the one before: “… tiêu cực.2. Giao …”, or a label left at the end of a line."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.words.letters.text import CAPITALS, Span


@cache
def _labels() -> re.Pattern[str]:
    """Match a label after a full stop: no blank before it, or nothing after it."""
    label = r"(?P<article>Điều\s)?(?P<number>\d{1,2})\s?\."
    return re.compile(
        rf"(?<=[^\W\d_][.;])(?=\S{{1,7}}\s[{CAPITALS}])(?P<inner>\d{{1,2}})\.\s"
        rf"|(?<=[.;])\s{label}\s*\Z"
    )


def pieces(text: str, span: Span, article: str, clause: str) -> Iterator[Span]:
    """Yield the parts of the block at *span*, whose words are *text*; one where nothing is glued.

    *article* and *clause* are the last numbers read: only the next of them begins a new unit.
    """
    start = 0
    for match in _labels().finditer(text):
        before = article if match["article"] else clause
        number = match["inner"] or match["number"]
        if not before.isdecimal() or int(number) != int(before) + 1:
            continue
        clause = clause if match["article"] else number
        yield Span(span.start + start, span.start + match.start())
        start = match.start()
    yield Span(span.start + start, span.end)

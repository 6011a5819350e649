"""What stands in the same paragraph, or in the same sentence, as a place."""

import re
from collections.abc import Callable
from functools import cache

from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH

_STRIDE = 4000  # characters


def paragraph_around(text: str, offset: int) -> Span:
    """Return the paragraph of *text* that holds *offset*: paragraphs end at line breaks.

    Of a paragraph of many pages only some pages around *offset* are returned, the same for all
    offsets of one stride: so looking around every hit stays linear.
    """
    low = max(0, (offset // _STRIDE - 1) * _STRIDE)
    high = min(len(text), low + 3 * _STRIDE)
    start = text.rfind("\n", low, offset) + 1 or low
    end = text.find("\n", offset, high)
    return Span(start, high if end < 0 else end)


def sentence_around(text: str, offset: int) -> Span:
    """Return the sentence of *text* that holds *offset*: it ends at a full stop or a semicolon.

    A stop inside a number, a date or an abbreviation has no blank after it, and ends nothing.
    """
    paragraph = paragraph_around(text, offset)
    start, end = paragraph.start, paragraph.end
    for stop in _stop().finditer(text, paragraph.start, paragraph.end):
        if stop.end() > offset:
            end = stop.start()
            break
        start = stop.end()
    return Span(start, max(start, end))


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.;](?=\s)")


class Nearby:
    """What stands around a hit, asked once for each paragraph (or other stretch *around* it)."""

    def __init__(
        self,
        text: str,
        patterns: tuple[str, ...],
        around: Callable[[str, int], Span] = paragraph_around,
    ) -> None:
        self._around = around
        self._text = text
        self._patterns = patterns
        self._known: dict[Span, bool] = {}

    def has(self, offset: int) -> bool:
        """Say whether one of the patterns stands in the stretch that holds *offset*."""
        if not self._patterns:
            return False
        around = self._around(self._text, offset)
        if around not in self._known:
            self._known[around] = IN_PARAGRAPH.has(self._patterns, self._text, around)
        return self._known[around]

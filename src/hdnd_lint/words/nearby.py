"""What stands in the same paragraph as a place."""

from hdnd_lint.words.matcher import IN_PARAGRAPH
from hdnd_lint.words.text import Span

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


class Nearby:
    """What stands in the same paragraph as a hit, asked once for each paragraph."""

    def __init__(self, text: str, patterns: tuple[str, ...]) -> None:
        self._text = text
        self._patterns = patterns
        self._known: dict[Span, bool] = {}

    def has(self, offset: int) -> bool:
        """Say whether one of the patterns stands in the paragraph that holds *offset*."""
        if not self._patterns:
            return False
        around = paragraph_around(self._text, offset)
        if around not in self._known:
            self._known[around] = IN_PARAGRAPH.has(self._patterns, self._text, around)
        return self._known[around]

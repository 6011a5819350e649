"""Patterns that rules write, matched as people read: any white space, either place of a tone."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from hdnd_lint.words.text import Span, regular_tones

_SPACE = r"[^\S\n]"
_STRIDE = 4000  # characters


def check_patterns(patterns: Iterable[str]) -> None:
    """Raise ValueError, naming the pattern, if one of *patterns* is no regular expression."""
    for pattern in patterns:
        try:
            re.compile(loosened(pattern))
        except re.error as error:
            raise ValueError(f"biểu thức “{pattern}” sai: {error}") from error


def finds(pattern: str, text: str, span: Span) -> Iterator[Span]:
    """Yield where *pattern* stands in *span* of *text*, ignoring case.

    A space in the pattern stands for any white space within the line, “uỷ” equals “ủy”, and
    ``^`` and ``$`` are the ends of a paragraph.
    """
    for found in _compiled(pattern).finditer(_evened(text), span.start, span.end):
        if found.end() > found.start():
            yield Span(found.start(), found.end())


def begins(pattern: str, text: str, span: Span) -> bool:
    """Say whether the words of *span* begin with *pattern*."""
    return _compiled(pattern).match(_evened(text), span.start, span.end) is not None


def found_in(patterns: Iterable[str], text: str, span: Span) -> bool:
    """Say whether one of *patterns* stands in *span* of *text*."""
    return any(True for pattern in patterns for _ in finds(pattern, text, span))


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
            self._known[around] = found_in(self._patterns, self._text, around)
        return self._known[around]


@lru_cache(maxsize=4)
def _evened(text: str) -> str:
    return regular_tones(text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(loosened(pattern), re.IGNORECASE | re.MULTILINE)


def loosened(pattern: str, space: str = _SPACE) -> str:
    """Return *pattern* with each space outside a character class made one or more of *space*.

    They are taken all or none: a space with a quantifier of its own must not make nested
    repetition. For that it needs a group, which takes half as long again to compile.
    """

    def loose(piece: re.Match[str]) -> str:
        if piece[0][0] != " ":
            return piece[0]
        quantifier = piece[0][1:]
        return f"(?>{space}+){quantifier}" if quantifier else f"{space}++"

    return _pieces().sub(loose, regular_tones(pattern))


@cache
def _pieces() -> re.Pattern[str]:
    """Match an escaped character, a character class (where ] may come first), or a space.

    A space is taken with the first character of its quantifier.
    """
    return re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]| [?*+{]?", re.DOTALL)

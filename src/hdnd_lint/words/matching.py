"""Matching Vietnamese official wording whatever its capitals, tone marks and white space.

A *levelled* text has exactly as many characters as the text it was made from, so that a place in
one is the same place in the other.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining

from hdnd_lint.words.patterns import loosened
from hdnd_lint.words.text import Span, regular_tones

_SHORT = 300  # characters
_DASHES = "–—−‐‑"


def levelled(text: str) -> str:
    """Return *text* in lower case, tones on the first vowel (hòa, ủy), all dashes as hyphens."""
    return _level(text) if len(text) < _SHORT else _level_once(text)


def _level(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(mark.lower() if len(mark.lower()) == 1 else mark for mark in text)
    levelled_text = regular_tones(lowered).replace("\u00a0", " ")
    for dash in _DASHES:
        levelled_text = levelled_text.replace(dash, "-")
    return levelled_text


@lru_cache(maxsize=4)
def _level_once(text: str) -> str:
    """Level a whole draft; short pieces stay out, so that they do not crowd it out."""
    return _level(text)


@lru_cache(maxsize=1024)
def pattern(words: str) -> re.Pattern[str]:
    """Compile *words* for levelled text: a space matches any white space, letters are levelled.

    The short names HĐND and UBND stand for both ways of writing, at a word boundary.
    """
    regex = loosened(words, r"\s")
    regex = regex.replace("UBND", r"(?:ubnd|ủy\s+ban\s+nhân\s+dân)")
    regex = regex.replace("HĐND", r"(?:hđnd|hội\s+đồng\s+nhân\s+dân)")
    return re.compile(regex)


def search(words: str, text: str, span: Span | None = None) -> re.Match[str] | None:
    """Find *words* in *text*, within *span* if given; places count from the start of *text*.

    A pattern that begins with ``^`` is sought at the start of the span only.
    """
    level = levelled(text)
    start, end = (span.start, span.end) if span else (0, len(level))
    if words.startswith("^"):
        return pattern(words[1:]).match(level, start, end)
    return pattern(words).search(level, start, end)


def found(words: tuple[str, ...], text: str, span: Span | None = None) -> Span | None:
    """Return the first place where one of *words* stands, tried in their order."""
    for each in words:
        if match := search(each, text, span):
            return Span(*match.span())
    return None


def every(words: str, text: str, span: Span | None = None) -> Iterator[re.Match[str]]:
    """Yield each place where *words* stand, in text order."""
    level = levelled(text)
    start, end = (span.start, span.end) if span else (0, len(level))
    return pattern(words).finditer(level, start, end)


def spelling(name: str) -> str:
    """Return a place name as it compares across spellings: Đắk and Đăk, Mỹ and Mĩ are one."""
    bare = "".join(
        mark for mark in unicodedata.normalize("NFD", levelled(name)) if not combining(mark)
    )
    return " ".join(bare.replace("đ", "d").replace("y", "i").replace("-", " ").split())

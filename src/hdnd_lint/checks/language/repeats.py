"""A word or a phrase that stands twice in a row."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, Result
from hdnd_lint.model import BlockKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold

_MOST_WORDS = 6  # of a phrase


@dataclass(frozen=True, slots=True)
class RepeatParams(Params):
    """*words*: those that never stand twice; *kept*: phrases of several words that may."""

    words: tuple[str, ...]
    kept: tuple[str, ...] = ()


def repeated(context: Context, params: RepeatParams) -> Iterator[Result]:
    """Yield words of *params*, and phrases of two to six words, that stand twice in a row."""
    alone, kept = frozenset(params.words), frozenset(params.kept)
    for block in context.draft.source.blocks:
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            continue
        for found in _twice().finditer(context.text, block.span.start, block.span.end):
            words = fold(found["words"])
            if words in kept or (" " not in words and words not in alone):
                continue
            # No fix: something may be missing between the two, and only the writer knows what.
            yield Hit(Span(*found.span()), values={"words": words})


@cache
def _twice() -> re.Pattern[str]:
    """Match one to six words and the same again, once or many times.

    A capital or a figure makes another word.
    """
    word = r"[^\W\d_]{1,12}"
    phrase = rf"{word}(?:[ \u00a0]{word}){{0,{_MOST_WORDS - 1}}}?"
    again = r"(?:[ \u00a0]{1,3}(?P=words)(?![\w-])){1,200}"
    return re.compile(rf"(?<![\w-])(?P<words>{phrase}){again}")


CHECKS: Mapping[str, Check[Any]] = {
    "repeated": Check(repeated, RepeatParams, values=frozenset({"words"})),
}

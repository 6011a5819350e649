"""The words of the paragraphs of a paper, cut once for all the rules of language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from hdnd_lint.checks.base import Context
from hdnd_lint.model import BlockKind
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.phrases import EDGE, counted


class WordedParagraph(NamedTuple):
    """One paragraph: its place, and its words as the counts have them, between two edges."""

    span: Span
    said: list[str]


def paragraphs_of(context: Context) -> tuple[WordedParagraph, ...]:
    """Return the paragraphs of a paper, in order; heads and feet of pages are left out."""
    return tuple(
        cut(context.text, block.span)
        for block in context.draft.source.blocks
        if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER)
    )


def cut(text: str, span: Span) -> WordedParagraph:
    """Return that part of *text* as a paragraph."""
    return WordedParagraph(span, said(tokens(text, span)))


def tokens(text: str, span: Span) -> list[str]:
    """Return the words, the figures and the marks that part runs of them, in order."""
    return _tokens().findall(text, span.start, span.end)


def token_places(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield the same, with their places."""
    return _tokens().finditer(text, span.start, span.end)


def said(words: Iterable[str]) -> list[str]:
    """Return tokens as the counts have them, with an edge before and behind."""
    return [EDGE, *map(counted, words), EDGE]


@cache
def _tokens() -> re.Pattern[str]:
    """Match a word, a figure, or a mark that parts runs of words."""
    return re.compile(r"[^\W\d_]+|\d+|[\n.;:!?|,()“”\"/\[\]…_]")

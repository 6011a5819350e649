"""A word or a phrase that stands twice in a row."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import accumulate, chain
from operator import eq
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.language.paragraphs import WordedParagraph, paragraphs_of
from hdnd_lint.finding import Hit, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.phrases import EDGE, counted, phrases

_MOST_WORDS = 6  # of a phrase
_NEAR = 12  # characters before a syllable, in which the one before it stands


@dataclass(frozen=True, slots=True)
class RepeatParams(Params):
    """*words*: those that never stand twice; *kept*: words and phrases that may.

    Any other syllable stands twice by mistake where it goes with one of its neighbours *often*,
    and *seldom* with the other: “sử dụng phí phí thư viện”; in “thi công công trình” it goes with
    both.
    """

    words: tuple[str, ...]
    kept: tuple[str, ...]
    often: int
    seldom: int


def repeated(context: Context, params: RepeatParams) -> Iterator[Result]:
    """Yield words and phrases of two to six words that stand twice in a row.

    Variant ``around``: one of the words of *params* before and behind another of them. Nothing is
    mended: something may be missing between the two, and only the writer knows what.
    """
    paragraphs = context.once(paragraphs_of)
    again, around = _likely(paragraphs, frozenset(map(counted, params.words)))
    for number in sorted(again | around):
        span = paragraphs[number].span
        if number in again:
            yield from _in_a_row(context.text, span, params)
            yield from _syllables(context.text, span, params)
        if number in around:
            yield from _before_and_behind(context.text, span, params)


def _likely(paragraphs: Sequence[WordedParagraph], short: Set[str]) -> tuple[Set[int], Set[int]]:
    """Return which paragraphs may have words that come again, and which one of *short* around one.

    The words of all of them are looked at as one row, whatever marks stand between: it is far
    faster than the patterns, and true wherever they match.
    """
    letters = [[*filter(str.isalpha, one.said)] for one in paragraphs]
    words = [*chain.from_iterable(letters)]
    ends = [*accumulate(map(len, letters))]
    again: set[int] = set()
    around: set[int] = set()
    for many in range(1, _MOST_WORDS + 1):
        same = bytes(map(eq, words, words[many:]))
        again |= {bisect_right(ends, at) for at in _places(same, many)}
        if many == 2:
            apart = (at for at in _places(same, 1) if words[at] in short)
            around |= {bisect_right(ends, at) for at in apart}
    return again, around


def _places(same: bytes, many: int) -> Iterator[int]:
    """Yield where so *many* in a row are set."""
    run = b"\1" * many
    at = same.find(run)
    while at >= 0:
        yield at
        at = same.find(run, at + 1)


def _in_a_row(text: str, span: Span, params: RepeatParams) -> Iterator[Hit]:
    for found in _twice().finditer(text, span.start, span.end):
        words = fold(found["words"])
        if words not in params.kept and (" " in words or words in params.words):
            yield Hit(Span(*found.span()), {"words": words})


def _before_and_behind(text: str, span: Span, params: RepeatParams) -> Iterator[Hit]:
    for found in _around().finditer(text, span.start, span.end):
        words = fold(found[0])
        both = found["words"] in params.words and found["between"] in params.words
        if both and words not in params.kept:
            yield Hit(Span(*found.span()), {"words": words}, variant="around")


def _syllables(text: str, span: Span, params: RepeatParams) -> Iterator[Hit]:
    for found in _syllable_twice().finditer(text, span.start, span.end):
        word = counted(found["word"])
        if word not in (*params.words, *params.kept) and _is_mistaken(found, params):
            yield Hit(Span(found.start("word"), found.end("again")), {"words": word})


def _is_mistaken(found: re.Match[str], params: RepeatParams) -> bool:
    """Say whether a syllable that stands twice goes well with one of its neighbours alone."""
    left = _last().search(found.string, max(found.start() - _NEAR, 0), found.start())
    right = _next().match(found.string, found.end())
    opens = found["word"].istitle() and found["again"].islower()
    if found["again"] != found["word"] and (left or not opens):
        return False  # “xã hội Hội đồng”
    known, word = phrases(), counted(found["word"])
    before = 0 if opens else known.pair(counted(left[1] if left else EDGE), word)
    after = known.pair(word, counted(right[1] if right else EDGE))
    return max(before, after) >= params.often and min(before, after) < params.seldom


@cache
def _twice() -> re.Pattern[str]:
    """Match one to six words and the same again, once or many times.

    A capital or a figure makes another word.
    """
    word = r"[^\W\d_]{1,12}"
    phrase = rf"{word}(?:[ \u00a0]{word}){{0,{_MOST_WORDS - 1}}}?"
    again = r"(?:[ \u00a0]{1,3}(?P=words)(?![\w-])){1,200}"
    return re.compile(rf"(?<![\w-])(?P<words>{phrase}){again}")


@cache
def _around() -> re.Pattern[str]:
    """Match a short word before and behind another of them: “trên từ trên”."""
    word, blank = r"[^\W\d_]{1,5}", r"[ \u00a0]"
    return re.compile(
        rf"(?<![\w-])(?P<words>{word}){blank}(?!(?P=words)\b)(?P<between>{word}){blank}"
        r"(?P=words)(?![\w-])"
    )


@cache
def _syllable_twice() -> re.Pattern[str]:
    """Match a syllable twice, the second time with or without a capital."""
    return re.compile(
        r"(?<![\w-])(?P<word>[^\W\d_]{2,8})[ \u00a0](?P<again>(?i:(?P=word)))(?![\w-])"
    )


@cache
def _last() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])([^\W\d_]{2,8})[ \u00a0]$")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0]([^\W\d_]{2,8})")


CHECKS: Mapping[str, Check[Any]] = {
    "repeated": Check(
        repeated, RepeatParams, values=frozenset({"words"}), variants=frozenset({"around"})
    ),
}

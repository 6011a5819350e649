"""Wording of provisions: lists left open, sentences too long to follow."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import Part, spans_of
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.sentences import sentences
from hdnd_lint.words.letters.text import Localised, Span, fold

_NO_BODY = Localised("không nhận ra phần nội dung", "no body was recognised")
_ALSO = Localised("chỗ này cũng vậy", "so here as well")
_SHOWN = 20  # places beside the first
_WORDS_SHOWN = 8  # of a long sentence


@dataclass(frozen=True, slots=True)
class LengthParams(Params):
    """*most*: syllables that a sentence may have."""

    most: int


def open_ended(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the first place where a provision leaves open what it covers, with all others.

    The main message: a list that ends with “v.v.” or “…”. Variant ``either``: “và/hoặc”.
    """
    body = spans_of(context.draft, [Part.BODY])
    if not body:
        yield NotApplicable(_NO_BODY)
    for variant, pattern in (("", _open()), ("either", _either())):
        found = [
            Span(*one.span("words"))
            for span in body
            for one in pattern.finditer(context.text, span.start, span.end)
        ]
        if found:
            yield Hit(
                found[0],
                {"found": fold(found[0].of(context.text)), "count": len(found)},
                related=tuple(Related(one, _ALSO) for one in found[1 : _SHOWN + 1]),
                variant=variant,
            )


def long_sentences(context: Context, params: LengthParams) -> Iterator[Result]:
    """Yield the sentences of the body that have more syllables than *params* allow."""
    body = spans_of(context.draft, [Part.BODY])
    if not body:
        yield NotApplicable(_NO_BODY)
    for span in body:
        for sentence in sentences(context.text, span):
            words = sentence.of(context.text).split()
            if len(words) > params.most:
                opening = " ".join(words[:_WORDS_SHOWN])
                yield Hit(sentence, {"count": len(words), "found": opening})


@cache
def _open() -> re.Pattern[str]:
    """Match what leaves a list open; a blank to fill in stands alone, or is longer."""
    return re.compile(
        r"(?P<words>(?<![^\W\d_])[^\W\d_]{1,20}[ ,]{0,2}"
        r"(?:\.?v\.v\b\.?|(?:…|(?<!\.)\.\.\.(?!\.))(?=[;,)]|\s{0,9}$)))",
        re.MULTILINE,
    )


@cache
def _either() -> re.Pattern[str]:
    return re.compile(r"(?P<words>(?:và ?/ ?hoặc|hoặc ?/ ?và)[ \u00a0][^\W\d_]+)")


CHECKS: Mapping[str, Check[Any]] = {
    "open_ended": Check(
        open_ended,
        Params,
        values=frozenset({"found", "count"}),
        variants=frozenset({"either"}),
    ),
    "long_sentences": Check(long_sentences, LengthParams, values=frozenset({"found", "count"})),
}

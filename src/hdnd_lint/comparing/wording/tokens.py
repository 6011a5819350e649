"""The words of a draft as they are compared: without spaces, and a date is one word."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache

from hdnd_lint.model import DateMention
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold, regular_tones


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    LEADER = "leader"  # …… or ____: a place left to be filled in
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, mark or date; two are the same where their *key* is."""

    kind: TokenKind
    key: str
    span: Span
    date: DateMention | None = None


Tokens = Sequence[Token]
_HYPHENS = str.maketrans({"‐": "-", "‑": "-"})


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        r"(?P<leader>…+[.…]*|\.{3,}[.…]*|_{2,})"
        r"|(?P<number>\d+(?:[.,]\d+)*(?:\s?%)?)"
        r"|(?P<word>[^\W\d_]+)"
        r"|(?P<mark>\./\.|[^\s\u00ad\u200b-\u200f\u2060\ufeff])"
    )


def tokens(text: str, span: Span, dates: Sequence[DateMention]) -> Iterator[Token]:
    """Yield the tokens of *text* at *span*; *dates* are all dates of the text, in its order."""
    at = span.start
    first = bisect_left(dates, span.start, key=lambda one: one.span.start)
    for index in range(first, len(dates)):
        mention = dates[index]
        if mention.span.end > span.end:
            break
        if mention.span.start < at:
            continue
        yield from _plain(text, at, mention.span.start)
        yield Token(TokenKind.DATE, _date_key(mention.span.of(text)), mention.span, mention)
        at = mention.span.end
    yield from _plain(text, at, span.end)


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _shape().finditer(text, start, end):
        kind = TokenKind(str(found.lastgroup))
        yield Token(kind, _key(kind, found[0]), Span(*found.span()))


def _key(kind: TokenKind, words: str) -> str:
    if kind is TokenKind.LEADER:
        return "…"
    if kind is TokenKind.NUMBER:
        return "".join(words.split())
    return regular_tones(words).translate(_HYPHENS)


def _date_key(words: str) -> str:
    return fold(re.sub(r"[.…_]{2,}|…", " ", regular_tones(words)))


def is_year(found: Tokens, at: int) -> bool:
    """Say whether the number at *at* is a year: “năm 2026”."""
    before = found[at - 1].key.lower() if at else ""
    key = found[at].key
    return before == "năm" and len(key) == 4 and key.isdigit()

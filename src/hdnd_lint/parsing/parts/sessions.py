"""Council, term and session as a line or a clause states them."""

import re
from functools import cache

from hdnd_lint.model import Nature, Session
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.letters.text import Phrase, Span, fold, spaced, trimmed
from hdnd_lint.words.ordinals import ORDINAL, ordinal_value
from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.words.places import UNIT

_ORDINAL = spaced(ORDINAL)


@cache
def _term() -> re.Pattern[str]:
    return re.compile(rf"\bkh[oó][aá]\s*+:?\s*(?:thứ\s+)?(?P<term>{_ORDINAL})\b", re.IGNORECASE)


@cache
def _session() -> re.Pattern[str]:
    return re.compile(
        rf"\bkỳ\s+họp\s+(?P<nature>(?:(?!\bthông\s+qua\b)[^,;.…\d]){{0,40}}?)\s*(?:lần\s+)?"
        rf"(?:thứ\s*+:?\s*)?(?<!giữa\s)(?<!cuối\s)(?<!đầu\s)(?P<ordinal>{_ORDINAL})\b(?!\s*+(?:giữa|cuối)?\s*năm\b)",
        re.IGNORECASE,
    )


@cache
def _bare_session() -> re.Pattern[str]:
    return re.compile(r"\bkỳ\s+họp\b(?P<nature>[^,;.()]{0,60})", re.IGNORECASE)


@cache
def _council() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{spaced(COUNCIL_NAME)})\s+(?P<unit>(?:"
        + spaced(UNIT)
        + r")(?:\s+(?!kh[oó][aá]\b|kỳ\b|ban\b|thông\b|nhiệm\b|tại\b|đã\b)"
        r"[^\s,;.()]+){0,6})",
        re.IGNORECASE,
    )


_NATURES = {
    "chuyên đề": Nature.THEMATIC,
    "bất thường": Nature.EXTRAORDINARY,
    "đột xuất": Nature.URGENT,
    "giữa năm": Nature.MID_YEAR,
    "cuối năm": Nature.YEAR_END,
    "thường lệ": Nature.REGULAR,
    "thường kỳ": Nature.REGULAR,
}


def session_nature(words: str) -> Nature:
    """Return the kind of session that *words* name, ``UNSAID`` where they name none."""
    lower = comparable(words)
    return next((key for name, key in _NATURES.items() if name in lower), Nature.UNSAID)


def parse_session(text: str, span: Span) -> Session | None:
    """Return what the words at *span* say of council, term and session; None if of none."""
    words = span.of(text)
    term = _term().search(words)
    ordinal = _session().search(words)
    if not term and not ordinal and not _bare_session().search(words):
        return None
    council = _council().search(words)
    return Session(
        span=trimmed(text, span),
        council=_phrase(text, span, council, 0),
        term=_phrase(text, span, term, "term"),
        term_number=ordinal_value(term["term"]) if term else None,
        ordinal=ordinal_value(ordinal["ordinal"]) if ordinal else None,
        ordinal_span=_place(span, ordinal, "ordinal"),
        nature=_nature_of(words, ordinal),
    )


def _nature_of(words: str, ordinal: re.Match[str] | None) -> Nature:
    if ordinal:
        after = words[ordinal.end() : ordinal.end() + 30]
        return session_nature(ordinal["nature"]) or session_nature(after)
    bare = _bare_session().search(words)
    return session_nature(bare["nature"]) if bare else Nature.UNSAID


def _place(span: Span, match: re.Match[str] | None, group: str | int) -> Span | None:
    return Span(*match.span(group)).shifted(span.start) if match else None


def _phrase(text: str, span: Span, match: re.Match[str] | None, group: str | int) -> Phrase | None:
    place = _place(span, match, group)
    return Phrase(fold(place.of(text)), trimmed(text, place)) if place else None

"""Quoted amendment text: stretches in which another document speaks, with its own numbering."""

import re
from functools import cache

from hdnd_lint.parsing.lines import Line

_OPEN = "“"
_CLOSE = "”"


@cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of a block that opens a quotation, its own label before it or not."""
    return re.compile(r"\s*(?:\d{1,3}[.)]|[a-zđ]\)|[-+])?\s*[“\"]\s*\S")


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        r"[“\"]\s*(?:[ĐÐ]iều\s+\d+|\d{1,3}[a-zđ]?[.)]|[a-zđ]\)|[-+]|[IVX]+\.|Chương|Mục|Phụ lục)"
    )


@cache
def _amending() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:sửa đổi|bổ sung|thay thế|bãi bỏ|như sau)\b")


def quoted_ranges(tokens: list[Line], text: str) -> list[tuple[int, int]]:
    """Return the ranges [first, last] of *tokens* that are quoted text of another document.

    A range opens at a token whose words begin with a quotation mark and either stay open at its
    end or hold a numbered unit; it closes where the marks balance. A quotation that is never
    closed ends before the next token that goes on with the outer numbering.
    """
    ranges = []
    position = 0
    while position < len(tokens):
        if _opens(tokens[position], text):
            last = _end(tokens, position, text)
            ranges.append((position, last))
            position = last
        position += 1
    return ranges


def _words(token: Line, text: str) -> str:
    start = token.label.end if token.label and not _leads(token, text) else token.span.start
    return text[start : token.span.end]


def _leads(token: Line, text: str) -> bool:
    """Say whether the quotation mark stands before the label: “Điều 5. …"""
    assert token.label is not None
    return any(mark in text[token.span.start : token.label.start] for mark in (_OPEN, '"'))


def _opens(token: Line, text: str) -> bool:
    words = _words(token, text).lstrip()
    if not words.startswith((_OPEN, '"')):
        return False
    return _balance(words) > 0 or _unit().match(words) is not None


def _balance(words: str) -> int:
    """Return how many quotations *words* leaves open (straight marks toggle)."""
    curly = words.count(_OPEN) - words.count(_CLOSE)
    return curly if curly else words.count('"') % 2


def _end(tokens: list[Line], first: int, text: str) -> int:
    depth = 0
    straight = False
    for position in range(first, len(tokens)):
        words = text[tokens[position].span.start : tokens[position].span.end]
        depth += words.count(_OPEN) - words.count(_CLOSE)
        straight ^= words.count('"') % 2 == 1
        if depth <= 0 and not straight:
            return position
    return _unclosed_end(tokens, first)


def _unclosed_end(tokens: list[Line], first: int) -> int:
    """Return the last token before the outer Điều or khoản goes on with its next number."""
    outer = {token.type: token.number for token in tokens[:first] if token.number.isdecimal()}
    for position in range(first + 1, len(tokens)):
        token = tokens[position]
        if token.type in ("DIEU", "KHOAN") and token.number.isdecimal():
            before = outer.get(token.type)
            if before is not None and int(token.number) == int(before) + 1:
                return position - 1
    return len(tokens) - 1

"""Quoted amendment text: stretches in which another document speaks, with its own numbering."""

import re
from collections.abc import Mapping
from functools import cache

from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.words.line_kinds import LineKind
from hdnd_lint.words.openers import LABEL

_OPEN = "“"
_CLOSE = "”"


@cache
def _opening() -> re.Pattern[str]:
    """Return the pattern of a block that opens a quotation, its own label before it or not."""
    return re.compile(
        rf"\s{{0,9}}+(?:{LABEL.number}[.)]|{LABEL.letters}\)|[-+])?\s{{0,9}}+[“\"]\s*\S"
    )


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        rf"[“\"]\s*(?:{LABEL.article}|{LABEL.number}[a-zđ]?[.)]|{LABEL.letters}\)|[-+]"
        rf"|{LABEL.roman}\.|Chương|Mục|Phụ lục)"
    )


@cache
def _outer_speech() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\W{0,12}(?:sửa\s+đổi|bổ\s+sung|thay(?:\s+thế)?\b|bãi\s+bỏ|điều\s+khoản|hiệu\s+lực"
        r"|tổ\s+chức\s+thực\s+hiện|trách\s+nhiệm|giao\b|nghị\s+quyết\s+này)"
    )


def quoted_ranges(tokens: list[Line], text: str) -> list[tuple[int, int]]:
    """Return the ranges [first, last] of *tokens* that are quoted text of another document.

    A range opens at a token whose words begin with a quotation mark and either stay open at its
    end or hold a numbered unit. It closes where the marks balance, but never beyond a token with
    which the outer document plainly goes on.
    """
    ranges = []
    outer: dict[str, str] = {}  # the last number of each type of unit
    position = 0
    while position < len(tokens):
        last = position
        if _opens(tokens[position], text):
            last = _end(tokens, position, outer, text)
            ranges.append((position, last))
        elif position and _commanded(tokens[position - 1], tokens[position], text):
            last = _unmarked_end(tokens, position, text)
            ranges.append((position, last))
        outer.update((token.type, token.number) for token in tokens[position : last + 1])
        position = last + 1
    return ranges


@cache
def _command() -> re.Pattern[str]:
    """Match the words that give one unit of another document its new text."""
    return re.compile(
        r"(?i)\W{0,12}(?:sửa\s{1,9}đổi(?:,?\s{1,9}bổ\s{1,9}sung)?|bổ\s{1,9}sung)"
        r"(?:\s{1,9}(?:các|thêm))?"
        r"\s{1,9}(?:khoản\s{1,9}(?P<clause>\d{1,3})|điểm|khoản|điều)\s"
    )


@cache
def _announced() -> re.Pattern[str]:
    """Match the end of those words: “… như sau:”."""
    return re.compile(r"(?i)(?<!\w)như\s{1,9}sau\s{0,9}:\s{0,9}\Z")


def _commanded(before: Line, token: Line, text: str) -> bool:
    """Say whether the new text that *before* announces begins at *token*, without a mark.

    Only a numbered unit shows it: plain words may tell what is changed.
    """
    if before.label is None or token.label is None:
        return False
    command = _command().match(text, before.label.end, before.span.end)
    if command is None:
        return False
    end = before.span.end
    if _announced().search(text, max(before.label.end, end - 40), end) is None:
        return False
    if before.type is token.type and command["clause"] != token.number:
        return False  # the next of the outer units, not the one that is given its text
    return _outer_speech().match(text, token.label.end, token.span.end) is None


def _unmarked_end(tokens: list[Line], first: int, text: str) -> int:
    """Return the last token of the new text: then comes the next unit like the announcing one."""
    outer = tokens[first - 1]
    for position in range(first + 1, len(tokens)):
        token = tokens[position]
        inside_article = outer.type is not LineKind.ARTICLE and token.type is LineKind.ARTICLE
        follows = token.type is outer.type and _follows(outer.number, token.number)
        if follows or (inside_article and not _quoted_label(token, text)):
            return position - 1
    return len(tokens) - 1


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


def _end(tokens: list[Line], first: int, outer: Mapping[str, str], text: str) -> int:
    """Return the last token of the range: where the marks balance or the outer document resumes.

    *outer* holds the last number of each type of unit before *first*.
    """
    opening = tokens[first]
    if not _quoted_label(opening, text):
        outer = {**outer, opening.type: opening.number}
    depth, straight = 0, False
    for position in range(first, len(tokens)):
        if _resumes(tokens[position], outer, text):  # never the first: it is no next unit
            return position - 1
        words = tokens[position].span.of(text)
        depth += words.count(_OPEN) - words.count(_CLOSE)
        straight ^= words.count('"') % 2 == 1
        if depth <= 0 and not straight:
            return position
    return len(tokens) - 1


def _resumes(token: Line, outer: Mapping[str, str], text: str) -> bool:
    """Say whether the outer document plainly goes on: then the closing mark was forgotten.

    The token carries the next number of the outer Điều, khoản or điểm and speaks as an amending
    or a closing provision does.
    """
    if token.type not in outer or not _follows(outer[token.type], token.number):
        return False
    assert token.label is not None
    words = text[token.label.end : token.span.end]
    return _outer_speech().match(words) is not None and not _quoted_label(token, text)


def _follows(before: str, number: str) -> bool:
    if before.isdecimal() and number.isdecimal():
        return int(number) == int(before) + 1
    letters = "abcdđeghiklmnopqrstuvxy"
    at = letters.find(before) if len(before) == 1 else -1
    return at >= 0 and number == letters[at + 1 : at + 2]


def _quoted_label(token: Line, text: str) -> bool:
    return token.label is not None and _leads(token, text)

"""A word without which a pattern finds nothing: looked for first, as that is far cheaper."""

import re
from functools import cache

_EXACT = "(?-i:"  # what a pattern begins with whose case counts


@cache
def leading_word(regex: str) -> str:
    """Return the letters that all that *regex* finds begins with, "" where none are sure."""
    if not required_word(regex):
        return ""
    left = _optional().sub("\0", _classes().sub("\0", regex[len(_EXACT) : -1]))
    beside = _beside().match(left)
    lead = _letters().match(left, beside.end() if beside else 0)
    return lead[0] if lead else ""


@cache
def required_word(regex: str) -> str:
    """Return a word that stands in all that *regex* finds, "" where none is sure.

    Only a pattern whose case counts as a whole, ``(?-i:…)``, has one.
    """
    if not (regex.startswith(_EXACT) and regex.endswith(")")):
        return ""
    left = _optional().sub("\0", _classes().sub("\0", regex[len(_EXACT) : -1]))
    before = ""
    while before != left:
        before = left
        left = _group().sub("\0", _ahead().sub("\0\\1\0", left))
    if any(mark in left for mark in "()|"):
        return ""
    return max(_letters().findall(left), key=len, default="")


@cache
def _beside() -> re.Pattern[str]:
    """Match what only looks before or after the place where a pattern begins; maybe nothing."""
    one = r"\(\?<?[=!][^()]*\)"
    return re.compile(rf"(?:{one}|\(\?:{one}(?:\|{one})*\))*+")


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"\w+")


@cache
def _classes() -> re.Pattern[str]:
    """Match an escaped character or a character class: neither is one certain letter."""
    return re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\]){0,300}+\]", re.DOTALL)


@cache
def _optional() -> re.Pattern[str]:
    """Match a character with a quantifier."""
    return re.compile(r"[^()](?:[?*]|\{[\d,]*\})[+?]?", re.DOTALL)


@cache
def _ahead() -> re.Pattern[str]:
    """Match what must follow, where it is no choice."""
    return re.compile(r"\(\?=([^()|]*)\)(?![?*{])")


@cache
def _group() -> re.Pattern[str]:
    """Match any other group that holds none, with its quantifier."""
    kind = r"\?(?:[:>=!]|<[=!]|P<\w+>|[a-zA-Z-]+:)"
    return re.compile(rf"\((?:{kind})?[^()]*\)(?:[?*+]|\{{[\d,]*\}})?[+?]?")

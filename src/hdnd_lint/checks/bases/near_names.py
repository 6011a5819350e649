"""Names of cited documents that are nearly right: a word too many, too few, or another."""

import re
from difflib import SequenceMatcher

from hdnd_lint.words.patterns.matcher import comparable

_MOST_WORDS = 5  # that differ: more is another way of telling what the document is about
_LEAST_WORDS = 4  # of a name: of fewer nothing can be said
_LIGHT = frozenset(("về", "việc", "và", "của", "các"))
# How a name may begin in one list of documents and not in another.
_LEADS = frozenset(
    (
        "quy",
        "định",
        "hướng",
        "dẫn",
        "chi",
        "tiết",
        "ban",
        "hành",
        "thông",
        "tư",
        "nghị",
        "quyết",
        "luật",
    )
)
_SHORT = (("hđnd", "hội đồng nhân dân"), ("ubnd", "ủy ban nhân dân"))
_CITED = re.compile(r"\d{1,6}/\d{4}/")
_Change = tuple[str, int, int, int, int]  # the operation, its words in the name, in the title


def differs_by_words(given: str, title: str, *, whole: bool) -> bool:
    """Say whether *given* is *title* but for a few words.

    Light words, abbreviations, years and how a name begins are no difference. *whole* says that
    *given* surely ends where the name ends; elsewhere more or fewer words at its end tell nothing.
    """
    if _CITED.search(given):
        return False  # it names another document, in its own words
    name, right = _content(given), _content(title)
    if min(len(name), len(right)) < _LEAST_WORDS or name == right:
        return False
    matcher = SequenceMatcher(None, name, right, autojunk=False)
    changes = [one for one in matcher.get_opcodes() if one[0] != "equal"]
    if not whole:
        changes = [one for one in changes if not _at_end(one, name, right)]
    changes = [one for one in changes if not _is_lead(one, name, right)]
    words = [word for one in changes for word in _changed(one, name, right)]
    return 0 < len(words) <= _MOST_WORDS and not all(word.isdigit() for word in words)


def differs_by_commas(given: str, title: str) -> bool:
    """Say whether the words of *given* are those of *title*, with a comma left out or put in."""
    name, right = (comparable(one).removeprefix("luật ").strip(" .,;") for one in (given, title))
    words = _split(name)
    if len(words) < _LEAST_WORDS or words != _split(right):
        return False
    return _commas(name) != _commas(right)


def _commas(text: str) -> list[str]:
    return _split(text.replace(",", " 0comma "))


def joined_otherwise(given: str, title: str) -> bool:
    """Say whether the words of *given* are those of *title* with a comma for “và”, or without."""
    name, right = _split(comparable(given)), _split(comparable(title))
    lead = ("luật", "pháp", "lệnh")
    name, right = [[word for word in one if word not in lead] for one in (name, right)]
    bare = [[word for word in one if word != "và"] for one in (name, right)]
    return bare[0] == bare[1] and name != right


def _content(text: str) -> list[str]:
    words = comparable(text)
    for short, full in _SHORT:
        words = words.replace(short, full)
    return [word for word in _split(words) if word not in _LIGHT]


def _split(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text).split()


def _changed(change: _Change, name: list[str], right: list[str]) -> list[str]:
    _, first, last, start, end = change
    return [*name[first:last], *right[start:end]]


def _at_end(change: _Change, name: list[str], right: list[str]) -> bool:
    return change[2] == len(name) or change[4] == len(right)


def _is_lead(change: _Change, name: list[str], right: list[str]) -> bool:
    begins = change[1] == 0 or change[3] == 0
    return begins and set(_changed(change, name, right)) <= _LEADS

"""How numbers, names and places are compared: spelling, case and punctuation do not count."""

import re
from functools import cache

from hdnd_lint.words.patterns.matcher import comparable


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(r"[0-9]+|[A-ZĐ]+")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")


def number_key(number: str) -> str:
    """Return what tells one number from another: ``05/2025/nq-hđnd`` → ``5.2025.NQ.HĐND``."""
    found = _parts().findall(number.upper())
    return ".".join(part.lstrip("0") or "0" if part[0].isdigit() else part for part in found)


_LEADS = (
    ("bộ", "luật"),
    ("luật",),
    ("pháp", "lệnh"),
    ("về", "việc"),
    ("về",),
    ("v", "v"),
    ("ban", "hành"),
)


def name_key(name: str) -> str:
    """Return what tells one title from another, without its kind and without “và”."""
    words = [word for word in _words().findall(comparable(name)) if word != "và"]
    for lead in _LEADS:
        if tuple(words[: len(lead)]) == lead and len(words) > len(lead):
            words = words[len(lead) :]
    return " ".join(words)

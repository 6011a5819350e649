"""Cleaning of raw text: NFC, one kind of space, no invisible marks, the way back kept."""

import re
from functools import cache
from unicodedata import combining, is_normalized, normalize

# ECMA-376 and Unicode know many spaces; a draft needs one.
_SPACES = "\t\n\r\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NOTHING = "\x00-\x08\x0b\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f"
_NOTHING += "\u202a-\u202e\u2060-\u206f\ufeff"
_LONGEST_CLUSTER = 30  # marks on one letter (Unicode's stream-safe bound); more are cut


def cleaned(raw: str) -> tuple[str, list[int] | None]:
    """Return the clean text of a line, and for each character its offset in *raw*.

    The offsets are None where they are those of *raw* one by one. Spaces at the head are kept.
    """
    if is_clean(raw):
        return raw, None
    text = _space_pattern().sub(" ", raw)
    if "\u2011" in text:
        text = text.replace("\u2011", "-")
    if not _change_pattern().search(text) and is_normalized("NFC", text):
        return text, None
    return _composed(text)


def is_clean(raw: str) -> bool:
    """Say whether a line needs no cleaning.

    All that is dropped or becomes a space is not printable, but for the no-break hyphen.
    """
    return raw.isprintable() and "\u2011" not in raw and is_normalized("NFC", raw)


def in_capitals(text: str) -> str:
    """Return *text* as Word shows it under “All caps”, letter for letter."""
    upper = text.upper()
    if len(upper) == len(text):
        return upper
    return "".join(big if len(big := letter.upper()) == 1 else letter for letter in text)


def _composed(raw: str) -> tuple[str, list[int]]:
    """Drop what is invisible and compose letters, cluster by cluster."""
    dropped = _nothing_pattern()
    letters: list[str] = []
    offsets: list[int] = []
    cluster = ""
    start = 0
    for offset, letter in enumerate(raw):
        if dropped.match(letter):
            continue
        if cluster and (not combining(letter) or len(cluster) >= _LONGEST_CLUSTER):
            _put(normalize("NFC", cluster), start, letters, offsets)
            cluster = ""
        if not cluster:
            start = offset
        cluster += letter
    _put(normalize("NFC", cluster), start, letters, offsets)
    return "".join(letters), offsets


def _put(cluster: str, start: int, letters: list[str], offsets: list[int]) -> None:
    letters.append(cluster)
    offsets.extend([start] * len(cluster))


@cache
def _space_pattern() -> re.Pattern[str]:
    return re.compile(f"[{_SPACES}]")


@cache
def _change_pattern() -> re.Pattern[str]:
    return re.compile(f"[{_NOTHING}\u0300-\u036f]")


@cache
def _nothing_pattern() -> re.Pattern[str]:
    return re.compile(f"[{_NOTHING}]")

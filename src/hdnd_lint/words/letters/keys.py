"""What was meant by keys of a Vietnamese keyboard that stayed in a word: “nghij”, “ddeef”."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from hdnd_lint.words.letters.syllables import TONE_MARKS, is_syllable
from hdnd_lint.words.letters.text import regular_tones

_TELEX = dict(zip("fsxrj", TONE_MARKS, strict=True))
_DOUBLED = (
    ("uow", "ươ"),
    ("dd", "đ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
    ("w", "ư"),
)
_VOWELS = frozenset("aăâeêioôơuưy")
_STRAY = frozenset("fsxrjw")


@lru_cache(maxsize=4096)
def meant_by_keys(word: str) -> tuple[str, ...]:
    """Return the syllables that the keys of *word*, in small letters, may have been meant as."""
    joined = word
    for keys, letter in _DOUBLED:
        joined = joined.replace(keys, letter)
    found = [made for form in dict.fromkeys((word, joined)) for made in _readings(form)]
    return tuple(one for one in dict.fromkeys(found) if one != word and is_syllable(one))


def _readings(form: str) -> Iterator[str]:
    yield form
    for at, key in enumerate(form[1:], 1):
        rest = form[:at] + form[at + 1 :]
        if key in _TELEX and not _has_tone(rest):
            yield from _toned(rest, _TELEX[key])
        if key in _STRAY:
            yield regular_tones(rest)


def _has_tone(word: str) -> bool:
    return any(sign in TONE_MARKS for sign in unicodedata.normalize("NFD", word))


def _toned(word: str, tone: str) -> Iterator[str]:
    """Yield *word* with *tone* on each of its vowels; which of them is right, the rime tells."""
    for at, letter in enumerate(word):
        if letter in _VOWELS:
            made = unicodedata.normalize("NFC", word[: at + 1] + tone + word[at + 1 :])
            yield regular_tones(made)

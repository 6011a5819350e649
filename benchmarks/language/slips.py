"""Slips of typing, hearing and recognition, made in a word by machine."""

import re
import unicodedata
from collections.abc import Iterator
from random import Random

_KEYS = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_SHAPES = {"\u0306": "w", "\u031b": "w"}
_HEARD = (("tr", "ch"), ("s", "x"), ("gi", "d"), ("r", "gi"), ("l", "n"))
_ENDINGS = (("ng", "n"), ("c", "t"))
_RULED = (("ngh", "ng"), ("gh", "g"), ("k", "c"))
# Letters that recognition takes for one another.
_SEEN = dict(zip("ềểốổáảấắộạịọụếệươđứờớủữậàì", "ểềổốảáẩẳôaiouểêuodửởởúừẩảí", strict=True))


def slips(word: str, draw: Random) -> Iterator[tuple[str, str]]:
    """Yield the kind of each slip that *word*, in small letters, can suffer, and the word then."""
    for kind, made in (
        *_of_tone(word, draw),
        *_of_hearing(word),
        *_of_typing(word, draw),
        *_of_keys(word, draw),
        *_of_recognition(word),
    ):
        composed = unicodedata.normalize("NFC", made)
        if composed != word:
            yield kind, composed


def _parted(word: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFD", word)
    tone = "".join(sign for sign in letters if sign in _KEYS)[:1]
    return "".join(sign for sign in letters if sign not in _KEYS), tone


def _with(word: str, tone: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(tone if sign in _KEYS else sign for sign in letters)


def _of_tone(word: str, draw: Random) -> Iterator[tuple[str, str]]:
    _, tone = _parted(word)
    if not tone:
        return
    yield "tone left out", _with(word, "")
    yield "another tone", _with(word, draw.choice([one for one in _KEYS if one != tone]))
    if tone in "\u0309\u0303":
        yield "hỏi and ngã", _with(word, "\u0303" if tone == "\u0309" else "\u0309")


def _of_hearing(word: str) -> Iterator[tuple[str, str]]:
    both = [*_HEARD, *((other, one) for one, other in _HEARD)]
    for old, new in both:
        if word.startswith(old) and not word.startswith(("nh", "ng")) and len(word) > len(old) + 1:
            yield "onset", new + word[len(old) :]
            break
    for old, new in (*_ENDINGS, *((other, one) for one, other in _ENDINGS)):
        if word.endswith(old) and len(word) > len(old) + 1:
            yield "ending", word[: -len(old)] + new
            break
    if "đ" in word:
        yield "d for đ", word.replace("đ", "d")


def _of_typing(word: str, draw: Random) -> Iterator[tuple[str, str]]:
    for old, new in _RULED:
        if word.startswith(old) and not word.startswith("kh"):
            yield "ng, g, c before e, i", new + word[len(old) :]
            break
    if re.match(r"ng[aoôuưâă]", word):
        yield "ngh before a, o, u", f"ngh{word[2:]}"
    if len(word) > 3:
        at = draw.randrange(1, len(word) - 1)
        yield "letter twice", word[:at] + word[at] + word[at:]
        yield "letters swapped", word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        yield "letter left out", word[:at] + word[at + 1 :]


def _of_keys(word: str, draw: Random) -> Iterator[tuple[str, str]]:
    bare, tone = _parted(word)
    if tone:
        yield "tone as a key", bare + _KEYS[tone]
        yield "all as keys", _keyed(bare) + _KEYS[tone]
    yield "a key too many", word + draw.choice("fsrxjw")


def _keyed(bare: str) -> str:
    keys = ""
    for sign in bare:
        if sign == "\u0302":
            keys += keys[-1]
        else:
            keys += _SHAPES.get(sign, "dd" if sign == "đ" else sign)
    return keys


def _of_recognition(word: str) -> Iterator[tuple[str, str]]:
    for at, letter in enumerate(word):
        if letter in _SEEN:
            yield "recognition", word[:at] + _SEEN[letter] + word[at + 1 :]
            break

"""Which syllables follow which in official Vietnamese, and which are like one another.

The counts are of pairs of syllables, in small letters, tones on the first vowel; they were made
from titles and names in the registry, texts of laws and published papers (``benchmarks/language``
says how, and from what). A pair that came once is left out. Nothing else of those texts is kept.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from hdnd_lint.records import dataclass, field
from hdnd_lint.resources import resource_dir
from hdnd_lint.words.letters.syllables import is_syllable
from hdnd_lint.words.patterns.matcher import comparable

EDGE = "<"
"""What stands before the first and behind the last syllable of a run of words."""

FIGURE = "0"
"""What stands for every number."""

_FILE = "language/phrases.txt"
_KEPT = 4096  # words whose likenesses are kept
_KEPT_PAIRS = 65_536
_KEPT_WORDS = 16_384
# Onsets and endings that are taken for one another; written without diacritics.
_ONSETS = (
    *(("tr", "ch"), ("s", "x"), ("gi", "d"), ("r", "gi"), ("r", "d"), ("l", "n"), ("v", "d")),
    *(("ng", "ngh"), ("g", "gh"), ("c", "k"), ("m", "n")),
)
_ENDINGS = (("ng", "n"), ("m", "n"), ("c", "t"), ("nh", "n"), ("ch", "t"), ("i", "y"))
_KEYS = "abcdeghiklmnopqrstuvxy"
_DROPPED = "hnguioa"  # letters left out of a syllable that stays one


class _Followers(dict[str, int]):
    """How often what followed a syllable; 0 for all else."""

    def __missing__(self, _: str) -> int:
        return 0


class _Pairs(dict[str, _Followers]):
    """What followed each syllable, taken from its line of *lines* when it is first asked for."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, first: str) -> _Followers:
        _, *rest = self._lines.get(first, "0").split(" ")
        known = self[first] = _Followers(zip(rest[::2], map(int, rest[1::2]), strict=True))
        return known


@dataclass(slots=True)
class Phrases:
    """Counts of syllables and pairs; the lines of pairs are read when a first syllable asks."""

    lines: dict[str, str]  # by first syllable: how often it came, then pairs with their counts
    alike: dict[str, str]  # by the letters without diacritics: the syllables written with them
    total: int
    _pairs: _Pairs = field(init=False)
    _near: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _often: dict[int, set[tuple[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._pairs = _Pairs(self.lines)

    def count(self, syllable: str) -> int:
        """Return how often *syllable* came."""
        return int(self.lines.get(syllable, "0").partition(" ")[0])

    def pair(self, first: str, second: str) -> int:
        """Return how often *second* followed *first*, 0 where that was once."""
        return self._pairs[first][second]

    def seldom(self, words: Sequence[str], least: int) -> list[int]:
        """Return where pairs of *words* begin that came less often than *least*.

        Pairs that came so often are kept: a set of those in use is far smaller than all counts.
        """
        often = self._often.setdefault(least, set())
        if len(often) > _KEPT_PAIRS:
            often.clear()
        new = [(at, pair) for at, pair in enumerate(pairwise(words)) if pair not in often]
        often.update(pair for _, pair in new if self.pair(*pair) >= least)
        return [at for at, pair in new if pair not in often]

    def after(self, first: str) -> Mapping[str, int]:
        """Return what followed *first*, and how often."""
        return self._pairs[first]

    def alike_but_for_signs(self, word: str) -> tuple[str, ...]:
        """Return the other syllables of the same letters, whatever their diacritics."""
        return tuple(one for one in self.alike.get(plain(word), "").split() if one != word)

    def near(self, word: str) -> tuple[str, ...]:
        """Return the syllables that *word* may be a slip of, in no order that means anything."""
        known = self._near.get(word)
        if known is None:
            if len(self._near) >= _KEPT:  # a run over very many papers meets very many slips
                self._near.clear()
            known = self._near[word] = tuple(self._found_near(word))
        return known

    def _found_near(self, word: str) -> Iterator[str]:
        own = plain(word)
        forms = dict.fromkeys((own, *_misheard(own), *_mistyped(own, is_syllable(word))))
        for form in forms:
            yield from (one for one in self.alike.get(form, "").split() if one != word)


def _misheard(own: str) -> Iterator[str]:
    for one, other in _ONSETS:
        for old, new in ((one, other), (other, one)):
            if own.startswith(old):
                yield new + own[len(old) :]
    for one, other in _ENDINGS:
        for old, new in ((one, other), (other, one)):
            if own.endswith(old):
                yield own[: -len(old)] + new


def _mistyped(own: str, sound: bool) -> Iterator[str]:
    """Yield *own* with one letter more, less, changed or swapped; *sound*: only more or less."""
    keys = _DROPPED if sound else _KEYS
    for at in range(len(own) + 1):
        yield own[:at] + own[at + 1 :]
        for key in keys:
            yield own[:at] + key + own[at:]
            if not sound:
                yield own[:at] + key + own[at + 1 :]
        if not sound:
            yield own[:at] + own[at + 1 : at + 2] + own[at : at + 1] + own[at + 2 :]


class _Counted(dict[str, str]):
    """Words as the counts have them, by how they are written; emptied before it grows too far."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _KEPT_WORDS:
            self.clear()
        made = self[word] = _as_counted(word)
        return made


_COUNTED = _Counted()
counted = _COUNTED.__getitem__
"""Return a word as the counts have it: in small letters, the tone on the first vowel.

All numbers are one; a mark between words is their edge.
"""


def _as_counted(word: str) -> str:
    if word.isdigit():
        return FIGURE
    return comparable(word) if word[0].isalpha() else EDGE


@lru_cache(maxsize=16_384)
def plain(word: str) -> str:
    """Return *word* without any diacritics, đ as d."""
    parted = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(sign for sign in parted if not unicodedata.combining(sign))


def read_phrases(text: str) -> Phrases:
    """Return the counts that *text* tells.

    A line for each first syllable; ``=`` before letters without diacritics, with the syllables
    that are written with them and came often enough to be meant; ``#`` before a remark.
    """
    lines: dict[str, str] = {}
    alike: dict[str, str] = {}
    for line in text.splitlines():
        key, _, told = line.partition("\t")
        if key[:1] == "=":
            alike[key[1:]] = told
        elif key[:1] != "#":
            lines[key] = told
    return Phrases(lines, alike, sum(int(line.split(" ", 1)[0]) for line in lines.values()))


@cache
def phrases() -> Phrases:
    """Return the counts of the package."""
    path: Path = resource_dir("rulesets") / _FILE
    return read_phrases(path.read_text(encoding="utf-8"))

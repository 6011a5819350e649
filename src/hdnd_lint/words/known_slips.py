"""Slips that can be nothing else: “bổ xung”, “giãi quyết”. The list is data that a lawyer extends.

A line of ``rulesets/language/slips.txt`` gives what is right and what is written for it; how the
lines are written stands at the head of the file. Words are compared as the counts of pairs have
them (:func:`hdnd_lint.words.phrases.counted`).
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product

from hdnd_lint.records import dataclass
from hdnd_lint.resources import resource_dir
from hdnd_lint.words.phrases import counted

_FILE = "language/slips.txt"
_HOOK, _TILDE = "\u0309", "\u0303"

Syllables = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownSlips:
    """What is always written wrongly, and what is meant; "" where it is right all the same."""

    meant: Mapping[Syllables, str]
    alone: frozenset[str]
    heads: Mapping[Syllables, int]  # the first two words: how many the longest slip has

    def among(self, said: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Yield where an entry begins and ends in *said*, and what was meant, in order."""
        if self.alone.isdisjoint(said) and self.heads.keys().isdisjoint(pairwise(said)):
            return
        at = 0
        while at < len(said):
            length = self._length(said, at)
            if length:
                yield at, at + length, self.meant[tuple(said[at : at + length])]
            at += max(length, 1)

    def _length(self, said: Sequence[str], at: int) -> int:
        """Return how many words the longest entry has that stands at *at*, 0 for none."""
        longest = self.heads.get((said[at], said[at + 1]), 1) if at + 1 < len(said) else 1
        lengths = range(longest, 0, -1)
        return next((one for one in lengths if tuple(said[at : at + one]) in self.meant), 0)


def read_known_slips(lines: Iterable[str]) -> KnownSlips:
    """Return the slips that *lines* tell."""
    meant = {_words(wrong): right for line in lines for wrong, right in _told(line.strip())}
    heads: dict[Syllables, int] = {}
    for words in meant:
        if len(words) > 1:
            heads[words[:2]] = max(len(words), heads.get(words[:2], 0))
    alone = frozenset(words[0] for words in meant if len(words) == 1)
    return KnownSlips(meant, alone, heads)


@cache
def known_slips() -> KnownSlips:
    """Return the slips of the package."""
    path = resource_dir("rulesets") / _FILE
    return read_known_slips(path.read_text(encoding="utf-8").splitlines())


def _words(written: str) -> Syllables:
    return tuple(map(counted, written.split()))


def _told(line: str) -> Iterator[tuple[str, str]]:
    """Yield what a line says is written, and what is right for it."""
    if not line or line[0] == "#":
        return
    right, _, wrong = line.partition("=")
    if line[0] == "~":
        for one in _parted(line[1:]):
            yield from ((other, one) for other in _with_the_other_tone(one))
    elif line[0] == "!":
        yield from ((one, "") for one in _parted(line[1:]))
    else:
        yield from ((one, right.strip()) for one in _parted(wrong))


def _parted(listed: str) -> list[str]:
    return [one.strip() for one in listed.split(",")]


def _with_the_other_tone(words: str) -> Iterator[str]:
    """Yield *words* with hỏi for ngã and ngã for hỏi, in one or in several of its syllables."""
    forms = [dict.fromkeys((one, _toned_otherwise(one))) for one in words.split()]
    yield from (" ".join(one) for one in product(*forms) if " ".join(one) != words)


def _toned_otherwise(syllable: str) -> str:
    other = {_HOOK: _TILDE, _TILDE: _HOOK}
    signs = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(other.get(one, one) for one in signs))

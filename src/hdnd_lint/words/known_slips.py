"""Slips that can be nothing else: “bổ xung”, “giãi quyết”. The list is data that a lawyer extends.

A line of ``rulesets/language/slips.txt`` gives what is right and what is written for it; how the
lines are written stands at the head of the file. Words are compared as the counts of pairs have
them (:func:`hdnd_lint.words.phrases.counted`).
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product
from typing import NamedTuple

from hdnd_lint.records import dataclass
from hdnd_lint.resources import resource_dir
from hdnd_lint.words.phrases import counted, phrases

_FILE = "language/slips.txt"
_HOOK, _TILDE = "\u0309", "\u0303"

Syllables = tuple[str, ...]


class _Anchored(NamedTuple):
    """An entry, and how many of its words stand before those by which it is found."""

    offset: int
    words: Syllables


@dataclass(frozen=True, slots=True)
class KnownSlips:
    """What is always written wrongly, and what is meant; "" where it is right all the same."""

    meant: Mapping[Syllables, str]
    alone: frozenset[str]
    anchors: Mapping[Syllables, Sequence[_Anchored]]  # by the rarest two words, or the one word

    def among(self, said: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Yield where an entry begins and ends in *said*, and what was meant, in order.

        Of entries that overlap the first is taken, of several that begin there the longest.
        """
        if self.alone.isdisjoint(said) and self.anchors.keys().isdisjoint(pairwise(said)):
            return
        after = 0
        for start, end in sorted(self._found(said), key=lambda one: (one[0], -one[1])):
            if start >= after:
                yield start, end, self.meant[tuple(said[start:end])]
                after = end

    def _found(self, said: Sequence[str]) -> Iterator[tuple[int, int]]:
        for at, pair in enumerate(pairwise([*said, ""])):
            for one in self.anchors.get(pair) or self.anchors.get(pair[:1], ()):
                start, end = at - one.offset, at - one.offset + len(one.words)
                if tuple(said[max(start, 0) : end]) == one.words:
                    yield start, end


def read_known_slips(lines: Iterable[str]) -> KnownSlips:
    """Return the slips that *lines* tell."""
    meant = {_words(wrong): right for line in lines for wrong, right in _told(line.strip())}
    anchors: dict[Syllables, list[_Anchored]] = {}
    for words in meant:
        offset = _rarest(words)
        anchors.setdefault(words[offset : offset + 2], []).append(_Anchored(offset, words))
    alone = frozenset(words[0] for words in meant if len(words) == 1)
    return KnownSlips(meant, alone, anchors)


def _rarest(words: Syllables) -> int:
    """Return where the two words of *words* begin that seldomest follow one another."""
    known = phrases()
    pairs = enumerate(pairwise(words))
    return min(pairs, key=lambda one: known.pair(*one[1]), default=(0, ()))[0]


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

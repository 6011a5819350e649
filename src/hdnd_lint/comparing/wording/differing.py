"""Two rows of words: the stretches in which they differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from hdnd_lint.comparing.wording.runs import longest_run
from hdnd_lint.records import dataclass

_MOST = 250_000  # pairs of words up to which a stretch is compared word by word


@dataclass(frozen=True, slots=True)
class Replaced:
    """Tokens *old* (from, to) of the old words stand as *new* (from, to) in the new ones.

    *moved* says that the same words stood elsewhere in the unit.
    """

    old: tuple[int, int]
    new: tuple[int, int]
    moved: bool = False


def differences(old: list[str], new: list[str], a: int = 0, b: int = 0) -> Iterator[Replaced]:
    """Yield the stretches of *old* and *new* that differ; *a* and *b* are added to the places."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    a, b = a + head, b + head
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if not old or not new:
        if old or new:
            yield Replaced((a, a + len(old)), (b, b + len(new)))
        return
    if len(old) * len(new) <= _MOST:
        for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag != "equal":
                yield Replaced((a + i, a + j), (b + k, b + m))
        return
    yield from _apart(old, new, a, b)


def _apart(old: list[str], new: list[str], a: int, b: int) -> Iterator[Replaced]:
    """Cut two long stretches where both have a word that neither has twice, and go on within."""
    i = j = 0
    for x, y in [*_anchors(old, new), (len(old), len(new))]:
        one, other = old[i:x], new[j:y]
        if len(one) * len(other) <= _MOST:
            yield from differences(one, other, a + i, b + j)
        else:
            yield Replaced((a + i, a + x), (b + j, b + y))
        i, j = x, y


def _anchors(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    seen, there = Counter(old), Counter(new)
    places = {word: at for at, word in enumerate(new) if there[word] == 1}
    pairs = [
        (at, places[word]) for at, word in enumerate(old) if seen[word] == 1 and word in places
    ]
    kept = set(longest_run([(place, 1.0) for _, place in pairs]))
    return [pair for at, pair in enumerate(pairs) if at in kept]


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count

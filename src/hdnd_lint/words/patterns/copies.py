"""Sentences of one text that stand in another, word for word, reordered or reworded.

Two sentences are compared by their syllables, without tone marks, case and order; what all
sentences have in common (“Hội đồng nhân dân”, “dự thảo Nghị quyết”) counts little, what few have
counts much, and figures count most: so a sentence that keeps the content under other words is
found, and two that only share the phrases of the field are not.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import TONELESS

_LEAST = 8  # syllables; a shorter sentence says too little of its own
_COPIED = 0.9  # likeness from which a sentence is a copy
_REWORDED = 0.6  # likeness from which it is the same in other words
_RARE = 6  # rarest syllables of a sentence by which its likes are sought
_MOST = 40  # sentences of the other text that are compared with one
_FIGURE = 1.5  # times the weight that a word as rare would have


@dataclass(frozen=True, slots=True)
class Copy:
    """A sentence at *span* of one text, and the one it is like, at *source* of the other.

    *likeness* runs from 0 to 1; *verbatim* says that it is a copy, not a rewording.
    """

    span: Span
    source: Span
    likeness: float

    @property
    def verbatim(self) -> bool:
        """Say whether the sentence is copied but for its order of words and marks."""
        return self.likeness >= _COPIED


@dataclass(frozen=True, slots=True)
class Copied:
    """The copies in a text, in text order, and how many of its sentences could have been one."""

    copies: tuple[Copy, ...]
    sentences: int

    @property
    def share(self) -> float:
        """The part of the sentences that are copied or reworded, from 0 to 1."""
        return len(self.copies) / self.sentences if self.sentences else 0.0


def copied(
    text: str,
    spans: Iterable[Span],
    source: str,
    sources: Iterable[Span],
    alike: float = _REWORDED,
) -> Copied:
    """Return which sentences of *text*, at *spans*, stand in *source* among *sources*.

    *alike* is the likeness from which a sentence is the same in other words.
    """
    own, others = _bags(text, spans), _bags(source, sources)
    weights = _weights([bag for _, bag in (*own, *others)])
    index = _index(others)
    found = (_best(span, bag, others, index, weights) for span, bag in own)
    copies = tuple(copy for copy in found if copy and copy.likeness >= alike)
    return Copied(copies, len(own))


_Bag = Counter[str]


def _bags(text: str, spans: Iterable[Span]) -> list[tuple[Span, _Bag]]:
    """Return the sentences long enough to be told apart, each with its syllables."""
    bags = [(span, Counter(_syllables(span.of(text)))) for span in spans]
    return [(span, bag) for span, bag in bags if bag.total() >= _LEAST]


def _syllables(words: str) -> list[str]:
    return TONELESS.pattern(r"\d+(?:[.,/]\d+)*|\w+").findall(TONELESS.text(words))


def _weights(bags: Sequence[_Bag]) -> Mapping[str, float]:
    """Return how much each syllable tells: the fewer sentences have it, the more."""
    counts = Counter(syllable for bag in bags for syllable in bag)
    total = len(bags) + 1
    return {
        syllable: log(total / count + 1) * (_FIGURE if syllable[0].isdigit() else 1)
        for syllable, count in counts.items()
    }


def _index(others: Sequence[tuple[Span, _Bag]]) -> Mapping[str, list[int]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at, (_, bag) in enumerate(others):
        for syllable in bag:
            index[syllable].append(at)
    return index


def _best(
    span: Span,
    bag: _Bag,
    others: Sequence[tuple[Span, _Bag]],
    index: Mapping[str, list[int]],
    weights: Mapping[str, float],
) -> Copy | None:
    """Return the sentence that the one at *span* is most like, None if they share nothing."""
    rare = sorted(bag, key=lambda one: (-weights[one], one))[:_RARE]
    near = Counter(at for syllable in rare for at in index.get(syllable, ()))
    scored = [(_likeness(bag, others[at][1], weights), -at) for at, _ in near.most_common(_MOST)]
    likeness, at = max(scored, default=(0.0, 0))
    return Copy(span, others[-at][0], likeness) if likeness else None


def _likeness(one: _Bag, other: _Bag, weights: Mapping[str, float]) -> float:
    """Return the weight of what both say over the mean weight of what each says."""
    both = sum(weights[syllable] * count for syllable, count in (one & other).items())
    each = sum(
        weights[syllable] * count for bag in (one, other) for syllable, count in bag.items()
    )
    return 2 * both / each if each else 0.0

"""Which unit of the old version is which unit of the new one.

Units with the same words are paired first, wherever they stand; then those that are most alike,
among the few that share their rarest words or their place. So the work grows with the length of
the drafts, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from math import log

from hdnd_lint.comparing.units import ComparedUnit, PartKind
from hdnd_lint.model import NodeKind
from hdnd_lint.records import dataclass, field

_ALIKE = 0.5  # how alike two units anywhere must be to be one that was reworded
_ALIKE_HERE = 0.4  # the same for two under one parent
_SAME_PLACE = 0.25  # the same where nothing else stands between their neighbours
_FEW = 4  # words and marks of a unit that is told as reworded, whatever stands there now
_TELLING = 4  # words from which on a unit is known again at another place
_RAREST = 8  # words by which a unit is looked for
_COMMON = 16  # units that a word may stand in and still be looked for
_NO_TEXT = frozenset(
    {NodeKind.TABLE, PartKind.ANNEX}
)  # what holds no words that could stand elsewhere
_OWN_KIND = _NO_TEXT | {
    PartKind.RECIPIENT,
    PartKind.RECIPIENTS,
}  # kinds that are paired with their own only

Weight = Callable[[ComparedUnit], int]
RankKey = Callable[[ComparedUnit], Hashable]


@dataclass(slots=True)
class Matching:
    """Pairs of units, by either side; *looked* counts the comparisons of words that were made."""

    to_new: dict[ComparedUnit, ComparedUnit] = field(default_factory=dict)
    to_old: dict[ComparedUnit, ComparedUnit] = field(default_factory=dict)
    looked: int = 0

    def pair(self, old: ComparedUnit, new: ComparedUnit) -> None:
        """Say that *old* became *new*."""
        self.to_new[old] = new
        self.to_old[new] = old

    def free(self, old: ComparedUnit, new: ComparedUnit) -> bool:
        """Say whether neither unit has been paired."""
        return old not in self.to_new and new not in self.to_old


def match(old: ComparedUnit, new: ComparedUnit) -> Matching:
    """Return which units below *old* and *new* are the same."""
    return _Matcher(old, new).run()


class _Matcher:
    def __init__(self, old: ComparedUnit, new: ComparedUnit) -> None:
        self.old, self.new = old, new
        self.found = Matching()
        self.ids: dict[tuple[object, ...], int] = {}
        self.whole: dict[ComparedUnit, int] = {}
        self.bags: dict[ComparedUnit, Counter[str]] = {}
        self.weights: dict[ComparedUnit, float] = {}
        self.around: dict[ComparedUnit, tuple[int, int]] = {}
        for root in (old, new):
            self._measure(root)
        self.spread = Counter(
            word for root in (old, new) for unit in root.walk() for word in set(unit_words(unit))
        )

    def run(self) -> Matching:
        found = self.found
        found.pair(self.old, self.new)
        self._unique(self.whole, lambda unit: sum(self.bags[unit].values()))
        self._unique(
            {unit: self._id("own", unit.keys) for unit in self.bags},
            lambda unit: 0 if unit.kind in _NO_TEXT else len(unit.words),
        )
        self._align_all()
        for leaves in (False, True):
            self._alike(leaves)
            self._align_all()
        for old, new in list(found.to_new.items()):
            self._same_place(old, new)
        return found

    def _id(self, *shape: object) -> int:
        return self.ids.setdefault(shape, len(self.ids))

    def _measure(self, unit: ComparedUnit) -> None:
        """Count the words of *unit* and number its content: the same number, the same words."""
        bag = Counter(unit_words(unit))
        for child in unit.children:
            self._measure(child)
            bag.update(self.bags[child])
        self.bags[unit] = bag
        children = tuple(self.whole[child] for child in unit.children)
        self.whole[unit] = self._id(unit.table is not None, unit.keys, children)
        for before, child, after in zip(
            (-1, *children), unit.children, (*children[1:], -1), strict=False
        ):
            self.around[child] = (before, after)

    def _unique(self, ids: dict[ComparedUnit, int], weight: Weight) -> None:
        """Pair the units whose content stands just once in either version."""
        sides: list[dict[int, list[ComparedUnit]]] = []
        for root in (self.old, self.new):
            places: dict[int, list[ComparedUnit]] = defaultdict(list)
            for unit in root.walk():
                places[ids[unit]].append(unit)
            sides.append(places)
        for unit in self.old.walk():
            there = sides[1].get(ids[unit], ())
            if len(there) == len(sides[0][ids[unit]]) == 1 and weight(unit) >= _TELLING:
                self._pair_same(unit, there[0])

    def _pair_same(self, old: ComparedUnit, new: ComparedUnit) -> None:
        """Pair two units of the same words, and what is below them where that is the same too."""
        if not self._may(old, new):
            return
        self.found.pair(old, new)
        if self.whole[old] == self.whole[new]:
            for one, other in zip(old.children, new.children, strict=True):
                self._pair_same(one, other)

    def _may(self, old: ComparedUnit, new: ComparedUnit) -> bool:
        kinds = {old.kind, new.kind}
        same = len(kinds) == 1 or not kinds & _OWN_KIND
        slots = {old.slot, new.slot} - {""}  # a part may be known as such on one side alone
        return same and len(slots) < 2 and self.found.free(old, new)

    def _align_all(self) -> None:
        """Pair children of paired units by slot, then by content; new pairs are gone into too."""
        for old in self.old.walk():
            new = self.found.to_new.get(old)
            if new is not None:
                self._by(old, new, lambda unit: unit.slot or None)
                self._by(old, new, lambda unit: (self.whole[unit], unit.number, self.around[unit]))
                self._by(old, new, lambda unit: (self.whole[unit], self.around[unit][0]))
                self._by(old, new, lambda unit: (self.whole[unit], self.around[unit][1]))
                self._by(old, new, lambda unit: (self.whole[unit], unit.kind, unit.number))
                self._by(old, new, lambda unit: self.whole[unit])
                self._by(old, new, lambda unit: unit.keys or None)

    def _by(self, old: ComparedUnit, new: ComparedUnit, key: RankKey) -> None:
        """Pair the children of *old* and *new* that have one key, in their order."""
        waiting: dict[object, list[ComparedUnit]] = defaultdict(list)
        for child in reversed(new.children):
            if child not in self.found.to_old and key(child) is not None:
                waiting[key(child)].append(child)
        for child in old.children:
            there = waiting.get(key(child)) if child not in self.found.to_new else None
            if there and self._may(child, there[-1]):
                self._pair_same(child, there.pop())

    def _alike(self, leaves: bool) -> None:
        """Pair the units that are most alike, from the most alike down."""
        olds = [unit for unit in self._free(self.old, self.found.to_new) if _leaf(unit) == leaves]
        news = [unit for unit in self._free(self.new, self.found.to_old) if _leaf(unit) == leaves]
        scored = []
        for at, old in enumerate(olds):
            for place, new in self._candidates(old, news):
                score = self._score(old, new)
                if score is not None:
                    scored.append((-score, abs(at - place), at, place))
        for _, _, at, place in sorted(scored):
            if self._may(olds[at], news[place]):
                self.found.pair(olds[at], news[place])

    def _free(
        self, root: ComparedUnit, paired: dict[ComparedUnit, ComparedUnit]
    ) -> Iterator[ComparedUnit]:
        return (unit for unit in root.walk() if unit not in paired and self.bags[unit])

    def _candidates(
        self, old: ComparedUnit, news: Sequence[ComparedUnit]
    ) -> Iterator[tuple[int, ComparedUnit]]:
        """Yield, with their places, the units of *news* that may be *old*."""
        seen = set()
        for place in self._places(old, news):
            if place not in seen and self._may(old, news[place]):
                seen.add(place)
                yield place, news[place]

    def _places(self, old: ComparedUnit, news: Sequence[ComparedUnit]) -> Iterator[int]:
        index = self._index(news)
        rare = sorted(self.bags[old], key=lambda word: (self.spread[word], word))
        found = 0
        for word in rare:
            there = index.get(word, ())
            if found < _RAREST and 0 < len(there) <= _COMMON:
                found += 1
                yield from there
        here = self.found.to_new.get(old.parent) if old.parent else None
        yield from self._labelled(news).get((id(here), old.kind, old.number), ())

    def _index(self, news: Sequence[ComparedUnit]) -> dict[str, list[int]]:
        if self._indexed is not news:
            self._indexed = news
            self._by_word = defaultdict(list)
            self._by_label = defaultdict(list)
            for place, unit in enumerate(news):
                for word in self.bags[unit]:
                    self._by_word[word].append(place)
                if unit.number:
                    self._by_label[id(unit.parent), unit.kind, unit.number].append(place)
        return self._by_word

    _indexed: Sequence[ComparedUnit] | None = None
    _by_word: dict[str, list[int]]
    _by_label: dict[tuple[int, str, str], list[int]]

    def _labelled(self, news: Sequence[ComparedUnit]) -> dict[tuple[int, str, str], list[int]]:
        self._index(news)
        return self._by_label

    def _score(self, old: ComparedUnit, new: ComparedUnit) -> float | None:
        """Return how surely *old* became *new*, None where it did not."""
        here = old.parent is not None and self.found.to_new.get(old.parent) is new.parent
        alike = self._alikeness(old, new)
        if alike < (_ALIKE_HERE if here else _ALIKE):
            return None
        return alike + 0.1 * here + 0.1 * (bool(old.number) and old.number == new.number)

    def _alikeness(self, old: ComparedUnit, new: ComparedUnit) -> float:
        """Return which share of their words two units have in common, rare words counting more."""
        self.found.looked += 1
        one, other = self.bags[old], self.bags[new]
        common = self._weight(one & other)
        return 2 * common / ((self._weighs(old) + self._weighs(new)) or 1.0)

    def _weighs(self, unit: ComparedUnit) -> float:
        if unit not in self.weights:
            self.weights[unit] = self._weight(self.bags[unit])
        return self.weights[unit]

    def _weight(self, bag: Counter[str]) -> float:
        return sum(count / (1 + log(self.spread[word])) for word, count in bag.items())

    def _same_place(self, old: ComparedUnit, new: ComparedUnit) -> None:
        """Pair the one unit between two neighbours with the one that stands there now."""
        for olds, news in self._gaps(old, new):
            alone = len(olds) == len(news) == 1
            for one in olds:
                for other in news:
                    same = one.kind == other.kind and one.number == other.number != ""
                    near = (alone or same) and self._may(one, other)
                    short = alone and len(one.words) <= _FEW and one.kind == other.kind
                    if near and (short or self._alikeness(one, other) >= _SAME_PLACE):
                        self.found.pair(one, other)

    def _gaps(
        self, old: ComparedUnit, new: ComparedUnit
    ) -> Iterator[tuple[list[ComparedUnit], list[ComparedUnit]]]:
        """Yield what is unpaired between each two neighbours that kept their order."""
        rank = {unit: at for at, unit in enumerate(new.children)}
        olds: list[ComparedUnit] = []
        at = 0
        for child in [*old.children, None]:
            there = self.found.to_new.get(child) if child else None
            if child is not None and there is None:
                olds.append(child)
                continue
            place = rank.get(there, -1) if there else len(new.children)
            if place < at:
                continue
            news = [one for one in new.children[at:place] if one not in self.found.to_old]
            if olds and news and len(olds) * len(news) <= _COMMON:
                yield olds, news
            olds, at = [], place + 1


_SHORT = {
    "hđnd": "hội đồng nhân dân",
    "ubnd": "ủy ban nhân dân",
    "mttq": "mặt trận tổ quốc",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "tand": "tòa án nhân dân",
    "vksnd": "viện kiểm sát nhân dân",
    "tt": "thường trực",
    "ct": "chủ tịch",
    "vp": "văn phòng",
}


def unit_words(unit: ComparedUnit) -> Iterator[str]:
    """Yield the words of *unit* itself, in small letters, marks left out, bodies in full."""
    for token in unit.words:
        if any(map(str.isalnum, token.key)):
            word = token.key.lower()
            yield from _SHORT[word].split(" ") if word in _SHORT else (word,)


def _leaf(unit: ComparedUnit) -> bool:
    return not unit.children

"""The same words cut into other lines: what a program did, and no one who drafts."""

from collections import Counter
from collections.abc import Iterator, Sequence

from hdnd_lint.comparing.matching import Matching
from hdnd_lint.comparing.units import ComparedUnit, PartKind
from hdnd_lint.comparing.wording.tokens import tokens
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Span

_MOST = 12  # units of a group: no line is cut into more


def rewrapped(old: ComparedUnit, new: ComparedUnit, matching: Matching) -> set[ComparedUnit]:
    """Return the units of both sides that say the same together, cut otherwise."""
    found = set(_header(old, new))
    return found | _Rows(list(old.walk())[1:], list(new.walk())[1:], matching).found()


def _header(old: ComparedUnit, new: ComparedUnit) -> Iterator[ComparedUnit]:
    """Yield what stands above the titles, where all its words are the same on both sides."""
    sides = [list(_above_title(root)) for root in (old, new)]
    counts = [Counter(key for unit in side for key in unit.keys) for side in sides]
    if counts[0] == counts[1]:
        yield from (unit for side in sides for unit in side)


def _above_title(root: ComparedUnit) -> Iterator[ComparedUnit]:
    for unit in root.children:
        if unit.kind is PartKind.TITLE:
            return
        yield unit


@dataclass(slots=True)
class _Rows:
    """All units of both sides in text order."""

    old: Sequence[ComparedUnit]
    new: Sequence[ComparedUnit]
    matching: Matching
    said: dict[ComparedUnit, tuple[str, ...]] = field(default_factory=dict)

    def found(self) -> set[ComparedUnit]:
        """Return the units that say the same in groups of another size."""
        same: set[ComparedUnit] = set()
        place = {unit: at for at, unit in enumerate(self.new)}
        there = 0
        for at, unit in enumerate(self.old):
            if unit in same:
                continue
            group = self._group(at, there)
            same.update(group)
            last = group[-1] if group else self.matching.to_new.get(unit)
            there = place[last] + 1 if last in place else there
        return same

    def _group(self, i: int, j: int) -> list[ComparedUnit]:
        """Return the units from *i* and *j* on that say the same together, none if there are not.

        Each of them is paired within the group, or not at all; a group of one and one is none.
        """
        a, b = i, j
        olds: list[str] = []
        news: list[str] = []
        while a < len(self.old) or b < len(self.new):
            if len(olds) <= len(news) and a < len(self.old):
                olds += self._words(self.old[a])
                a += 1
            elif b < len(self.new):
                news += self._words(self.new[b])
                b += 1
            else:
                return []
            shared = min(len(olds), len(news))
            if olds[:shared] != news[:shared] or max(a - i, b - j) > _MOST:
                return []
            if shared and len(olds) == len(news):
                return self._closed([*self.old[i:a]], [*self.new[j:b]])
        return []

    def _closed(self, olds: list[ComparedUnit], news: list[ComparedUnit]) -> list[ComparedUnit]:
        to_new, to_old = self.matching.to_new, self.matching.to_old
        inside = all(to_new.get(one) in (None, *news) for one in olds) and all(
            to_old.get(one) in (None, *olds) for one in news
        )
        return [*olds, *news] if inside and len(olds) != len(news) else []

    def _words(self, unit: ComparedUnit) -> tuple[str, ...]:
        """Return the words of *unit* with those of its label."""
        if unit not in self.said:
            label = tokens(unit.label, Span(0, len(unit.label)), ())
            self.said[unit] = (*(token.key for token in label), *unit.keys)
        return self.said[unit]

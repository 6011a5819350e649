"""Which pairs of papers are worth comparing: those that share a number or rare words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from hdnd_lint.linking.marks import Marks, is_blank

_FEW = 12  # candidates by title for each paper
_COMMON = 60  # papers of one unit whose titles may share a word that still tells something


class Candidates:
    """An index of *papers*: by number, and by the words of titles within each unit."""

    def __init__(self, papers: Sequence[Marks]) -> None:
        self._papers = papers
        self._numbers: dict[str, list[int]] = defaultdict(list)
        self._named: dict[str, list[int]] = defaultdict(list)
        self._words: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, paper in enumerate(papers):
            if not is_blank(paper.number):
                self._numbers[paper.number].append(index)
            for mention in paper.names:
                if not is_blank(mention.number):
                    self._named[mention.number].append(index)
            for word in set(paper.matter):
                self._words[paper.unit, word].append(index)

    def of(self, paper: Marks) -> list[Marks]:
        """Return the papers that may belong with *paper*, itself left out, in their order."""
        found = set(self._named.get(paper.number, ()))
        for mention in paper.names:
            found.update(self._numbers.get(mention.number, ()))
        found.update(self._alike(paper.matter, paper.unit))
        return [self._papers[index] for index in sorted(found) if self._papers[index] is not paper]

    def _alike(self, words: Iterable[str], unit: str) -> list[int]:
        """Return the papers that share the most rare words with a title."""
        shared: Counter[int] = Counter()
        for word in set(words):
            holders = self._words.get((unit, word), [])
            holders = holders + self._words.get(("", word), []) if unit else holders
            if len(holders) <= _COMMON:
                for index in holders:
                    shared[index] += 1000 // len(holders)
        return sorted(shared, key=lambda index: (-shared[index], index))[:_FEW]

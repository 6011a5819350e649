"""Counts of syllables and of pairs of syllables in texts, as the package reads them."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path

from hdnd_lint.checks.language.paragraphs import said, tokens
from hdnd_lint.errors import HdndLintError
from hdnd_lint.reading import read_source
from hdnd_lint.resources import resource_dir
from hdnd_lint.words.letters.syllables import is_syllable
from hdnd_lint.words.letters.text import Span, normalise
from hdnd_lint.words.phrases import EDGE, Phrases, counted, plain, read_phrases

_RARE = Path(__file__).with_name("rare.txt")
_READ = Path(__file__).with_name("read.txt")
_TABLES = ("documents", "aliases", "units", "unit_mapping")
_LEAST = 2  # a pair that came less often is left out
_RARE_COUNT = 5  # how often a rare word is taken to have come
_MEANT = 5  # a syllable that came so often is one that may have been meant
_SUFFIXES = (".docx", ".htm", ".html", ".md", ".pdf", ".txt", ".ws")


def runs(text: str) -> Iterator[list[str]]:
    """Yield the words, and figures, between two marks, in order."""
    for edge, words in groupby(tokens(text, Span(0, len(text))), lambda one: counted(one) == EDGE):
        if not edge:
            yield [*words]


class Counts:
    """How often syllables, and pairs of them, came."""

    def __init__(self) -> None:
        self.syllables: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()

    def add(self, text: str) -> None:
        """Count what stands in *text*."""
        for line in _as_meant(normalise(text)).splitlines():
            for words in runs(line):
                found = said(words)
                self.syllables.update(found)
                self.pairs.update(pairwise(found))

    def __add__(self, other: "Counts") -> "Counts":
        both = Counts()
        both.syllables = self.syllables + other.syllables
        both.pairs = self.pairs + other.pairs
        return both

    def lines(self) -> Iterator[str]:
        """Yield the lines that ``read_phrases`` reads; what came once is left out."""
        after: dict[str, list[str]] = {}
        for (first, second), count in sorted(self.pairs.items()):
            if count >= _LEAST:
                after.setdefault(first, []).append(f"{second} {count}")
        for syllable, count in sorted(self.syllables.items()):
            if count >= _LEAST:
                yield f"{syllable}\t{' '.join([str(count), *after.get(syllable, [])])}"

        alike: dict[str, list[str]] = {}
        for syllable, count in sorted(self.syllables.items()):
            if count >= _MEANT and len(syllable) > 1 and is_syllable(syllable):
                alike.setdefault(plain(syllable), []).append(syllable)
        for letters, syllables in sorted(alike.items()):
            yield f"={letters}\t{' '.join(syllables)}"

    def phrases(self) -> Phrases:
        """Return the counts as the package has them."""
        return read_phrases("\n".join(self.lines()))


def _as_meant(text: str) -> str:
    """Return *text* with the slips that were read in it as what was meant."""
    slips = _slips()
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, slips))})(?!\w)"
    return re.sub(pattern, lambda found: slips[found[0].lower()], text, flags=re.IGNORECASE)


@cache
def _slips() -> dict[str, str]:
    lines = _READ.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def of_the_registry() -> Counts:
    """Return the counts of all names and titles in the registry, each once."""
    counts, said = Counts(), set()
    for table in _TABLES:
        path = resource_dir("rulesets") / "registry" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            said |= {cell for row in csv.reader(file) for cell in row if " " in cell}
    for words in sorted(said):
        counts.add(words)
    return counts


def with_rare_words(counts: Counts) -> Counts:
    """Return *counts* and the pairs of rare words that they lack, each a few times."""
    both = counts + Counts()
    for line in _RARE.read_text(encoding="utf-8").splitlines():
        first, _, second = line.partition(" ")
        if first != "#" and both.pairs[first, second] < _RARE_COUNT:
            both.pairs[first, second] = _RARE_COUNT
            for syllable in (first, second):
                both.syllables[syllable] = max(both.syllables[syllable], _RARE_COUNT)
    return both


def texts_in(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each paper below *folders* that can be read."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix not in _SUFFIXES or path.name == "README.md":
                continue
            try:
                yield path.name, read_source(path).text
            except HdndLintError:
                continue

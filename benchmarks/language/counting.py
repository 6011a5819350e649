"""Counts of syllables and of pairs of syllables in texts, as the package reads them."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from hdnd_lint.checks.language.spelling import runs, said
from hdnd_lint.errors import HdndLintError
from hdnd_lint.reading import read_source
from hdnd_lint.resources import resource_dir
from hdnd_lint.words.letters.syllables import is_syllable
from hdnd_lint.words.letters.text import Span, normalise
from hdnd_lint.words.phrases import Phrases, plain, read_phrases

_TABLES = ("documents", "aliases", "units", "unit_mapping")
_MEANT = 5  # a syllable that came so often is one that may have been meant
_SUFFIXES = (".docx", ".htm", ".html", ".md", ".pdf", ".txt", ".ws")


class Counts:
    """How often syllables, and pairs of them, came."""

    def __init__(self) -> None:
        self.syllables: Counter[str] = Counter()
        self.pairs: Counter[tuple[str, str]] = Counter()

    def add(self, text: str) -> None:
        """Count what stands in *text*."""
        for line in normalise(text).splitlines():
            for words in runs(line, Span(0, len(line))):
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
            if count > 1:
                after.setdefault(first, []).append(f"{second} {count}")
        for syllable, count in sorted(self.syllables.items()):
            if count > 1:
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

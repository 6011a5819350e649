"""One small change: of a module or of a rule file."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

DATA = frozenset({"alternative", "word", "threshold", "entry"})
"""Operators that change words, expressions and rule files; the others change code."""


@dataclass(frozen=True)
class Mutant:
    """A change that may be made; it is made only where it is tried."""

    path: Path
    """From the top of the checkout."""
    line: int
    scope: str
    """The function or the key it stands in, so that lines may move."""
    operator: str
    before: str
    after: str
    number: int
    """Which of all changes of its file."""
    again: int = 0
    """Which of those that read the same in one scope."""

    @property
    def is_data(self) -> bool:
        """Whether words, expressions or rule files are changed, not the code."""
        return self.operator in DATA

    @property
    def place(self) -> str:
        """What names the change as long as its words are not rewritten."""
        again = f" ({self.again + 1})" if self.again else ""
        told = f"{self.operator}: {self.before} → {self.after}{again}"
        return f"{self.path.as_posix()} {self.scope} {told}"

    def rank(self, seed: int) -> str:
        """Return what the sample of *seed* is sorted by; a change elsewhere does not move it."""
        return hashlib.sha256(f"{seed} {self.place}".encode()).hexdigest()


def told_apart(mutants: Iterable[Mutant]) -> list[Mutant]:
    """Return *mutants*, those that read the same told apart by their number."""
    seen: dict[str, int] = {}
    told = []
    for mutant in mutants:
        again = seen.get(mutant.place, 0)
        seen[mutant.place] = again + 1
        told.append(replace(mutant, again=again))
    return told

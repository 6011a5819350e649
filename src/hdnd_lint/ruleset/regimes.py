"""The days of the law: regimes, each a sequence of laws, as ``law/regimes.yaml`` gives them.

A rule names its law, never a day: ``supervision.law-2015``, a stretch of entries that follow one
another (``local-government.law-2015..law-2025-february``), or a list of such names for what they
have in common. ``days`` puts the days in their place before a rule file is validated.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.finding import Basis
from hdnd_lint.records import dataclass, field
from hdnd_lint.ruleset.assumptions import Assumption
from hdnd_lint.ruleset.problems import near
from hdnd_lint.ruleset.yaml_file import read_yaml
from hdnd_lint.words.letters.text import normalise

if TYPE_CHECKING:
    from hdnd_lint.ruleset import schema

FILE = Path("law") / "regimes.yaml"
_TO = ".."  # between the first and the last entry of a stretch


class RegimeError(Exception):
    """A rule names a law or a note that there is not; *key* says where in its file."""

    def __init__(self, problem: str, key: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.key = key


@dataclass(frozen=True, slots=True)
class RegimeLaw:
    """One law of a regime: it binds from *start* until *until* (exclusive; None: still).

    *law* is the number of the document whose days these are, "" where they are of no one act.
    """

    regime: str
    key: str
    start: date
    until: date | None
    law: str = ""

    @property
    def name(self) -> str:
        """Return the name that rules call it by."""
        return f"{self.regime}.{self.key}"


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days; *until* is exclusive, None where it has no end yet."""

    start: date
    until: date | None

    def common(self, other: "Days") -> "Days | None":
        """Return the days that both have, None where there are none."""
        ends = [end for end in (self.until, other.until) if end is not None]
        start, until = max(self.start, other.start), min(ends, default=None)
        return Days(start, until) if until is None or start < until else None


@dataclass(frozen=True, slots=True)
class Regimes:
    """All regimes that a rule set may name, and the notes on what was read of their laws."""

    entries: Mapping[str, tuple[RegimeLaw, ...]] = field(default_factory=dict)
    notes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    assumptions: tuple[Assumption, ...] = ()

    def days(self, wanted: str | Sequence[str]) -> Days:
        """Return the days that the names *wanted* have in common.

        Raises RegimeError where one is not known, or they have no day in common.
        """
        names = [wanted] if isinstance(wanted, str) else list(wanted)
        if not names or not all(isinstance(name, str) for name in names):
            raise RegimeError("regime phải là tên thời kỳ, ví dụ supervision.law-2015")
        found: Days | None = self._stretch(names[0])
        for name in names[1:]:
            found = found.common(self._stretch(name)) if found else None
        if found is None:
            raise RegimeError(f"các thời kỳ {', '.join(names)} không có ngày chung")
        return found

    def _stretch(self, name: str) -> Days:
        regime, _, keys = name.partition(".")
        if regime not in self.entries:
            raise RegimeError(f"không có nhóm thời kỳ “{regime}”{near(regime, self.entries)}")
        first, _, last = keys.partition(_TO)
        start, end = self._entry(regime, first), self._entry(regime, last or first)
        if end.start < start.start:
            raise RegimeError(f"“{name}”: thời kỳ cuối đứng trước thời kỳ đầu")
        return Days(start.start, end.until)

    def _entry(self, regime: str, key: str) -> RegimeLaw:
        known = {entry.key: entry for entry in self.entries[regime]}
        if key not in known:
            raise RegimeError(f"“{regime}” không có thời kỳ “{key}”{near(key, known)}")
        return known[key]

    def with_others(self, other: "Regimes") -> "Regimes":
        """Return these regimes with those of another rule set, whose own go first."""
        assumptions = (*self.assumptions, *other.assumptions)
        return Regimes(
            {**self.entries, **other.entries}, {**self.notes, **other.notes}, assumptions
        )


def load_regimes(folder: Path) -> Regimes:
    """Return the regimes of the rule set in *folder*, none where it has no such file.

    Raises RulesetProblemsError with all that is wrong in the file.
    """
    path = folder / FILE
    if not path.is_file():
        return Regimes()
    shown = FILE.as_posix()
    from hdnd_lint.ruleset import schema  # costs time: only where there is something to validate
    from hdnd_lint.ruleset.validating import validated

    facts = validated(schema.RegimesFacts, read_yaml(path, shown) or {}, shown)
    entries = {
        regime: tuple(_entries(regime, sequence)) for regime, sequence in facts.regimes.items()
    }
    problems = [
        RulesetError(problem, file=shown, key=f"regimes.{regime}")
        for regime, sequence in entries.items()
        for problem in _problems(sequence)
    ]
    if problems:
        raise RulesetProblemsError(problems)
    notes = {key: {"vi": one.vi, "en": one.english} for key, one in facts.notes.items()}
    return Regimes(entries, notes, tuple(_assumption(one, path) for one in facts.assumptions))


def _assumption(facts: "schema.AssumptionFacts", path: Path) -> Assumption:
    rules = {
        rule: tuple(Basis(normalise(one.document), normalise(one.locator)) for one in bases)
        for rule, bases in facts.rules.items()
    }
    return Assumption(facts.regime, facts.from_, facts.until, facts.read, rules, str(path))


def _entries(regime: str, sequence: Sequence[Any]) -> Iterator[RegimeLaw]:
    """Yield the entries; one without an end of its own ends where the next one begins."""
    nexts = [*(entry.from_ for entry in sequence[1:]), None]
    for entry, following in zip(sequence, nexts, strict=True):
        yield RegimeLaw(regime, entry.key, entry.from_, entry.until or following, entry.law)


def _problems(sequence: Sequence[RegimeLaw]) -> Iterator[str]:
    for before, after in pairwise(sequence):
        if before.until is not None and before.until > after.start:
            yield f"{before.key} và {after.key} chồng ngày lên nhau"
        if after.start <= before.start:
            yield f"{after.key} phải bắt đầu sau {before.key}"

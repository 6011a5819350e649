"""Slips that a machine makes in clean papers: does the rule for each slip see it, and where?

What a slip is stands in ``mutations.yaml``. Each is tried on clean made papers in which its
pattern is found and its rule is silent so far, in the order of their names.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

import yaml

from accuracy.judging import ELSEWHERE, FOUND, MISSED, judge_paper
from accuracy.papers import HOME, Defect, Paper
from accuracy.run import TODAY
from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Status
from hdnd_lint.outcome import FileOutcome

TABLE = HOME / "mutations.yaml"
NUMBERS = HOME / "mutations.csv"
MOST_PAPERS = 6  # for each slip: enough to differ in layout, few enough for a test


@dataclass(frozen=True, slots=True)
class Slip:
    """One way to break a paper."""

    rule: str
    find: str
    put: str
    variant: str = ""
    only: str = ""
    anywhere: bool = False
    all: bool = False
    opens: bool = False  # it is the slip that first gives the rule something to check

    def spoil(self, text: str) -> tuple[str, Defect] | None:
        """Return *text* with the slip, and the slip as a defect; None where it does not fit."""
        match = re.search(self.find, text, re.MULTILINE)
        if match is None or (self.only and not re.search(self.only, text, re.MULTILINE)):
            return None
        put = match.expand(self.put)
        before = text[: match.start()]
        if self.all:
            spoilt = re.sub(self.find, self.put, text, flags=re.MULTILINE)
        else:
            spoilt = before + put + text[match.end() :]
        nth = before.lower().count(put.lower()) + 1 if put else 1
        return spoilt, Defect(self.rule, put, nth=nth)


@dataclass(frozen=True, slots=True)
class Trial:
    """One slip in one paper; *others* are rules that spoke only after it."""

    slip: Slip
    paper: str
    state: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SlipNumbers:
    """How often one slip was seen; *others* are rules that also spoke, told once each."""

    rule: str
    variant: str
    papers: int
    found: int
    elsewhere: int
    missed: int
    others: str


def slips(path: Path = TABLE) -> list[Slip]:
    """Return every slip of the table."""
    data: Iterable[Mapping[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Slip(**one) for one in data]


def try_slips(
    papers: Sequence[Paper], table: Sequence[Slip], linter: Linter | None = None
) -> list[Trial]:
    """Return what came of every slip of *table* in the clean ones of *papers*."""
    linter = linter or Linter(rulebook.load(), TODAY)
    clean = [one for one in papers if one.clean]
    before = {one.name: _state_of(linter.file(one.path)) for one in clean}
    return [trial for slip in table for trial in _try(slip, clean, before, linter)]


@dataclass(frozen=True, slots=True)
class _Before:
    checked: frozenset[str]
    spoke: frozenset[str]

    def lets(self, slip: Slip) -> bool:
        """Say whether *slip* can be tried: its rule was asked, and said nothing."""
        return slip.rule not in self.spoke and (slip.opens or slip.rule in self.checked)


def _state_of(outcome: FileOutcome) -> _Before:
    checked = (one.rule_id for one in outcome.rules if one.status is Status.CHECKED)
    return _Before(frozenset(checked), frozenset(one.rule_id for one in outcome.findings))


def _try(
    slip: Slip, papers: Sequence[Paper], before: Mapping[str, _Before], linter: Linter
) -> Iterator[Trial]:
    tried = 0
    for paper in papers:
        spoilt = slip.spoil(paper.path.read_text(encoding="utf-8"))
        known = before[paper.name]
        if spoilt is None or not known.lets(slip) or tried == MOST_PAPERS:
            continue
        tried += 1
        text, seed = spoilt
        outcome = linter.content(text.encode(), paper.path.name)
        seeded = replace(paper, defects=(seed,))
        (defect,) = judge_paper(seeded, outcome).defects
        now = {one.rule_id for one in outcome.findings}
        others = tuple(sorted(now - known.spoke - {slip.rule}))
        state = FOUND if slip.anywhere and defect.state == ELSEWHERE else defect.state
        yield Trial(slip, paper.name, state, others)


def slip_numbers(trials: Sequence[Trial], table: Sequence[Slip]) -> list[SlipNumbers]:
    """Return the numbers of every slip, in the order of rules and variants."""
    keys = sorted({(one.rule, one.variant) for one in table})
    return [_count(*key, trials) for key in keys]


def _count(rule: str, variant: str, trials: Sequence[Trial]) -> SlipNumbers:
    own = [one for one in trials if (one.slip.rule, one.slip.variant) == (rule, variant)]
    states = [one.state for one in own]
    others = sorted({name for one in own for name in one.others})
    return SlipNumbers(
        rule,
        variant,
        papers=len(own),
        found=states.count(FOUND),
        elsewhere=states.count(ELSEWHERE),
        missed=states.count(MISSED),
        others=" ".join(others),
    )


def write_slips(rows: Sequence[SlipNumbers]) -> str:
    """Return *rows* as CSV, a header first."""
    out = io.StringIO()
    names = [field.name for field in fields(SlipNumbers)]
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(row) for row in rows)
    return out.getvalue()


def kept_found(path: Path = NUMBERS) -> dict[tuple[str, str], int]:
    """Return, by rule and variant, in how many papers the slip was found when last kept."""
    rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))
    return {(row["rule"], row["variant"]): int(row["found"]) for row in rows}


def slip_falls(kept: Mapping[tuple[str, str], int], now: Sequence[SlipNumbers]) -> Iterator[str]:
    """Yield each slip that is found in fewer papers *now* than was *kept*."""
    found = {(one.rule, one.variant): one.found for one in now}
    for key, count in kept.items():
        if found.get(key, 0) < count:
            name = " ".join(key).strip()
            yield f"{name}: slip found in {found.get(key, 0)} papers, {count} before"

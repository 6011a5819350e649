"""Numbers of a run, rule by rule: made from judged papers, kept in a file, compared."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from math import sqrt
from pathlib import Path

from accuracy.facts import FIELDS, FactJudged
from accuracy.judging import JudgedDefect, JudgedFinding
from accuracy.papers import HOME

NUMBERS = HOME / "numbers.csv"
FACTS = HOME / "facts.csv"


@dataclass(frozen=True, slots=True)
class RuleNumbers:
    """How one rule did on one set of papers; *papers* are those it fired in."""

    set: str
    rule: str
    fires: int = 0
    right: int = 0
    debatable: int = 0
    wrong: int = 0
    elsewhere: int = 0  # findings of a seeded rule at another place
    unjudged: int = 0
    papers: int = 0
    defects: int = 0
    found: int = 0
    found_elsewhere: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True)
class FactNumbers:
    """How often one field was read right on one set of papers."""

    set: str
    field: str
    right: int
    papers: int


def rule_numbers(
    findings: Sequence[JudgedFinding], defects: Sequence[JudgedDefect]
) -> list[RuleNumbers]:
    """Return the numbers of every rule that fired or should have, by set and rule."""
    keys = {(one.kind, one.rule) for one in findings}
    keys |= {(one.kind, one.defect.rule) for one in defects if one.defect.rule}
    return [_of_rule(*key, findings, defects) for key in sorted(keys)]


def _of_rule(
    kind: str, rule: str, findings: Sequence[JudgedFinding], defects: Sequence[JudgedDefect]
) -> RuleNumbers:
    own = [one for one in findings if (one.kind, one.rule) == (kind, rule)]
    seeded = [one for one in defects if (one.kind, one.defect.rule) == (kind, rule)]
    said = Counter(one.verdict for one in own)
    states = Counter(one.state for one in seeded)
    return RuleNumbers(
        set=kind,
        rule=rule,
        fires=len(own),
        right=said["right"],
        debatable=said["debatable"],
        wrong=said["wrong"],
        elsewhere=said["elsewhere"],
        unjudged=said["unjudged"],
        papers=len({one.paper for one in own}),
        defects=len(seeded),
        found=states["found"],
        found_elsewhere=states["elsewhere"],
        missed=states["missed"],
    )


def fact_numbers(facts: Iterable[FactJudged]) -> list[FactNumbers]:
    """Return how often each field was right, by set and in the order of the fields."""
    total: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for one in facts:
        total[one.kind, one.field] += 1
        right[one.kind, one.field] += one.right
    order = sorted(total, key=lambda key: (key[0], FIELDS.index(key[1])))
    return [FactNumbers(*key, right[key], total[key]) for key in order]


def falls(kept: Sequence[RuleNumbers], now: Sequence[RuleNumbers]) -> Iterator[str]:
    """Yield each rule whose numbers are worse *now* than those that were *kept*."""
    today = {(one.set, one.rule): one for one in now}
    before = {(one.set, one.rule): one for one in kept}
    for key in sorted(before.keys() | today.keys()):
        old, new = (table.get(key, RuleNumbers(*key)) for table in (before, today))
        if new.found < old.found:
            yield f"{key[1]} ({key[0]}): {new.found} defects found, {old.found} before"
        if new.wrong > old.wrong:
            yield f"{key[1]} ({key[0]}): {new.wrong} wrong findings, {old.wrong} before"


def fact_falls(kept: Sequence[FactNumbers], now: Sequence[FactNumbers]) -> Iterator[str]:
    """Yield each field that is read right less often *now* than was *kept*."""
    today = {(one.set, one.field): one.right for one in now}
    for one in kept:
        right = today.get((one.set, one.field), 0)
        if right < one.right:
            yield f"{one.field} ({one.set}): right in {right} papers, {one.right} before"


def interval(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of Wilson for *right* out of *total*."""
    if not total:
        return 0.0, 1.0
    z = 1.96
    share, square = right / total, z * z / total
    middle = (share + square / 2) / (1 + square)
    half = z / (1 + square) * sqrt(share * (1 - share) / total + square / total / 4)
    return max(0.0, middle - half), min(1.0, middle + half)


def write_rows(rows: Sequence[RuleNumbers] | Sequence[FactNumbers]) -> str:
    """Return *rows* as CSV, a header first."""
    out = io.StringIO()
    names = [field.name for field in fields(rows[0])]
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(row) for row in rows)
    return out.getvalue()


def kept_numbers(path: Path = NUMBERS) -> list[RuleNumbers]:
    """Return the numbers of rules kept at *path*, none where there is no such file."""
    return [
        RuleNumbers(set=row.pop("set"), rule=row.pop("rule"), **_whole(row)) for row in _rows(path)
    ]


def kept_facts(path: Path = FACTS) -> list[FactNumbers]:
    """Return the numbers of fields kept at *path*, none where there is no such file."""
    return [
        FactNumbers(set=row.pop("set"), field=row.pop("field"), **_whole(row))
        for row in _rows(path)
    ]


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def _whole(row: dict[str, str]) -> dict[str, int]:
    return {key: int(value) for key, value in row.items()}

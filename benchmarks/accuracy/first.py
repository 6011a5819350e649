"""The first, untouched run: kept as it was, never made again."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from accuracy.judging import bare
from accuracy.papers import HOME, Defect, Paper

_WORDS = {"found": "right", "extra": "wrong", "elsewhere": "elsewhere"}


def first_made() -> Counter[tuple[str, str]]:
    """Return how many findings and misses the first run on the made papers had.

    Keys are (severity, verdict), and ("defects", found | elsewhere | missed).
    """
    return _counted(first_rows())


def first_by_batch() -> list[tuple[str, Counter[tuple[str, str]]]]:
    """Return the same for each batch of papers, with the numbers of its first and last paper."""
    batches = []
    for path in _batches():
        rows = _rows(path)
        numbers = sorted(row["paper"][:3] for row in rows)
        batches.append((f"{numbers[0]}-{numbers[-1]}", _counted(rows)))
    return batches


def _counted(rows: Iterable[dict[str, str]]) -> Counter[tuple[str, str]]:
    count: Counter[tuple[str, str]] = Counter()
    for row in rows:
        kind = row["kind"]
        if kind in _WORDS:
            count[row["severity"], _WORDS[kind]] += 1
        if kind in ("found", "elsewhere", "missed"):
            count["defects", kind] += 1
    return count


def first_rows() -> list[dict[str, str]]:
    """Return the rows of the first run on the made papers."""
    return [row for path in _batches() for row in _rows(path)]


def _batches() -> list[Path]:
    return sorted(HOME.glob("first-run-*.csv"), key=lambda one: int(one.stem.rpartition("-")[2]))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def first_on_clean(papers: Sequence[Paper]) -> Counter[str]:
    """Return, by severity, how many findings the first run had on the clean made papers."""
    clean = {name for paper in papers if paper.clean for name in (paper.name, paper.name[:3])}
    rows = first_rows()
    return Counter(row["severity"] for row in rows if row["paper"] in clean and row["severity"])


def first_real(papers: Iterable[Paper]) -> Counter[tuple[str, str]]:
    """Return the same of the real papers, from the verdicts on the findings of that run."""
    count: Counter[tuple[str, str]] = Counter()
    for paper in papers:
        first = [one for one in paper.verdicts if not one.last]
        count.update((one.severity, one.verdict) for one in first)
        for defect in paper.defects:
            count["defects", _state(paper, defect)] += 1
    return count


def _state(paper: Paper, defect: Defect) -> str:
    """Return what the first run made of *defect*, by the words and verdicts of its findings."""
    own = [one for one in paper.verdicts if one.rule == defect.rule and not one.last]
    only = sum(one.rule == defect.rule for one in paper.defects) == 1
    if any(_meet(bare(one.quote), bare(defect.quote)) for one in own):
        return "found"
    if only and any(one.verdict == "right" for one in own):
        return "found"
    return "elsewhere" if own else "missed"


def _meet(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)

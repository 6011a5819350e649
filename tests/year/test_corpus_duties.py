"""The duties of real papers, counted by hand: with their doer, their day, and no more."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

from corpus_dir import need_corpus
from year.duty_marks import Label, Marks, mark

from hdnd_lint.api import Linter
from hdnd_lint.year.duties import duty_rows

LABELS = Path(__file__).with_name("labels") / "corpus_duties.csv"


def _labels() -> dict[str, list[Label]]:
    found: dict[str, list[Label]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            labels = found[row["sha256"]]
            if row["who"]:
                labels.append(Label(row["who"], row["words"], row["due"], bool(row["optional"])))
    return found


def _marks(folder: Path) -> Iterator[tuple[str, Marks]]:
    labels = _labels()
    linter = Linter((), date(2026, 11, 27))
    for path in sorted(folder.iterdir()):
        key = sha256(path.read_bytes()).hexdigest()
        if key in labels:
            outcome = linter.file(path)
            text = outcome.draft.text if outcome.draft else ""
            yield path.name, mark(labels.pop(key), duty_rows([outcome]), text)
    assert not labels, "papers of the labels that are not there"


def test_duties_of_real_papers_are_found() -> None:
    whole = Marks()
    papers = 0
    for _, one in _marks(need_corpus()):
        whole.add(one)
        papers += 1
    assert papers >= 30
    assert whole.found >= 0.92 * whole.asked, whole.missed
    assert len(whole.wrong) <= 0.05 * whole.told, whole.wrong
    assert whole.times_right >= 0.90 * whole.times, whole.times_wrong

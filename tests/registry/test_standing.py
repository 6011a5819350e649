"""What ``law`` says of sixty much-cited documents, each on three days (``standing.csv``)."""

import csv
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint.registry import open_registry
from hdnd_lint.registry.describe import described

REGISTRY = open_registry()
with Path(__file__).with_name("standing.csv").open(encoding="utf-8", newline="") as file:
    TABLE = [(row["number"], row["day"], row["answer"]) for row in csv.DictReader(file)]


def test_the_table_has_sixty_documents_on_three_days_each() -> None:
    assert len({number for number, _, _ in TABLE}) == 60
    assert len(set(TABLE)) == len(TABLE) == 180


@pytest.mark.parametrize(("number", "day", "answer"), TABLE)
def test_law_answers(number: str, day: str, answer: str) -> None:
    on = date.fromisoformat(day)
    told = [line.vi for line in described(REGISTRY, number, on)]
    assert [line for line in told if line.startswith(f"  ngày {on:%d/%m/%Y}: {answer} (")]

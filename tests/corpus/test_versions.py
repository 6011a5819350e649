"""Versions of real papers: the edits that a reader of both sees, as places and natures, no words.

``versions.csv`` holds each edit of each pair, judged by reading both papers side by side.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_dir import need_corpus

from hdnd_lint.comparing import compare_drafts
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source

PAIRS = ("A1 A2", "C1 C2", "E1 E2", "H1 H2", "H2 H3")
Seen = tuple[str, str, str]


def expected(pair: str) -> Counter[Seen]:
    path = Path(__file__).with_name("versions.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["pair"] == pair]
    return Counter((row["kind"], row["place"], row["nature"]) for row in rows)


def found(folder: Path, pair: str) -> Iterator[Seen]:
    old, new = (
        parse_draft(read_source(next(folder.glob(f"{name}[-_]*")))) for name in pair.split()
    )
    for change in compare_drafts(old, new).changes:
        for nature in [edit.nature.value for edit in change.edits] or [""]:
            yield change.kind.value, " › ".join(change.place), nature


@pytest.mark.parametrize("pair", PAIRS)
def test_the_edits_are_those_that_were_read(pair: str) -> None:
    folder = need_corpus()
    assert Counter(found(folder, pair)) == expected(pair)

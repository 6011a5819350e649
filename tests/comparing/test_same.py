"""A paper written or saved otherwise is the same paper: no change is told."""

from pathlib import Path

import pytest
from metamorphic.variations import TEXTS, as_word, in_runs

from accuracy.papers import made_papers
from hdnd_lint.comparing import compare_drafts
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_bytes

# Papers that are one paragraph a line: what is wrapped already cannot be wrapped again.
PAPERS = [
    one.path
    for one in made_papers()
    if one.path.suffix == ".txt"
    and max(map(len, one.path.read_text(encoding="utf-8").split("\n"))) > 200
][::4]
WAYS = {name: (way, ".txt") for name, way in TEXTS.items()} | {
    "as Word": (as_word, ".docx"),
    "in runs": (in_runs, ".docx"),
}


def draft(data: bytes | str, suffix: str) -> Draft:
    content = data.encode() if isinstance(data, str) else data
    return parse_draft(read_bytes(content, f"du-thao{suffix}"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", PAPERS, ids=lambda one: one.stem)
def test_nothing_is_told_of_the_same_paper(path: Path, way: str) -> None:
    text = path.read_text(encoding="utf-8")
    write, suffix = WAYS[way]
    assert compare_drafts(draft(text, ".txt"), draft(write(text), suffix)).changes == []

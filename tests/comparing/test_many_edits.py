"""Several edits made by machine in one paper are each found, and nothing besides."""

import random
from collections.abc import Iterator
from difflib import SequenceMatcher

import pytest
from comparing.seeding import Base, Seeded, base, seeded
from comparing.test_single_edits import NAMES, draft, is_it, text_of

from hdnd_lint.comparing import compare_drafts

Patch = tuple[int, int, list[str], Seeded]  # lines from, to, what stands there now
_ALONE = (
    "swap",
    "elsewhere",
    "number",
    "clause",
)  # they may touch one another


def patches(paper: Base) -> Iterator[Patch]:
    for edit in seeded(paper):
        lines = edit.text.split("\n")
        matcher = SequenceMatcher(None, paper.lines, lines, autojunk=False)
        for tag, start, end, first, last in matcher.get_opcodes():
            if tag != "equal" and edit.name not in _ALONE:
                yield start, end, lines[first:last], edit


def chosen(found: list[Patch], seed: int) -> list[Patch]:
    """Return some of *found* that leave a line between one another."""
    random.Random(seed).shuffle(found)
    taken: list[Patch] = []
    for one in found:
        if all(one[1] < other[0] - 1 or one[0] > other[1] + 1 for other in taken):
            taken.append(one)
    return sorted(taken, key=lambda one: -one[0])


@pytest.mark.parametrize("name", NAMES)
def test_several_edits_are_found_and_nothing_besides(name: str) -> None:
    text = text_of(name)
    paper = base(text, draft(text, name))
    edits = chosen(list(patches(paper)), seed=7)
    lines = list(paper.lines)
    for start, end, words, _ in edits:
        lines[start:end] = words
    left = list(compare_drafts(draft(text, name), draft("\n".join(lines), name)).changes)
    for *_, edit in edits:
        found = next((change for change in left if is_it(edit, change)), None)
        assert found is not None, edit
        left.remove(found)
    assert left == [] and len(edits) >= 3

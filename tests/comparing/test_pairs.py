"""Pairs of versions: what is told is what a person sees, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from hdnd_lint.comparing import compare_drafts
from hdnd_lint.model.comparison import Change
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source

PAIRS = sorted(one for one in (Path(__file__).parent / "pairs").iterdir() if one.is_dir())


def changes(folder: Path) -> tuple[Change, ...]:
    old, new = (
        parse_draft(read_source(next(folder.glob(f"{name}.*")))) for name in ("old", "new")
    )
    return tuple(compare_drafts(old, new).changes)


def told(change: Change) -> list[dict[str, Any]]:
    """Return *change* as the list of edits has it: a line for each edit."""
    line: dict[str, Any] = {"kind": change.kind.value, "place": " › ".join(change.place)}
    if change.kind in ("moved", "renumbered"):
        return [line | {"old_place": " › ".join(change.old_place), "new": change.new_text}]
    if not change.edits:
        return [line | {"old": change.old_text, "new": change.new_text}]
    return [
        line | {"nature": one.nature.value, "old": _bare(one.old), "new": _bare(one.new)}
        for one in change.edits
    ]


def _bare(words: str) -> str:
    """Return *words* without the marks that only part them from their neighbours."""
    return words.strip(" ,;.") or words


def is_told(seen: dict[str, Any], line: dict[str, Any]) -> bool:
    if line["kind"] != seen["kind"]:
        return False
    inside = seen.get("inside") and line["place"].startswith(f"{seen['place']} › ")
    if line["place"] != seen["place"] and not inside:
        return False
    if "nature" in seen:
        return all(line.get(key) == seen[key] for key in ("nature", "old", "new"))
    if seen.get("old_place", line.get("old_place")) != line.get("old_place"):
        return False
    return all(seen[key] in line[key] for key in ("old", "new") if key in seen)


@pytest.mark.parametrize("folder", PAIRS, ids=lambda one: one.name)
def test_what_a_person_sees_is_told_and_nothing_else(folder: Path) -> None:
    seen = yaml.safe_load((folder / "edits.yaml").read_text(encoding="utf-8")) or []
    lines = [line for change in changes(folder) for line in told(change)]
    missed = [one for one in seen if not any(is_told(one, line) for line in lines)]
    besides = [line for line in lines if not any(is_told(one, line) for one in seen)]
    assert (missed, besides) == ([], [])
    assert len(lines) == len(seen)


@pytest.mark.parametrize("folder", PAIRS, ids=lambda one: one.name)
def test_the_words_shown_are_those_of_the_unit(folder: Path) -> None:
    """Each edit is marked in the words of its side, in its order, and once."""
    for change in changes(folder):
        for side, pieces in (("old", change.old), ("new", change.new)):
            marked = [piece.edit for piece in pieces if piece.edit >= 0]
            said = {at for at, edit in enumerate(change.edits) if getattr(edit, side)}
            assert set(marked) <= set(range(len(change.edits)))
            if change.kind not in ("added", "removed") and not change.context:
                assert said - set(marked) <= {
                    at for at, edit in enumerate(change.edits) if edit.nature == "order"
                }

"""Every single edit made by machine in a paper is found as just that edit, and alone."""

from collections import Counter

import pytest
from comparing.seeding import Seeded, base, seeded

from accuracy.papers import HOME
from hdnd_lint.comparing import compare_drafts
from hdnd_lint.model import Draft
from hdnd_lint.model.comparison import Change
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text
from hdnd_lint.words.letters.text import fold

NAMES = (
    "001-chuong-trinh-giam-sat-2027.txt",
    "003-giam-sat-xa-thach-ha-2027.txt",
    "015-quyet-toan-2025-xa.md",
    "019-du-toan-2026-xa.txt",
    "021-phan-bo-du-toan-2026.md",
    "028-phe-chuan-pho-truong-ban.txt",
    "039-to-trinh-chuong-trinh-giam-sat.txt",
    "041-bao-cao-tham-tra-du-toan.txt",
    "052-sua-doi-chuong-trinh-giam-sat.txt",
    "053-muc-thu-phi-cho-xa.txt",
    "054-quy-che-lam-viec.txt",
    "055-nhiem-vu-kinh-te-xa-hoi.txt",
)


def draft(text: str, name: str) -> Draft:
    media = "markdown" if name.endswith(".md") else "text"
    return parse_draft(read_text(text, name, media))


def text_of(name: str) -> str:
    return (HOME / "papers" / name).read_text(encoding="utf-8")


def is_it(edit: Seeded, change: Change) -> bool:
    """Say whether *change* is the *edit*: its kind, and the words that went or came."""
    if change.kind != edit.kind:
        return False
    if edit.kind in ("reworded", "figures"):
        words = [(one.old, one.new) for one in change.edits]
        return len(words) == 1 and fold(edit.old) in words[0][0] and fold(edit.new) in words[0][1]
    return fold(edit.old) in change.old_text and fold(edit.new) in change.new_text


@pytest.mark.parametrize("name", NAMES)
def test_a_single_edit_is_found_alone(name: str) -> None:
    text = text_of(name)
    old = draft(text, name)
    wrong = []
    tried: Counter[str] = Counter()
    for edit in seeded(base(text, old)):
        tried[edit.name] += 1
        changes = compare_drafts(old, draft(edit.text, name)).changes
        if len(changes) != 1 or not is_it(edit, changes[0]):
            told = [(one.kind.value, one.place, one.edits, one.old_text[:60]) for one in changes]
            wrong.append((edit.name, edit.old, edit.new, told))
    assert wrong == []
    assert sum(tried.values()) >= 8, tried


def test_all_kinds_of_edits_are_tried() -> None:
    tried = {
        edit.name
        for name in NAMES
        for edit in seeded(base(text_of(name), draft(text_of(name), name)))
    }
    assert tried == {
        "figure", "word", "removal", "dash", "base", "clause",
        "swap", "number", "elsewhere", "short", "day", "row",
    }  # fmt: skip

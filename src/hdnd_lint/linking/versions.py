"""Which files are versions of one paper, and which of them is the newest."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from hdnd_lint.linking.marks import Marks, is_blank
from hdnd_lint.linking.pairs import SAME, same_place
from hdnd_lint.words.matters import numbers_agree, similarity
from hdnd_lint.words.patterns.matcher import comparable

_STAGES = (  # by what the name of a file says, the latest first
    r"chính thức|chinh[\s_-]?thuc|ban hành|ban[\s_-]?hanh|final|chốt|(?<![a-z])chot"
    r"|ký(?!\w)|da[\s_-]?ky",
    r"tiếp thu|tiep[\s_-]?thu|chỉnh lý|chinh[\s_-]?ly|hoàn thiện|hoan[\s_-]?thien"
    r"|đã sửa|da[\s_-]?sua|sửa|(?<![a-z])sua(?![a-z])",
)


def are_versions(paper: Marks, other: Marks) -> bool:
    """Say whether two files are versions of one paper: same role, body, matter, number."""
    if paper.role is not other.role or not same_place(paper, other):
        return False
    if paper.profile.issuer.value is not other.profile.issuer.value:
        return False
    if paper.number and paper.number == other.number and not is_blank(paper.number):
        return paper.day == other.day or not paper.day or not other.day
    if not (is_blank(paper.number) or is_blank(other.number)):
        return False
    return (
        len(paper.matter) > 2
        and numbers_agree(paper.matter, other.matter)
        and similarity(paper.matter, other.matter) >= SAME - 0.1
    )


def by_age(papers: Sequence[Marks]) -> list[Marks]:
    """Return versions of one paper from the newest to the oldest.

    Signed and numbered ones are newest; then the day counts, what the name says, and whether
    changes are still tracked in the file.
    """
    return sorted(papers, key=lambda one: (_age(one), one.path), reverse=True)


def _age(paper: Marks) -> tuple[int, date, int, int, int, int]:
    revisions = paper.draft.source.revisions
    tracked = revisions.insertions + revisions.deletions if revisions else 0
    marked = paper.draft.header.draft_mark is not None
    name = comparable(PurePosixPath(paper.path.replace("\\", "/")).stem)
    return (
        int(not is_blank(paper.number)),
        paper.day or date.min,
        _stage(name),
        _numbered(name),
        -int(marked) - 2 * int(tracked > 0),
        int(paper.draft.source.media == "docx"),  # of two copies the one that can be mended
    )


def _stage(name: str) -> int:
    for rank, pattern in enumerate(_STAGES):
        if re.search(pattern, name):
            return len(_STAGES) - rank
    return 0


def _numbered(name: str) -> int:
    """Return the number of the version that a file's name gives: v2, lần 3, (4)."""
    found = re.search(r"(?:v|ver|lần|lan|bản|ban)[\s_.-]?(\d{1,2})(?!\d)|\((\d{1,2})\)", name)
    return int(found[1] or found[2]) if found else 0

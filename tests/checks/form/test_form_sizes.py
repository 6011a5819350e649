"""The sizes of each part, in points: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V; 78/2025/NĐ-CP."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from checks.form.judged import findings_on
from checks.form.templates import Paper, correct_papers, write_paper

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine import run
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_bytes

# Of every paper, and of those that are no normative act, whose form says no more.
_OF_ALL = {
    **dict.fromkeys(("country", "issuer"), (12, 13)),
    **dict.fromkeys(("motto", "date", "type", "title", "basis", "article"), (13, 14)),
    **dict.fromkeys(("body", "authority", "office", "name"), (13, 14)),
    "number": (13, 13),
    "recipient": (11, 11),
}
_OF_ADMINISTRATION = {
    **dict.fromkeys(("chapter", "chapter-title", "section", "section-title"), (13, 14)),
    **dict.fromkeys(("addressee", "annex-title", "annex-reference"), (13, 14)),
    "annex": (14, 14),
    "recipients": (12, 12),
}
_KINDS = [
    *("individual-resolution", "submission", "appraisal-report", "agenda", "decision", "report"),
    *("notice", "conclusion", "plan", "invitation", "official-letter"),
]


def sized(paper: Paper, size: float) -> Paper:
    """Return *paper* with every line in one size."""
    lines = (replace(one, look=replace(one.look, size=size)) for one in paper.lines)
    return replace(paper, lines=tuple(lines))


@pytest.mark.parametrize("size", [10, 11, 12, 13, 14, 15])
@pytest.mark.parametrize("normative", [False, True])
def test_a_part_is_told_below_its_least_and_above_its_greatest(size: int, normative: bool) -> None:
    papers = [one for one in correct_papers() if ("normative" in one.name) == normative]
    asked = {**_OF_ALL, "recipient": (11, 12)} if normative else {**_OF_ALL, **_OF_ADMINISTRATION}
    for paper in papers:
        wrong = {
            part
            for part in paper.parts() & set(asked)
            if not asked[part][0] <= size <= asked[part][1]
        }
        found = findings_on(sized(paper, size))
        told = {one.values["part"] for one in found if one.values.get("aspect") == "size"}
        assert told & set(asked) == wrong


@cache
def _too_large() -> tuple[Draft, ...]:
    papers = (sized(one, 20) for one in correct_papers())
    return tuple(
        parse_draft(read_bytes(write_paper(one), "a.docx", way_back=False)) for one in papers
    )


def told_of(kind: str) -> set[object]:
    """Return the parts of all papers that are told as too large where they are of *kind*."""
    rules = [one for one in rulebook.load() if one.rule.id in {"TT004", "TT006", "TT014"}]
    day = date(2026, 1, 5)
    profiles = [
        build_profile(draft, today=day, as_of=day, overrides={"kind": kind})
        for draft in _too_large()
    ]
    found = [
        finding
        for draft, profile in zip(_too_large(), profiles, strict=True)
        for finding in run(rules, Context(draft, profile)).findings
    ]
    return {one.values["part"] for one in found if one.values["aspect"] == "size"}


def test_every_part_is_asked_of_every_kind_of_paper() -> None:
    told = {kind: told_of(kind) for kind in _KINDS}
    assert told == dict.fromkeys(_KINDS, set(_OF_ALL) | set(_OF_ADMINISTRATION))
    assert told_of("normative-resolution") == set(_OF_ALL)

"""Correct papers give nothing; each single departure is found at its part, alone."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from checks.form.judged import findings_on
from checks.form.templates import Line, Paper, correct_papers

PAPERS = correct_papers()
# part: (rule, properties that the form asks of it and a value that none of its papers may have)
_BOLD: tuple[tuple[str, Any], ...] = (("size", 16.0), ("bold", False), ("italic", True))
_HEAD = (*_BOLD, ("align", "left"))
DEPARTURES: dict[str, tuple[str, tuple[tuple[str, Any], ...]]] = {
    "country": ("TT014", _HEAD),
    "motto": ("TT014", _HEAD),
    "issuer": ("TT014", _HEAD),
    "number": ("TT014", (("size", 11.0), ("bold", True), ("italic", True), ("align", "left"))),
    "date": ("TT014", (("size", 11.0), ("italic", False), ("bold", True), ("align", "left"))),
    "type": ("TT006", _HEAD),
    "title": ("TT006", _HEAD),
    "basis": ("TT014", (("size", 12.0), ("italic", False))),
    "article": ("TT014", (*_BOLD, ("first", 0.0), ("first", 20.0))),
    "body": (
        "TT004",
        (
            *(("size", 12.0), ("italic", True), ("align", "left"), ("line", 2.0)),
            *(("first", 0.0), ("first", 5.0), ("first", 20.0)),
        ),
    ),
    "chapter": ("TT014", _HEAD),
    "chapter-title": ("TT014", _HEAD),
    "section": ("TT014", _HEAD),
    "section-title": ("TT014", _HEAD),
    "addressee": ("TT014", (("size", 12.0), ("italic", True))),
    "annex": ("TT014", (*_HEAD, ("size", 13.0))),
    "annex-title": ("TT014", _HEAD),
    "annex-reference": ("TT014", (("size", 12.0), ("italic", False), ("align", "left"))),
    "authority": ("TT014", _HEAD),
    "office": ("TT014", _HEAD),
    "name": ("TT014", _HEAD),
    "recipients": ("TT014", (("size", 14.0), ("bold", False), ("italic", False))),
    "recipient": ("TT014", (("size", 14.0), ("italic", True))),
}
_EVERYWHERE = (("font", "Arial"), ("color", "FF0000"))


def _cases() -> Iterator[tuple[Paper, str, str, str]]:
    for paper in PAPERS:
        for part, (rule, changes) in DEPARTURES.items():
            if part not in paper.parts():
                continue
            for name, value in (*changes, *_EVERYWHERE):
                shared = paper.tabs and part in ("issuer", "number", "country", "date")
                normative = paper.name.startswith("normative")
                unasked = normative and (part == "recipients" or name == "first")
                if (
                    unasked
                    or (paper.tabs and paper.styles and shared)
                    or (shared and name == "align")
                ):
                    continue

                def spoilt(line: Line, name: str = name, value: Any = value) -> Line:
                    return replace(line, look=replace(line.look, **{name: value}))

                expected = "TT004" if name in ("font", "color") else rule
                yield paper.with_line(part, spoilt), part, name, expected


CASES = tuple(_cases())


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_correct_paper_gives_nothing(paper: Paper) -> None:
    assert [(one.rule_id, one.message) for one in findings_on(paper)] == []


def test_each_departure_is_found_at_its_part_alone() -> None:
    missed = []
    for paper, part, name, expected in CASES:
        told = [(one.rule_id, one.values["part"]) for one in findings_on(paper)]
        if told != [(expected, part)]:
            missed.append((paper.name, part, name, told))
    assert len(CASES) > 300
    assert len(missed) <= len(CASES) * 0.02, missed


@pytest.mark.parametrize("paper", PAPERS[:7], ids=lambda paper: paper.name)
def test_paragraphs_too_near_one_another(paper: Paper) -> None:
    near = tuple(
        replace(line, look=replace(line.look, after=3))
        if line.part in ("article", "body", "closing")
        else line
        for line in paper.lines
    )
    told = {(one.rule_id, one.values["aspect"]) for one in findings_on(replace(paper, lines=near))}
    assert ("TT004", "space") in told
    assert told <= {("TT004", "space"), ("TT014", "space")}


def test_a_departure_of_the_whole_paper_is_one_finding() -> None:
    for paper in PAPERS:
        lines = tuple(replace(line, look=replace(line.look, font="Arial")) for line in paper.lines)
        (one,) = findings_on(replace(paper, lines=lines))
        assert (one.rule_id, one.values["aspect"]) == ("TT004", "font")
        assert len(one.related) > 10

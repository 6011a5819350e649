"""Every element of every agenda taken away, moved or changed: the right rule, its place, alone."""

from collections.abc import Iterator
from datetime import date

import pytest
from agendas import mutations, papers

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Finding

# Of form more is known in one kind of file than in another.
RULES = [bound for bound in rulebook.load() if not bound.rule.id.startswith("TT")]
LINTER = Linter(RULES, date(2026, 12, 31))
SOURCES = papers.sources()
NEGATIVES = sorted(file.stem for file in (papers.FOLDER / "negatives").iterdir())
LEAST = 0.97  # of all cases
MOST_WARNINGS = 2  # in all clean papers together


def findings(paper: papers.Paper) -> list[Finding]:
    return list(LINTER.content(paper.text.encode(), paper.name).findings)


def problem(case: mutations.Case, name: str) -> str:
    """Return what is wrong with the findings of *case*, "" if they are right."""
    paper = mutations.rendered(case, name)
    found = findings(paper)
    told = [one for one in found if one.rule_id == case.rule]
    if not told:
        return f"not found; {[one.rule_id for one in found]}"
    # What is taken out of a numbered list leaves a gap in it, which BC002 tells.
    others = {one.rule_id for one in found} - {case.rule, "BC002", *case.besides}
    if others:
        return f"not alone: {sorted(others)}"
    if not any(stands(paper, case, one) for one in told):
        return f"elsewhere: {[one.evidence[:60] for one in told]}"
    return ""


def stands(paper: papers.Paper, case: mutations.Case, one: Finding) -> bool:
    """Say whether the finding stands at one of the marks that the case allows."""
    if case.places == mutations.AT_ANY:
        return True
    return any(
        mark.part == part
        and (not about or about == "*" or about in mark.about or "*" in mark.about)
        and overlaps(paper, mark, one)
        for part, about in case.places
        for mark in paper.marks
    )


def overlaps(paper: papers.Paper, mark: papers.Marked, one: Finding) -> bool:
    words = " ".join(paper.text[mark.start : mark.end].split())
    found = " ".join(one.evidence.split())
    return bool(words) and (words in found or found in words)


@pytest.mark.parametrize("name", SOURCES, ids=lambda name: name[:2])
def test_a_clean_agenda_has_no_error(name: str) -> None:
    found = findings(papers.render(name, SOURCES[name]))
    assert [one.message for one in found if one.severity == "error"] == []


def test_clean_agendas_have_two_warnings_at_most() -> None:
    found = [one for name in SOURCES for one in findings(papers.render(name, SOURCES[name]))]
    assert len([one for one in found if one.severity == "warning"]) <= MOST_WARNINGS


@pytest.mark.parametrize("name", NEGATIVES)
def test_what_is_right_otherwise_stays_silent(name: str) -> None:
    text = (papers.FOLDER / "negatives" / f"{name}.txt").read_text("utf-8")
    found = LINTER.content(text.encode(), f"{name}.txt").findings
    assert [one.rule_id for one in found if one.rule_id.startswith("KH")] == []


def every_case() -> Iterator[tuple[str, mutations.Case]]:
    for name, marked in SOURCES.items():
        for case in mutations.cases(name, marked):
            yield name, case


def test_each_element_is_missed_where_it_is_missing() -> None:
    table = [(case.name, case.rule, problem(case, name)) for name, case in every_case()]
    wrong = [row for row in table if row[2]]
    right = len(table) - len(wrong)
    assert right >= LEAST * len(table), (right, len(table), wrong)

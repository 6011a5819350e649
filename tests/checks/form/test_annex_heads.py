"""Heads of annexes: the order of their lines, and which of them share one."""

from dataclasses import replace

import pytest
from checks.form.judged import findings_on
from checks.form.templates import Paper, correct_papers

PAPERS = [paper for paper in correct_papers() if "annex" in paper.parts()]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_reference_above_the_title_is_told_alone(paper: Paper) -> None:
    *others, label, title, reference = paper.lines
    (found,) = findings_on(replace(paper, lines=(*others, label, reference, title)))
    assert (found.rule_id, found.values["aspect"]) == ("TT018", "order")
    assert found.evidence == reference.words


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("between", [": ", " - ", ". ", " "])
def test_a_title_beside_the_label_is_told(paper: Paper, between: str) -> None:
    *others, _label, title, reference = paper.lines
    joined = replace(title, words=f"Phụ lục I{between}{title.words}")
    told = findings_on(replace(paper, lines=(*others, joined, reference)))
    assert ("TT018", "line", title.words) in [
        (one.rule_id, one.values.get("aspect"), one.evidence) for one in told
    ]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_an_annex_need_not_have_a_title(paper: Paper) -> None:
    *others, label, _title, reference = paper.lines
    assert findings_on(replace(paper, lines=(*others, label, reference))) == ()

"""How much of a part must depart before it is told."""

from dataclasses import replace

import pytest
from checks.form.judged import findings_on
from checks.form.templates import Paper, correct_papers

PAPERS = correct_papers()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_title_in_capitals_is_told(paper: Paper) -> None:
    spoilt = paper.with_line("title", lambda line: replace(line, words=line.words.upper()))
    told = [(one.rule_id, one.values["aspect"]) for one in findings_on(spoilt)]
    assert told == [("TT006", "case")]

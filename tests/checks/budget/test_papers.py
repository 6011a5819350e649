"""Twelve budget papers: clean they give no finding; with one figure mistyped the sum is named."""

from pathlib import Path

import pytest
from checks.budget.linted import findings, slips, some
from checks.budget.paper import Paper, as_source, placed, plain, save_word
from checks.budget.papers import papers

from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source

PAPERS = papers()
ROUNDED = {"province-settlement"}  # each of its figures is rounded by itself


def called(paper: Paper) -> str:
    return paper.name


@pytest.mark.parametrize("paper", [*PAPERS, *papers(seed=11)], ids=called)
def test_a_clean_paper_gives_no_finding(paper: Paper) -> None:
    assert findings(as_source(paper), paper.facts) == ()


@pytest.mark.parametrize("paper", PAPERS, ids=called)
def test_the_same_paper_as_a_word_file_states_the_same_sums(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    save_word(paper, path)
    source = read_source(path)
    assert findings(source, paper.facts) == ()
    ours, theirs = (parse_draft(one).ledger for one in (as_source(paper), source))
    assert [found.total.written for found in theirs.sums] == [
        found.total.written for found in ours.sums
    ]


@pytest.mark.parametrize("paper", PAPERS, ids=called)
def test_every_marked_figure_is_where_the_paper_says(paper: Paper) -> None:
    text = as_source(paper).text
    for figure, place in placed(paper):
        assert text[place : place + len(figure.text)] == figure.text
    assert plain("«1.234» đồng") == "1.234 đồng"


@pytest.mark.parametrize("paper", PAPERS, ids=called)
def test_every_mistyped_figure_is_named_unless_rounding_explains_it(paper: Paper) -> None:
    done = list(slips(paper, some(paper, 5, seed=3), seed=3))
    missed = [slip for slip in done if not slip.found]
    assert done
    largest = 4 if paper.name in ROUNDED else 2
    assert [slip for slip in missed if slip.size > largest] == []

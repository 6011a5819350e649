"""The accuracy lab: no rule's numbers fall unseen, and a planted loss is seen."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from corpus_dir import need_corpus

from accuracy.against import ROOT
from accuracy.judging import FOUND, MISSED, RIGHT, WRONG
from accuracy.mutations import kept_found, slip_falls, slip_numbers, slips, try_slips
from accuracy.papers import HOME, MADE, REAL, made_papers, real_papers
from accuracy.run import TODAY, Run, run_papers
from accuracy.tally import fact_falls, falls, interval, kept_facts, kept_numbers
from hdnd_lint import rulebook
from hdnd_lint.api import Linter

HINT = "if this is meant, run `make accuracy` and commit the new numbers: "


@pytest.fixture(scope="module")
def made() -> Run:
    return run_papers(made_papers())


def of_made(rows: list[Any]) -> list[Any]:
    return [one for one in rows if one.set == MADE]


def test_no_rule_does_worse_on_the_made_papers_than_was_kept(made: Run) -> None:
    assert list(falls(of_made(kept_numbers()), made.numbers())) == [], HINT


def test_no_field_is_read_worse_on_the_made_papers_than_was_kept(made: Run) -> None:
    assert list(fact_falls(of_made(kept_facts()), made.fact_numbers())) == [], HINT


def test_no_rule_does_worse_on_the_real_papers_than_was_kept() -> None:
    run = run_papers(real_papers(need_corpus()))
    kept = [one for one in kept_numbers() if one.set == REAL]
    assert list(falls(kept, run.numbers())) == [], HINT


def test_the_made_papers_are_checked_without_a_problem(made: Run) -> None:
    assert made.problems == ()
    assert len(made.papers) == len(list((HOME / "papers").glob("*.yaml"))) >= 120


def test_a_rule_that_is_lost_is_seen(made: Run) -> None:
    found = next(one for one in made.defects if one.state == FOUND)
    rules = [bound for bound in rulebook.load() if bound.rule.id != found.defect.rule]
    paper = next(one for one in made.papers if one.name == found.paper)
    before = run_papers([paper]).numbers()
    now = run_papers([paper], Linter(rules, TODAY)).numbers()
    lines = list(falls(before, now))
    assert any(line.startswith(found.defect.rule) for line in lines)


def test_a_false_finding_more_is_seen(made: Run) -> None:
    first = next(one for one in made.findings if one.verdict == RIGHT)
    spoilt = replace(made, findings=(*made.findings, replace(first, verdict=WRONG)))
    assert len(list(falls(made.numbers(), spoilt.numbers()))) == 1


def test_a_defect_missed_is_seen_even_where_another_rule_gains(made: Run) -> None:
    lost = next(one for one in made.defects if one.state == FOUND)
    spoilt = [replace(one, state=MISSED) if one is lost else one for one in made.defects]
    gained = next(
        i for i, one in enumerate(spoilt) if one.state == MISSED and one.defect != lost.defect
    )
    spoilt[gained] = replace(spoilt[gained], state=FOUND)
    lines = list(falls(made.numbers(), replace(made, defects=tuple(spoilt)).numbers()))
    assert [line.split()[0] for line in lines] == [lost.defect.rule]


def test_a_field_read_wrong_is_seen(made: Run) -> None:
    first = next(one for one in made.facts if one.right)
    others = [one for one in made.facts if one is not first]
    spoilt = replace(made, facts=(*others, replace(first, got="something else")))
    assert len(list(fact_falls(made.fact_numbers(), spoilt.fact_numbers()))) == 1


def test_no_slip_of_a_machine_is_seen_less_often_than_was_kept() -> None:
    table = slips()
    now = slip_numbers(try_slips(made_papers(), table), table)
    assert list(slip_falls(kept_found(), now)) == [], HINT


def test_a_slip_that_is_seen_no_more_is_named() -> None:
    table = [one for one in slips() if one.rule == "KH003"]
    rules = [bound for bound in rulebook.load() if bound.rule.id != "KH003"]
    now = slip_numbers(try_slips(made_papers(), table, Linter(rules, TODAY)), table)
    assert [line.split()[0] for line in slip_falls({("KH003", ""): 1}, now)] == ["KH003:"]


def test_every_slip_names_a_rule_that_is_there() -> None:
    known = {bound.rule.id for bound in rulebook.load()}
    assert {one.rule for one in slips()} <= known


def test_the_page_says_the_kept_numbers() -> None:
    page = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
    for one in kept_numbers():
        assert f"| {one.rule} | {one.fires} | {one.papers} | {one.right} |" in page


def test_wilson_of_few_is_wide_and_of_many_narrow() -> None:
    assert interval(0, 0) == (0.0, 1.0)
    low, high = interval(10, 10)
    assert (round(low, 3), round(high, 3)) == (0.722, 1.0)
    low, high = interval(81, 263)  # the example of Newcombe 1998: 0.255 to 0.366
    assert (round(low, 3), round(high, 3)) == (0.255, 0.366)


def test_every_label_names_its_file_by_hash() -> None:
    for path in sorted((HOME / "labels").glob("*.yaml")):
        line = next(
            row for row in path.read_text(encoding="utf-8").splitlines() if "sha256:" in row
        )
        assert Path(path).stem == line.split(":")[1].strip().strip("\"'")[:12]

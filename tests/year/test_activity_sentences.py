"""Sentences of reports on activity: right figures draw no finding, wrong ones are found."""

import pytest
from checks.judging import rule_on
from year.activity_sentences import FILE, Told, told

RULES = ("HD001", "HD002", "HD003", "HD004")


def _speaks(one: Told) -> bool:
    return any(rule_on(rule, one.paper).hits for rule in RULES)


@pytest.mark.parametrize(("name", "fewest"), [(FILE.name, 60), ("activity_sentences_2.txt", 30)])
def test_right_figures_are_let_be_and_wrong_ones_found(name: str, fewest: int) -> None:
    sentences = list(told(FILE.with_name(name)))
    right = [one for one in sentences if not one.rule]
    wrong = [one for one in sentences if one.rule]
    assert len(sentences) >= fewest
    assert [one.words for one in right if _speaks(one)] == []
    assert sum(map(_speaks, wrong)) >= 0.95 * len(wrong)

"""Sentences of reports on activity: right figures draw no finding, wrong ones are found."""

from checks.judging import rule_on
from year.activity_sentences import Told, told

RULES = ("HD001", "HD002", "HD003", "HD004")


def _speaks(one: Told) -> bool:
    return any(rule_on(rule, one.paper).hits for rule in RULES)


def test_right_figures_are_let_be_and_wrong_ones_found() -> None:
    sentences = list(told())
    right = [one for one in sentences if not one.rule]
    wrong = [one for one in sentences if one.rule]
    assert len(sentences) >= 60
    assert [one.words for one in right if _speaks(one)] == []
    assert sum(map(_speaks, wrong)) >= 0.95 * len(wrong)

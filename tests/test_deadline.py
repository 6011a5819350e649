"""Work that comes to no end is ended, and what it was for is told as not evaluated."""

import os
import re
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint import engine, rulebook
from hdnd_lint.api import Linter
from hdnd_lint.deadline import TimeIsUpError, within
from hdnd_lint.finding import Status
from running import DRAFT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="timers of Unix")
_ENDLESS = (re.compile(r"(a|a)*b"), "a" * 60)


def test_a_regular_expression_is_ended() -> None:
    with pytest.raises(TimeIsUpError), within(0.05):
        _ENDLESS[0].search(_ENDLESS[1])
    with within(5):
        assert re.search("a", "a")


def test_a_rule_that_comes_to_no_end_is_not_evaluated(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> object:
        return _ENDLESS[0].search(_ENDLESS[1])

    monkeypatch.setattr(engine, "PER_RULE", 0.05)
    monkeypatch.setattr("hdnd_lint.engine.judging._results", endless)
    rules = [one for one in rulebook.load() if one.rule.id == "SK004"]
    outcome = Linter(rules, date(2026, 1, 5)).text(DRAFT)
    assert [one.status for one in outcome.rules] == [Status.NOT_EVALUATED]
    assert "quá thời gian" in outcome.rules[0].reason
    assert not outcome.problems


def test_what_is_left_when_the_time_of_a_file_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hdnd_lint.api.PER_FILE", 0.0)
    outcome = Linter(rulebook.load(), date(2026, 1, 5)).text(DRAFT)
    assert [one.text for one in outcome.problems] or all(
        one.status is not Status.CHECKED for one in outcome.rules
    )


def test_a_file_that_cannot_be_read_in_time_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def endless(*_: object) -> object:
        return _ENDLESS[0].search(_ENDLESS[1])

    monkeypatch.setattr("hdnd_lint.api.PER_FILE", 0.05)
    monkeypatch.setattr("hdnd_lint.api.parse_draft", endless)
    outcome = Linter(rulebook.load(), date(2026, 1, 5)).text(DRAFT, str(tmp_path))
    assert "quá thời gian" in outcome.problems[0].text

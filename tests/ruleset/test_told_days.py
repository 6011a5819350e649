"""Days of the law that the words of a rule name: written out by the loader, or told as wrong."""

from datetime import date
from typing import Any

import pytest

from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.days import with_days
from hdnd_lint.ruleset.loading import load_rules
from hdnd_lint.ruleset.regimes import RegimeError, RegimeLaw, Regimes

_OLD = RegimeLaw("form", "old", date(2015, 6, 16), date(2020, 3, 1))
_NEW = RegimeLaw("form", "new", date(2020, 3, 1), None)
_REGIMES = Regimes({"form": (_OLD, _NEW)})


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        ("từ {from:form.old}.", "từ 16/6/2015.", "từ 16 June 2015."),
        ("{from:form.new}", "01/3/2020", "1 March 2020"),
        ("{last:form.old} {found}", "29/02/2020 {found}", "29 February 2020 {found}"),
    ],
)
def test_a_day_is_written_as_the_language_of_the_text_writes_it(
    words: str, vi: str, en: str
) -> None:
    data = {"message": {"vi": words, "en": words}}
    assert with_days(data, _REGIMES) == {"message": {"vi": vi, "en": en}}


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("{last:form.new}", "chưa có ngày kết thúc"),
        ("{from:form.nwe}", "có phải là “new” không"),
        ("{from:from.new}", "có phải là “form” không"),
    ],
)
def test_a_name_that_leads_to_no_day_is_told(words: str, problem: str) -> None:
    with pytest.raises(RegimeError, match=problem):
        with_days({"params": [{"label": words}]}, _REGIMES)


def test_examples_stay_as_they_are() -> None:
    data: dict[str, Any] = {"examples": {"good": ["{from:form.new}"]}}
    assert with_days(data, _REGIMES) == data


def test_no_shipped_text_shows_a_name_in_place_of_a_day() -> None:
    for loaded in load_rules([resource_dir("rulesets")]):
        shown = repr(loaded.rule)
        assert "{from:" not in shown, loaded.rule.id
        assert "{last:" not in shown, loaded.rule.id

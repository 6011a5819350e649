"""What every report says of the law it rests on: how far it is known, what could not be had."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from report.outcomes import outcome

from hdnd_lint.api import Linter
from hdnd_lint.finding import RuleStatus, Status
from hdnd_lint.outcome import Outcome
from hdnd_lint.report.appraisal import markdown, page
from hdnd_lint.report.appraisal.content import Office, paper_on
from hdnd_lint.report.foot import unread_laws
from hdnd_lint.report.formats import render_report
from hdnd_lint.report.text.terminal import TextReport
from hdnd_lint.rulebook import load
from hdnd_lint.words.letters.text import Localised

KNOWN = "Pháp luật cập nhật đến ngày 23/07/2026."
ASSUMED = Localised("Đơn vị coi thời kỳ này vẫn áp dụng.", "The office takes this as law.")
OUTCOME = replace(outcome(), assumed=(ASSUMED,))


def test_the_foot_of_the_text_report_says_how_far_the_law_is_known() -> None:
    lines = list(TextReport().lines(OUTCOME))
    assert lines[-3:-1] == [KNOWN, ASSUMED.vi]


@pytest.mark.parametrize("form", ["html", "sarif"])
def test_other_formats_say_it_too(form: str) -> None:
    shown = render_report(form, OUTCOME, ())
    assert KNOWN in shown
    assert ASSUMED.vi in shown


def test_json_tells_the_day_and_what_is_assumed() -> None:
    shown = render_report("json", OUTCOME, ())
    assert '"known_until": "2026-07-23"' in shown
    assert ASSUMED.vi in shown


def test_the_committee_report_says_it() -> None:
    paper = paper_on(OUTCOME, Office())
    for text in (markdown.render(paper), page.render(paper)):
        assert KNOWN in text
        assert ASSUMED.vi in text


def test_a_missing_text_is_told_once_with_all_its_rules() -> None:
    rules = tuple(
        RuleStatus(key, "x", Status.NOT_EVALUATED, reason, unread)
        for key, reason, unread in (
            ("BC006", "chưa đọc", True),
            ("CC006", "chưa đọc", True),
            ("GS001", "chưa rõ cấp", False),
        )
    )
    assert list(unread_laws(rules)) == [("chưa đọc", "BC006, CC006")]


def test_a_paper_of_before_2020_is_told_once_which_texts_are_missing() -> None:
    text = Path(__file__).with_name("paper_of_2018.txt").read_text("utf-8")
    file = Linter(load(cached=False), date(2026, 11, 27)).text(text)
    shown = "\n".join(TextReport().lines(Outcome((file,))))
    for part in ("phần có liên quan chưa được đọc", "Căn cứ của văn bản không phải quy phạm"):
        assert shown.count(part) == 1  # what is missing of forms, and of bases
    assert "Chưa xét được (BC003, BC006" in shown

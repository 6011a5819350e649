"""The calendar of a year: law and own papers by day, and files that are the same every time."""

import json
from datetime import date
from xml.etree import ElementTree

import pytest

from hdnd_lint.api import Linter
from hdnd_lint.model import Level, Nature
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.due import load_due
from hdnd_lint.ruleset.year_law import load_seasons, load_year
from hdnd_lint.year import calendar_shown as shown
from hdnd_lint.year.calendar import YearCalendar, year_calendar

PAPER = """HỘI ĐỒNG NHÂN DÂN
XÃ BẾN LÁT
Số: 12/NQ-HĐND
Bến Lát, ngày 20 tháng 12 năm 2026

NGHỊ QUYẾT
Về kết quả giám sát việc quản lý chợ

QUYẾT NGHỊ:

Điều 1. Tổ chức thực hiện
1. Giao Ủy ban nhân dân xã rà soát hợp đồng thuê ki ốt; lập sổ <b> trước ngày 30/4/2027.
2. Công an xã kiểm tra phương tiện trước ngày 30/11/2028.
"""


@pytest.fixture
def calendar() -> YearCalendar:
    rules = resource_dir("rulesets")
    law = load_year(rules, 2027, Level.COMMUNE)
    file = Linter((), date(2026, 12, 30)).text(PAPER, "nq.txt")
    return year_calendar([file], 2027, law, load_due(rules), load_seasons(rules), "vi")


def test_law_and_own_papers_stand_by_day(calendar: YearCalendar) -> None:
    told = json.loads(shown.calendar_json(calendar))
    own = [one for one in told["entries"] if not one["by_law"]]
    assert [(one["day"], one["who"]) for one in own] == [("2027-04-30", "Ủy ban nhân dân xã")]
    law = [one for one in told["entries"] if one["by_law"]]
    assert all(one["basis"] or one["note"] for one in law)
    assert any("72/2025/QH15" in one["basis"] for one in law)


def test_a_province_is_asked_for_no_dialogue() -> None:
    rules = resource_dir("rulesets")
    keys = {one.key for one in load_year(rules, 2027, Level.PROVINCE)}
    assert "dialogue" not in keys
    assert "regular-sessions" in keys


def test_events_fold_and_have_no_clock(calendar: YearCalendar) -> None:
    told = shown.calendar_ics(calendar, "vi")
    assert told == shown.calendar_ics(calendar, "vi")
    assert all(len(line.encode()) <= 75 for line in told.split("\r\n"))
    assert told.count("BEGIN:VEVENT") == told.count("END:VEVENT") == len(calendar.entries)
    assert "DTSTART;VALUE=DATE:20270430" in told


def test_the_picture_is_whole_and_words_are_escaped(calendar: YearCalendar) -> None:
    ElementTree.fromstring(shown.calendar_svg(calendar, "vi"))
    assert "<b>" not in shown.calendar_html(calendar, "vi")


PROGRAMME = """HỘI ĐỒNG NHÂN DÂN XÃ BẾN LÁT
{body}
Số: {number}
Bến Lát, ngày 24 tháng 12 năm 2026

CHƯƠNG TRÌNH
Giám sát của {name} Hội đồng nhân dân xã Bến Lát năm 2027

{name} ban hành Chương trình giám sát năm 2027 như sau:
1. Giám sát chuyên đề: {topic}
a) Đối tượng giám sát: Ủy ban nhân dân xã;
b) Thời gian giám sát: {when} năm 2027.
"""


def programme(name: str, topic: str, when: str) -> FileOutcome:
    text = PROGRAMME.format(
        body=name.upper(), name=name, number="11/CTr-HĐND", topic=topic, when=when
    )
    return Linter((), date(2026, 12, 30)).text(text, f"{topic}.txt")


def test_bars_of_supervision_that_cross_are_told_and_coloured() -> None:
    files = [
        programme("Ban Pháp chế", "Việc tiếp công dân", "từ tháng 3 đến tháng 5"),
        programme("Ban Kinh tế - Xã hội", "Việc thu phí chợ", "tháng 5"),
        programme("Ban Dân tộc", "Việc cấp nước sạch", "tháng 9"),
    ]
    rules = resource_dir("rulesets")
    seasons = load_seasons(rules)
    found = year_calendar(files, 2027, (), load_due(rules), seasons, "vi")
    crossing = {one.topic: one.overlaps for one in found.supervisions}
    assert [(one.first, one.last) for one in found.supervisions] == [(3, 5), (5, 5), (9, 9)]
    assert list(map(bool, crossing.values())) == [True, True, False]
    picture = shown.calendar_svg(found, "vi")
    assert picture.count('fill="#b45f06"') == 2
    assert picture.count('fill="#38761d"') == 1


def test_the_months_of_sessions_are_data() -> None:
    seasons = load_seasons(resource_dir("rulesets"))
    assert seasons.of(date(2027, 7, 9)) is Nature.MID_YEAR
    assert seasons.of(date(2027, 12, 9)) is Nature.YEAR_END
    assert seasons.of(date(2027, 10, 9)) is Nature.UNSAID

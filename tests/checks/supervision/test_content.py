"""What a programme lists: both sessions, bodies that the level has, lower councils."""

import pytest
from checks.judging import rule_on
from checks.supervision.programmes_made import DAY, FACTS, REPORTS, programme


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("Tại kỳ họp giữa năm và kỳ họp cuối năm", 0),
        ("Tại kỳ họp giữa năm", 1),
        ("Tại kỳ họp cuối năm", 1),
        ("Tại các kỳ họp", 0),
    ],
)
def test_reports_come_to_both_sessions(when: str, found: int) -> None:
    reports = REPORTS.replace("Tại kỳ họp giữa năm và kỳ họp cuối năm", when)
    assert len(rule_on("GS003", programme(reports), day=DAY, **FACTS).hits) == found


@pytest.mark.parametrize(
    ("body", "level", "found"),
    [
        ("Tòa án nhân dân", "commune", 1),
        ("Tòa án nhân dân", "province", 0),
        ("Ủy ban nhân dân", "commune", 0),
    ],
)
def test_a_commune_has_no_court(body: str, level: str, found: int) -> None:
    reports = f"{REPORTS}; xem xét báo cáo công tác của {body}"
    facts = {**FACTS, "level": level}
    assert len(rule_on("GS004", programme(reports), day=DAY, **facts).hits) == found


@pytest.mark.parametrize(
    ("words", "named", "missing"),
    [
        ("; xem xét nghị quyết của Hội đồng nhân dân cấp dưới trực tiếp", 1, 0),
        ("", 0, 1),
    ],
)
def test_lower_councils_are_for_those_above(words: str, named: int, missing: int) -> None:
    text = programme(REPORTS + words)
    assert len(rule_on("GS005", text, day=DAY, **FACTS).hits) == named
    facts = {**FACTS, "level": "province"}
    assert len(rule_on("GS006", text, day=DAY, **facts).hits) == missing

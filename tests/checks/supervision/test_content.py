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
        ("Tại kỳ họp thứ 5 giữa năm", 1),
        ("Tại kỳ họp thứ 5 giữa năm và kỳ họp thứ 6", 0),
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


_LISTED = {
    *("standing_committee_report", "committees_report", "peoples_committee_report"),
    *("court_report", "procuracy_report", "civil_enforcement_report"),
}
_LISTED_AND_HEARD = _LISTED | {"questioning", "decisions_review"}


@pytest.mark.parametrize(
    ("provision", "told"),
    [
        ("các nội dung tại Điều 57 Luật Hoạt động giám sát", _LISTED_AND_HEARD),
        ("các nội dung tại điểm a khoản 1 Điều 5 Luật Hoạt động giám sát", _LISTED_AND_HEARD),
        ("các nội dung tại điểm a, khoản 1, Điều 5 Luật Hoạt động giám sát", _LISTED_AND_HEARD),
        ("các báo cáo tại Điều 59 Luật Hoạt động giám sát", _LISTED),
        ("các nội dung tại điểm đ khoản 1 Điều 57 Luật Hoạt động giám sát", set()),
        ("các nội dung tại Điều 58 Luật Hoạt động giám sát", set()),
        ("các nội dung tại Điều 571", set()),
    ],
)
def test_a_provision_that_lists_what_is_heard_stands_for_all_of_it(
    provision: str, told: set[str]
) -> None:
    """Khoản 1 Điều 5, Điều 57, Điều 59 Luật 87/2015/QH13."""
    facts = {**FACTS, "level": "province"}
    ruling = rule_on("GS001", programme(f"Xem xét {provision}"), day=DAY, **facts)
    missing = {
        str(key)
        for hit in ruling.hits
        if hit.variant != "advised"
        for key in hit.values["missing"]  # type: ignore[union-attr]
    }
    assert missing - {"constitution_and_law", "council_resolutions"} == _LISTED_AND_HEARD - told


@pytest.mark.parametrize(
    ("words", "complete"),
    [
        ("xem xét các báo cáo theo quy định tại Điều 59 Luật Hoạt động giám sát", True),
        ("xem xét các báo cáo theo quy định của pháp luật", True),
        ("xem xét báo cáo theo luật định", True),
        ("xem xét các báo cáo quy định tại điểm a khoản 1 Điều 5", True),
        ("xem xét các báo cáo nêu tại Điều 57 của Luật", True),
        ("xem xét báo cáo về kinh tế - xã hội", False),
    ],
)
def test_reports_named_by_the_law_are_all_of_them(words: str, complete: bool) -> None:
    reports = f"Tại kỳ họp giữa năm và kỳ họp cuối năm, {words} của Ủy ban nhân dân xã"
    ruling = rule_on("GS002", programme(reports), day=DAY, **FACTS)
    assert (ruling.hits == ()) is complete


_OF_SESSION = "{}. {} năm, xem xét báo cáo của Ủy ban nhân dân xã về:\n{}"


@pytest.mark.parametrize(
    ("listed", "lacking"),
    [
        (("kinh tế - xã hội", "ngân sách", "phòng, chống tham nhũng"), 0),
        (("kinh tế - xã hội", "ngân sách", "khiếu nại, tố cáo"), 2),
        (("kinh tế - xã hội", "ngân sách"), 0),
    ],
)
def test_a_report_that_one_of_two_sessions_lacks(listed: tuple[str, ...], lacking: int) -> None:
    """Each lacks what the other hears; a list is three kinds of reports."""

    def heard(number: int, session: str, kinds: tuple[str, ...]) -> str:
        lines = "".join(
            f"{at}) Báo cáo về {one};\n" for at, one in zip("abcd", kinds, strict=False)
        )
        return f"{number}. {session}\n{lines}"

    first = heard(
        1, "Kỳ họp giữa năm", ("kinh tế - xã hội", "ngân sách", "phòng, chống tham nhũng")
    )
    text = (
        "NGHỊ QUYẾT\nVề Chương trình giám sát của Hội đồng nhân dân xã năm 2026\n"
        f"Điều 1. Chương trình giám sát\n{first}{heard(2, 'Kỳ họp cuối năm', listed)}"
    )
    ruling = rule_on("GS003", text, day=DAY, **FACTS)
    assert ruling.variants.count("report") == lacking

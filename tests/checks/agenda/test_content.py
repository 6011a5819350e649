"""What a regular session hears and does (87/2015, các Điều 57 - 60)."""

from datetime import date

import pytest
from checks.agenda.agendas import BUDGET, CLOSING, FACTS, OPENING, TALK, VOTE, agenda
from checks.judging import rule_on

from hdnd_lint.finding import Status

MID, END = "kỳ họp thường lệ giữa năm 2024", "kỳ họp thường lệ cuối năm 2024"
QUESTIONS = "Chất vấn và trả lời chất vấn."
ALL = (
    "Báo cáo công tác của Thường trực HĐND xã; báo cáo công tác của các Ban HĐND xã.",
    "UBND xã báo cáo công tác chỉ đạo, điều hành; báo cáo tình hình kinh tế - xã hội; báo cáo "
    "thực hiện ngân sách; báo cáo phòng, chống tham nhũng; báo cáo thực hành tiết kiệm, chống "
    "lãng phí; "
    "báo cáo phòng, chống tội phạm; báo cáo giải quyết khiếu nại, tố cáo; báo cáo giải quyết kiến "
    "nghị của cử tri.",
)
SUPERVISION = "Báo cáo kết quả thực hiện chương trình giám sát năm 2023."
PROGRAMME = "Tờ trình của Thường trực HĐND xã về chương trình giám sát năm 2025."
SETTLEMENT = "Tờ trình phê chuẩn quyết toán ngân sách xã năm 2023."
REST = (TALK, QUESTIONS, VOTE, CLOSING)


def missing(rule: str, *lines: str, kind: str = MID, **facts: object) -> tuple[object, ...]:
    ruling = rule_on(rule, agenda(OPENING, *lines, *REST, kind=kind), **{**FACTS, **facts})
    return tuple(hit.values["missing"] for hit in ruling.hits)


def test_all_reports_are_heard() -> None:
    assert missing("KH012", *ALL) == ()


@pytest.mark.parametrize("level", ["province", "district"])
def test_justice_reports_above_the_commune(level: str) -> None:
    text = [line.replace("xã;", "huyện;") for line in ALL]
    assert missing("KH012", *text, level=level) == (("court", "procuracy", "enforcement"),)


def test_the_mid_year_session_decides_on_next_years_programme_and_the_settlement() -> None:
    assert missing("KH016", *ALL, PROGRAMME, SETTLEMENT) == ()
    assert missing("KH016", *ALL) == (("next-programme", "settlement"),)
    assert missing("KH016", *ALL, kind=END) == ()


def test_a_province_has_time_for_its_settlement() -> None:
    assert missing("KH016", *ALL, PROGRAMME, level="province") == ()


def test_the_settlement_is_not_asked_of_a_commune_from_2026_on() -> None:
    day = date(2026, 6, 20)
    assert missing("KH016", *ALL, PROGRAMME, day=day) == ()
    assert missing("KH016", *ALL, day=day) == (("next-programme",),)


def test_the_report_on_supervision_is_no_programme() -> None:
    assert missing("KH016", *ALL, SETTLEMENT, SUPERVISION) == (("next-programme",),)
    assert missing("KH015", *ALL, PROGRAMME) == (("supervision-result",),)
    assert missing("KH015", *ALL, SUPERVISION) == ()


def test_a_part_of_an_agenda_is_not_judged_by_what_it_lacks() -> None:
    ruling = rule_on("KH012", agenda(OPENING, BUDGET, kind=MID), **FACTS)
    assert ruling.status is Status.NOT_EVALUATED


@pytest.mark.parametrize(("kind", "hits"), [(MID, 1), ("kỳ họp chuyên đề", 0)])
def test_questions_are_asked_of_regular_sessions(kind: str, hits: int) -> None:
    text = agenda(OPENING, BUDGET, TALK, VOTE, CLOSING, kind=kind)
    assert len(rule_on("KH013", text, **FACTS).hits) == hits


def test_discussion_is_asked_of_all() -> None:
    text = agenda(OPENING, BUDGET, VOTE, CLOSING)
    assert rule_on("KH013", text, **FACTS).variants == ("discussion",)


@pytest.mark.parametrize(
    ("rule", "lines", "variant"),
    [
        ("KH012", (), ""),
        ("KH012", (ALL[0], ALL[1].replace("báo cáo công tác chỉ đạo, điều hành; ", "")), "within"),
        ("KH013", (BUDGET, TALK), ""),
        ("KH013", (BUDGET, QUESTIONS), "discussion"),
    ],
)
def test_nothing_is_missed_in_an_agenda_of_which_a_part_could_not_be_read(
    rule: str, lines: tuple[str, ...], variant: str
) -> None:
    text = agenda(OPENING, *lines, VOTE, CLOSING, kind=MID)
    assert variant in rule_on(rule, text, **FACTS).variants
    ruling = rule_on(rule, text, notices=["not-read"], **FACTS)
    assert (ruling.status, ruling.hits) == (Status.NOT_EVALUATED, ())


_PROVINCE = (
    *ALL,
    "Báo cáo công tác của Tòa án nhân dân tỉnh.",
    "Báo cáo công tác của Viện kiểm sát nhân dân tỉnh.",
    "Báo cáo công tác của cơ quan thi hành án dân sự tỉnh.",
)


@pytest.mark.parametrize(
    ("key", "line", "wordings"),
    [
        ("standing", 0, ("Thường trực HĐND báo cáo công tác", "Báo cáo hoạt động của TT HĐND")),
        ("committees", 0, ("Các Ban báo cáo hoạt động", "Báo cáo công tác của Ban Pháp chế")),
        ("court", 2, ("Báo cáo của tòa án", "TAND tỉnh báo cáo", "Báo cáo của Chánh án")),
        (
            "procuracy",
            3,
            (
                *("Kiểm sát nhân dân tỉnh báo cáo", "Báo cáo của ngành kiểm sát"),
                *("VKSND tỉnh báo cáo", "VKS tỉnh báo cáo", "Viện trưởng trình bày báo cáo"),
            ),
        ),
        ("enforcement", 4, ("Báo cáo thi hành án", "Cục THADS báo cáo")),
    ],
)
def test_each_wording_of_a_report_that_is_heard(
    key: str, line: int, wordings: tuple[str, ...]
) -> None:
    others = [one for at, one in enumerate(_PROVINCE) if at != line]
    facts = {"level": "province"}
    assert key in str(missing("KH012", *others, **facts))
    for said in wordings:
        assert key not in str(missing("KH012", *others, f"{said}.", **facts)), said


@pytest.mark.parametrize("whose", ["nhân dân", "Thường vụ Đảng ủy", "bầu cử", "Mặt trận"])
def test_other_bodies_that_are_called_so_are_no_committee_of_the_council(whose: str) -> None:
    others = (ALL[0].split(";")[0], ALL[1], f"Ban {whose} xã báo cáo công tác.")
    assert missing("KH012", *others) == (("committees",),)


_REPORTS = {
    "standing": "Báo cáo công tác của Thường trực HĐND xã",
    "committees": "Báo cáo công tác của các Ban HĐND xã",
    "people": "UBND xã báo cáo công tác chỉ đạo, điều hành",
    "economy": "Báo cáo tình hình kinh tế - xã hội",
    "budget": "Báo cáo thực hiện ngân sách",
    "corruption": "Báo cáo phòng, chống tham nhũng",
    "savings": "Báo cáo thực hành tiết kiệm, chống lãng phí",
    "crime": "Báo cáo phòng, chống tội phạm",
    "complaints": "Báo cáo giải quyết khiếu nại, tố cáo",
    "petitions": "Báo cáo giải quyết kiến nghị của cử tri",
}


@pytest.mark.parametrize("key", _REPORTS)
def test_each_report_that_is_left_out_is_missed(key: str) -> None:
    others = [f"{said}." for other, said in _REPORTS.items() if other != key]
    assert missing("KH012", *others) == ((key,),)

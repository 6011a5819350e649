"""Each paper of the executive is appraised (77/2015, Điều 85; 72/2025, khoản 3 Điều 29)."""

import pytest
from checks.agenda.agendas import BUDGET, FACTS, OPENING, ROAD, TALK, VOTE, agenda
from checks.judging import rule_on

from hdnd_lint.checks.agenda.course import quote_words
from hdnd_lint.finding import Status
from hdnd_lint.words.letters.text import Span

OF_BUDGET = (
    "Báo cáo thẩm tra của Ban Kinh tế - Xã hội về điều chỉnh dự toán ngân sách xã năm 2024."
)
BARE = "Báo cáo thẩm tra của Ban Kinh tế - Xã hội."
OF_ROAD = "Báo cáo thẩm tra của Ban Kinh tế - Xã hội về chủ trương đầu tư đường thôn Đông."


@pytest.mark.parametrize(
    "appraisals",
    [
        (OF_BUDGET, OF_ROAD),
        ("Báo cáo thẩm tra của Ban Kinh tế - Xã hội về các tờ trình nêu trên.",),
        ("Các Ban trình bày báo cáo thẩm tra.",),
        ("Báo cáo thẩm tra các nội dung tại mục 2 và mục 3.",),
        ("Báo cáo thẩm tra các nội dung tại mục 2 đến 3.",),
    ],
)
def test_both_are_appraised(appraisals: tuple[str, ...]) -> None:
    text = agenda(OPENING, BUDGET, ROAD, *appraisals, TALK, VOTE)
    assert rule_on("KH010", text, **FACTS).words == ()


@pytest.mark.parametrize(
    ("appraisal", "left"),
    [
        (OF_BUDGET, ROAD),
        (OF_ROAD, BUDGET),
        ("Báo cáo thẩm tra các nội dung tại mục 2.", ROAD),
        ("Báo cáo thẩm tra.", BUDGET),
    ],
)
def test_what_no_report_names_is_told(appraisal: str, left: str) -> None:
    text = agenda(OPENING, BUDGET, ROAD, appraisal, TALK, VOTE)
    assert rule_on("KH010", text, **FACTS).words == (left.rstrip("."),)


def test_one_report_may_have_several_appraisals() -> None:
    text = agenda(OPENING, BUDGET, OF_BUDGET, OF_BUDGET, TALK, VOTE)
    assert rule_on("KH010", text, **FACTS).hits == ()


def test_another_year_is_another_matter() -> None:
    text = agenda(OPENING, BUDGET, OF_BUDGET.replace("2024", "2023"), TALK, VOTE)
    assert rule_on("KH010", text, **FACTS).words == (BUDGET.rstrip("."),)


@pytest.mark.parametrize(
    "own",
    [
        "Tờ trình của Thường trực HĐND xã về chương trình giám sát năm 2025.",
        "Tờ trình về kế hoạch tổ chức các kỳ họp thường lệ năm 2025.",
        "Báo cáo công tác của các Ban HĐND xã.",
        "Đoàn giám sát báo cáo kết quả giám sát về nước sạch.",
        "Tờ trình của Chủ tịch UBND xã giới thiệu nhân sự để bầu Ủy viên UBND xã.",
    ],
)
def test_what_the_council_itself_submits_needs_none(own: str) -> None:
    ruling = rule_on("KH010", agenda(OPENING, own, TALK, VOTE), **FACTS)
    assert ruling.status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("lines", "variant"),
    [
        ((BUDGET, ROAD, OF_BUDGET), ""),
        ((BUDGET, ROAD), "none"),
        (("Tờ trình về đặt tên thôn.", BUDGET, BARE), "unsure"),
    ],
)
def test_nothing_is_missed_where_a_part_could_not_be_read(
    lines: tuple[str, ...], variant: str
) -> None:
    text = agenda(OPENING, *lines, TALK, VOTE)
    assert rule_on("KH010", text, **FACTS).variants == (variant,)
    assert rule_on("KH010", text, notices=["page-without-text"], **FACTS).hits == ()


@pytest.mark.parametrize(
    "told",
    [
        "UBND xã trình; Ban Kinh tế - Xã hội thẩm tra",
        "Ban Kinh tế - Xã hội báo cáo thẩm tra",
        "báo cáo thẩm tra: Ban Kinh tế - Xã hội",
        "lãnh đạo Ban thẩm tra",
    ],
)
def test_who_appraises_may_be_told_in_brackets(told: str) -> None:
    text = agenda(OPENING, BUDGET.replace(".", f" ({told})."), TALK, VOTE)
    assert rule_on("KH010", text, **FACTS).hits == ()


def test_an_appraisal_of_all_may_stand_before_the_papers() -> None:
    all_of_them = "Báo cáo thẩm tra của Ban Kinh tế - Xã hội về các tờ trình."
    text = agenda(OPENING, all_of_them, BUDGET, ROAD, TALK, VOTE)
    assert rule_on("KH010", text, **FACTS).words == ()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Tờ trình về lệ phí;", "Tờ trình về lệ phí"),
        ("a" * 110, "a" * 110),
        ("lệ phí " * 20, "lệ phí " * 15 + "lệ …"),
    ],
)
def test_long_words_of_an_item_are_cut_between_two(words: str, shown: str) -> None:
    assert quote_words(words, Span(0, len(words))) == shown

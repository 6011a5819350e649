"""Presented, appraised, discussed, explained, voted (77/2015, Điều 85; 87/2015, Điều 59)."""

import pytest
from checks.agenda.agendas import BUDGET, CLOSING, FACTS, OPENING, ROAD, TALK, VOTE, agenda
from checks.judging import rule_on

APPRAISAL = (
    "Báo cáo thẩm tra của Ban Kinh tế - Xã hội về điều chỉnh dự toán ngân sách xã năm 2024."
)
ANSWER = "UBND xã giải trình, tiếp thu ý kiến."
RIGHT = (OPENING, BUDGET, APPRAISAL, TALK, ANSWER, VOTE, CLOSING)


def variants(*lines: str) -> tuple[str, ...]:
    return rule_on("KH011", agenda(*lines), **FACTS).variants


def test_the_order_of_the_law_is_silent() -> None:
    assert variants(*RIGHT) == ()


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ((0, 2, 1, 3, 4, 5, 6), ("appraisal",)),
        ((0, 3, 1, 2, 4, 5, 6), ("discussion",)),
        ((0, 1, 2, 4, 3, 5, 6), ("explanation",)),
        ((0, 1, 2, 5, 3, 4, 6), ("",)),
        ((0, 1, 2, 3, 5, 4, 6), ("explanation-late",)),
        ((1, 0, 2, 3, 4, 5, 6), ("opening",)),
        ((0, 6, 1, 2, 3, 4, 5), ("closing",)),
        ((0, 1, 2, 3, 4, 6), ("unvoted",)),
    ],
)
def test_another_order_is_told(order: tuple[int, ...], told: tuple[str, ...]) -> None:
    assert variants(*(RIGHT[at] for at in order)) == told


def test_a_vote_on_what_nobody_presents() -> None:
    extra = "Biểu quyết thông qua nghị quyết về chủ trương đầu tư đường thôn Đông."
    assert variants(*RIGHT[:6], extra, CLOSING) == ("unpresented",)


def test_a_vote_before_its_paper() -> None:
    vote = "Biểu quyết thông qua nghị quyết về chủ trương đầu tư đường thôn Đông."
    appraisal = "Báo cáo thẩm tra về chủ trương đầu tư đường thôn Đông."
    lines = (OPENING, vote, BUDGET, APPRAISAL, ROAD, appraisal, TALK, VOTE, CLOSING)
    assert variants(*lines) == ("vote-first",)


@pytest.mark.parametrize(
    "free",
    ["Bầu Phó Chủ tịch UBND xã.", "Thông qua nghị quyết xác nhận kết quả bầu cử.", "Giải lao."],
)
def test_personnel_and_breaks_have_no_order(free: str) -> None:
    assert variants(OPENING, free, *RIGHT[1:]) == ()


def test_what_was_supervised_is_explained_before_it_is_discussed() -> None:
    report = "Đoàn giám sát báo cáo kết quả giám sát chuyên đề về nước sạch."
    explained = "UBND xã giải trình các vấn đề được giám sát."
    vote = "Biểu quyết thông qua nghị quyết về kết quả giám sát chuyên đề."
    assert variants(OPENING, report, explained, TALK, vote, CLOSING) == ()

"""Sessions and votes: just half is not carried, two thirds for removals; sixty days to sign."""

import pytest
from checks.judging import resolution, rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


@pytest.mark.parametrize(
    ("ayes", "total", "variants"),
    [(12, 24, ("",)), (13, 24, ()), (12, 25, ("",)), (25, 25, ()), (26, 25, ("impossible",))],
)
def test_more_than_half_of_all_deputies(ayes: int, total: int, variants: tuple[str, ...]) -> None:
    text = resolution(f"Điều 1. Thông qua với {ayes}/{total} đại biểu biểu quyết tán thành.")
    assert rule_on("KH003", text, **FACTS).variants == variants


@pytest.mark.parametrize(("ayes", "found"), [(16, 0), (15, 1)])
def test_two_thirds_remove_a_deputy(ayes: int, found: int) -> None:
    text = resolution(
        f"Điều 1. Bãi nhiệm ông Lê Văn Hai với {ayes}/24 đại biểu biểu quyết tán thành.",
        title="Về việc bãi nhiệm đại biểu Hội đồng nhân dân xã",
    )
    assert len(rule_on("KH003", text, **FACTS).hits) == found


def test_a_count_that_is_no_vote_is_not_judged() -> None:
    text = resolution("Điều 1. Kỳ họp có 10/24 đại biểu tham dự.")
    assert rule_on("KH003", text, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("count", "variants"),
    [
        ("có mặt 25 đại biểu: tán thành 15 phiếu, không tán thành 8, không hợp lệ 2", ()),
        ("có mặt 25 đại biểu: tán thành 15 phiếu, không tán thành 8, không hợp lệ 3", ("sum",)),
        ("có mặt 25 đại biểu: tán thành 15 phiếu, không tán thành 8, không hợp lệ 1", ("sum",)),
        ("có mặt 25 đại biểu, số phiếu thu về 24 phiếu: đồng ý 20, không đồng ý 4", ()),
        ("có mặt là 25; 20 đại biểu tán thành, 04 đại biểu không tán thành", ("sum",)),
        ("có mặt là 25; 21 đại biểu tán thành, 04 đại biểu không tán thành", ()),
        ("có mặt 25 đại biểu: tán thành 15 phiếu", ()),
    ],
)
def test_votes_make_the_deputies_present(count: str, variants: tuple[str, ...]) -> None:
    text = resolution(f"Điều 1. Xác nhận kết quả bầu ông Lê Văn Hai; {count}.")
    assert rule_on("KH003", text, **FACTS).variants == variants


def closed(words: str) -> str:
    return resolution(
        "Điều 1. Thông qua nhiệm vụ năm 2026.",
        f"Nghị quyết này đã được Hội đồng nhân dân xã An Phú {words}.",
        "CHỦ TỊCH",
        "Nguyễn Văn Minh",
    )


@pytest.mark.parametrize(
    ("words", "variants"),
    [
        ("khóa II, kỳ họp thứ 5 thông qua ngày 20 tháng 12 năm 2025", ()),
        ("khóa II, kỳ họp thứ 6 thông qua ngày 20 tháng 12 năm 2025", ("",)),
        ("khóa III, kỳ họp thứ 5 thông qua ngày 20 tháng 12 năm 2025", ("term",)),
        ("khóa II, kỳ họp thứ 5 thông qua ngày 21 tháng 12 năm 2025", ("date",)),
        ("khóa II, kỳ họp thứ 5 thông qua ngày 21 tháng 10 năm 2025", ()),
        ("khóa II, kỳ họp thứ 5 thông qua ngày 20 tháng 10 năm 2025", ("late",)),
    ],
)
def test_the_session_is_told_alike_at_both_ends(words: str, variants: tuple[str, ...]) -> None:
    assert rule_on("KH002", closed(words), **FACTS).variants == variants


def test_a_closing_clause_tells_session_and_day() -> None:
    whole = closed("khóa II, kỳ họp thứ 5 thông qua ngày 20 tháng 12 năm 2025")
    assert rule_on("KH001", whole, **FACTS).hits == ()
    (hit,) = rule_on("KH001", resolution("Điều 1. Thông qua nhiệm vụ."), **FACTS).hits
    assert hit.variant == ""

"""Votes: just half is not carried, two thirds for removals; counts and percentages."""

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


def test_a_count_that_does_not_add_up_names_the_total_it_is_compared_with() -> None:
    text = resolution(
        "Điều 1. Đại biểu có mặt 25: tán thành 15, không tán thành 8, không hợp lệ 3."
    )
    (hit,) = rule_on("KH003", text, **FACTS).hits
    assert hit.values["addition"] == "15 + 8 + 3 = 26"
    assert [one.span.of(text) for one in hit.related] == ["25"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("23/25 đại biểu tán thành, đạt 92%", []),
        ("23/25 đại biểu tán thành, đạt 92,00%", []),
        ("23/25 đại biểu tán thành (tỷ lệ 91,9%)", ["91,9%"]),
        ("24/27 đại biểu tán thành, đạt 88,8%", []),  # cut
        ("24/27 đại biểu tán thành, đạt 88,9%", []),  # rounded
        ("24/27 đại biểu tán thành, đạt 88,7%", ["88,7%"]),
        ("24/27 đại biểu tán thành. Năm 2025 thu đạt 70% dự toán", []),
        ("đại biểu có mặt 26: tán thành 24 phiếu (đạt 92,3%), không tán thành 2 (7,7%)", []),
        ("đại biểu có mặt 26: tán thành 24 phiếu (đạt 93,2%), không tán thành 2", ["93,2%"]),
        ("đại biểu có mặt 26/27: tán thành 24 phiếu (đạt 88,9%), không tán thành 2", []),
    ],
)
def test_percentages_are_those_of_the_votes(words: str, told: list[str]) -> None:
    text = resolution(f"Điều 1. Thông qua với {words}.")
    hits = rule_on("KH003", text, **FACTS).hits
    assert [one.span.of(text) for one in hits if one.variant == "percent"] == told


@pytest.mark.parametrize(("high", "variants"), [(22, ()), (23, ("sum",))])
def test_the_three_counts_of_confidence_are_all_valid_votes(
    high: int, variants: tuple[str, ...]
) -> None:
    text = resolution(
        "Điều 1. Xác nhận kết quả (phát ra 30 phiếu, không hợp lệ 1 phiếu, hợp lệ 29 phiếu):",
        f"1. Ông Hai: tín nhiệm cao {high} phiếu, tín nhiệm 5 phiếu, tín nhiệm thấp 2 phiếu.",
    )
    assert rule_on("KH003", text, **FACTS).variants == variants

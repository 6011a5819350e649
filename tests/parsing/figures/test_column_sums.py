"""Relations between columns: stated by a number row or headings, or borne out by most rows."""

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Sum, SumKind
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def across(*lines: str) -> list[Sum]:
    head, *body = lines
    rule = "|".join("---" for _ in head.split("|"))
    text = "\n".join(["Điều 1. Biểu", "", f"| {head} |", f"|{rule}|", *(f"| {r} |" for r in body)])
    sums = parse_draft(read_text(text, media="markdown")).ledger.sums
    return [one for one in sums if one.kind is not SumKind.ROWS]


def wrong(sums: list[Sum]) -> list[str]:
    return [one.total.written for one in sums if not one.holds]


HEAD = "TT | Tên | Tổng số | Tỉnh | Xã"
GOOD = (
    "1 | A | 30 | 10 | 20",
    "2 | B | 50 | 15 | 35",
    "3 | C | 70 | 30 | 40",
    "4 | D | 9 | 4 | 5",
)


def test_four_rows_of_five_bear_a_heading_out() -> None:
    assert wrong(across(HEAD, *GOOD, "5 | E | 99 | 40 | 50")) == ["99"]
    assert across(HEAD, *GOOD[:3], "4 | E | 99 | 40 | 50") == []  # three of four do not
    assert len(across(HEAD, *GOOD[:3])) == 3
    assert across(HEAD, *GOOD[:2]) == []  # two rows are too few


def test_four_rows_of_five_make_it_certain_and_fewer_do_not() -> None:
    bad = [one for one in across(HEAD, *GOOD, "5 | E | 99 | 40 | 50") if not one.holds]
    assert [one.confidence for one in bad] == [Confidence.HIGH]
    stated = (HEAD, "A | B | 1=2+3 | 2 | 3")
    bad = [one for one in across(*stated, *GOOD[:3], "4 | E | 99 | 40 | 50") if not one.holds]
    assert [one.confidence for one in bad] == [Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("head", "rows", "signs"),
    [
        ("Dự toán | Quyết toán | Tăng, giảm", ("30 | 45 | 15", "50 | 40 | -10"), [1, -1]),
        ("Dự toán | Quyết toán | Còn lại", ("45 | 30 | 15", "50 | 40 | 10"), [1, -1]),
        ("Tỉnh | Xã | Cộng", ("10 | 20 | 30", "15 | 35 | 50"), [1, 1]),
        (
            "Giao đầu năm | Bổ sung | Giảm trừ | Sau điều chỉnh",
            ("30 | 5 | 2 | 33", "40 | 2 | 7 | 35"),
            [1, 1, -1],
        ),
        (
            "Giao đầu năm | Tăng thêm | Bổ sung | Sau điều chỉnh",
            ("30 | 5 | 2 | 37", "40 | 2 | 7 | 49"),
            [1, 1, 1],
        ),
        ("Giao đầu năm | Bổ sung | Sau điều chỉnh", ("30 | 5 | 35", "40 | 2 | 42"), [1, 1]),
    ],
)
def test_what_headings_hint_at(head: str, rows: tuple[str, str], signs: list[int]) -> None:
    lines = [f"{n} | Mục {n} | {rows[n % 2]}" for n in range(1, 6)]
    made = across(f"TT | Tên | {head}", *lines)
    assert len(made) == 5
    assert all(one.holds for one in made)
    assert sorted(part.sign for part in made[0].parts) == sorted(signs)


def test_a_quotient_is_rounded_by_its_own_last_digit() -> None:
    head = "TT | Tên | Dự toán | Quyết toán | Đạt (%)"
    number = "A | B | 1 | 2 | 3=2/1"
    good = ("1 | A | 240 | 264 | 110,0", "2 | B | 80 | 76 | 95,0")
    assert wrong(across(head, number, *good, "3 | C | 300 | 200 | 66,7")) == []
    assert wrong(across(head, number, *good, "3 | C | 300 | 200 | 66,6")) == []  # cut
    assert wrong(across(head, number, *good, "3 | C | 300 | 200 | 66,4")) == ["66,4"]
    assert across(head, number, "1 | A | 0 | 264 | 110,0") == []  # nothing to divide by


def test_a_stated_relation_needs_half_of_the_rows() -> None:
    stated = (HEAD, "A | B | 1=2+3 | 2 | 3")
    assert wrong(across(*stated, GOOD[0], "2 | E | 99 | 40 | 50")) == ["99"]
    assert across(*stated, GOOD[0], "2 | E | 99 | 4 | 5", "3 | F | 98 | 4 | 5") == []


def test_headings_that_name_before_rise_fall_and_after() -> None:
    head = "TT | Tên | Kế hoạch đã giao | Tăng | Giảm | Kế hoạch sau điều chỉnh"
    rows = ("1 | A | 30 | 15 | | 45", "2 | B | 42 | | 21 | 23", "3 | C | 24 | 6 | | 30")
    made = across(head, *rows)
    assert wrong(made) == ["23"]
    assert [[part.sign for part in one.parts] for one in made] == [[1, 1], [1, -1], [1, 1]]


def test_two_columns_with_one_role_state_nothing() -> None:
    head = "TT | Tên | Đã giao đợt 1 | Đã giao đợt 2 | Tăng | Sau điều chỉnh"
    assert across(head, "1 | A | 30 | 5 | 15 | 50") == []


@pytest.mark.parametrize(
    ("share", "told"), [("35,0", []), ("35,1", []), ("35,2", ["35,2"]), ("40,0", ["40,0"])]
)
def test_shares_of_the_total_row(share: str, told: list[str]) -> None:
    made = across(
        "Tên | Số tiền | Tỷ trọng (%)",
        f"A | 2.450 | {share}",
        "B | 4.130 | 59,0",
        "C | 210 | 3,0",
        "D | 210 | 3,0",
        "Tổng chi | 7.000 | 100,0",
    )
    assert wrong(made) == told[: len(made)]


def test_percentages_of_two_columns() -> None:
    head = "TT | Tên | Dự toán | Quyết toán | Đạt (%)"
    rows = ["1 | A | 240 | 264 | 110", "2 | B | 85 | 78 | 92", "3 | C | 400 | 512 | 128"]
    rows += ["4 | D | 32 | 34 | 106", "5 | E | 50 | 60 | 102"]
    assert wrong(across(head, *rows)) == ["102"]


def test_a_ratio_written_as_a_plain_number_is_per_one() -> None:
    head = "TT | Tên | Dự toán | Quyết toán | Tỷ lệ"
    number = "A | B | 1 | 2 | 3=2/1"
    assert wrong(across(head, number, "1 | A | 240 | 264 | 1,10", "2 | B | 85 | 78 | 0,92")) == []
    assert (
        len(wrong(across(head, number, "1 | A | 240 | 264 | 1,1", "2 | B | 80 | 80 | 100"))) == 1
    )


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Đầu năm | Bổ sung tăng | Giảm | Sau điều chỉnh", ("30 | 9 | 5 | 34", "40 | 2 | 7 | 35")),
        (
            "Đầu năm | Giảm | Tăng | Sau khi điều chỉnh",
            ("30 | 5 | 9 | 34", "40 | 7 | 2 | 35"),
        ),
    ],
)
def test_an_adjustment_with_rises_and_falls(head: str, rows: tuple[str, str]) -> None:
    lines = [f"{n} | Mục {n} | {rows[n % 2]}" for n in range(1, 6)]
    assert wrong(across(f"TT | Tên | {head}", *lines)) == []
    spoilt = rows[0].rpartition(" | ")[0] + " | 88"
    assert wrong(across(f"TT | Tên | {head}", *lines, f"6 | Mục 6 | {spoilt}")) == ["88"]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Năm 2024 | Năm 2025 | Tăng", ("30 | 45 | 15", "50 | 60 | 10")),
        ("Năm 2024 | Năm 2025 | Chênh lệch", ("30 | 45 | 15", "50 | 60 | 10")),
        ("Năm 2024 | Năm 2025 | So sánh", ("30 | 45 | 15", "50 | 60 | 10")),
        ("Năm 2024 | Năm 2025 | Tuyệt đối", ("30 | 45 | 15", "50 | 60 | 10")),
        ("Năm 2024 | Năm 2025 | Giảm", ("45 | 30 | 15", "60 | 50 | 10")),
        ("Dự toán | Quyết toán | Tỷ lệ", ("50 | 40 | 80", "80 | 20 | 25")),
        ("Dự toán | Quyết toán | Tỉ lệ", ("50 | 40 | 80", "80 | 20 | 25")),
        ("Dự toán | Quyết toán | Tương đối", ("50 | 40 | 80", "80 | 20 | 25")),
        ("Dự toán | Quyết toán | So sánh (%)", ("50 | 40 | 80", "80 | 20 | 25")),
        ("Quyết toán | Dự toán | %", ("40 | 50 | 80", "20 | 80 | 25")),
        ("Tỉnh | Xã | Tổng", ("10 | 20 | 30", "15 | 35 | 50")),
    ],
)
def test_each_heading_and_one_row_that_breaks_it(head: str, rows: tuple[str, str]) -> None:
    lines = [f"{n} | Mục {n} | {rows[n % 2]}" for n in range(1, 6)]
    assert wrong(across(f"TT | Tên | {head}", *lines)) == []
    spoilt = rows[0].rpartition(" | ")[0] + " | 99"
    assert wrong(across(f"TT | Tên | {head}", *lines, f"6 | Mục 6 | {spoilt}")) == ["99"]


def test_rows_with_one_figure_bear_no_heading_out() -> None:
    alone = [f"{n} | Mục {n} | 30 | 0 | 30" for n in range(1, 9)]
    assert across("TT | Tên | Tổng số | Tỉnh | Xã", *alone) == []

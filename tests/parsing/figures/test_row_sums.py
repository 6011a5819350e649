"""What a column's other sums say of one that does not close."""

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Relation, Sum, SumKind
from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.figures.grids.row_sums import Record, adds_up, is_share
from hdnd_lint.reading import read_text


@pytest.mark.parametrize(
    ("closed", "open_", "adds", "proven"),
    [
        (0, 2, True, False),
        (0, 3, False, False),
        (3, 3, True, False),
        (3, 4, False, False),
        (2, 0, True, True),
        (1, 0, True, False),
        (3, 1, True, True),
        (5, 2, True, False),
        (6, 2, True, True),
    ],
)
def test_records(closed: int, open_: int, adds: bool, proven: bool) -> None:
    record = Record(closed, open_)
    assert (record.adds_up, record.proven) == (adds, proven)


@pytest.mark.parametrize(
    ("title", "adds", "share"),
    [
        ("Số tiền", True, False),
        ("Đơn giá", False, False),
        ("Tỷ lệ", False, False),
        ("Tỷ trọng (%)", False, True),
        ("Cơ cấu", True, True),
        ("Thời gian khởi công - hoàn thành", False, False),
    ],
)
def test_columns_to_add_up(title: str, adds: bool, share: bool) -> None:
    assert (adds_up(title), is_share(title)) == (adds, share)


def rows(*lines: str) -> list[Sum]:
    head, *body = lines
    rule = "|".join("---" for _ in head.split("|"))
    text = "\n".join(["Điều 1. Biểu", "", f"| {head} |", f"|{rule}|", *(f"| {r} |" for r in body)])
    sums = parse_draft(read_text(text, media="markdown")).ledger.sums
    return [one for one in sums if one.kind is SumKind.ROWS]


@pytest.mark.parametrize(
    ("some", "relation", "holds"),
    [
        (("30", "40"), Relation.PART, True),
        (("30", "70"), Relation.ALL, True),
        (("30", "90"), Relation.PART, True),  # a household may be both
        (("30", "110"), Relation.PART, False),
    ],
)
def test_each_of_some_of_a_row_is_at_most_the_row(
    some: tuple[str, str], relation: Relation, holds: bool
) -> None:
    head = ("TT | Tên | Số hộ", "1 | Xã A | 100")
    lines = (" | Trong đó: hộ nghèo | " + some[0], " | hộ cận nghèo | " + some[1])
    (found,) = rows(*head, *lines, "2 | Xã B | 50")
    assert (found.relation, found.total.written, found.holds) == (relation, "100", holds)
    assert [part.written for part in found.parts] == list(some)


def test_a_stated_total_far_off_is_not_claimed_and_one_near_is() -> None:
    body = ("TT | Tên | Số hộ", "1 | Đường | 30", "2 | Cầu | 40")
    assert rows(*body, " | Tổng cộng | 300") == []
    (found,) = rows(*body, " | Tổng cộng | 90")
    assert (found.holds, found.confidence) == (False, Confidence.MEDIUM)


def test_another_column_that_closes_makes_it_certain() -> None:
    body = ("TT | Tên | Số hộ | Số khẩu", "1 | Đường | 30 | 120", "2 | Cầu | 40 | 155")
    wrong = [one for one in rows(*body, " | Cộng | 70 | 257") if not one.holds]
    assert [(one.total.written, one.confidence) for one in wrong] == [("257", Confidence.HIGH)]


def test_a_heading_without_figures_stands_for_its_rows() -> None:
    found = rows(
        "TT | Tên | Vốn",
        "A | Giao thông | ",
        "1 | Đường | 45",
        "2 | Cầu | 38",
        " | Cộng A | 83",
        "B | Giáo dục | ",
        "1 | Trường | 12",
        "2 | Nhà trẻ | 9",
        " | Cộng B | 21",
        " | TỔNG CỘNG (A+B) | 104",
    )
    assert [(one.total.written, len(one.parts), one.holds) for one in found] == [
        ("83", 2, True),
        ("21", 2, True),
        ("104", 4, True),
    ]


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Tỷ lệ",
            "Tỉ lệ (%)",
            "Tỷ trọng",
            "Đơn giá",
            "Định mức",
            "Mức chi",
            "Mức thu",
            "Mức hỗ trợ",
        ),
        *("Mức khoán", "Hệ số", "Bình quân", "Khởi công", "Năm hoàn thành", "Thời gian thực hiện"),
        *("So sánh (%)", "Số quyết định", "Ngày", "QT/DT (%)", "Thực hiện so với dự toán %"),
    ],
)
def test_columns_that_do_not_add_up(title: str) -> None:
    assert not adds_up(title)


@pytest.mark.parametrize("title", ["Số tiền", "Dự toán", "Tăng 10%, giảm", "Mức vốn", "So sánh"])
def test_columns_that_add_up(title: str) -> None:
    assert adds_up(title)


@pytest.mark.parametrize("title", ["Tỷ trọng", "Tỉ trọng", "Cơ cấu (%)"])
def test_columns_of_shares(title: str) -> None:
    assert is_share(title)
    assert not is_share("Tỷ lệ")

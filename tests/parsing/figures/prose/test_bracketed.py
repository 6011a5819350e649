"""Counts told apart in a bracket, and moves that leave the total as it was."""

import pytest

from hdnd_lint.model import Sum
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def sums(line: str) -> list[Sum]:
    return list(
        parse_draft(read_text(f"BÁO CÁO\nKết quả hoạt động\nI. KẾT QUẢ\n{line}\n")).ledger.sums
    )


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("Đã thẩm tra 13 tờ trình (kỳ họp thứ nhất 03, kỳ họp thứ hai 04, chuyên đề 06).", [True]),
        (
            "Đã thẩm tra 12 tờ trình (kỳ họp thứ nhất 03, kỳ họp thứ hai 04, chuyên đề 06).",
            [False],
        ),
        ("Đã thẩm tra 12 tờ trình (trong đó kỳ họp thứ nhất 03, kỳ họp thứ hai 04).", []),
        ("Đã thẩm tra 12 tờ trình (kèm theo danh sách).", []),
        ("Tiếp 64 lượt công dân (quý một: 18, quý hai: 21, quý ba: 25).", [True]),
    ],
)
def test_counts_in_a_bracket(line: str, holds: list[bool]) -> None:
    assert [one.holds for one in sums(line)] == holds


@pytest.mark.parametrize(
    ("rise", "holds"), [("15", [True]), ("20", [False])], ids=["even", "uneven"]
)
def test_moves_that_leave_the_total(rise: str, holds: list[bool]) -> None:
    moves = "giảm chi hội nghị 25 triệu đồng, giảm chi sửa chữa 30 triệu đồng; tăng chi dịch bệnh "
    told = f"{moves}40 triệu đồng, tăng chi hỗ trợ {rise} triệu đồng. Tổng chi không thay đổi."
    assert [one.holds for one in sums(f"Điều chỉnh dự toán: {told}")] == holds


@pytest.mark.parametrize(("away", "holds"), [("02", [True]), ("03", [False])])
def test_who_was_there_and_who_was_not(away: str, holds: list[bool]) -> None:
    line = f"Tổng số đại biểu 29 vị, có mặt 27 vị, vắng {away} vị."
    assert [one.holds for one in sums(line)] == holds

"""Reports of activity in unlike styles: every single figure changed is found, as written none is.

What stands in ``UNTOLD`` is silent either way: its parts are of other kinds, or nothing says that
they are all.
"""

import re
from datetime import date
from functools import cache

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.parsing.figures.sums.partition import partition, spending

CLEAN = (
    "Tổ chức 05 kỳ họp (02 kỳ họp thường lệ, 03 kỳ họp chuyên đề).",
    "Thường trực họp 9 phiên: 06 phiên thường kỳ và 03 phiên đột xuất.",
    "Tiếp nhận 120 kiến nghị, trong đó: đã giải quyết 70, đang giải quyết 30, chưa giải quyết 20.",
    "Trong năm đã nhận 47 đơn, gồm 21 đơn khiếu nại, 9 đơn tố cáo và 17 đơn đề nghị.",
    "Hội đồng nhân dân ban hành 31 nghị quyết, gồm 12 "
    "nghị quyết quy phạm và 19 nghị quyết cá biệt.",
    "Tiếp 64 lượt công dân (tiếp định kỳ 48 lượt, tiếp đột xuất 16 lượt).",
    "Cử tri gửi 233 ý kiến, bao gồm: 140 ý kiến về đất đai; 52 ý kiến về giao thông; "
    "41 ý kiến khác.",
    "Tổng số 86 kiến nghị, trong đó 59 kiến nghị thuộc thẩm quyền của xã, 27 kiến nghị không "
    "thuộc thẩm quyền của xã.",
    "Đã chất vấn 15 lượt, gồm 11 lượt tại kỳ họp và 4 lượt bằng văn bản.",
    "Tổ chức 26 hội nghị, trong đó trước kỳ họp 14 hội nghị, sau kỳ họp 12 hội nghị.",
)
UNTOLD = (
    "Các Ban tiến hành 18 cuộc giám sát (7 cuộc giám sát chuyên đề; 11 cuộc khảo sát).",
    "Thẩm tra 38 văn bản (22 dự thảo nghị quyết; 10 báo cáo; 06 đề án).",
    "Ban hành 34 nghị quyết, trong đó có 12 nghị quyết quy phạm pháp luật.",
)
PAPER = """THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN
XÃ BẾN LÁT
Số: 9/BC-HĐND
Bến Lát, ngày 15 tháng 12 năm 2026

BÁO CÁO
Kết quả hoạt động năm 2026

I. Kết quả
{}
"""


@cache
def linter() -> Linter:
    rules = [bound for bound in rulebook.load() if bound.rule.id == "HD001"]
    return Linter(tuple(rules), date(2026, 12, 20))


def found(sentence: str) -> int:
    return len(linter().text(PAPER.format(sentence)).findings)


@pytest.mark.parametrize("sentence", [*CLEAN, *UNTOLD])
def test_what_adds_up_is_silent(sentence: str) -> None:
    assert found(sentence) == 0


def test_every_single_figure_changed_is_found() -> None:
    changed = []
    for sentence in CLEAN:
        for match in re.finditer(r"\d+", sentence):
            for more in (1, -1, 3):
                figure = f"{int(match.group()) + more:0{len(match.group())}d}"
                changed.append(sentence[: match.start()] + figure + sentence[match.end() :])
    missed = [one for one in changed if not found(one)]
    assert len(missed) <= 0.05 * len(changed), missed


@pytest.mark.parametrize(
    ("labels", "whole"),
    [
        (("đã giải quyết", "đang giải quyết", "chưa giải quyết"), True),
        (("giải quyết", "trả lời"), False),
        (("phiên thường kỳ", "phiên đột xuất"), True),
        (("nữ", "ngoài Đảng"), False),
        (("chuyển cơ quan khác", "còn lại lưu hồ sơ"), True),
    ],
)
def test_words_tell_whether_parts_are_all(labels: tuple[str, ...], whole: bool) -> None:
    assert partition(labels) is whole


@pytest.mark.parametrize(
    ("total", "labels", "whole"),
    [
        ("Tổng chi ngân sách xã", ("Chi đầu tư phát triển", "Chi thường xuyên", "Dự phòng"), True),
        ("Tổng chi ngân sách xã", ("Chi đầu tư phát triển", "Chi thường xuyên"), False),
        ("Bổ sung", ("Chi đầu tư phát triển", "Chi thường xuyên", "Dự phòng"), False),
    ],
)
def test_three_kinds_of_spending_are_all(total: str, labels: tuple[str, ...], whole: bool) -> None:
    assert spending(total, labels) is whole

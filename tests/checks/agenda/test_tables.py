"""Agendas in tables: which column is which, and where they end."""

import pytest

from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text
from hdnd_lint.words.session_acts import Act

_HEAD = "CHƯƠNG TRÌNH\n\nKỳ họp thứ 5 Hội đồng nhân dân xã Hương Lâm khóa XXI\n\n"
_ROW = "| 7 giờ 30 | Tờ trình về điều chỉnh dự toán ngân sách xã | Chủ tịch UBND xã |\n"
_LAST = "| 8 giờ 00 | Bế mạc kỳ họp | Chủ tịch HĐND xã |\n"


def read(*heads: str, more: str = "") -> Draft:
    table = f"| {' | '.join(heads)} |\n|---|---|---|\n{_ROW}{_LAST}{more}"
    return parse_draft(read_text(_HEAD + table, media="markdown"))


@pytest.mark.parametrize(
    "who",
    [
        *("Người thực hiện", "Trình", "Người trình bày", "Cơ quan", "Đơn vị", "Chủ trì"),
        *("Phụ trách", "Phân công", "Ghi chú"),
    ],
)
def test_the_column_of_who_acts(who: str) -> None:
    agenda = read("Thời gian", "Nội dung", who).agenda
    assert agenda
    (item,) = (one for one in agenda.items if one.act is Act.SUBMISSION)
    assert item.presenter and item.presenter.text == "Chủ tịch UBND xã"


@pytest.mark.parametrize("hours", ["Thời gian", "Giờ", "Thời điểm", "Ngày", "Buổi họp"])
def test_the_columns_of_hours_and_content(hours: str) -> None:
    for content in ("Nội dung", "Công việc", "Chương trình"):
        agenda = read(hours, content, "Người trình bày").agenda
        assert agenda
        assert [one.act for one in agenda.items] == [Act.SUBMISSION, Act.CLOSING]


@pytest.mark.parametrize(
    "close", ["TM. THƯỜNG TRỰC", "TL. CHỦ TỊCH", "KT. CHỦ TỊCH", "TUQ. CHỦ TỊCH"]
)
def test_a_signature_in_the_table_is_no_item(close: str) -> None:
    agenda = read("Thời gian", "Nội dung", "Người trình bày", more=f"| | {close} | |\n").agenda
    assert agenda
    assert [one.act for one in agenda.items] == [Act.SUBMISSION, Act.CLOSING]

"""Where a finding stands, on a whole draft with chapters, annexes and every outer part."""

from functools import cache

import pytest

from hdnd_lint.engine.places import Places
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text
from hdnd_lint.words.letters.text import Span

TEXT = """HỘI ĐỒNG NHÂN DÂN
TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/2025/NQ-HĐND
Hòa An, ngày 10 tháng 12 năm 2025

NGHỊ QUYẾT
Ban hành Quy định về hỗ trợ hợp tác xã

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13;
Xét Tờ trình số 5/TTr-UBND ngày 01 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh;

Hội đồng nhân dân ban hành Nghị quyết ban hành Quy định về hỗ trợ hợp tác xã.

Điều 1. Ban hành Quy định
Ban hành kèm theo Nghị quyết này Quy định về hỗ trợ.
Điều 2. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh:
a) Hướng dẫn thực hiện;
b) Bố trí kinh phí:
- Vốn đầu tư;
- Vốn thường xuyên.
2. Các Ban giám sát.

Nghị quyết này đã được Hội đồng nhân dân tỉnh Hòa An khóa X, kỳ họp thứ 30 thông qua ngày \
10 tháng 12 năm 2025./.

Nơi nhận:
- Chính phủ;
- Lưu: VT.
TM. HỘI ĐỒNG NHÂN DÂN
CHỦ TỊCH

QUY ĐỊNH
Về hỗ trợ hợp tác xã
(Ban hành kèm theo Nghị quyết số 12/2025/NQ-HĐND)

Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy định này áp dụng trên địa bàn tỉnh.
Điều 2. Mức hỗ trợ
1. Mức thứ nhất.
2. Mức thứ hai.
"""


@cache
def draft() -> Draft:
    return parse_draft(read_text(TEXT))


def where(words: str, nth: int = 0) -> str:
    text = draft().text
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return " › ".join(Places(draft()).spot(Span(start, start + len(words))).path)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("TỈNH HÒA AN", "Đầu văn bản"),
        ("12/2025/NQ", "Đầu văn bản"),
        ("hỗ trợ hợp tác xã", "Tên nghị quyết"),
        ("Ngân sách nhà nước", "Phần căn cứ › căn cứ thứ 2"),
        ("Tờ trình", "Phần căn cứ › đoạn xét thứ 1"),
        ("Hội đồng nhân dân ban hành", "Phần quyết nghị"),
        ("Ban hành kèm theo", "Điều 1"),
        ("Hướng dẫn", "Điều 2 › khoản 1 › điểm a"),
        ("Vốn thường xuyên", "Điều 2 › khoản 1 › điểm b › gạch đầu dòng thứ 2"),
        ("Các Ban giám sát", "Điều 2 › khoản 2"),
        ("kỳ họp thứ 30", "Đoạn kết"),
        ("Chính phủ", "Nơi nhận"),
        ("CHỦ TỊCH", "Phần chữ ký"),
        ("Mức thứ hai", "Văn bản kèm theo › Điều 2 › khoản 2"),
    ],
)
def test_a_place_is_named_as_a_person_looks_for_it(words: str, place: str) -> None:
    assert where(words) == place


def test_every_offset_has_a_place_or_none_and_never_fails() -> None:
    places = Places(draft())
    named = [places.spot(Span(at, at)).path for at in range(len(draft().text))]
    assert len(set(named)) > 12


def test_headings_carry_words_and_no_numbers() -> None:
    text = draft().text
    start = text.index("Hướng dẫn")
    spot = Places(draft()).spot(Span(start, start + 5))
    assert spot.headings == ("Tổ chức thực hiện",)

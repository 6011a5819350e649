"""A document that a copy laid on one line reads as the document it was."""

from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text

WHOLE = """\
HỘI ĐỒNG NHÂN DÂN
XÃ TÂN HÒA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 07/NQ-HĐND
Tân Hòa, ngày 18 tháng 7 năm 2025
NGHỊ QUYẾT
Về chương trình giám sát của Hội đồng nhân dân xã Tân Hòa năm 2026
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;
Xét Tờ trình số 03/TTr-HĐND ngày 10 tháng 7 năm 2025 của Thường trực Hội đồng nhân dân xã.
QUYẾT NGHỊ:
Điều 1. Nội dung giám sát
1. Tại kỳ họp giữa năm:
a) Báo cáo công tác của Thường trực Hội đồng nhân dân;
b) Báo cáo của Ủy ban nhân dân.
2. Giám sát chuyên đề việc quản lý chợ.
Điều 2. Thường trực Hội đồng nhân dân xã ban hành kế hoạch.
Nghị quyết này đã được Hội đồng nhân dân xã Tân Hòa khóa I, kỳ họp thứ 2 thông qua ngày 18 \
tháng 7 năm 2025./.
"""
FLAT = " ".join(WHOLE.split())


def _labels(draft: Draft) -> list[str]:
    return [f"{node.kind} {node.number}" for node in draft.nodes() if node.number]


def test_flattened_draft_has_the_parts_of_the_draft() -> None:
    flat, whole = (parse_draft(read_text(text)) for text in (FLAT, WHOLE))
    assert [node.number for node in flat.articles()] == [n.number for n in whole.articles()]
    assert len(flat.bases) == len(whole.bases)
    assert _labels(flat) == _labels(whole)
    assert flat.header.number and whole.header.number
    assert flat.header.number.text == whole.header.number.text
    assert flat.closing and whole.closing
    assert flat.closing.adopted and whole.closing.adopted
    assert flat.closing.adopted.value == whole.closing.adopted.value


def test_every_word_and_its_place_are_kept() -> None:
    source = read_text(FLAT)
    assert source.text.split() == FLAT.split()
    for block in source.blocks:
        start = source.file_offset(block.span.start)
        assert FLAT[start : start + 5] == source.text[block.span.start :][:5]


def test_long_paragraph_that_names_articles_stays_whole() -> None:
    words = "Hội đồng nhân dân xem xét việc thực hiện Điều 5 và Điều 7 của Nghị quyết. " * 30
    assert len(read_text(words).blocks) == 1

"""The recipients, as they stand in papers and in copies of papers."""

from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def test_a_signature_in_the_other_column_parts_no_list() -> None:
    text = (
        "Điều 1. Thông qua\nNơi nhận:\n- Chính phủ;\n- Các Ban Đảng;\nCHỦ TỊCH\nNguyễn Văn An\n"
        "- Văn phòng;\n- Lưu: VT.\nGhi chú của mẫu\n- không phải nơi nhận\n"
    )
    recipients = parse_draft(read_text(text)).recipients
    assert recipients is not None
    named = [item.text for item in recipients.items]
    assert named == ["Chính phủ;", "Các Ban Đảng;", "Văn phòng;", "Lưu: VT."]

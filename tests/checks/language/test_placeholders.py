"""What was left unfilled: marks of Word, and what of a draft may well be blank."""

from datetime import date
from pathlib import Path

import pytest
from word_files import paragraph, run, word_file

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Finding

RULES = [bound for bound in rulebook.load() if bound.rule.id == "NN001"]
LINTER = Linter(RULES, today=date(2025, 12, 10))


def findings(folder: Path, body: str) -> list[Finding]:
    path = folder / "du-thao.docx"
    path.write_bytes(word_file(body))
    return list(LINTER.file(path).findings)


def texts_found(text: str) -> list[str]:
    return [one.evidence for one in LINTER.text(f"Điều 1. {text}").findings]


def _control(inside: str) -> str:
    return (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def test_the_prompt_of_a_control_is_one_finding_over_its_runs(tmp_path: Path) -> None:
    body = paragraph(run("Gồm ") + _control(run("Nhập ") + run("số hộ")) + run(" hộ"))
    (found,) = findings(tmp_path, body)
    assert found.message == "Ô nhập liệu chưa điền, còn hiện lời nhắc “Nhập số hộ”."
    assert found.evidence == "Nhập số hộ"


def test_highlights_are_told_once_with_their_number(tmp_path: Path) -> None:
    mark = '<w:highlight w:val="yellow"/>'
    body = paragraph(run("kiểm tra lại", mark)) + paragraph(run("Điều 2. ") + run("số mới", mark))
    (found,) = findings(tmp_path, body)
    assert "2 chỗ tô màu, ví dụ “kiểm tra lại”" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "Tổng chi là … triệu đồng.",
        "Tổng chi là ..... triệu đồng.",
        "gồm ____ hộ",
        "giao [tên cơ quan] thực hiện",
        "mức [….] đồng",
        "theo «So_van_ban» của",
        "Error! Reference source not found.",
        "(chờ xác nhận của Sở Tài chính)",
    ],
)
def test_what_is_a_place_left_open(text: str) -> None:
    assert len(texts_found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "hộ nghèo, cận nghèo, … và các hộ khác",
        "văn hóa… và thể thao",
        "có hiệu lực từ ngày … tháng … năm 2026",
        "Nghị quyết số … ngày … của",
        "theo chú thích [1] và [a]",
        "thế kỷ XX",
        "v.v...",
        "(đã kiểm tra)",
        "“thay thế cụm từ …”",
    ],
)
def test_what_is_none(text: str) -> None:
    assert texts_found(text) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ngân sách tỉnh, ngân sách ........", ["........"]),
        ("Ngân sách tỉnh, ngân sách …… .", ["……"]),
        ("Các khoản khác, v.v...", []),
        ("Kinh phí do đơn vị bảo đảm...", []),
    ],
)
def test_a_blank_at_the_end_of_a_sentence(line: str, found: list[str]) -> None:
    assert texts_found(f"Nguồn kinh phí\n{line}\n") == found


@pytest.mark.parametrize("head", ["Lỗi! ", "Error! "])
@pytest.mark.parametrize(
    "told",
    [
        "Không tìm thấy nguồn tham chiếu.",
        "Dấu trang chưa được xác định.",
        "Thẻ đánh dấu không được xác định.",
        "Reference source not found.",
        "Bookmark not defined.",
    ],
)
def test_what_word_writes_where_a_reference_broke(head: str, told: str) -> None:
    assert texts_found(f"Xem {head}{told}") == [f"{head}{told}"]


@pytest.mark.parametrize("when", ["cần", "đề nghị", "chờ", "sẽ", "Cần"])
@pytest.mark.parametrize(
    "what", ["bổ sung", "điền", "rà soát", "kiểm tra", "cập nhật", "xác nhận", "thống nhất"]
)
def test_what_is_still_to_be_done_is_a_note_to_self(when: str, what: str) -> None:
    assert texts_found(f"Gồm 210 hộ ({when} {what} số liệu).") == [f"({when} {what} số liệu)"]


@pytest.mark.parametrize(
    "first",
    [
        *("cần", "chưa", "chờ", "điền", "nhập", "ghi", "bổ sung", "tên", "số", "ngày", "họ"),
        *("chức danh", "địa danh", "đơn vị", "Số"),
    ],
)
def test_what_is_to_be_filled_in_stands_in_brackets(first: str) -> None:
    assert texts_found(f"Gồm [{first} cụ thể] hộ.") == [f"[{first} cụ thể]"]
    assert texts_found(f"Gồm [{first}x] hộ.") == []


@pytest.mark.parametrize(
    "inside", ["…", "...", "___", ". . .", "xã …", "xã ..., huyện", "a ___ b"]
)
def test_a_blank_in_brackets(inside: str) -> None:
    assert texts_found(f"Tại [{inside}] năm 2026.") == [f"[{inside}]"]


@pytest.mark.parametrize("crosses", ["xx", "xxx", "xxxxxxxx"])
def test_crosses_stand_for_a_figure(crosses: str) -> None:
    assert texts_found(f"Gồm {crosses} hộ.") == [crosses]
    assert texts_found(f"Gồm a{crosses} hộ và {crosses}.vn.") == []


@pytest.mark.parametrize(
    "open_until_signed", ["ngày", "tháng", "năm", "số", "khóa", "khoá", "thứ", "kỳ họp", "Kỳ họp"]
)
def test_what_comes_with_signing_may_be_blank(open_until_signed: str) -> None:
    assert texts_found(f"Thông qua tại {open_until_signed} … của Hội đồng.") == []
    assert texts_found(f"Thông qua tại {open_until_signed} sau … của Hội đồng.") == ["…"]


def test_a_blank_in_a_table_is_to_be_filled_in_by_others(tmp_path: Path) -> None:
    table = "Điều 1. Biểu mẫu\n\n| Nội dung | Số hộ |\n|---|---|\n| Thôn An | có … hộ |\n"
    path = tmp_path / "bieu.md"
    path.write_text(table, encoding="utf-8")
    assert list(LINTER.file(path).findings) == []


def test_a_blank_where_something_longer_is_told_already_is_told_once() -> None:
    assert texts_found("Mức chi là [nhập số … đồng] cho mỗi hộ.") == ["[nhập số … đồng]"]


def test_long_words_are_shown_shortened() -> None:
    words = "cần " + "rà soát lại " * 6
    (found,) = LINTER.text(f"Điều 1. Gồm [{words.strip()}] hộ.").findings
    assert "…" not in found.message
    words = f"[điền {'a' * 76}]"
    (found,) = LINTER.text(f"Điều 1. Gồm {words} hộ.").findings
    assert f"{words[:80]}…" in found.message
    assert words not in found.message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Xuất sang Đức, Anh, Pháp, Nhật ... đầu tư kinh doanh bán buôn.", []),
        ("Phát triển kho, bãi, chợ, siêu thị ... Tạo môi trường lành mạnh.", []),
        ("Các xã An Bình, An Hòa, xã ... và phường An Tân.", ["..."]),
        ("Chi cho tổ dân phố, thôn, xã … đồng một tháng.", ["…"]),
        ("Xuất sang Đức, Anh, Nhật ..... tấn một năm.", ["....."]),
    ],
)
def test_a_list_that_goes_on_is_no_blank(text: str, told: list[str]) -> None:
    assert texts_found(text) == told

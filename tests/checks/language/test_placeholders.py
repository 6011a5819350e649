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

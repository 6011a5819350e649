"""``hdnd-lint compare``: the outputs, what is refused, and nothing of a draft that does harm."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from jsonschema import Draft202012Validator
from word_files import word_file

from hdnd_lint.reading import read_source
from hdnd_lint.resources import resource_dir
from running import DRAFT, Command

DAY = "2026-01-05"
EVIL = "<script>alert(1)</script>\x1b[31m\u202e"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "cũ.txt", tmp_path / "mới.txt"
    old.write_text(DRAFT, encoding="utf-8")
    changed = DRAFT.replace("12/NQ - HĐND", "12/NQ-HĐND").replace(
        "thôn Hòa Bình.", "thôn Hòa Bình, có 210 hộ."
    )
    new.write_text(changed, encoding="utf-8")
    return old, new


def compared(command: Command, *args: object) -> dict[str, Any]:
    ran = command("compare", *args, "--today", DAY, "--format", "json", "--no-config")
    assert ran.code == 0, ran.err
    data: dict[str, Any] = json.loads(ran.out)
    return data


def test_the_changes_are_told_on_the_terminal(command: Command, pair: tuple[Path, Path]) -> None:
    ran = command("compare", *pair, "--today", DAY, "--no-config")
    assert ran.code == 0
    assert "Sửa lời văn: Điều 1" in ran.out
    assert "thêm “, có 210 hộ” (từ ngữ)" in ran.out
    assert "1 thay đổi: sửa lời văn 1." in ran.out


def test_the_same_file_twice_has_no_changes(command: Command, pair: tuple[Path, Path]) -> None:
    ran = command("compare", pair[0], pair[0], "--today", DAY, "--no-config")
    assert ran.code == 0
    assert "Không có thay đổi nào về nội dung." in ran.out


def test_json_is_as_its_schema_says(command: Command, pair: tuple[Path, Path]) -> None:
    data = compared(command, *pair)
    schema = (resource_dir("schema") / "comparison.schema.json").read_text(encoding="utf-8")
    Draft202012Validator(json.loads(schema)).validate(data)
    (change,) = data["changes"]
    assert (change["kind"], change["place"]) == ("reworded", "Điều 1")
    assert "".join(piece["text"] for piece in change["new_pieces"]) == change["new"]
    start, end = change["old_span"]["start"], change["old_span"]["end"]
    assert read_source(pair[0]).text[start:end] == change["old"]


def test_a_finding_that_was_mended_is_gone(command: Command, pair: tuple[Path, Path]) -> None:
    """The symbol “12/NQ - HĐND” with spaces is a finding of the old version alone."""
    findings = compared(command, *pair)["findings"]
    assert "SK004" in {one["rule"] for one in findings["gone"]}
    assert "SK004" not in {one["rule"] for one in findings["new"]}
    assert findings["remaining"]
    for one in findings["remaining"]:
        assert one["old"]["rule"] == one["new"]["rule"]


def test_a_finding_remains_where_the_heading_above_it_was_reworded(
    command: Command, tmp_path: Path
) -> None:
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_text(DRAFT, encoding="utf-8")
    new.write_text(
        DRAFT.replace("Về việc đặt tên thôn", "Về việc đặt tên thôn Hòa Bình"), encoding="utf-8"
    )
    before = compared(command, old, old)["summary"]["findings"]["remaining"]
    after = compared(command, old, new)["summary"]["findings"]
    assert after["remaining"] + after["gone"] == before


@pytest.mark.parametrize("suffix", [".docx", ".html", ".json"])
def test_files_are_written_and_always_the_same(
    command: Command, pair: tuple[Path, Path], tmp_path: Path, suffix: str
) -> None:
    first, second = tmp_path / f"một{suffix}", tmp_path / f"hai{suffix}"
    for output in (first, second):
        ran = command("compare", *pair, "-o", output, "--today", DAY, "--no-config")
        assert (ran.code, ran.out) == (0, f"Đã ghi bảng so sánh: {output}\n")
    assert first.read_bytes() == second.read_bytes()


def test_word_holds_both_versions_side_by_side(
    command: Command, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    output = tmp_path / "so-sanh.docx"
    command("compare", *pair, "-o", output, "--today", DAY, "--no-config")
    table = Document(io.BytesIO(output.read_bytes())).tables[0]
    cells = [cell.text for cell in table.rows[1].cells]
    assert cells[1].startswith("Sửa lời văn\nĐiều 1")
    assert cells[2] == "Điều 1. Đặt tên thôn Hòa Bình."
    assert cells[3] == "Điều 1. Đặt tên thôn Hòa Bình, có 210 hộ."


def test_what_is_not_read_is_told(command: Command, pair: tuple[Path, Path]) -> None:
    ran = command("compare", pair[0], pair[0].with_name("không-có.txt"), "--no-config")
    assert ran.code == 2
    assert "không-có.txt" in ran.err and "Traceback" not in ran.err


def test_a_file_without_words_is_told(
    command: Command, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    picture = tmp_path / "anh.docx"
    picture.write_bytes(word_file("<w:p/>"))
    ran = command("compare", pair[0], picture, "--no-config")
    assert ran.code == 2 and "anh.docx" in ran.err and "Traceback" not in ran.err


def test_two_workbooks_are_compared(command: Command, tmp_path: Path) -> None:
    """The tables of annexes come as workbooks: rows and cells are told as in any table."""
    from openpyxl import Workbook

    paths = []
    for name, amount in (("cu", 610), ("moi", 700)):
        book = Workbook()
        for row in (("STT", "Nội dung", "Số tiền"), (1, "Thu phí", 340), (2, "Thu khác", amount)):
            book.active.append(row)
        paths.append(tmp_path / f"{name}.xlsx")
        book.save(paths[-1])
    (change,) = compared(command, *paths)["changes"]
    assert (change["kind"], change["edits"][0]["old"], change["edits"][0]["new"]) == (
        "figures",
        "610",
        "700",
    )
    assert change["context"] == "Thu khác – Số tiền"


def test_another_ending_is_refused(
    command: Command, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    ran = command("compare", *pair, "-o", tmp_path / "a.pdf", "--no-config")
    assert ran.code == 2 and ".docx, .html, .json" in ran.err


def test_an_input_is_not_written_over(command: Command, tmp_path: Path) -> None:
    paths = [tmp_path / "a.html", tmp_path / "b.html"]
    for path in paths:
        path.write_text("<p>Điều 1. Một.</p>", encoding="utf-8")
    assert command("compare", *paths, "-o", paths[0], "--no-config").code == 2
    assert paths[0].read_text(encoding="utf-8") == "<p>Điều 1. Một.</p>"


def test_a_hostile_draft_does_no_harm(command: Command, tmp_path: Path) -> None:
    old, new = tmp_path / f"a{EVIL.replace('/', '')}.txt", tmp_path / "b.txt"
    old.write_text(DRAFT, encoding="utf-8")
    new.write_text(DRAFT.replace("thôn Hòa Bình.", f"thôn {EVIL}."), encoding="utf-8")
    out = command("compare", old, new, "--no-config").out
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", out)
    page = tmp_path / "trang.html"
    assert command("compare", old, new, "-o", page, "--no-config").code == 0
    assert "<script" not in page.read_text(encoding="utf-8")
    assert command("compare", old, new, "-o", tmp_path / "a.docx", "--no-config").code == 0


def test_two_strangers_are_told(command: Command, tmp_path: Path) -> None:
    other = tmp_path / "khác.txt"
    other.write_text("TỜ TRÌNH\nVề phí chợ\n\nKính gửi ai đó.\n", encoding="utf-8")
    old = tmp_path / "cũ.txt"
    old.write_text(DRAFT, encoding="utf-8")
    notes = compared(command, old, other)["notes"]
    assert notes and "rất ít nội dung chung" in notes[0]

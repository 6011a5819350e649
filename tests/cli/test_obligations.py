"""``hdnd-lint obligations``: folders, formats by ending, failures told."""

import json
from pathlib import Path

from running import Command

PAPER = """HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI MƠ
Số: 31/NQ-HĐND
Suối Mơ, ngày 18 tháng 12 năm 2026

NGHỊ QUYẾT
Về kết quả giám sát việc quản lý chợ

QUYẾT NGHỊ:

Điều 1. Tổ chức thực hiện
1. Giao Ủy ban nhân dân xã sửa nền chợ, hoàn thành trước ngày 30/4/2027.
2. Thường trực Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết này.
"""


def test_the_list_is_json_on_stdout(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAPER, encoding="utf-8")
    ran = command("obligations", tmp_path, "--format", "json", "--today", "2026-12-20")
    assert ran.code == 0, ran.err
    first, second = json.loads(ran.out)["obligations"]
    assert (first["who"], first["due"]) == ("Ủy ban nhân dân xã", "2027-04-30")
    assert first["due_text"] == "trước ngày 30/4/2027"
    assert first["basis"].startswith("khoản 1 Điều 1")
    assert 0 < first["start"] < first["end"]
    assert (second["due"], second["due_text"]) == (None, "")


def test_the_ending_says_the_format(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAPER, encoding="utf-8")
    for ending, first in (
        (".xlsx", b"PK"),
        (".html", b"<!DOCTYPE"),
        (".csv", b"\xef\xbb\xbf"),
        (".json", b"{"),
    ):
        target = tmp_path / f"theo-doi{ending}"
        ran = command("obligations", tmp_path / "a.txt", "-o", target)
        assert ran.code == 0, ran.err
        assert target.read_bytes().startswith(first)
    assert command("obligations", tmp_path / "a.txt", "-o", tmp_path / "a.doc").code == 2


def test_an_unreadable_file_is_told_and_the_rest_listed(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"none")
    ran = command("obligations", tmp_path, "--format", "json")
    assert ran.code == 2
    assert "b.docx" in ran.err
    assert len(json.loads(ran.out)["obligations"]) == 2

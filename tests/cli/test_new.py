"""``hdnd-lint new`` through the command line."""

import json
from pathlib import Path

import pytest

from running import Command

ORDER = ("--subject", "việc thu gom rác", "--unit", "xã Suối Ngọc", "--year", "2026")


def test_the_list_has_one_kind_a_line_and_each_works(command: Command, tmp_path: Path) -> None:
    listed = command("new", "--list")
    kinds = [line.split()[0] for line in listed.out.splitlines()]
    assert listed.code == 0 and len(kinds) >= 13
    for kind in kinds:
        assert kind.isascii() and kind == kind.lower()
        target = tmp_path / f"{kind}.docx"
        assert command("new", kind, *ORDER, "--level", "xa", "-o", target).code == 0
        assert target.read_bytes().startswith(b"PK")


def test_kinds_and_levels_go_by_either_name(command: Command) -> None:
    first = command("new", "submission", *ORDER, "--level", "commune", "--as-of", "2026-01-15")
    second = command("new", "to-trinh", *ORDER, "--level", "xã", "--as-of", "15/01/2026")
    assert first.code == 0
    assert first.out == second.out


def test_a_file_that_is_there_is_kept(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("của tôi", "utf-8")
    ran = command("new", "estimate", *ORDER, "--level", "xa", "-o", target)
    assert ran.code == 2 and "--force" in ran.err
    assert target.read_text("utf-8") == "của tôi"
    assert command("new", "estimate", *ORDER, "--level", "xa", "-o", target, "--force").code == 0
    assert "QUYẾT NGHỊ" in target.read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("nghi-dinh", *ORDER, "--level", "xa"), "không có mẫu"),
        (("estimate", *ORDER, "--level", "huyen", "--as-of", "2026-01-01"), "cấp huyện"),
        (("estimate", *ORDER, "--level", "xa", "-o", "a.pdf"), ".docx"),
        (("amending-act", *ORDER, "--level", "xa", "--as-of", "2025-05-01"), "cấp xã"),
    ],
)
def test_what_cannot_be_made_is_told(command: Command, args: tuple[str, ...], said: str) -> None:
    ran = command("new", *args)
    assert ran.code == 2 and said in ran.err


@pytest.mark.parametrize(
    ("kind", "subject", "level", "day", "rule"),
    [
        ("normative-regulation", "mức thu phí thăm quan di tích", "xa", "2025-08-20", "TQ004"),
        ("amending-act", "đổi tên thôn Nà Cang", "huyen", "2021-08-20", "TQ005"),
        ("amending-act", "sử dụng dự phòng ngân sách", "tinh", "2021-08-20", "TQ003"),
        ("normative-regulation", "lấy phiếu tín nhiệm", "xa", "2023-08-20", "TI001"),
    ],
)
def test_an_act_without_competence_is_never_written(
    command: Command, tmp_path: Path, kind: str, subject: str, level: str, day: str, rule: str
) -> None:
    """The subject is left blank, and why is told; what comes out has no finding but its blanks."""
    target = tmp_path / "a.txt"
    order = ("--subject", subject, "--level", level, "--unit", "Suối Ngọc", "--year", day[:4])
    ran = command("new", kind, *order, "--as-of", day, "-o", target)
    assert ran.code == 0
    assert f"“{subject}”: {rule}: " in ran.err
    assert "[… nội dung đúng thẩm quyền]" in target.read_text("utf-8")
    found = command("check", target, "--as-of", day, "--format", "jsonl").out
    assert {json.loads(line)["rule"] for line in found.splitlines()} == {"NN001"}


def test_a_subject_of_the_body_itself_stays(command: Command) -> None:
    ran = command("new", "appraisal-report", *ORDER, "--level", "xa", "--as-of", "2026-01-15")
    assert "việc thu gom rác" in ran.out and ran.err == ""
    budget = ("--subject", "phân cấp nguồn thu, nhiệm vụ chi", *ORDER[2:], "--level", "xa")
    ran = command("new", "appraisal-report", *budget, "--as-of", "2021-08-20")
    assert "phân cấp nguồn thu, nhiệm vụ chi" in ran.out and ran.err == ""

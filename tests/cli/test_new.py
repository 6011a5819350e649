"""``hdnd-lint new`` through the command line."""

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

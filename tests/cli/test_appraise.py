"""``hdnd-lint appraise``: a skeleton is written or printed, and what is refused."""

from pathlib import Path

import pytest

from running import DRAFT, Command

DAY = "2026-01-05"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "du-thao.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_the_skeleton_is_printed_without_an_output(command: Command, draft: Path) -> None:
    ran = command("appraise", draft, "--today", DAY, "--no-config")
    assert ran.code == 0, ran.err
    assert "**BÁO CÁO THẨM TRA**" in ran.out
    assert "không phải chính kiến của Ban" in ran.out


@pytest.mark.parametrize("suffix", [".docx", ".md"])
def test_the_skeleton_is_written_by_the_ending(
    command: Command, draft: Path, tmp_path: Path, suffix: str
) -> None:
    output = tmp_path / f"khung{suffix}"
    ran = command("appraise", draft, "-o", output, "--today", DAY, "--no-config")
    assert (ran.code, output.stat().st_size > 1000) == (0, True)
    before = output.read_bytes()
    command("appraise", draft, "-o", output, "--today", DAY, "--no-config")
    assert output.read_bytes() == before


def test_the_committee_is_named_by_the_user(command: Command, draft: Path) -> None:
    ran = command(
        "appraise", draft, "--office", "Ban Dân tộc", "--place", "Tân Hòa", "--today", DAY
    )
    assert "**BAN DÂN TỘC**" in ran.out
    assert "*Tân Hòa, ngày" in ran.out


def test_other_endings_and_the_draft_itself_are_refused(command: Command, draft: Path) -> None:
    assert command("appraise", draft, "-o", draft.with_suffix(".pdf")).code == 2
    assert command("appraise", draft, "-o", draft).code == 2
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_a_paper_that_cannot_be_read_is_told(
    command: Command, draft: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "hong.docx"
    bad.write_bytes(b"PK\x03\x04 no Word file")
    ran = command("appraise", draft, bad, "--today", DAY, "--no-config")
    assert ran.code == 2
    assert "hong.docx" in ran.err
    assert "**BÁO CÁO THẨM TRA**" in ran.out

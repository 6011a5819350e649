"""Small papers made to harm a run, each through the installed commands.

The other kinds stand beside the code that holds them: names, outputs and archives in
``test_unlucky``, settings of others in ``test_foreign_settings``, faults of the system in
``test_faults``, LibreOffice in ``reading/test_confinement``, kept files in ``rulebook`` and
``registry``, expressions in ``test_patterns``, growth in ``test_growth``.
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from word_files import said, word_file

from running import DRAFT, Command

_DOCTYPE = b'?><!DOCTYPE a [<!ENTITY b "c">]>'


def _rewritten(part: str, old: bytes, new: bytes) -> bytes:
    """Return a Word file of the draft with *old* made *new* in one part."""
    given = word_file("".join(said(line) for line in DRAFT.splitlines() if line))
    made = BytesIO()
    with ZipFile(BytesIO(given)) as before, ZipFile(made, "w", 8) as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, data.replace(old, new, 1) if name == part else data)
    return made.getvalue()


@pytest.mark.parametrize("name", ["annotate", "fix"])
@pytest.mark.parametrize("part", ["[Content_Types].xml", "word/document.xml"])
def test_a_part_that_declares_entities_is_not_passed_on(
    command: Command, tmp_path: Path, name: str, part: str
) -> None:
    path, output = tmp_path / "a.docx", tmp_path / "o.docx"
    path.write_bytes(_rewritten(part, b"?>", _DOCTYPE))
    ran = command(name, path, "-o", output, *(["--review"] if name == "fix" else []))
    assert (ran.code, ran.err.count("\n"), output.exists()) == (2, 1, False)
    assert "DOCTYPE" in ran.err


def test_a_million_empty_paragraphs_are_refused(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(_rewritten("word/document.xml", b"<w:body>", b"<w:body>" + b"<w:p/>" * 10**6))
    ran = command("check", path)
    assert ran.code == 2
    assert "compression_ratio" in ran.out + ran.err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("digits.txt", DRAFT.replace("Điều 1.", f"Điều 1. Bổ sung {'1' * 20_000} đồng.")),
        ("entity.html", f"<p>Điều 1. &#{'9' * 5000}; x</p>"),
        ("year.txt", DRAFT + f"Ngày 31 tháng 02 năm 0000, {'9' * 5000} đồng.\n"),
        ("letters.txt", "a\n\n" * 200_000),
        ("brackets.md", "[[" * 20_000),
    ],
)
def test_no_rule_runs_out_of_time(command: Command, tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    ran = command("check", path, "--details")
    told = ran.out + ran.err
    assert ran.code in (0, 1) or "giới hạn an toàn" in told
    assert "thời gian cho phép" not in told
    assert "lỗi trong chương trình" not in told


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_name_is_no_mark_up(command: Command, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "<img src=x onerror=alert(1)>.txt"
    path.write_text(DRAFT, encoding="utf-8")
    output = tmp_path / f"o{suffix}"
    assert command("report", path, "-o", output).code == 0
    shown = output.read_text(encoding="utf-8").replace("\\<img", "")
    assert "onerror" in shown
    assert "<img" not in shown

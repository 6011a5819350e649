"""The 20 papers of a commune's session (``examples/phien-hop``), as a clerk has them."""

import csv
import shutil
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from build_examples import build_session

from hdnd_lint import engine, rulebook
from hdnd_lint.api import Linter
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.reading import read_source
from running import Command

FOLDER = Path(__file__).resolve().parent.parent / "examples" / "phien-hop"
PAPERS = sorted(FOLDER.glob("*.docx"))
PAGES, LINES = 8, 120


@cache
def outcome() -> Outcome:
    """Return what a default run says of all the papers together."""
    tool = Linter(engine.chosen(rulebook.load()), date(2026, 11, 27))
    files: list[FileOutcome] = [tool.file(path) for path in PAPERS]
    return tool.together(files).merged()


def test_each_paper_gets_the_findings_it_is_made_for() -> None:
    with FOLDER.joinpath("expected.csv").open(encoding="utf-8", newline="") as lines:
        wanted = Counter((row["file"], row["rule"]) for row in csv.DictReader(lines))
    found = Counter(
        (Path(file.path).name, one.rule_id) for file in outcome().files for one in file.findings
    )
    assert len(PAPERS) == 20
    assert found == wanted


def test_notes_on_form_that_the_law_does_not_ask_are_at_most_a_tenth() -> None:
    found = [one.rule_id for file in outcome().files for one in file.findings]
    assert sum(rule in ("HL003", "BC003") for rule in found) <= len(found) / 10


def test_the_report_on_the_terminal_is_short(command: Command) -> None:
    ran = command("check", FOLDER)
    assert ran.code == 1
    assert len(ran.out.splitlines()) <= LINES


def test_a_second_run_with_a_baseline_shows_only_what_is_new(
    command: Command, tmp_path: Path
) -> None:
    work = tmp_path / "phien-hop"
    shutil.copytree(FOLDER, work)
    base = tmp_path / "moc.json"
    assert command("baseline", "write", work, "-o", base).code == 0
    again = command("check", work, "--baseline", base)
    assert again.code == 0
    assert "[[" not in again.out
    (work / "08-moi.txt").write_text(
        "HỘI ĐỒNG NHÂN DÂN\nXÃ ĐỒNG LẠC\nSố: 40/NQ - HĐND\nĐồng Lạc, ngày 18 tháng 12 năm 2025\n"
        "NGHỊ QUYẾT\nVề việc đặt tên đường\nĐiều 1. Đặt tên\nĐặt tên đường Nậm Lạc.\n",
        encoding="utf-8",
    )
    new = command("check", work, "--baseline", base)
    assert new.code == 1
    assert "SK004" in new.out
    assert "NS017" not in new.out


def test_annotate_twice_gives_equal_files(command: Command, tmp_path: Path) -> None:
    first, second = tmp_path / "mot", tmp_path / "hai"
    assert command("annotate", FOLDER, "-o", first, "--today", "2026-11-27").code == 0
    assert command("annotate", first, "-o", second, "--today", "2026-11-27").code == 0
    names = sorted(path.name for path in first.iterdir())
    assert len(names) == 20
    for name in names:
        assert (first / name).read_bytes() == (second / name).read_bytes(), name


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_the_report_to_be_signed_is_at_most_eight_pages(command: Command, tmp_path: Path) -> None:
    import subprocess

    import pypdfium2

    paper = tmp_path / "bao-cao.docx"
    assert command("report", FOLDER, "-o", paper).code == 0
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    convert = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, paper]
    subprocess.run([str(one) for one in convert], check=True, capture_output=True, timeout=120)
    assert len(pypdfium2.PdfDocument(paper.with_suffix(".pdf"))) <= PAGES


def test_papers_say_what_their_sources_say(tmp_path: Path) -> None:
    built = build_session(tmp_path)
    assert [path.name for path in built] == [path.name for path in PAPERS]
    for path in built:
        assert read_source(path).text == read_source(FOLDER / path.name).text, path.name

"""An audit as its user runs it: the tables, going on after a kill, one bad file, the report."""

import json
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.engine.bound import chosen

for needed in ("dask", "duckdb", "fsspec", "pyarrow"):
    pytest.importorskip(needed, reason="chưa cài hdnd-lint[audit] (the extra is not installed)")

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAY = "2026-11-02"
TABLES = ("findings", "papers", "rules")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder with the example drafts, some of them in a zip file, and files that are none."""
    folder = tmp_path / "nguồn"
    (folder / "xã").mkdir(parents=True)
    for one in sorted(EXAMPLES.glob("0[1-5]*")):
        shutil.copy(one, folder / "xã")
    with zipfile.ZipFile(folder / "kỳ họp.zip", "w") as archive:
        for one in sorted(EXAMPLES.glob("1*")):
            archive.write(one, f"tài liệu/{one.name}")
    (folder / "hỏng.docx").write_bytes(b"PK\x03\x04")
    (folder / "ảnh.png").write_bytes(b"\x89PNG")
    return folder


def _command(*args: str | Path) -> list[str]:
    return [sys.executable, "-m", "hdnd_lint", "audit", *map(str, args)]


def _run(*args: str | Path, code: int = 2) -> str:
    done = subprocess.run(_command(*args), capture_output=True, text=True)
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def _rows(folder: Path, table: str) -> list[dict[str, Any]]:
    from pyarrow import parquet

    files = sorted(folder.glob(f"{table}-*.parquet"))
    rows = [row for one in files for row in parquet.read_table(one).to_pylist()]
    return sorted(rows, key=lambda row: json.dumps(row, default=str, sort_keys=True))


def _files(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(folder.iterdir())}


def test_the_tables_say_what_single_runs_say(source: Path, tmp_path: Path) -> None:
    said = _run(source, "-o", tmp_path / "out", "--today", DAY)
    assert "11 văn bản: " in said and "1 tệp không đọc được" in said
    papers = {row["path"]: row for row in _rows(tmp_path / "out", "papers")}
    assert next(iter(_rows(tmp_path / "out", "papers")[0])) == "path"
    assert papers["hỏng.docx"]["problem"]
    assert "kỳ họp.zip/tài liệu/10-to-trinh-xa.docx" in papers
    findings = _rows(tmp_path / "out", "findings")
    tool = Linter(chosen(rulebook.load()), date.fromisoformat(DAY))
    for one in sorted(EXAMPLES.glob("0[1-5]*")):
        alone = tool.file(one)
        mine = [row for row in findings if row["path"] == f"xã/{one.name}"]
        keys = ("rule", "start", "message", "fingerprint")
        told = {tuple(row[key] for key in keys) for row in mine}
        assert told == {
            (f.rule_id, f.span.start, f.message, f.fingerprint) for f in alone.findings
        }
        row = papers[f"xã/{one.name}"]
        assert row["errors"] == sum(f.severity == "error" for f in alone.findings)
        assert row["checked"] + row["not_applicable"] + row["not_evaluated"] == len(alone.rules)
        assert alone.profile and row["day"] == alone.profile.day


def test_the_same_command_again_makes_nothing_anew(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _run(source, "-o", out, "--today", DAY)
    before = {one: one.stat().st_mtime_ns for one in out.glob("*.parquet")}
    assert "11 văn bản đã có từ lần trước" in _run(source, "-o", out)
    assert {one: one.stat().st_mtime_ns for one in out.glob("*.parquet")} == before


def test_a_changed_paper_and_other_settings_are_judged_anew(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    _run(source, "-o", out, "--today", DAY)
    (source / "hỏng.docx").unlink()
    _run(source, "-o", out, "--today", DAY, code=1)
    assert "hỏng.docx" not in {row["path"] for row in _rows(out, "papers")}
    _run(source, "-o", out, "--today", DAY, "--select", "GS", code=1)
    assert {row["rule"][:2] for row in _rows(out, "findings")} == {"GS"}


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_the_files_are_the_same_byte_for_byte(source: Path, tmp_path: Path, jobs: str) -> None:
    _run(source, "-o", tmp_path / "a", "--today", DAY, "--jobs", "2")
    _run(source, "-o", tmp_path / "b", "--today", DAY, "--jobs", jobs)
    assert _files(tmp_path / "a") == _files(tmp_path / "b")


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small drafts, enough for several shards."""
    folder = tmp_path / "nhiều"
    folder.mkdir()
    for number in range(60):
        text = f"HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nNGHỊ QUYẾT\nĐiều 1. Nội dung {number}\n"
        (folder / f"{number:03}.txt").write_text(text)
    return folder


def test_an_audit_that_is_killed_goes_on(many: Path, tmp_path: Path) -> None:
    out, whole = tmp_path / "out", tmp_path / "whole"
    for folder in (out, whole):
        folder.mkdir()
        (folder / "audit.json").write_text(json.dumps({"shards": 12, "today": DAY}))
    _run(many, "-o", whole, code=0)
    random = Random(7)
    for _ in range(6):
        process = subprocess.Popen(_command(many, "-o", out, "--jobs", "2"))
        time.sleep(random.uniform(0.8, 2.5))
        process.kill()
        process.wait()
        assert all(_is_whole(one) for one in out.glob("*.parquet"))
    _run(many, "-o", out, code=0)
    assert {one.name: one.read_bytes() for one in out.glob("*.parquet")} == {
        one.name: one.read_bytes() for one in whole.glob("*.parquet")
    }


def _is_whole(path: Path) -> bool:
    from pyarrow import parquet

    return bool(parquet.read_table(path).num_rows)


def test_papers_of_a_store_are_read_through_fsspec(tmp_path: Path) -> None:
    import fsspec

    from hdnd_lint.audit.sources import PaperReader, papers_of

    store = fsspec.filesystem("memory")
    store.pipe("/kho/xã/a.txt", "Điều 1. Một\n".encode())
    store.pipe("/kho/b.png", b"x")
    (paper,) = papers_of("memory://kho")
    assert paper.path == "xã/a.txt"
    assert PaperReader("memory://kho").content(paper).decode() == "Điều 1. Một\n"


def test_what_cannot_be_audited_is_one_line(tmp_path: Path) -> None:
    for args in ([tmp_path / "không có"], [tmp_path], ["report", tmp_path], ["lạ://kho"]):
        done = subprocess.run(
            _command(*args, "-o", tmp_path / "x.html"), capture_output=True, text=True
        )
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert "Traceback" not in done.stderr


@pytest.fixture
def audited(source: Path, tmp_path: Path) -> Iterator[Path]:
    """The tables of an audit of the example drafts."""
    _run(source, "-o", tmp_path / "out", "--today", DAY)
    yield tmp_path / "out"


def test_the_report_tells_what_was_found(audited: Path, source: Path, tmp_path: Path) -> None:
    target = tmp_path / "audit.html"
    _run("report", audited, "-o", target, code=0)
    page = target.read_text()
    assert "Đã rà soát 11 văn bản" in page
    for part in ("Theo quy tắc", "Theo năm", "Theo cấp", "Theo tỉnh", "hỏng.docx", "<svg"):
        assert part in page
    assert "default-src 'none'" in page and "<script" not in page
    again = _run("report", audited, code=0)
    assert again == page


def test_the_report_tells_what_changed(audited: Path, source: Path, tmp_path: Path) -> None:
    (source / "xã" / "02-giam-sat-xa-bao-cao-cuoi-nam.docx").unlink()
    _run(source, "-o", tmp_path / "sau", "--today", DAY)
    page = _run("report", tmp_path / "sau", "--against", audited, code=0)
    assert "So với lần rà soát trước" in page
    assert "0 phát hiện mới" in page

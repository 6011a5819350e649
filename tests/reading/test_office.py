"""LibreOffice: where it is missing, slow or fails; files under a false name."""

import sys
import time
from pathlib import Path

import pytest
import word_papers as papers

from hdnd_lint.errors import ReadError
from hdnd_lint.reading import office, read_bytes, read_source
from hdnd_lint.reading.office import office_program

RTF = rb"{\rtf1\ansi \u272?i\u7873?u 1. N\u7897?i dung\par}"


def fake_office(folder: Path, script: str) -> str:
    if sys.platform == "win32":
        pytest.skip("the stand-in for LibreOffice is a shell script")
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(program)


def test_where_it_is_missing_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HDND_LINT_SOFFICE", str(tmp_path / "none"))
    with pytest.raises(ReadError, match=r"a\.rtf: Cần LibreOffice .* Hãy cài LibreOffice"):
        read_bytes(RTF, "a.rtf")


def test_a_conversion_that_gives_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HDND_LINT_SOFFICE", fake_office(tmp_path, "exit 1"))
    with pytest.raises(ReadError, match="LibreOffice không đọc được"):
        read_bytes(RTF, "a.rtf")


def test_a_conversion_that_hangs_is_ended_with_its_children(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mark = tmp_path / "still-running"
    script = f"(sleep 2; echo > '{mark}') & wait"
    monkeypatch.setenv("HDND_LINT_SOFFICE", fake_office(tmp_path, script))
    monkeypatch.setattr(office, "SECONDS", 0.2)
    with pytest.raises(ReadError, match="quá"):
        read_bytes(RTF, "a.rtf")
    time.sleep(2.5)
    assert not mark.exists()


@pytest.mark.parametrize("name", ["a.rtf", "a.doc", "a.odt"])
@pytest.mark.parametrize(("data", "problem"), [(b"", "nội dung"), (b"garbage", "bị hỏng")])
def test_what_is_no_such_file_is_refused_without_libreoffice(
    monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, problem: str
) -> None:
    monkeypatch.setenv("HDND_LINT_SOFFICE", "/nonexistent")
    with pytest.raises(ReadError, match=problem):
        read_bytes(data, name)


def test_a_web_page_or_word_file_under_the_name_of_an_old_one_is_read_as_what_it_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HDND_LINT_SOFFICE", "/nonexistent")
    page = "<html><p>Điều 1</p></html>".encode()
    assert read_bytes(page, "a.doc").media == "html"
    draft = tmp_path / "draft.docx"
    papers.save_draft(draft)
    assert read_bytes(draft.read_bytes(), "a.doc").media == "docx"


def test_a_rich_text_file_is_read(tmp_path: Path) -> None:
    if office_program() is None:
        pytest.skip("LibreOffice is not installed: it reads .rtf")
    path = tmp_path / "-dự thảo; $(x).rtf"
    path.write_bytes(RTF)
    source = read_source(path)
    assert (source.text, source.media) == ("Điều 1. Nội dung\n", "rtf")

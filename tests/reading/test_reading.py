"""Which reader reads which file."""

from pathlib import Path

import pytest

from hdnd_lint.errors import ReadError
from hdnd_lint.reading import SUFFIXES, read_bytes, read_source


def test_a_suffix_that_is_not_read_is_refused_with_those_that_are() -> None:
    with pytest.raises(ReadError, match=r"ảnh\.png: Không đọc được .*\.docx"):
        read_bytes(b"", "ảnh.png")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="không-có"):
        read_source(tmp_path / "không-có.txt")


def test_suffixes_are_read_in_capitals_too(tmp_path: Path) -> None:
    path = tmp_path / "A.MD"
    path.write_text("**Điều 1.** Nội dung", encoding="utf-8")
    assert read_source(path).text == "Điều 1. Nội dung\n"


def test_the_word_file_is_among_the_suffixes() -> None:
    assert {".docx", ".txt", ".md", ".pdf", ".htm"} <= SUFFIXES

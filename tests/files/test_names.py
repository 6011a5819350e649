"""Names and words of others in any channel."""

import os
from pathlib import Path

import pytest

from hdnd_lint.files import printable, printable_name


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"d\xf4 thao.txt", "d\ufffd thao.txt"),
        (b"a\x1b]0;x\x07.txt", "a\\x1b]0;x\\x07.txt"),
        ("a\u202etxt.exe".encode(), "a\\u202etxt.exe"),
        (b"a\nb\r.txt", "a\\x0ab\\x0d.txt"),
        ("dự thảo số 1.docx".encode(), "dự thảo số 1.docx"),
    ],
)
def test_names(raw: bytes, shown: str) -> None:
    assert printable_name(Path(os.fsdecode(raw))) == shown


def test_words_keep_their_lines() -> None:
    assert printable("a\tb\r\nc\x1b[2J\n") == "a\tb\r\nc\\x1b[2J\n"
    assert printable("a\ud800b") == "a?b"

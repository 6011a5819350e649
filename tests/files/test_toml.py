"""TOML of others: every slip is one ConfigError with file and line, whoever reads the file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hdnd_lint.accepting.waivers import read_waivers
from hdnd_lint.cli.runs.score_form import read_form
from hdnd_lint.cli.runs.stated import FILE_NAME, stated_in
from hdnd_lint.config.loading import load_config
from hdnd_lint.errors import ConfigError
from hdnd_lint.files.toml import TOML_LIMIT, read_toml
from hdnd_lint.jobs.inputs import Input


def _stated(path: Path) -> object:
    file = path.rename(path.parent / FILE_NAME)
    (path.parent / "a.txt").write_text("a")
    paper = Input(file.parent / "a.txt")
    return list(stated_in(file.parent, [paper]))


_READERS: dict[str, Callable[[Path], object]] = {
    "settings": load_config,
    "waivers": read_waivers,
    "score form": lambda path: read_form(path, ()),
    "dossier": _stated,
}
_HOSTILE = {
    "open lists": "a = " + "[" * 50_000,
    "closed lists": "a = " + "[" * 40 + "]" * 40,
    "deep tables": "[" + ".".join("abcdefghij" * 4) + "]\na = 1",
    "deep keys": ".".join(["a"] * 20_000) + " = 1",
    "long number": "a = " + "9" * 5000,
    "long float": "a = 1e" + "9" * 5000,
    "no day": "a = 2025-02-31",
    "surrogate": "\ud800",
    "other encoding": "a = '\udce9'",
    "twice": "a = 1\na = 2",
    "zero": "a = '\0'",
    "too large": "#" + "x" * TOML_LIMIT,
}


@pytest.mark.parametrize("content", _HOSTILE)
@pytest.mark.parametrize("reader", _READERS)
def test_a_hostile_file_is_one_error_that_names_it(
    tmp_path: Path, reader: str, content: str
) -> None:
    path = tmp_path / "given.toml"
    raw = _HOSTILE[content].replace("\udce9", "\xe9")
    wide = content == "surrogate"
    path.write_bytes(raw.encode("utf-8", "surrogatepass") if wide else raw.encode("latin-1"))
    with pytest.raises(ConfigError) as told:
        _READERS[reader](path)
    assert told.value.file.endswith((path.name, FILE_NAME))


@pytest.mark.parametrize("reader", _READERS)
def test_what_is_no_regular_file_is_told(tmp_path: Path, reader: str) -> None:
    path = tmp_path / "given.toml"
    path.symlink_to("/dev/zero")
    if reader == "dossier":
        (tmp_path / FILE_NAME).symlink_to("/dev/zero")
        assert list(stated_in(tmp_path, [Input(tmp_path / "a.txt")])) == []
        return
    with pytest.raises(ConfigError):
        _READERS[reader](path)


def test_each_key_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "given.toml"
    path.write_text('﻿a = 1\n[b."c d"]\ne = "="\n', encoding="utf-8")
    assert read_toml(path) == (
        {"a": 1, "b": {"c d": {"e": "="}}},
        {"a": 1, "b.c d": 2, "b.c d.e": 3},
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a = 1\nb 2", 2, "thiếu dấu “=” sau tên khóa"),
        ('a = 1\n\nb = "x\n', 3, "chữ chưa đóng bằng dấu nháy"),
        ("a = 1\nb = 'x", 2, "chữ chưa đóng bằng dấu nháy"),
        ("a = [1,\n2", 2, "danh sách chưa đóng"),
        ("[a]\n[a]", 2, "bảng này đã có ở trên"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    path = tmp_path / "given.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as told:
        read_toml(path)
    assert (told.value.line, said in str(told.value)) == (line, True)

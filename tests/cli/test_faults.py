"""The n-th call of the system fails, n = 1, 2, 3 … until a run passes: no file is lost."""

import errno
import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from word_files import said, word_file

from hdnd_lint import rulebook
from running import DRAFT, Command

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the calls of Unix")
_ROW = ["number=02/2025/NQ-HĐND", "kind=Nghị quyết", "issued=2025-07-10", "confidence=high"]
_HEAD = "number,kind,issued,confidence\n01/2025/NQ-HĐND,Nghị quyết,2025-07-10,high\n"
_COMMANDS: dict[str, Callable[[Path], list[object]]] = {
    "check": lambda at: ["check", at / "a.txt", "--output", at / "o", "--fail-on", "never"],
    "fix": lambda at: ["fix", at / "a.docx", "-o", at / "o", "--review"],
    "fix in place": lambda at: ["fix", at / "a.docx", "--in-place", "--review"],
    "annotate": lambda at: ["annotate", at / "a.docx", "-o", at / "o"],
    "report": lambda at: ["report", at / "a.txt", "-o", at / "o.docx"],
    "registry": lambda at: ["registry", "add", at / "r.csv", *_ROW],
}
_CALLS = [(os, "open"), (os, "fsync"), (tempfile, "mkstemp")]
_METHODS = ["replace", "chmod"]
_DATA = ("read", "write", "close")


class Fault:
    """Lets the calls of this run go through, but for the n-th."""

    def __init__(self, n: int, error: Exception) -> None:
        self.left = n
        self.error = error

    def wrap(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **more: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise self.error
            return call(*args, **more)

        return wrapped


class File:
    """An open file whose reads, writes and closing are calls that may fail as well."""

    def __init__(self, file: Any, fault: Fault) -> None:
        self.file = file
        self.fault = fault

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.file, name)
        return self.fault.wrap(found) if name in _DATA else found

    def __enter__(self) -> "File":
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


@cache
def _paper() -> bytes:
    """Return the one Word file of all runs: a zip tells when it was made."""
    return word_file("".join(said(line) for line in DRAFT.splitlines() if line))


def _filled(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    (folder / "a.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "a.docx").write_bytes(_paper())
    (folder / "r.csv").write_text(_HEAD, encoding="utf-8")
    (folder / "o").write_bytes(b"before")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "full"), MemoryError()], ids=["io", "memory"]
)
@pytest.mark.parametrize("name", _COMMANDS)
def test_no_file_is_lost(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    error: Exception,
) -> None:
    rules = rulebook.load()  # read once: a fault that loses what is kept would read all anew
    monkeypatch.setattr(rulebook, "load", lambda *_, **__: rules)
    _filled(tmp_path / "warm")
    command(*_COMMANDS[name](tmp_path / "warm"))  # what is imported and kept is so beforehand
    whole = {path.name: path.read_bytes() for path in (tmp_path / "warm").iterdir()}
    for n in range(1, 100):
        folder = tmp_path / str(n)
        before = _filled(folder)
        fault = Fault(n, error)
        with monkeypatch.context() as patched:
            for module, call in _CALLS:
                patched.setattr(module, call, fault.wrap(getattr(module, call)))
            opened = fault.wrap(os.fdopen)
            patched.setattr(os, "fdopen", lambda *a, to=opened, f=fault, **k: File(to(*a, **k), f))
            for method in _METHODS:
                patched.setattr(Path, method, fault.wrap(getattr(Path, method)))
            ran = command(*_COMMANDS[name](folder))
        after = {path.name: path.read_bytes() for path in folder.iterdir()}
        assert ran.code in (0, 1, 2)
        for file, content in after.items():
            known = (before.get(file), whole.get(file), _moved(whole.get(file), tmp_path, n))
            assert content in known or file.startswith("o"), (n, file)
            assert not file.endswith(".tmp"), (n, file)
        assert before.keys() <= after.keys()
        if fault.left > 0:
            assert ran.code in (0, 1)
            return
    raise AssertionError("no run passed")


def _moved(content: bytes | None, tmp_path: Path, n: int) -> bytes | None:
    """Return what the warm run wrote, with the name of this folder in it."""
    warm, here = (str(tmp_path / one).encode() for one in ("warm", str(n)))
    return content.replace(warm, here) if content else None

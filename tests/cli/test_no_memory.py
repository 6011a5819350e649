"""The n-th allocation fails, for n over six decades: no file is lost, no finding made."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from word_files import said, word_file

from hdnd_lint.cli import main
from hdnd_lint.reading.docx import read_docx
from running import DRAFT

_testcapi = pytest.importorskip("_testcapi", reason="this Python cannot make allocations fail")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks a process for each n")

_ROW = ["number=02/2025/NQ-HĐND", "kind=Nghị quyết", "issued=2025-07-10", "confidence=high"]
_HEAD = "number,kind,issued,confidence\n01/2025/NQ-HĐND,Nghị quyết,2025-07-10,high\n"
_PAPER = word_file("".join(said(line) for line in DRAFT.splitlines() if line))
_COMMANDS: dict[str, Callable[[Path], list[object]]] = {
    "check": lambda at: ["check", at / "a.txt", "-o", at / "o.json", "--fail-on", "never"],
    "fix": lambda at: ["fix", at / "a.docx", "-o", at / "o.docx", "--review"],
    "fix in place": lambda at: ["fix", at / "a.docx", "--in-place", "--review"],
    "annotate": lambda at: ["annotate", at / "a.docx", "-o", at / "o.docx"],
    "report": lambda at: ["report", at / "a.txt", "-o", at / "o.docx"],
    "registry": lambda at: ["registry", "add", at / "r.csv", *_ROW],
}
_MOST = 3_000_000  # allocations; no run here makes as many


def _filled(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    (folder / "a.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "a.docx").write_bytes(_PAPER)
    (folder / "r.csv").write_text(_HEAD, encoding="utf-8")
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _starved(args: list[str], n: int, told: Path) -> int:
    """Run *args* in a process of its own, the *n*-th allocation failing; return its exit code."""
    child = os.fork()
    if child == 0:
        file = os.open(told, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        os.dup2(file, 1)
        os.dup2(file, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        code = 99
        try:
            _testcapi.set_nomemory(n, n + 1)
            code = main(args)
        finally:
            _testcapi.remove_mem_hooks()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("name", _COMMANDS)
def test_no_file_is_lost(tmp_path: Path, name: str) -> None:
    arguments = _COMMANDS[name]
    _filled(tmp_path / "warm")
    assert main(list(map(str, arguments(tmp_path / "warm")))) in (0, 1)
    whole = {path.name: path.read_bytes() for path in (tmp_path / "warm").iterdir()}
    n, failed = 16, 0  # before that the call itself has no room
    while n < _MOST:
        folder = tmp_path / str(n)
        before = _filled(folder)
        code = _starved(list(map(str, arguments(folder))), n, tmp_path / "told")
        after = {path.name: path.read_bytes() for path in folder.iterdir()}
        assert code in (0, 1, 2), n
        assert "Traceback" not in (tmp_path / "told").read_text(encoding="utf-8"), n
        assert before.keys() <= after.keys() <= whole.keys(), n
        for file, content in before.items():
            # A rule that failed is told, and what the others mend is written all the same.
            partly = code == 2 and file == "a.docx" and read_docx(after[file], file).blocks
            assert after[file] in (content, whole[file]) or partly, (n, file)
        failed += code == 2
        n = n * 5 // 3
    assert failed > 5

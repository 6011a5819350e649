"""No command uses the network: not one call of the system for it, whatever it is given."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from word_files import said, word_file

from hdnd_lint.cli.group import COMMANDS
from running import DRAFT, Command

_ROW = ("number=02/2025/NQ-HĐND", "kind=Nghị quyết", "issued=2025-07-10", "confidence=high")
_LISTENING = ("page", "mcp")  # mcp on standard streams: tests/assistant
_UNIT = ("--level", "xa", "--unit", "xã An Phú", "--year", "2026")
_RUNS: dict[str, Callable[[Path], list[object]]] = {
    "check": lambda at: ["check", at, "--output", f"html:{at / 'o.html'}"],
    "parse": lambda at: ["parse", at / "a.docx"],
    "annotate": lambda at: ["annotate", at / "a.docx", "-o", at / "o1.docx"],
    "fix": lambda at: ["fix", at / "a.docx", "-o", at / "o2.docx", "--review"],
    "report": lambda at: ["report", at / "a.docx", "-o", at / "o.md"],
    "compare": lambda at: ["compare", at / "a.docx", at / "a.txt"],
    "new": lambda at: ["new", "submission", "--subject", "dự toán", "-o", at / "o4.docx", *_UNIT],
    "appraise": lambda at: ["appraise", at / "a.docx", "-o", at / "o3.docx"],
    "session": lambda at: ["session", at],
    "obligations": lambda at: ["obligations", at / "a.txt", "-o", at / "o.csv"],
    "follow": lambda at: ["follow", at / "a.txt", at, "-o", at / "o5.csv"],
    "calendar": lambda at: ["calendar", at, "--year", "2026", "--level", "xa", "-o", at / "o.ics"],
    "audit": lambda at: ["audit", at, "-o", at / "o6"],
    "explain": lambda _: ["explain", "SK004"],
    "rules": lambda _: ["rules", "list"],
    "law": lambda _: ["law", "72/2025/QH15"],
    "registry": lambda at: ["registry", "add", at / "r.csv", *_ROW],
    "baseline": lambda at: ["baseline", "write", at / "a.txt", "-o", at / "b.json"],
    "config": lambda at: ["config", "show", at / "a.txt"],
    "init": lambda at: ["init", at / "made"],
    "cache": lambda _: ["cache", "show"],
}


def _filled(folder: Path) -> Path:
    (folder / "a.txt").write_text(DRAFT, encoding="utf-8")
    body = "".join(said(line) for line in DRAFT.splitlines() if line)
    linked = '<w:p><w:hyperlink r:id="rId9"/></w:p>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" Target="http://127.0.0.1:9/a" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'attachedTemplate"/></Relationships>'
    )
    raw = {"word/_rels/document.xml.rels": relations.encode()}
    (folder / "a.docx").write_bytes(word_file(body + linked, raw=raw))
    return folder


def test_every_command_is_run_here() -> None:
    assert list(_RUNS) == [one for one in COMMANDS if one not in _LISTENING]


@pytest.mark.parametrize("name", _RUNS)
def test_a_command_opens_no_connection(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    came: list[object] = []

    def refuse(*where: Any, **_: Any) -> NoReturn:
        came.append(where)
        raise OSError("no network")

    for call in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, call, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    ran = command(*_RUNS[name](_filled(tmp_path)))
    assert came == []
    assert ran.code in (0, 1), ran.err


@pytest.mark.skipif(
    shutil.which("strace") is None or sys.platform != "linux", reason="strace is not installed"
)
def test_no_call_of_the_system_is_for_the_network(tmp_path: Path) -> None:
    """All commands, one after the other, in one process that is watched."""
    folder, told = _filled(tmp_path), tmp_path / "strace"
    runs = [[str(one) for one in made(folder)] for made in _RUNS.values()]
    script = f"from hdnd_lint.cli import main\nfor run in {runs!r}:\n    main(run)\n"
    watched = [
        "strace",
        "-f",
        "-e",
        "trace=network",
        "-o",
        str(told),
        sys.executable,
        "-c",
        script,
    ]
    ran = subprocess.run(
        watched, capture_output=True, timeout=600, check=False, env=_environment()
    )
    if not told.is_file() or not told.stat().st_size:
        pytest.skip(f"strace may not trace here: {ran.stderr[:200]!r}")
    lines = told.read_text(errors="replace").splitlines()
    assert [one for one in lines if "AF_INET" in one and ("connect" in one or "send" in one)] == []
    assert b"Traceback" not in ran.stderr


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}

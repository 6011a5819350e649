"""A paper that kills the process it is linted in costs its own row, and no more."""

import os
import signal

import pytest

from hdnd_lint.audit.isolated import IsolatedLinter, isolated
from hdnd_lint.audit.settings import AuditSettings

SETTINGS = AuditSettings("2026-11-02", select=("GS",))


def _process(linter: IsolatedLinter) -> int:
    assert linter._process
    return linter._process.pid


def test_the_rows_are_those_of_the_paper() -> None:
    with isolated(SETTINGS) as linter:
        found = linter.rows("a.txt", "Điều 1. Một\n".encode())
    assert found["paper"]["path"] == "a.txt"
    assert {one["rule"][:2] for one in found["rules"]} == {"GS"}


def test_a_process_that_died_is_told_and_replaced() -> None:
    with isolated(SETTINGS) as linter:
        linter.rows("a.txt", b"x")
        before = _process(linter)
        os.kill(before, signal.SIGKILL)
        killed = linter.rows("b.txt", b"x")
        assert "dừng đột ngột" in killed["paper"]["problem"]
        assert killed["findings"] == killed["rules"] == []
        assert linter.rows("c.txt", b"x")["paper"]["problem"] is None
        assert _process(linter) != before


def test_no_process_is_left() -> None:
    with isolated(SETTINGS) as linter:
        linter.rows("a.txt", b"x")
        pid = _process(linter)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_settings_survive_the_way_to_another_process() -> None:
    whole = AuditSettings("2026-11-02", "2025-01-01", ("GS",), ("NN",), ("a",), ("b",), "commune")
    assert AuditSettings.read(whole.written()) == whole

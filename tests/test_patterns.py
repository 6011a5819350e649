"""The measure of patterns tells one that grows faster than its text, and only such a one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="timers of Unix")


def _measured(pattern: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "benchmarks/patterns.py", "--only-planted", "--plant", pattern],
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@pytest.mark.parametrize("pattern", [r"[0-9][0-9.,]*đồng", r"(?:a|aa)+b"])
def test_a_planted_pattern_that_grows_is_told(pattern: str) -> None:
    ran = _measured(pattern)
    assert ran.returncode == 1, ran.stderr
    assert "1 patterns, 1 grow" in ran.stdout


@pytest.mark.parametrize("pattern", [r"(?<![0-9])[0-9]{1,9} đồng", r"Điều \d{1,3}"])
def test_a_planted_pattern_that_does_not_grow_is_not(pattern: str) -> None:
    assert _measured(pattern).returncode == 0

"""Fixtures that several folders of tests use."""

from pathlib import Path

import pytest

from hdnd_lint.rulebook import compiled
from running import Command


@pytest.fixture(scope="session")
def _rules_kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, _rules_kept: Path
) -> Command:
    """The command line, with a cache of the test run's own."""
    monkeypatch.setattr(compiled, "cache_dir", lambda: _rules_kept)
    return Command(capsys, monkeypatch)

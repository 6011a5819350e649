"""Fixtures that several folders of tests use."""

from pathlib import Path

import pytest
from hypothesis import settings

from hdnd_lint.rulebook import compiled
from running import Command

# Time is measured in benchmarks/, never by a test: a busy machine must not fail one.
settings.register_profile("hdnd-lint", deadline=None)
settings.load_profile("hdnd-lint")


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

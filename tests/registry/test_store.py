"""The compiled registry: kept in the cache, made anew when it is missing, stale or broken."""

import sqlite3
from pathlib import Path

import pytest

from hdnd_lint.files.kept import keep
from hdnd_lint.registry import open_registry, store


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    folder.mkdir()
    monkeypatch.setattr(store, "cache_dir", lambda: folder)
    return folder


def _finds_a_law() -> bool:
    return open_registry().document("72/2025/QH15") is not None


def test_the_first_use_keeps_a_database(cache: Path) -> None:
    assert _finds_a_law()
    (kept,) = cache.iterdir()
    assert kept.name.startswith("registry-")


def test_a_broken_database_is_made_anew(cache: Path) -> None:
    assert _finds_a_law()
    (kept,) = cache.iterdir()
    kept.write_bytes(b"not a database at all")
    assert _finds_a_law()
    assert kept.read_bytes().partition(b"\n")[2].startswith(b"SQLite format 3")


def test_without_a_cache_the_registry_is_built_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "cache_dir", lambda: None)
    assert _finds_a_law()


def test_a_sound_database_of_other_tables_is_made_anew(cache: Path) -> None:
    assert _finds_a_law()
    (kept,) = cache.iterdir()
    with sqlite3.connect(":memory:") as other:
        other.execute("CREATE TABLE names (name TEXT, id INTEGER)")
        keep(cache, kept.stem, other.serialize())
    assert _finds_a_law()

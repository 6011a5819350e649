"""Results kept between runs: the same findings, and never those of another file or setting."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.files.kept import RESULTS, kept_files
from hdnd_lint.jobs.results import kept_results
from hdnd_lint.records import replace
from hdnd_lint.resources import cache_dir

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "02-giam-sat-xa-bao-cao-cuoi-nam.docx"
DAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _linter(**settings: object) -> Linter:
    tool = Linter(rulebook.load(cached=False), DAY, **settings)  # type: ignore[arg-type]
    return replace(tool, results=kept_results(tool))


def _kept() -> list[Path]:
    folder = cache_dir()
    return kept_files(folder / RESULTS if folder else None)


def _no_rules(tool: Linter) -> Linter:
    """Return a linter that can only say what is kept."""
    return replace(tool, rules=())


def test_what_is_kept_is_what_the_rules_say() -> None:
    tool = _linter()
    fresh = tool.file(EXAMPLE)
    assert fresh.findings
    assert len(_kept()) == 1
    assert _no_rules(tool).file(EXAMPLE) == fresh
    assert _no_rules(tool).content(EXAMPLE.read_bytes(), str(EXAMPLE)).findings == fresh.findings


@pytest.mark.parametrize(
    "settings",
    [{"lang": "en"}, {"as_of": date(2025, 1, 2)}, {"overrides": {"level": "province"}}],
)
def test_other_settings_ask_the_rules_anew(settings: dict[str, object]) -> None:
    first = _linter()
    first.file(EXAMPLE)
    assert _no_rules(_linter(**settings)).file(EXAMPLE).findings == ()


def test_another_content_or_name_asks_the_rules_anew() -> None:
    tool = _linter()
    tool.file(EXAMPLE)
    data = EXAMPLE.read_bytes()
    assert _no_rules(tool).content(data, "khac.docx").findings == ()
    tool.content("Điều 1. Một\n".encode(), "a.txt")
    assert not _no_rules(tool).content("Điều 1. Hai\n".encode(), "a.txt").rules


@pytest.mark.parametrize("change", [b"", b"x", b"{}"])
def test_a_damaged_result_is_made_anew(change: bytes) -> None:
    tool = _linter()
    fresh = tool.file(EXAMPLE)
    (path,) = _kept()
    whole = path.read_bytes()
    path.write_bytes(whole[:70] + change if change else b"")
    assert tool.file(EXAMPLE) == fresh
    assert path.read_bytes() == whole


def test_a_result_that_others_may_write_is_not_used() -> None:
    tool = _linter()
    tool.file(EXAMPLE)
    (path,) = _kept()
    path.chmod(0o666)
    assert _no_rules(tool).file(EXAMPLE).findings == ()


def test_the_oldest_results_are_pruned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hdnd_lint.jobs.results._MOST", 3)
    tool = _linter()
    for number in range(6):
        tool.content(f"Điều {number}. Một\n".encode(), "a.txt")
    assert len(_kept()) == 6
    results = kept_results(tool)
    assert results
    results.prune()
    assert len(_kept()) == 3


def test_the_command_says_the_same_with_and_without_it() -> None:
    folder = EXAMPLE.parent
    command = [sys.executable, "-m", "hdnd_lint", "check", str(folder), "--today", f"{DAY}"]
    runs = [
        subprocess.run([*command, *more, "--format", "json"], capture_output=True).stdout
        for more in ([], ["--cache"], ["--cache"], ["--cache", "--jobs", "1"])
    ]
    many = len(_kept())
    assert many >= 14
    assert len(set(runs)) == 1
    shown = subprocess.run(
        [sys.executable, "-m", "hdnd_lint", "cache", "show"], capture_output=True
    )
    assert f"kết quả của {many} tệp" in shown.stdout.decode()
    subprocess.run([sys.executable, "-m", "hdnd_lint", "cache", "clear"], check=True)
    assert not _kept()

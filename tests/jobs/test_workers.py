"""Files linted in several processes: the same results in the same order, whatever happens."""

import os
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.errors import ConfigError
from hdnd_lint.jobs import Task, lint_many
from hdnd_lint.outcome import FileOutcome

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DAY = date(2026, 11, 2)


def _linter() -> Linter:
    return Linter(rulebook.load(), DAY)


def _tasks() -> list[Task]:
    drafts = (one for one in sorted(EXAMPLES.iterdir()) if one.name[0].isdigit())
    return [Task(one, one.name) for one in drafts]


class _Doomed:
    """Stands for a linter that some files kill."""

    documents = None

    def __init__(self, deadly: str) -> None:
        self.deadly = deadly

    def file(self, path: Path) -> FileOutcome:
        if path.name == "settings":
            raise ConfigError("sai", file="hdnd-lint.toml", key="level")
        if path.name == self.deadly:
            os.kill(os.getpid(), signal.SIGKILL)
        return FileOutcome(path.name, None, None)


@pytest.mark.parametrize("jobs", [2, 3])
def test_the_results_are_those_of_one_process(jobs: int) -> None:
    tools, tasks = [_linter()], _tasks()
    assert list(lint_many(tools, tasks, jobs)) == list(lint_many(tools, tasks, 1))


def test_a_file_that_kills_its_process_is_told_and_the_others_go_on() -> None:
    tasks = [Task(Path(f"{number}"), f"{number}") for number in range(40)]
    found = list(lint_many([_Doomed("17")], tasks, 2))  # type: ignore[list-item]
    assert [one.path for one in found] == [f"{number}" for number in range(40)]
    assert ["dừng đột ngột" in str(one.problems) for one in found].index(True) == 17
    assert sum(bool(one.problems) for one in found) == 1


def test_wrong_settings_are_raised_as_in_one_process() -> None:
    tasks = [Task(Path(name), name) for name in ["a"] * 20 + ["settings"] + ["b"] * 5]
    with pytest.raises(ConfigError, match=r"hdnd-lint\.toml: level: sai") as caught:
        list(lint_many([_Doomed("-")], tasks, 2))  # type: ignore[list-item]
    assert (caught.value.file, caught.value.key) == ("hdnd-lint.toml", "level")


def test_content_that_only_this_process_can_read_is_sent_along(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ho-so.zip", "w") as archive:
        for one in _tasks():
            archive.write(one.path, one.name)
    outputs = [_checked(str(tmp_path / "ho-so.zip"), "--jobs", number) for number in "13"]
    assert outputs[0] == outputs[1]
    assert "14 tệp" in outputs[0]


def test_no_worker_outlives_the_run_that_is_killed(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(f"Điều 1. Nội dung {number}\n" * 50)
    started = subprocess.Popen(_command(str(tmp_path), "--jobs", "2"), stdout=subprocess.DEVNULL)
    children: list[int] = []
    while len(children) < 2 and started.poll() is None:
        children = _children(started.pid)
    started.kill()
    started.wait()
    assert len(children) == 2
    limit = time.monotonic() + 30
    while any(map(_runs, children)) and time.monotonic() < limit:
        time.sleep(0.05)
    assert not any(map(_runs, children))


def _command(*args: str) -> list[str]:
    return [sys.executable, "-m", "hdnd_lint", "check", "--today", f"{DAY}", *args]


def _checked(*args: str) -> str:
    done = subprocess.run(_command(*args), capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    return done.stdout


def _children(pid: int) -> list[int]:
    path = Path(f"/proc/{pid}/task/{pid}/children")
    if not path.exists():
        pytest.skip("không có /proc ở đây (no /proc here)")
    return [int(one) for one in path.read_text().split()]


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0]
    except OSError:
        return False
    return state != "Z"

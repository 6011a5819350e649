"""The pre-commit hook, run by pre-commit itself on a repository made for the test."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(which("git") is None, reason="needs git")

# The symbol lacks Đ and the number its leading zero: SK004.
BAD = "HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN HÒA\nSố: 7/NQ-HDND\nNGHỊ QUYẾT\nVề việc thành lập thôn Tân Lập\n"
GOOD = BAD.replace("7/NQ-HDND", "07/NQ-HĐND")


def _hook() -> dict[str, Any]:
    found: list[dict[str, Any]] = yaml.safe_load(
        (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    )
    return found[0]


class Repository:
    """A git repository that uses the hook, with this checkout's code in place of an install."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "PRE_COMMIT_HOME": str(folder / ".pre-commit-home"),
            "PYTHONPATH": str(ROOT / "src"),
            "GIT_CONFIG_GLOBAL": os.devnull,
        }
        self.run("git", "init", "--quiet")
        command = f"{sys.executable} -m {_hook()['entry'].replace('hdnd-lint', 'hdnd_lint')}"
        hook = {**_hook(), "language": "system", "entry": f"{command} --select SK004"}
        config = {"repos": [{"repo": "local", "hooks": [hook]}]}
        (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config, allow_unicode=True))

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def stage(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")
        self.run("git", "add", name)

    def hook(self) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "pre_commit", "run")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_bad_draft_is_refused_with_its_findings(repository: Repository) -> None:
    repository.stage("du-thao-thon.txt", BAD)
    result = repository.hook()
    assert result.returncode == 1
    assert "SK004 " in result.stdout and "HDND" in result.stdout


def test_clean_draft_passes(repository: Repository) -> None:
    repository.stage("du-thao-thon.txt", GOOD)
    result = repository.hook()
    assert result.returncode == 0, result.stdout
    assert "Passed" in result.stdout


def test_only_staged_text_is_read(repository: Repository) -> None:
    repository.stage("du-thao-thon.txt", GOOD)
    (repository.folder / "du-thao-thon.txt").write_text(BAD, encoding="utf-8")
    (repository.folder / "du-thao-khac.txt").write_text(BAD, encoding="utf-8")
    assert repository.hook().returncode == 0


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("Nghi quyet.docx", True),
        ("ho-so/NQ-01.DOCX", True),
        ("du-thao-nq.txt", True),
        ("to-trinh_01.md", True),
        ("README.md", False),
        ("src/notes.txt", False),
    ],
)
def test_drafts_are_told_by_their_names(name: str, taken: bool) -> None:
    assert (re.search(_hook()["files"], name) is not None) is taken
    assert re.search(_hook()["exclude"], "ho-so/~$NQ-01.docx")

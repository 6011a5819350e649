"""The examples for GitHub, GitLab and a plain hook: their own commands are run."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import which
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

ROOT = Path(__file__).parents[1]
CI = ROOT / "examples" / "ci"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the commands are for a Unix shell")
BAD = """HỘI ĐỒNG NHÂN DÂN
XÃ TÂN HÒA
Số: 7/NQ-HDND
Tân Hòa, ngày 10 tháng 12 năm 2025
NGHỊ QUYẾT
Về việc thành lập thôn Tân Lập
QUYẾT NGHỊ:
Điều 1. Thành lập thôn Tân Lập.
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a folder of drafts with ``hdnd-lint`` and ``pip`` on the path of its shell."""
    (tmp_path / "du-thao").mkdir()
    (tmp_path / "du-thao" / "nghi-quyet.txt").write_text(BAD, encoding="utf-8")
    tools = tmp_path / "tools"
    tools.mkdir()
    run = f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m hdnd_lint "$@"\n'
    for name, text in (("hdnd-lint", run), ("pip", '#!/bin/sh\necho "$@" >> pip.log\n')):
        (tools / name).write_text(text, encoding="utf-8")
        (tools / name).chmod(0o755)
    return tmp_path


def shell(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    path = f"{folder / 'tools'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "HDND_LINT": "hdnd-lint.whl"}
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True
    )


def _read(name: str) -> Any:
    return yaml.safe_load((CI / name).read_text(encoding="utf-8"))


def test_github_uploads_what_was_found(repository: Path) -> None:
    steps = _read("github.yml")["jobs"]["du-thao"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    codes = [shell(repository, one).returncode for one in commands]
    assert codes == [0, 1]
    uploaded = next(step["with"]["sarif_file"] for step in steps if "sarif_file" in str(step))
    log = json.loads((repository / uploaded).read_text(encoding="utf-8"))
    Sarif.model_validate(log)
    run = log["runs"][0]
    assert "SK004" in [one["ruleId"] for one in run["results"]]
    assert all(one["partialFingerprints"]["primaryLocationLineHash"] for one in run["results"])
    assert "example.org" not in json.dumps(log)
    kept = next(step["with"]["path"] for step in steps if "artifact" in step.get("uses", ""))
    assert (repository / kept).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_gitlab_reads_what_was_found(repository: Path) -> None:
    job = _read("gitlab.yml")["kiem-tra-du-thao"]
    assert [shell(repository, one).returncode for one in job["script"]] == [0, 1]
    reports = job["artifacts"]["reports"]
    quality = json.loads((repository / reports["codequality"]).read_text(encoding="utf-8"))
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(quality[0])
    ElementTree.parse(repository / reports["junit"])
    assert (repository / job["artifacts"]["paths"][0]).is_file()


@pytest.mark.skipif(which("git") is None, reason="needs git")
def test_the_plain_hook_looks_at_what_is_staged(repository: Path) -> None:
    hook = repository / ".git" / "hooks" / "pre-commit"
    shell(repository, "git init -q; git config user.name a; git config user.email a@b")
    hook.write_bytes((CI / "pre-commit.sh").read_bytes())
    hook.chmod(0o755)
    draft = repository / "du-thao" / "nghi-quyet.txt"
    refused = shell(repository, "git add du-thao; git commit -qm x")
    assert refused.returncode != 0
    assert "SK004" in refused.stdout + refused.stderr
    draft.write_text("Ghi chú của phòng họp.\n", encoding="utf-8")
    assert shell(repository, "git commit -qm x").returncode != 0  # what is staged has the defect
    assert shell(repository, "git add du-thao; git commit -qm x").returncode == 0
    assert shell(repository, "git commit -qm y --allow-empty").returncode == 0


def test_addresses_are_written_only_where_the_office_has_them(repository: Path) -> None:
    (repository / "hdnd-lint.toml").write_text(
        'docs_url = "https://noi-bo.vn/quy-tac/"\n', "utf-8"
    )
    shell(repository, "hdnd-lint check du-thao -o kq.sarif -o kq.html")
    driver = json.loads((repository / "kq.sarif").read_text("utf-8"))["runs"][0]["tool"]["driver"]
    assert driver["informationUri"] == "https://noi-bo.vn/quy-tac"
    address = "https://noi-bo.vn/quy-tac/SK004-malformed-symbol.html"
    assert address in [one["helpUri"] for one in driver["rules"]]
    assert address in (repository / "kq.html").read_text(encoding="utf-8")
    (repository / "hdnd-lint.toml").write_text('docs_url = "noi-bo"\n', encoding="utf-8")
    ran = shell(repository, "hdnd-lint check du-thao")
    assert ran.returncode == 2
    assert "hdnd-lint.toml:1: docs-url: phải là một địa chỉ" in ran.stderr

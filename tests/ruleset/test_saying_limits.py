"""Every rule says what it does not catch: asked of the shipped set, hinted at in others."""

from pathlib import Path

import pytest

from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset import load_rules, tell_lacking_limits
from running import Command

ONE = (Path(__file__).parent / "one_rule.yaml").read_text(encoding="utf-8")
RULE = ONE.replace("check: phrases", "check: general.phrases")
NAME = next(line.split()[1] for line in ONE.splitlines() if line.startswith("name:"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / f"{NAME}.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path


def with_limits(folder: Path, text: str) -> None:
    (folder / f"{NAME}.yaml").write_text(f"{RULE.rstrip()}\nlimits: {text}\n", encoding="utf-8")


def test_every_shipped_rule_says_its_limits_in_both_languages() -> None:
    files = load_rules([resource_dir("rulesets")])
    assert [str(one) for one in tell_lacking_limits(files, shipped=True)] == []


def test_a_shipped_rule_without_limits_is_named(folder: Path) -> None:
    files = load_rules([folder])
    (problem,) = tell_lacking_limits(files, shipped=True)
    assert problem.key == "limits"
    assert NAME in problem.file


def test_english_is_asked_of_the_shipped_set_alone(folder: Path) -> None:
    with_limits(folder, "{vi: Không thấy chữ in trong ảnh.}")
    files = load_rules([folder])
    assert [one.key for one in tell_lacking_limits(files, shipped=True)] == ["limits.en"]
    assert list(tell_lacking_limits(files, shipped=False)) == []


def test_in_another_folder_it_is_a_hint_and_no_failure(folder: Path, command: Command) -> None:
    ran = command("rules", "test", folder)
    assert "gợi ý" in ran.err
    assert "limits" in ran.err
    with_limits(folder, "{vi: Không thấy chữ in trong ảnh.}")
    again = command("rules", "test", folder)
    assert "limits" not in again.err
    assert ran.code == again.code


def test_explain_says_the_limits(command: Command) -> None:
    assert "Không bắt được gì: Không biết" in command("explain", "HL001").out
    assert "What it does not catch: It does" in command("explain", "HL001", "--lang", "en").out

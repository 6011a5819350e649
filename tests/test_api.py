"""The Python interface: what it takes, and what it refuses."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from hdnd_lint import (
    FORMATS,
    HdndLintError,
    Severity,
    lint_file,
    lint_files,
    lint_text,
    render,
)
from running import Command


def test_a_path_may_be_a_string() -> None:
    path = "examples/02-giam-sat-xa-bao-cao-cuoi-nam.docx"
    today = date(2026, 1, 5)
    assert lint_file(path, today=today) == lint_file(Path(path), today=today)


@pytest.mark.parametrize("wrong", [{"lang": "fr"}, {"revisions": "last"}, {"langue": "vi"}])
def test_wrong_settings_are_raised(wrong: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        lint_text("Điều 1. Nội dung", today=date(2026, 1, 5), **wrong)


def test_a_file_that_is_not_there_is_told() -> None:
    (problem,) = lint_file("khong-co.docx", today=date(2026, 1, 5)).problems
    assert "khong-co.docx" in str(problem)


def test_the_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    readme = Path("README.md").read_text("utf-8")
    code = readme.partition("## From Python")[2].partition("```python\n")[2].partition("```")[0]
    exec(code, {})
    assert "error GS010 Điều 2" in capsys.readouterr().out


@pytest.mark.parametrize("wrong", ["rubbish", "2026-01-01", None, 20260101, datetime(2026, 1, 1)])
def test_what_is_no_day_raises(wrong: Any) -> None:
    with pytest.raises(TypeError, match="today must be a date"):
        lint_text("Điều 1. Nội dung", today=wrong)
    if wrong is not None:
        with pytest.raises(TypeError, match="as_of must be a date"):
            lint_text("Điều 1. Nội dung", today=date(2026, 1, 1), as_of=wrong)


TODAY = date(2026, 1, 5)
DRAFT = "examples/02-giam-sat-xa-bao-cao-cuoi-nam.docx"


def test_rules_settings_and_overrides_are_chosen(tmp_path: Path) -> None:
    config = tmp_path / "hdnd-lint.toml"
    config.write_text('ignore = ["GS008"]\n[severity]\nGS010 = "info"\n', encoding="utf-8")
    found = lint_file(DRAFT, today=TODAY, config=str(config), select=["GS"]).findings
    told = {one.rule_id: one.severity for one in found}
    assert told["GS010"] is Severity.INFO
    assert all(rule.startswith("GS") and rule != "GS008" for rule in told)
    as_province = lint_file(DRAFT, today=TODAY, select=["TN"], overrides={"level": "province"})
    assert as_province.profile and as_province.profile.level.value == "province"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"select": ["GS999"]}, HdndLintError),
        ({"select": "GS010"}, TypeError),
        ({"config": "khong-co.toml"}, HdndLintError),
        ({"rulesets": ["khong-co"]}, HdndLintError),
        ({"overrides": {"level": "làng"}}, HdndLintError),
    ],
)
def test_wrong_choices_are_raised(wrong: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        lint_text("Điều 1. Nội dung", today=TODAY, **wrong)


def test_many_files_are_linted_in_order_as_one_by_one() -> None:
    paths = sorted(Path("examples").glob("0[1-6]*"))
    assert list(lint_files(paths, today=TODAY, jobs=2)) == [
        lint_file(path, today=TODAY) for path in paths
    ]
    for wrong, error in (({"jobs": 0}, ValueError), ({"select": ["GS999"]}, HdndLintError)):
        with pytest.raises(error):
            lint_files(paths, today=TODAY, **wrong)
    with pytest.raises(TypeError):
        lint_files("examples", today=TODAY)
    assert [one.path for one in lint_files(["khong-co.docx"], today=TODAY)] == ["khong-co.docx"]


@pytest.mark.parametrize("form", [one for one in FORMATS if one != "text"])
def test_an_outcome_is_rendered_as_the_command_writes_it(form: str, command: Command) -> None:
    args = ("--today", "2026-01-05", "--no-dossier", "--format", form)
    assert render(lint_file(DRAFT, today=TODAY), form) == command("check", DRAFT, *args).out


def test_what_is_no_format_is_raised() -> None:
    for form, lang in (("pdf", "vi"), ("text", "vi"), ("json", "fr")):
        with pytest.raises(ValueError, match="must be one of"):
            render((), form, lang=lang)

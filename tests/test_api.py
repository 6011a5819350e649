"""The Python interface: what it takes, and what it refuses."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from hdnd_lint import lint_file, lint_text


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

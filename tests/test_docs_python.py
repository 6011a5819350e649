"""The examples of ``docs/python.md`` run as they stand."""

import re
from pathlib import Path

import pytest

import hdnd_lint

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
PRINTED = ["NS017 Điều 1 › khoản 2", "files,", "submission True True"]


@pytest.mark.parametrize(("code", "printed"), list(zip(EXAMPLES, PRINTED, strict=True)))
def test_an_example_runs(
    code: str,
    printed: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(code, {})
    assert printed in capsys.readouterr().out


def test_every_public_name_is_told_and_there() -> None:
    for name in hdnd_lint.__all__:
        assert getattr(hdnd_lint, name) is not None
    told = {"lint_file", "lint_text", "lint_files", "make_linter", "render", "choose_rules"}
    told |= {"load_config", "find_config", "Severity", "Status", "HdndLintError"}
    assert told <= {name for name in hdnd_lint.__all__ if name in PAGE}

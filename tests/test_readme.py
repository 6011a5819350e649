"""What the READMEs show is what the program prints."""

import re
import shlex
from pathlib import Path

import pytest

from hdnd_lint.cli import main

ROOT = Path(__file__).parents[1]
SHOWN = [
    pytest.param(command, output, id=f"{name}-{number}")
    for name in ("README.md", "README.vi.md")
    for number, (command, output) in enumerate(
        re.findall(
            r"```console\n\$ hdnd-lint ([^\n]+)\n(.*?)```",
            (ROOT / name).read_text(encoding="utf-8"),
            re.DOTALL,
        ),
        1,
    )
]


def test_there_is_output_to_compare() -> None:
    assert len(SHOWN) >= 4


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_output_is_what_the_command_prints(
    command: str,
    output: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(ROOT)
    main(shlex.split(command))
    assert capsys.readouterr().out == output


def test_commands_of_the_readme_exist() -> None:
    from hdnd_lint.cli.group import COMMANDS

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `hdnd-lint (\w+)", text, re.MULTILINE))
    assert named == set(COMMANDS)

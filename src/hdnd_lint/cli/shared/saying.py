"""How a command speaks to a person: nothing of others reaches the terminal raw."""

import click

from hdnd_lint.files import printable
from hdnd_lint.outcome import Outcome


def say(text: str, *, end: str = "\n") -> None:
    """Print *text* on standard output."""
    click.echo(printable(text) + end, nl=False)


def warn(text: str) -> None:
    """Print the line *text* on standard error."""
    click.echo(printable(text), err=True)


def warn_of_problems(outcome: Outcome) -> None:
    """Print on standard error what went wrong with each file."""
    for problem in outcome.problems():
        warn(f"hdnd-lint: {problem}")


def warn_of_unjudged(outcome: Outcome) -> bool:
    """Print what went wrong, and which files were opened and hold no words; say whether any did.

    A paper about many files is written all the same, of what could be read.
    """
    warn_of_problems(outcome)
    empty = [file.path for file in outcome.files if file.draft and not file.draft.text.strip()]
    for path in empty:
        said = "tệp không có chữ nào đọc được (chỉ có hình ảnh?), nên chưa xét được."
        warn(f"hdnd-lint: {path}: {said}")
    return bool(empty) or any(outcome.problems())

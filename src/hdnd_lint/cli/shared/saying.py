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

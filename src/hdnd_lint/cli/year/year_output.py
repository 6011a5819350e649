"""Where the tables of the year go: a file, in the format of its ending, or the terminal."""

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from hdnd_lint.cli.shared.output import write, write_bytes
from hdnd_lint.cli.shared.saying import say
from hdnd_lint.files import printable_name

Renderings = Mapping[str, Callable[[], str | bytes]]


def form_of(output: Path | None, form: str, allowed: tuple[str, ...]) -> str:
    """Return the format that the ending of *output* asks for, *form* without a file."""
    if output is None:
        return form
    ending = output.suffix.lower().removeprefix(".")
    if ending not in allowed:
        endings = ", ".join(f".{one}" for one in allowed)
        raise click.BadParameter(f"tên tệp phải có đuôi {endings}", param_hint="-o")
    return ending


def write_rendered(renderings: Renderings, form: str, output: Path | None, said: str) -> None:
    """Write what *renderings* makes of *form*; *said* tells what was written."""
    made = renderings[form]()
    if output is None:
        write(made if isinstance(made, str) else made.decode("utf-8"), None)
        return
    write_bytes(made if isinstance(made, bytes) else made.encode("utf-8"), output)
    say(f"{said}: {printable_name(output)}")

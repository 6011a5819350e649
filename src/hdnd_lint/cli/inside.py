"""The command line called from a program that is already running, such as a page of a browser."""

from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper

from hdnd_lint.cli import main


def run(args: Iterable[str]) -> tuple[int, str, str]:
    """Run the command line *args*; return the exit code and what was written to both streams."""
    out, err = _stream(), _stream()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(list(args))
    return code, _written(out), _written(err)


def _stream() -> TextIOWrapper:
    return TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)


def _written(stream: TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue().decode("utf-8", "replace")

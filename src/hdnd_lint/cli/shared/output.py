"""Where a report goes: the terminal, or a file written whole or not at all."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name, write_file

T = TypeVar("T")
_STRETCH = 1 << 16  # characters written at once
_MANY = 8  # files from which on a run is long enough for a progress bar


def wants_color() -> bool:
    """Say whether colours may be used: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def terminal_width() -> int:
    """Return the columns of the terminal that standard output is, 0 where it is none."""
    return shutil.get_terminal_size((0, 0)).columns if sys.stdout.isatty() else 0


def write(text: str, output: Path | None, inputs: Iterable[Path] = ()) -> None:
    """Print *text*, or write it to *output*; raise HdndLintError rather than spoil an input."""
    if output is None:
        click.echo(text, nl=False)
        return
    write_bytes(text.encode("utf-8"), output, inputs)


def write_pieces(pieces: Iterable[str], output: Path | None) -> None:
    """Print *pieces* of a text, or write them to *output*, none kept longer than need be."""
    if output is None:
        for piece in _gathered(pieces):
            click.echo(piece, nl=False)
        return
    sys.stdout.flush()
    write_file(output, (piece.encode("utf-8") for piece in _gathered(pieces)))


def _gathered(pieces: Iterable[str]) -> Iterator[str]:
    """Yield *pieces* in stretches worth a call of the system."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _STRETCH:
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def write_bytes(data: bytes, output: Path, inputs: Iterable[Path] = ()) -> None:
    """Write *data* to *output*, whole or not at all; raise rather than spoil an input."""
    require_free([output], inputs)
    sys.stdout.flush()  # what was printed before goes before what is written into /dev/stdout
    write_file(output, data)


def require_free(outputs: Sequence[Path], inputs: Iterable[Path] = ()) -> None:
    """Raise HdndLintError where an output is one of *inputs*, or two outputs are one file."""
    used = list(inputs)
    for place, output in enumerate(outputs):
        name = printable_name(output)
        if any(_same(output, one) for one in used):
            problem = "trùng với tệp đang kiểm tra hoặc tệp cấu hình; hãy chọn tên khác."
            raise HdndLintError(f"{name}: {problem}")
        if any(_same(output, other) for other in outputs[:place]):
            raise HdndLintError(f"{name}: được nêu hai lần làm nơi ghi; hãy chọn tên khác.")


def show_progress(items: Iterable[T], length: int) -> Iterator[T]:
    """Yield *items*, *length* of them, with a progress bar if there are many and one watches."""
    if length < _MANY or not sys.stderr.isatty():
        yield from items
        return
    label = "Đang kiểm tra"
    with click.progressbar(items, length=length, label=label, file=sys.stderr) as bar:
        yield from bar


def _same(output: Path, path: Path) -> bool:
    """Say whether both names mean one regular file, there already or not."""
    try:
        if not (output.exists() and path.exists()):
            return output.resolve() == path.resolve()
        return output.samefile(path) and not _takes_many(output)
    except (OSError, RuntimeError):  # names that lead round in a circle
        return False


def _takes_many(path: Path) -> bool:
    return path.is_char_device() or path.is_fifo() or path.is_socket()

"""Where a report goes: the terminal, or a file written whole or not at all."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from hdnd_lint.errors import HdndLintError

T = TypeVar("T")
_MANY = 8  # files from which on a run is long enough for a progress bar


def wants_color() -> bool:
    """Say whether colours may be used: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def write(text: str, output: Path | None, inputs: Iterable[Path] = ()) -> None:
    """Print *text*, or write it to *output*; raise HdndLintError rather than spoil an input."""
    if output is None:
        click.echo(text, nl=False)
        return
    write_bytes(text.encode("utf-8"), output, inputs)


def write_bytes(data: bytes, output: Path, inputs: Iterable[Path] = ()) -> None:
    """Write *data* to *output*, whole or not at all; raise rather than spoil an input."""
    if any(_same(output, one) for one in inputs):
        raise HdndLintError(f"{output}: trùng với tệp đang kiểm tra; hãy chọn tên khác.")
    try:
        _replace(output, data)
    except OSError as error:
        raise HdndLintError(f"{output}: không ghi được ({_reason(error)}).") from error


def show_progress(items: Sequence[T]) -> Iterator[T]:
    """Yield *items*, with a progress bar where there are many and someone watches."""
    if len(items) < _MANY or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label="Đang kiểm tra", file=sys.stderr) as bar:
        yield from bar


def read_file(path: Path) -> bytes:
    """Return the bytes of *path*; raise HdndLintError, naming it, where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise HdndLintError(f"{path}: không đọc được ({_reason(error)}).") from error


_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "nơi ghi chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "đường dẫn đi qua một tệp",
    errno.EISDIR: "đây là thư mục",
}


def _reason(error: OSError) -> str:
    """Return why, in the reader's language where it is one of the usual reasons."""
    said = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0, said)


def _same(output: Path, path: Path) -> bool:
    try:
        return output.exists() and path.exists() and output.samefile(path)
    except OSError:
        return False


def _replace(output: Path, data: bytes) -> None:
    """Write *data* beside *output* and move it there in one step."""
    import tempfile  # most reports go to the terminal

    with tempfile.NamedTemporaryFile(dir=output.resolve().parent, delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(data)
            file.close()
            temporary.chmod(_mode(output))
            temporary.replace(output.resolve())
        except BaseException:  # an interrupt, too, must leave no half file behind
            temporary.unlink(missing_ok=True)
            raise


def _mode(output: Path) -> int:
    """Return the permissions of the file that is replaced, else those of a new file."""
    if output.exists():
        return output.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

"""One way to write a file of the user: whole or not at all, and over nothing it should not."""

import os
import re
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hdnd_lint.errors import HdndLintError
from hdnd_lint.files.names import printable_name
from hdnd_lint.files.reading import read_bounded
from hdnd_lint.files.reasons import word_os_error

_PREFIX, _SUFFIX = ".hdnd-lint-", ".tmp"
_STALE = 3600  # seconds after which a temporary file is one that a killed run left
_PATIENCE = 30.0  # seconds to wait for another run that edits in the same folder


def write_file(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    instead_of: bytes | None = None,
    private: bool = False,
) -> None:
    """Write *data*, or all its pieces, to *path*, whole or not at all.

    A regular file is replaced in one step, by a file written beside it; a device, a pipe or an
    open stream (``/dev/stdout``) is written into. With *instead_of*, the file must still hold
    just that. A *private* file is for this user alone.

    Raises HdndLintError, naming the file, where it cannot be written or has changed.
    """
    try:
        if (stream := _open_stream(path)) is not None:
            _write_all(os.dup(stream), data)
        elif _takes_bytes(path):
            _write_all(os.open(path, os.O_WRONLY | getattr(os, "O_NOCTTY", 0)), data)
        else:
            _replace(Path(os.path.realpath(path)), data, instead_of, private)
    except OSError as error:
        name = printable_name(path)
        raise HdndLintError(f"{name}: không ghi được ({word_os_error(error)}).") from error


@contextmanager
def editing(path: Path) -> Iterator[None]:
    """Hold the folder of *path* against other runs that edit a file in it.

    Where the system has no such lock, or the folder takes none, the comparison before the
    replacement still tells a change.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    try:
        handle = os.open(Path(os.path.realpath(path)).parent, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        _wait_for(handle, path, fcntl.flock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, path: Path, lock: object, how: int) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            lock(handle, how)  # type: ignore[operator]  # fcntl.flock, absent on Windows
            return
        except BlockingIOError:
            if time.monotonic() > end:
                name = printable_name(path)
                raise HdndLintError(f"{name}: một lần chạy khác đang ghi tệp này.") from None
            time.sleep(0.02)
        except OSError:  # a file system without locks
            return


def _replace(
    path: Path, data: bytes | Iterable[bytes], instead_of: bytes | None, private: bool
) -> None:
    import tempfile  # most runs write nothing

    _sweep(path.parent)
    handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX, path.parent)
    temporary = Path(name)
    try:
        _write_all(handle, data, durable=True)
        if not private:  # that is what a temporary file is already
            _take_rights(path, temporary)
        if instead_of is not None and (not path.exists() or read_bounded(path) != instead_of):
            shown = printable_name(path)
            raise HdndLintError(f"{shown}: tệp đã thay đổi trong lúc chạy; không ghi.")
        temporary.replace(path)
    except BaseException:  # an interrupt, too, must leave no half file behind
        with suppress(OSError):
            temporary.unlink()
        raise
    _settle(path.parent)


def _write_all(handle: int, data: bytes | Iterable[bytes], *, durable: bool = False) -> None:
    with os.fdopen(handle, "wb", buffering=0) as file:
        for piece in (data,) if isinstance(data, bytes) else data:
            left = memoryview(piece)
            while left:
                left = left[file.write(left) or 0 :]
        if durable:
            os.fsync(file.fileno())


def _take_rights(path: Path, temporary: Path) -> None:
    """Give the new file the permissions and, where allowed, the owner of the one it replaces."""
    if not path.exists():
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        return
    old = path.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _settle(folder: Path) -> None:
    """Make the new name last through a loss of power, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Delete what runs that were killed left in *folder* long ago."""
    oldest = time.time() - _STALE
    with suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with suppress(OSError):
                if path.lstat().st_mtime < oldest:
                    path.unlink()


def _takes_bytes(path: Path) -> bool:
    """Say whether *path* is there and is neither a regular file nor a folder."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _open_stream(path: Path) -> int | None:
    """Return the number of this process's open stream that *path* names, None for a file.

    What is behind such a name may be a regular file that others write to as well.
    """
    for _ in range(40):
        found = re.fullmatch(r"/(?:dev/fd|proc/(?:self|(\d+))/fd)/(\d+)", str(path))
        if found and found[1] in (None, str(os.getpid())):
            return int(found[2])
        if not path.is_symlink():
            return None
        path = Path(os.path.normpath(path.parent / path.readlink()))
    return None

"""What is kept between runs in the user's cache folder, and trusted only as far as need be.

A kept file holds data, never code: the digest of its content stands before it. It is used only
where the user owns it and nobody else may write it; whatever else is wrong, it is made anew.
"""

import os
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from hdnd_lint.errors import HdndLintError
from hdnd_lint.files.reading import read_bounded
from hdnd_lint.files.writing import write_file

_SUFFIX = ".kept"
RESULTS = "results"
"""The folder inside the cache folder where the results of single files are kept."""
MOST = 64
"""How many files are kept of a kind: those of several checkouts may stand side by side."""


def recall_kept(folder: Path | None, name: str) -> bytes | None:
    """Return what is kept under *name*, None where there is nothing that can be used."""
    if folder is None:
        return None
    path = folder / f"{name}{_SUFFIX}"
    try:
        if not _is_own(path.lstat()):
            return None
        digest, _, content = read_bounded(path).partition(b"\n")
    except (OSError, HdndLintError):
        return None
    return content if digest == _digest(content) else None


def keep(folder: Path | None, name: str, content: bytes, *, most: int | None = MOST) -> None:
    """Keep *content* under *name*; failing to only costs time.

    The oldest files beyond *most* are deleted; None leaves that to the caller.
    """
    if folder is None:
        return
    path = folder / f"{name}{_SUFFIX}"
    with suppress(OSError, HdndLintError):
        write_file(path, _digest(content) + b"\n" + content, private=True)
        if most is not None:
            forget_old(folder, most)


def kept_files(folder: Path | None) -> list[Path]:
    """Return the files of the cache, the youngest first."""
    if folder is None or not folder.is_dir():
        return []
    found = []
    for path in folder.iterdir():
        with suppress(OSError):
            if path.suffix == _SUFFIX:
                found.append((-path.stat().st_mtime, path))
    return [path for _, path in sorted(found)]


def forget_old(folder: Path, most: int) -> None:
    """Delete the oldest files of the cache beyond *most*."""
    for path in kept_files(folder)[most:]:
        with suppress(OSError):
            path.unlink()


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()


def _is_own(found: os.stat_result) -> bool:
    """Say whether it is a regular file that only this user may write."""
    if not stat.S_ISREG(found.st_mode):
        return False
    if not hasattr(os, "geteuid"):
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022

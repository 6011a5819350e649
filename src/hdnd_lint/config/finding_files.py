"""Which file holds the settings for a folder, and whether it may be used."""

import os
from pathlib import Path

from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import read_bounded
from hdnd_lint.files.toml import TOML_LIMIT

FILE_NAME = "hdnd-lint.toml"
PROJECT_NAME = "pyproject.toml"
_TABLE = b"[tool.hdnd-lint"


def find_config(start: Path | str) -> Path | None:
    """Return the nearest file with settings in the folder *start* or above it.

    It is ``hdnd-lint.toml``, or a ``pyproject.toml`` with a table ``[tool.hdnd-lint]``.
    """
    here = Path(start).resolve()
    for folder in (here, *here.parents):
        path = folder / FILE_NAME
        if path.is_file():
            return path
        project = folder / PROJECT_NAME
        if project.is_file() and _has_table(project):
            return project
    return None


def _has_table(project: Path) -> bool:
    try:
        return _TABLE in read_bounded(project, TOML_LIMIT)
    except (HdndLintError, OSError):  # somebody else's file: not ours to complain of
        return False


def is_trusted(path: Path) -> bool:
    """Say whether a configuration that was merely found may be used.

    It may where the user, root or the owner of the folder it lies in owns it: anybody may put a
    file into a folder for all, and so silence the drafts below it.
    """
    if not hasattr(os, "geteuid"):
        return True
    try:
        owner, folder = path.stat().st_uid, path.resolve().parent.stat()
    except OSError:
        return False
    return owner in (os.geteuid(), 0, folder.st_uid)

"""Where grammars/ and rulesets/ are: inside the installed wheel, or at the top of a checkout."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def resource_dir(name: str) -> Path:
    """Return the folder *name*; the wheel's copy wins over the checkout's."""
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _CHECKOUT / name


def cache_dir() -> Path | None:
    """Return the user's cache folder, made if need be, or None where it is not to be used.

    That is where it cannot be written, belongs to another user, or is open to all.
    """
    from platformdirs import user_cache_path  # imported late: it costs time at start

    folder = user_cache_path("hdnd-lint", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
    except OSError:
        return None
    foreign = hasattr(os, "geteuid") and found.st_uid != os.geteuid()
    return None if foreign or found.st_mode & 0o002 else folder

"""What the rules said of a file, kept for a later run on the same file by the same rules.

Kept are findings and what became of each rule, as plain data (see ``files.kept``: no code, a
digest before it, the user's own file); the file itself is read anew. The key is made of all that
the answer rests on: the content, the name, the rules, the registry, the settings, the code.
"""

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from hdnd_lint.api import Linter
from hdnd_lint.files.kept import RESULTS, forget_old, keep, recall_kept
from hdnd_lint.outcome import Verdict
from hdnd_lint.resources import cache_dir
from hdnd_lint.rulebook.plain_data import read_plain, write_plain
from hdnd_lint.version import __version__

_PACKAGE = Path(__file__).resolve().parents[1]
_MOST = 20_000  # files; some 30 KB each


class KeptResults:
    """The results in the user's cache folder; several processes may use it at once."""

    def __init__(self, folder: Path, basis: str) -> None:
        self._folder = folder
        self._basis = basis

    def recall(self, content: bytes, name: str) -> Verdict | None:
        """Return what was said of *content* under *name*, None where nothing usable is kept."""
        kept = recall_kept(self._folder, self._key(content, name))
        if kept is None:
            return None
        with suppress(Exception):  # whatever is wrong with it, the rules are then asked anew
            found = read_plain(kept.decode())
            return found if isinstance(found, Verdict) else None
        return None

    def keep(self, content: bytes, name: str, verdict: Verdict) -> None:
        """Keep *verdict*; failing to only costs time."""
        keep(self._folder, self._key(content, name), write_plain(verdict).encode(), most=None)

    def prune(self) -> None:
        """Delete the oldest results beyond what the cache may hold."""
        forget_old(self._folder, _MOST)

    def _key(self, content: bytes, name: str) -> str:
        digest = sha256(f"{self._basis}\0{name}\0".encode())
        digest.update(content)
        return f"result-{digest.hexdigest()}"


def kept_results(tool: Linter) -> KeptResults | None:
    """Return the kept results of runs with the settings of *tool*, None without a cache."""
    above = cache_dir()
    if above is None:
        return None
    folder = above / RESULTS
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return KeptResults(folder, _basis(tool))


def _basis(tool: Linter) -> str:
    """Return a digest of all that an answer rests on, but for the file itself."""
    settings = [str(tool.today), str(tool.as_of), tool.lang, tool.revisions]
    digest = sha256(
        json.dumps([__version__, settings, _told(tool.overrides), _told(tool.usual)]).encode()
    )
    for bound in tool.rules:
        digest.update(write_plain(bound.rule).encode())
        digest.update(write_plain(tuple(bound.params)).encode())
    state = getattr(tool.documents, "state", None)
    digest.update(state().encode() if state else repr(tool.documents).encode())
    for path in sorted(_PACKAGE.rglob("*.py")):
        found = path.stat()
        digest.update(f"\0{path} {found.st_size} {found.st_mtime_ns}".encode())
    return digest.hexdigest()


def _told(overrides: Any) -> list[str]:
    return sorted(f"{key}={value}" for key, value in overrides.items())

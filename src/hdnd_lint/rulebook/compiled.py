"""The bound rules kept between runs, so that a warm run reads no YAML and validates nothing.

The file is a pickle in the user's own cache folder. It is loaded only if the user owns it, and
only plain data of this package come out of it; whatever else is wrong with it, it is ignored.
"""

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, overload

from hdnd_lint.checks.base import Params
from hdnd_lint.engine import BoundRule
from hdnd_lint.resources import cache_dir
from hdnd_lint.ruleset import GROUPS, OVERRIDES, REGIMES, rule_paths, table_paths
from hdnd_lint.version import __version__

_PACKAGE = Path(__file__).resolve().parents[1]
_COMPILED_FROM = ("checks", "ruleset", "rulebook", "finding.py", "words", "model")
_DATA = frozenset({("datetime", "date"), ("datetime", "timedelta"), ("decimal", "Decimal")})


def key_of(folders: Sequence[Path]) -> str:
    """Return what tells one state of the rules in *folders*, and of the code, from another."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:3]}".encode())
    for folder in folders:
        digest.update(f"\0{folder}".encode())
        for path in (
            *rule_paths(folder),
            *table_paths(folder),
            folder / REGIMES,
            folder / GROUPS,
            folder / OVERRIDES,
        ):
            if path.is_file():
                digest.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    for line in _sources():
        digest.update(line.encode())
    return digest.hexdigest()


def recall(key: str) -> tuple[BoundRule, ...] | None:
    """Return the rules kept under *key*, or None where there are none that can be trusted."""
    path = _path(key)
    try:
        if path is None or not _owned(path):
            return None
        rules = _PlainData(io.BytesIO(path.read_bytes())).load()
    except Exception:  # a pickle may break in any way; the rules are then read anew
        return None
    plain = isinstance(rules, tuple) and all(isinstance(rule, BoundRule) for rule in rules)
    return rules if plain else None


def keep(key: str, rules: tuple[BoundRule, ...]) -> None:
    """Keep *rules* under *key*, and nothing of earlier states; failing to is no error."""
    import tempfile  # a run with compiled rules writes nothing

    path = _path(key)
    if path is None:
        return
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(pickle.dumps(tuple(map(_compiled, rules)), protocol=5))
        Path(file.name).replace(path)
        _forget_old(path)
    except OSError:
        return


def _compiled(bound: BoundRule) -> BoundRule:
    return replace(bound, params=KeptParams(pickle.dumps(tuple(bound.params), protocol=5)))


def _forget_old(newest: Path, kept: int = 32) -> None:
    """Delete all but the *kept* youngest compiled rule sets."""
    files = sorted(newest.parent.glob("rules-*.pickle"), key=lambda p: -p.stat().st_mtime)
    for path in files[kept:]:
        path.unlink(missing_ok=True)


def _path(key: str) -> Path | None:
    folder = cache_dir()
    return folder / f"rules-{key[:32]}.pickle" if folder else None


def _owned(path: Path) -> bool:
    """Say whether the file is there and, where the system knows owners, is the user's own."""
    if not path.is_file():
        return False
    return not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()


def _sources() -> Iterator[str]:
    """Yield a line for each source file that shapes what is kept."""
    for path in sorted(_python_files()):
        state = path.stat()
        yield f"\0{path.relative_to(_PACKAGE)} {state.st_size} {state.st_mtime_ns}"


def _python_files() -> Iterable[Path]:
    for name in _COMPILED_FROM:
        path = _PACKAGE / name
        yield from path.rglob("*.py") if path.is_dir() else (path,)


class _PlainData(pickle.Unpickler):
    """An unpickler that builds classes of this package and dates, and nothing else."""

    def find_class(self, module: str, name: str, /) -> Any:
        ours = module.startswith("hdnd_lint.") and "." not in name
        if not ours and (module, name) not in _DATA:
            raise pickle.UnpicklingError(f"{module}.{name}")
        found = super().find_class(module, name)
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


class KeptParams(Sequence[Params]):
    """The parameters of one rule, made when its check is run: most rules bind few drafts.

    Making them imports the module of the check; nothing is made of a rule that does not bind.
    """

    __slots__ = ("_kept", "_made")

    def __init__(self, kept: bytes) -> None:
        self._kept = kept
        self._made: tuple[Params, ...] | None = None

    def __reduce__(self) -> tuple[type["KeptParams"], tuple[bytes]]:
        return type(self), (self._kept,)

    @overload
    def __getitem__(self, index: int) -> Params: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Params]: ...
    def __getitem__(self, index: int | slice) -> Params | Sequence[Params]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def _all(self) -> tuple[Params, ...]:
        if self._made is None:
            made: tuple[Params, ...] = _PlainData(io.BytesIO(self._kept)).load()
            self._made = made
        return self._made

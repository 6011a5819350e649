"""The bound rules kept between runs, so that a warm run reads no YAML and validates nothing.

The file is JSON in the user's own cache folder; only plain data of this package come out of it.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import overload

from hdnd_lint.checks.base import Params
from hdnd_lint.engine import BoundRule
from hdnd_lint.files.kept import keep as keep_content
from hdnd_lint.files.kept import recall_kept
from hdnd_lint.resources import cache_dir
from hdnd_lint.rulebook.plain_data import read_plain, write_plain
from hdnd_lint.ruleset import GROUPS, OVERRIDES, REGIMES, rule_paths, table_paths
from hdnd_lint.version import __version__

SHIPPED = "compiled.json"
"""The file of compiled rules beside the rule files of a wheel."""
_PACKAGE = Path(__file__).resolve().parents[1]
_COMPILED_FROM = ("checks", "ruleset", "rulebook", "finding.py", "words", "model")


def key_of(folders: Sequence[Path], assume: Sequence[str] = ()) -> str:
    """Return what tells one state of the rules in *folders*, and of the code, from another."""
    digest = hashlib.sha256(f"{__version__} {sys.version_info[:3]} {[*assume]}".encode())
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


def shipped(folder: Path) -> tuple[BoundRule, ...] | None:
    """Return the rules of *folder* as a wheel brings them compiled; a checkout has none."""
    path = folder / SHIPPED
    return _read(path.read_bytes()) if path.is_file() else None


def recall(key: str) -> tuple[BoundRule, ...] | None:
    """Return the rules kept under *key*, or None where there are none that can be used."""
    content = recall_kept(cache_dir(), _name(key))
    if content is None:
        return None
    try:
        return _read(content)
    except Exception:  # whatever is wrong with them, the rules are then read anew
        return None


def keep(key: str, rules: tuple[BoundRule, ...]) -> None:
    """Keep *rules* under *key*; failing to is no error."""
    keep_content(cache_dir(), _name(key), written(rules))


def written(rules: Sequence[BoundRule]) -> bytes:
    """Return *rules* as they are kept and shipped."""
    told = [
        (write_plain(bound.rule), [write_plain(one) for one in bound.params]) for bound in rules
    ]
    return json.dumps(told, ensure_ascii=False).encode()


def _read(content: bytes) -> tuple[BoundRule, ...]:
    return tuple(
        BoundRule(read_plain(rule), KeptParams(params)) for rule, params in json.loads(content)
    )


def _name(key: str) -> str:
    return f"rules-{key[:32]}"


def _sources() -> Iterator[str]:
    """Yield a line for each source file that shapes what is kept."""
    for path in sorted(_python_files()):
        state = path.stat()
        yield f"\0{path.relative_to(_PACKAGE)} {state.st_size} {state.st_mtime_ns}"


def _python_files() -> Iterable[Path]:
    for name in _COMPILED_FROM:
        path = _PACKAGE / name
        yield from path.rglob("*.py") if path.is_dir() else (path,)


class KeptParams(Sequence[Params]):
    """The parameters of one rule, made when its check is run: most rules bind few drafts.

    Making them imports the module of the check; nothing is made of a rule that does not bind.
    """

    __slots__ = ("_kept", "_made")

    def __init__(self, kept: Sequence[str]) -> None:
        self._kept = tuple(kept)
        self._made: tuple[Params, ...] | None = None

    @overload
    def __getitem__(self, index: int) -> Params: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Params]: ...
    def __getitem__(self, index: int | slice) -> Params | Sequence[Params]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._kept)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def _all(self) -> tuple[Params, ...]:
        if self._made is None:
            self._made = tuple(map(read_plain, self._kept))
        return self._made

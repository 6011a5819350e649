"""One mutant tried: in a child of its own, with the change in place of the module or rule file."""

import importlib
import json
import os
import re
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache
from pathlib import Path

from mutants.areas import SOURCES
from mutants.mutant import Mutant
from mutants.putting import module_name, put

_SECONDS = 120
_MEMORY = 3 * 1024**3
_OPTIONS = (
    "--ignore-glob=*test_libreoffice*",  # it starts an office suite: not one of the fast tests
    *("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-seed=0"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # hypothesis, by prepare
)
_PASSED = (0, 5)
"""What pytest ends with where no test failed; 5: none was chosen."""
_FAILED = 78
"""What a child ends with that could not run the tests."""
_BROKEN = 77
"""What a child ends with whose module does not even load: no test has to see that."""


class Fate(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    BROKEN = "broken"


def tried(root: Path, mutant: Mutant, calls: Sequence[Sequence[str]]) -> Fate:
    """Run *calls* of pytest on *mutant*, each in its own child, until one of them fails.

    Raises RuntimeError where a call fails without the mutant, too: it can tell nothing.
    """
    for call in calls:
        ended, _ = _ended(root, mutant, call)
        if ended == _BROKEN:
            return Fate.BROKEN
        if ended not in _PASSED:
            _control(root, tuple(call))
            return Fate.KILLED
    return Fate.SURVIVED


@cache
def _control(root: Path, call: tuple[str, ...]) -> None:
    ended, told = _ended(root, None, call)
    if ended not in _PASSED:
        raise RuntimeError(f"{' '.join(call)} fails without a change: {ended}\n{told}")


def _ended(root: Path, mutant: Mutant | None, call: Sequence[str]) -> tuple[int, str]:
    """Return what pytest ended with, and its last words."""
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        out = Path(folder) / "out"
        work = lambda: _tested(root, mutant, call, Path(folder))  # noqa: E731
        ended = _in_child(work, out, 5 * _SECONDS)
        return ended, out.read_text(encoding="utf-8")[-3000:]


def tried_quickly(root: Path, mutants: Sequence[Mutant], tests: Sequence[str]) -> dict[str, str]:
    """Return what became of *mutants* by their place; *tests* are gathered once for all of them.

    It leaves out those that only a fresh start would show.

    Raises RuntimeError where a test fails without a change.
    """
    with tempfile.TemporaryDirectory(prefix="mutant-") as name:
        folder = Path(name)
        answer = folder / "answer"
        work = lambda: _served(root, mutants, tests, answer, folder)  # noqa: E731
        ended = _in_child(work, folder / "out", 3600)
        if ended not in _PASSED or not answer.is_file():
            told = (folder / "out").read_text(encoding="utf-8")[-3000:]
            raise RuntimeError(f"{' '.join(tests)}: {ended}\n{told}")
        fates: dict[str, str] = json.loads(answer.read_text(encoding="utf-8"))
        return fates


def prepare(root: Path) -> None:
    """Load once what every child would load: pytest, the libraries, the compiled expressions."""
    re._MAXCACHE = 100_000  # type: ignore[attr-defined]
    sys.path[:0] = [str(root / "src"), str(root / "tests")]
    import docx  # noqa: F401
    import hypothesis  # noqa: F401
    import pytest  # noqa: F401

    for path in sorted((root / SOURCES).rglob("*.py")):
        if path.stem not in {"__main__", "server"} and "audit" not in path.parts:
            importlib.import_module(module_name(path.relative_to(root)))
    for name in [name for name in sys.modules if name.split(".")[0] == "hdnd_lint"]:
        del sys.modules[name]


def _in_child(work: Callable[[], int], out: Path, seconds: float) -> int:
    """Return what *work* returns in a child of its own, or minus the signal that ended it."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        ended = _FAILED
        try:
            file = os.open(out, os.O_WRONLY | os.O_CREAT)
            os.dup2(file, 1)
            os.dup2(file, 2)
            ended = work()
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(ended)
    limit = time.monotonic() + seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > limit:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.02)


def _tested(root: Path, mutant: Mutant | None, call: Sequence[str], folder: Path) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    _settle(root, folder)
    if mutant and not put(root, mutant, folder):
        return _BROKEN
    import pytest

    return int(pytest.main([*_OPTIONS, *call]))


def _served(
    root: Path, mutants: Sequence[Mutant], tests: Sequence[str], answer: Path, folder: Path
) -> int:
    _settle(root, folder)
    import pytest

    from mutants.serving import Server

    return int(pytest.main([*_OPTIONS, *tests], plugins=[Server(root, mutants, answer)]))


def _settle(root: Path, folder: Path) -> None:
    """Keep nothing where another run would find it: rules compiled with a change, say."""
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(folder / "hypothesis")
    os.environ["HDND_LINT_CORPUS"] = ""
    os.chdir(root)

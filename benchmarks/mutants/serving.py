"""Many mutants of one area tried quickly: tests are gathered once, each mutant is a fork of that.

A first fork runs all tests and keeps which code each calls; a mutant is then judged by the tests
that call what it changes, and after them by all others, until one fails.
"""

import functools
import gc
import importlib
import json
import os
import pickle
import resource
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FrameType

import pytest
from _pytest.runner import runtestprotocol

from mutants.areas import PHRASES
from mutants.code import changed_code, plain_code
from mutants.mutant import Mutant
from mutants.putting import module_name
from mutants.swapping import key_of, swap

_SECONDS = 60
_UNSEEN, _SEEN, _ELSE = 0, 1, 2
"""What the child of a mutant ends with; _ELSE: the change cannot be put in place here."""

Calls = dict[str, frozenset[str]]
"""For each test, the keys of code and the files that it calls."""


class Server:
    """A plugin that runs the gathered tests on each mutant in turn, and on nothing else."""

    def __init__(self, root: Path, mutants: Sequence[Mutant], answer: Path) -> None:
        self._root, self._mutants, self._answer = root, mutants, answer

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant, and write what became of each that could be put in place here."""
        paths = {mutant.path for mutant in self._mutants}
        for path in paths:
            importlib.import_module(module_name(path))
        _forget()
        gc.freeze()
        calls = _calls(session.items, {str(self._root / path) for path in paths}, self._answer)
        fates = [(mutant.place, self._fate(mutant, session, calls)) for mutant in self._mutants]
        told = {place: fate for place, fate in fates if fate}
        self._answer.write_text(json.dumps(told), encoding="utf-8")
        return True

    def _fate(self, mutant: Mutant, session: pytest.Session, calls: Calls) -> str:
        child = os.fork()
        if child == 0:
            ended = _ELSE
            try:
                resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
                ended = self._child(mutant, session.items, calls)
            finally:
                os._exit(ended)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return {_UNSEEN: "survived", _ELSE: ""}.get(ended, "killed")

    def _child(self, mutant: Mutant, items: Sequence[pytest.Item], calls: Calls) -> int:
        gc.unfreeze()
        before, after = plain_code(self._root, mutant.path), changed_code(self._root, mutant)
        callers = swap(self._root / mutant.path, before, after)
        if callers is None:
            return _ELSE
        _forget()
        gc.disable()
        chosen = _in_turn(items, calls, callers)
        first = {f"test_{mutant.path.stem}.py", Path(PHRASES).name}
        chosen.sort(key=lambda item: item.path.name not in first)
        return _SEEN if any(failed for _, failed in _run(chosen)) else _UNSEEN


def _in_turn(items: Sequence[pytest.Item], calls: Calls, callers: set[str]) -> list[pytest.Item]:
    """Return *items*, those first that call what is changed.

    The others come after them: what a function keeps once made was made for one test alone.
    """
    direct = [item for item in items if calls[item.nodeid] & callers]
    known = {item.nodeid for item in direct}
    return [*direct, *(item for item in items if item.nodeid not in known)]


def _run(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, bool]]:
    """Run *items* one after the other; yield each with whether it failed."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        reports = runtestprotocol(item, log=False, nextitem=following)
        yield item, any(report.failed for report in reports)


def _forget() -> None:
    """Empty what functions of the package keep of what they once returned."""
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper) and _is_ours(kept):
            kept.cache_clear()


def _is_ours(kept: object) -> bool:
    return str(getattr(kept, "__module__", "")).startswith("hdnd_lint")


def _calls(items: Sequence[pytest.Item], changed: set[str], answer: Path) -> Calls:
    """Return what each test calls; a test that fails without a change is an error."""
    child = os.fork()
    if child == 0:
        ended = 1
        try:
            answer.write_bytes(pickle.dumps(_traced(items, changed)))
            ended = 0
        except Exception:
            answer.write_text(traceback.format_exc(), encoding="utf-8")
        finally:
            os._exit(ended)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
        raise RuntimeError(f"a test fails without a change: {answer.read_text('utf-8')}")
    calls: Calls = pickle.loads(answer.read_bytes())  # our own child's
    return calls


def _traced(items: Sequence[pytest.Item], changed: set[str]) -> Calls:
    calls: Calls = {}
    seen: dict[int, CodeType] = {}  # by identity: to hash code takes long

    def note(frame: FrameType, event: str, arg: object) -> None:
        seen[id(frame.f_code)] = frame.f_code

    sys.settrace(note)
    for item, failed in _run(items):
        if failed:
            raise RuntimeError(item.nodeid)
        called = list(seen.values())
        keys = [key_of(code) for code in called if code.co_filename in changed]
        calls[item.nodeid] = frozenset([*keys, *{code.co_filename for code in called}])
        seen.clear()
    sys.settrace(None)
    return calls

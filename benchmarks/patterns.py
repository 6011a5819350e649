"""Every regular expression of the package against hostile strings made for it.

``python benchmarks/patterns.py`` collects the patterns (each that a module holds or a
cached function returns, and each that is compiled while all examples of the rules are judged),
makes of each the strings that its repeats like best, and measures how the time of a search grows
with their length. It takes some minutes.
Exit code 1 where one grows faster than its text; ``--plant PATTERN`` adds one.
"""

import argparse
import importlib
import inspect
import pkgutil
import re
import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import hdnd_lint
from hdnd_lint.deadline import TimeIsUpError, within

_LENGTHS = (2_000, 8_000)
_SLOW = 0.04  # seconds for the longer: a linear search takes far less
_GROWTH = 8.0  # times as long for four times the text: linear is 4, quadratic 16
_PATIENCE = 1.0
_USUAL = (" ", "1", "a", "Đ", "đ", "[", "(", ".", ",", "-", "\n", "a ", "1.", "1, ", "Đa ", "; ")
_CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",  # of the rest, what stands most often
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": " ",
}


def collected() -> dict[tuple[str, int], re.Pattern[str]]:
    """Return all patterns of the package over text, by their source and flags."""
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    compiler: Any = vars(re)["_compiler"]
    usual = compiler.compile

    def compile_and_note(pattern: Any, flags: int = 0) -> Any:
        made = usual(pattern, flags)
        if isinstance(made.pattern, str) and _is_ours(sys._getframe(1)):
            found[made.pattern, made.flags] = made
        return made

    compiler.compile = compile_and_note
    re.purge()
    try:
        for module in _modules():
            _call_cached(module)
        _judge_examples()
    finally:
        compiler.compile = usual
    return found


def _is_ours(frame: Any) -> bool:
    for _ in range(6):
        if frame is None:
            return False
        if "hdnd_lint" in frame.f_globals.get("__name__", ""):
            return True
        frame = frame.f_back
    return False


def _modules() -> Iterator[Any]:
    for one in pkgutil.walk_packages(hdnd_lint.__path__, "hdnd_lint."):
        if not one.name.endswith("__main__"):
            yield importlib.import_module(one.name)


def _call_cached(module: Any) -> None:
    for function in list(vars(module).values()):
        if (
            hasattr(function, "cache_clear")
            and getattr(function, "__module__", "") == module.__name__
        ):
            if inspect.signature(function).parameters:
                continue
            try:
                function()
            except Exception:  # one that needs more than it says: the examples call it
                continue


def _judge_examples() -> None:
    from hdnd_lint import rulebook
    from hdnd_lint.api import Linter
    from hdnd_lint.examples import trials
    from hdnd_lint.registry import open_registry
    from hdnd_lint.ruleset import load_rules

    files = load_rules([rulebook.built_in()])
    rules = [one.rule for one in files]
    for trial in trials(files, rulebook.bind(rules), open_registry()):
        list(trial.problems())
    Linter(rulebook.load(), date(2026, 1, 5)).text("Điều 1. Nội dung")


def seeds(pattern: re.Pattern[str]) -> list[str]:
    """Return what hostile strings for *pattern* are made of."""
    parser: Any = vars(re)["_parser"]
    made: set[str] = set(_USUAL)
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    _collect(tree, "", made)
    return sorted(made, key=lambda seed: (len(seed), seed))[:40]


def _collect(tree: Any, before: str, made: set[str]) -> str:
    """Add seeds for the open repeats of *tree*; return a text that it matches."""
    for kind, value in tree:
        name = str(kind)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, inside = value
            unit = _collect(inside, before, made)
            if int(most) > 30 and unit:
                made |= {unit, (before + unit)[-40:]}
            before += unit * max(1, min(int(least), 3))
        elif name == "SUBPATTERN":
            before += _collect(value[3], before, made)
        elif name == "ATOMIC_GROUP":
            before += _collect(value, before, made)
        elif name == "BRANCH":
            before += next(iter([_collect(branch, before, made) for branch in value[1]]))
        else:
            before += _sign(name, value)
    return before[-60:] if len(before) > 60 else before


def _sign(name: str, value: Any) -> str:
    if name == "LITERAL":
        return chr(value)
    if name == "NOT_LITERAL":
        return "a" if value != ord("a") else "b"
    if name == "ANY":
        return "a"
    if name == "IN":
        return _member(value)
    return ""


def _member(members: Any) -> str:
    negated = str(members[0][0]) == "NEGATE"
    if negated:
        return "a"
    for kind, value in members:
        name = str(kind)
        if name == "LITERAL":
            return chr(value)
        if name == "RANGE":
            return chr(value[0])
        if name == "CATEGORY":
            return _CATEGORIES.get(str(value), "a")
    return "a"


def growth(pattern: re.Pattern[str]) -> tuple[float, float, str] | None:
    """Return (times, seconds, seed) where *pattern* takes superlinear time, None where not."""
    for seed in seeds(pattern):
        slow = _seconds(pattern, seed, _LENGTHS[1])
        if slow < _SLOW:
            continue
        quick = min(_seconds(pattern, seed, _LENGTHS[0]) for _ in range(3))
        if quick >= _PATIENCE:
            return float("inf"), quick, seed
        slow = min(slow, _seconds(pattern, seed, _LENGTHS[1]))
        if slow >= _SLOW and slow > _GROWTH * max(quick, 1e-6):
            return slow / max(quick, 1e-6), slow, seed
    return None


def _seconds(pattern: re.Pattern[str], seed: str, length: int) -> float:
    text = seed * (length // len(seed)) + "\x00"
    start = time.process_time()
    try:
        with within(_PATIENCE):
            for _ in pattern.finditer(text):
                pass
    except TimeIsUpError:
        return _PATIENCE
    return time.process_time() - start


def main() -> int:
    """Print what grows, and how many patterns there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plant", action="append", default=[], help="a pattern to add")
    parser.add_argument("--only-planted", action="store_true", help="measure nothing else")
    given = parser.parse_args()
    patterns = {} if given.only_planted else collected()
    patterns |= {(one, 0): re.compile(one) for one in given.plant}
    grown = 0
    for key in sorted(patterns):
        told = growth(patterns[key])
        if told:
            grown += 1
            print(f"x{told[0]:.0f} {told[1]:.2f}s {told[2]!r}: {key[0][:300]!r}")
    print(f"{len(patterns)} patterns, {grown} grow faster than their text.")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())

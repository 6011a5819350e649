"""Where the regular expressions of the package stand, and a check that none is left out.

A pattern is known by being compiled while every module is imported, every cached function that
needs nothing is called, every example of the rules is judged, some hundred papers in all kinds of
files are read, mended and annotated, and the tests of what needs several papers are run; those
written out in a call of ``re`` that nothing of this reaches are taken from the source.
"""

import ast
import importlib
import inspect
import os
import pkgutil
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import hdnd_lint

ROOT = Path(__file__).parents[1]
_CALLS = frozenset({"compile", "search", "match", "fullmatch", "findall", "finditer", "sub"})
_MATCHER = "hdnd_lint.words.patterns.matcher"
_PAPERS = 400
_TESTS = ("comparing/test_answers.py", "checks/agenda")
Key = tuple[str, int]


@dataclass(slots=True)
class Sources:
    """Patterns by their source and flags, with where each is compiled first.

    *missed* are calls of ``re`` in the package whose pattern nobody has seen.
    """

    patterns: dict[Key, re.Pattern[str]] = field(default_factory=dict)
    places: dict[Key, str] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)


def collected() -> Sources:
    """Return all patterns of the package over text."""
    found = Sources()
    seen: set[tuple[str, int]] = set()
    compiler: Any = vars(re)["_compiler"]
    usual = compiler.compile

    def compile_and_note(pattern: Any, flags: int = 0) -> Any:
        made = usual(pattern, flags)
        frames = list(_frames(sys._getframe(1)))
        if frames and isinstance(made.pattern, str):
            key = (made.pattern, made.flags)
            found.patterns[key] = made
            outside = [one for one in frames if one[0] != _MATCHER] or frames
            found.places.setdefault(key, f"{outside[0][0]}:{outside[0][2]}")
        seen.update((file, line) for _, file, line in frames[:1])
        return made

    compiler.compile = compile_and_note
    re.purge()
    try:
        _use_everything()
    finally:
        compiler.compile = usual
    _add_written(found, seen)
    return found


def _frames(frame: Any) -> Iterator[tuple[str, str, int]]:
    """Yield module, file and line of the callers: none where ``re`` was not called by us."""
    while frame is not None and frame.f_globals.get("__name__", "").split(".")[0] == "re":
        frame = frame.f_back
    for _ in range(8):
        name = frame.f_globals.get("__name__", "") if frame is not None else ""
        if not name.startswith("hdnd_lint"):
            return
        yield name, frame.f_code.co_filename, frame.f_lineno
        frame = frame.f_back


def _use_everything() -> None:
    for one in pkgutil.walk_packages(hdnd_lint.__path__, "hdnd_lint."):
        if not one.name.endswith("__main__"):
            _call_cached(importlib.import_module(one.name))
    _judge_examples()


def _call_cached(module: Any) -> None:
    for function in list(vars(module).values()):
        if (
            hasattr(function, "cache_clear")
            and getattr(function, "__module__", "") == module.__name__
            and not inspect.signature(function).parameters
        ):
            function.cache_clear()
            function()


def _judge_examples() -> None:
    # Only now: what a module compiles when it is imported must be seen.
    from fuzz import papers
    from fuzz.mutating import mutated
    from fuzz.seeds import load_seeds
    from hdnd_lint import rulebook
    from hdnd_lint.api import Linter
    from hdnd_lint.examples import trials
    from hdnd_lint.linking import link
    from hdnd_lint.outcome import FileOutcome
    from hdnd_lint.registry import open_registry
    from hdnd_lint.ruleset import load_rules

    files = load_rules([rulebook.built_in()])
    rules = [one.rule for one in files]
    for trial in trials(files, rulebook.bind(rules), open_registry()):
        list(trial.problems())
    linter = Linter(rulebook.load(), papers.DAY)
    text = (ROOT / "examples" / "10-to-trinh-xa.docx").read_bytes()
    versions = [linter.content(text, f"{name}.docx") for name in ("tờ trình v1", "tờ trình v2")]
    link([*versions, FileOutcome.unread("báo cáo.pdf", "")])
    seeds = load_seeds()
    for number in range(_PAPERS):
        given = mutated(seeds, 1, number, ("txt", "md", "docx", "html", "pdf"))
        list(papers.faults(linter, given, number, Counter()))
    _run_tests()


def _run_tests() -> None:
    """Run the tests of what no paper alone comes to: two versions, an agenda, a dossier."""
    import pytest

    tests = [str(ROOT / "tests" / name) for name in _TESTS]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        # A plugin that is found may be imported by now, and pytest warns of that.
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        pytest.main([*tests, "-q", "-p", "no:cacheprovider", "--rootdir", str(ROOT)])


def _add_written(found: Sources, seen: set[tuple[str, int]]) -> None:
    """Add the patterns written out in calls that nothing reached; note those that are made."""
    for path in sorted(Path(hdnd_lint.__path__[0]).rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call) or not _is_of_re(call):
                continue
            lines = range(call.lineno, (call.end_lineno or call.lineno) + 1)
            if any((str(path), line) in seen for line in lines):
                continue
            place = f"{path.stem}:{call.lineno}"
            given = call.args[0] if call.args else None
            if not isinstance(given, ast.Constant):
                found.missed.append(place)
            elif isinstance(given.value, str):
                made = re.compile(given.value, _flags(call))
                found.patterns[made.pattern, made.flags] = made
                found.places.setdefault((made.pattern, made.flags), place)


def _is_of_re(call: ast.Call) -> bool:
    of = call.func
    return (
        isinstance(of, ast.Attribute)
        and isinstance(of.value, ast.Name)
        and of.value.id == "re"
        and of.attr in _CALLS | {"split", "subn"}
    )


def _flags(call: ast.Call) -> int:
    """Return the flags that *call* names, by their names."""
    given = [*call.args[1:], *(one.value for one in call.keywords)]
    nodes = [node for arg in given for node in ast.walk(arg) if isinstance(node, ast.Attribute)]
    names = {node.attr for node in nodes if node.attr.isupper() and hasattr(re, node.attr)}
    return sum(int(getattr(re, name)) for name in names)

"""Limits of the code: no file too long to read at one sitting, no function longer than a page."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "hdnd_lint"
FILES = sorted(SOURCE.rglob("*.py"))
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 40
USUAL_LINES_OF_A_FUNCTION = 8

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Return the lines of *function* from its name to its end, its docstring left out."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_file_or_function_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_FILE
    long = [one.name for one in functions(path) if length(one) > MOST_LINES_OF_A_FUNCTION]
    assert long == []


def test_functions_are_short_as_a_rule() -> None:
    lengths = [length(one) for path in FILES for one in functions(path)]
    assert median(lengths) <= USUAL_LINES_OF_A_FUNCTION

"""Names of the code: one class name has one meaning, a function says what it does to what."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "hdnd_lint"
TREES = {
    str(path.relative_to(SOURCE)): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(SOURCE.rglob("*.py"))
}
# Participles without an object: they read well in one file and say nothing in the next.
BARE = frozenset(
    {"called", "cited", "found", "given", "held", "listed", "named", "said", "shown", "told"}
    | {"written"}
)


def class_names(tree: ast.Module) -> Iterator[str]:
    """Yield the classes of a module, inner ones too, and its aliases of types."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name) and is_class_name(target.id):
                yield target.id


def is_class_name(name: str) -> bool:
    """Say whether *name* is in CapWords; one capital letter is a type variable."""
    bare = name.lstrip("_")
    return len(bare) > 1 and bare[0].isupper() and not bare.isupper() and "_" not in bare


def defined_twice(trees: Mapping[str, ast.Module]) -> dict[str, list[str]]:
    """Return the class names that more than one place defines, with the files."""
    places: dict[str, list[str]] = defaultdict(list)
    for path, tree in trees.items():
        for name in class_names(tree):
            places[name].append(path)
    return {name: found for name, found in places.items() if len(found) > 1}


def bare_names(tree: ast.Module) -> list[str]:
    """Return the bare participles that a module takes from another one of this project."""
    return [
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("hdnd_lint")
        for alias in node.names
        if alias.name in BARE
    ]


def test_no_class_name_is_defined_twice() -> None:
    assert defined_twice(TREES) == {}


@pytest.mark.parametrize("second", ["class Span: ...", "Span = tuple[int, int]"])
def test_a_planted_second_class_is_found(second: str) -> None:
    assert "Span" in defined_twice({**TREES, "planted.py": ast.parse(second)})


@pytest.mark.parametrize("path", TREES)
def test_no_bare_participle_crosses_modules(path: str) -> None:
    assert bare_names(TREES[path]) == []


def test_a_planted_bare_participle_is_found() -> None:
    assert bare_names(ast.parse("from hdnd_lint.finding import Hit, told")) == ["told"]

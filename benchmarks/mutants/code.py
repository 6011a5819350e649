"""The changes of a module, and a module with one of them."""

import ast
from pathlib import Path
from types import CodeType

from mutants.changes import Change, changes
from mutants.mutant import Mutant, told_apart

_NOT_RUN = {"annotation", "returns", "decorator_list"}
"""Parts of a node that tell types and caches."""
_NEVER = {"assert_never", "warn"}


def mutants_of(root: Path, path: Path) -> list[Mutant]:
    """Return every change of the module *path*, a path from *root*."""
    walk = _Walk()
    walk.visit(_tree(root, path))
    return told_apart(
        Mutant(path, line, scope, change.operator, change.before, change.after, number)
        for number, (line, scope, change) in enumerate(walk.found)
    )


def changed_code(root: Path, mutant: Mutant) -> CodeType:
    """Return the module of *mutant* with its change, compiled."""
    tree = _tree(root, mutant.path)
    _Walk(mutant.number).visit(tree)
    ast.fix_missing_locations(tree)
    return compile(tree, root / mutant.path, "exec", dont_inherit=True)


def plain_code(root: Path, path: Path) -> CodeType:
    """Return the module *path* compiled as it is."""
    return compile(_tree(root, path), root / path, "exec", dont_inherit=True)


def _tree(root: Path, path: Path) -> ast.Module:
    return ast.parse((root / path).read_text(encoding="utf-8"))


class _Walk(ast.NodeTransformer):
    """Gathers the changes of a tree, or makes the one that is wanted by its number."""

    def __init__(self, wanted: int | None = None) -> None:
        self.found: list[tuple[int, str, Change]] = []
        self._wanted = wanted
        self._scope: list[str] = []

    def visit(self, node: ast.AST) -> ast.AST:
        """Return *node*, or what takes its place."""
        if _is_fixed(node):
            return node
        for change in changes(node):
            number = len(self.found)
            self.found.append((getattr(node, "lineno", 0), ".".join(self._scope) or "-", change))
            if number == self._wanted:
                return ast.copy_location(change.node, node)
        name = _scope_of(node)
        self._scope += name
        if not isinstance(node, ast.JoinedStr):
            self._visit_within(node)
        del self._scope[len(self._scope) - len(name) :]
        return node

    def _visit_within(self, node: ast.AST) -> None:
        for field, value in ast.iter_fields(node):
            if field in _NOT_RUN:
                continue
            if isinstance(value, ast.AST):
                setattr(node, field, self.visit(value))
            elif isinstance(value, list):
                value[:] = [self.visit(one) if isinstance(one, ast.AST) else one for one in value]


def _scope_of(node: ast.AST) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return [node.targets[0].id]
    return []


def _is_fixed(node: ast.AST) -> bool:
    """Whether *node* holds nothing that a test could see: a docstring, `__all__`, `strict=`."""
    if isinstance(node, ast.Expr):
        called = node.value.func if isinstance(node.value, ast.Call) else None
        never = isinstance(called, ast.Name) and called.id in _NEVER
        return never or isinstance(node.value, ast.Constant)
    if isinstance(node, ast.keyword):
        return node.arg == "strict"
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"

"""Do the fast tests notice a changed operator or number? A bounded sample, by seed.

Run ``python benchmarks/mutation.py words tests/words 20 1``: part of the package, its tests, how
many mutants, seed. Each mutant is one comparison turned or one whole number raised by one, in a
copy of the sources. It prints the survivors and the share that was killed.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


def places(part: str) -> Iterator[tuple[Path, int]]:
    """Yield (file, number of the node in it) of all that can be changed in *part*."""
    for path in sorted((ROOT / "src" / "hdnd_lint" / part).rglob("*.py")):
        for index, node in enumerate(ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
            if _can_change(node):
                yield path, index


def _can_change(node: ast.AST) -> bool:
    if isinstance(node, ast.Compare):
        return type(node.ops[0]) in _TURNED
    return isinstance(node, ast.Constant) and type(node.value) is int


def changed(path: Path, index: int) -> tuple[str, str]:
    """Return the source of *path* with its node *index* changed, and what was changed."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    node = list(ast.walk(tree))[index]
    before = ast.unparse(node)
    if isinstance(node, ast.Compare):
        node.ops[0] = _TURNED[type(node.ops[0])]()
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        node.value += 1
    line = getattr(node, "lineno", 0)
    return ast.unparse(tree), f"{path.relative_to(ROOT)}:{line}: {before} → {ast.unparse(node)}"


def survives(path: Path, source: str, tests: str) -> bool:
    """Say whether *tests* pass with *source* in place of *path*."""
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        for name in ("src", "tests", "rulesets", "grammars", "pyproject.toml"):
            _copy(ROOT / name, Path(folder) / name)
        (Path(folder) / path.relative_to(ROOT)).write_text(source, encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            *tests.split(","),
        ]
        env = {**os.environ, "PYTHONPATH": str(Path(folder) / "src")}
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, timeout=300)
        return done.returncode == 0


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def main() -> None:
    """Try the sample that the arguments ask for."""
    part, tests, count, seed = sys.argv[1:5]
    everything = list(places(part))
    sample = random.Random(int(seed)).sample(everything, min(int(count), len(everything)))
    left = 0
    for path, index in sample:
        source, told = changed(path, index)
        if survives(path, source, tests):
            left += 1
            print(f"survived: {told}", flush=True)
    print(f"{len(sample) - left} of {len(sample)} killed, {len(everything)} places in {part}")


if __name__ == "__main__":
    main()

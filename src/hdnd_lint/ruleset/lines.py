"""The lines of what is wrong in files of rules: found only when something is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.errors import RulesetError
from hdnd_lint.ruleset.yaml_file import read_nodes

_MOST = 200  # problems whose lines are sought: nobody mends more at a time


def with_lines(problems: Sequence[RulesetError], folders: Sequence[Path]) -> list[RulesetError]:
    """Return *problems* with their lines, where their files lie in *folders*."""
    trees: dict[str, Any] = {}
    told = [_with_line(one, folders, trees) for one in problems[:_MOST]]
    return [*told, *problems[_MOST:]]


def _with_line(
    problem: RulesetError, folders: Sequence[Path], trees: dict[str, Any]
) -> RulesetError:
    if problem.line or not problem.key or not problem.file.endswith((".yaml", ".yml")):
        return problem
    if problem.file not in trees:
        places = (folder / problem.file for folder in reversed(folders))
        found = next((path for path in places if path.is_file()), None)
        trees[problem.file] = read_nodes(found) if found else None
    line = _line(trees[problem.file], problem.key.split("."))
    if not line:
        return problem
    return RulesetError(problem.problem, file=problem.file, key=problem.key, line=line)


def _line(node: Any, parts: Sequence[str]) -> int:
    """Return the line of the last of *parts* that is there; 0 where none is."""
    line = 0
    for part in parts:
        for key, value in _inside(node):
            if key[0] == part:
                line, node = key[1], value
                break
    return line


def _inside(node: Any) -> list[tuple[tuple[str, int], Any]]:
    """Return what stands in *node*, each by its key or place and its line."""
    import yaml

    if isinstance(node, yaml.MappingNode):
        return [((str(k.value), k.start_mark.line + 1), v) for k, v in node.value]
    if isinstance(node, yaml.SequenceNode):
        return [((str(at), v.start_mark.line + 1), v) for at, v in enumerate(node.value)]
    return []

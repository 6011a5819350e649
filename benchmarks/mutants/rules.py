"""The changes of a rule file or a table of rules: a threshold, one of a list, one alternative."""

from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from mutants.alternatives import without_one
from mutants.mutant import Mutant, told_apart

_ASKED = {"params", "variants", "applies"}
"""What a rule file asks by; its messages, laws and examples are told, or tests themselves."""
_TOLD = {"message", "fix", "question", "label", "vi", "en", "why", "limits", "title", "basis"}


def rule_mutants(root: Path, path: Path) -> list[Mutant]:
    """Return every change of the rule file *path*, a path from *root*."""
    mutants = []
    for number, (node, scope, operator, before, after, _) in enumerate(
        _changes(_tree(root, path))
    ):
        line = node.start_mark.line + 1
        mutants.append(Mutant(path, line, scope, operator, before, after, number))
    return told_apart(mutants)


def changed_rule(root: Path, mutant: Mutant) -> str:
    """Return the file of *mutant* with its change."""
    tree = _tree(root, mutant.path)
    for number, found in enumerate(_changes(tree)):
        if number == mutant.number:
            found[5]()
            break
    return str(yaml.serialize(tree, allow_unicode=True))


_Found = tuple[yaml.Node, str, str, str, str, Callable[[], None]]


def _tree(root: Path, path: Path) -> yaml.Node:
    tree = yaml.compose((root / path).read_text(encoding="utf-8"))
    return tree or yaml.ScalarNode("tag:yaml.org,2002:null", "")


def _changes(tree: yaml.Node) -> Iterator[_Found]:
    if not isinstance(tree, yaml.MappingNode) or "check" not in [
        key.value for key, _ in tree.value
    ]:
        yield from _within(tree, "-")
        return
    for key, value in tree.value:
        if key.value in _ASKED:
            yield from _within(value, key.value)
        elif key.value == "periods":
            for period in value.value:
                for name, held in period.value:
                    if name.value in _ASKED:
                        yield from _within(held, f"periods.{name.value}")


def _within(node: yaml.Node, scope: str) -> Iterator[_Found]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in _TOLD:
                yield from _within(value, f"{scope}.{key.value}")
    elif isinstance(node, yaml.SequenceNode):
        yield from _of_list(node, scope)
        for value in node.value:
            yield from _within(value, scope)
    elif isinstance(node, yaml.ScalarNode):
        yield from _of_scalar(node, scope)


def _of_list(node: yaml.SequenceNode, scope: str) -> Iterator[_Found]:
    if len(node.value) < 2:
        return
    for place, entry in enumerate(node.value):
        told = " ".join(yaml.serialize(entry, allow_unicode=True).split())[:80]

        def take_out(place: int = place) -> None:
            del node.value[place]

        yield entry, scope, "entry", told.removesuffix(" ..."), "", take_out


def _of_scalar(node: yaml.ScalarNode, scope: str) -> Iterator[_Found]:
    if node.tag == "tag:yaml.org,2002:int":
        for other in (str(int(node.value) + 1), str(int(node.value) - 1)):
            yield node, scope, "threshold", node.value, other, _setting(node, other)
    elif node.tag == "tag:yaml.org,2002:str":
        for alternative, rest in without_one(node.value):
            yield node, scope, "alternative", alternative, "", _setting(node, rest)


def _setting(node: yaml.ScalarNode, other: str) -> Callable[[], None]:
    def change() -> None:
        node.value = other

    return change

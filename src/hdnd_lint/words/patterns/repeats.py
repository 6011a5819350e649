"""Regular expressions that may never come to an end: an open repeat within an open repeat.

``(?:a+b?)+`` can read a run of *a* in as many ways as the run can be cut, and tries them all
before it gives up. It is told by its shape: one open repeat whose turn may consist of another
alone.
"""

import re
from typing import Any

_OPEN = 30  # turns from which on a repeat counts as open
_BACKTRACKING = frozenset({"MAX_REPEAT", "MIN_REPEAT"})


def runs_away(pattern: str) -> bool:
    """Say whether *pattern* holds an open repeat of what may be an open repeat alone."""
    parser: Any = vars(re)["_parser"]
    return any(_explodes(kind, value) for kind, value in _parts(parser.parse(pattern)))


def _parts(tree: Any) -> Any:
    """Yield every (kind, value) of *tree*, at whatever depth."""
    for kind, value in tree:
        yield str(kind), value
        for inside in _inside(str(kind), value):
            yield from _parts(inside)


def _inside(kind: str, value: Any) -> list[Any]:
    if kind in _BACKTRACKING or kind == "POSSESSIVE_REPEAT":
        return [value[2]]
    if kind == "SUBPATTERN":
        return [value[3]]
    if kind == "BRANCH":
        return list(value[1])
    if kind in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    if kind == "ATOMIC_GROUP":
        return [value]
    return []


def _explodes(kind: str, value: Any) -> bool:
    if kind not in _BACKTRACKING or int(value[1]) < _OPEN:
        return False
    return any(_may_be_a_repeat(turn) for turn in _turns(value[2]))


def _turns(tree: Any) -> list[Any]:
    """Return what one turn may be: the branches of an alternation, groups unpacked."""
    items = list(tree)
    if len(items) == 1 and str(items[0][0]) == "SUBPATTERN":
        return _turns(items[0][1][3])
    if len(items) == 1 and str(items[0][0]) == "BRANCH":
        return [turn for branch in items[0][1][1] for turn in _turns(branch)]
    return [items]


def _may_be_a_repeat(items: list[Any]) -> bool:
    """Say whether all but one open repeat of *items* may be nothing."""
    needed = [(str(kind), value) for kind, value in items if _least(str(kind), value)]
    opened = [
        (str(kind), value)
        for kind, value in items
        if str(kind) in _BACKTRACKING and int(value[1]) >= _OPEN
    ]
    return bool(opened) and (not needed or (len(needed) == 1 and needed[0] in opened))


def _least(kind: str, value: Any) -> int:
    """Return how many characters a part takes at least; what only looks takes none."""
    if kind in ("ASSERT", "ASSERT_NOT", "AT"):
        return 0
    if kind in _BACKTRACKING or kind == "POSSESSIVE_REPEAT":
        return int(value[0]) * int(value[2].getwidth()[0])
    if kind == "SUBPATTERN":
        return int(value[3].getwidth()[0])
    if kind == "BRANCH":
        return min(int(branch.getwidth()[0]) for branch in value[1])
    return 1

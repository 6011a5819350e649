"""Regular expressions whose search takes time with the square of the text, told by their shape.

Two shapes do, where something has to follow that may be missing:

* an open repeat at the start, without an anchor before it: ``[0-9]+ đồng`` looks at the rest of
  a run of digits from each of them;
* two open repeats side by side over letters that both take: ``\\s*,?\\s*:`` cuts a run of white
  space in as many ways as it is long.

A repeat with a bound is not open; one that takes nothing back (``\\s++``) is no first half of two.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_ENDS = frozenset({"AT_END", "AT_END_STRING"})
_ONE = frozenset({"LITERAL", "NOT_LITERAL", "IN", "ANY", "ANY_ALL"})
# Letters that stand for all: what classes of this field tell apart.
_LETTERS = frozenset("aăâđêôơưzAĂĐZàỹÀỸ019 \t\n\xa0.,;:()[]/-–+*_|\"“”'<>=&%…!?#")
SizedItem = tuple[str, Any]


def grows(pattern: str, flags: int = 0) -> bool:
    """Say whether a search for *pattern* over all of a text may take time with its square."""
    parser: Any = vars(re)["_parser"]
    items = _flat(parser.parse(pattern, flags & ~re.DEBUG))
    return _starts_open(items, needed=False, taken=_LETTERS) or _side_by_side(items, needed=False)


def _flat(tree: Iterable[Any]) -> list[SizedItem]:
    """Return the items of *tree*, groups unpacked."""
    items: list[SizedItem] = []
    for kind, value in tree:
        if str(kind) == "SUBPATTERN":
            items += _flat(value[3])
        else:
            items.append((str(kind), value))
    return items


def _starts_open(items: Sequence[SizedItem], *, needed: bool, taken: frozenset[str]) -> bool:
    """Say whether *items* may begin with an open repeat that what follows can fail.

    *needed*: something has to follow *items*. *taken* are letters that all before them take.
    """
    for at, item in enumerate(items):
        follows = needed or any(_least(one) for one in items[at + 1 :])
        kind, value = item
        if _is_anchor(item):
            return False
        if any(_starts_open(inside, needed=follows, taken=taken) for inside in _insides(item)):
            return True
        if kind in _REPEATS and _is_open(item) and follows:
            body = _flat(value[2])
            if len(body) != 1 or body[0][0] not in _ONE or taken & _class(body[0]):
                return True
        if _least(item) and kind != "AT" and kind not in ("ASSERT", "ASSERT_NOT"):
            if kind not in _ONE:
                return False
            taken &= _class(item)
    return False


def _is_anchor(item: SizedItem) -> bool:
    """Say whether an item asks for something of what stands before it."""
    kind, value = item
    if kind == "AT":
        return str(value) not in _ENDS
    return kind in ("ASSERT", "ASSERT_NOT") and int(value[0]) < 0


def _side_by_side(items: Sequence[SizedItem], *, needed: bool) -> bool:
    """Say whether two open repeats of *items* share letters that all between them takes."""
    before: frozenset[str] = frozenset()
    for at, item in enumerate(items):
        follows = needed or any(_least(one) for one in items[at + 1 :])
        if any(_side_by_side(inside, needed=follows) for inside in _insides(item)):
            return True
        letters = _repeated(item)
        if letters & before and follows:
            return True
        if _least(item) and not letters and item[0] not in ("ASSERT", "ASSERT_NOT"):
            before &= _class(item) if item[0] in _ONE else frozenset()
        if item[0] != "POSSESSIVE_REPEAT":
            before |= letters
    return False


def _insides(item: SizedItem) -> list[list[SizedItem]]:
    kind, value = item
    if kind == "BRANCH":
        return [_flat(branch) for branch in value[1]]
    if kind in _REPEATS:
        return [_flat(value[2])]
    if kind == "ATOMIC_GROUP":
        return [_flat(value)]
    return []


def _is_open(item: SizedItem) -> bool:
    return str(item[1][1]) == "MAXREPEAT"


def _repeated(item: SizedItem) -> frozenset[str]:
    """Return the letters of an open repeat of one class, none for anything else."""
    if item[0] not in _REPEATS or not _is_open(item):
        return frozenset()
    body = _flat(item[1][2])
    return _class(body[0]) if len(body) == 1 and body[0][0] in _ONE else frozenset()


def _least(item: SizedItem) -> int:
    """Return how many letters an item takes at least; a look ahead counts as one."""
    kind, value = item
    if kind == "AT":
        return int(str(value) in _ENDS)
    if kind in ("ASSERT", "ASSERT_NOT"):
        return 1
    if kind in _REPEATS:
        return int(value[0]) * max(1, sum(map(_least, _flat(value[2]))))
    if kind == "BRANCH":
        return min(sum(map(_least, _flat(branch))) for branch in value[1])
    if kind == "ATOMIC_GROUP":
        return sum(map(_least, _flat(value)))
    return 1


def _class(item: SizedItem) -> frozenset[str]:
    """Return which of the letters one item takes."""
    kind, value = item
    if kind in ("ANY", "ANY_ALL"):
        return _LETTERS
    if kind == "LITERAL":
        return frozenset({chr(value)})
    if kind == "NOT_LITERAL":
        return _LETTERS - {chr(value)}
    members = [(str(one), what) for one, what in value]
    taken: frozenset[str] = frozenset().union(*(_member(one, what) for one, what in members))
    return _LETTERS - taken if members[0][0] == "NEGATE" else taken


def _member(kind: str, value: Any) -> frozenset[str]:
    if kind == "LITERAL":
        return frozenset({chr(value)})
    if kind == "RANGE":
        ends = frozenset({chr(value[0]), chr(value[1])})
        return ends | {one for one in _LETTERS if value[0] <= ord(one) <= value[1]}
    if kind == "CATEGORY":
        return _of_category(str(value))
    return frozenset()


@cache
def _of_category(name: str) -> frozenset[str]:
    belongs = _CATEGORIES[name.rsplit("_", 1)[-1]]
    return frozenset(one for one in _LETTERS if belongs(one) is not ("_NOT_" in name))


_CATEGORIES: Mapping[str, Callable[[str], bool]] = {
    "DIGIT": str.isdecimal,
    "SPACE": str.isspace,
    "WORD": lambda letter: letter.isalnum() or letter == "_",
}

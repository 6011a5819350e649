"""The units of a draft by their numbers, and those that a citation names in vain."""

from collections.abc import Iterator, Mapping, Sequence

from hdnd_lint.checks.layout.numbering import NEW_WORDING
from hdnd_lint.model import Annex, Citation, Draft, Locator, LocatorUnit, Node, NodeKind
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.ordinals import roman_value
from hdnd_lint.words.patterns.matcher import TONED

HERE = "này"  # the unit that the words stand in
_LETTERS = "abcdđeghiklmnopqrstuvxy"  # of points, in the order of the Vietnamese alphabet
_LONGEST_RANGE = 200
# The units that hold others, from the outside in; each with how a missing one is told.
_LEVELS = {
    LocatorUnit.PART: (NodeKind.PART, "Phần"),
    LocatorUnit.CHAPTER: (NodeKind.CHAPTER, "Chương"),
    LocatorUnit.SECTION: (NodeKind.SECTION, "Mục"),
    LocatorUnit.SUBSECTION: (NodeKind.SUBSECTION, "Tiểu mục"),
    LocatorUnit.ARTICLE: (NodeKind.ARTICLE, "Điều"),
    LocatorUnit.CLAUSE: (NodeKind.CLAUSE, "khoản"),
    LocatorUnit.POINT: (NodeKind.POINT, "điểm"),
}
_DEPTH = {unit: depth for depth, unit in enumerate(_LEVELS)}


@dataclass(frozen=True, slots=True)
class Tree:
    """The units of one document, the body or an attached regulation, by their numbers."""

    nodes: tuple[Node, ...]
    known: dict[tuple[int, NodeKind], Mapping[str, Node]] = field(default_factory=dict)

    def numbered(self, among: tuple[Node, ...], kind: NodeKind) -> Mapping[str, Node]:
        """Return the units of *kind* in *among* and below by their numbers, worked out once."""
        key = (id(among), kind)
        if key not in self.known:
            self.known[key] = {_label(each.number): each for each in _units(among, kind)}
        return self.known[key]


def own_trees(draft: Draft) -> tuple[Tree, ...]:
    """Return the document's own units, then those of each annex."""
    return (Tree(draft.body), *(Tree(annex.children) for annex in draft.annexes))


def unit_paths(
    text: str, nodes: tuple[Node, ...], above: tuple[Node, ...] = ()
) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Yield each unit with the units that hold it; what is new wording of others stays out."""
    for node in nodes:
        if node.kind is NodeKind.QUOTE:
            continue
        yield node, (*above, node)
        if not (node.text_span and TONED.first(NEW_WORDING, text, node.text_span)):
            yield from unit_paths(text, node.children, (*above, node))


def numbered_twice(locator: Locator) -> str:
    """Return the first label that a list names two times, "" where none is."""
    labels = [_label(number) for number in locator.numbers]
    return next((label for at, label in enumerate(labels) if label in labels[:at]), "")


def first_missing(
    citation: Citation, tree: Tree, path: tuple[Node, ...], annexes: Sequence[Annex]
) -> str:
    """Return the first unit that *citation* names and that is not there, "" where all are.

    A place is sought in the next place of a higher level that follows it (khoản 2 → Điều 5); a
    clause or a point alone, with no article and no “này”, is not resolved.
    """
    locators = citation.locators
    anchored = citation.is_self or any(
        _DEPTH.get(one.unit, 9) <= _DEPTH[LocatorUnit.ARTICLE] for one in locators
    )
    for at, locator in enumerate(locators):
        if locator.unit is LocatorUnit.ANNEX:
            missing = _missing_annex(locator, annexes)
        elif locator.unit in _LEVELS and anchored:
            missing = _missing_unit(locator, locators[at + 1 :], tree, path)
        else:
            missing = ""
        if missing:
            return missing
    return ""


def _missing_annex(locator: Locator, annexes: Sequence[Annex]) -> str:
    known = {_label(annex.number) for annex in annexes}
    absent = [label for label in _labels(locator) if label not in known and label != HERE]
    return f"Phụ lục {_as_written(locator, absent[0])}" if absent else ""


def _missing_unit(
    locator: Locator, after: Sequence[Locator], tree: Tree, path: tuple[Node, ...]
) -> str:
    kind, name = _LEVELS[locator.unit]
    among = _holding(locator, after, tree, path)
    known = tree.numbered(among, kind) if among is not None else {}
    if among is None or (not known and kind is NodeKind.POINT):
        return ""  # not to be told; or points that are set as dashes, or left to the text
    absent = [label for label in _labels(locator) if label not in known and label != HERE]
    return f"{name} {_as_written(locator, absent[0])}" if absent else ""


def _holding(
    locator: Locator, after: Sequence[Locator], tree: Tree, path: tuple[Node, ...]
) -> tuple[Node, ...] | None:
    """Return the units among which *locator* is to be sought, None where that is not told."""
    if _DEPTH[locator.unit] <= _DEPTH[LocatorUnit.ARTICLE]:
        return tree.nodes
    rank = next((at for at, one in enumerate(after) if is_within(locator, one)), None)
    if rank is None:
        return None
    holder, kind = after[rank], _LEVELS[after[rank].unit][0]
    numbers = _labels(holder)
    if len(numbers) != 1:
        return None
    if numbers[0] == HERE:
        return next((node.children for node in reversed(path) if node.kind is kind), None)
    outer = _holding(holder, after[rank + 1 :], tree, path)
    found = tree.numbered(outer, kind).get(numbers[0]) if outer is not None else None
    return found.children if found else None


def is_within(inner: Locator, outer: Locator) -> bool:
    """Say whether units of the level of *outer* hold those of the level of *inner*."""
    deepest = len(_DEPTH)
    return _DEPTH.get(outer.unit, deepest) < _DEPTH.get(inner.unit, deepest)


def _labels(locator: Locator) -> list[str]:
    """Return the labels that *locator* names, a range with all that lies between its ends."""
    labels = [_label(number) for number in locator.numbers]
    if not locator.ranged or len(labels) != 2:
        return labels
    first, last = labels
    if first.isdecimal() and last.isdecimal() and 0 <= int(last) - int(first) < _LONGEST_RANGE:
        return [str(number) for number in range(int(first), int(last) + 1)]
    if first in _LETTERS and last in _LETTERS:
        return list(_LETTERS[_LETTERS.index(first) : _LETTERS.index(last) + 1])
    return labels


def _label(number: str) -> str:
    """Return *number* as it is compared: small letters, Roman numerals and “01” by their value."""
    if number.isdecimal():
        return str(int(number))
    value = roman_value(number) if number.isupper() else None
    return str(value) if value else number.lower()


def _as_written(locator: Locator, label: str) -> str:
    """Return *label* as the draft wrote it, or as it writes its like."""
    return next((number for number in locator.numbers if _label(number) == label), label)


def _units(nodes: Sequence[Node], kind: NodeKind) -> list[Node]:
    found = []
    for child in nodes:
        if child.kind is kind:
            found.append(child)
        elif child.kind is not NodeKind.QUOTE:
            found += _units(child.children, kind)
    return found

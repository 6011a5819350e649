"""Checks of references that a draft makes to its own chapters, articles, clauses, points."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.layout.numbering import NEW_WORDING
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import Citation, Locator, LocatorUnit, Node, NodeKind, Where
from hdnd_lint.words.matcher import TONED
from hdnd_lint.words.ordinals import ordinal_value
from hdnd_lint.words.text import Localised

_NONE = Localised(
    "dự thảo không viện dẫn Điều, khoản, điểm của chính mình",
    "the draft refers to none of its own units",
)
_THIS = "này"
_ARTICLE, _CLAUSE, _POINT = LocatorUnit.ARTICLE, LocatorUnit.CLAUSE, LocatorUnit.POINT
_WORDS = {
    LocatorUnit.PART: ("Phần", NodeKind.PART),
    LocatorUnit.CHAPTER: ("Chương", NodeKind.CHAPTER),
    LocatorUnit.SECTION: ("Mục", NodeKind.SECTION),
    LocatorUnit.SUBSECTION: ("Tiểu mục", NodeKind.SUBSECTION),
}
_RESOLUTION = "nghị quyết"
_OWN_KINDS = frozenset((_RESOLUTION, "quy định", "quy chế", "quyết định", "điều lệ"))
_WIDEST_RANGE = 500  # of numbers: more are a slip of the pen
_Place = dict[LocatorUnit, Locator]


@dataclass(frozen=True, slots=True)
class ReferenceParams(Params):
    """Parameters of references: whether those without “này” count where none else is meant."""

    bare: bool = True


@dataclass(frozen=True, slots=True)
class _Tree:
    """The units of one document, the body or an attached regulation, by their numbers."""

    nodes: tuple[Node, ...]
    articles: Mapping[str, Node]
    units: dict[tuple[int, NodeKind], Mapping[str, Node]] = field(default_factory=dict)

    def below(self, node: Node, kind: NodeKind) -> Mapping[str, Node]:
        """Return the units of *kind* below *node* by their numbers, worked out once."""
        key = (id(node), kind)
        if key not in self.units:
            self.units[key] = {each.number: each for each in _units(node, kind)}
        return self.units[key]

    def divisions(self, kind: NodeKind) -> frozenset[int | str]:
        """Return the numbers of the divisions of *kind*, wherever they stand."""
        numbers = (node.number for top in self.nodes for node in _all(top) if node.kind is kind)
        return frozenset(ordinal_value(number) or number for number in numbers)


def references(context: Context, params: ReferenceParams) -> Iterator[Result]:
    """Yield references of the draft to a Chương, Điều, khoản or điểm that it does not have.

    Only references that say “này”, or that stand in a unit which speaks of no other document
    (variant ``bare``), are resolved; those in the new wording of another document are not.
    """
    body = _tree(context.draft.body)
    trees = [body, *(_tree(annex.children) for annex in context.draft.annexes)]
    places = [citation for citation in context.draft.citations if citation.locators]
    starts = [citation.span.start for citation in places]
    seen = False
    for tree in trees:
        for node, path in _paths(context.text, tree.nodes, ()):
            if node.text_span is None or node.kind is NodeKind.TABLE:
                continue
            first, last = (
                bisect_left(starts, at) for at in (node.text_span.start, node.text_span.end)
            )
            seen = seen or first < last
            for citation in places[first:last]:
                if _is_own(context.text, citation, node):
                    yield from _resolved(context, params, citation, tree, body, path)
    if not seen:
        yield NotApplicable(_NONE)


def _is_own(text: str, citation: Citation, node: Node) -> bool:
    """Say whether *citation* may lead to a place of the draft, not of a document that it names."""
    if citation.where is Where.QUOTE or _in_quotes(text, node.span.start, citation.span.start):
        return False
    return not citation.kind or (citation.is_self and citation.kind.lower() in _OWN_KINDS)


def _in_quotes(text: str, start: int, end: int) -> bool:
    """Say whether quotation marks that open after *start* are still open at *end*."""
    return text.rfind("“", start, end) > text.rfind("”", start, end)


def _tree(nodes: tuple[Node, ...]) -> _Tree:
    found = {node.number: node for node in _articles(nodes)}
    return _Tree(nodes, found)


def _articles(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if node.kind is NodeKind.ARTICLE:
            yield node
        elif node.kind is not NodeKind.QUOTE:
            yield from _articles(node.children)


def _paths(
    text: str, nodes: tuple[Node, ...], above: tuple[Node, ...]
) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Yield each unit with the units that hold it; what is new wording of others stays out."""
    for node in nodes:
        if node.kind is NodeKind.QUOTE:
            continue
        yield node, (*above, node)
        if not (node.text_span and TONED.search(NEW_WORDING, text, node.text_span)):
            yield from _paths(text, node.children, (*above, node))


def _resolved(
    context: Context,
    params: ReferenceParams,
    citation: Citation,
    tree: _Tree,
    body: _Tree,
    path: tuple[Node, ...],
) -> Iterator[Hit]:
    sure = bool(citation.kind) or any(_THIS in place.numbers for place in citation.locators)
    if not sure and not (params.bare and _speaks_of_itself(context, path)):
        return
    own = _own_tree(context.text, citation, tree, body)
    missing = _missing(context.text, citation, own, path) if own else ""
    if missing:
        values = {"found": " ".join(citation.span.of(context.text).split()), "missing": missing}
        yield Hit(citation.span, values, variant="" if sure else "bare")


def _own_tree(text: str, citation: Citation, tree: _Tree, body: _Tree) -> _Tree | None:
    """Return the document that the citation counts in, None where that cannot be told.

    Whether an annex named is there is asked by the check of annexes.
    """
    if any(place.unit is LocatorUnit.ANNEX for place in citation.locators):
        return None
    if not citation.kind:
        return tree
    attached = TONED.has("kèm theo", text, citation.span)
    if citation.kind.lower() == _RESOLUTION and not attached:
        return body
    return None if tree is body else tree  # “Quy định này” said in the body may be either


_OTHER_DOCUMENT = (
    r"luật|nghị định|thông tư|nghị quyết (?!này)|quyết định (?:số|của)|hiến pháp|pháp lệnh|bộ luật"
    r"|quy định (?:tại|của)|sửa đổi|bổ sung|bãi bỏ|quy chế (?!này)|điều lệ|chương trình|phụ lục"
)


def _speaks_of_itself(context: Context, path: tuple[Node, ...]) -> bool:
    """Say whether a place named without “này” in this unit can only be one of this draft.

    Nothing in the unit or the title speaks of another document or of amending.
    """
    title = context.draft.title.title
    if title and TONED.search(r"sửa đổi|bổ sung|bãi bỏ|thay thế", context.text, title.span):
        return False
    return not any(
        node.text_span and TONED.search(_OTHER_DOCUMENT, context.text, node.text_span)
        for node in path
    )


def _missing(text: str, citation: Citation, tree: _Tree, path: tuple[Node, ...]) -> str:
    """Return the first unit of the citation that does not exist, "" where all do."""
    places = _places(text, citation.locators)
    for place in places:
        missing = _missing_division(place, tree) if citation.kind else ""
        if not missing and (_ARTICLE in place or _says_this(place) or len(places) == 1):
            missing = _missing_place(place, tree, path, named=bool(citation.kind))
        if missing:
            return missing
    return ""


def _places(text: str, locators: tuple[Locator, ...]) -> list[_Place]:
    """Part the units of a citation into places, each from the smallest unit to the largest.

    “điểm a khoản 1 và điểm b khoản 2 Điều 5” are two places, both in Điều 5.
    """
    places: list[_Place] = [{locators[0].unit: locators[0]}]
    for last, locator in pairwise(locators):
        between = text[last.span.end : locator.span.start].strip(" ,\n\t").lower()
        if locator.unit.rank > last.unit.rank and between in ("", "của", "thuộc"):
            places[-1][locator.unit] = locator
        else:
            places.append({locator.unit: locator})
    for place, following in zip(places[-2::-1], places[:0:-1], strict=True):
        widest = max(unit.rank for unit in place)
        if min(unit.rank for unit in following) <= widest:
            place |= {unit: at for unit, at in following.items() if unit.rank > widest}
    return places


def _says_this(place: _Place) -> bool:
    return any(_THIS in locator.numbers for locator in place.values())


def _missing_division(place: _Place, tree: _Tree) -> str:
    """Return the first Phần, Chương, Mục of *place* that the document does not have."""
    for unit, (word, kind) in _WORDS.items():
        if unit not in place:
            continue
        there = tree.divisions(kind)
        for number in place[unit].numbers:
            if number != _THIS and (ordinal_value(number) or number) not in there:
                return f"{word} {number}"
    return ""


def _missing_place(place: _Place, tree: _Tree, path: tuple[Node, ...], *, named: bool) -> str:
    if not (named or _says_this(place) or _ARTICLE in place):
        return ""
    if not {_ARTICLE, _CLAUSE, _POINT} & place.keys():
        return ""
    holders: list[Node] = []
    for number in _numbers(place, _ARTICLE) or (_THIS,):
        article = _article(number, tree, path)
        if article is None:
            return "" if number == _THIS else f"Điều {number}"
        holders.append(article)
    if len(holders) > 1:
        return ""
    return _missing_below(place, holders[0], tree, path)


def _numbers(place: _Place, unit: LocatorUnit) -> tuple[str, ...]:
    """Return the labels of *unit*; those of a range with all the numbers between its ends."""
    locator = place.get(unit)
    if locator is None:
        return ()
    first, last = locator.numbers[0], locator.numbers[-1]
    if not locator.ranged or len(locator.numbers) != 2 or not (first + last).isdecimal():
        return locator.numbers
    if int(last) - int(first) > _WIDEST_RANGE:
        return locator.numbers
    return (*map(str, range(int(first), int(last))), last)


def _article(number: str, tree: _Tree, path: tuple[Node, ...]) -> Node | None:
    if number == _THIS:
        return next((node for node in path if node.kind is NodeKind.ARTICLE), None)
    return tree.articles.get(number)


def _missing_below(place: _Place, article: Node, tree: _Tree, path: tuple[Node, ...]) -> str:
    numbers = _numbers(place, _CLAUSE)
    clauses = tree.below(article, NodeKind.CLAUSE)
    if not clauses:
        return f"khoản {numbers[0]}" if numbers and numbers[0][0].isdecimal() else ""
    holders = []
    for number in numbers:
        clause = _clause(number, clauses, path)
        if clause is None:
            return "" if number == _THIS else f"khoản {number}"
        holders.append(clause)
    if len(holders) != 1:
        return ""
    points = tree.below(holders[0], NodeKind.POINT)
    absent = [each for each in _numbers(place, _POINT) if each not in points and each != _THIS]
    return f"điểm {absent[0]}" if absent else ""


def _clause(number: str, clauses: Mapping[str, Node], path: tuple[Node, ...]) -> Node | None:
    if number == _THIS:
        return next((node for node in path if node.kind is NodeKind.CLAUSE), None)
    return clauses.get(number)


def _all(node: Node) -> Iterator[Node]:
    yield node
    if node.kind is not NodeKind.QUOTE:
        for child in node.children:
            yield from _all(child)


def _units(node: Node, kind: NodeKind) -> list[Node]:
    found = []
    for child in node.children:
        if child.kind is kind:
            found.append(child)
        elif child.kind is not NodeKind.QUOTE:
            found += _units(child, kind)
    return found


CHECKS: Mapping[str, Check[Any]] = {
    "dangling": Check(
        references,
        ReferenceParams,
        values=frozenset({"found", "missing"}),
        variants=frozenset({"bare"}),
    ),
}

"""Checks of references that a draft makes to its own articles, clauses and points."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.layout.numbering import NEW_WORDING
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import Node, NodeKind
from hdnd_lint.words.matcher import TONED
from hdnd_lint.words.text import Localised, Span

_NONE = Localised(
    "dự thảo không viện dẫn Điều, khoản, điểm của chính mình",
    "the draft refers to none of its own units",
)
# điểm a, b khoản 2, 3 Điều 5 …: each level lists labels; the last words say whose they are.
_REFERENCE = (
    r"(?P<points>(?:các )?điểm (?P<p>[a-zđ]\b(?:(?:, | và | hoặc )(?:điểm )?[a-zđ]\b(?! ?\)))*) )?"
    r"(?P<clauses>(?:các )?khoản (?P<k>(?:\d{1,3}|này)\b"
    r"(?:(?:, | và | hoặc )(?:khoản )?\d{1,3}\b)*) ?)?"
    r"(?P<articles>(?:các )?điều (?P<d>(?:\d{1,3}[a-zđ]?|này)\b"
    r"(?:(?:, | và | hoặc |, điều | và điều )\d{1,3}\b)*))?"
    r"(?P<self>(?: của)? (?:nghị quyết|quy định|quy chế|quyết định|điều lệ)"
    r" (?:này|kèm theo nghị quyết này))?"
)


@dataclass(frozen=True, slots=True)
class ReferenceParams(Params):
    """Parameters of references: whether those without “này” count where none else is meant."""

    bare: bool = True


@dataclass(frozen=True, slots=True)
class _Reference:
    span: Span
    points: tuple[str, ...]
    clauses: tuple[str, ...]
    articles: tuple[str, ...]
    of_self: bool

    @property
    def here(self) -> bool:
        """Say whether it counts from where it stands: Điều này, khoản này."""
        return "này" in self.articles or "này" in self.clauses


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


def references(context: Context, params: ReferenceParams) -> Iterator[Result]:
    """Yield references of the draft to a Điều, khoản or điểm that it does not have.

    Only references that say “này”, or that stand in a unit which speaks of no other document
    (variant ``bare``), are resolved; those in the new wording of another document are not.
    """
    body = _tree(context.draft.body)
    trees = [body, *(_tree(annex.children) for annex in context.draft.annexes)]
    seen = False
    for tree in trees:
        for node, path in _paths(context.text, tree.nodes, ()):
            alone = params.bare and _speaks_of_itself(context, path)
            for reference in _references(context, node):
                seen = True
                if alone or reference.here or reference.of_self:
                    yield from _resolved(context, reference, tree, body, path)
    if not seen:
        yield NotApplicable(_NONE)


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


def _references(context: Context, node: Node) -> Iterator[_Reference]:
    if node.text_span is None or node.kind is NodeKind.TABLE:
        return
    level = TONED.text(context.text)
    regex = TONED.pattern(
        r"\b(?=(?:các )?(?:điểm [a-zđ]\b|khoản (?:\d|này)|điều (?:\d|này)))" + _REFERENCE
    )
    position = node.text_span.start
    while match := regex.search(level, position, node.text_span.end):
        position = max(match.end(), match.start() + 1)
        if _in_quotes(level, node.text_span.start, match.start()):
            continue
        points, clauses, articles = (_labels(match[name]) for name in ("p", "k", "d"))
        of_self = match["self"] is not None
        yield _Reference(Span(*match.span()), points, clauses, articles, of_self)


def _labels(words: str | None) -> tuple[str, ...]:
    skipped = {"và", "hoặc", "khoản", "điểm", "điều", ""}
    return tuple(word for word in (words or "").replace(",", " ").split() if word not in skipped)


def _in_quotes(text: str, start: int, end: int) -> bool:
    """Say whether quotation marks that open after *start* are still open at *end*."""
    return text.rfind("“", start, end) > text.rfind("”", start, end)


def _resolved(
    context: Context, reference: _Reference, tree: _Tree, body: _Tree, path: tuple[Node, ...]
) -> Iterator[Hit]:
    own = _own_tree(reference, tree, body, context)
    missing = _missing(reference, own, path) if own else ""
    if missing:
        values = {"found": " ".join(reference.span.of(context.text).split()), "missing": missing}
        variant = "" if reference.here or reference.of_self else "bare"
        yield Hit(reference.span, values, variant=variant)


def _own_tree(reference: _Reference, tree: _Tree, body: _Tree, context: Context) -> _Tree | None:
    """Return the document that the reference counts in, None where that cannot be told."""
    words = reference.span.of(TONED.text(context.text))
    if reference.of_self and words.endswith("nghị quyết này") and "kèm theo" not in words:
        return body
    if reference.of_self and tree is body and not words.endswith("nghị quyết này"):
        return None  # “Quy định này” said in the body: of the attached regulation, or of the body
    return tree


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


def _missing(reference: _Reference, tree: _Tree, path: tuple[Node, ...]) -> str:
    """Return the first unit of the reference that does not exist, "" where all do."""
    if not (reference.here or reference.of_self or reference.articles):
        return ""
    holders: list[Node] = []
    for number in reference.articles or ("này",):
        article = _article(number, tree, path)
        if article is None:
            return "" if number == "này" else f"Điều {number}"
        holders.append(article)
    if len(holders) > 1 or not (reference.clauses or reference.points):
        return ""
    return _missing_below(reference, holders[0], tree, path)


def _article(number: str, tree: _Tree, path: tuple[Node, ...]) -> Node | None:
    if number == "này":
        return next((node for node in path if node.kind is NodeKind.ARTICLE), None)
    return tree.articles.get(number)


def _missing_below(
    reference: _Reference, article: Node, tree: _Tree, path: tuple[Node, ...]
) -> str:
    clauses = tree.below(article, NodeKind.CLAUSE)
    if not clauses:
        return f"khoản {reference.clauses[0]}" if _numbers(reference.clauses) else ""
    holders = []
    for number in reference.clauses:
        clause = _clause(number, clauses, path)
        if clause is None:
            return "" if number == "này" else f"khoản {number}"
        holders.append(clause)
    if len(holders) != 1:
        return ""
    points = tree.below(holders[0], NodeKind.POINT)
    absent = [letter for letter in reference.points if letter not in points]
    return f"điểm {absent[0]}" if absent else ""


def _numbers(labels: tuple[str, ...]) -> bool:
    return bool(labels) and labels[0].isdigit()


def _clause(number: str, clauses: Mapping[str, Node], path: tuple[Node, ...]) -> Node | None:
    if number == "này":
        return next((node for node in path if node.kind is NodeKind.CLAUSE), None)
    return clauses.get(number)


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

"""Checks of references that a draft makes to its own articles, clauses, points and annexes."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.layout.own_units import (
    Tree,
    first_missing,
    is_within,
    numbered_twice,
    own_trees,
    unit_paths,
)
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import Citation, LocatorUnit, MentionPart, Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import TONED

_NONE = Localised(
    "dự thảo không viện dẫn Điều, khoản, điểm của chính mình",
    "the draft refers to none of its own units",
)
_RESOLUTION = "nghị quyết"
_RULED = "|quy định (?:tại|của)"
_OTHER_DOCUMENT = (
    r"luật|nghị định|thông tư|nghị quyết (?!này)|quyết định (?:số|của)|hiến pháp|pháp lệnh|bộ luật"
    rf"{_RULED}|sửa đổi|bổ sung|bãi bỏ|thay thế|(?:thay|bỏ) cụm từ"
    r"|quy chế (?!này)|điều lệ|chương trình|phụ lục"
    r"|(?:của|tại|trong|theo) (?:đề án|phương án|kế hoạch|báo cáo|tờ trình|quy chuẩn|tiêu chuẩn"
    r"|kết luận|hồ sơ)(?! này)"
)


@dataclass(frozen=True, slots=True)
class ReferenceParams(Params):
    """Parameters of references: whether those without “này” count where none else is meant.

    *annexes*: whether references to an annex count where the file has none.
    """

    bare: bool = True
    annexes: bool = True


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a reference stands: the units that hold it, outermost first, and their document."""

    path: tuple[Node, ...]
    tree: Tree


def references(context: Context, params: ReferenceParams) -> Iterator[Result]:
    """Yield references of the draft to a unit or an annex that it does not have.

    Only references that say “này”, or that stand in a unit which speaks of no other document
    (variant ``bare``), are resolved; those in the new wording of another document are not.
    Variant ``annex``: the file has no annex at all. Variant ``twice``: a list names a place two
    times; ``part``: once in part, once as a whole.
    """
    body, *attached = own_trees(context.draft)
    places = _ReferencedUnits(context, (body, *attached))
    seen = False
    for citation in context.draft.citations:
        place = places.holding(citation) if _names_place(context, citation) else None
        if place is None:
            continue
        seen = True
        if citation.kind and not citation.is_self:
            continue  # a place in another document
        if not params.annexes and _variant(citation, context) == "annex":
            continue
        yield from _listed_twice(context, citation)
        bare = params.bare and _speaks_of_itself(context, place.path, _other(citation))
        if citation.is_self or bare:
            yield from _resolved(context, citation, place, body)
    if not seen:
        yield NotApplicable(_NONE)


class _ReferencedUnits:
    """The units of the draft in text order, to be asked which of them holds a reference."""

    def __init__(self, context: Context, trees: tuple[Tree, ...]) -> None:
        found = [
            (node.text_span, _Place(path, tree))
            for tree in trees
            for node, path in unit_paths(context.text, tree.nodes)
            if node.text_span is not None and node.kind is not NodeKind.TABLE
        ]
        self._found = sorted(found, key=lambda one: one[0])
        self._starts = [span.start for span, _ in self._found]

    def holding(self, citation: Citation) -> _Place | None:
        """Return the place of *citation*, None where it stands in no unit of the draft's own."""
        at = bisect_right(self._starts, citation.span.start) - 1
        if at < 0 or not self._found[at][0].contains(citation.span):
            return None
        return self._found[at][1]


def _names_place(context: Context, citation: Citation) -> bool:
    """Say whether *citation* names a place, and does so in words of the draft's own."""
    return (
        bool(citation.locators)
        and citation.where is not MentionPart.QUOTE
        and not _in_quotes(context, citation)
    )


def _in_quotes(context: Context, citation: Citation) -> bool:
    """Say whether quotation marks that open in the paragraph are still open at *citation*."""
    block = context.draft.source.block_at(citation.span.start)
    start = block.span.start if block else 0
    text = context.text
    return text.rfind("“", start, citation.span.start) > text.rfind(
        "”", start, citation.span.start
    )


def _listed_twice(context: Context, citation: Citation) -> Iterator[Hit]:
    """Yield a label told twice, and (variant ``part``) an article named in part and as a whole."""
    for before, locator in pairwise((None, *citation.locators)):
        if locator is None:
            continue
        if before is None or not is_within(before, locator):
            label = numbered_twice(locator)
            if label:
                yield Hit(locator.span, _values(context, locator, label), variant="twice")
        elif locator.unit is LocatorUnit.ARTICLE and not locator.ranged:
            parted, *others = locator.numbers
            if parted in others:
                yield Hit(
                    locator.span, _values(context, locator, f"Điều {parted}"), variant="part"
                )


def _values(context: Context, place: Any, missing: str) -> dict[str, str]:
    return {"found": " ".join(place.span.of(context.text).split()), "missing": missing}


def _resolved(context: Context, citation: Citation, place: _Place, body: Tree) -> Iterator[Hit]:
    tree = _own_tree(citation, context, place.tree, body)
    missing = first_missing(citation, tree, place.path, context.draft.annexes) if tree else ""
    if missing:
        values = _values(context, citation, missing)
        yield Hit(citation.span, values, variant=_variant(citation, context))


def _variant(citation: Citation, context: Context) -> str:
    if _names_annex(citation) and not context.draft.annexes:
        return "annex"  # it may lie in another file
    return "" if citation.is_self else "bare"


def _own_tree(citation: Citation, context: Context, tree: Tree, body: Tree) -> Tree | None:
    """Return the document that the reference counts in, None where that cannot be told."""
    kind = citation.kind.lower()
    if not citation.is_self or not kind:
        return tree
    attached = "kèm theo" in TONED.text(citation.span.of(context.text))
    if kind == _RESOLUTION and (not attached or _names_annex(citation)):
        return body
    if tree is body:
        return None  # “Quy định này” said in the body: of the attached regulation, or of the body
    return tree


def _names_annex(citation: Citation) -> bool:
    return all(locator.unit is LocatorUnit.ANNEX for locator in citation.locators)


def _other(citation: Citation) -> str:
    """Return the words that tell of another document; no other is cited by “mục 2” alone."""
    sections = [
        locator.unit is LocatorUnit.SECTION and all(map(str.isdecimal, locator.numbers))
        for locator in citation.locators
    ]
    return _OTHER_DOCUMENT.replace(_RULED, "") if all(sections) else _OTHER_DOCUMENT


def _speaks_of_itself(context: Context, path: tuple[Node, ...], other: str) -> bool:
    """Say whether a place named without “này” in this unit can only be one of this draft.

    Nothing in the unit or the title speaks of another document or of amending.
    """
    title = context.draft.title.title
    if title and TONED.first(r"sửa đổi|bổ sung|bãi bỏ|thay thế", context.text, title.span):
        return False
    return not any(
        node.text_span and TONED.first(other, context.text, node.text_span) for node in path
    )


CHECKS: Mapping[str, Check[Any]] = {
    "dangling": Check(
        references,
        ReferenceParams,
        values=frozenset({"found", "missing"}),
        variants=frozenset({"annex", "bare", "part", "twice"}),
        absences=frozenset({"", "annex", "bare"}),
    ),
}

"""What a draft that amends changes: its new words beside those of the text in force."""

from collections.abc import Iterator, Sequence

from hdnd_lint.model import Citation, Draft, LocatorUnit, Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import fold

_KINDS = {
    LocatorUnit.ARTICLE: NodeKind.ARTICLE,
    LocatorUnit.CLAUSE: NodeKind.CLAUSE,
    LocatorUnit.POINT: NodeKind.POINT,
}


@dataclass(frozen=True, slots=True)
class Amendment:
    """A place of the text in force, its words (None: not known), and those of the draft.

    *old* is "" where the text in force has no such place: the draft adds it.
    """

    place: str
    old: str | None
    new: str


def amendments(draft: Draft, papers: Sequence[Draft]) -> Iterator[Amendment]:
    """Yield each place that *draft* gives new words, beside the text in force among *papers*."""
    old = _in_force(draft, papers)
    for node in draft.nodes():
        where = _where(draft, node) if node.quotes else None
        if where is None:
            continue
        new = fold(" ".join(one.span.of(draft.text) for one in node.quotes)).strip('“”"')
        yield Amendment(where.span.of(draft.text), _words(old, where) if old else None, new)


def _in_force(draft: Draft, papers: Sequence[Draft]) -> Draft | None:
    """Return the one of *papers* that the title of *draft* names by its number."""
    title = draft.title.title
    if title is None:
        return None
    for paper in papers:
        number = paper.header.number
        if number and fold(number.text) in title.text:
            return paper
    return None


def _where(draft: Draft, node: Node) -> Citation | None:
    """Return the place that the own words of *node* name, with its article."""
    for citation in draft.cited_in(node.text_span):
        in_article = any(one.unit is LocatorUnit.ARTICLE for one in citation.locators)
        if in_article and not citation.number:
            return citation
    return None


def _words(old: Draft, where: Citation) -> str:
    """Return the words of *old* at the place *where*, "" if it has no such place."""
    nodes: Sequence[Node] = old.body
    found: Node | None = None
    for locator in sorted(where.locators, key=lambda one: -one.unit.rank):
        kind, number = _KINDS.get(locator.unit), locator.numbers[0].lower()
        inside = (one for top in nodes for one in top.walk())
        same = (one for one in inside if one.kind is kind and one.number.lower() == number)
        found = next(same, None)
        if found is None:
            return ""
        nodes = found.children
    return fold(found.span.of(old.text)) if found else ""

"""Under which provision words of a paper stand, and which acts they lean on."""

from bisect import bisect_left
from collections.abc import Sequence

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.passages import Statement
from hdnd_lint.model import Citation, Node, NodeKind
from hdnd_lint.words.letters.text import Span, fold

_CALLED = {
    NodeKind.ARTICLE: "Điều",
    NodeKind.CLAUSE: "khoản",
    NodeKind.POINT: "điểm",
    NodeKind.ROMAN: "mục",
    NodeKind.SECTION: "Mục",
}


def provision_of(context: Context, unit: Statement) -> str:
    """Return the provision a duty stands in, smallest unit first, and the act's number."""
    profile, kind = context.profile, context.draft.title.type
    chain = context.once(_provisions).get(unit.node.span, ())
    title = fold(kind.text) if kind else ""
    number = profile.number.value or ""
    act = f"{title.capitalize()} số {number}" if number else title.capitalize()
    return fold(" ".join([*chain, act]))


def _provisions(context: Context) -> dict[Span, tuple[str, ...]]:
    """Return what each unit of the paper is cited by, the smallest first; read once."""
    found: dict[Span, tuple[str, ...]] = {}

    def note(nodes: Sequence[Node], above: tuple[str, ...]) -> None:
        for node in nodes:
            called = node.kind in _CALLED and node.number
            own = (f"{_CALLED[node.kind]} {node.number}", *above) if called else above
            found.setdefault(node.span, own)
            note(node.children, own)

    draft = context.draft
    note(draft.body, ())
    for annex in draft.annexes:
        note(annex.children, ())
    return found


def _citations(context: Context) -> tuple[Citation, ...]:
    """Return the citations in the order of their places; sorted once."""
    return tuple(sorted(context.draft.citations, key=lambda one: one.span.start))


def acts_cited(context: Context, span: Span) -> tuple[str, ...]:
    """Return the acts that the clause at *span* leans on."""
    known = context.once(_citations)
    first = bisect_left(known, span.start, key=lambda one: one.span.start)
    last = bisect_left(known, span.end, key=lambda one: one.span.start)
    return tuple(fold(one.span.of(context.text)) for one in known[first:last])

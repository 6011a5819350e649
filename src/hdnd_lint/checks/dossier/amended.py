"""A draft that amends beside the act in force: how many of its articles are given new words."""

from collections.abc import Iterator

from hdnd_lint.checks.base import Check, DossierContext, Params
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Draft, LocatorUnit, MentionPart, Node, NodeKind
from hdnd_lint.model.dossier import DossierPaper, Role, Scope
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import comparable

_NO_ORIGINAL = Localised(
    "trong hồ sơ không có văn bản được dự thảo sửa đổi",
    "the dossier does not hold the act that the draft amends",
)
_NO_ARTICLES = Localised(
    "không đọc được các điều của văn bản được sửa đổi",
    "the articles of the amended act could not be read",
)
_THERE = Localised("Văn bản được sửa đổi.", "The act that is amended.")


def mostly_replaced(context: DossierContext, _params: Params) -> Iterator[Result]:
    """Yield a draft that gives new words to more than half of the articles of an act.

    Articles that are added or repealed do not count, and an article counts once. The draft's
    articles that name another act are left out.
    """
    drafts = context.dossier.newest(Role.DRAFT)
    originals = context.dossier.newest(Role.AMENDED)
    if not drafts or not originals:
        yield from unread_of(context, Role.AMENDED) if drafts else ()
        yield NotApplicable(_NO_ORIGINAL)
        return
    for draft in drafts:
        for original in originals:
            yield from _judged(context, draft, original)


def _judged(
    context: DossierContext, draft: DossierPaper, original: DossierPaper
) -> Iterator[Result]:
    own, old = context.of(draft), context.of(original).draft
    known = {one.number.lower() for one in old.articles()}
    if not known:
        yield NotEvaluated(_NO_ARTICLES)
        return
    changed = known.intersection(_changed(own.draft, _number(old)))
    title, there = own.draft.title.title, old.title.title
    if title is not None and 2 * len(changed) > len(known):
        yield Hit(
            title.span,
            {"changed": len(changed), "articles": len(known), "act": _shown(old)},
            related=(Related(there.span, _THERE, original.path),) if there else (),
            paper=draft.path,
        )


def _number(draft: Draft) -> str:
    return comparable(draft.header.number.text) if draft.header.number else ""


def _shown(draft: Draft) -> str:
    return " ".join(draft.header.number.text.split()) if draft.header.number else ""


def _changed(draft: Draft, number: str) -> Iterator[str]:
    """Yield the articles of the act of that *number* that *draft* gives new words."""
    titled = {
        comparable(one.number.text)
        for one in draft.citations
        if one.number and one.where is MentionPart.TITLE
    }
    of_it = False  # whether the article at hand is about that act
    for node in draft.nodes():
        if node.kind is NodeKind.ARTICLE:
            cited = draft.cited_in(node.text_span)
            named = {comparable(one.number.text) for one in cited if one.number}
            of_it = not (named or titled) - {number}
        if of_it and node.quotes:
            yield from _articles_named(draft, node)


def _articles_named(draft: Draft, node: Node) -> Iterator[str]:
    for citation in draft.cited_in(node.text_span):
        for locator in citation.locators:
            if locator.unit is LocatorUnit.ARTICLE:
                yield from (one.lower() for one in locator.numbers)


CHECKS = {
    "mostly_replaced": Check(
        mostly_replaced,
        Params,
        values=frozenset({"changed", "articles", "act"}),
        scope=Scope.DOSSIER,
    ),
}

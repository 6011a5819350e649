"""How a paper and what is attached to it call themselves: “Nghị quyết này”, “Quy định này”."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context
from hdnd_lint.checks.general.passages import own_words
from hdnd_lint.checks.general.phrases import PhrasesParams, unwanted_phrases
from hdnd_lint.finding import Hit, Result
from hdnd_lint.model import Annex, AnnexKind, Kind, Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import TONED

_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)
# At the start of a sentence; a document named before in the paragraph may be meant elsewhere.
_SELF_REGULATION = re.compile(
    r"(?<![^.;:\s][^\S\n])(?<!\w)(?P<name>(?:Quy định|Quy chế|Nội quy) này)\b"
)
_ATTACHED = (
    r"(?:ban hành(?! nghị quyết| các)|kèm theo)[^.;\n]{0,60}"
    r"(?:quy định(?! chi)|quy chế|nội quy|điều lệ)\b"
)
_SPEAKS = r"(?P<name>nghị quyết) này (?:quy định|áp dụng|điều chỉnh|hướng dẫn|bao gồm)\b"
_OF = r"kèm theo (?P<name>quyết định|tờ trình|kế hoạch|nghị định) số[^\n)]{0,30}/nq-"


@dataclass(frozen=True, slots=True)
class SelfNameParams(PhrasesParams):
    """The words that no resolution calls itself by, and what excuses them."""


def wrong_self_names(context: Context, params: SelfNameParams) -> Iterator[Result]:
    """Yield words by which the draft calls itself what it is not.

    Variants: ``regulation`` (a resolution to which nothing is attached says “Quy định này”),
    ``attached`` (what is attached says “Nghị quyết này” of its own rules), ``list`` (an annex that
    is no list says “Danh mục này”), ``line`` (the line
    under an annex names another kind of act before the resolution's number).
    """
    yield from unwanted_phrases(context, params)
    if context.profile.kind.value not in _RESOLUTIONS:
        return
    yield from _as_regulation(context)
    for annex in context.draft.annexes:
        yield from _attached_as_resolution(context, annex)
        yield from _line(context, annex)
        yield from _as_list(context, annex)


def _as_regulation(context: Context) -> Iterator[Hit]:
    """Yield the first “Quy định này” that begins a unit where no regulation is attached."""
    draft = context.draft
    title = draft.title.title
    if draft.annexes or (
        title and TONED.search(r"ban hành (?:quy(?! định chi)|nội|điều)", title.text)
    ):
        return
    if TONED.search(_ATTACHED, context.text):
        return
    for node in draft.nodes():
        own = own_words(draft, node) if node.kind is not NodeKind.QUOTE else None
        match = _SELF_REGULATION.search(context.text, own.start, own.end) if own else None
        if match:
            yield _hit(context, Span(*match.span("name")), "regulation")
            return


def _attached_as_resolution(context: Context, annex: Annex) -> Iterator[Hit]:
    title = annex.title.text if annex.title else ""
    regulation = TONED.search(r"^\W*(?:quy định|quy chế|nội quy|điều lệ)\b", title)
    if annex.kind is not AnnexKind.ENCLOSURE or not regulation:
        return
    for node in _all(annex.children):
        found = _at_start(context, node, _SPEAKS)
        if found:
            yield _hit(context, found, "attached")
            return


def _as_list(context: Context, annex: Annex) -> Iterator[Hit]:
    """Yield “Danh mục này” in an annex that neither is nor holds anything else of that name."""
    lists = list(TONED.all(r"(?<!\w)danh mục(?!\w)", context.text, annex.span))
    if annex.label_span is None or len(lists) != 1:
        return
    match = TONED.search(r"(?<!\w)(?P<name>danh mục này)(?!\w)", context.text, annex.span)
    if match:
        yield _hit(context, Span(*match.span("name")), "list")


def _line(context: Context, annex: Annex) -> Iterator[Hit]:
    if annex.reference is None:
        return
    match = TONED.search(_OF, context.text, annex.reference.span)
    if match:
        yield _hit(context, Span(*match.span("name")), "line")


def _at_start(context: Context, node: Node, words: str) -> Span | None:
    own = own_words(context.draft, node) if node.kind is not NodeKind.QUOTE else None
    if own is None:
        return None
    for start in (own.start, *_after_heading(context.text, own)):
        match = TONED.pattern(words).match(TONED.text(context.text), start, own.end)
        if match:
            return Span(match.start(), match.start() + len(f"{match['name']} này"))
    return None


def _after_heading(text: str, own: Span) -> Iterator[int]:
    line = text.find("\n", own.start, own.end)
    if line >= 0:
        yield line + 1


def _all(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if node.kind is not NodeKind.QUOTE:
            yield node
            yield from _all(node.children)


def _hit(context: Context, place: Span, variant: str) -> Hit:
    return Hit(place, {"phrase": fold(place.of(context.text)), "replacement": ""}, variant=variant)


CHECKS: Mapping[str, Check[Any]] = {
    "wrong": Check(
        wrong_self_names,
        SelfNameParams,
        values=frozenset({"phrase", "replacement"}),
        variants=frozenset({"regulation", "attached", "list", "line"}),
    ),
}

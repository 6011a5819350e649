"""The parts of a paper that the form speaks of, with their runs and their paragraphs."""

from collections.abc import Iterator

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.form.zones import text_blocks
from hdnd_lint.model import Block, BlockKind, Draft, NodeKind, ParagraphFormat, Run
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Phrase, Span

_SHORT = 60  # letters: a paragraph that is no shorter is running text, not a heading or a label


@dataclass(frozen=True, slots=True)
class Component:
    """One place of a part: its words, the runs they are in, and its paragraph's format.

    *shape* is None where the paragraph is shared with another part (both sides of a head in one
    line), so that its alignment says nothing of either.
    """

    part: str
    span: Span
    runs: tuple[Run, ...]
    shape: ParagraphFormat | None


def components_of(context: Context) -> tuple[Component, ...]:
    """Return the parts that are found in the paper, in no certain order."""
    return tuple(_found(context))


def _found(context: Context) -> Iterator[Component]:
    draft = context.draft
    named = (*_of_head(draft), *_of_signature(draft))
    for part, span in named:
        yield from _pieces(context, part, span)
    if draft.recipients is not None:
        yield from _pieces(context, "recipients", draft.recipients.label_span)
        for item in draft.recipients.items:
            yield from _pieces(context, "recipient", item.span)
    for basis in draft.bases:
        yield from _pieces(context, "basis", basis.span)
    for node in draft.articles():
        if node.label_span is not None:
            yield from _pieces(context, "article", node.label_span)
    yield from _body(context)


def _of_head(draft: Draft) -> Iterator[tuple[str, Span]]:
    header = draft.header
    phrases = {
        "country": header.country,
        "motto": header.motto,
        "issuer": header.issuer,
        "superior": header.superior,
        "number": header.number,
        "type": draft.title.type,
        "title": draft.title.title,
    }
    yield from ((part, phrase.span) for part, phrase in phrases.items() if phrase)
    if header.date is not None:
        begin = header.place or header.date  # a place without its comma is not read as one
        yield "date", Span(begin.span.start, header.date.span.end)


def _of_signature(draft: Draft) -> Iterator[tuple[str, Span]]:
    signature = draft.signature
    if signature is None:
        return
    phrases: tuple[tuple[str, Phrase | None], ...] = (
        ("authority", signature.authority),
        ("authority", signature.proxy),
        ("office", signature.office),
        ("name", signature.name),
    )
    yield from ((part, phrase.span) for part, phrase in phrases if phrase)


def _body(context: Context) -> Iterator[Component]:
    """Yield the paragraphs of running text: long ones, in no heading, basis or table."""
    draft = context.draft
    apart = [one.span for one in (*draft.bases, *draft.considerations)]
    apart += [node.label_span for node in draft.articles() if node.label_span]
    apart += [node.span for node in draft.nodes() if node.kind is NodeKind.QUOTE]
    apart += [one.span for one in (draft.enacting, draft.closing) if one]
    for block in text_blocks(context):
        words = block.span.of(context.text).strip()
        caption = not words.endswith((".", ";", ":", ",", "/"))  # above a table, or a heading
        if len(words) < _SHORT or caption or words.startswith(("(", "Kính gửi")):
            continue
        if any(span.overlaps(block.span) for span in apart):
            continue
        yield Component("body", block.span, block.runs, block.format)


def _pieces(context: Context, part: str, span: Span) -> Iterator[Component]:
    """Yield the paragraphs that *span* lies in, each with what it holds of the span."""
    source = context.draft.source
    for block in source.blocks:
        if block.span.start >= span.end:
            break
        if block.span.overlaps(span) and block.kind in (BlockKind.PARAGRAPH, BlockKind.CELL):
            inside = Span(max(block.span.start, span.start), min(block.span.end, span.end))
            runs = tuple(run for run in block.runs if run.span.overlaps(inside))
            yield Component(part, inside, runs, block.format if _alone(block, context) else None)


def _alone(block: Block, context: Context) -> bool:
    """Say whether the paragraph holds one side of the head only."""
    inside = [part for part, span in _of_head(context.draft) if block.span.overlaps(span)]
    return len(inside) < 2

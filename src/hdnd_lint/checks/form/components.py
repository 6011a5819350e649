"""The parts of a paper that the form speaks of, with their runs and their paragraphs."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.form.zones import space_above, text_blocks
from hdnd_lint.model import AnnexKind, Block, BlockKind, Draft, NodeKind, ParagraphFormat, Run
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Phrase, Span

_ADDRESSED = "Kính gửi"
_LONG_TITLE = 200  # letters: a paragraph that is longer is no title
_UNITS = {
    NodeKind.PART: "chapter",
    NodeKind.CHAPTER: "chapter",
    NodeKind.SECTION: "section",
    NodeKind.SUBSECTION: "section",
}
_LAID_OUT = (BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.TEXT_BOX)
_SHORT = 60  # letters: a paragraph that is no shorter is running text, not a heading or a label


@dataclass(frozen=True, slots=True)
class Component:
    """One place of a part: its words, the runs they are in, and its paragraph's format.

    *shape* is None where the paragraph is shared with another part (both sides of a head in one
    line), so that its alignment says nothing of either. *moved*: tabs or blanks before it say
    where it stands. *indent* is where its first line begins
    (mm), *space* what stands between it and the paragraph above (points); both None where they
    are not known, or it is no paragraph of the text.
    """

    part: str
    span: Span
    runs: tuple[Run, ...]
    shape: ParagraphFormat | None
    indent: float | None = None
    space: float | None = None
    moved: bool = False


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
    for part, span in (*_of_units(draft), *_of_annexes(draft)):
        yield from _pieces(context, part, span)
    yield from _text(context)


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


def _of_units(draft: Draft) -> Iterator[tuple[str, Span]]:
    """Yield chapters and sections: their number, and their title in the paragraph below."""
    for node in draft.nodes():
        part = _UNITS.get(node.kind)
        if part is None or node.label_span is None:
            continue
        yield part, node.label_span
        title = next(iter(node.children), None)
        short = title and title.span.end - title.span.start < _LONG_TITLE
        if title and short and title.kind is NodeKind.PARAGRAPH:
            yield f"{part}-title", title.span


def _of_annexes(draft: Draft) -> Iterator[tuple[str, Span]]:
    for annex in draft.annexes:
        if annex.kind is not AnnexKind.ANNEX or annex.label_span is None:
            continue
        yield "annex", annex.label_span
        if annex.title is not None:
            yield "annex-title", annex.title.span
        if annex.reference is not None:
            yield "annex-reference", annex.reference.span


def _text(context: Context) -> Iterator[Component]:
    """Yield heads of articles, whom a paper is for, and running text, with what is above each."""
    heads = _heads(context)
    running = {block.span for block in _running(context)}
    above: Block | None = None  # the one before it, if it is text too
    for block in text_blocks(context):
        label = heads.pop(block.span, None)
        indent, space = _indent(block), space_above(block, above)
        runs = block.runs
        if label is not None:
            runs = tuple(run for run in runs if run.span.overlaps(label))
            yield Component("article", label, runs, block.format, indent, space)
        elif block.span.of(context.text).startswith(_ADDRESSED):
            yield Component("addressee", block.span, runs, block.format)
        elif block.span in running:
            yield Component("body", block.span, runs, block.format, indent, space)
        above = block if label is not None or block.span in running else None
    for label in heads.values():  # in a table, or where the end of the text is not known
        yield from _pieces(context, "article", label)


def _heads(context: Context) -> dict[Span, Span]:
    """Return the labels of articles by the blocks that they stand in."""
    source = context.draft.source
    labels = [node.label_span for node in context.draft.articles() if node.label_span]
    blocks = ((source.block_at(label.start), label) for label in labels)
    return {block.span: label for block, label in blocks if block is not None}


def _indent(block: Block) -> float | None:
    """Return where the first line begins; unknown behind blanks, a tab, a computed label."""
    shape, standing = block.format, block.standing
    if shape is None or shape.indent_first is None or standing is None:
        return None
    if block.label or not standing.flush:
        return None
    return shape.indent_first + (shape.indent_left or 0)


def _running(context: Context) -> Iterator[Block]:
    """Yield the paragraphs of running text: long ones, in no heading, basis or table."""
    draft = context.draft
    apart = [one.span for one in (*draft.bases, *draft.considerations)]
    apart += [node.label_span for node in draft.articles() if node.label_span]
    apart += [node.span for node in draft.nodes() if node.kind is NodeKind.QUOTE]
    apart += [one.span for one in (draft.enacting, draft.closing) if one]
    for block in text_blocks(context):
        words = block.span.of(context.text).strip()
        caption = not words.endswith((".", ";", ":", ",", "/"))  # above a table, or a heading
        if len(words) < _SHORT or caption or words.startswith(("(", _ADDRESSED)):
            continue
        if not any(span.overlaps(block.span) for span in apart):
            yield block


def _pieces(context: Context, part: str, span: Span) -> Iterator[Component]:
    """Yield the paragraphs that *span* lies in, each with what it holds of the span."""
    blocks = context.draft.source.blocks
    first = bisect_right(context.once(_starts), span.start) - 1
    for block in islice(blocks, max(first, 0), None):
        if block.span.start >= span.end:
            break
        if block.span.overlaps(span) and block.kind in _LAID_OUT:
            inside = Span(max(block.span.start, span.start), min(block.span.end, span.end))
            runs = tuple(run for run in block.runs if run.span.overlaps(inside))
            shape = block.format if _alone(block, context) else None
            yield Component(part, inside, runs, shape, moved=_moved(block))


def _starts(context: Context) -> Sequence[int]:
    return [block.span.start for block in context.draft.source.blocks]


def _moved(block: Block) -> bool:
    return block.standing is not None and not block.standing.flush


def _alone(block: Block, context: Context) -> bool:
    """Say whether the paragraph holds one side of the head or the foot only."""
    sides = context.once(_sides)
    first = bisect_right(sides, block.span.start, key=lambda one: one.end)
    beside = sides[first + 1 : first + 2]
    return not beside or beside[0].start >= block.span.end


def _sides(context: Context) -> tuple[Span, ...]:
    """Return the parts of head and foot that may share a paragraph, in text order."""
    draft = context.draft
    found = [one for _, one in (*_of_head(draft), *_of_signature(draft))]
    if draft.recipients is not None:
        found += [draft.recipients.label_span, *(one.span for one in draft.recipients.items)]
    return tuple(sorted(found))

"""Where the parts of a paper's outside lie: its head, and what stands below its text."""

from collections.abc import Iterator

from hdnd_lint.checks.base import Context
from hdnd_lint.model import Block, BlockKind

_HEAD = 24  # blocks from the top in which the head is looked for
_OUTSIDE = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.FOOTNOTE, BlockKind.ENDNOTE)


def head_blocks(context: Context) -> list[Block]:
    """Return the blocks above the kind of paper, or the first ones where it names none."""
    source, first = context.draft.source, context.draft.title.type
    blocks = [block for block in source.blocks[:_HEAD] if block.kind not in _OUTSIDE]
    if first is None:
        return blocks[:12]
    return [block for block in blocks if block.span.start < first.span.start]


def end_of_text(context: Context) -> int | None:
    """Return where the recipients or the signature begin, None where the paper has neither."""
    draft = context.draft
    below = [part.span.start for part in (draft.recipients, draft.signature) if part]
    return min(below, default=None)


def last_block(context: Context, end: int) -> Block | None:
    """Return the last block of the text that ends before *end*."""
    found: Block | None = None
    for block in context.draft.source.blocks:
        if block.span.end > end:
            break
        if block.kind not in _OUTSIDE and block.span.of(context.text).strip(" -_*./…|"):
            found = block
    return found


def text_blocks(context: Context) -> Iterator[Block]:
    """Yield the paragraphs between the title and what stands below the text, tables left out."""
    end = end_of_text(context)
    title = context.draft.title.title or context.draft.title.type
    if end is None or title is None:
        return
    for block in context.draft.source.blocks:
        inside = title.span.end < block.span.start and block.span.end <= end
        if inside and block.kind is BlockKind.PARAGRAPH:
            yield block


def space_above(block: Block, above: Block | None) -> float | None:
    """Return the points between two paragraphs of the text; None where a blank one may be."""
    if above is None or above.format is None or block.format is None:
        return None
    if block.standing is None or not block.standing.follows:
        return None
    after, before = above.format.space_after, block.format.space_before
    return None if after is None or before is None else after + before

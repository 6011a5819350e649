"""From a span of the text to the stretches of run elements that it covers."""

from bisect import bisect_right
from collections.abc import Iterator

from hdnd_lint.model import Block, BlockKind, FilePlace, Origin, Run, Source
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """The characters *first* to *last* (exclusive) of one run element's own text."""

    place: FilePlace
    first: int
    last: int
    origin: Origin

    @property
    def key(self) -> tuple[str, int, int]:
        """What tells the run element from all others."""
        return self.place.part, self.place.start, self.place.end


def stretches(source: Source, span: Span, outside: tuple[BlockKind, ...] = ()) -> list[Anchor]:
    """Return what *span* covers, in text order, without generated characters.

    Blocks of the kinds *outside* are passed over.
    """
    return [
        stretch
        for block in blocks_of(source, span)
        if block.kind not in outside
        for run in block.runs
        if (stretch := _stretch(run, span)) is not None
    ]


def blocks_of(source: Source, span: Span) -> Iterator[Block]:
    """Yield the blocks that *span* touches, in text order."""
    blocks = source.blocks
    first = max(bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1, 0)
    for block in blocks[first:]:
        if block.span.start >= max(span.end, span.start + 1):
            break
        yield block


def _stretch(run: Run, span: Span) -> Anchor | None:
    if run.place is None or run.origin is Origin.GENERATED:
        return None
    start, end = max(run.span.start, span.start), min(run.span.end, span.end)
    touches = start < end or (start == end == span.start == span.end)
    if not touches:
        return None
    first = _own(run.place, start - run.span.start)
    last = first if start == end else _own(run.place, end - 1 - run.span.start) + 1
    return Anchor(run.place, first, last, run.origin)


def _own(place: FilePlace, index: int) -> int:
    """Return the offset in the run element's own text of the run's character *index*."""
    if not place.offsets:
        return place.first + index
    if index >= len(place.offsets):
        return place.offsets[-1] + 1
    return place.offsets[index]


_OUTSIDE = (
    BlockKind.HEADER,
    BlockKind.FOOTER,
    BlockKind.FOOTNOTE,
    BlockKind.ENDNOTE,
    BlockKind.TEXT_BOX,
)


def commentable(source: Source, span: Span) -> list[Anchor]:
    """Return the stretches on which a comment about *span* can stand.

    Word takes comments in the body and its tables only. For a note or a text box that is the
    paragraph before it, which refers to it; for a header the first paragraph of the body.
    """
    if not source.blocks:
        return []
    index = bisect_right(source.blocks, span.start, key=lambda block: block.span.start) - 1
    index = max(index, 0)
    block = source.blocks[index]
    if block.kind not in _OUTSIDE:
        return stretches(source, span, _OUTSIDE) or _of_blocks(source, index)
    if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
        return _of_blocks(source, 0)
    return _of_blocks(source, index)


def _of_blocks(source: Source, index: int) -> list[Anchor]:
    """Return the stretches of the nearest body block at or before *index*, else after it."""
    for at in (*range(index, -1, -1), *range(index, len(source.blocks))):
        block = source.blocks[at]
        found = stretches(source, block.span) if block.kind not in _OUTSIDE else []
        if found:
            return found
    return []

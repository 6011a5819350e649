"""All citations of a draft, each with the part of the draft that it stands in."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from hdnd_lint.model import Annex, Citation, Closing, Header, MentionPart, Node, NodeKind, Source
from hdnd_lint.parsing.citations.find import citations
from hdnd_lint.parsing.parts.preamble import Preamble
from hdnd_lint.words.letters.text import Span

# Where parts overlap (a closing clause inside an article), the later in this order counts.
_ORDER = (
    MentionPart.BODY,
    MentionPart.ANNEX,
    MentionPart.CLOSING,
    MentionPart.TITLE,
    MentionPart.CONSIDERATION,
    MentionPart.BASIS,
    MentionPart.QUOTE,
)
Zone = tuple[Span, MentionPart]


def draft_citations(
    source: Source,
    preamble: Preamble,
    body: tuple[Node, ...],
    closing: Closing | None,
    annexes: tuple[Annex, ...],
) -> Iterator[Citation]:
    """Yield the citations of a draft in text order; the header, which names itself, has none."""
    zones = [*_preamble(preamble), *((node.span, MentionPart.BODY) for node in body)]
    zones += [(annex.span, MentionPart.ANNEX) for annex in annexes]
    zones += [(closing.span, MentionPart.CLOSING)] if closing else []
    zones += list(_quotes((*body, *(node for annex in annexes for node in annex.children))))
    pieces = _pieces(source, zones)
    start = _header_end(preamble.header)
    for span, where in pieces:
        if span.end > start:
            yield from citations(source.text, max(span.start, start), span.end, where)


def _header_end(header: Header) -> int:
    parts = (header.number, header.date, header.country, header.motto, header.issuer)
    return max((part.span.end for part in parts if part), default=0)


def _preamble(preamble: Preamble) -> Iterator[Zone]:
    if preamble.title.title:
        yield preamble.title.title.span, MentionPart.TITLE
    parts = [(part.span, MentionPart.BASIS) for part in preamble.bases]
    parts += [(part.span, MentionPart.CONSIDERATION) for part in preamble.considerations]
    parts.sort()
    enacting = preamble.enacting.span.start if preamble.enacting else 0
    starts = [*(span.start for span, _ in parts[1:]), enacting]
    # A paragraph without a lead of its own goes on with the one before it.
    for (span, where), following in zip(parts, starts, strict=False):
        yield Span(span.start, max(span.end, following)), where


def _quotes(nodes: Iterable[Node]) -> Iterator[Zone]:
    for node in nodes:
        if node.kind is NodeKind.QUOTE:
            yield node.span, MentionPart.QUOTE
        else:
            yield from _quotes(node.children)


def _pieces(source: Source, zones: list[Zone]) -> Iterator[Zone]:
    """Cut the blocks of *source* where a zone begins or ends, and say which zone each is in."""
    ends = sorted(
        [(span.start, 1, where) for span, where in zones]
        + [(span.end, -1, where) for span, where in zones]
    )
    active = dict.fromkeys(_ORDER, 0)
    passed = 0
    for block in source.blocks:
        cuts = [block.span.start]
        wheres = []
        while passed < len(ends) and ends[passed][0] < block.span.end:
            place, change, where = ends[passed]
            if place > cuts[-1]:
                wheres.append(_top(active))
                cuts.append(place)
            active[where] += change
            passed += 1
        wheres.append(_top(active))
        cuts.append(block.span.end)
        for (start, end), where in zip(pairwise(cuts), wheres, strict=True):
            yield Span(start, end), where


def _top(active: dict[MentionPart, int]) -> MentionPart:
    return next((where for where in reversed(_ORDER) if active[where] > 0), MentionPart.OTHER)

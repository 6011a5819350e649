"""A document's blocks cut at the edges of findings, so that each piece can be marked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hdnd_lint.finding import Finding
from hdnd_lint.model import Source
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """A stretch of text under the same findings; *starts* are those that begin with it.

    Both hold positions in the file's list of findings.
    """

    text: str
    findings: tuple[int, ...]
    starts: tuple[int, ...]


def pieces(source: Source, findings: Sequence[Finding]) -> Iterator[Iterator[MarkedPiece]]:
    """Yield, for each block of *source*, its pieces in order; an empty finding gets its own."""
    order = sorted(range(len(findings)), key=lambda number: findings[number].span)
    active: list[int] = []
    waiting = 0
    for block in source.blocks:
        while waiting < len(order) and findings[order[waiting]].span.start < block.span.end:
            active.append(order[waiting])
            waiting += 1
        active = [number for number in active if findings[number].span.end >= block.span.start]
        yield _cut(source.text, block.span, active, findings)


def _cut(
    text: str, block: Span, active: Sequence[int], findings: Sequence[Finding]
) -> Iterator[MarkedPiece]:
    edges = {block.start, block.end}
    for number in active:
        span = findings[number].span
        edges |= {min(max(edge, block.start), block.end) for edge in (span.start, span.end)}
    points = sorted(edges)
    for start, end in pairwise(points):
        over = [n for n in active if findings[n].span.overlaps(Span(start, end))]
        starts = [
            n for n in active if findings[n].span.start == start or _empty_at(findings[n], start)
        ]
        yield MarkedPiece(text[start:end], tuple(sorted(set(over) | set(starts))), tuple(starts))


def _empty_at(finding: Finding, start: int) -> bool:
    return finding.span.start == finding.span.end == start

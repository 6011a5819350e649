"""Units of text: each thing a draft says, with the headings above it. It knows no law."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.model import Cell, Draft, Node, NodeKind, Table
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import CAPITALS, Span, trimmed
from hdnd_lint.words.patterns.matcher import TONELESS

OPENING_LIMIT = 120  # characters of a heading that a finding points at, at most


@dataclass(frozen=True, slots=True)
class Column:
    """A cell of a row under the words of its column's head (plain), "" where it has none."""

    head: str
    span: Span
    head_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What one node says itself: its words, its headings, and its cells if it is a table row.

    *span* covers the own words; *label_span* the label before them; *heads* are the spans of the
    own words of the units above, outermost first. *node* is the node the words stand in.
    """

    span: Span
    node: Node
    heads: tuple[Span, ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def whole(self) -> Span:
        """Return the span of the label and the own words."""
        label = self.node.label_span
        if self.columns or label is None or label.start > self.span.start:
            return self.span
        return Span(label.start, max(label.end, self.span.end))


def statements(
    draft: Draft, nodes: Sequence[Node], heads: tuple[Span, ...] = ()
) -> Iterator[Statement]:
    """Yield what *nodes* and all below them say, in text order; quoted text is left out."""
    for node in nodes:
        if node.kind is NodeKind.QUOTE:
            continue
        if node.kind is NodeKind.TABLE and 0 <= node.table < len(draft.tables):
            yield from _rows(draft, node, heads)
            continue
        own = own_words(draft, node)
        if own is not None:
            yield Statement(own, node, heads)
        below = (*heads, own) if own is not None else heads
        yield from statements(draft, node.children, below)


def own_words(draft: Draft, node: Node) -> Span | None:
    """Return the span of the node's own words after its label, None where it has none."""
    span = node.text_span
    if span is None and not node.children and node.kind is not NodeKind.TABLE:
        span = node.span
    if span is None:
        return None
    words = trimmed(draft.text, span)
    return words if words.end > words.start else None


def opening(draft: Draft, node: Node) -> Span:
    """Return the label and first words of *node*, up to its first pause: a place to point at."""
    own = own_words(draft, node)
    start = node.label_span.start if node.label_span else node.span.start
    if own is None:
        end = node.label_span.end if node.label_span else node.span.end
        return trimmed(draft.text, Span(start, min(end, start + OPENING_LIMIT)))
    return Span(min(start, own.start), first_words(draft.text, own).end)


@cache
def _pause() -> re.Pattern[str]:
    return re.compile(r"[;:\n]|\.(?=\s|$)")


def first_words(text: str, span: Span) -> Span:
    """Return the start of *span* up to its first pause, cut at a word where that is far."""
    limit = min(span.end, span.start + OPENING_LIMIT)
    pause = _pause().search(text, span.start, limit)
    if pause and pause.start() > span.start:
        return trimmed(text, Span(span.start, pause.start()))
    if limit < span.end:
        blank = text.rfind(" ", span.start, limit)
        limit = blank if blank > span.start else limit
    return trimmed(text, Span(span.start, limit))


@cache
def _sentence_end() -> re.Pattern[str]:
    """Match what parts clauses; the stop after a number may be a label's, but not after a year."""
    stop = r"(?:(?<!\d)|(?<=\d\d\d\d))"
    return re.compile(rf";|(?<![Tt][TtPp]){stop}\.(?=\s+[{CAPITALS}\"“])|\n")


def clauses(text: str, span: Span) -> Iterator[Span]:
    """Yield the parts of *span* between semicolons, full stops and line ends."""
    start = span.start
    for mark in _sentence_end().finditer(text, span.start, span.end):
        part = trimmed(text, Span(start, mark.start()))
        if part.end > part.start:
            yield part
        start = mark.end()
    part = trimmed(text, Span(start, span.end))
    if part.end > part.start:
        yield part


def _rows(draft: Draft, node: Node, heads: tuple[Span, ...]) -> Iterator[Statement]:
    table = draft.tables[node.table]
    names = _column_names(table)
    width = max((cell.column + 1 for row in table.rows for cell in row), default=0)
    below = heads
    for row in table.rows[1:] if names else table.rows:
        cells = [cell for cell in row if cell.text.strip()]
        if not cells:
            continue
        span = Span(cells[0].span.start, cells[-1].span.end)
        if _is_banner(cells, width):
            banner = trimmed(draft.text, max((cell.span for cell in cells), key=_length))
            below = (*heads, banner)
            yield Statement(banner, node, heads)
            continue
        columns = tuple(_column(names.get(cell.column), cell) for cell in cells)
        yield Statement(span, node, below, columns)


def _column(head: Cell | None, cell: Cell) -> Column:
    if head is None:
        return Column("", cell.span)
    return Column(TONELESS.text(head.text.strip()), cell.span, head.span)


def _length(span: Span) -> int:
    return span.end - span.start


def _column_names(table: Table) -> dict[int, Cell]:
    """Return the head of each column; empty if the first row is no head."""
    if len(table.rows) < 2:
        return {}
    first = table.rows[0]
    if any(len(cell.text) > 80 for cell in first) or sum(1 for c in first if c.text.strip()) < 2:
        return {}
    return {
        column: cell
        for cell in first
        for column in range(cell.column, cell.column + max(1, min(cell.column_span, 64)))
    }


def _is_banner(cells: Sequence[Cell], width: int) -> bool:
    """Say whether a row is a heading inside the table: one text, with at most a number."""
    wordy = [cell for cell in cells if len(cell.text.strip()) > 5]
    short = [cell.text.strip(" .") for cell in cells if len(cell.text.strip()) <= 5]
    if len(wordy) != 1 or len(short) > 1:
        return False
    numbered = bool(short) and re.fullmatch(r"[IVX]+|[A-H]", short[0]) is not None
    return numbered or width >= 3

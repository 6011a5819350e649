"""The outline of a report: its paragraphs and table rows, each under the headings it stands under.

It goes by the blocks of the text, not by the tree: reports mix labels in any order (a) above 1.),
and prose without any label is no part of the tree.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.model import Block, BlockKind, Cell, Draft, Table
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.appraising import PARTS, PREDICATE, REMARKS_COLUMN, SPEAKING
from hdnd_lint.words.letters.text import Span, fold, trimmed
from hdnd_lint.words.patterns.matcher import TONED

_LEAST_ASSESSED = 2  # rows that name a part of a report: the table is one of assessments
_LONG_HEADING = 160  # characters
_LONG_RUN_IN = 110  # characters of a heading that runs into its paragraph


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A paragraph or a table row.

    *span* is all of it, *words* what follows its label, *label* the kind of label (``roman``,
    ``number`` …, "" for none). *above* are the labelled entries and headings above it, outermost
    first; *run_in* a heading at its own start (“Thẩm quyền: …”). *cells* of a row are by their
    column heads.
    """

    span: Span
    words: Span
    label: str = ""
    heading: bool = False
    run_in: Span | None = None
    above: tuple["OutlineEntry", ...] = ()
    cells: tuple[tuple[str, Span], ...] = ()

    @property
    def said(self) -> Span:
        """What the entry says after its label and the heading that runs into it."""
        return Span(self.run_in.end, self.words.end) if self.run_in else self.words


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<part>(?i:phần (?:thứ \w+|[ivx]+|\d+)))\b[.:]?(?=\s|$)"
        r"|(?P<letter>[A-HĐ])[.)](?=\s)"
        r"|(?P<roman>[IVX]{1,5})[.)](?=\s)"
        r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=\s)"
        r"|(?P<number>\d{1,2})[.)](?=\s)"
        r"|(?P<point>[a-zđ]\d?)\)(?=\s)"
        r"|(?P<ordinal>(?i:thứ \w+,|\w{1,12} là,))"
        r"|(?P<dash>[-–+*•])(?=\s))"
    )


_WORDS_RUN_IN = 8  # of a heading that ends with a full stop


def outline(draft: Draft, body: Span) -> list[OutlineEntry]:
    """Return the entries of *body* in text order."""
    entries: list[OutlineEntry] = []
    stack: list[OutlineEntry] = []
    for entry in _entries(draft, body):
        if entry.label or entry.heading:
            _climb(stack, entry)
            entry = replace(entry, above=tuple(stack))
            stack.append(entry)
        else:
            entry = replace(entry, above=tuple(stack))
        entries.append(entry)
    return entries


def _climb(stack: list[OutlineEntry], entry: OutlineEntry) -> None:
    """Leave in *stack* what *entry* stands under: a kind of label seen before ends all below."""
    labels = [one.label for one in stack]
    if entry.label in labels:
        del stack[labels.index(entry.label) :]
    elif not entry.label and labels[-1:] != ["part"]:
        stack.clear()


def _entries(draft: Draft, body: Span) -> Iterator[OutlineEntry]:
    tables = iter(table for table in draft.tables if body.contains(table.span))
    table = next(tables, None)
    for block in draft.source.blocks:
        span = trimmed(draft.text, block.span)
        if not body.contains(span) or span.start == span.end:
            continue
        if block.kind is BlockKind.PARAGRAPH:
            yield _paragraph(draft.text, span, _bold(block))
        elif table and table.span.overlaps(span):
            yield from _rows(draft.text, table)
            table = next(tables, None)


def _rows(text: str, table: Table) -> Iterator[OutlineEntry]:
    """Yield the rows of *table* below its head; a cell is known by the words of its column."""
    heads = {cell.column: fold(cell.text) for cell in table.rows[0]} if table.rows else {}
    if _assesses(text, table, heads):
        yield from _assessing_rows(text, table)
        return
    for row in table.rows[1:]:
        cells = [(heads.get(cell.column, ""), trimmed(text, cell.span)) for cell in row]
        cells = [(head, span) for head, span in cells if span.start < span.end]
        if cells:
            span = Span(cells[0][1].start, cells[-1][1].end)
            yield OutlineEntry(span, span, cells=tuple(cells))


def _assesses(text: str, table: Table, heads: dict[int, str]) -> bool:
    """Say whether a table has what is assessed in one column and the remarks in the next."""
    if len(heads) not in (2, 3) or not TONED.has(REMARKS_COLUMN, heads[max(heads)]):
        return False
    named = [cells[-2] for row in table.rows[1:] if len(cells := _filled(text, row)) > 1]
    told = sum(any(TONED.has(p.headed, text, one) for p in PARTS) for one in named)
    return told >= _LEAST_ASSESSED


def _assessing_rows(text: str, table: Table) -> Iterator[OutlineEntry]:
    """Yield each row as a paragraph with a heading that runs into it: “Sự cần thiết | …”."""
    for row in table.rows[1:]:
        cells = [span for span in _filled(text, row) if any(map(str.isalpha, span.of(text)))]
        if len(cells) > 1:
            words = Span(cells[0].start, cells[-1].end)
            yield OutlineEntry(words, words, "row", run_in=cells[0])
        elif cells:
            yield OutlineEntry(cells[0], cells[0], "row", heading=True)


def _filled(text: str, row: Sequence[Cell]) -> list[Span]:
    spans = (trimmed(text, cell.span) for cell in row)
    return [span for span in spans if span.start < span.end]


def _bold(block: Block) -> bool:
    """Say whether all words of *block* are bold, as far as the file tells."""
    if block.marked_bold is not None:
        return block.marked_bold
    return bool(block.runs) and all(run.format and run.format.bold for run in block.runs)


def _paragraph(text: str, span: Span, bold: bool) -> OutlineEntry:
    found = _label().match(text, span.start, span.end)
    if found is None:
        return _headed(text, OutlineEntry(span, span), bold)
    words = trimmed(text, Span(min(found.end(), span.end), span.end))
    return _headed(text, OutlineEntry(span, words, found.lastgroup or ""), bold)


def _headed(text: str, entry: OutlineEntry, bold: bool) -> OutlineEntry:
    """Return *entry* as a heading, or with the heading that runs into it, if it has one."""
    words = entry.words.of(text)
    if not words or _is_heading(words, entry.label, bold):
        return replace(entry, heading=True)
    mark = _run_in_end().search(text, entry.words.start, entry.words.start + _LONG_RUN_IN)
    if mark and mark.end() < entry.words.end and not words.startswith("["):
        run_in = Span(entry.words.start, mark.end())
        if mark.group() == ":" or (entry.label and _names(run_in.of(text))):
            return replace(entry, run_in=run_in)
    return entry


def _names(words: str) -> bool:
    """Say whether *words* before a full stop name something rather than state it."""
    return len(words.split()) <= _WORDS_RUN_IN and not TONED.has(PREDICATE, words)


def _is_heading(words: str, label: str, bold: bool) -> bool:
    if len(words) > _LONG_HEADING or TONED.has(SPEAKING, words):
        return False
    if words.isupper():
        return True
    numbered = bool(label) and label not in ("dash", "ordinal")
    return (numbered or bold) and words[-1] not in ".;,/"


@cache
def _run_in_end() -> re.Pattern[str]:
    return re.compile(r":(?=\s)|\.(?=\s)")

"""The ledger of a draft: all its figures, and what sums to what in sentences, lists and tables."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from hdnd_lint.model import (
    Amount,
    Annex,
    Block,
    BlockKind,
    Echo,
    Figure,
    Ledger,
    Node,
    NodeKind,
    Oddness,
    OddNumber,
    Relation,
    Source,
    Spelled,
    Sum,
    Table,
)
from hdnd_lint.parsing.figures.entries import EntryReader
from hdnd_lint.parsing.figures.grids.column_sums import column_sums
from hdnd_lint.parsing.figures.grids.grid import odd_cells, read_grid
from hdnd_lint.parsing.figures.grids.outline import outline
from hdnd_lint.parsing.figures.grids.row_sums import Columns, row_sums
from hdnd_lint.parsing.figures.grids.table_edges import with_closing_row
from hdnd_lint.parsing.figures.grids.table_units import column_units
from hdnd_lint.parsing.figures.numerals.echoes import echoes
from hdnd_lint.parsing.figures.numerals.numbers import amounts
from hdnd_lint.parsing.figures.numerals.slips import with_suspects
from hdnd_lint.parsing.figures.prose.bracketed import bracketed_sums
from hdnd_lint.parsing.figures.prose.closing import closing_sums
from hdnd_lint.parsing.figures.prose.footnotes import footnote_sums
from hdnd_lint.parsing.figures.prose.fractions import fraction_sums
from hdnd_lint.parsing.figures.prose.labels import labelled_sums
from hdnd_lint.parsing.figures.prose.merged import merged_sums
from hdnd_lint.parsing.figures.prose.moves import moved_sums
from hdnd_lint.parsing.figures.prose.shares import share_sums
from hdnd_lint.parsing.figures.sums.across import across_sums
from hdnd_lint.parsing.figures.sums.counted import counted_sums
from hdnd_lint.parsing.figures.sums.labelled import (
    odd_numbers,
    spelled,
    table_figures,
    text_figures,
)
from hdnd_lint.parsing.figures.sums.list_sums import list_sums
from hdnd_lint.parsing.figures.sums.paired_sums import paired_list_sums, paired_sentence_sums
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.parsing.figures.sums.sentence_sums import sentence_sums
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.notations import Notation, figure_tokens, notation


def ledger(
    source: Source, body: Sequence[Node], annexes: Sequence[Annex], tables: Sequence[Table]
) -> Ledger:
    """Return the ledger of a draft: its amounts, and every sum that it states."""
    return Ledger(_Work(source, body, annexes, tables))


class _Work:
    """Works the parts of a ledger out; what several of them need is read once."""

    def __init__(
        self,
        source: Source,
        body: Sequence[Node],
        annexes: Sequence[Annex],
        tables: Sequence[Table],
    ) -> None:
        self._source, self._tables = source, tables
        self._body, self._annexes = body, annexes
        self._articles = _articles(body)
        self._attached = [annex.span for annex in annexes]

    @cached_property
    def _passages(self) -> list[Passage]:
        source = self._source
        blocks = [block for block in source.blocks if block.kind is not BlockKind.CELL]
        style = notation(token for block in blocks for token in _tokens(source, block))
        return [_passage(source.text, block, style) for block in blocks]

    @cached_property
    def _sheets(self) -> list[Columns]:
        return list(_sheets(self._source, self._tables))

    @cached_property
    def _found(self) -> list[Sum | Span]:
        told = _in_text(self._source, self._body, self._annexes, self._passages)
        return [*told, *_in_tables(self._sheets)]

    @cached_property
    def _sums(self) -> list[Sum]:
        return with_suspects(sorted(_each_once(self._found), key=_place))

    @cached_property
    def _figures(self) -> list[Figure]:
        around = self._articles, self._attached
        found = [one for passage in self._passages for one in text_figures(passage, *around)]
        return found + [one for s in self._sheets for one in table_figures(s, self._attached)]

    def amounts(self) -> tuple[Amount, ...]:
        return tuple(amount for passage in self._passages for amount in passage.amounts)

    def sums(self) -> tuple[Sum, ...]:
        return tuple(self._sums)

    def unsure(self) -> tuple[Span, ...]:
        return tuple(place for place in self._found if isinstance(place, Span))

    def figures(self) -> tuple[Figure, ...]:
        return tuple(self._figures)

    def further(self) -> tuple[Figure, ...]:
        around = self._articles, self._attached
        rates = [one for p in self._passages for one in text_figures(p, *around, rates=True)]
        rest = (table_figures(s, self._attached, telling=False) for s in self._sheets)
        return (*rates, *chain.from_iterable(rest))

    def measured(self) -> tuple[Figure, ...]:
        from hdnd_lint.parsing.figures.sums.measured import measured_figures

        around = self._articles, self._attached
        return tuple(one for p in self._passages for one in measured_figures(p, *around))

    def spelled(self) -> tuple[Spelled, ...]:
        return tuple(spelled(self._passages))

    def odd(self) -> tuple[OddNumber, ...]:
        return (*odd_numbers(self._source.text, self._passages), *_odd_cells(self._tables))

    def echoes(self) -> tuple[Echo, ...]:
        return tuple(echoes(self._figures, self._sums))


def _each_once(found: Iterable[Sum | Span]) -> list[Sum]:
    """Return the sums of *found*, those that two readings give only once, the wholes first."""
    kept: dict[tuple[int, ...], Sum] = {}
    for one in found:
        if isinstance(one, Sum):
            key = (one.total.span.start, *sorted(part.span.start for part in one.parts))
            known = kept.get(key)
            if known is None or (known.relation, one.relation) == (Relation.PART, Relation.ALL):
                kept[key] = one
    return list(kept.values())


def _place(found: Sum) -> tuple[Span, str]:
    return found.total.span, found.kind


def _tokens(source: Source, block: Block) -> Iterator[str]:
    return figure_tokens(source.text, block.span.start, block.span.end)


def _passage(text: str, block: Block, style: Notation) -> Passage:
    start, end = block.span.start, block.span.end
    return Passage(text, start, end, tuple(amounts(text, start, end, style)))


_TOLD = (
    closing_sums,
    moved_sums,
    merged_sums,
    share_sums,
    fraction_sums,
    bracketed_sums,
)


def _in_text(
    source: Source,
    body: Sequence[Node],
    annexes: Sequence[Annex],
    passages: Sequence[Passage],
) -> Iterator[Sum | Span]:
    for passage in passages:
        yield from sentence_sums(passage)
        yield from paired_sentence_sums(passage)
        for told in _TOLD:
            yield from told(passage)
        yield from labelled_sums(passage)
    yield from footnote_sums(passages)
    every = tuple(amount for passage in passages for amount in passage.amounts)
    reader = EntryReader(source.text, every)
    for nodes in (body, *(annex.children for annex in annexes)):
        entries = reader.entries(nodes)
        yield from list_sums(entries)
        yield from paired_list_sums(entries)
        yield from counted_sums(entries)
        yield from across_sums(entries)


def _sheets(source: Source, tables: Sequence[Table]) -> Iterator[Columns]:
    for index, table in enumerate(tables):
        grid = read_grid(table)
        if grid is not None:
            whole = with_closing_row(source, table, grid)
            yield Columns(whole, column_units(source, table, grid), index)


def _in_tables(sheets: Sequence[Columns]) -> Iterator[Sum | Span]:
    for sheet in sheets:
        yield from row_sums(sheet, outline(sheet.grid.rows))
        yield from column_sums(sheet)


def _articles(body: Sequence[Node]) -> list[Span]:
    return [node.span for top in body for node in top.walk() if node.kind is NodeKind.ARTICLE]


def _odd_cells(tables: Sequence[Table]) -> Iterator[OddNumber]:
    for index, table in enumerate(tables):
        for span in odd_cells(table):
            yield OddNumber(span, Oddness.MARKS, index)

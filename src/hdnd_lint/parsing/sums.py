"""All figures of a draft, and what sums to what: in sentences, lists and tables."""

from collections.abc import Iterator, Sequence

from hdnd_lint.model import Annex, Block, BlockKind, Ledger, Node, Source, Sum, Table
from hdnd_lint.parsing.entries import EntryReader
from hdnd_lint.parsing.list_sums import list_sums
from hdnd_lint.parsing.numbers import Notation, amounts
from hdnd_lint.parsing.passages import Passage
from hdnd_lint.parsing.sentence_sums import sentence_sums
from hdnd_lint.text import Span


def ledger(
    source: Source, body: Sequence[Node], annexes: Sequence[Annex], tables: Sequence[Table]
) -> Ledger:
    """Return the ledger of a draft: its amounts, and every sum that it states."""
    del tables
    style = Notation.VIETNAMESE
    passages = [_passage(source.text, block, style) for block in _paragraphs(source)]
    reader = EntryReader(source.text, style)
    trees = [reader.entries(body), *(reader.entries(annex.children) for annex in annexes)]
    listed = [found for tree in trees for found in list_sums(tree)]
    found = [total for passage in passages for total in sentence_sums(passage)]
    found += [total for total in listed if isinstance(total, Sum)]
    return Ledger(
        amounts=tuple(amount for passage in passages for amount in passage.amounts),
        sums=tuple(sorted(found, key=lambda total: total.total.span)),
        unsure=tuple(total for total in listed if isinstance(total, Span)),
    )


def _paragraphs(source: Source) -> Iterator[Block]:
    return (block for block in source.blocks if block.kind is not BlockKind.CELL)


def _passage(text: str, block: Block, style: Notation) -> Passage:
    start, end = block.span.start, block.span.end
    return Passage(text, start, end, tuple(amounts(text, start, end, style)))

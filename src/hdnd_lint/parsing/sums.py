"""All figures of a draft, and what sums to what: in sentences, lists and tables."""

from collections.abc import Sequence

from hdnd_lint.model import Annex, Ledger, Node, Source, Table
from hdnd_lint.parsing.numbers import amounts


def ledger(
    source: Source, body: Sequence[Node], annexes: Sequence[Annex], tables: Sequence[Table]
) -> Ledger:
    """Return the ledger of a draft: its amounts, and every sum that it states."""
    del body, annexes, tables  # not read yet
    return Ledger(amounts=tuple(amounts(source.text)))

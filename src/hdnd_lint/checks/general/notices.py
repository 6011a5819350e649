"""What the reader saw in the file and says of it: old encodings, no text, parts it cannot read."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, trimmed


@dataclass(frozen=True, slots=True)
class NoticeParams(Params):
    """Which notices the rule speaks of, by their keys."""

    keys: tuple[str, ...]


def seen(context: Context, params: NoticeParams) -> Iterator[Result]:
    """Yield each notice of the reader whose key the rule names."""
    for notice in context.draft.source.notices:
        if notice.key in params.keys:
            values = {"notice": notice.key, **dict(notice.values)}
            yield Hit(_start(context, notice.span), values, {"told": notice.words})


def _start(context: Context, span: Span) -> Span:
    """Return *span* within its first paragraph: nobody wants a whole document quoted."""
    block = context.draft.source.block_at(span.start)
    end = min(span.end, block.span.end) if block else span.start
    return trimmed(context.text, Span(span.start, max(span.start, end)))


CHECKS: Mapping[str, Check[Any]] = {
    "seen": Check(seen, NoticeParams, values=frozenset({"notice", "told"}), needs_text=False),
}

"""Sentences of a resolution that end without a full stop, or with a semicolon, among others."""

from collections.abc import Iterator, Sequence

from hdnd_lint.checks.base import Context
from hdnd_lint.model import Draft, Form, Node, NodeKind
from hdnd_lint.words.letters.text import Span

_OTHERS = 3  # units that end with a stop
_SHARE = 0.75  # of all of them
_WORDS = 6  # of what is a sentence and no heading
_SHOWN = 40  # characters before the end


def unstopped(context: Context) -> Iterator[Span]:
    """Yield the last words of the enacting sentence, and of units, that lack the stop.

    A unit is asked where most others of its row, all articles or the clauses of one article, have
    it.
    """
    draft = context.draft
    enacting = draft.enacting
    if enacting and enacting.form is Form.SENTENCE and _lacks(enacting.span.of(draft.text), ""):
        yield _last_words(draft.text, enacting.span)
    ends = {span.end: span for row in _rows(draft) for span in _odd(draft, row)}
    yield from (_last_words(draft.text, ends[end]) for end in sorted(ends))


def _rows(draft: Draft) -> Iterator[Sequence[Node]]:
    nodes = [*draft.nodes()]
    yield [one for one in nodes if one.kind is NodeKind.ARTICLE]
    for node in nodes:
        yield [one for one in node.children if one.kind is NodeKind.CLAUSE]


def _odd(draft: Draft, row: Sequence[Node]) -> Iterator[Span]:
    spans = [one.span for one in row if not _ends_with_list(one)]
    stopped = sum(span.of(draft.text).rstrip().endswith(".") for span in spans)
    if stopped >= max(_OTHERS, _SHARE * len(spans)):
        yield from (span for span in spans if _lacks(span.of(draft.text), ";"))


def _ends_with_list(node: Node) -> bool:
    *_, last = node.walk()
    return last.kind in (NodeKind.TABLE, NodeKind.DASH, NodeKind.PLUS)


def _lacks(words: str, mark: str) -> bool:
    """Say whether *words* are a sentence that ends with no mark, or with *mark*."""
    end = words.rstrip()[-1:]
    return (end.isalpha() or (mark != "" and end == mark)) and len(words.split()) >= _WORDS


def _last_words(text: str, span: Span) -> Span:
    """Return the last few words of *span*."""
    end = span.start + len(span.of(text).rstrip())
    begin = max(end - _SHOWN, span.start)
    cut = text.find(" ", begin, end) + 1 if begin > span.start else begin
    return Span(cut or begin, end)

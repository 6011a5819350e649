"""Source → Draft: the parts of a document put together. Refuses nothing."""

from collections.abc import Container, Iterator, Sequence
from typing import Protocol

from hdnd_lint.model import (
    Draft,
    Node,
    NodeKind,
    Source,
)
from hdnd_lint.parsing.agenda.signs import agenda_of
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.parsing.figures.grids.tables import tables
from hdnd_lint.parsing.figures.ledger import ledger
from hdnd_lint.parsing.parts.annexes import parse_annexes
from hdnd_lint.parsing.parts.endings import parse_closing, parse_recipients, parse_signature
from hdnd_lint.parsing.parts.lines import Line, lines
from hdnd_lint.parsing.parts.preamble import Preamble, parse_preamble
from hdnd_lint.parsing.parts.tree import unit_tree
from hdnd_lint.parsing.zones import draft_citations
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Span, trimmed
from hdnd_lint.words.line_kinds import ATTACHED, LineKind
from hdnd_lint.words.papers import APPRAISING
from hdnd_lint.words.patterns.matcher import TONED


class _HasSpan(Protocol):
    @property
    def span(self) -> Span | None: ...


_ENDINGS = (LineKind.ADOPTION, LineKind.RECIPIENTS, LineKind.SIGNATURE)


def parse_draft(source: Source) -> Draft:
    """Return the draft that *source* holds; what is not recognised stays as ``Unclassified``."""
    tokens, start = lines(source)
    preamble = parse_preamble(tokens, start, source)
    body, ending, annexed = _zones(tokens, preamble.end)
    grids = tables(source)
    by_block = _tables_by_block(source)
    body_nodes = unit_tree(body, source.text, by_block)
    annexes = parse_annexes(annexed, source.text, by_block)
    closing = parse_closing(source.text, ending, body_nodes)
    recipients = parse_recipients(source.text, ending)
    signature = parse_signature(source.text, ending)
    parts = [*_preamble_spans(preamble), *_spans(closing, recipients, signature)]
    parts += [node.span for node in body_nodes] + [annex.span for annex in annexes]
    draft = Draft(
        source=source,
        header=preamble.header,
        title=preamble.title,
        session=preamble.session,
        bases=preamble.bases,
        considerations=preamble.considerations,
        enacting=preamble.enacting,
        body=body_nodes,
        closing=closing,
        recipients=recipients,
        signature=signature,
        annexes=annexes,
        unclassified=tuple(_unclassified(source, parts)),
        tables=grids,
        citations=tuple(draft_citations(source, preamble, body_nodes, closing, annexes)),
        dates=tuple(date_mentions(source.text, Span(0, len(source.text)))),
        ledger=ledger(source, body_nodes, annexes, grids),
    )
    return _with_agenda(_with_appraisal(draft))


def _with_appraisal(draft: Draft) -> Draft:
    heads = (draft.title.type, draft.title.title)
    if not any(head and TONED.has(APPRAISING, head.text) for head in heads):
        return draft
    from hdnd_lint.parsing.appraisal import read_appraisal  # few papers are one

    return replace(draft, appraisal=read_appraisal(draft))


def _with_agenda(draft: Draft) -> Draft:
    place = agenda_of(draft)
    if place is None:
        return draft
    from hdnd_lint.parsing.agenda.reader import read_agenda  # few papers are agendas

    return replace(draft, agenda=read_agenda(draft, *place))


def _zones(tokens: Sequence[Line], start: int) -> tuple[list[Line], list[Line], list[Line]]:
    """Cut the tokens after the preamble into body, ending (closing, recipients …) and annexes."""
    annex = _first(tokens, ATTACHED, start, len(tokens))
    articles = (at for at in range(start, annex) if tokens[at].type is LineKind.ARTICLE)
    last = max(articles, default=start)
    ending = _first(tokens, _ENDINGS, last, annex)
    return list(tokens[start:ending]), list(tokens[ending:annex]), list(tokens[annex:])


def _first(tokens: Sequence[Line], kinds: Container[LineKind], start: int, end: int) -> int:
    """Return the position of the first token of *kinds* from *start* on, *end* without any."""
    return next((at for at in range(start, end) if tokens[at].type in kinds), end)


def _tables_by_block(source: Source) -> dict[int, int]:
    """Map the index of each cell's block to the index of its table among ``tables(source)``."""
    numbers: dict[int, int] = {}
    found = {}
    for index, block in enumerate(source.blocks):
        if block.place.table:
            found[index] = numbers.setdefault(block.place.table, len(numbers))
    return found


def _preamble_spans(preamble: Preamble) -> Iterator[Span]:
    title = preamble.title
    yield from _spans(preamble.header, preamble.session, preamble.enacting)
    yield from _spans(title.type, title.title, title.note)
    yield from (part.span for part in (*preamble.bases, *preamble.considerations))


def _spans(*parts: _HasSpan | None) -> Iterator[Span]:
    for part in parts:
        if part is not None and part.span is not None:
            yield part.span


def _unclassified(source: Source, parts: Sequence[Span]) -> Iterator[Node]:
    """Yield each block that no part holds, so that nothing of the text is lost."""
    known = iter(sorted(parts))
    part = next(known, None)
    for block in source.blocks:
        while part and part.end <= block.span.start:
            part = next(known, None)
        if part is None or not part.overlaps(block.span):
            span = trimmed(source.text, block.span)
            yield Node(kind=NodeKind.UNCLASSIFIED, span=span, text_span=span)

"""The drafts and reports that one appraisal report is about."""

from collections.abc import Iterator, Sequence

from hdnd_lint.model import Citation, Draft
from hdnd_lint.model.appraisal import AppraisedMatter, Sort
from hdnd_lint.parsing.appraisal.outline import OutlineEntry
from hdnd_lint.words import appraising as words
from hdnd_lint.words.letters.text import Phrase, Span, fold
from hdnd_lint.words.patterns.matcher import TONED

_SUBMITTING = ("tờ trình", "báo cáo")


def matters(
    draft: Draft, body: Span, entries: Sequence[OutlineEntry]
) -> tuple[AppraisedMatter, ...]:
    """Return what is appraised: what headings of one kind name, else what the title says."""
    heads = _heads(draft.text, entries)
    if len(heads) > 1:
        ends = [_end(entries, head, body) for head in heads]
        pairs = zip(heads, ends, strict=True)
        return tuple(_matter(draft, head.words, head.span.start, end) for head, end in pairs)
    title = draft.title.title or draft.title.type
    span = title.span if title else body
    return (_whole(draft, span, body),)


def _heads(text: str, entries: Sequence[OutlineEntry]) -> list[OutlineEntry]:
    """Return the headings that name matters: those with the label that the first of them has."""
    found = [
        entry
        for entry in entries
        if entry.heading and entry.label and TONED.has(words.MATTER, text, entry.words)
    ]
    return [entry for entry in found if entry.label == found[0].label]


def _end(entries: Sequence[OutlineEntry], head: OutlineEntry, body: Span) -> int:
    after = entries[entries.index(head) + 1 :]
    return next((one.span.start for one in after if head not in one.above), body.end)


def _matter(draft: Draft, name: Span, start: int, end: int) -> AppraisedMatter:
    span = Span(start, end)
    return AppraisedMatter(
        span, _phrase(draft, name), _sort(name.of(draft.text)), _submission(draft, span)
    )


def _whole(draft: Draft, name: Span, body: Span) -> AppraisedMatter:
    text = name.of(draft.text)
    return AppraisedMatter(body, _phrase(draft, name), _sort(text), _submission(draft, body))


def _sort(name: str) -> Sort:
    return Sort.REPORT if TONED.has(words.ON_A_REPORT, fold(name)) else Sort.DRAFT


def _submission(draft: Draft, span: Span) -> Citation | None:
    """Return the first numbered submission in *span*; a report is submitted by itself."""
    cited = list(_papers(draft, span))
    return next((one for one in cited if one.kind.lower() == _SUBMITTING[0]), None) or next(
        iter(cited), None
    )


def _papers(draft: Draft, span: Span) -> Iterator[Citation]:
    for citation in draft.citations:
        submits = citation.kind.lower() in _SUBMITTING and not citation.is_self
        if submits and citation.number and span.contains(citation.span):
            yield citation


def _phrase(draft: Draft, span: Span) -> Phrase:
    return Phrase(fold(span.of(draft.text)), span)

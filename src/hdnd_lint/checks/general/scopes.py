"""The parts of a draft that a rule may look in, and the headings it may point at."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any

from hdnd_lint.checks.base import Context
from hdnd_lint.model import Draft, Node, NodeKind
from hdnd_lint.words.carrying_out import CARRYING_OUT
from hdnd_lint.words.letters.text import Localised, Span, trimmed
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, TONED

_LONG_HEADING = 160  # characters; beyond this the Điều has running text, not a heading


class Part(StrEnum):
    """A part of a draft."""

    ALL = "all"
    HEADER = "header"
    TITLE = "title"
    PREAMBLE = "preamble"  # bases and considerations
    BASES = "bases"
    CONSIDERATIONS = "considerations"
    ENACTING = "enacting"
    BODY = "body"  # without quoted amendment text
    QUOTES = "quotes"
    ARTICLE = "article"  # the Điều whose heading matches a pattern
    IMPLEMENTATION = "implementation"  # Tổ chức thực hiện, Điều khoản thi hành; else the last Điều
    CLOSING = "closing"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    ANNEXES = "annexes"


PART_WORDS = {
    Part.ALL: Localised("văn bản", "the text"),
    Part.HEADER: Localised("phần đầu văn bản", "the header"),
    Part.TITLE: Localised("tên văn bản", "the title"),
    Part.PREAMBLE: Localised("phần căn cứ", "the preamble"),
    Part.BASES: Localised("phần căn cứ", "the legal bases"),
    Part.CONSIDERATIONS: Localised("đoạn xét tờ trình, báo cáo thẩm tra", "the considerations"),
    Part.ENACTING: Localised("phần quyết nghị", "the enacting words"),
    Part.BODY: Localised("phần nội dung", "the body"),
    Part.QUOTES: Localised("phần trích dẫn nội dung sửa đổi", "the quoted amendments"),
    Part.ARTICLE: Localised("Điều cần xét", "the article in question"),
    Part.IMPLEMENTATION: Localised("Điều về tổ chức thực hiện", "the implementing article"),
    Part.CLOSING: Localised("đoạn kết về việc thông qua", "the closing clause"),
    Part.RECIPIENTS: Localised("phần nơi nhận", "the recipients"),
    Part.SIGNATURE: Localised("phần chữ ký", "the signature block"),
    Part.ANNEXES: Localised("phụ lục", "the annexes"),
}


def spans_of(draft: Draft, parts: Iterable[Part], heading: str = "") -> tuple[Span, ...]:
    """Return the stretches of *draft* in *parts*, none of them empty, in text order.

    *heading* is the pattern that the Điều of ``article`` begin with, after their label.
    """
    found = (span for part in parts for span in _spans(draft, part, heading))
    tidy = {trimmed(draft.text, span) for span in found}
    return tuple(sorted(span for span in tidy if span.start < span.end))


def not_found(parts: Iterable[Part]) -> Localised:
    """Return the reason that a draft has none of *parts*, or that they were not recognised."""
    named = [PART_WORDS[part] for part in parts]
    return Localised(
        f"không nhận ra {', '.join(one.vi for one in named)} trong dự thảo",
        f"{', '.join(one.en for one in named)} not recognised in the draft",
    )


def heading_of(node: Node, text: str) -> Span:
    """Return the heading of *node*: its own first line, cut at the first stop if it runs on."""
    own = node.text_span
    if own is None or not own.of(text).strip():
        return node.label_span or node.span
    line = trimmed(text, Span(own.start, _line_end(text, own)))
    if line.end - line.start <= _LONG_HEADING:
        return line
    cut = next(IN_PARAGRAPH.all(r"[.;:,](?=\s)", text, Span(line.start + 20, line.end)), None)
    return Span(line.start, cut.start) if cut else line


def articles_headed(draft: Draft, heading: str) -> Iterator[Node]:
    """Yield the Điều of the body whose words, after the label, begin with *heading*."""
    for node in draft.articles():
        own = trimmed(draft.text, node.text_span or node.span)
        if IN_PARAGRAPH.at_start(heading, draft.text, own):
            yield node


def _line_end(text: str, span: Span) -> int:
    start = trimmed(text, span).start
    end = text.find("\n", start, span.end)
    return span.end if end < 0 else end


def _spans(draft: Draft, part: Part, heading: str) -> Iterator[Span]:
    if part is Part.ARTICLE:
        yield from (node.span for node in articles_headed(draft, heading))
    else:
        yield from _WHERE[part](draft)


def _of(found: Any) -> Iterator[Span]:
    """Yield the span of one part that may be absent."""
    if found is not None and found.span is not None:
        yield found.span


def _each(found: Any) -> Iterator[Span]:
    yield from (one.span for one in found)


def _preamble(draft: Draft) -> Iterator[Span]:
    yield from _each(draft.bases)
    yield from _each(draft.considerations)


def _body(draft: Draft) -> Iterator[Span]:
    """Yield the body's stretches between the quotations in it."""
    if not draft.body:  # a notice, a letter: running text without units
        yield from _each(draft.unclassified)
    quotes = tuple(_quotes(draft))
    for node in draft.body:
        start = node.span.start
        for quote in quotes[_after(quotes, start) : _after(quotes, node.span.end)]:
            yield Span(start, max(start, quote.start))
            start = max(start, quote.end)
        yield Span(start, max(start, node.span.end))


def _after(spans: tuple[Span, ...], offset: int) -> int:
    return bisect_left(spans, offset, key=lambda span: span.start)


def _quotes(draft: Draft) -> Iterator[Span]:
    yield from (node.span for node in draft.nodes() if node.kind is NodeKind.QUOTE)


def _implementation(draft: Draft) -> Iterator[Span]:
    """Yield the Điều on carrying out: by their first words, but never the first; else the last."""
    articles = draft.articles()
    found = [node for node in articles[1:] if _carries_out(draft, node)]
    yield from _each(found or articles[-1:])


def _carries_out(draft: Draft, node: Node) -> bool:
    own = trimmed(draft.text, node.text_span or node.span)
    return TONED.has(CARRYING_OUT, draft.text, own)


_WHERE: dict[Part, Callable[[Draft], Iterator[Span]]] = {
    Part.ALL: lambda draft: iter((Span(0, len(draft.text)),)),
    Part.HEADER: lambda draft: _of(draft.header),
    Part.TITLE: lambda draft: _of(draft.title.title),
    Part.PREAMBLE: _preamble,
    Part.BASES: lambda draft: _each(draft.bases),
    Part.CONSIDERATIONS: lambda draft: _each(draft.considerations),
    Part.ENACTING: lambda draft: _of(draft.enacting),
    Part.BODY: _body,
    Part.QUOTES: _quotes,
    Part.IMPLEMENTATION: _implementation,
    Part.CLOSING: lambda draft: _of(draft.closing),
    Part.RECIPIENTS: lambda draft: _of(draft.recipients),
    Part.SIGNATURE: lambda draft: _of(draft.signature),
    Part.ANNEXES: lambda draft: _each(draft.annexes),
}


def title_place(draft: Draft) -> Span:
    """Return the title, else the line of kind, else the first line: what stands for the whole."""
    title = draft.title.title or draft.title.type
    return title.span if title else first_line(draft.text, Span(0, len(draft.text)))


def first_line(text: str, span: Span) -> Span:
    """Return the first line of *span* that has words."""
    words = trimmed(text, span)
    return Span(words.start, _line_end(text, words))


def last_words(context: Context) -> Span:
    """Return the last line of the body: where something that ends a draft is missing."""
    draft = context.draft
    ends = [node.span.end for node in draft.body]
    end = max(ends) if ends else (draft.title.title.span.end if draft.title.title else 0)
    if end == 0:
        end = len(context.text.rstrip())
    words = context.text[:end].rstrip()
    return trimmed(context.text, Span(words.rfind("\n") + 1, len(words)))

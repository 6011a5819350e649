"""Annexes and attached documents: each has a title, a reference line and a tree of its own."""

import re
from collections.abc import Sequence
from functools import cache

from hdnd_lint.model import Annex, AnnexKind
from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.parsing.parts.tree import unit_tree
from hdnd_lint.words.letters.text import Phrase, Span, fold, trimmed
from hdnd_lint.words.line_kinds import ATTACHED, LineKind
from hdnd_lint.words.openers import LABEL

_TITLE_LINES = 10


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(r"(?i)\(?\s{0,9}(?:được\s+)?(?:ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo\b")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\W{0,12}(?P<label>(?:phụ\s+lục|biểu\s+số|phụ\s+biểu)(?:\s+(?:số\s*+:?\s*)?"
        rf"(?:{LABEL.annex})\b)?)"
    )


def parse_annexes(tokens: Sequence[Line], text: str, tables: dict[int, int]) -> tuple[Annex, ...]:
    """Return the annexes that *tokens*, the part after the signature, hold."""
    openings = [at for at, token in enumerate(tokens) if token.type in ATTACHED]
    ends = [*openings[1:], len(tokens)] if openings else []
    return tuple(
        _annex(tokens[first:last], text, tables)
        for first, last in zip(openings, ends, strict=True)
    )


def _annex(tokens: Sequence[Line], text: str, tables: dict[int, int]) -> Annex:
    opening = tokens[0]
    kind = AnnexKind.ANNEX if opening.type is LineKind.ANNEX else AnnexKind.ENCLOSURE
    reference_at = _reference_position(tokens, text)
    title_end = reference_at if reference_at is not None else _title_end(tokens, text)
    label, title = _label_and_title(tokens[:title_end], text, kind)
    body = title_end + (reference_at is not None)
    if title is None and reference_at == 1:  # the title stands below what it should stand above
        title_end = 1 + _title_end(tokens[1:], text)
        title = _joined(tokens[2:title_end], text)
        body = title_end
    span = trimmed(text, Span(opening.span.start, tokens[-1].span.end))
    return Annex(
        span=span,
        kind=kind,
        number=opening.number,
        label_span=label,
        title=title,
        reference=_joined(tokens[reference_at : reference_at + 1], text)
        if reference_at is not None
        else None,
        children=unit_tree(tokens[body:], text, tables),
    )


def _reference_position(tokens: Sequence[Line], text: str) -> int | None:
    for at in range(1, min(len(tokens), _TITLE_LINES)):
        if _reference().match(tokens[at].span.of(text).lstrip(' *_“"')):
            return at
        if tokens[at].type in (LineKind.ARTICLE, LineKind.CHAPTER, LineKind.CELL):
            return None
    return None


def _title_end(tokens: Sequence[Line], text: str) -> int:
    """Return where a title without a reference line ends: at the first line not in capitals."""
    for at in range(1, min(len(tokens), _TITLE_LINES)):
        words = tokens[at].span.of(text)
        if tokens[at].type is not LineKind.PARAGRAPH or words.upper() != words:
            return at
    return min(len(tokens), _TITLE_LINES)


def _label_and_title(
    tokens: Sequence[Line], text: str, kind: str
) -> tuple[Span | None, Phrase | None]:
    opening = tokens[0]
    if kind is not AnnexKind.ANNEX:
        return None, _joined(tokens, text)
    words = opening.span.of(text)
    match = _label().match(words)
    if not match:
        return opening.label, _joined(tokens[1:], text)
    label = Span(*match.span("label")).shifted(opening.span.start)
    rest = words[match.end() :].strip(" *.:-–")
    title_tokens = tokens if rest else tokens[1:]
    title = _joined(title_tokens, text)
    if title and rest:
        marks = len(whole := text[label.end : title.span.end]) - len(whole.lstrip("*.:-– "))
        span = trimmed(text, Span(label.end + marks, title.span.end))
        title = Phrase(fold(span.of(text).strip("*.:-– ")), span)
    return label, title


def _joined(tokens: Sequence[Line], text: str) -> Phrase | None:
    if not tokens:
        return None
    span = trimmed(text, Span(tokens[0].span.start, tokens[-1].span.end))
    return Phrase(fold(span.of(text).replace("*", "")), span)

"""Drafts made by hand, so that a test of one layer needs none of the layers before it."""

import re
from datetime import date
from typing import Any

from hdnd_lint.model import (
    Block,
    BlockKind,
    Draft,
    Fact,
    Header,
    Node,
    NodeKind,
    Place,
    Profile,
    Source,
    TitleBlock,
)
from hdnd_lint.words.letters.text import Localised, Phrase, Span


def made_source(text: str, **other: Any) -> Source:
    """Return a source whose blocks are the lines of *text*."""
    blocks, start = [], 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        span = Span(start, start + len(line.rstrip("\n")))
        blocks.append(Block(span, BlockKind.PARAGRAPH, Place(number, line=number)))
        start += len(line)
    return Source("<text>", "text", text, tuple(blocks), **other)


def made_draft(text: str, **other: Any) -> Draft:
    """Return a draft with the first line as its title and each “Điều n.” as a Điều.

    Lines “1.” inside a Điều are its khoản. *other* replaces parts of the draft.
    """
    starts = [found.start() for found in re.finditer(r"^Điều \d+\.", text, re.M)]
    ends = [*starts[1:], len(text)] if starts else []
    title = Span(0, max(text.find("\n"), 0))
    parts: dict[str, Any] = {
        "source": made_source(text),
        "header": Header(),
        "title": TitleBlock(title=Phrase(title.of(text), title)),
        "session": None,
        "bases": (),
        "considerations": (),
        "enacting": None,
        "body": tuple(_article(text, a, b) for a, b in zip(starts, ends, strict=True)),
        "closing": None,
        "recipients": None,
        "signature": None,
        "annexes": (),
        "unclassified": (),
        "tables": (),
        "citations": (),
        "dates": (),
    }
    return Draft(**(parts | other))


def made_profile(day: date = date(2025, 12, 1), **known: Any) -> Profile:
    """Return a profile of which only *known* is known; ``subjects`` are plain values."""
    subjects = known.pop("subjects", ())

    def fact(name: str) -> Fact[Any]:
        return Fact(known.get(name), origin=Localised("không thấy", "not seen"))

    return Profile(
        kind=fact("kind"),
        level=fact("level"),
        issuer=fact("issuer"),
        unit=fact("unit"),
        subjects=tuple(Fact(subject) for subject in subjects),
        programme_year=fact("programme_year"),
        budget_year=fact("budget_year"),
        term=fact("term"),
        session=fact("session"),
        number=fact("number"),
        adopted=fact("adopted"),
        signed=fact("signed"),
        effective=fact("effective"),
        day=day,
        day_origin=Localised("tham số", "a parameter"),
    )


def _article(text: str, start: int, end: int) -> Node:
    label = re.compile(r"Điều (\d+)\.").match(text, start)
    assert label is not None
    clauses = list(re.finditer(r"^(\d+)\. .*$", text, re.M))
    inside = [one for one in clauses if start <= one.start() < end]
    own_end = inside[0].start() if inside else end
    return Node(
        NodeKind.ARTICLE,
        Span(start, end),
        number=label[1],
        label_span=Span(start, label.end()),
        text_span=Span(label.end(), own_end),
        children=tuple(_clause(one) for one in inside),
    )


def _clause(found: re.Match[str]) -> Node:
    return Node(
        NodeKind.CLAUSE,
        Span(*found.span()),
        number=found[1],
        label_span=Span(found.start(), found.end(1) + 1),
        text_span=Span(found.end(1) + 1, found.end()),
    )

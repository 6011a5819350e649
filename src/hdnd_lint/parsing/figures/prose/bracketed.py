"""“12 tờ trình (kỳ họp thứ nhất 03, kỳ họp thứ hai 04, …)”: a count told apart in a bracket."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Relation, Sum, SumKind, Term
from hdnd_lint.parsing.figures.numerals.terms import short
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.words.activity import COUNTED
from hdnd_lint.words.letters.text import Span

_FEWEST = 2  # parts


@cache
def _told() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.,/])(?P<total>\d{{1,4}})\s+(?P<what>{COUNTED})(?!\w)[^\d().;:\n]{{0,60}}"
        r"\((?P<parts>[^()\n]{8,240})\)",
        re.IGNORECASE,
    )


@cache
def _part() -> re.Pattern[str]:
    """Match a part: words without a figure, then its figure alone."""
    label = r"(?P<label>[^\d,;\s][^\d,;]{1,58}?[^\d,;:\s])"
    return re.compile(
        rf"\s{{0,9}}(?:và\s{{1,9}})?{label}\s{{0,9}}:?\s{{0,9}}(?P<value>\d{{1,4}})\s{{0,9}}"
    )


@cache
def _attended() -> re.Pattern[str]:
    """Match who was there and who was not: “29 vị, có mặt 27 vị, vắng 02 vị”."""
    return re.compile(
        r"(?<![\d.,/])(?P<total>\d{1,4})\s+(?P<what>vị|đại biểu|người|đồng chí)[^.;\d]{0,40}?"
        r"có mặt:?\s+(?P<here>\d{1,4})[^.;\d]{0,24}?vắng(?: mặt)?:?\s+(?P<away>\d{1,4})(?!\d)",
        re.IGNORECASE,
    )


def bracketed_sums(passage: Passage) -> Iterator[Sum]:
    """Yield the counts of *passage* whose parts stand behind their names, in a bracket or not."""
    for match in _attended().finditer(passage.text, passage.start, passage.end):
        both = _term(match, "here", "có mặt"), _term(match, "away", "vắng")
        yield _sum(_term(match, "total", match["what"]), both, match["what"].lower())
    for match in _told().finditer(passage.text, passage.start, passage.end):
        parts = _parts(match)
        if len(parts) >= _FEWEST:
            total = _term(match, "total", match["what"])
            yield _sum(total, parts, match["what"].lower())


def _parts(match: re.Match[str]) -> tuple[Term, ...]:
    """Return the parts of the bracket, none at all where one of them is told otherwise."""
    start, found = match.start("parts"), []
    for piece in re.split(r"([,;])", match["parts"]):
        if piece not in ",;":
            part = _part().fullmatch(piece)
            if part is None or re.search(r"(?i)trong đó|tăng|giảm|so với", part["label"]):
                return ()
            place = Span(*part.span("value")).shifted(start)
            label = short(part["label"])
            found.append(Term(place, Decimal(part["value"]), label, part["value"]))
        start += len(piece)
    return tuple(found)


def _term(match: re.Match[str], group: str, label: str) -> Term:
    return Term(Span(*match.span(group)), Decimal(match[group]), short(label), match[group])


def _sum(total: Term, parts: tuple[Term, ...], unit: str) -> Sum:
    return Sum(
        SumKind.SENTENCE,
        Relation.ALL,
        total,
        parts,
        unit,
        unit,
        Decimal(0),
        Confidence.MEDIUM,
    )

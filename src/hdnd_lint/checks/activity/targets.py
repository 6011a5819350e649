"""Targets of a later year that fall behind those of an earlier one, in the same words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.sentences import sentences
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import comparable

_NONE = Localised(
    "không nêu chỉ tiêu của hai năm bằng cùng một câu",
    "no target is told for two years in the same words",
)
_EARLIER = Localised("chỉ tiêu của năm trước", "the target of the earlier year")
_LONGEST_HEAD = 60  # characters: “Đến năm 2025:”


@dataclass(frozen=True, slots=True)
class _Target:
    year: int
    value: Decimal
    place: Span


def falling_targets(context: Context, _params: Params) -> Iterator[Result]:
    """Yield what is to reach less in a later year than in an earlier one."""
    draft = context.draft
    told: dict[str, list[_Target]] = {}
    for nodes in (draft.body, *(annex.children for annex in draft.annexes)):
        for year, span in _years(context.text, nodes):
            for key, target in _targets(context.text, year, span):
                told.setdefault(key, []).append(target)
    series = [_by_year(each) for each in told.values()]
    if not any(len(each) > 1 for each in series):
        yield NotApplicable(_NONE)
    for each in series:
        for earlier, later in pairwise(each):
            if later.value < earlier.value:
                yield _hit(context.text, earlier, later)


def _by_year(targets: Sequence[_Target]) -> list[_Target]:
    """Return the targets in the order of their years; none where a year is told twice."""
    ordered = sorted(targets, key=lambda one: one.year)
    twice = any(one.year == other.year for one, other in pairwise(ordered))
    return [] if twice else ordered


def _hit(text: str, earlier: _Target, later: _Target) -> Hit:
    values = {
        "later": f"{later.year}",
        "here": fold(later.place.of(text)),
        "earlier": f"{earlier.year}",
        "there": fold(earlier.place.of(text)),
    }
    return Hit(later.place, values, related=(Related(earlier.place, _EARLIER),))


def _years(text: str, nodes: tuple[Node, ...]) -> Iterator[tuple[int, Span]]:
    """Yield the stretches below “Đến năm 2025:”: its children, or what follows up to the next."""
    open_year, start, end = 0, 0, 0
    for node in nodes:
        if node.kind is NodeKind.QUOTE:
            continue
        head = _head().fullmatch(node.text_span.of(text).strip()) if node.text_span else None
        if head or (open_year and node.kind is NodeKind.ARTICLE):
            if open_year:
                yield open_year, Span(start, end)
            open_year = 0
        if head and node.text_span:
            open_year, start = int(head["year"]), node.text_span.end
        elif not open_year:
            yield from _years(text, node.children)
        end = max(node.span.end, start)
    if open_year:
        yield open_year, Span(start, end)


def _targets(text: str, year: int, span: Span) -> Iterator[tuple[str, _Target]]:
    """Yield the sentences that say what share is reached, by their words without the figure."""
    for sentence in sentences(text, span):
        words = sentence.of(text)
        shares = list(_share().finditer(words))
        if len(shares) == 1 and not _falling().search(words):
            share = shares[0]
            key = comparable(words[: share.start("value")] + words[share.end("value") :])
            value = Decimal(share["value"].replace(",", "."))
            start = sentence.start
            place = Span(start + share.start(), start + share.end())
            yield key.strip(" -+"), _Target(year, value, place)


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[-+*]\s)?(?:Giai đoạn\s)?(?:Đến hết|Đến|Năm)\s(?:năm\s)?(?P<year>20\d\d)"
        rf"[^\d:]{{0,{_LONGEST_HEAD}}}:"
    )


@cache
def _share() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:đạt|trên|từ)\s(?:trên\s)?(?P<value>\d{1,3}(?:,\d{1,2})?)\s?%")


@cache
def _falling() -> re.Pattern[str]:
    """Match what is meant to become less."""
    return re.compile(
        r"giảm|(?<!\w)(?:nghèo|thất nghiệp|thất thoát|tử vong|suy dinh dưỡng|sinh con thứ"
        r"|nông nghiệp|bỏ học|vi phạm|tái nghèo|tăng trưởng|tốc độ|bình quân|cơ cấu)(?!\w)",
        re.IGNORECASE,
    )


CHECKS: Mapping[str, Check[Any]] = {
    "falling": Check(
        falling_targets, Params, values=frozenset({"later", "here", "earlier", "there"})
    ),
}

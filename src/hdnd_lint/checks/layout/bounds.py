"""Classes that leave what lies between them to nobody: “dưới 16 chỗ”, “trên 16 chỗ”."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold

_NO_BOUNDS = Localised(
    "không có hai mức “dưới …”, “trên …” cùng một số", "no two bounds “below”, “above” one number"
)
_OTHER = Localised("mức kia", "the other class")
_BEFORE = 48  # characters in which the words before a number stand
_RANGED = frozenset({"từ", "đến", "tới", "và", "hoặc", "là", "có", "với"})


@dataclass(frozen=True, slots=True)
class _Bound:
    """A number with its unit; *side*: 1 above it, -1 below it, 0 where it is meant itself."""

    value: str
    place: Span
    side: int
    of: str  # the word before, which says what is measured; "" where none does


def gaps(context: Context, _params: Params) -> Iterator[Result]:
    """Yield each number that one list names with “below” and with “above”, and never itself."""
    if not _both_sides(context.text):
        yield NotApplicable(_NO_BOUNDS)
        return
    told: set[str] = set()
    for scope in _scopes(context):
        for value, bounds in _by_value(context.text, scope).items():
            pair = _opposed(bounds)
            if pair and value not in told:
                told.add(value)
                yield _hit(context.text, *pair)


def _both_sides(text: str) -> bool:
    sides = {_side(found["way"]) for found in _way().finditer(text)}
    return len(sides - {0}) > 1


def _hit(text: str, below: _Bound, above: _Bound) -> Hit:
    values = {
        "below": fold(below.place.of(text)),
        "above": fold(above.place.of(text)),
        "value": above.value,
    }
    first, other = sorted((below, above), key=lambda one: one.place)
    return Hit(first.place, values, related=(Related(other.place, _OTHER),))


def _opposed(bounds: Sequence[_Bound]) -> tuple[_Bound, _Bound] | None:
    """Return the bounds below and above, None where the number itself is in a class."""
    if any(one.side == 0 for one in bounds):
        return None
    pairs = (
        (below, above)
        for below in bounds
        for above in bounds
        if (below.side, above.side) == (-1, 1)
    )
    return next((one for one in pairs if _same(one[0].of, one[1].of)), None)


def _same(one: str, other: str) -> bool:
    return one == other or bool({one, other} & _RANGED)


def _scopes(context: Context) -> Iterator[tuple[Span, ...]]:
    """Yield the lists of the body and the annexes: the own words of siblings, a table's column."""
    draft = context.draft
    pending = [draft.body, *(annex.children for annex in draft.annexes)]
    while pending:
        nodes = [node for node in pending.pop() if node.kind is not NodeKind.QUOTE]
        yield tuple(
            node.text_span for node in nodes if node.text_span and node.kind is not NodeKind.TABLE
        )
        for node in nodes:
            yield from _columns(context, node)
        pending += [node.children for node in nodes if node.children]


def _columns(context: Context, node: Node) -> Iterator[tuple[Span, ...]]:
    if node.kind is not NodeKind.TABLE or node.table < 0:
        return
    columns: dict[int, list[Span]] = {}
    for row in context.draft.tables[node.table].rows:
        for cell in row:
            columns.setdefault(cell.column, []).append(cell.span)
    yield from (tuple(spans) for spans in columns.values())


def _by_value(text: str, scope: tuple[Span, ...]) -> dict[str, list[_Bound]]:
    found: dict[str, list[_Bound]] = {}
    for span in scope:
        for number in _number().finditer(text, span.start, span.end):
            bound = _bound(text, span, number)
            found.setdefault(bound.value.lower(), []).append(bound)
    return found


def _bound(text: str, span: Span, number: re.Match[str]) -> _Bound:
    value = f"{number['number'].lstrip('0') or '0'} {number['unit']}"
    start = max(span.start, number.start() - _BEFORE)
    way = _way_before().search(text, start, number.start())
    if way is None or way["not"]:
        return _Bound(value, Span(*number.span()), 0, "")
    place = Span(way.start("way"), number.end())
    return _Bound(value, place, _side(way["way"]), (way["of"] or "").lower())


def _side(way: str) -> int:
    return -1 if way.lower().startswith(("dưới", "nhỏ", "ít", "thấp", "ngắn", "chưa")) else 1


_WAY = (
    r"(?P<way>trên|quá|vượt|dưới|chưa (?:đến|tới|đủ)"
    r"|(?:lớn|nhiều|cao|dài|nhỏ|ít|thấp|ngắn) hơn)"
)


@cache
def _way() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_WAY}\s\d", re.IGNORECASE)


@cache
def _way_before() -> re.Pattern[str]:
    """Match the way right before a number, what stands before it, and a “không” that turns it."""
    return re.compile(
        rf"(?:(?P<not>không)\s|(?P<of>[^\W\d_]{{1,12}})\s|(?<!\w)){_WAY}\s\Z", re.IGNORECASE
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,/])(?P<number>\d{1,9}(?:[.,]\d{1,3}){0,4})[^\S\n]?(?P<unit>%|[^\W\d_]{1,12}²?)"
        r"(?![\w/])"
    )


CHECKS: Mapping[str, Check[Any]] = {
    "gaps": Check(gaps, Params, values=frozenset({"below", "above", "value"})),
}

"""Classes that leave what lies between them to nobody, or give it to two: “dưới 16”, “trên 16”."""

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
_RANGED = frozenset({"từ", "đến", "tới", "và", "hoặc"})  # the number is an end of a range
_NOT = "không"  # which turns a way: “không quá 3 lần” takes 3 in
_LINKING = frozenset({"có", "là", "với"})  # what is measured stands before these


@dataclass(frozen=True, slots=True)
class _Bound:
    """A number with its unit; *side*: 1 above it, -1 below it, 0 where it is meant itself."""

    value: str
    place: Span
    side: int
    of: str  # the word before, which says what is measured; "" where none does


def gaps(context: Context, _params: Params) -> Iterator[Result]:
    """Yield each number that one list names with “below” and with “above”, and never itself.

    Variant ``overlap``: one range ends with it and another begins with it.
    """
    opposed = _on_both_sides(context.text)
    ranged = _range().search(context.text) is not None
    if not opposed and not ranged:
        yield NotApplicable(_NO_BOUNDS)
        return
    told: set[str] = set()
    for scope in _scopes(context) if opposed else ():
        for value, bounds in _by_value(context.text, scope, opposed).items():
            pair = _opposed(bounds)
            if pair and value not in told:
                told.add(value)
                yield _hit(context.text, *pair)
    for scope in _scopes(context) if ranged else ():
        yield from _overlaps(context.text, scope, told)


def _overlaps(text: str, scope: tuple[Span, ...], told: set[str]) -> Iterator[Hit]:
    """Yield the ranges of one list that begin with the number that another one ends with."""
    found = [one for span in scope for one in _range().finditer(text, span.start, span.end)]
    ends = {_measured(one, "high"): one for one in found if not one["below"]}
    for later in found:
        key = _measured(later, "low")
        earlier = ends.get(key)
        if earlier and earlier.start() != later.start() and f"={key[0]}" not in told:
            told.add(f"={key[0]}")
            first, second = _words(earlier), _words(later)
            values = {"below": fold(first.of(text)), "above": fold(second.of(text))}
            hit = {**values, "value": f"{key[0]} {key[1]}"}
            yield Hit(second, hit, related=(Related(first, _OTHER),), variant="overlap")


def _measured(found: re.Match[str], end: str) -> tuple[str, str, str]:
    """Return an end of a range with its unit, and the word that says what is measured."""
    return _plain(found[end]), found["unit"].lower(), (found["of"] or "").lower()


def _words(found: re.Match[str]) -> Span:
    return Span(found.start("words"), found.end("words"))


def _on_both_sides(text: str) -> frozenset[str]:
    """Return the numbers that stand after “below” somewhere, and after “above” elsewhere."""
    sides: dict[int, set[str]] = {1: set(), -1: set()}
    for found in _way().finditer(text):
        sides[_side(found["way"])].add(_plain(found["number"]))
    return frozenset(sides[1] & sides[-1])


def _plain(number: str) -> str:
    return number.lstrip("0") or "0"


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


def _by_value(
    text: str, scope: tuple[Span, ...], numbers: frozenset[str]
) -> dict[str, list[_Bound]]:
    """Return the bounds of *scope* at one of *numbers*, by number and unit."""
    found: dict[str, list[_Bound]] = {}
    for span in scope:
        for number in _number().finditer(text, span.start, span.end):
            if _plain(number["number"]) in numbers:
                bound = _bound(text, span, number)
                found.setdefault(bound.value.lower(), []).append(bound)
    return found


def _bound(text: str, span: Span, number: re.Match[str]) -> _Bound:
    value = f"{_plain(number['number'])} {number['unit']}"
    start = max(span.start, number.start() - _BEFORE)
    way = _way_before().search(text, start, number.start())
    if way is None or _subject(way["of"] or "") == _NOT:
        return _Bound(value, Span(*number.span()), 0, "")
    place = Span(way.start("way"), number.end())
    return _Bound(value, place, _side(way["way"]), _subject(way["of"] or ""))


def _subject(before: str) -> str:
    """Return the word that says what is measured, with “có” behind it where that links them."""
    words = before.lower().split()
    return " ".join(words if words and words[-1] in _LINKING else words[-1:])


def _side(way: str) -> int:
    return -1 if way.lower().startswith(("dưới", "nhỏ", "ít", "thấp", "ngắn", "chưa")) else 1


_WAY = (
    r"(?P<way>trên|quá|vượt|dưới|chưa (?:đến|tới|đủ)"
    r"|(?:lớn|nhiều|cao|dài|nhỏ|ít|thấp|ngắn) hơn)"
)


_UNIT = r"(?P<unit>%|[^\W\d_]{1,12}²?)"
_FIGURE = r"(?P<number>\d{1,9}(?:[.,]\d{1,3}){0,4})"


@cache
def _way() -> re.Pattern[str]:
    return re.compile(rf"{_WAY}\s{_FIGURE}", re.IGNORECASE)


@cache
def _way_before() -> re.Pattern[str]:
    """Match the way right before a number, what stands before it, and a “không” that turns it."""
    return re.compile(
        rf"(?:(?P<of>(?:[^\W\d_]{{1,12}}\s)?[^\W\d_]{{1,12}})\s|(?<!\w)){_WAY}\s\Z", re.IGNORECASE
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,/]){_FIGURE}[^\S\n]?{_UNIT}(?![\w/])")


@cache
def _range() -> re.Pattern[str]:
    """Match “xe từ 5 đến dưới 10 tấn: …”: a class, of which something is said.

    Years and days have no unit behind them; a range of money is what is paid, no class.
    """
    low, high = (_FIGURE.replace("number", end) for end in ("low", "high"))
    return re.compile(
        rf"(?:(?P<of>[^\W\d_]{{1,12}})\s)?(?<!\w)(?P<words>[Tt]ừ\s{low}"
        r"\s?(?:%|[^\W\d_]{1,12}²?)?\s(?:đến|tới)\s(?P<below>dưới\s)?"
        rf"{high}[^\S\n]?{_UNIT})(?![\w/])(?<!đồng)(?<!triệu)(?<!tỷ)(?<!nghìn)(?<!ngàn)"
        r"(?=[^.;:\n]{0,60}(?::|\sthì\s|\sđược\s)|\s{0,3}$)",
        re.MULTILINE,
    )


CHECKS: Mapping[str, Check[Any]] = {
    "gaps": Check(
        gaps,
        Params,
        values=frozenset({"below", "above", "value"}),
        variants=frozenset({"overlap"}),
    ),
}

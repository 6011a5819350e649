"""Figures of quarters, halves and years that do not add up, or that fall as the year goes on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hdnd_lint.checks.activity.counts import ActivityCount, activity_counts
from hdnd_lint.checks.activity.months import unlike_months
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.words.letters.text import Localised

_NOTHING = Localised(
    "văn bản không nêu cùng một số liệu cho nhiều kỳ", "no figure is told for several periods"
)
_PART = Localised("số của kỳ thành phần", "the figure of a part")
_Key = tuple[str, str, str, int]
_Months = tuple[int, int]


def uneven(context: Context, params: Params) -> Iterator[Result]:
    """Yield the figure of a longer time that the shorter ones within it do not make."""
    groups = _groups(context.once(activity_counts))
    rest = unlike_months(context.text)
    if not groups and rest is None:
        yield NotApplicable(_NOTHING)
    for told in groups:
        for months, total in sorted(told.items()):
            yield from _against(context.text, total, _parts(months, told))
            yield from _beyond(context.text, total, months, told)
    for span, other in rest or ():
        yield Hit(span, values={"here": span.of(context.text), "there": other}, variant="rest")


def _groups(counts: Sequence[ActivityCount]) -> list[dict[_Months, ActivityCount]]:
    """Return the figures of one thing by the months they are of, where there are several."""
    found: dict[_Key, dict[_Months, ActivityCount]] = defaultdict(dict)
    for one in counts:
        if one.time.last:
            key = (one.who, one.deed, one.what, one.time.year)
            found[key].setdefault((one.time.first, one.time.last), one)
    return [told for told in found.values() if len(told) > 1]


def _parts(months: _Months, told: Mapping[_Months, ActivityCount]) -> list[list[ActivityCount]]:
    """Return the ways in which shorter times that are told make up *months* without a gap."""
    ways: list[list[ActivityCount]] = []

    def go_on(start: int, taken: list[ActivityCount]) -> None:
        if start > months[1]:
            ways.append(taken)
            return
        for (first, last), one in told.items():
            if first == start and last <= months[1] and (first, last) != months:
                go_on(last + 1, [*taken, one])

    go_on(months[0], [])
    return ways


def _against(
    text: str, total: ActivityCount, ways: Sequence[Sequence[ActivityCount]]
) -> Iterator[Hit]:
    for parts in ways:
        made = sum(one.value for one in parts)
        if made != total.value:
            shown = f"{' + '.join(str(one.value) for one in parts)} = {made}"
            yield Hit(
                total.span,
                values={"here": total.span.of(text), "there": shown},
                related=tuple(Related(one.span, _PART) for one in parts),
            )
            return


def _beyond(
    text: str, total: ActivityCount, months: _Months, told: Mapping[_Months, ActivityCount]
) -> Iterator[Hit]:
    """Yield *total* where a part of its time has more than the whole."""
    within = [
        one
        for (first, last), one in told.items()
        if (first, last) != months and months[0] <= first and last <= months[1]
    ]
    more = max(within, key=lambda one: one.value, default=None)
    if more is not None and more.value > total.value:
        yield Hit(
            total.span,
            values={"here": total.span.of(text), "there": more.span.of(text)},
            related=(Related(more.span, _PART),),
            variant="beyond",
        )


CHECKS: Mapping[str, Check[Any]] = {
    "uneven": Check(
        uneven,
        Params,
        values=frozenset({"here", "there"}),
        variants=frozenset({"beyond", "rest"}),
    ),
}

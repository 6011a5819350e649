"""What becomes of money: a surplus, an assigned revenue, funds given by the superior level."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.budget.balance import BudgetSide, figures_of_side, label_of_side
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Figure
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH
from hdnd_lint.words.places import UNIT


@dataclass(frozen=True, slots=True)
class SurplusUseParams(Params):
    """What is written of a surplus, as patterns.

    One of *said* has to stand in the body; one of *withheld* says that a part goes elsewhere.
    """

    said: tuple[str, ...]
    withheld: tuple[str, ...]


def unused_surplus(context: Context, params: SurplusUseParams) -> Iterator[Result]:
    """Yield a surplus of which the paper does not say where it goes.

    Variant ``split``: a part of it is kept back from next year's revenue.
    """
    found = [one for one in figures_of_side(context, BudgetSide.SURPLUS) if one.value > 0]
    if not found:
        yield NotApplicable(Localised("không có kết dư ngân sách", "there is no surplus"))
        return
    whole = Span(0, len(context.text))
    if not any(
        True for pattern in params.said for _ in IN_PARAGRAPH.all(pattern, context.text, whole)
    ):
        yield Hit(found[0].span, values={"surplus": found[0].written})
        return
    for pattern in params.withheld:
        for place in IN_PARAGRAPH.all(pattern, context.text, whole):
            yield Hit(place, values={"surplus": found[0].written}, variant="split")


def uneven_split(context: Context, params: Params) -> Iterator[Result]:
    """Yield a surplus whose two halves, for the reserve fund and next year, differ."""
    figures = context.draft.ledger.figures
    fund = [one for one in figures if re.search(r"quỹ dự trữ tài chính", one.label)]
    later = [one for one in figures if re.search(r"thu ngân sách.{0,20}năm", one.label)]
    surplus = figures_of_side(context, BudgetSide.SURPLUS)
    pairs = [(a, b) for a in fund for b in later if a.article == b.article and a is not b]
    if not surplus or len(pairs) != 1:
        yield NotApplicable(
            Localised("không nêu phương án chia kết dư", "the surplus is not split in the paper")
        )
        return
    kept, carried = pairs[0]
    if abs(kept.value - carried.value) > kept.step + carried.step and not re.search(
        r"đã đủ mức 25|mức 25\s?%", context.text
    ):
        related = (Related(carried.span, Localised(carried.label, carried.label)),)
        values = {"fund": kept.written, "carried": carried.written}
        yield Hit(kept.span, values=values, related=related)


@cache
def _assigned() -> re.Pattern[str]:
    by = (
        r"trung ương|thủ tướng(?: chính phủ)?|bộ tài chính|cấp trên|ubnd tỉnh|tỉnh|thành phố|huyện"
    )
    return re.compile(rf"(?<!nhân dân )(?:{by})\s+giao")


def below_assignment(context: Context, params: Params) -> Iterator[Result]:
    """Yield a revenue of the area that is below what the superior level assigned."""
    figures = context.draft.ledger.figures
    areas = [one for one in figures if label_of_side(BudgetSide.AREA, one)]
    asked = [(one, other) for one in areas for other in figures if _assigns(context, one, other)]
    if not asked:
        yield NotEvaluated(
            Localised(
                "không nêu số thu cấp trên giao để so sánh",
                "the revenue assigned by the superior level is not given",
            )
        )
        return
    for one, other in asked:
        if one.value + one.step / 2 + other.step / 2 < other.value:
            related = (Related(other.span, Localised("số cấp trên giao", "assigned")),)
            values = {"decided": one.written, "assigned": other.written}
            yield Hit(one.span, values=values, related=related)


_NEAR = 160  # characters between a revenue and what was assigned of it


def _assigns(context: Context, one: Figure, other: Figure) -> bool:
    if other.table != one.table:
        return False
    if one.table < 0:
        between = context.text[one.span.end : other.span.start].casefold()
        near = len(between) < _NEAR and "\n" not in between
        return near and bool(_assigned().search(between))
    return (
        other.row == one.row
        and bool(_assigned().search(other.heading.casefold()))
        and not _assigned().search(one.heading.casefold())
    )


@cache
def _given() -> re.Pattern[str]:
    return re.compile(
        r"thu.{0,40}bổ sung|bổ sung.{0,20}thu|nguồn bổ sung"
        rf"|(?:cấp trên|trung ương|ngân sách (?:{UNIT}|cấp (?:{UNIT}))) (?:cấp )?bổ sung"
    )


@cache
def _handed_on() -> re.Pattern[str]:
    return re.compile(r"phân bổ|(?:bổ sung|giao).{0,24}chi|chi.{0,30}bổ sung|tổng (?:số|kinh phí)")


class Supplement(NamedTuple):
    """The amounts of a supplement: what was *decided* above, the *revenue* it makes, *handed* on.

    *decided* stands in the bases, the others in the body; each may be empty.
    """

    decided: list[Figure]
    revenue: list[Figure]
    handed: list[Figure]


def uneven_supplement(context: Context, params: Params) -> Iterator[Result]:
    """Yield what is given on, where it is not what the superior level's decision gave.

    The amount in the bases, the revenue that it makes and the spending it allows are one figure.
    Variant ``revenue``: what is handed on is right, and the revenue is not.
    """
    found = _supplement(context)
    given = found.decided or found.revenue
    if not found.handed or not given:
        yield NotEvaluated(
            Localised(
                "không nêu cả số cấp trên bổ sung và tổng số phân bổ để so sánh",
                "what was given and what is handed on are not both told",
            )
        )
    elif not _agree(given, found.handed):
        yield _uneven_hit(given[0], found.handed[0], "")
    elif found.decided and found.revenue and not _agree(found.decided, found.revenue):
        yield _uneven_hit(given[0], found.revenue[0], "revenue")


def _uneven_hit(given: Figure, other: Figure, variant: str) -> Hit:
    related = (Related(given.span, Localised("số được bổ sung", "what was given")),)
    values = {"given": given.written, "handed": other.written}
    return Hit(other.span, values=values, related=related, variant=variant)


def _supplement(context: Context) -> Supplement:
    figures = [one for one in context.draft.ledger.figures if one.table < 0]
    bases = [basis.span for basis in context.draft.bases]
    decided = [one for one in figures if any(span.contains(one.span) for span in bases)]
    body = [one for one in figures if one.article is not None and not one.in_annex]
    revenue = [one for one in body if _given().search(one.label)]
    handed = [one for one in body if _handed_on().search(one.label) and one not in revenue]
    return Supplement(decided if len(decided) == 1 else [], revenue[:1], handed[:3])


def _agree(some: Sequence[Figure], others: Sequence[Figure]) -> bool:
    return any(_same(one, other) for one in some for other in others)


def _same(one: Figure, other: Figure) -> bool:
    return abs(one.value - other.value) <= (one.step + other.step) / 2


CHECKS: Mapping[str, Check[Any]] = {
    "below_assignment": Check(below_assignment, Params, values=frozenset({"decided", "assigned"})),
    "supplement": Check(
        uneven_supplement,
        Params,
        values=frozenset({"given", "handed"}),
        variants=frozenset({"revenue"}),
    ),
    "surplus_split": Check(uneven_split, Params, values=frozenset({"fund", "carried"})),
    "surplus_use": Check(
        unused_surplus,
        SurplusUseParams,
        values=frozenset({"surplus"}),
        variants=frozenset({"split"}),
        absences=frozenset({""}),
    ),
}

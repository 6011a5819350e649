"""The budget's own arithmetic: revenue, spending, surplus, reserve and where they go."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.budget.sums import figure
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Figure, Level
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.measures import measure
from hdnd_lint.words.places import UNIT


class BudgetSide(StrEnum):
    """What a figure of a budget is."""

    REVENUE = "revenue"
    SPENDING = "spending"
    SURPLUS = "surplus"
    DEFICIT = "deficit"
    RESERVE = "reserve"
    AREA = "area"  # tổng thu ngân sách nhà nước trên địa bàn


def _total_of(side: str) -> str:
    """Return a pattern of the whole of one side: “tổng thu ngân sách”, “dự toán thu NSĐP: …”.

    Without “tổng” the name has to end there: “dự toán chi ngân sách cho giáo dục” is a part.
    """
    budget = r"(?:cân đối )?(?:ngân sách|nsđp|ns)"
    whose = rf"(?: (?:địa phương|{UNIT}))?(?: năm \d{{4}})?\Z"
    return (
        rf"(?:tổng (?:số |dự toán )?{side} {budget}"
        rf"|(?:dự toán |quyết toán )(?:tổng )?(?:số )?{side} {budget}{whose})"
    )


_NAMES = {
    BudgetSide.REVENUE: _total_of("thu"),
    BudgetSide.SPENDING: _total_of("chi"),
    BudgetSide.SURPLUS: r"(?:số )?kết dư(?: ngân sách)?",
    BudgetSide.DEFICIT: r"(?:tổng )?(?:số )?bội chi(?: ngân sách)?",
    BudgetSide.RESERVE: r"dự phòng(?: chi)?(?: ngân sách)?",
    BudgetSide.AREA: r"(?:tổng )?(?:số )?(?:dự toán )?"
    r"thu (?:ngân sách nhà nước|nsnn) trên địa bàn",
}
_OWN = re.compile(rf"địa phương|{UNIT}")


# What a paper on one budget may call its totals, where it names no budget.
_BARE = {
    BudgetSide.REVENUE: r"tổng (?:số )?thu\Z",
    BudgetSide.SPENDING: r"tổng (?:số )?chi\Z",
}


@cache
def _name(side: BudgetSide) -> re.Pattern[str]:
    return re.compile(_NAMES[side])


def figures_of_side(context: Context, side: BudgetSide) -> list[Figure]:
    """Return the figures that are called *side*, those of the whole area's revenue apart."""
    figures = context.draft.ledger.figures
    found = [one for one in figures if _name(side).match(one.label)]
    if not found and side in _BARE:
        return [one for one in figures if re.match(_BARE[side], one.label)]
    if side is BudgetSide.REVENUE:
        return [one for one in found if not re.search(r"trên địa bàn|nhà nước", one.label)]
    return found


def label_of_side(side: BudgetSide, one: Figure) -> bool:
    """Say whether a figure is called *side*."""
    return _name(side).match(one.label) is not None


class Whose(NamedTuple):
    """Whose budget a figure is of (its *level*, "" if bare), and the column it stands in."""

    level: str
    table: int
    heading: str


def whose(one: Figure) -> Whose:
    """Return whose budget a figure is of, as far as its label or column says."""
    match = _OWN.search(one.label)
    level = match.group().removeprefix("cấp ") if match else ""
    return Whose(level, one.table, one.heading)


class Balance(StrEnum):
    """What has to hold between revenue and spending."""

    SURPLUS = "surplus"  # kết dư = thu - chi
    WITHIN = "within"  # chi <= thu
    EVEN = "even"  # chi = thu + bội chi


@dataclass(frozen=True, slots=True)
class BalanceParams(Params):
    """*relation* is what has to hold; *may_borrow*, levels that may spend more than they have."""

    relation: Balance
    may_borrow: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """The figures of one budget that belong together; None where it does not tell."""

    revenue: Figure
    spending: Figure
    other: Figure | None = None

    @property
    def gap(self) -> Decimal:
        """Revenue less spending, in đồng."""
        return self.revenue.value - self.spending.value

    @property
    def tolerance(self) -> Decimal:
        """What rounding may explain."""
        known = [self.revenue, self.spending, *([self.other] if self.other else [])]
        return sum((one.step for one in known), Decimal(0)) / 2


_NO_SIDES = Localised(
    "không nêu cả tổng thu và tổng chi của cùng một ngân sách",
    "the paper does not give both revenue and spending of one budget",
)


def unbalanced(context: Context, params: BalanceParams) -> Iterator[Result]:
    """Yield where revenue, spending and what is left do not agree."""
    third = {Balance.SURPLUS: BudgetSide.SURPLUS, Balance.EVEN: BudgetSide.DEFICIT}.get(
        params.relation
    )
    groups = list(_groups(context, third))
    if params.relation is Balance.SURPLUS:
        groups = [found for found in groups if found.other is not None]
    if not groups:
        yield NotApplicable(_NO_SIDES)
        return
    for found in groups:
        hit = _judged(context, found, params)
        if hit is not None:
            yield hit


def _groups(context: Context, third: BudgetSide | None) -> Iterator[Sides]:
    """Yield figures of the same budget that stand together, each side told only once."""
    revenues = _once(figures_of_side(context, BudgetSide.REVENUE))
    spendings = _once(figures_of_side(context, BudgetSide.SPENDING))
    others = _once(figures_of_side(context, third)) if third else {}
    single = {key: one for key, one in others.items() if one is not None}
    for key, revenue in revenues.items():
        spending = spendings.get(key)
        if revenue is None or spending is None:
            continue
        other = single.get(key) or _only(single, key)
        yield Sides(revenue, spending, other)


def _once(found: Sequence[Figure]) -> dict[Whose, Figure | None]:
    """Return figures by whose they are; None where one is told in two ways."""
    kept: dict[Whose, Figure | None] = {}
    for one in found:
        key = whose(one)
        known = kept.get(key, one)
        kept[key] = known if known is not None and known.value == one.value else None
    return kept


def _only(found: dict[Whose, Figure], key: Whose) -> Figure | None:
    """Return a bare “kết dư” for the budget of *key*, if the same table or text has just one."""
    bare = found.get(key._replace(level=""))
    return bare if len(found) == 1 else None


def _judged(context: Context, found: Sides, params: BalanceParams) -> Hit | None:
    relation = params.relation
    if relation is Balance.SURPLUS and found.other is not None:
        wrong = abs(found.gap - found.other.value) > found.tolerance
        return _hit(found, found.other, found.gap) if wrong else None
    if relation is Balance.WITHIN:
        return _hit(found, found.spending, -found.gap) if found.gap < -found.tolerance else None
    return _uneven(context, found, may_borrow=context.profile.level.value in params.may_borrow)


def _uneven(context: Context, found: Sides, *, may_borrow: bool) -> Hit | None:
    """Return a spending that revenue does not cover, nor what the level may borrow."""
    gap = -found.gap
    if abs(gap) <= found.tolerance:
        return None
    if may_borrow:
        if found.other is not None:
            wrong = abs(gap - found.other.value) > found.tolerance
            return _hit(found, found.other, gap, "deficit") if wrong else None
        if _borrows().search(context.text):
            return None
    return _hit(found, found.spending, gap, "" if gap > 0 else "less")


@cache
def _borrows() -> re.Pattern[str]:
    return re.compile(r"(?<!không )(?<!không có )(?:bội chi|bội thu)|trả nợ gốc", re.IGNORECASE)


def in_unit_of(one: Figure, value: Decimal) -> str:
    """Write *value*, in the base of *one*, in the unit that *one* is written in."""
    unit = one.unit or one.base
    return f"{figure(value / measure(unit).factor)} {unit}".strip()


def _hit(found: Sides, place: Figure, computed: Decimal, variant: str = "") -> Hit:
    off = computed - place.value
    values = {
        "revenue": found.revenue.written,
        "spending": found.spending.written,
        "stated": place.written,
        "computed": in_unit_of(place, computed),
        "difference": in_unit_of(place, abs(computed if place is found.spending else off)),
    }
    others = [one for one in (found.revenue, found.spending) if one is not place]
    related = tuple(Related(one.span, Localised(one.label, one.label)) for one in others)
    return Hit(place.span, values=values, related=related, variant=variant)


@dataclass(frozen=True, slots=True)
class ReserveParams(Params):
    """The least and the most that a reserve may be of all spending, in percent."""

    least: int
    most: int


def reserves_out_of_range(context: Context, params: ReserveParams) -> Iterator[Result]:
    """Yield a reserve that is too small or too large for every total spending told."""
    totals = [one for one in figures_of_side(context, BudgetSide.SPENDING) if one.value > 0]
    reserves = [one for one in figures_of_side(context, BudgetSide.RESERVE) if one.value > 0]
    if not totals or not reserves:
        yield NotApplicable(
            Localised("không nêu cả tổng chi và dự phòng", "spending or reserve is not given")
        )
        return
    for one in reserves:
        beside = [total for total in totals if total.table == one.table] or totals
        shares = [one.value * 100 / total.value for total in beside]
        if all(share < params.least for share in shares):
            yield _share_hit(one, max(shares), params, "low")
        elif all(share > params.most for share in shares):
            yield _share_hit(one, min(shares), params, "")


def _share_hit(one: Figure, share: Decimal, params: ReserveParams, variant: str) -> Hit:
    values: dict[str, str | int] = {
        "share": figure(share.quantize(Decimal("0.01"))),
        "reserve": one.written,
        "least": params.least,
        "most": params.most,
    }
    return Hit(one.span, values=values, variant=variant)


CHECKS: Mapping[str, Check[Any]] = {
    "totals": Check(
        unbalanced,
        BalanceParams,
        values=frozenset({"revenue", "spending", "stated", "computed", "difference"}),
        variants=frozenset({"less", "deficit"}),
    ),
    "reserve": Check(
        reserves_out_of_range,
        ReserveParams,
        values=frozenset({"share", "reserve", "least", "most"}),
        variants=frozenset({"low"}),
    ),
}

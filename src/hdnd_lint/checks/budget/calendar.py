"""When a budget paper is adopted, and which law its year is under."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import DateMention, Level, Paragraph, Subject
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, check_patterns

_NO_YEAR = Localised("chưa xác định được năm ngân sách", "the budget year is not known")
_NO_DAY = Localised("chưa xác định được ngày thông qua", "the day of adoption is not known")


@dataclass(frozen=True, slots=True)
class LowerDeadline(Params):
    """The day before which *level* has to decide, in the same year."""

    level: Level
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class AfterSuperior(Params):
    """*level* has to decide within *days* days of its superior; *decision* is the pattern of a
    basis that names the superior's decision."""

    level: Level
    days: int
    decision: str

    def __post_init__(self) -> None:
        check_patterns([self.decision])


@dataclass(frozen=True, slots=True)
class UnreadDeadline(Params):
    """Levels whose term stands in a text that was not read, and which text that is."""

    levels: tuple[Level, ...]
    note: Localised


@dataclass(frozen=True, slots=True)
class AdoptionDeadlineParams(Params):
    """Adoption has to come before the given day of the year *years_after* the budget year.

    *levels* are those it binds; *not_before*: it may not come before the budget year ends.
    *lower* is the day and month of a level that has a later one, *after* the days that a level
    has after its superior, *unread* the levels whose term is not known here.
    """

    month: int
    day: int
    years_after: int
    levels: tuple[Level, ...] = ()
    not_before: bool = False
    lower: tuple[LowerDeadline, ...] = ()
    after: AfterSuperior | None = None
    unread: UnreadDeadline | None = None

    def is_unread(self, level: Level | None) -> bool:
        """Say whether the term of *level* stands in a text that was not read."""
        return self.unread is not None and level in self.unread.levels


def missed_deadlines(context: Context, params: AdoptionDeadlineParams) -> Iterator[Result]:
    """Yield the date of adoption where it comes too late for the budget year, or too early.

    Variant ``lower``: too late by the day of a lower level; ``after``: too long after the
    superior's decision that the bases name.
    """
    year, adopted = context.profile.budget_year.value, context.profile.adopted
    level = context.profile.level.value
    known = any(one.level is level for one in params.lower) or params.is_unread(level)
    if params.levels and level not in params.levels and not known:
        yield NotApplicable(Localised("hạn này dành cho cấp khác", "for another level"))
        return
    if year is None or adopted.value is None:
        yield NotEvaluated(_NO_YEAR if year is None else _NO_DAY)
        return
    late = list(_late_or_early(context, params, year, adopted.value))
    yield from late
    if not late:
        yield from _after_superior(context, params.after, adopted.value, year)


def _late_or_early(
    context: Context, params: AdoptionDeadlineParams, year: int, adopted: date
) -> Iterator[Result]:
    level = context.profile.level.value
    lower = next((one for one in params.lower if one.level is level), None)
    month, day = (lower.month, lower.day) if lower else (params.month, params.day)
    limit = date(year + params.years_after, month, day)
    place = context.profile.adopted.span or title_place(context.draft)
    values = _values(year, limit, adopted)
    if params.not_before and adopted.year <= year:
        yield Hit(place, values=values, variant="early")
    elif params.unread is not None and params.is_unread(level):
        yield NotEvaluated(params.unread.note, law_unread=True)
    elif adopted >= limit:
        yield Hit(place, values=values, variant="lower" if lower else "")


def _values(year: int, limit: date, adopted: date, decided: str = "") -> dict[str, str | int]:
    return {
        "year": year,
        "limit": f"{limit:%d/%m/%Y}",
        "adopted": f"{adopted:%d/%m/%Y}",
        "decided": decided,
    }


def _after_superior(
    context: Context, after: AfterSuperior | None, adopted: date, year: int
) -> Iterator[Hit]:
    """Yield adoption too long after a decision on the same year that the bases name."""
    if after is None or context.profile.level.value is not after.level:
        return
    pattern = after.decision.replace("{year}", str(year))
    for place, decided in _decisions(context, pattern):
        limit = decided + timedelta(days=after.days)
        if limit < adopted:
            values = _values(year, limit, adopted, f"{decided:%d/%m/%Y}")
            yield Hit(place, values=values, variant="after")
            return


@dataclass(frozen=True, slots=True)
class YearLaw(Params):
    """Documents (*wrong*, patterns) that are no basis for papers on *subjects* of these years.

    *until* is exclusive, 0 for no end; *right* names what to cite instead.
    """

    wrong: tuple[str, ...]
    right: Localised
    since: int = 0
    until: int = 0
    subjects: tuple[Subject, ...] = ()
    not_subjects: tuple[Subject, ...] = ()

    def __post_init__(self) -> None:
        check_patterns(self.wrong)

    def holds(self, context: Context, year: int) -> bool:
        """Say whether a paper of *year* is under this law."""
        subjects = not self.subjects or context.profile.has(*self.subjects)
        other = context.profile.has(*self.not_subjects)
        return (
            subjects and not other and self.since <= year and (not self.until or year < self.until)
        )


@dataclass(frozen=True, slots=True)
class YearLawParams(Params):
    """The laws to weigh."""

    laws: tuple[YearLaw, ...]


def wrong_year_laws(context: Context, params: YearLawParams) -> Iterator[Result]:
    """Yield bases that belong to another budget year."""
    year = context.profile.budget_year.value
    if year is None:
        yield NotEvaluated(_NO_YEAR)
        return
    if not context.draft.bases:
        yield NotEvaluated(Localised("không nhận ra phần căn cứ", "the bases are not recognised"))
        return
    for law in params.laws:
        if law.holds(context, year):
            for basis in context.draft.bases:
                yield from _cited(context, basis, law, year)


def _cited(context: Context, basis: Paragraph, law: YearLaw, year: int) -> Iterator[Hit]:
    for pattern in law.wrong:
        for place in IN_PARAGRAPH.all(pattern, context.text, basis.span):
            yield Hit(place, values={"year": year}, words={"right": law.right})


@dataclass(frozen=True, slots=True)
class WorkingDaysParams(Params):
    """Adoption within *days* working days of a superior's decision; *decision* is its pattern."""

    days: int
    decision: str

    def __post_init__(self) -> None:
        check_patterns([self.decision])


def slow_allocations(context: Context, params: WorkingDaysParams) -> Iterator[Result]:
    """Yield a superior's decision that was followed later than so many working days."""
    adopted = context.profile.adopted.value
    if adopted is None:
        yield NotEvaluated(_NO_DAY)
        return
    decided = list(_decisions(context, params.decision))
    if not decided:
        yield NotEvaluated(
            Localised(
                "phần căn cứ không nêu quyết định giao bổ sung có ngày, tháng",
                "the bases name no dated decision of the superior level",
            )
        )
    for place, day in decided:
        count = _working_days(day, adopted)
        if count > params.days:
            values: dict[str, str | int] = {
                "days": count,
                "limit": params.days,
                "decided": f"{day:%d/%m/%Y}",
            }
            yield Hit(place, values=values)


def _decisions(context: Context, pattern: str) -> Iterator[tuple[Span, date]]:
    for basis in context.draft.bases:
        for place in IN_PARAGRAPH.all(pattern, context.text, basis.span):
            day = _first_day(context, Span(place.start, basis.span.end))
            if day and day.value:
                yield Span(place.start, day.span.end), day.value


def _first_day(context: Context, span: Span) -> DateMention | None:
    return next((day for day in context.draft.dates if span.contains(day.span)), None)


def _working_days(start: date, end: date) -> int:
    """Count Mondays to Fridays after *start* up to *end*; public holidays are not known here."""
    span = (end - start).days
    if span <= 0 or span > 3660:
        return 0
    return sum((start + timedelta(days=n)).weekday() < 5 for n in range(1, span + 1))


@dataclass(frozen=True, slots=True)
class CarriedParams(Params):
    """What may be carried over: *total* is the pattern of the list's total, *allowed* of items."""

    total: str
    allowed: tuple[str, ...]

    def __post_init__(self) -> None:
        check_patterns((self.total, *self.allowed))


def carried_beyond(context: Context, params: CarriedParams) -> Iterator[Result]:
    """Yield items of what is carried over that belong to none of the allowed kinds."""
    text = context.text
    lists = [
        found
        for found in context.draft.ledger.sums
        if re.search(params.total, found.total.label, re.IGNORECASE)
    ]
    if not lists:
        yield NotApplicable(
            Localised("không liệt kê các khoản chuyển nguồn", "no list of what is carried over")
        )
    for found in lists:
        for part in found.parts:
            line = Span(text.rfind("\n", 0, part.span.start) + 1, part.span.start)
            named = Span(max(line.start, line.end - 300), line.end)
            if not any(True for p in params.allowed for _ in IN_PARAGRAPH.all(p, text, named)):
                yield Hit(part.span, values={"item": part.label, "amount": part.written})


CHECKS: Mapping[str, Check[Any]] = {
    "carried": Check(carried_beyond, CarriedParams, values=frozenset({"item", "amount"})),
    "deadline": Check(
        missed_deadlines,
        AdoptionDeadlineParams,
        values=frozenset({"year", "limit", "adopted", "decided"}),
        variants=frozenset({"early", "lower", "after"}),
    ),
    "slow_allocation": Check(
        slow_allocations, WorkingDaysParams, values=frozenset({"days", "limit", "decided"})
    ),
    "year_law": Check(wrong_year_laws, YearLawParams, values=frozenset({"year", "right"})),
}

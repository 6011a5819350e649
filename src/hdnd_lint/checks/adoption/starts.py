"""A resolution that begins twice: its effect on one day, its application on another."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.adoption.effect import (
    NO_EFFECT,
    Effect,
    effect_places,
    main_effects,
    shown_day,
)
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotEvaluated, Related, Result
from hdnd_lint.model import DateMention
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED

_OTHER = Localised("lúc bắt đầu kia", "the other start")
_TIME = r"(?<!\w)thời (?:điểm|gian) (?:áp dụng|thi hành|thực hiện)"
_APPLIED = (
    rf"{_TIME}\s?:?\s?(?:kể )?(?:từ )?(?:ngày )?(?=\d)"
    r"|(?<!\w)và (?:được )?(?:áp dụng|thực hiện|thi hành)[^.;:\n\d]{0,60}ngày (?=\d)"
)
_AFTER_SOME_DAYS = rf"{_TIME}\s?:?\s?(?P<days>sau \d+ ngày)"
_UNTIL = r"\s{0,3}(?:đến|tới|-)"


def two_starts(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a day from which the resolution is applied where its effect begins on another one."""
    first = next((one for one in main_effects(context) if one.day or one.relative), None)
    first = first or _after_some_days(context)
    if first is None:
        yield NotEvaluated(NO_EFFECT)
        return
    told = _start(first)
    for day in _applied_from(context):
        if not isinstance(told, DateMention) or told.value not in (None, day.value):
            yield _hit(context.text, told if isinstance(told, Span) else told.span, day)
            return


def _start(effect: Effect) -> DateMention | Span:
    """Return what *effect* begins with: the words that name no day where they come before one."""
    day, relative = effect.day, effect.relative
    if day and not (relative and relative.start < day.span.start):
        return day
    assert relative is not None
    return relative


def _hit(text: str, told: Span, day: DateMention) -> Hit:
    assert day.value is not None
    values = {"effective": fold(told.of(text)), "applied": shown_day(day.value)}
    return Hit(day.span, values, related=(Related(told, _OTHER),))


def _after_some_days(context: Context) -> Effect | None:
    """Return the start of a resolution that has no word of effect, only a time of application."""
    for span in effect_places(context):
        found = TONED.search(_AFTER_SOME_DAYS, context.text, span)
        if found:
            return Effect(Span(*found.span()), None, Span(*found.span("days")), None)
    return None


def _applied_from(context: Context) -> Iterator[DateMention]:
    """Yield the days from which the whole is said to be applied, not those that open a period."""
    for span in effect_places(context):
        for match in TONED.matches(_APPLIED, context.text, span):
            day = _day_at(context, match.start(), match.end())
            if day and not TONED.search("^" + _UNTIL, context.text, _after(day, span)):
                yield day


def _day_at(context: Context, start: int, end: int) -> DateMention | None:
    return next(
        (one for one in context.draft.dates if one.value and start <= one.span.start <= end), None
    )


def _after(day: DateMention, span: Span) -> Span:
    return Span(day.span.end, max(day.span.end, span.end))


CHECKS: Mapping[str, Check[Any]] = {
    "two_starts": Check(two_starts, Params, values=frozenset({"effective", "applied"})),
}

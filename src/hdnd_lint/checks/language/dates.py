"""Dates that cannot be: days that no month has, days of the week that do not fit."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import DateMention
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.ordinals import WEEKDAY_NUMBER, WEEKDAYS, ordinal_value
from hdnd_lint.words.patterns.matcher import TONED

_NO_DATE = Localised("văn bản không ghi ngày nào", "the paper names no day")
_YEARS = (
    r"(?:giai đoạn|thời kỳ|nhiệm kỳ|thời gian thực hiện|trong các năm):? (?:từ )?(?:năm )?"
    r"(?P<years>(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)(?![\d/])"
)
_FROM = 16  # characters before a date in which “từ ngày” stands
_BEFORE = 48  # characters in which the day of the week stands before its date


def impossible(context: Context, _params: Params) -> Iterator[Result]:
    """Yield dates that no calendar has.

    Variants: ``weekday`` (the day of the week is another), ``span`` (a stretch ends before it
    begins).
    """
    years = list(_backward_years(context))
    if not context.draft.dates and not years:
        yield NotApplicable(_NO_DATE)
    for mention in context.draft.dates:
        if mention.value is None and _is_whole(mention):
            words = " ".join(mention.span.of(context.text).split())
            yield Hit(mention.span, {"found": words, "right": ""})
        elif mention.value is not None:
            yield from _wrong_weekday(context, mention)
    yield from _backward(context)
    yield from years


def _backward(context: Context) -> Iterator[Hit]:
    """Yield each “từ ngày … đến ngày …” whose end is before its beginning."""
    dates = sorted(context.draft.dates, key=lambda one: one.span.start)
    for first, last in pairwise(dates):
        if first.value is None or last.value is None or first.value <= last.value:
            continue
        between = context.text[first.span.end : last.span.start]
        before = context.text[max(0, first.span.start - _FROM) : first.span.start]
        if _until().fullmatch(between) and _since().search(before):
            place = Span(first.span.start, last.span.end)
            words = " ".join(place.of(context.text).split())
            yield Hit(place, {"found": words, "right": ""}, variant="span")


def _backward_years(context: Context) -> Iterator[Hit]:
    """Yield the years of each “giai đoạn 2030 - 2026” that runs backward."""
    for found in TONED.matches(_YEARS, context.text):
        first, last = re.findall(r"\d{4}", found["years"])
        if first > last:
            place = Span(*found.span("years"))
            words = " ".join(place.of(context.text).split())
            yield Hit(place, {"found": words, "right": ""}, variant="span")


@cache
def _since() -> re.Pattern[str]:
    return re.compile(r"(?i)(?<!\w)từ\s{1,3}(?:ngày\s{1,3})?$")


@cache
def _until() -> re.Pattern[str]:
    return re.compile(r"(?i)\s{0,3},?\s{0,3}đến\s{1,3}(?:hết\s{1,3})?(?:ngày\s{1,3})?")


def _is_whole(mention: DateMention) -> bool:
    """Say whether day, month and year are all given, so that nothing is merely left blank."""
    return None not in (mention.day, mention.month, mention.year)


def _wrong_weekday(context: Context, mention: DateMention) -> Iterator[Hit]:
    assert mention.value is not None
    start = max(0, mention.span.start - _BEFORE)
    found = _weekday().search(context.text[start : mention.span.start])
    if found and found["counted"]:
        found = None
    after = _weekday_after().match(context.text, mention.span.end)
    if found is None and after is None:
        return
    given, right = _number(found or after), mention.value.weekday()
    if given != right:
        first = start + found.start("day") if found else mention.span.start
        place = Span(first, after.end() if after and not found else mention.span.end)
        words = " ".join(place.of(context.text).split())
        yield Hit(place, {"found": words, "right": WEEKDAYS[right]}, variant="weekday")


def _number(found: re.Match[str] | None) -> int:
    """Return the day of the week, Monday as 0: “thứ Hai” is the second day, Sunday the first."""
    assert found is not None
    number = ordinal_value(found["number"]) if found["number"] else None
    return 6 if number is None else number - 2


@cache
def _weekday() -> re.Pattern[str]:
    """Match the day of the week right before a date: “thứ Ba, ngày …”, “thứ 3 (…”.

    “Kỳ họp thứ Ba, ngày …”, “ngày làm việc thứ hai (…)” count sessions and days of one.
    """
    return re.compile(
        r"(?P<counted>(?i:(?:kỳ|phiên|cuộc|ngày)\s+họp|phiên|làm\s+việc|ngày|lần|buổi|khóa|khoá|đợt"
        r"|hội\s+nghị)\s+(?=(?i:thứ)))?"
        rf"(?<!\w)(?P<day>(?i:thứ)\s+(?P<number>(?i:{WEEKDAY_NUMBER}))|(?i:chủ\s+nhật))"
        r"\s*+[,(:-]?\s*+\(?\s*$"
    )


@cache
def _weekday_after() -> re.Pattern[str]:
    """Match the day of the week right behind a date: “ngày 31/12/2025 (thứ Tư)”, “…, thứ Tư)”.

    Behind a comma it may be the second or third of a list, but at the end of a line or bracket.
    """
    return re.compile(
        rf"\s{{0,3}}(?:(?P<open>\()|,)\s{{0,3}}"
        rf"(?P<day>(?i:thứ)\s+(?P<number>(?i:{WEEKDAY_NUMBER}))|(?i:chủ\s+nhật))"
        r"(?(open)\s{0,3}\)|(?=\s{0,3}(?:\)|\n|\Z)))"
    )


CHECKS: Mapping[str, Check[Any]] = {
    "impossible": Check(
        impossible,
        Params,
        values=frozenset({"found", "right"}),
        variants=frozenset({"weekday", "span"}),
    ),
}

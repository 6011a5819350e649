"""Days, half-days and hours as agendas write them: 7h30 - 8h00, sáng ngày 19/7, ngày thứ hai."""

import re
from datetime import date, time
from functools import cache

from hdnd_lint.model.agenda import Half, TimeSlot
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.ordinals import ORDINAL, WEEKDAY_NUMBER, ordinal_value
from hdnd_lint.words.patterns.matcher import TONED

_HOUR = r"(?P<{0}>\d{{1,2}}) ?(?:giờ|h|:|g)(?: ?(?P<{1}>\d\d)(?: ?phút|')?)?"
_HOURS = (
    rf"(?:từ |bắt đầu từ |lúc )?(?<!\d){_HOUR.format('h1', 'm1')}"
    rf"(?:(?: ?- ?| ?đến ){_HOUR.format('h2', 'm2')})?"
)
_HALF = r"(?:buổi )?\b(?P<half>sáng|chiều|tối)\b"
_NTH = rf"ngày (?:làm việc |họp )?thứ (?P<nth>{ORDINAL.lower()}\b)"
_SHORT_DAY = (
    r"(?:ngày |(?<=sáng\s)|(?<=chiều\s))(?P<d>\d{1,2})"
    r"(?:/(?P<m>\d{1,2})| tháng (?P<m2>\d{1,2}))?(?!\d| ?(?:h|giờ|g\d|:\d))"
)
_SITTING = rf"phiên (?:họp |làm việc )?thứ {ORDINAL.lower()}\b"
_NOON = time(12, 0)


@dataclass(frozen=True, slots=True)
class TimeHeading:
    """What the head of a line says of the time: the *slot*, and where its other words begin."""

    slot: TimeSlot
    rest: int
    days: bool  # it names a day or a half-day


@cache
def _lead() -> re.Pattern[str]:
    """Match the words of time at the head of a line, with what parts them from the item."""
    part = rf"(?:{_NTH}|{_SHORT_DAY}[^\s,;:.()]*(?: năm \d{{4}})?|{_HALF})"
    named = re.sub(r"\(\?P<\w+>", "(?:", part)
    hours = re.sub(r"\(\?P<\w+>", "(?:", _HOURS)
    paren = r"\([^()]{0,80}\)"
    return TONED.pattern(
        rf"(?:{_SITTING}|{named}|{hours}|{paren}|thứ (?:{WEEKDAY_NUMBER})\b|[\s,:\-–]){{1,60}}+"
    )


def heading_of(text: str, span: Span, current: TimeSlot, year: int | None) -> TimeHeading | None:
    """Return what the head of the line at *span* says of the time, None if it tells none."""
    form = TONED.text(text)
    match = _lead().match(form, span.start, span.end)
    if match is None or not match.group().strip(" ,:-–(") or match.group().lstrip()[0] == "(":
        return None
    if match.end() < span.end and form[match.end() - 1] not in " :)-,–\t\n":
        return None
    head = Span(span.start, match.end())
    slot = slot_in(text, head, current, year)
    if slot is None:
        return None
    named = TONED.search(rf"{_NTH}|{_SHORT_DAY}|{_HALF}", text, head)
    return TimeHeading(slot, match.end(), named is not None)


def slot_in(text: str, span: Span, current: TimeSlot, year: int | None) -> TimeSlot | None:
    """Return *current* as changed by the days and hours told at *span*, None if none is."""
    day, nth = _day(text, span, current, year)
    half = TONED.search(_HALF, text, span)
    hours = TONED.search(_HOURS, text, span)
    if day is None and nth is None and half is None and hours is None:
        return None
    slot = current
    if day or nth:
        told = _told(text, span)
        slot = TimeSlot(_nth(current, day, nth), day or (None if nth else current.day), span=told)
    if half:
        word = half["half"]
        slot = replace(slot, half=Half.MORNING if word == "sáng" else Half.AFTERNOON)
        slot = replace(slot, start=None, end=None, span=Span(*half.span()))
    return _with_hours(slot, hours) if hours else slot


def _told(text: str, span: Span) -> Span:
    """Return the words of a heading of time without marks and brackets at their ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" (*_-"))
    return Span(start, max(start, span.start + len(words.rstrip(" ):,.;*_-–\n"))))


def _with_hours(slot: TimeSlot, hours: re.Match[str]) -> TimeSlot:
    start, end = _time(hours["h1"], hours["m1"]), _time(hours["h2"], hours["m2"])
    half = slot.half
    if start:
        half = Half.MORNING if start < _NOON else Half.AFTERNOON
    span = Span(hours.start(), hours.start() + len(hours.group().rstrip()))
    return replace(slot, start=start, end=end, half=half, span=span)


def _time(hour: str | None, minute: str | None) -> time | None:
    if hour is None or int(hour) > 23 or int(minute or 0) > 59:
        return None
    return time(int(hour), int(minute or 0))


def _nth(current: TimeSlot, day: date | None, nth: int | None) -> int:
    """Return which day of the session it is, counted by its name or by a change of date."""
    if nth:
        return nth
    return current.nth if day == current.day and current.nth else current.nth + 1


def _day(
    text: str, span: Span, current: TimeSlot, year: int | None
) -> tuple[date | None, int | None]:
    """Return the date told and which day of the session it is called."""
    nth = TONED.search(_NTH, text, span)
    number = ordinal_value(nth["nth"]) if nth else None
    whole = next((one.value for one in date_mentions(text, span) if one.value), None)
    if whole:
        return whole, number
    short = TONED.search(_SHORT_DAY, text, span)
    month = (short["m"] or short["m2"]) if short else None
    if short is None or year is None:
        return None, number
    try:
        known = int(month) if month else current.day.month if current.day else 0
        return date(year, known, int(short["d"])), number
    except ValueError:
        return None, number

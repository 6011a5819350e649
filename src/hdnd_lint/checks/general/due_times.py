"""When a duty is due: a day, a period, so many days after an event, a session of the council."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from hdnd_lint.model import Profile
from hdnd_lint.model.obligation import DueTime
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.ordinals import SPOKEN, ordinal_value

_YEAR = r"(?:\s*/\s*|\s+năm\s+|,\s*năm\s+|\s+)(?P<{0}>20\d\d)(?!\d)"
_THIS_YEAR = r"\s+năm\s+(?:nay|này)"
_EVERY = r"\s+(?:(?:của\s+)?(?:hằng|hàng|mỗi)\s+năm)"
_QUARTER = r"[Qq]uý\s+(?P<quarter>IV|I{1,3}|[1-4])(?!\w)"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}
_WEEKEND = 5
_TimeReader = Callable[[re.Match[str], "_When"], DueTime | None]


_LEAD = (
    r"(?P<lead>(?:chậm nhất|muộn nhất|trước|đến|trong|vào|hết|thời hạn|thời gian|hạn"
    r"|xong)[:]?\s+"
    r"(?:(?:trước|đến|vào|trong|hết|là|cuối|đầu|thời gian|và|hoàn thành)\s+){0,3})"
)
_HELD = r"(?P<lead>(?:tại|vào|trong) (?:phiên họp|cuộc họp|hội nghị)[^,;.\n]{0,60}?\s)"
_TERM = r"(?P<lead>(?:thời hạn|thời gian|hạn)[^,;.\n]{0,80}?\slà\s+)"
_PLAN = r"(?P<lead>(?:trong|vào) (?:kế hoạch|dự toán)[^,;.\n]{0,40}?\s)"
_OPENING = r"(?P<lead>(?:^|(?<=[,:(])\s*)(?:(?:vào|hết|cuối)\s+)?)"
_YEARS = rf"{_YEAR.format('year')}|(?P<every>{_EVERY})|{_THIS_YEAR}"
_DAY = (
    r"(?:\d{1,2} giờ(?: \d{1,2}(?: phút)?)?,?\s+)?(?:ngày\s+)?(?P<day>\d{1,2})(?:\s*[/.-]\s*"
    r"|\s+tháng\s+)(?P<month>\d{1,2})"
    rf"(?:{_YEARS})?(?![\d/])"
)
_TAIL = rf"(?:{_YEARS})?"
_MONTH = rf"tháng\s+(?P<month>\d{{1,2}})(?!\d){_TAIL}"
_IN_QUARTER = rf"{_QUARTER}{_TAIL}"
_HALF = rf"(?P<half>0?6|sáu|0?9|chín)\s+tháng\s+(?:đầu|cuối)(?:\s+năm)?{_TAIL}"
_IN_YEAR = r"năm\s+(?P<year>20\d\d)(?!\d)"
_AFTER = (
    rf"(?P<count>\d{{1,3}}|{SPOKEN})\s+(?P<unit>ngày làm việc|ngày"
    r"|tháng|tuần)"
    r",?\s+(?:(?:kể|tính)\s+)?(?:từ|sau)\s+(?:ngày|khi"
    r"|thời điểm)?\s*(?P<event>[^,;:.\n]{2,80})"
)
# So long before something whose day the paper does not tell.
_AHEAD = (
    rf"(?:(?:\d{{1,3}}|{SPOKEN})\s+ngày(?:\s+làm việc)?\s+trước\s+(?:ngày|khi)\s+[^,;:.\n]{{2,60}}"
    r"|trước\s+(?:(?:ngày|khi)\s+)?(?:khai mạc\s+)?(?:kỳ họp"
    r"|phiên họp)[^,;:.\n]{0,30}?\d{1,2} ngày(?! \d))"
)
_SESSION = (
    r"(?:(?:tại|trước|trong|vào|đến|ở)\s+)?(?:các\s+)?"
    r"kỳ họp(?P<sort>(?:\s+(?:thường lệ|thường kỳ|chuyên đề|gần nhất|tiếp theo|sau"
    r"|thứ\s+\w+))*)"
    rf"(?P<season>\s+(?:giữa|cuối)\s+năm)?{_TAIL}"
)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], _TimeReader], ...]:
    """Return each shape of a time with what reads it."""
    made: list[tuple[str, _TimeReader]] = [
        (_LEAD + _DAY, _a_day),
        (r"(?P<lead>)ngày\s+(?=\d)" + _DAY + r"(?=\s*(?:phải|là hạn))", _a_day),
        (_TERM + _DAY, _a_day),
        (r"(?P<lead>)ngày\s+(?=\d)" + _DAY + r"(?=[\s./;]*$)", _a_coming_day),
        (_AHEAD, _ahead),
        (_AFTER, _after),
        (_LEAD + _MONTH, _a_month),
        (_HELD + _MONTH, _a_month),
        (_LEAD + _IN_QUARTER, _a_quarter),
        (_OPENING + _IN_QUARTER, _a_quarter),
        (_LEAD + _HALF, _a_half),
        (_SESSION, _a_session),
        (_LEAD + _IN_YEAR, _a_year),
        (_PLAN + _IN_YEAR, _a_year),
    ]
    return tuple((re.compile(shape, re.IGNORECASE), read) for shape, read in made)


@dataclass(frozen=True, slots=True)
class _When:
    """The days that words of time are read against."""

    profile: Profile
    year: int
    day: date


def due_time(text: str, span: Span, profile: Profile) -> DueTime | None:
    """Return the time that *span* of *text* sets, the first of those that are told; None: none."""
    day = profile.adopted.value or profile.signed.value or profile.day
    when = _When(profile, profile.programme_year.value or day.year, day)
    found: list[DueTime] = []
    for shape, read in _shapes():
        for match in shape.finditer(text, span.start, span.end):
            one = None if _looks_back(text, match) else read(match, when)
            if one is not None:
                found.append(one)
    dated = [one for one in found if one.day] or found
    return min(dated, key=lambda one: one.span) if dated else None


def _looks_back(text: str, match: re.Match[str]) -> bool:
    """Say whether a time names what is past or another paper rather than when to act."""
    before = text[max(0, match.start() - 40) : match.start()].lower().rstrip()
    return (
        re.search(
            r"(?:từ|kể từ ngày|giai đoạn|tính|số liệu|tại (?:nghị quyết|luật)[^,;]*"
            r"|thông qua(?: tại)?|nêu tại)$",
            before,
        )
        is not None
    )


def _told(match: re.Match[str], day: date | None, **more: object) -> DueTime:
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip(" ,:("))
    place = Span(start, match.start() + len(words.rstrip()))
    shown = fold(words.strip(" ,:("))
    return DueTime(shown, place, day, **more)  # type: ignore[arg-type]


def _year_of(match: re.Match[str], when: _When) -> int:
    groups = match.groupdict()
    return int(groups["year"]) if groups.get("year") else when.year


def _dated(
    match: re.Match[str], when: _When, month: int, last: int, before: date | None = None
) -> DueTime:
    """Return a day, in the year named or the first coming one."""
    every = bool(match.groupdict().get("every"))
    year = _year_of(match, when)
    found = _date(year, month, last)
    if found and not match.groupdict().get("year") and found < when.day:
        found = _date(year + 1, month, last)
    if found and before:
        found = before.replace(year=found.year) - timedelta(days=1)
    return _told(match, found, recurring=every)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _a_day(match: re.Match[str], when: _When) -> DueTime | None:
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return _dated(match, when, month, day)


def _a_coming_day(match: re.Match[str], when: _When) -> DueTime | None:
    """Read a day at the end of a clause if it is yet to come: acts cited are of past days."""
    found = _a_day(match, when) if match["year"] else None
    return found if found and found.day and found.day > when.day else None


def _ahead(match: re.Match[str], when: _When) -> DueTime | None:
    return _told(match, None)


def _a_month(match: re.Match[str], when: _When) -> DueTime | None:
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    year = _year_of(match, when)
    first = date(year, month, 1) if _is_before(match) else None
    return _dated(match, when, month, calendar.monthrange(year, month)[1], first)


def _is_before(match: re.Match[str]) -> bool:
    return "trước" in match["lead"].lower()


def _a_quarter(match: re.Match[str], when: _When) -> DueTime | None:
    written = match["quarter"].upper()
    quarter = _ROMAN.get(written) or int(written)
    month = 3 * quarter
    year = _year_of(match, when)
    first = date(year, month - 2, 1) if _is_before(match) else None
    return _dated(match, when, month, calendar.monthrange(year, month)[1], first)


def _a_half(match: re.Match[str], when: _When) -> DueTime | None:
    nine = match["half"].lower().lstrip("0") in ("9", "chín")
    if "cuối" in match.group().lower():
        return _dated(match, when, 12, 31)
    return _dated(match, when, 9 if nine else 6, 30)


def _a_year(match: re.Match[str], when: _When) -> DueTime | None:
    year = int(match["year"])
    if _is_before(match):
        year -= 1
    return _told(match, date(year, 12, 31)) if year >= when.day.year else None


def _after(match: re.Match[str], when: _When) -> DueTime | None:
    written = match["count"].lower()
    count = int(written) if written.isdigit() else ordinal_value(written) or 0
    start = _event(match["event"], when)
    unit = match["unit"].lower()
    return _told(match, _later(start, count, unit) if start else None)


def _event(words: str, when: _When) -> date | None:
    """Return the day of the event that *words* name, None where the paper does not tell it."""
    profile, said = when.profile, words.lower()
    named = re.search(r"(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(20\d\d)", said)
    if named:
        return _date(int(named[3]), int(named[2]), int(named[1]))
    own = re.search(
        r"(?:nghị quyết|kết luận|thông báo|văn bản|kế hoạch|quyết định) này|kỳ họp này", said
    )
    bare = re.match(
        r"(?:được )?(?:thông qua|ban hành|ký|có hiệu lực|(?:kết thúc|bế mạc) kỳ họp)\W*$", said
    )
    if not (own or bare):
        return None
    if "hiệu lực" in said:
        return profile.effective.value
    return profile.adopted.value or profile.signed.value


def _later(start: date, count: int, unit: str) -> date | None:
    if unit == "tháng":
        months = start.month - 1 + count
        year, month = start.year + months // 12, months % 12 + 1
        return _date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    if unit == "tuần":
        return start + timedelta(weeks=count)
    if unit == "ngày":
        return start + timedelta(days=count)
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < _WEEKEND
    return day


def _a_session(match: re.Match[str], when: _When) -> DueTime | None:
    sort, season = (match["sort"] or "").lower(), (match["season"] or "").lower()
    if not sort.strip() and not season.strip():
        return None
    name = "giua-nam" if "giữa" in season else "cuoi-nam" if season else ""
    ordinal = re.search(r"thứ\s+(\w+)", sort)
    if ordinal and not name:
        name = f"thu-{ordinal_value(ordinal[1].lower()) or ordinal[1]}"
    every = bool(match.groupdict().get("every"))
    year = int(match["year"]) if match["year"] else 0
    return _told(match, None, session=name or "ke-tiep", year=year, recurring=every)

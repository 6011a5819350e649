"""The day whose law judges a paper: what it says of its time, the surest sign first."""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Citation, DateMention, Draft, Fact
from hdnd_lint.model.own_lines import own_line
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED

Since = Callable[[Citation], date | None]  # from when on a cited document is in force
_DEADLINE = re.compile(
    r"(?i)(?:trước|đến|chậm nhất|thời hạn|hạn|xong|hết|là|vào)\W{0,3}(?:hết\W)?$"
)


@dataclass(frozen=True, slots=True)
class Judging:
    """A day, how sure it is that its law judges the paper, and by what it was found."""

    day: date
    sure: Confidence
    origin: Localised


@dataclass(frozen=True, slots=True)
class Times:
    """What was read of the paper's days, and the day of the run."""

    adopted: Fact[date]
    signed: Fact[date]
    effective: Fact[date]
    today: date
    since: Since | None = None


def judging_day(draft: Draft, times: Times) -> Judging:
    """Return the day of *draft*: its own, else what it says of its time, else today.

    A day that is only inferred is never earlier than the effect of the laws the paper is based on.
    """
    written = _written(times)
    if written:
        return written
    floor = _floor(draft, times)
    found = next(_by_signs(draft, times, floor))
    if floor and floor > found.day:
        return Judging(floor, Confidence.LOW, _BY_LAWS)
    return found


def _written(times: Times) -> Judging | None:
    if times.adopted.value:
        origin = Localised("ngày thông qua", "the day of adoption")
        return Judging(times.adopted.value, Confidence.HIGH, origin)
    if times.signed.value:
        origin = Localised("ngày ở đầu văn bản", "the day in the header")
        return Judging(times.signed.value, Confidence.HIGH, origin)
    return None


_BY_LAWS = Localised(
    "không sớm hơn ngày các văn bản làm căn cứ có hiệu lực (văn bản không ghi ngày)",
    "not before the documents it is based on were in force (the paper has no date)",
)


def _by_signs(draft: Draft, times: Times, floor: date | None) -> Iterator[Judging]:
    """Yield the days that signs give, the surest first; the last is always there."""
    own = own_line(draft).day
    if own and own.value:
        yield Judging(own.value, Confidence.MEDIUM, _UNDER_ANNEX)
    blank = _left_blank(draft, times.today)
    if blank:
        yield Judging(blank, Confidence.MEDIUM, _BLANK)
    held = _last_day_of_session(draft)
    if held:
        yield Judging(held, Confidence.MEDIUM, _HELD)
    if times.effective.value:
        yield Judging(times.effective.value, Confidence.MEDIUM, _EFFECT)
    considered = _latest_considered(draft, times.today)
    if considered:
        yield Judging(considered, Confidence.MEDIUM, _CONSIDERED)
    if not _is_draft(draft):
        yield from _of_a_copy(draft, times, floor)
    yield Judging(times.today, Confidence.LOW, _TODAY)


_UNDER_ANNEX = Localised(
    "ngày ghi ở dòng “kèm theo” của phụ lục", "the day in the reference line of the annex"
)
_BLANK = Localised(
    "theo tháng, năm ghi trong văn bản (ngày còn để trống)",
    "by the month and year of the paper (its day is left blank)",
)
_HELD = Localised(
    "ngày cuối của kỳ họp (văn bản không ghi ngày thông qua)",
    "the last day of the session (the paper gives no day of adoption)",
)
_EFFECT = Localised(
    "ngày có hiệu lực (văn bản không ghi ngày thông qua)",
    "the day of effect (the paper gives no day of adoption)",
)
_CONSIDERED = Localised(
    "ngày muộn nhất ghi ở phần xét (văn bản không ghi ngày thông qua)",
    "the latest day of what was considered (the paper gives no day of adoption)",
)
_NAMED = Localised(
    "ngày nêu trong nội dung (văn bản không ghi ngày)",
    "a day named in the text (the paper has no date)",
)
_SESSION = Localised(
    "theo kỳ họp, nhiệm kỳ (văn bản không ghi ngày)",
    "by the session and the term (the paper has no date)",
)
_TODAY = Localised("ngày kiểm tra (văn bản chưa ghi ngày)", "today (the paper has no date)")


def _is_draft(draft: Draft) -> bool:
    """Say whether the header is there, its day to be filled in: the paper is being written."""
    header = draft.header
    return bool(header.date or header.draft_mark or header.country or header.motto)


def _of_a_copy(draft: Draft, times: Times, floor: date | None) -> Iterator[Judging]:
    """Yield what a copy without its header says of its time: days in it, session, its bases."""
    named = _day_named(draft, times.today, floor)
    if named:
        yield Judging(named, Confidence.LOW, _NAMED)
    held = _day_of_session(draft, times.today)
    if held:
        yield Judging(held, Confidence.LOW, _SESSION)
    if floor:
        yield Judging(floor, Confidence.LOW, _BY_LAWS)


# A day that is not filled in yet.


def _left_blank(draft: Draft, today: date) -> date | None:
    """Return the earliest day that a paper can have whose month or year is told."""
    adopted = draft.closing.adopted if draft.closing else None
    for mention in (adopted, draft.header.date):
        if mention and mention.value is None and mention.year:
            return _within(draft, mention, today)
    return None


def _within(draft: Draft, mention: DateMention, today: date) -> date:
    """Return today if it fits, else the last day named in that time, else the end of it.

    Where that is still to come, its first day; a day that does not exist is the month's last.
    """
    year = mention.year or today.year
    month = mention.month if mention.month and mention.month <= 12 else None
    first = date(year, month or 1, 1)
    last = date(year, month or 12, monthrange(year, month or 12)[1])
    if first <= today <= last:
        return today
    if first > today:
        return first
    if mention.day:
        return last
    named = (one.value for one in draft.dates if one.value and first <= one.value <= last)
    return max(named, default=last)


# Days within the paper.


def _latest_considered(draft: Draft, today: date) -> date | None:
    """Return the latest day of the considerations: the paper is hardly much younger.

    A submission and its appraisal report are cited there, days or weeks before the session.
    """
    spans = [part.span for part in draft.considerations]
    return max((day for day in _days_in(draft, spans) if day <= today), default=None)


def _floor(draft: Draft, times: Times) -> date | None:
    """Return the latest day from which a document that the paper is based on is in force."""
    spans = [part.span for part in draft.bases]
    known = [times.since(one) for one in _citations_in(draft, spans)] if times.since else []
    days = [*_days_in(draft, spans), *(day for day in known if day)]
    return max((day for day in days if day <= times.today), default=None)


def _citations_in(draft: Draft, spans: list[Span]) -> Iterator[Citation]:
    inside = _Inside(spans)
    return (one for one in draft.citations if one.kind and inside.holds(one.span))


def _days_in(draft: Draft, spans: list[Span]) -> Iterator[date]:
    inside = _Inside(spans)
    return (one.value for one in draft.dates if one.value and inside.holds(one.span))


class _Inside:
    """Whether a place lies in one of several spans; they are few, and do not overlap."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = sorted(spans)

    def holds(self, place: Span) -> bool:
        at = bisect_right(self.spans, place.start, key=lambda span: span.start)
        return at > 0 and place.end <= self.spans[at - 1].end


def _day_named(draft: Draft, today: date, floor: date | None) -> date | None:
    """Return the latest day that is told, else the first that is set as a time limit."""
    cited = {one.date.span for one in draft.citations if one.date}
    told: list[date] = []
    limits: list[date] = []
    for mention in draft.dates:
        day = mention.value
        if day is None or day > today or mention.span in cited or (floor and day < floor):
            continue
        before = draft.text[max(0, mention.span.start - 14) : mention.span.start]
        (limits if _DEADLINE.search(before) else told).append(day)
    first_limit = min(limits, default=None)
    kept = [day for day in told if first_limit is None or day <= first_limit]
    return max(kept, default=first_limit)


_DAYS_OF_SESSION = r"\(\s?từ ngày [^()]{3,60} đến (?:hết )?ngày [^()]{6,30}\)"


def _last_day_of_session(draft: Draft) -> date | None:
    """Return the last day in “(Từ ngày 07/12 đến ngày 10/12/2011)” above the bases."""
    end = draft.bases[0].span.start if draft.bases else 0
    place = TONED.search(_DAYS_OF_SESSION, draft.text, Span(0, end))
    if place is None:
        return None
    named = [one.value for one in draft.dates if place.start() < one.span.start < place.end()]
    return named[-1] if named else None


@cache
def _session_time() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?P<half>giữa|cuối)\s+năm\s+(?P<year>20\d\d)|\bnhiệm\s+kỳ\s+20\d\d\s*[-–]\s*(?P<end>20\d\d)"
    )


def _day_of_session(draft: Draft, today: date) -> date | None:
    """Return about when the session was held: of the half year it names, or within its term."""
    session = draft.session or (draft.closing.session if draft.closing else None)
    match = (
        _session_time().search(draft.text, session.span.start, session.span.end)
        if session
        else None
    )
    if match is None:
        return None
    if match["half"]:
        held = date(int(match["year"]), 7 if match["half"].lower() == "giữa" else 12, 1)
    else:
        held = date(int(match["end"]), 1, 1)
    return min(held, today)

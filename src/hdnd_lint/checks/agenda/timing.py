"""The days and hours of a session, against its papers and against one another."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from hdnd_lint.checks.agenda.content import session_excuse
from hdnd_lint.checks.agenda.course import IN_PART, NO_AGENDA
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result, Value
from hdnd_lint.model.agenda import Agenda, AgendaItem, TimeSlot
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED, check_patterns, comparable
from hdnd_lint.words.session_acts import Act

_NO_OPENING = NotEvaluated(
    Localised("chương trình không ghi ngày khai mạc", "the agenda names no day of opening")
)
_NO_CONVENING = NotEvaluated(
    Localised(
        "văn bản không cho biết ngày quyết định triệu tập kỳ họp",
        "the paper does not tell the day of the convening decision",
    )
)


@dataclass(frozen=True, slots=True)
class TimesParams(Params):
    """Nothing to set."""


def half_day(context: Context, params: TimesParams) -> Iterator[Result]:
    """Yield a regular session that is held within half a day: as told, or by its hours."""
    agenda = context.draft.agenda
    if agenda is None:
        yield NO_AGENDA
        return
    excuse = session_excuse(agenda)
    if excuse:
        yield excuse
        return
    if not agenda.acts(Act.VOTE, Act.CLOSING):
        yield IN_PART
        return
    if agenda.length > 1:
        return
    if agenda.length == 1 and agenda.length_span:
        yield Hit(agenda.length_span)
        return
    place = _within_a_half(agenda)
    if place:
        yield Hit(place)


def _within_a_half(agenda: Agenda) -> Span | None:
    """Return the day, or the last hours told, if all items are held in one half of one day."""
    slots = [item.slot for item in agenda.items if not item.introduces]
    last = slots[-1]
    halves = {(slot.nth, slot.half) for slot in slots if slot.half}
    if len(halves) != 1 or not last.half or not (last.end or _apart(slots)):
        return None
    one_day = not (agenda.last and agenda.opening and agenda.last > agenda.opening)
    if not one_day:
        return None
    return _day_above(agenda, last.span) or last.span


def _day_above(agenda: Agenda, hours: Span | None) -> Span | None:
    """Return the day of the session where it is told above all items: it is what is too short."""
    first = next((item.slot.span for item in agenda.items if item.slot.span), hours)
    day = agenda.opening_span
    return day if day and first and day.end <= first.start else None


def _apart(slots: list[TimeSlot]) -> bool:
    """Say whether the items have hours of their own, so that the last is known to be the last."""
    return len({slot.start for slot in slots if slot.start}) > 1


@dataclass(frozen=True, slots=True)
class ConveningParams(Params):
    """How many days before the opening a session has to be convened, and told the public."""

    regular: int
    special: int
    notice_regular: int
    notice_special: int


def late_convening(context: Context, params: ConveningParams) -> Iterator[Result]:
    """Yield a session convened too late. Variant ``notice``: the public is told too late."""
    agenda = context.draft.agenda
    if agenda is None:
        yield NO_AGENDA
        return
    kind = context.draft.title.type
    notice = kind is not None and comparable(kind.text) == "thông báo"
    told = context.profile.signed.value if notice else agenda.convened
    if told is None or agenda.first_session:
        yield _NO_CONVENING
    elif agenda.opening is None or agenda.opening_span is None:
        yield _NO_OPENING
    elif agenda.regular is None:
        yield from _excuse(agenda)
    else:
        least = _least(params, agenda.regular, notice)
        found = (agenda.opening - told).days
        if found < least:
            values: dict[str, Value] = {"least": least, "found": found, "told": f"{told:%d/%m/%Y}"}
            yield Hit(agenda.opening_span, values=values, variant="notice" if notice else "")


def _excuse(agenda: Agenda) -> Iterator[Result]:
    excuse = session_excuse(agenda)
    if excuse:
        yield excuse


def _least(params: ConveningParams, regular: bool, notice: bool) -> int:
    if notice:
        return params.notice_regular if regular else params.notice_special
    return params.regular if regular else params.special


@dataclass(frozen=True, slots=True)
class ElectionParams(Params):
    """*longest*: days from the election to the first session."""

    longest: int


_NO_ELECTION = NotEvaluated(
    Localised("văn bản không ghi ngày bầu cử", "the paper does not tell the day of the election")
)
_NOT_FIRST = NotApplicable(
    Localised("không phải kỳ họp thứ nhất của khóa", "not the first session of a term")
)


def late_first_session(context: Context, params: ElectionParams) -> Iterator[Result]:
    """Yield a first session held too long after the election that the paper names."""
    agenda = context.draft.agenda
    if agenda is None:
        yield NO_AGENDA
    elif not agenda.first_session:
        yield _NOT_FIRST
    elif agenda.election is None:
        yield _NO_ELECTION
    elif agenda.opening is None or agenda.opening_span is None:
        yield _NO_OPENING
    else:
        found = (agenda.opening - agenda.election).days
        if found > params.longest:
            last = agenda.election + timedelta(days=params.longest)
            values: dict[str, Value] = {
                "found": found,
                "longest": params.longest,
                "last": f"{last:%d/%m/%Y}",
            }
            yield Hit(agenda.opening_span, values=values)


# Hours and days that contradict one another.


def conflicts(context: Context, params: TimesParams) -> Iterator[Result]:
    """Yield hours that end before they begin, or begin before those above them end.

    Variant ``day``: an item on a day before the session opens, or before that of the item above.
    """
    agenda = context.draft.agenda
    if agenda is None:
        yield NO_AGENDA
        return
    before: AgendaItem | None = None
    told: set[Span] = set()
    for item in agenda.items:
        span = item.slot.span
        if span is None or span in told:
            continue
        told.add(span)
        hit = _conflict(item, before)
        if hit:
            yield hit
        else:
            before = item


def _conflict(item: AgendaItem, before: AgendaItem | None) -> Hit | None:
    slot = item.slot
    assert slot.span is not None
    if slot.start and slot.end and slot.end < slot.start:
        return Hit(slot.span, values=_hours(slot, slot))
    if before is None or before.slot.span is None:
        return None
    last = before.slot
    related = (Related(before.slot.span, Localised("mục trước", "the item before")),)
    if slot.day and last.day and slot.day < last.day:
        days = {"found": f"{slot.day:%d/%m/%Y}", "other": f"{last.day:%d/%m/%Y}"}
        return Hit(slot.span, values=days, related=related, variant="day")
    same = (slot.day, slot.nth) == (last.day, last.nth)
    latest = last.end or last.start
    if same and slot.start and latest and slot.start < latest and not _inside(item, before):
        return Hit(slot.span, values=_hours(slot, last), related=related, variant="overlap")
    return None


def _inside(item: AgendaItem, before: AgendaItem) -> bool:
    """Say whether the hours lie within those above: a session and what is held in it."""
    slot, last = item.slot, before.slot
    if not (slot.start and last.start and last.end):
        return False
    return last.start <= slot.start and (slot.end or slot.start) <= last.end and slot != last


def _hours(slot: TimeSlot, last: TimeSlot) -> dict[str, str]:
    other = last.end or last.start
    return {"found": f"{slot.start:%H:%M}", "other": f"{other:%H:%M}" if other else ""}


# What any agenda tells.


def without_frame(context: Context, params: TimesParams) -> Iterator[Result]:
    """Yield an agenda without opening, closing, or the day on which it begins."""
    agenda = context.draft.agenda
    if agenda is None:
        yield NO_AGENDA
        return
    missing = [
        word
        for key, word in _FRAME.items()
        if not (_tells_day(context, agenda) if key is None else agenda.acts(key))
    ]
    if missing and agenda.acts(Act.VOTE, Act.CLOSING):
        words = Localised(
            "; ".join(one.vi for one in missing), "; ".join(one.en for one in missing)
        )
        place = agenda.heading if agenda.heading.end else agenda.items[0].span
        yield Hit(place, words={"missing_names": words})


def _tells_day(context: Context, agenda: Agenda) -> bool:
    """Say whether the day is given, or left open: a blank is for placeholder-left to tell."""
    return agenda.opening is not None or "ngày [… " in context.text


_FRAME: Mapping[Act | None, Localised] = {
    Act.OPENING: Localised("khai mạc", "the opening"),
    Act.CLOSING: Localised("bế mạc", "the closing"),
    None: Localised("ngày họp", "the day of the session"),
}

# Papers that have to be there before the session.


@dataclass(frozen=True, slots=True)
class Deadline(Params):
    """At least *least* days (*working* days if set) before the opening for what *words* tell.

    *words* is a pattern that a day follows within the same sentence; *label* names it.
    """

    key: str
    label: Localised
    words: str
    least: int
    working: bool = False

    def __post_init__(self) -> None:
        check_patterns((self.words,))


@dataclass(frozen=True, slots=True)
class SessionDeadlineParams(Params):
    """What has to be there before the session, and how long before."""

    deadlines: tuple[Deadline, ...]


_NO_DEADLINE = NotApplicable(
    Localised("văn bản không ghi ngày của việc này", "the paper gives no day for it")
)


def late_papers(context: Context, params: SessionDeadlineParams) -> Iterator[Result]:
    """Yield each day before the session that the paper sets too late for what *words* name."""
    agenda = context.draft.agenda
    if agenda is None:
        yield NO_AGENDA
        return
    if agenda.opening is None:
        yield _NO_OPENING
        return
    told = [one for deadline in params.deadlines for one in _days_told(context, deadline)]
    if not told:
        yield _NO_DEADLINE
    for deadline, span, day in told:
        left = (agenda.opening - day).days
        if deadline.working:
            left = min(left, _working_days(day, agenda.opening))
        if 0 <= left < deadline.least:
            values: dict[str, Value] = {"found": left, "least": deadline.least}
            values |= {"day": f"{day:%d/%m/%Y}", "key": deadline.key}
            yield Hit(span, values=values, words={"what": deadline.label, "unit": _unit(deadline)})


def _unit(deadline: Deadline) -> Localised:
    if deadline.working:
        return Localised("ngày làm việc", "working days")
    return Localised("ngày", "days")


def _days_told(context: Context, deadline: Deadline) -> Iterator[tuple[Deadline, Span, date]]:
    words = rf"(?:{deadline.words})[^.;\n]{{0,120}}?(?=ngày \d)"
    for match in TONED.matches(words, context.text):
        near = (one for one in context.draft.dates if 0 <= one.span.start - match.end() < 3)
        day = next(near, None)
        if day and day.value:
            yield deadline, day.span, day.value


def _working_days(first: date, last: date) -> int:
    """Count the working days from *first* to the day before *last*, Saturdays and Sundays out."""
    days = (first + timedelta(days=one) for one in range((last - first).days))
    return sum(day.weekday() < 5 for day in days)


CHECKS: Mapping[str, Check[Any]] = {
    "half_day": Check(half_day, TimesParams),
    "late_convening": Check(
        late_convening,
        ConveningParams,
        values=frozenset({"least", "found", "told"}),
        variants=frozenset({"notice"}),
    ),
    "late_first_session": Check(
        late_first_session, ElectionParams, values=frozenset({"found", "longest", "last"})
    ),
    "conflicts": Check(
        conflicts,
        TimesParams,
        values=frozenset({"found", "other"}),
        variants=frozenset({"day", "overlap"}),
    ),
    "without_frame": Check(
        without_frame,
        TimesParams,
        values=frozenset({"missing_names"}),
        absences=frozenset({""}),
    ),
    "late_papers": Check(
        late_papers,
        SessionDeadlineParams,
        values=frozenset({"found", "least", "day", "key", "what", "unit"}),
    ),
}

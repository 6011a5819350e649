"""The year at a glance: what the law and the council's own papers make due, by body and by day."""

from collections.abc import Iterator, Sequence
from datetime import date

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.supervision.topics import read_topics
from hdnd_lint.desk.due import due_days
from hdnd_lint.desk.supervision import months
from hdnd_lint.finding import law_words
from hdnd_lint.model import Nature
from hdnd_lint.model.desk import DueRule, SessionDays, SessionSeasons, SessionSort
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass
from hdnd_lint.ruleset.year_law import YearDue
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.year.duties import DutyRow, duty_rows

_LONGEST = 140


@dataclass(frozen=True, slots=True)
class YearEntry:
    """One thing of the year; *day* is None where none can be told; *law*: the law asks it."""

    day: date | None
    who: str
    what: str
    basis: str
    source: str
    law: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class SupervisionSpan:
    """A topic of supervision over months of the year, 0 where unsaid, and whom it overlaps."""

    programme: str
    topic: str
    first: int
    last: int
    overlaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearCalendar:
    """The entries of *year* by day, those without one last, and its supervisions."""

    year: int
    entries: tuple[YearEntry, ...]
    supervisions: tuple[SupervisionSpan, ...]


def year_calendar(
    files: Sequence[FileOutcome],
    year: int,
    law: Sequence[YearDue],
    rules: Sequence[DueRule],
    seasons: SessionSeasons,
    lang: str,
) -> YearCalendar:
    """Return the calendar of *year* from the law and from what *files* say."""
    found = [*_by_law(law, lang), *_by_sessions(files, year, rules, seasons, lang)]
    found += [entry for row in duty_rows(files) for entry in _by_duty(row, year)]
    once = dict.fromkeys(found)
    ordered = sorted(once, key=lambda one: (one.day or date.max, one.who, one.what))
    return YearCalendar(year, tuple(ordered), tuple(_supervisions(files, year)))


def _by_law(law: Sequence[YearDue], lang: str) -> Iterator[YearEntry]:
    for one in law:
        note = one.unset.get(lang) if one.unset else ""
        words = law_words(one.basis)
        yield YearEntry(one.day, one.by.get(lang), one.what.get(lang), words, "", True, note)


_SESSION = Localised("Kỳ họp Hội đồng nhân dân", "The council's session")
_COUNCIL = Localised("Hội đồng nhân dân", "The council")


def _by_sessions(
    files: Sequence[FileOutcome],
    year: int,
    rules: Sequence[DueRule],
    seasons: SessionSeasons,
    lang: str,
) -> Iterator[YearEntry]:
    """Yield the sessions that agendas tell, and what the law counts from them."""
    for file in files:
        if file.draft is None or file.draft.agenda is None:
            continue
        agenda = file.draft.agenda
        opening = agenda.opening
        if opening is None:
            continue
        closing = agenda.last or opening
        named = agenda.nature in (Nature.MID_YEAR, Nature.YEAR_END)
        season = agenda.nature if named else seasons.of(opening)
        told = SessionDays(opening, closing, _sort(agenda.nature), season)
        if opening.year == year:
            what = _SESSION.get(lang)
            yield YearEntry(opening, _COUNCIL.get(lang), what, "", file.path, False)
        for one in due_days(rules, told):
            if one.day and one.day.year == year:
                basis = law_words(one.basis)
                yield YearEntry(one.day, "", one.what.get(lang), basis, file.path, True)


def _sort(nature: Nature) -> SessionSort:
    unscheduled = (Nature.THEMATIC, Nature.EXTRAORDINARY, Nature.URGENT)
    return SessionSort.UNSCHEDULED if nature in unscheduled else SessionSort.REGULAR


def _by_duty(row: DutyRow, year: int) -> Iterator[YearEntry]:
    """Yield a duty whose day lies in *year*, or that is due at a session of it."""
    day = row.due
    if day and row.recurring and day.year <= year:
        day = date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
    at_session = day is None and bool(row.session) and row.session_year == year
    if (day and day.year == year) or at_session:
        yield YearEntry(day, row.who, row.what, row.basis, row.file, False, row.due_text)


def _supervisions(files: Sequence[FileOutcome], year: int) -> Iterator[SupervisionSpan]:
    found: list[SupervisionSpan] = []
    for file in files:
        draft, profile = file.draft, file.profile
        if draft is None or profile is None or profile.programme_year.value != year:
            continue
        name = file.path
        for topic in read_topics(Context(draft, profile)):
            said = " ; ".join(span.of(draft.text) for span in (topic.span, *topic.said))
            first, last = months(said)
            found.append(SupervisionSpan(name, topic.words(draft)[:_LONGEST], first, last))
    for one in found:
        crossing = [
            other.topic
            for other in found
            if other is not one and one.first and other.first and _cross(one, other)
        ]
        yield SupervisionSpan(one.programme, one.topic, one.first, one.last, tuple(crossing))


def _cross(one: SupervisionSpan, other: SupervisionSpan) -> bool:
    return one.first <= other.last and other.first <= one.last

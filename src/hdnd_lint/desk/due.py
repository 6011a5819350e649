"""What is due by when around a session, by the law of its day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hdnd_lint.model.desk import DueDay, DueEvent, DuePeriod, DueRule, SessionDays

_WEEKEND = 5  # Monday is 0


def due_days(rules: Sequence[DueRule], session: SessionDays) -> tuple[DueDay, ...]:
    """Return what is due for *session*, by day; what has no day comes last.

    The law of the opening day counts. Nothing is said where that day is not known.
    """
    found = [day for rule in rules for day in _due(rule, session)]
    order = {id(day): at for at, day in enumerate(found)}
    return tuple(sorted(found, key=lambda one: (one.day or date.max, order[id(one)])))


def _due(rule: DueRule, session: SessionDays) -> Iterator[DueDay]:
    if session.opening is None or not _is_asked(rule, session):
        return
    period = _period(rule.periods, session.opening)
    if period is None:
        return
    start = _day_of(rule.event, session)
    day = _counted(start, rule.days, rule.working) if start and not period.unset else None
    yield DueDay(
        what=rule.what,
        event=rule.event,
        days=rule.days,
        working=rule.working,
        day=day,
        basis=period.basis,
        unset=period.unset,
        papers=rule.papers,
        subjects=rule.subjects,
    )


def _is_asked(rule: DueRule, session: SessionDays) -> bool:
    """Say whether *rule* speaks of *session*; what is not known of it counts as asked."""
    sort = not rule.sessions or session.sort is None or session.sort in rule.sessions
    season = not rule.seasons or not session.season or session.season in rule.seasons
    subjects = not rule.subjects or not session.subjects.isdisjoint(rule.subjects)
    return sort and season and subjects


def _period(periods: Sequence[DuePeriod], day: date) -> DuePeriod | None:
    for period in periods:
        if period.start <= day and (period.until is None or day < period.until):
            return period
    return None


def _day_of(event: DueEvent, session: SessionDays) -> date | None:
    """Return the day of *event*: elections are held, resolutions signed, after the last day."""
    if event is DueEvent.OPENING:
        return session.opening
    return session.closing if event is not DueEvent.SIGNING else None


def _counted(start: date, days: int, working: bool) -> date:
    """Return the day so many *days* from *start*; public holidays count as working days."""
    if not working:
        return start + timedelta(days=days)
    step = timedelta(days=1 if days > 0 else -1)
    day, left = start, abs(days)
    while left:
        day += step
        left -= day.weekday() < _WEEKEND
    return day

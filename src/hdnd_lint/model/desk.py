"""What a committee needs of a session at a glance: matters and papers, what is due by when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hdnd_lint.finding import Basis
from hdnd_lint.model.draft import Nature
from hdnd_lint.model.profile import Subject
from hdnd_lint.words.text import Localised


class DueEvent(StrEnum):
    """From which day a day that is due is counted."""

    OPENING = "opening"
    CLOSING = "closing"
    SIGNING = "signing"
    ELECTION = "election"


class SessionSort(StrEnum):
    """The two sorts of session that days are counted differently for."""

    REGULAR = "regular"
    UNSCHEDULED = "unscheduled"


@dataclass(frozen=True, slots=True)
class DuePeriod:
    """The law of a time: *until* is exclusive. *unset* says why it gives no day, None: it does."""

    start: date
    until: date | None
    basis: tuple[Basis, ...] = ()
    unset: Localised | None = None


@dataclass(frozen=True, slots=True)
class DueRule:
    """What is due so many *days* before (negative) or after an event; *working*: working days.

    It is asked of the *sessions*, *seasons* and *subjects* named; none: of all.
    """

    key: str
    what: Localised
    event: DueEvent
    days: int
    working: bool
    sessions: tuple[SessionSort, ...]
    seasons: tuple[Nature, ...]
    subjects: tuple[Subject, ...]
    periods: tuple[DuePeriod, ...]


@dataclass(frozen=True, slots=True)
class DueDay:
    """Something that is due: by *day*, or None where the law sets none, for the reason *unset*.

    *from_event* says what *days* are counted from, where the day of the event is not known.
    """

    what: Localised
    event: DueEvent
    days: int
    working: bool
    day: date | None
    basis: tuple[Basis, ...]
    unset: Localised | None = None


@dataclass(frozen=True, slots=True)
class SessionDays:
    """The days of a session as far as its papers tell them, and what sort of session it is."""

    opening: date | None = None
    closing: date | None = None
    sort: SessionSort | None = None
    season: Nature = Nature.UNSAID
    subjects: frozenset[Subject] = frozenset()

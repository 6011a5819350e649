"""What a committee needs of a session at a glance: matters and papers, what is due by when."""

from calendar import monthrange
from collections import Counter
from datetime import date
from enum import StrEnum

from hdnd_lint.finding import Basis, Finding, Severity
from hdnd_lint.model.dossier import Role
from hdnd_lint.model.draft import Nature
from hdnd_lint.model.profile import Subject
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised


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

    It is asked of the *sessions*, *seasons* and *subjects* named; none: of all. *papers* are those
    whose own day tells whether it was kept.
    """

    key: str
    what: Localised
    event: DueEvent
    days: int
    working: bool
    sessions: tuple[SessionSort, ...]
    seasons: tuple[Nature, ...]
    subjects: tuple[Subject, ...]
    papers: tuple[Role, ...]
    periods: tuple[DuePeriod, ...]


@dataclass(frozen=True, slots=True)
class DueDay:
    """Something that is due: by *day*; None where the law sets none, for the reason *unset*, or
    where the day of the event that it is counted from is not known.

    *papers* are the papers whose own day tells whether it was kept.
    """

    what: Localised
    event: DueEvent
    days: int
    working: bool
    day: date | None
    basis: tuple[Basis, ...]
    unset: Localised | None = None
    papers: tuple[Role, ...] = ()
    subjects: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionDays:
    """The days of a session as far as its papers tell them, and what sort of session it is."""

    opening: date | None = None
    closing: date | None = None
    sort: SessionSort | None = None
    season: Nature = Nature.UNSAID
    subjects: frozenset[Subject] = frozenset()


@dataclass(frozen=True, slots=True)
class SessionSeasons:
    """The months in which regular sessions are held, first and last: mid-year and year-end."""

    mid_year: tuple[int, int]
    year_end: tuple[int, int]

    def of(self, day: date) -> Nature:
        """Return the season that *day* lies in, UNSAID between the two."""
        if self.mid_year[0] <= day.month <= self.mid_year[1]:
            return Nature.MID_YEAR
        if self.year_end[0] <= day.month <= self.year_end[1]:
            return Nature.YEAR_END
        return Nature.UNSAID

    def last_day(self, season: str, year: int) -> date:
        """Return the last day of *season* in *year*."""
        month = (self.mid_year if season == Nature.MID_YEAR else self.year_end)[1]
        return date(year, month, monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class DeskPaper:
    """One paper of a matter as the desk shows it.

    *older* are the names of older versions. *before* counts the days from the paper's day to the
    opening (negative: after it), None where one of the two is not known. *late* says which days
    it passes, each as a line.
    """

    role: Role
    path: str
    kind: str
    number: str
    day: date | None
    older: tuple[str, ...] = ()
    before: int | None = None
    late: tuple[Localised, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskAmount:
    """An amount that a draft decides on, and what it is called there."""

    label: str
    written: str


@dataclass(frozen=True, slots=True)
class DeskFinding:
    """A finding, and the file that it is to be mended in."""

    path: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many rules looked, had nothing to look at, or could not look."""

    checked: int = 0
    not_applicable: int = 0
    not_evaluated: int = 0


@dataclass(frozen=True, slots=True)
class DeskMatter:
    """One matter of a session; *agenda* counts its items of the agenda from 1."""

    number: int
    title: str
    papers: tuple[DeskPaper, ...]
    findings: tuple[DeskFinding, ...]
    coverage: Coverage
    amounts: tuple[DeskAmount, ...]
    agenda: tuple[int, ...] = ()

    def of(self, role: Role) -> tuple[DeskPaper, ...]:
        """Return its papers of *role*; the act that is amended is among the others."""
        asked = (role, Role.AMENDED) if role is Role.OTHER else (role,)
        return tuple(paper for paper in self.papers if paper.role in asked)

    def count(self, severity: Severity) -> int:
        """Return how many findings of *severity* there are."""
        return Counter(one.finding.severity for one in self.findings)[severity]


class AgendaPart(StrEnum):
    """What the time of a session goes to."""

    CEREMONY = "ceremony"  # opening, closing, the agenda itself
    PRESENTING = "presenting"  # reports, submissions, notices
    APPRAISING = "appraising"
    DISCUSSING = "discussing"  # discussion, questions and answers, explanations
    DECIDING = "deciding"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item of the agenda: when, what, by whom, and the *matters* that it is about.

    *sitting* is the half-day it falls in, "" where that is not told; *minutes* how long it takes,
    0 where that is not told.
    """

    number: int
    when: str
    words: str
    matters: tuple[int, ...] = ()
    part: AgendaPart = AgendaPart.OTHER
    sitting: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class SupervisionBar:
    """A topic of a supervision programme and the months of the year it takes, 0 where unsaid."""

    programme: str
    topic: str
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class DeskSession:
    """What one session shows, or (*is_one* not set) what is left outside of any.

    *agendas* are the papers on the session itself.
    """

    title: str
    days: SessionDays
    matters: tuple[DeskMatter, ...]
    agendas: tuple[DeskPaper, ...] = ()
    agenda: tuple[AgendaLine, ...] = ()
    findings: tuple[DeskFinding, ...] = ()
    due: tuple[DueDay, ...] = ()
    is_one: bool = True


@dataclass(frozen=True, slots=True)
class SupervisionYear:
    """The supervision programmes of one year, whoever made them."""

    title: str
    bars: tuple[SupervisionBar, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The whole page on *folder*; *outside* and *unread* are files with the reason in words."""

    folder: str
    sessions: tuple[DeskSession, ...]
    supervision: tuple[SupervisionYear, ...] = ()
    outside: tuple[tuple[str, str], ...] = ()
    unread: tuple[tuple[str, str], ...] = ()

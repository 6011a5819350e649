"""The agenda of a session as read: what happens, when, about what, by whom. No law here."""

from datetime import date, time
from enum import StrEnum

from hdnd_lint.model.draft import Nature
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import Body
from hdnd_lint.words.letters.text import Phrase, Span
from hdnd_lint.words.session_acts import Act


class Half(StrEnum):
    """A half of a working day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class TimeSlot:
    """When an item is held, as far as the agenda tells.

    *nth* counts the days of the session from 1, 0 where no day is told; *day* is its date.
    *start* and *end* are hours of that day; *half* is told, or follows from the hours. *span*
    covers the hours as written, or the heading with the half-day; None where nothing is told.
    """

    nth: int = 0
    day: date | None = None
    half: Half | None = None
    start: time | None = None
    end: time | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing that the council does or hears.

    *span* covers its words, *subject* what the act is about (None where the words tell the act
    alone); *presenter* and *by* say who, as written and as a body known. *line* counts the lines
    (paragraphs, rows) that hold items, from 0; *label* is that line's number. *parent* is the
    index of the item above it (a heading, an item that introduces a list), -1 without one.
    *introduces*: the item only opens the list of those below. *plural*: “các báo cáo thẩm tra”.
    *from_column*: the item is a cell of a row about another item (who appraises it).
    """

    span: Span
    act: Act
    subject: Phrase | None = None
    presenter: Phrase | None = None
    by: tuple[Body, ...] = ()
    slot: TimeSlot = TimeSlot()
    line: int = 0
    label: str = ""
    parent: int = -1
    introduces: bool = False
    plural: bool = False
    from_column: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda that a paper is, or carries.

    *heading* names the session; *nature* and *season* say what kind of session it is (*season*:
    mid-year or year-end, *season_read*: told, not concluded from what is heard). *opening* and
    *last* are the first and last day, *opening_span* where the first is told. *length* is the
    duration in half-days as the paper states it, 0 where it does not, at *length_span*.
    *convened* is the day of the convening decision. *election* is the election day that is told.
    *unread* are lines in which no act was seen.
    """

    span: Span
    heading: Span
    items: tuple[AgendaItem, ...]
    nature: Nature = Nature.UNSAID
    season: Nature = Nature.UNSAID
    season_read: bool = False
    first_session: bool = False
    opening: date | None = None
    opening_span: Span | None = None
    last: date | None = None
    length: int = 0
    length_span: Span | None = None
    place: Phrase | None = None
    convened: date | None = None
    election: date | None = None
    unread: tuple[Span, ...] = ()

    @property
    def regular(self) -> bool | None:
        """Say whether it is one of the two sessions of every year; None: not known."""
        if self.first_session or self.nature in _SPECIAL:
            return False
        return True if self.season or self.nature is Nature.REGULAR else None

    def acts(self, *acts: Act) -> tuple[AgendaItem, ...]:
        """Return the items of one of *acts*, in order, without those that open a list."""
        return tuple(item for item in self.items if item.act in acts and not item.introduces)


_SPECIAL = (Nature.THEMATIC, Nature.EXTRAORDINARY, Nature.URGENT)

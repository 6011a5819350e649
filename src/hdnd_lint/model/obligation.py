"""Duties that papers lay on somebody, and the days by which they are due."""

from datetime import date
from enum import StrEnum

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span


class DutySort(StrEnum):
    """How a duty is laid: ordered, asked for, promised, or handed down by a superior act."""

    ORDER = "order"
    REQUEST = "request"
    PROMISE = "promise"
    DELEGATION = "delegation"


@dataclass(frozen=True, slots=True)
class DueTime:
    """When a duty is due: the words, and the day they come to where it can be told.

    *session* names a session of the council (``giua-nam``, ``cuoi-nam``, ``thu-5``), whose day
    other papers tell; *year* is that session's, 0 where unsaid. *recurring*: every year anew.
    """

    text: str
    span: Span
    day: date | None = None
    session: str = ""
    year: int = 0
    recurring: bool = False


@dataclass(frozen=True, slots=True)
class Obligation:
    """One duty of one doer. *who* is "" where the paper names nobody; *due* None where no time.

    *what* is the action in the paper's words; *basis* is where it stands and under which act;
    *span* is the clause. *cited* are the acts that the clause itself leans on.
    """

    who: str
    what: str
    due: DueTime | None
    basis: str
    span: Span
    sort: DutySort
    cited: tuple[str, ...] = ()

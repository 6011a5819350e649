"""A new paper before it is set: plain data for every output."""

from enum import StrEnum

from hdnd_lint.records import dataclass


class Look(StrEnum):
    """How a line is set."""

    TEXT = "text"
    BASIS = "basis"
    HEADING = "heading"
    CENTRED = "centred"


@dataclass(frozen=True, slots=True)
class NewLine:
    """A paragraph; blanks stand in square brackets."""

    text: str
    look: Look = Look.TEXT


@dataclass(frozen=True, slots=True)
class NewAnnex:
    """What is issued with the act: its type in capitals, its title, whose it is, its lines."""

    type: str
    title: str
    note: str
    lines: tuple[NewLine, ...]


@dataclass(frozen=True, slots=True)
class NewPaper:
    """The whole paper, in the order in which it is written.

    *issuer* are the offices in the header, the last of them in bold; one may go over two lines.
    *session* is empty where the form has no such lines.
    """

    issuer: tuple[str, ...]
    number: str
    place: str
    day: str
    type: str
    title: str
    session: tuple[str, ...]
    lines: tuple[NewLine, ...]
    recipients: tuple[str, ...]
    signing: tuple[str, ...]
    annex: NewAnnex | None = None

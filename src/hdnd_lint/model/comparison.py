"""What became of a draft between two of its versions: each change with its place and its words."""

from datetime import date
from enum import StrEnum

from hdnd_lint.finding import Finding
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span


class ChangeKind(StrEnum):
    """What happened to one unit of the draft."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    REWORDED = "reworded"
    FIGURES = "figures"


class EditNature(StrEnum):
    """What kind of edit a reader sees in the words of one unit."""

    WORDS = "words"
    FIGURES = "figures"
    BLANK = "blank"  # a number or a day that was left blank is filled in
    DATE = "date"
    DATE_FORM = "date-form"  # the same day, written otherwise
    ABBREVIATION = "abbreviation"  # UBND ↔ Ủy ban nhân dân
    ORDER = "order"  # the same words at another place of the sentence
    CASE = "case"
    MARKS = "marks"  # punctuation alone
    REFERENCE = "reference"  # the number of an article, a clause, a point, an annex
    SYMBOL = "symbol"  # the number of a paper


@dataclass(frozen=True, slots=True)
class WordEdit:
    """Words of one unit that were put in place of others; either may be empty."""

    old: str
    new: str
    nature: EditNature


@dataclass(frozen=True, slots=True)
class ChangedText:
    """A stretch of a unit's words; *edit* counts the change's edits from 0, -1 where none."""

    text: str
    edit: int = -1


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one unit; what is gone has no new side, what is added no old one.

    *old* and *new* are the words of the unit with its label, cut where *edits* begin and end.
    *context* names a row and a column of a table.
    """

    kind: ChangeKind
    old_place: tuple[str, ...] = ()
    new_place: tuple[str, ...] = ()
    old: tuple[ChangedText, ...] = ()
    new: tuple[ChangedText, ...] = ()
    edits: tuple[WordEdit, ...] = ()
    old_span: Span | None = None
    new_span: Span | None = None
    context: str = ""

    @property
    def place(self) -> tuple[str, ...]:
        """Where it stands now, or stood where it is gone."""
        return self.new_place or self.old_place

    @property
    def old_text(self) -> str:
        """The unit's words in the old version."""
        return "".join(piece.text for piece in self.old)

    @property
    def new_text(self) -> str:
        """The unit's words in the new version."""
        return "".join(piece.text for piece in self.new)


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two files, as a reader tells it: its name, its title, the day of its law."""

    path: str
    title: str
    day: date
    day_origin: str


@dataclass(frozen=True, slots=True)
class FindingsCompared:
    """Findings of the old version alone, of both (old, new), and of the new version alone."""

    gone: tuple[Finding, ...] = ()
    remaining: tuple[tuple[Finding, Finding], ...] = ()
    new: tuple[Finding, ...] = ()


class Followed(StrEnum):
    """What the new version makes of a recommendation, as far as the words tell."""

    FOLLOWED = "followed"
    PARTLY = "partly"
    NOT = "not"
    UNKNOWN = "unknown"  # only a person can tell


@dataclass(frozen=True, slots=True)
class Answer:
    """A recommendation of the appraisal report, and what the new version makes of it.

    *place* names the place in the old version, empty where none was found; *old* and *new* are
    the words there. *why* says what the answer rests on.
    """

    words: str
    place: tuple[str, ...]
    status: Followed
    old: str
    new: str
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of one draft compared, and the answers to the appraisal report."""

    old: Version
    new: Version
    changes: tuple[Change, ...]
    findings: FindingsCompared
    notes: tuple[str, ...] = ()
    answers: tuple[Answer, ...] | None = None  # None: no appraisal report was given

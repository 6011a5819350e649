"""Things mentioned in a draft: citations, dates, amounts, bodies, tables. Plain frozen data."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Phrase, Span


class MentionPart(StrEnum):
    """In which part of the draft a mention stands."""

    TITLE = "title"
    BASIS = "basis"
    CONSIDERATION = "consideration"
    BODY = "body"
    CLOSING = "closing"
    ANNEX = "annex"
    QUOTE = "quote"  # inside quoted amendment text: another document speaks there
    OTHER = "other"


class LocatorUnit(StrEnum):
    """The unit that a place in a document is named by, from the smallest to the largest."""

    SUBCLAUSE = "tiet"
    POINT = "diem"
    CLAUSE = "khoan"
    ARTICLE = "dieu"
    SUBSECTION = "tieu-muc"
    SECTION = "muc"
    CHAPTER = "chuong"
    PART = "phan"
    ANNEX = "phu-luc"

    @property
    def rank(self) -> int:
        """How large the unit is: a place names the smaller units before the larger."""
        return _RANKS[self]


_RANKS = {unit: rank for rank, unit in enumerate(LocatorUnit)}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written; *value* is None where the day does not exist or a part is left blank."""

    span: Span
    value: date | None
    day: int | None
    month: int | None
    year: int | None


@dataclass(frozen=True, slots=True)
class Locator:
    """A place inside a cited document: ``khoản 2``, ``các điểm a, b và c``, ``Điều 5 đến Điều 7``.

    *numbers* are the labels as written, in order; a range gives its two ends with *ranged* set.
    ``này`` stands for "this one".
    """

    unit: LocatorUnit
    numbers: tuple[str, ...]
    span: Span
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a document, or to a place in one.

    *kind* is the kind of document as written (``Luật``, ``Nghị định``), "" for a bare locator
    (``khoản 2 Điều 5``). *number* is the number as written with its white space taken out;
    *odd_number* says that the spelling is not the regular one, *spaced_number* that only blanks
    make it so. *is_self* marks ``Nghị quyết này``.
    """

    span: Span
    where: MentionPart
    kind: str = ""
    kind_span: Span | None = None
    name: Phrase | None = None
    number: Phrase | None = None
    odd_number: bool = False
    spaced_number: bool = False
    date: DateMention | None = None
    year: int | None = None
    issuer: Phrase | None = None
    locators: tuple[Locator, ...] = ()
    is_self: bool = False
    amended_by: tuple["Citation", ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number; *value* counts *unit* as written, and *unit* is "" where none is given."""

    span: Span
    value: Decimal
    unit: str = ""
    unit_span: Span | None = None
    decimals: int = 0  # digits written after the decimal mark


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; row and column count from 0; spans count columns and rows covered."""

    span: Span
    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    bold: bool | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a grid: each row holds its own cells only; a merged cell stands once."""

    span: Span
    rows: tuple[tuple[Cell, ...], ...]
    where: MentionPart = MentionPart.BODY

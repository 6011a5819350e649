"""The figures of a draft that must agree: what sums to what, said in words and in figures."""

from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from hdnd_lint.finding import Confidence
from hdnd_lint.model.mentions import Amount
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Phrase, Span


class SumKind(StrEnum):
    """Where a total and its parts stand."""

    SENTENCE = "sentence"  # 13 cuộc họp (gồm 9 …; 01 …; 03 …)
    LIST = "list"  # a khoản and its điểm, a điểm and its dashes
    ROWS = "rows"  # a row of a table and the rows below it, or its “Tổng cộng”
    COLUMNS = "columns"  # a column and others of the same row: 4 = 5 + 6
    CHANGE = "change"  # giảm từ 29,5 tỷ đồng xuống còn 15,2 tỷ đồng, tương đương giảm 14,3
    RATIO = "ratio"  # a column in percent of two others: 5 = 4/3


class Relation(StrEnum):
    """What the parts are of the total."""

    ALL = "all"  # gồm, bao gồm, Tổng cộng: together they make it up
    PART = "part"  # trong đó: some of it


@dataclass(frozen=True, slots=True)
class Term:
    """One figure of a sum: *value* counts the sum's unit; *sign* is -1 where it is taken off."""

    span: Span
    value: Decimal
    label: str
    written: str
    sign: int = 1


class Slip(StrEnum):
    """How a figure was mistyped."""

    DIGIT = "digit"  # one digit is wrong
    SWAP = "swap"  # two neighbours changed places
    LENGTH = "length"  # a digit was lost or doubled
    SCALE = "scale"  # the mark moved


@dataclass(frozen=True, slots=True)
class Suspect:
    """The one figure that, if mistyped, explains a wrong sum; *slip* says how it was mistyped."""

    term: Term
    meant: str
    slip: Slip


@dataclass(frozen=True, slots=True)
class Sum:
    """A total as the draft states it, and the parts that it says it has.

    *unit* is the unit of all values; *tolerance* is what rounding may explain, in that unit.
    *formula* is the relation as written where there is one (``4=5+6``). *table* is an index into
    ``Draft.tables``, -1 in running text; *heading* names the column or row the sum stands in.
    """

    kind: SumKind
    relation: Relation
    total: Term
    parts: tuple[Term, ...]
    unit: str
    base: str
    tolerance: Decimal
    confidence: Confidence
    formula: str = ""
    table: int = -1
    heading: str = ""
    suspect: Suspect | None = None

    @property
    def computed(self) -> Decimal:
        """What the parts make together; for a ratio, the first in percent of the second."""
        if self.kind is SumKind.RATIO:
            return 100 * self.parts[0].value / self.parts[1].value
        return sum((part.sign * part.value for part in self.parts), Decimal(0))

    @property
    def difference(self) -> Decimal:
        """The total as written less what the parts make."""
        return self.total.value - self.computed

    @property
    def holds(self) -> bool:
        """Say whether the figures agree, rounding allowed for; no part may pass its total."""
        if self.relation is Relation.PART:
            return max(part.value for part in self.parts) <= self.total.value + self.tolerance
        return abs(self.difference) <= self.tolerance


@dataclass(frozen=True, slots=True)
class Figure:
    """A labelled amount: “Tổng chi ngân sách địa phương: 7.093.800 triệu đồng”.

    *label* is the words before the figure in small letters; *value* counts *base* (đồng, ha …)
    and *step* is what its last written digit is worth in that base; *unit* is the unit written.
    *article* is the span of the Điều or annex around it; *table* and *row* are -1 outside tables;
    *heading* is the column's.
    """

    label: str
    span: Span
    value: Decimal
    base: str
    step: Decimal
    written: str
    article: Span | None = None
    in_annex: bool = False
    table: int = -1
    row: int = -1
    heading: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Spelled:
    """An amount given in figures and again in words; *value* is None where the words do not read.

    *value* counts đồng; *words* is the words as written and *correct* what they ought to be.
    """

    figure: Amount
    words: Phrase
    value: Decimal | None
    correct: str
    stray: str = ""  # the first word that belongs to no number


class Oddness(StrEnum):
    """What is odd about a figure."""

    MARKS = "marks"  # 1.23.456
    MIXED = "mixed"  # 1,234,567 where the rest has dots


@dataclass(frozen=True, slots=True)
class OddNumber:
    """A figure whose dots and commas no notation explains, or that changes notation."""

    span: Span
    kind: Oddness
    table: int = -1


@dataclass(frozen=True, slots=True)
class Echo:
    """A figure of the text and the total of a table that differ by one slip of the hand.

    Both have so many digits that they are one figure, mistyped in one of the two places.
    """

    here: Figure
    there: Term
    slip: Slip


class Figures(Protocol):
    """What works a ledger out, one part at a time."""

    def amounts(self) -> tuple[Amount, ...]:
        """Return ``Ledger.amounts``."""
        ...

    def sums(self) -> tuple[Sum, ...]:
        """Return ``Ledger.sums``."""
        ...

    def figures(self) -> tuple[Figure, ...]:
        """Return ``Ledger.figures``."""
        ...

    def spelled(self) -> tuple[Spelled, ...]:
        """Return ``Ledger.spelled``."""
        ...

    def odd(self) -> tuple[OddNumber, ...]:
        """Return ``Ledger.odd``."""
        ...

    def echoes(self) -> tuple[Echo, ...]:
        """Return ``Ledger.echoes``."""
        ...

    def unsure(self) -> tuple[Span, ...]:
        """Return ``Ledger.unsure``."""
        ...

    def further(self) -> tuple[Figure, ...]:
        """Return ``Ledger.further``."""
        ...

    def measured(self) -> tuple[Figure, ...]:
        """Return ``Ledger.measured``."""
        ...


class Ledger:
    """All figures of a draft and what they have to do with each other.

    Each part is worked out when it is first asked for: a paper that no rule on figures binds
    costs nothing.
    """

    def __init__(self, worked_out_by: Figures | None = None) -> None:
        """Take the parts from *worked_out_by*; without it there are none."""
        self._by = worked_out_by

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """All amounts of the text outside tables, in order."""
        return self._by.amounts() if self._by else ()

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """What sums to what, in the order of the totals."""
        return self._by.sums() if self._by else ()

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Labelled amounts of money, of the text and of telling rows."""
        return self._by.figures() if self._by else ()

    @cached_property
    def spelled(self) -> tuple[Spelled, ...]:
        """Amounts given in figures and again in words."""
        return self._by.spelled() if self._by else ()

    @cached_property
    def odd(self) -> tuple[OddNumber, ...]:
        """Figures whose marks are misplaced, or that change notation."""
        return self._by.odd() if self._by else ()

    @cached_property
    def echoes(self) -> tuple[Echo, ...]:
        """Figures of the text that are a table's total but for one slip."""
        return self._by.echoes() if self._by else ()

    @cached_property
    def unsure(self) -> tuple[Span, ...]:
        """Totals whose parts could not be told for certain: they are not checked."""
        return self._by.unsure() if self._by else ()

    @cached_property
    def further(self) -> tuple[Figure, ...]:
        """Labelled figures that only other papers repeat: other rows, and rates (đồng/người)."""
        return self._by.further() if self._by else ()

    @cached_property
    def measured(self) -> tuple[Figure, ...]:
        """Labelled figures of the text that are no money: areas, shares, what is counted."""
        return self._by.measured() if self._by else ()

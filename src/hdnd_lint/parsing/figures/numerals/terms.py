"""Amounts brought to one unit, as terms of a sum, and what rounding may do to their sum."""

from decimal import Decimal

from hdnd_lint.model import Amount, Term
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.measures import Measure, measure

# By their first syllables, as units are read: đơn vị, cơ quan, địa phương; and what they may be.
_GENERAL = frozenset(("đơn", "cơ", "địa"))
_SPECIAL = frozenset(("xã", "phường", "huyện", "trường", "phòng", "sở", "trạm", "thôn"))
_LONGEST_LABEL = 90  # characters of a label; a reader needs no more to find the place


@dataclass(frozen=True, slots=True)
class Scale:
    """The unit in which a sum is worked out, that of its total."""

    unit: str
    base: str
    factor: Decimal

    def fits(self, amount: Amount) -> bool:
        """Say whether *amount* can be added up with others of this scale.

        What is counted by a general word (“06 đơn vị, trong đó 04 xã”) may be told by what it is.
        """
        base = measure(amount.unit).base
        return base == self.base or (self.base in _GENERAL and base in _SPECIAL)

    def of(self, amount: Amount) -> Decimal:
        """Return the value of *amount* in this unit."""
        return amount.value * measure(amount.unit).factor / self.factor

    def step(self, amount: Amount) -> Decimal:
        """Return what the last written digit of *amount* is worth; 0 where figures are exact."""
        unit = measure(amount.unit)
        return step(amount.decimals, unit) / self.factor


def step(decimals: int, unit: Measure) -> Decimal:
    """Return what the last of *decimals* digits is worth in the base; 0 for what is counted."""
    return Decimal(0) if unit.exact else Decimal(1).scaleb(-decimals) * unit.factor


def scale_of(amount: Amount) -> Scale:
    """Return the scale that *amount* sets as a total."""
    unit = measure(amount.unit)
    return Scale(amount.unit, unit.base, unit.factor)


def end_of(amount: Amount) -> int:
    """Return where *amount* ends, its unit included."""
    return amount.unit_span.end if amount.unit_span else amount.span.end


def term(text: str, amount: Amount, scale: Scale, label: str, sign: int = 1) -> Term:
    """Return *amount* as a term of a sum worked out in *scale*."""
    end = end_of(amount)
    written = fold(text[amount.span.start : end])
    return Term(Span(amount.span.start, end), scale.of(amount), short(label), written, sign)


def short(label: str) -> str:
    """Return *label* on one line, cut to what a reader needs."""
    words = fold(label).strip(" :;,.-–+*(")
    if len(words) <= _LONGEST_LABEL:
        return words
    return words[:_LONGEST_LABEL].rpartition(" ")[0] + " …"


def label_before(text: str, start: int, stop: int) -> str:
    """Return the words of *text* from *start* up to a figure at *stop*, without “và”."""
    words = short(text[start:stop])
    return words if words.casefold() != "và" else ""

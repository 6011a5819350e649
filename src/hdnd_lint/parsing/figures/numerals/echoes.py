"""Figures of the text that a table tells again, with one digit mistyped in one of the two."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hdnd_lint.model import Echo, Figure, Slip, Sum, SumKind
from hdnd_lint.parsing.figures.numerals.slips import slip
from hdnd_lint.words.measures import measure

_DIGITS = 6  # of both figures, zeros at the end left out, for a likeness to be no chance
_MOST = 400  # figures of the text, and totals of tables, that are compared


def echoes(figures: Sequence[Figure], sums: Sequence[Sum]) -> Iterator[Echo]:
    """Yield the figures of the text that are the total of a table but for one slip."""
    totals = [(found.total, _in_base(found)) for found in sums if _is_total(found)][:_MOST]
    known = {value for _, value in totals}
    text = [one for one in figures if one.table < 0 and not one.in_annex][:_MOST]
    seen = {one.value for one in text}
    for one in text:
        if not any(abs(one.value - value) <= one.step for value in known):
            for term, value in totals:
                name = _likeness(one.value, value) if value not in seen else None
                if name:
                    yield Echo(one, term, name)
                    break


def _is_total(found: Sum) -> bool:
    stated = re.match(r"\A(?:[A-Z0-9]+\. )?(?:tổng|cộng)", found.total.label, re.IGNORECASE)
    return found.kind is SumKind.ROWS and found.base == "đồng" and stated is not None


def _in_base(found: Sum) -> Decimal:
    return found.total.value * measure(found.unit).factor


def _likeness(one: Decimal, other: Decimal) -> Slip | None:
    """Name the slip between two amounts of money, None where there is none or it may be chance."""
    if one != one.to_integral_value() or other != other.to_integral_value() or not one * other:
        return None
    first, second = str(int(one)), str(int(other))
    zeros = min(len(text) - len(text.rstrip("0")) for text in (first, second))
    first, second = first[: len(first) - zeros], second[: len(second) - zeros]
    long_enough = min(len(first), len(second)) >= _DIGITS
    name = slip(first, second) if long_enough else None
    return name if name in (Slip.DIGIT, Slip.SWAP) else None

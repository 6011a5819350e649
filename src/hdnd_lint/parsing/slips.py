"""Slips of the typing hand: which one figure, mistyped, explains that a sum does not close."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import log10

from hdnd_lint.model import Suspect, Term
from hdnd_lint.model.units import written

_CHANCE = 0.02  # how likely a slip may explain by mere chance and still count as evidence
_WAYS = 20  # ways to mistype one digit of a figure: nine others, a swap, a loss, a doubling …


def slip(typed: str, meant: str) -> str:
    """Name the slip that makes *typed* out of *meant*, both plain digits, "" where none does."""
    if typed == meant:
        return ""
    if len(typed) == len(meant):
        return _same_length(typed, meant)
    short, long = sorted((typed, meant), key=len)
    if long.strip("0") == short.strip("0"):
        return "length" if len(long) - len(short) == 1 else "scale"
    if len(long) - len(short) == 1 and any(
        long[:place] + long[place + 1 :] == short for place in range(len(long))
    ):
        return "length"
    return ""


def _same_length(typed: str, meant: str) -> str:
    wrong = [place for place in range(len(typed)) if typed[place] != meant[place]]
    if len(wrong) == 1:
        return "digit"
    first, last = wrong[0], wrong[-1]
    swapped = last - first == 1 and typed[first] == meant[last] and typed[last] == meant[first]
    return "swap" if swapped else ""


def suspect(total: Term, parts: Sequence[Term]) -> Suspect | None:
    """Return the figure that one slip explains, None where none or more than one does."""
    found = list(_explained(total, parts))
    return found[0] if len(found) == 1 else None


def mistyped(total: Term, parts: Sequence[Term]) -> bool:
    """Say whether one slip explains a sum that does not close, and no chance is likely to.

    The figures must have so many digits that a slip rarely explains a gap that has another cause.
    """
    return (
        len(parts) > 1 and _telling(total, parts) and any(True for _ in _explained(total, parts))
    )


def _explained(total: Term, parts: Sequence[Term]) -> Iterator[Suspect]:
    places = _places((total, *parts))
    gap = total.value - sum((part.sign * part.value for part in parts), Decimal(0))
    if not gap:
        return
    for term, meant in ((total, total.value - gap), *((p, p.value + p.sign * gap) for p in parts)):
        if meant < 0:
            continue
        name = slip(_digits(term.value, places), _digits(meant, places))
        if name:
            yield Suspect(term, written(meant, _own_places(meant)), name)


def _telling(total: Term, parts: Sequence[Term]) -> bool:
    """Say whether figures are long enough that a slip explains nothing by chance."""
    terms = (total, *parts)
    places = _places(terms)
    values = [int(abs(term.value).scaleb(places)) for term in terms if term.value]
    if not values:
        return False
    while all(value % 10 == 0 for value in values):
        values = [value // 10 for value in values]
    digits = log10(max(values)) + 1
    return float(len(terms) * _WAYS * digits / 10**digits) <= _CHANCE


def _places(terms: Sequence[Term]) -> int:
    return max(_own_places(term.value) for term in terms)


def _own_places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _digits(value: Decimal, places: int) -> str:
    return str(int(abs(value).scaleb(places)))

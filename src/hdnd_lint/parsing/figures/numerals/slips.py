"""Slips of the typing hand: which one figure, mistyped, explains that a sum does not close."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from math import log10

from hdnd_lint.model import Relation, Slip, Sum, SumKind, Suspect, Term
from hdnd_lint.records import replace
from hdnd_lint.words.measures import write_amount

_CHANCE = 0.02  # how likely a slip may explain by mere chance and still count as evidence
_WAYS = 20  # ways to mistype one digit of a figure: nine others, a swap, a loss, a doubling …


def slip(typed: str, meant: str) -> Slip | None:
    """Name the slip that makes *typed* out of *meant*, both plain digits, None where none does."""
    if typed == meant:
        return None
    if len(typed) == len(meant):
        return _same_length(typed, meant)
    short, long = sorted((typed, meant), key=len)
    if long.strip("0") == short.strip("0"):
        return Slip.LENGTH if len(long) - len(short) == 1 else Slip.SCALE
    if len(long) - len(short) == 1 and any(
        long[:place] + long[place + 1 :] == short for place in range(len(long))
    ):
        return Slip.LENGTH
    return None


def _same_length(typed: str, meant: str) -> Slip | None:
    wrong = [place for place in range(len(typed)) if typed[place] != meant[place]]
    if len(wrong) == 1:
        return Slip.DIGIT
    first, last = wrong[0], wrong[-1]
    swapped = last - first == 1 and typed[first] == meant[last] and typed[last] == meant[first]
    return Slip.SWAP if swapped else None


def with_suspects(sums: Sequence[Sum]) -> list[Sum]:
    """Return *sums*, those that do not close with the one figure whose slip explains it.

    Of several that might be mistyped, one that explains two open sums at once is it; one that
    another sum confirms is not.
    """
    confirmed = {
        term.span.start
        for found in sums
        if found.holds and found.relation is Relation.ALL and len(found.parts) > 1
        for term in (found.total, *found.parts)
    }
    pools = [
        [] if _closed(found) else list(_explained(found.total, found.parts)) for found in sums
    ]
    votes = Counter((one.term.span.start, one.meant) for pool in pools for one in pool)
    return [
        replace(found, suspect=_likeliest(pool, votes, confirmed)) if pool else found
        for found, pool in zip(sums, pools, strict=True)
    ]


def _closed(found: Sum) -> bool:
    return found.holds or found.kind is SumKind.RATIO or found.relation is Relation.PART


def _likeliest(
    pool: Sequence[Suspect], votes: Counter[tuple[int, str]], confirmed: Set[int]
) -> Suspect | None:
    shared = [one for one in pool if votes[one.term.span.start, one.meant] > 1]
    free = [one for one in pool if one.term.span.start not in confirmed]
    for chosen in (shared, free):
        if len(chosen) == 1:
            return chosen[0]
    return None


def mistyped(total: Term, parts: Sequence[Term]) -> bool:
    """Say whether one slip explains a sum that does not close, and no chance is likely to.

    The figures must have so many digits that a slip rarely explains a gap that has another cause.
    """
    return slipped(total, parts) and _telling(total, parts)


def slipped(total: Term, parts: Sequence[Term]) -> bool:
    """Say whether one slip explains a sum that does not close, be it by chance."""
    return len(parts) > 1 and any(True for _ in _explained(total, parts))


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
            yield Suspect(term, write_amount(meant, _own_places(meant)), name)


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

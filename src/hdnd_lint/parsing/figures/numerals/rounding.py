"""What rounding may do to a sum, and when a set of sums shows that nothing was rounded."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Sum
from hdnd_lint.records import replace

_MOST_OVERLAP = 12  # parts whose every selection is tried against the whole
_FEW = 4  # parts of which two may make the whole by chance
_EXACT = 15  # sums that close to the last digit for each that does not, to rule rounding out


def tolerance(total_step: Decimal, part_steps: Sequence[Decimal]) -> Decimal:
    """Return the gap between a total and its parts that rounding may explain.

    Each figure is off by half its last digit at most, and as a rule by far less: the gap allowed
    is three standard deviations of the sum of such errors, and never more than they can make.
    """
    fine = min((step for step in (total_step, *part_steps) if step), default=Decimal(0))
    steps = [min(step, fine) if step else step for step in part_steps]
    most = (total_step + sum(steps, Decimal(0))) / 2
    spread = (total_step**2 + sum((step**2 for step in steps), Decimal(0))) / 12
    return min(most, 3 * spread.sqrt())


def overflows(found: Sum, *, apart: bool = False) -> bool:
    """Say whether parts make more than the whole, and not because they overlap.

    Where some of them make the whole by themselves, the rest may speak of the same things again;
    *apart* says that two or three, put alike in brackets, do not.
    """
    if found.computed <= found.total.value + found.tolerance or len(found.parts) > _MOST_OVERLAP:
        return False
    values = [part.value for part in found.parts]
    if apart and len(values) < _FEW:
        return True
    return not any(
        abs(sum(some, Decimal(0)) - found.total.value) <= found.tolerance
        for size in range(1, len(values))
        for some in combinations(values, size)
    )


def sharpened(sums: Sequence[Sum]) -> list[Sum]:
    """Return *sums* with no rounding allowed for where nearly all of them close exactly.

    Of three rounded figures one sum in three is off by one; where fifteen close exactly for each
    that does not, the figures are whole numbers and the odd one out is mistyped.
    """
    telling = [found for found in sums if sum(part.value != 0 for part in found.parts) > 1]
    exact = sum(not found.difference for found in telling)
    rounded = sum(bool(found.difference) and found.holds for found in telling)
    if not rounded or exact < _EXACT * rounded:
        return list(sums)
    return [
        replace(found, tolerance=Decimal(0), confidence=Confidence.MEDIUM)
        if found.difference and found.holds
        else found
        for found in sums
    ]

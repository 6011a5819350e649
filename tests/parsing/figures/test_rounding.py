"""What rounding may explain, when nothing was rounded, and parts that are more than the whole."""

from decimal import Decimal

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Relation, Sum, SumKind, Term
from hdnd_lint.parsing.figures.numerals.rounding import overflows, sharpened, tolerance
from hdnd_lint.words.letters.text import Span


def made(total: int, *parts: int, allowed: int = 0) -> Sum:
    def term(value: int) -> Term:
        return Term(Span(0, 1), Decimal(value), "", str(value))

    return Sum(
        SumKind.ROWS,
        Relation.ALL,
        term(total),
        tuple(term(part) for part in parts),
        "triệu đồng",
        "đồng",
        Decimal(allowed),
        Confidence.HIGH,
    )


@pytest.mark.parametrize(
    ("total", "steps", "allowed"),
    [
        ("1", ["1", "1"], "1.5"),
        ("1", ["1"], "1"),
        ("0.1", ["1", "1"], "0.15"),  # the finer step counts
        ("1", [], "0.5"),
        ("0", ["0"], "0"),
        ("1", ["0", "0"], "0.5"),
    ],
)
def test_the_gap_allowed(total: str, steps: list[str], allowed: str) -> None:
    assert tolerance(Decimal(total), [Decimal(step) for step in steps]) == Decimal(allowed)


def test_three_deviations_where_that_is_less_than_all_errors_together() -> None:
    allowed = tolerance(Decimal(1), [Decimal(1)] * 8)  # nine figures, each off by a half at most
    assert allowed == 3 * (Decimal(9) / 12).sqrt()
    assert allowed < Decimal("4.5")


@pytest.mark.parametrize(("exact", "sharp"), [(15, True), (14, False)])
def test_many_exact_sums_show_that_nothing_was_rounded(exact: int, sharp: bool) -> None:
    sums = [made(3, 1, 2, allowed=1)] * exact + [made(4, 1, 2, allowed=1)]
    last = sharpened(sums)[-1]
    assert last.holds is not sharp
    assert (last.confidence is Confidence.MEDIUM) is sharp


def test_sums_of_one_part_tell_nothing_of_rounding() -> None:
    sums = [made(3, 3, 0, allowed=1)] * 40 + [made(4, 1, 2, allowed=1)]
    assert sharpened(sums) == sums


@pytest.mark.parametrize(
    ("sum_", "more"),
    [
        (made(10, 6, 5), True),
        (made(10, 6, 4), False),
        (made(10, 6, 5, allowed=1), False),
        (made(10, 10, 3), False),  # one part is the whole: the other tells it again
        (made(10, 6, 4, 5), False),  # two of them make it
        (made(100, *[9] * 12), True),
        (made(100, *[9] * 13), False),  # too many to try
    ],
)
def test_parts_that_are_more_than_the_whole(sum_: Sum, more: bool) -> None:
    assert overflows(sum_) is more


def test_two_or_three_parts_in_brackets_do_not_overlap() -> None:
    assert overflows(made(10, 6, 4, 5), apart=True)
    assert not overflows(made(10, 6, 4, 5, 1), apart=True)


def test_many_parts_are_not_tried_in_every_selection() -> None:
    assert overflows(made(10, *[2] * 6)) is False  # five of them make the whole
    assert overflows(made(11, *[2] * 6)) is True
    assert overflows(made(23, *[2] * 12)) is True
    assert overflows(made(25, *[2] * 13)) is False  # too many to try


def test_a_part_that_is_the_whole_may_tell_the_others_again() -> None:
    assert overflows(made(10, 10, 4), apart=True) is True
    assert overflows(made(10, 10, 4)) is False
    assert overflows(made(10, 5, 5, 4), apart=True) is True
    assert overflows(made(10, 5, 5, 4, 1), apart=True) is False
    assert overflows(made(14, 10, 4)) is False

"""A figure that a report tells again, with a digit mistyped."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from hdnd_lint.checks.appraisal.concerns import appraisal_of
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Figure
from hdnd_lint.model.appraisal import Appraisal
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, fold
from hdnd_lint.words.matters import spelled_out
from hdnd_lint.words.patterns.matcher import comparable

_NO_FIGURES = NotApplicable(
    Localised("báo cáo không nêu số nào hai lần", "the report tells no figure twice")
)
_FIRST = Localised("số được nêu ở đây", "the figure as told here")
_MOST = 150  # figures that are compared with one another
_LEAST_LABEL = 2  # words that say what is counted
_COUNTED = 3  # digits of a number of the same things (“3.150 hộ”) for a likeness to be no chance
_DIGITS = 4  # the same, of amounts whose names differ


@dataclass(frozen=True, slots=True)
class RepeatedParams(Params):
    """*generic*: labels that say nothing by themselves."""

    generic: tuple[str, ...]


def told_otherwise(context: Context, params: RepeatedParams) -> Iterator[Result]:
    """Yield each figure that is another one of the report but for a slip of the typing hand.

    One name, or one thing counted, with two digits exchanged or one other; of amounts with other
    names only an exchange of two neighbours in a long figure. What the report wants changed
    (“giảm từ 320 xuống 210”) is no slip.
    """
    appraisal = appraisal_of(context)
    if not isinstance(appraisal, Appraisal):
        yield appraisal
        return
    ledger = context.draft.ledger
    figures = [
        one
        for one in (*ledger.figures, *ledger.further, *ledger.measured)
        if appraisal.body.contains(one.span) and one.table < 0
    ]
    figures = sorted(figures, key=lambda one: one.span)[:_MOST]
    values = [(one.value, one.base) for one in figures]
    if not figures:
        yield _NO_FIGURES
    told = set()
    for first, again in combinations(figures, 2):
        once = values.count((again.value, again.base)) == 1 and again.span not in told
        if first.base == again.base and once and _is_slip(first, again, params):
            told.add(again.span)
            yield _hit(first, again)


def _hit(first: Figure, again: Figure) -> Hit:
    values = {"here": _shown(again), "there": _shown(first)}
    return Hit(again.span, values=values, related=(Related(first.span, _FIRST),))


def _shown(figure: Figure) -> str:
    """Return *figure* with its unit; in running text it is written with it."""
    written = fold(figure.written)
    return written if written.endswith(figure.unit) else f"{written} {figure.unit}"


def _is_slip(first: Figure, again: Figure, params: RepeatedParams) -> bool:
    one, other = (_digits(figure) for figure in (first, again))
    if one == other or len(one) != len(other) or first.value == again.value:
        return False
    wrong = [at for at in range(len(one)) if one[at] != other[at]]
    swapped = (
        len(wrong) == 2
        and wrong[1] - wrong[0] == 1
        and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    )
    if _same_name(first, again, params):
        return swapped or (len(wrong) == 1 and len(one) >= _COUNTED)
    counted = first.step == again.step and "đồng" not in first.base and "%" not in first.base
    if counted:
        return swapped and len(one) >= _COUNTED
    return swapped and len(one.rstrip("0")) >= _DIGITS


def _digits(figure: Figure) -> str:
    written = figure.written.split(" ")[0]
    return "".join(char for char in written if char.isdecimal())


def _same_name(first: Figure, again: Figure, params: RepeatedParams) -> bool:
    """Say whether one of the two names ends the other: “với tổng thu” and “tổng thu”."""
    one, other = (comparable(spelled_out(figure.label)).split() for figure in (first, again))
    short, long = sorted((one, other), key=len)
    plain = " ".join(short)
    return (
        len(short) >= _LEAST_LABEL and plain not in params.generic and long[-len(short) :] == short
    )


CHECKS: Mapping[str, Check[Any]] = {
    "repeated": Check(told_otherwise, RepeatedParams, values=frozenset({"here", "there"})),
}

"""How a part that departs from the form is set right: formatting, never a word."""

from collections.abc import Callable, Sequence
from typing import Any

from hdnd_lint.checks.form.components import Component
from hdnd_lint.finding import Applicability, Fix, Restyle, Trait
from hdnd_lint.model import Run
from hdnd_lint.words.letters.text import Span


def nearest(value: float, low: float, high: float) -> float:
    """Return the value from *low* to *high* that is nearest to *value*."""
    return min(max(value, low), high)


def always(value: str | bool) -> Callable[[Any], str | bool]:
    """Return what wants *value*, whatever is found."""
    return lambda _: value


def letters_mended(
    part: Component,
    trait: Trait,
    right: Callable[[Any], bool],
    wanted: Callable[[Any], str | float | bool],
) -> tuple[Restyle, ...]:
    """Return the changes of those letters of *part* whose *trait* is known not to be *right*."""
    found: list[Restyle] = []
    for run in part.runs:
        value = getattr(run.format, trait) if run.format else None
        if value is None or right(value):
            continue
        one = Restyle(clipped(run, part.span), trait, wanted(value))
        if found and found[-1].span.end == one.span.start and found[-1].value == one.value:
            one = Restyle(Span(found.pop().span.start, one.span.end), trait, one.value)
        found.append(one)
    return tuple(found)


def case_mended(part: Component, text: str, capitals: bool) -> tuple[Restyle, ...]:
    """Return the change that shows *part* in capitals or not; none where capitals are typed."""
    typed = [run for run in part.runs if run.format is None or not run.format.caps]
    if not capitals and any(clipped(run, part.span).of(text).isupper() for run in typed):
        return ()
    return (Restyle(part.span, Trait.CAPITALS, capitals),)


def fix_of(restyles: Sequence[Restyle], *, safe: bool = True) -> tuple[Fix, ...]:
    """Return the fix that makes these changes, none where there are none."""
    applicability = Applicability.SAFE if safe else Applicability.REVIEW
    return (Fix((), applicability, restyles=tuple(restyles)),) if restyles else ()


def clipped(run: Run, span: Span) -> Span:
    """Return what of *run* lies in *span*."""
    return Span(max(run.span.start, span.start), min(run.span.end, span.end))

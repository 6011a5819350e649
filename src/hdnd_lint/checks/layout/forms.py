"""Checks of the form of the act: what its content asks for, and what its number says."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import (
    Applicability,
    Edit,
    Fix,
    Hit,
    NotApplicable,
    NotEvaluated,
    Result,
)
from hdnd_lint.model import Kind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED

_NO_NUMBER = Localised("văn bản không ghi số, ký hiệu", "the paper has no number and symbol")
_NO_TITLE = Localised("không tìm thấy tên (trích yếu) của văn bản", "no title was found")
_REFERRED = r"nghị quyết số:? ?(?P<number>\d{1,4} ?/[^\s()]{2,24})"
_YEAR = r"/\s*((?:19|20)\d\d|[.…_]+\s*/|20\s*[.…_]+)"  # a year, or the room left for one


@dataclass(frozen=True, slots=True)
class FormParams(Params):
    """Parameters of number_form: what makes a resolution normative or individual by its words.

    *form* is the form that the draft should have (``normative``, ``individual``); *bases* are
    patterns of a basis, *title* of the title, any of which shows it (*both*: only together);
    *unless* of the title and *without_bases* of a basis say that nothing can be told.
    """

    form: str
    bases: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    without_bases: tuple[str, ...] = ()
    both: bool = False


def number_form(context: Context, params: FormParams) -> Iterator[Result]:
    """Yield a number whose form (with or without the year) is not that of the act's content."""
    number, title = _own_number(context), context.draft.title.title
    if number is None:
        yield NotEvaluated(_NO_NUMBER)
        return
    if title is None:
        yield NotEvaluated(_NO_TITLE)
        return
    if TONED.first(params.unless, context.text, title.span) or _has_basis(
        context, params.without_bases
    ):
        return
    sign = TONED.first(params.title, context.text, title.span)
    shown = [sign is not None, _has_basis(context, params.bases)]
    if not (all(shown) if params.both else any(shown)):
        return
    with_year = re.search(_YEAR, number.of(context.text)) is not None
    if with_year is (params.form == "normative"):
        return
    yield Hit(
        number,
        {
            "found": fold(number.of(context.text)),
            "sign": sign.of(context.text) if sign else "",
        },
        fixes=_without_year(context.text, number),
    )


def _own_number(context: Context) -> Span | None:
    """Return the number of the act: in its header, else in the line under what is attached."""
    header = context.draft.header.number
    if header:
        return header.span
    lines = [one.reference.span for one in context.draft.annexes if one.reference]
    match = TONED.search(_REFERRED, context.text, lines[0]) if lines else None
    return Span(*match.span("number")) if match else None


def _without_year(text: str, number: Span) -> tuple[Fix, ...]:
    """Leave the year out of an individual act's number; which year to put in, a person knows."""
    year = re.compile(r"/\s*(?:19|20)\d\d(?=\s*/)").search(text, number.start, number.end)
    if year is None:
        return ()
    return (Fix((Edit(Span(*year.span()), ""),), Applicability.REVIEW),)


def _has_basis(context: Context, patterns: tuple[str, ...]) -> bool:
    return any(TONED.first(patterns, context.text, basis.span) for basis in context.draft.bases)


def number_year(context: Context, params: Params) -> Iterator[Result]:
    """Yield a number whose year is neither that of the header's date nor that of adoption."""
    number = context.draft.header.number
    if number is None:
        yield NotEvaluated(_NO_NUMBER)
        return
    match = re.search(r"/\s*((?:19|20)\d\d)\s*/", number.span.of(context.text))
    if not match:
        yield NotApplicable(Localised("số hiệu không ghi năm", "the number states no year"))
        return
    signed, adopted = context.profile.signed.value, context.profile.adopted.value
    years = {day.year for day in (signed, adopted) if day}
    if not years:
        yield NotEvaluated(Localised("văn bản chưa ghi ngày", "the paper has no date yet"))
    elif int(match[1]) not in years:
        shown = signed or adopted
        values = {"found": match[1], "expected": str(shown.year) if shown else ""}
        yield Hit(number.span, values)


def normative_form(context: Context, params: Params) -> Iterator[Result]:
    """Yield the sign that makes the draft a normative act, where the law then knew none."""
    fact = context.profile.kind
    if fact.value is not Kind.NORMATIVE_RESOLUTION:
        yield NotApplicable(
            Localised("không phải nghị quyết quy phạm pháp luật", "not a normative resolution")
        )
        return
    number, title = context.draft.header.number, context.draft.title.title
    place = number.span if number else (title.span if title else fact.span)
    if place:
        yield Hit(place, {"found": fold(place.of(context.text))[:80]})


CHECKS: Mapping[str, Check[Any]] = {
    "number_form": Check(number_form, FormParams, values=frozenset({"found", "sign"})),
    "number_year": Check(number_year, Params, values=frozenset({"found", "expected"})),
    "normative_form": Check(normative_form, Params, values=frozenset({"found"})),
}

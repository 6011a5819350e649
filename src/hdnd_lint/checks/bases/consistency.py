"""The same document cited in two ways: other dates, other issuers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.cited import recognise_citations, write_day
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import comparable

_NONE_TWICE = NotApplicable(
    Localised(
        "không văn bản nào được viện dẫn kèm ngày từ hai lần trở lên",
        "no document is cited with its date twice",
    )
)
_THERE = Localised("ở đây ghi ngày khác", "another date stands here")
_AGAIN = Localised("ở đây ghi lại ngày này", "this date stands here again")


def unequal_citations(context: Context, params: Params) -> Iterator[Result]:
    """Yield the dates of a document that differ from those given elsewhere in the draft.

    Variant ``near``: a number without a year, of one year and one issuer, whose dates differ in
    the day or the month alone; each issuer gives a number once a year.
    """
    groups = [group for group in _groups(context) if len(group) > 1]
    yearless = [group for group in _groups_of_a_year(context) if len(group) > 1]
    if not groups and not yearless:
        yield _NONE_TWICE
    for group in groups:
        yield from _unequal(group, _true_day(context, group))
    for group in yearless:
        yield from _unequal(group, None, near=True)


def _true_day(context: Context, group: list[Citation]) -> date | None:
    """Return the document's own day where the registry knows it and the draft gives it once."""
    known = {
        one.document.issued for one in recognise_citations(context, group, context.profile.day)
    }
    given = {one.date.value for one in group if one.date}
    return next(iter(known)) if len(known) == 1 and known <= given else None


def _groups(context: Context) -> list[list[Citation]]:
    """Return the dated citations of each document; a number without a year may be of many."""
    found: dict[tuple[str, str], list[Citation]] = {}
    for citation in _all(context):
        number = citation.number.text if citation.number else ""
        if citation.date and citation.date.value and _has_year(number):
            found.setdefault((_key(number), _issuer(citation)), []).append(citation)
    return _merged(found)


def _groups_of_a_year(context: Context) -> list[list[Citation]]:
    """Return the dated citations of each number without a year: of one issuer, in one year."""
    found: dict[tuple[str, str], list[Citation]] = {}
    for citation in _all(context):
        number = citation.number.text if citation.number else ""
        if number and citation.date and citation.date.value and not _has_year(number):
            of_year = f"{_key(number)} {citation.date.value.year}"
            found.setdefault((of_year, _issuer(citation)), []).append(citation)
    return _merged(found)


def _all(context: Context) -> Iterator[Citation]:
    for citation in context.draft.citations:
        if citation.where is not MentionPart.QUOTE and not citation.is_self:
            yield citation
            yield from citation.amended_by


def _key(number: str) -> str:
    return number.upper().lstrip("0")


def _has_year(number: str) -> bool:
    return any(len(part) == 4 and part.isdecimal() for part in number.split("/"))


def _issuer(citation: Citation) -> str:
    return comparable(citation.issuer.text) if citation.issuer else ""


def _merged(found: dict[tuple[str, str], list[Citation]]) -> list[list[Citation]]:
    """Join citations of one number whose issuers agree or are left out on one side."""
    by_number: dict[str, list[tuple[str, list[Citation]]]] = {}
    for (number, issuer), citations in found.items():
        groups = by_number.setdefault(number, [])
        same = next((group for group in groups if _agree(group[0], issuer)), None)
        if same:
            same[1].extend(citations)
        else:
            groups.append((issuer, citations))
    return [group for groups in by_number.values() for _, group in groups]


def _agree(one: str, other: str) -> bool:
    return not one or not other or one.startswith(other) or other.startswith(one)


def _unequal(group: list[Citation], true: date | None, *, near: bool = False) -> Iterator[Hit]:
    days = Counter(one.date.value for one in group if one.date)
    if len(days) < 2:
        return
    (usual, count), (_, second) = days.most_common(2)
    ordered = sorted(group, key=lambda one: one.span)
    if count == second:  # neither is usual: the later one is pointed at
        usual = ordered[0].date.value if ordered[0].date else usual
    usual = true or usual
    model = next(one for one in ordered if one.date and one.date.value == usual)
    others = [one for one in ordered if one.date and one.date.value != usual and one.number]
    for given in dict.fromkeys(one.date.value for one in others if one.date):
        same = [one for one in others if one.date and one.date.value == given]
        if not near or (given and usual and _is_slip(given, usual)):
            yield from _once(same, model, "near" if near else "")


def _is_slip(one: date, other: date) -> bool:
    """Say whether two days of a year differ in the day or the month alone."""
    return (one.day == other.day) != (one.month == other.month)


def _once(same: list[Citation], model: Citation, variant: str) -> Iterator[Hit]:
    """Yield one hit for all places that give the document the same other date."""
    days = [one.date for one in same if one.date]
    number = same[0].number
    if model.date and number:
        again = tuple(Related(day.span, _AGAIN) for day in days[1:])
        values = {
            "document": number.text,
            "given": write_day(days[0].value),
            "other": write_day(model.date.value),
        }
        related = (Related(model.date.span, _THERE), *again)
        yield Hit(days[0].span, values, related=related, variant=variant)


CHECKS: Mapping[str, Check[Any]] = {
    "unequal": Check(
        unequal_citations,
        Params,
        values=frozenset({"document", "given", "other"}),
        variants=frozenset({"near"}),
    ),
}

"""``units.former``: provinces named as they were before they were merged."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Documents, Params
from hdnd_lint.checks.general.cited import NO_REGISTRY, write_day
from hdnd_lint.checks.general.scopes import Part, spans_of
from hdnd_lint.finding import Hit, Result
from hdnd_lint.model.law import AdministrativeUnit
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, check_patterns
from hdnd_lint.words.patterns.nearby import paragraph_around

_LONGEST = 4  # words of a province's name: Bà Rịa - Vũng Tàu, Thừa Thiên Huế


@dataclass(frozen=True, slots=True)
class UnitParams(Params):
    """*excused_in*: patterns that make right all that stands in the same paragraph."""

    scope: tuple[Part, ...] = (Part.HEADER, Part.TITLE, Part.ENACTING, Part.BODY)
    excused_in: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_patterns(self.excused_in)


def former_provinces(context: Context, params: UnitParams) -> Iterator[Result]:
    """Yield the provinces that are no more on the draft's day, outside what speaks of the past."""
    documents = context.documents
    if documents is None:
        yield NO_REGISTRY
        return
    cited = _cited(context)
    for span in spans_of(context.draft, params.scope, ""):
        for place, unit in _former(context, documents, span):
            around = paragraph_around(context.text, place.start)
            past = any(one.overlaps(place) for one in cited)
            if not past and not IN_PARAGRAPH.has(params.excused_in, context.text, around):
                yield _hit(place, unit)


def _cited(context: Context) -> list[Span]:
    """Return the places of citations: the names in them are those of their time."""
    found = []
    for one in context.draft.citations:
        found.append(one.span)
        if one.name:
            found.append(one.name.span)
    return found


@cache
def _province() -> re.Pattern[str]:
    word = r"(?:\s{1,5}(?:-\s{1,5})?[^\W\d_]{1,12})"
    return re.compile(rf"(?<!\w)(?:[Tt]ỉnh|TỈNH){word}{{1,6}}")


def _former(
    context: Context, documents: Documents, span: Span
) -> Iterator[tuple[Span, AdministrativeUnit]]:
    for match in _province().finditer(context.text, span.start, span.end):
        words = match.group().split()
        for length in range(min(len(words), _LONGEST + 2), 1, -1):
            units = documents.units(fold(" ".join(words[:length])))
            provinces = [unit for unit in units if unit.level == "province"]
            if not provinces:
                continue
            if all(unit.until and unit.until <= context.profile.day for unit in provinces):
                place = _place(match, length)
                yield place, provinces[0]
            break


def _place(match: re.Match[str], length: int) -> Span:
    """Return where the first *length* words of *match* stand."""
    end = match.start()
    for found in list(re.finditer(r"\S+", match.group()))[:length]:
        end = match.start() + found.end()
    return Span(match.start(), end)


def _hit(place: Span, unit: AdministrativeUnit) -> Hit:
    return Hit(
        place,
        values={
            "unit": unit.name,
            "successor": ", ".join(unit.successors),
            "until": write_day(unit.until),
        },
    )


CHECKS: Mapping[str, Check[Any]] = {
    "named": Check(former_provinces, UnitParams, values=frozenset({"unit", "successor", "until"})),
}

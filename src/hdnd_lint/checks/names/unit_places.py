"""``units.misplaced``: communes named under a province that has none of that name."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Documents
from hdnd_lint.checks.general.cited import NO_REGISTRY
from hdnd_lint.checks.general.scopes import spans_of
from hdnd_lint.checks.names.former_units import UnitParams
from hdnd_lint.finding import Hit, Result
from hdnd_lint.words.letters.text import CAPITALS, Span, fold
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, comparable
from hdnd_lint.words.patterns.nearby import paragraph_around

_NAME = (
    rf"[{CAPITALS}][^\W\d_]{{0,12}}(?:\s{{1,3}}(?:-\s{{1,3}})?[{CAPITALS}][^\W\d_]{{0,12}}){{0,3}}"
)


@cache
def _pair() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?P<unit>(?:[Xx]ã|[Pp]hường|[Đđ]ặc\s{{1,3}}khu)\s{{1,3}}(?:{_NAME}|\d{{1,2}}))"
        rf",?\s{{1,3}}(?:thuộc\s{{1,3}})?(?P<province>(?:[Tt]ỉnh|[Tt]hành\s{{1,3}}phố)\s{{1,3}}{_NAME})"
    )


def misplaced(context: Context, params: UnitParams) -> Iterator[Result]:
    """Yield “xã X, tỉnh Y” where the registry has that province then, but no such commune."""
    documents = context.documents
    if documents is None:
        yield NO_REGISTRY
        return
    for span in spans_of(context.draft, params.scope, ""):
        for match in _pair().finditer(context.text, span.start, span.end):
            around = paragraph_around(context.text, match.start())
            if IN_PARAGRAPH.has(params.excused_in, context.text, around):
                continue
            if _is_wrong(context, documents, match):
                yield _hit(match)


def _is_wrong(context: Context, documents: Documents, match: re.Match[str]) -> bool:
    province = _bare(match["province"])
    if not _stands(context, documents, fold(match["province"]), "province", province):
        return False
    return not _stands(context, documents, fold(match["unit"]), "commune", province)


def _stands(context: Context, documents: Documents, name: str, level: str, province: str) -> bool:
    """Say whether a unit of that name and level stood in *province* on the draft's day."""
    day = context.profile.day
    return any(
        unit.level == level
        and _bare(unit.province) == province
        and (unit.start is None or unit.start <= day)
        and (unit.until is None or unit.until > day)
        for unit in documents.units(name)
    )


def _bare(province: str) -> str:
    """Return a province's name without its kind of unit: the registry has both spellings."""
    return re.sub(r"^(?:tỉnh|thành phố) ", "", comparable(province))


def _hit(match: re.Match[str]) -> Hit:
    values = {"unit": fold(match["unit"]), "province": fold(match["province"])}
    return Hit(Span(match.start(), match.end()), values=values)


CHECKS: Mapping[str, Check[Any]] = {
    "misplaced": Check(misplaced, UnitParams, values=frozenset({"unit", "province"})),
}

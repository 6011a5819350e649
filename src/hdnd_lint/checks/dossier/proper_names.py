"""Names of persons and new names of places across the papers of a dossier."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import cache

from hdnd_lint.checks.base import Check, DossierContext, Params
from hdnd_lint.checks.dossier.places import PlacedValue, dissents, hit_on
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import NotApplicable, Result
from hdnd_lint.model.dossier import DossierPaper, Role, Scope
from hdnd_lint.words.letters.text import CAPITALS, Localised, Span, fold
from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.words.phrases import plain
from hdnd_lint.words.places import HAMLET

_ROLES = (Role.DRAFT, Role.SUBMISSION, Role.APPRAISAL)
_NONE = Localised(
    "không có tên người, tên mới nào được hai văn bản của hồ sơ cùng nêu",
    "no person and no new name is told by two papers of the dossier",
)


def agreement(context: DossierContext, _params: Params) -> Iterator[Result]:
    """Yield the places that write a name otherwise than the other papers do.

    Persons are one where their names differ in marks alone; a new name is that to which each
    paper says a place is renamed.
    """
    groups: dict[Hashable, list[PlacedValue]] = defaultdict(list)
    for paper in context.dossier.newest(*_ROLES):
        for group, place in (*_persons(context, paper), *_new_names(context, paper)):
            groups[group].append(place)
    compared = [one for one in groups.values() if _is_one_name(one)]
    for places in compared:
        yield from (hit_on(one) for one in dissents(places))
    if not compared:
        yield from unread_of(context, *_ROLES) or (NotApplicable(_NONE),)


def _is_one_name(places: Sequence[PlacedValue]) -> bool:
    """Say whether several papers give it, and each of them in one form only."""
    forms: dict[str, set[Hashable]] = defaultdict(set)
    for one in places:
        forms[one.paper.path].add(one.value)
    return len(forms) > 1 and all(len(one) == 1 for one in forms.values())


def _persons(
    context: DossierContext, paper: DossierPaper
) -> Iterator[tuple[Hashable, PlacedValue]]:
    """Yield the persons of a paper, by their names without marks."""
    for found in _person().finditer(context.of(paper).text):
        named = _named(context, paper, found)
        yield ("person", plain(str(named.value)).replace("y", "i")), named


def _new_names(
    context: DossierContext, paper: DossierPaper
) -> Iterator[tuple[Hashable, PlacedValue]]:
    """Yield the new names that a paper gives, by the names that they replace."""
    for found in _renamed().finditer(context.of(paper).text):
        yield ("renamed", comparable(found["old"])), _named(context, paper, found)


def _named(context: DossierContext, paper: DossierPaper, found: re.Match[str]) -> PlacedValue:
    place = Span(*found.span("name"))
    words = place.of(context.of(paper).text)
    return PlacedValue(paper, place, comparable(words), fold(words))


@cache
def _person() -> re.Pattern[str]:
    word = rf"[{CAPITALS}]\w{{0,7}}"
    title = r"(?<!\w)(?i:ông|bà|đồng\s+chí|đ/c)"
    return re.compile(rf"{title}\s{{0,2}}:?\s{{1,3}}(?P<name>{word}(?:[ ]{word}){{1,4}})")


@cache
def _renamed() -> re.Pattern[str]:
    """Match “đổi tên thôn 5(, xã …) thành thôn Tân Lập”."""
    word = rf"[{CAPITALS}\d]\w{{0,7}}"
    name = rf"{word}(?:[ ]{word}){{0,4}}"
    place = rf"(?i:{HAMLET}|đường|phố|trường|chợ|cầu)"
    return re.compile(
        rf"(?i:đổi\s+tên)\s+(?P<old>{place}\s+{name})[^.;\n]{{0,60}}?\s(?i:thành)\s+"
        rf"(?P<name>{place}\s+{name})"
    )


CHECKS = {
    "agreement": Check(
        agreement,
        Params,
        values=frozenset({"here", "there", "other", "paper", "other_paper"}),
        scope=Scope.DOSSIER,
    ),
}

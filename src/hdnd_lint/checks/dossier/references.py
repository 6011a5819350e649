"""Number and day of a paper as others name it, and as it bears them itself."""

from collections.abc import Iterator, Sequence
from datetime import date

from hdnd_lint.checks.base import Check, DossierContext, Params
from hdnd_lint.checks.dossier.annex_lines import lines_of, told_otherwise
from hdnd_lint.checks.dossier.places import (
    PlacedValue,
    day_at,
    dissents,
    hit_on,
    number_key,
    words_at,
)
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import NotApplicable, Result
from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.model.dossier import DossierPaper, Role, Scope
from hdnd_lint.model.draft import as_date
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import comparable

_CALLED = {Role.SUBMISSION: ("tờ trình",), Role.APPRAISAL: ("báo cáo thẩm tra", "báo cáo")}
_NAMED_BY = {
    Role.SUBMISSION: (Role.DRAFT, Role.APPRAISAL, Role.ANNEX),
    Role.APPRAISAL: (Role.DRAFT,),
}
_NOTHING = Localised(
    "không văn bản nào nêu số, ngày của văn bản khác trong hồ sơ",
    "no paper gives number or day of another paper of the dossier",
)


@dataclass(frozen=True, slots=True)
class NamedPaper:
    """A paper named by another: where, and which number and day it is given."""

    paper: DossierPaper
    citation: Citation
    number: str
    day: date | None


def agreement(context: DossierContext, _params: Params) -> Iterator[Result]:
    """Yield the places that give a paper another number or day than it has."""
    compared = False
    for role in _CALLED:
        targets = context.dossier.newest(role)
        named = list(_all_named(context, role))
        for target, of_target in _matched(targets, named):
            if of_target:
                compared = True
                yield from _numbers(context, target, of_target)
                yield from _days(context, target, of_target)
    for line in lines_of(context):
        compared = True
        yield from told_otherwise(context, line)
    yield from unread_of(context, *_CALLED)
    if not compared:
        yield NotApplicable(_NOTHING)


def _all_named(context: DossierContext, role: Role) -> Iterator[NamedPaper]:
    """Yield where papers of the dossier name one of *role*, by a number or at least its symbol."""
    for paper in context.dossier.newest(*_NAMED_BY[role]):
        for citation in context.of(paper).draft.citations:
            if citation.number is None or not _speaks_of(citation, role, paper):
                continue
            yield NamedPaper(
                paper, citation, number_key(citation.number.text), as_date(citation.date)
            )


def _speaks_of(citation: Citation, role: Role, paper: DossierPaper) -> bool:
    if comparable(citation.kind) not in _CALLED[role]:
        return False
    return paper.role is not Role.DRAFT or citation.where is MentionPart.CONSIDERATION


def _matched(
    targets: Sequence[DossierPaper], named: Sequence[NamedPaper]
) -> Iterator[tuple[DossierPaper, list[NamedPaper]]]:
    """Yield each paper with the places that mean it: its number, or it alone can be meant."""
    for target in targets:
        number = _number(target)
        if not number:
            continue
        others = {_number(one) for one in targets if one is not target}
        symbol = number.partition("/")[2]
        of_target = [
            one
            for one in named
            if one.number == number
            or (one.number not in others and one.number.partition("/")[2] == symbol)
        ]
        exact = {one.paper.path for one in of_target if one.number == number}
        yield (
            target,
            [one for one in of_target if one.number == number or one.paper.path not in exact],
        )


def _numbers(
    context: DossierContext, target: DossierPaper, named: Sequence[NamedPaper]
) -> Iterator[Result]:
    header = context.of(target).draft.header.number
    if header is None:
        return
    places = [
        PlacedValue(target, header.span, _number(target), words_at(context, target, header.span))
    ]
    for one in named:
        phrase = one.citation.number
        if phrase is not None and not one.number.startswith("/"):
            places.append(PlacedValue(one.paper, phrase.span, one.number, phrase.text))
    yield from (hit_on(one, about=_about(target)) for one in dissents(places, target.path))


def _days(
    context: DossierContext, target: DossierPaper, named: Sequence[NamedPaper]
) -> Iterator[Result]:
    own = context.of(target).draft.header.date
    if own is None or own.value is None:
        return
    places = [day_at(target, own.span, own.value)]
    for one in named:
        if one.citation.date is not None and one.day is not None:
            places.append(day_at(one.paper, one.citation.date.span, one.day))
    yield from (hit_on(one, "day", about=_about(target)) for one in dissents(places, target.path))


def _about(target: DossierPaper) -> Localised:
    if target.role is Role.SUBMISSION:
        return Localised("tờ trình", "the submission")
    return Localised("báo cáo thẩm tra", "the appraisal report")


def _number(paper: DossierPaper) -> str:
    return number_key(paper.profile.number.value or "") if paper.profile else ""


CHECKS = {
    "agreement": Check(
        agreement,
        Params,
        values=frozenset({"here", "there", "other", "paper", "other_paper", "about"}),
        variants=frozenset({"day"}),
        scope=Scope.DOSSIER,
    ),
}

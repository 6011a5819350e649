"""Places of several papers that should say the same: who says it otherwise than the rest."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from hdnd_lint.checks.base import DossierContext
from hdnd_lint.finding import Hit, Related
from hdnd_lint.model.dossier import DossierPaper, Role
from hdnd_lint.model.names import ROLE_WORDS
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import comparable

_RANK = (
    Role.DRAFT,
    Role.SUBMISSION,
    Role.ANNEX,
    Role.APPRAISAL,
    Role.AGENDA,
    Role.AMENDED,
    Role.OTHER,
)


@dataclass(frozen=True, slots=True)
class PlacedValue:
    """What one place of one paper says; *value* is what must be the same in all of them."""

    paper: DossierPaper
    span: Span
    value: Hashable
    shown: str


@dataclass(frozen=True, slots=True)
class Dissent:
    """A place that says it otherwise, and the places, one of each other paper, that differ."""

    odd: PlacedValue
    others: tuple[PlacedValue, ...]


def dissents(places: Sequence[PlacedValue], trusted: str = "") -> Iterator[Dissent]:
    """Yield the places that say it otherwise than most papers do.

    At a tie the paper at the path *trusted* is right, the draft where none is given.
    """
    groups: dict[Hashable, list[PlacedValue]] = defaultdict(list)
    for place in places:
        groups[place.value].append(place)
    if len(groups) < 2:
        return
    right = max(groups, key=lambda value: _weight(groups[value], trusted))
    for value, held in groups.items():
        if value == right:
            continue
        for odd in _first_of_each_paper(held):
            others = tuple(_first_of_each_paper(groups[right], but=odd.paper.path))
            yield Dissent(odd, others or tuple(groups[right][:1]))


def _weight(held: Sequence[PlacedValue], trusted: str) -> tuple[int, int, int]:
    """Return how much speaks for a value: papers, then the trusted one, then places."""
    papers = {one.paper.path for one in held}
    draft = any(one.paper.role is Role.DRAFT for one in held)
    return len(papers), int(trusted in papers if trusted else draft), len(held)


def _first_of_each_paper(held: Iterable[PlacedValue], but: str = "") -> Iterator[PlacedValue]:
    seen = {but}
    for one in sorted(held, key=lambda one: (_RANK.index(one.paper.role), one.span)):
        if one.paper.path not in seen:
            seen.add(one.paper.path)
            yield one


def hit_on(dissent: Dissent, variant: str = "", **words: Any) -> Hit:
    """Return a hit at the odd place, the others related to it.

    Its values are *here*, *there* (as written), *other* (the other paper's file); its words name
    the two papers: *paper*, *other_paper*.
    """
    odd, others = dissent.odd, dissent.others
    return Hit(
        odd.span,
        values={"here": odd.shown, "there": others[0].shown, "other": others[0].paper.path},
        words={"paper": name_of(odd.paper), "other_paper": name_of(others[0].paper), **words},
        related=tuple(
            Related(one.span, _note(one), "" if one.paper is odd.paper else one.paper.path)
            for one in others
        ),
        variant=variant,
        paper=odd.paper.path,
    )


def name_of(paper: DossierPaper) -> Localised:
    """Return what a paper is called in messages: its role, and its number where it has one."""
    role = ROLE_WORDS[paper.role]
    number = paper.profile.number.value if paper.profile else None
    if paper.role is Role.OTHER or number is None or paper.role is Role.DRAFT:
        return role
    return Localised(f"{role.vi} số {number}", f"{role.en} no. {number}")


def _note(told: PlacedValue) -> Localised:
    role = ROLE_WORDS[told.paper.role]
    return Localised(f"{role.vi} ghi “{told.shown}”.", f"{role.en} says “{told.shown}”.")


def words_at(context: DossierContext, paper: DossierPaper, span: Span) -> str:
    """Return the words at a place on one line."""
    return fold(span.of(context.of(paper).text))


def day_at(paper: DossierPaper, span: Span, day: date) -> PlacedValue:
    """Return a day that a paper gives at a place."""
    return PlacedValue(paper, span, day, f"{day:%d/%m/%Y}")


def number_key(number: str) -> str:
    """Return *number* so that it compares; one whose digits are blank begins with its slash."""
    plain = "".join(comparable(number).split())
    digits, slash, symbol = plain.partition("/")
    return f"{digits.strip('….·_-').lstrip('0')}{slash}{symbol}"

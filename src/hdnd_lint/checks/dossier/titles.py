"""One draft, one title: what submission, appraisal report and draft call it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.checks.base import Check, DossierContext, Params
from hdnd_lint.checks.dossier.places import PlacedValue, dissents, hit_on
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import NotApplicable, Result
from hdnd_lint.model.dossier import DossierPaper, Role, Scope
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.matters import actless, matter_words, similarity

_ROLES = (Role.DRAFT, Role.SUBMISSION, Role.APPRAISAL)
_LEAST = 3  # words of a title that can be told from others
_NO_TITLE = Localised("dự thảo không có tên để so", "the draft has no title to compare")
_ALONE = Localised(
    "hồ sơ không có văn bản nào khác gọi tên dự thảo",
    "no other paper of the dossier names the draft",
)


@dataclass(frozen=True, slots=True)
class TitleParams(Params):
    """*alike*: from which likeness on a title speaks of this draft (1: word by word)."""

    alike: float


def agreement(context: DossierContext, params: TitleParams) -> Iterator[Result]:
    """Yield the places that call the draft otherwise than the other papers do."""
    draft = next(iter(context.dossier.newest(Role.DRAFT)), None)
    title = context.of(draft).draft.title.title if draft else None
    if draft is None or title is None or len(matter_words(title.text)) < _LEAST:
        yield from unread_of(context, Role.DRAFT) or (NotApplicable(_NO_TITLE),)
        return
    own = matter_words(title.text)
    places = [PlacedValue(draft, title.span, _key(title.text), title.text)]
    for paper in context.dossier.newest(*_ROLES):
        places += _named(context, paper, own, params.alike)
    if len({one.paper.path for one in places}) == 1:
        yield from unread_of(context, *_ROLES) or (NotApplicable(_ALONE),)
        return
    yield from (hit_on(one) for one in dissents(list(_acts_aside(places))))
    yield from unread_of(context, *_ROLES)


def _acts_aside(places: Sequence[PlacedValue]) -> Iterator[PlacedValue]:
    """Yield *places*, those that add what is done with the matter as if they left it out.

    A resolution confirms the result of an election for which the submission asks; two papers that
    both say what is done have to say the same.
    """
    told = {str(one.value) for one in places}
    plain = {one: " ".join(actless(tuple(one.split()))) for one in told}
    acted = {one for one in told if plain[one] != one and plain[one] in told}
    for one in places:
        alone = len(acted) == 1 and one.value in acted
        yield replace(one, value=plain[str(one.value)]) if alone else one


def _key(title: str) -> str:
    return " ".join(matter_words(title))


def _named(
    context: DossierContext, paper: DossierPaper, own: Sequence[str], alike: float
) -> Iterator[PlacedValue]:
    """Yield where *paper* names the draft: in its own title, and after “dự thảo Nghị quyết”."""
    draft = context.of(paper).draft
    if paper.role is not Role.DRAFT and draft.title.title is not None:
        title = draft.title.title
        yield from _told(context, paper, title.span, own, alike, whole=True)
    begin = draft.title.title.span.end if draft.title.title else 0
    for found in _lead().finditer(draft.text, begin):
        line = draft.text.find("\n", found.end())
        rest = Span(found.end(), line if line >= 0 else len(draft.text))
        yield from _told(context, paper, rest, own, alike, whole=False)


@cache
def _lead() -> re.Pattern[str]:
    """Match what stands before the name of a draft in running words."""
    return re.compile(
        r"dự\s+thảo\s+(?:nghị\s+quyết|quyết\s+định)(?=\s+\w)"
        r"|tờ\s+trình\s+số\s[^;\n]{0,120}?\svề\s+việc(?=\s+\w)",
        re.IGNORECASE,
    )


@cache
def _bound() -> re.Pattern[str]:
    """Match what ends a name in running words, and where in a title another may begin."""
    ends = "như sau|do|kèm|trình|tại|theo|và|đã|được|là|cho|thì"
    return re.compile(rf'[.;,:()“”"\n]|\s(?=(?:{ends})(?!\w))', re.IGNORECASE)


def _told(
    context: DossierContext,
    paper: DossierPaper,
    span: Span,
    own: Sequence[str],
    alike: float,
    *,
    whole: bool,
) -> Iterator[PlacedValue]:
    """Yield the words at the head of *span* that name the draft.

    The name of a *whole* title ends where the title does, and may follow another matter.
    """
    text = context.of(paper).text
    bounds = [found.start() for found in _bound().finditer(text, span.start, span.end)]
    starts = [span.start, *(found.end() for found in _and().finditer(text, span.start, span.end))]
    stretches = [
        Span(start, end)
        for start in (starts if whole else starts[:1])
        for end in ([span.end] if whole else [*bounds, span.end])
        if start < end
    ]
    weighed = [(_alike(one.of(text), own), -one.start, one) for one in stretches]
    best, _, place = max(weighed, key=lambda one: one[:2], default=(0.0, 0, span))
    if best >= alike:
        place = _trimmed(text, place)
        yield PlacedValue(paper, place, _key(place.of(text)), fold(place.of(text)))


@cache
def _and() -> re.Pattern[str]:
    return re.compile(r"\bvà\s+(?=\w)", re.IGNORECASE)


def _alike(name: str, own: Sequence[str]) -> float:
    words = matter_words(name)
    far = abs(len(words) - len(own)) > len(own) // 2
    return 0.0 if far else similarity(words, tuple(own))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text).rstrip(' .;,:/”"')
    return Span(span.start, span.start + len(words))


CHECKS = {
    "agreement": Check(
        agreement,
        TitleParams,
        values=frozenset({"here", "there", "other", "paper", "other_paper"}),
        scope=Scope.DOSSIER,
    ),
}

"""A session's agenda beside its papers: each item its paper, each paper its item."""

from collections.abc import Iterator, Sequence

from hdnd_lint.checks.base import Check, Params, SessionContext
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model.dossier import Dossier, DossierPaper, GatheringKind, Role, Scope
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.matters import core_words, matter_words, similarity
from hdnd_lint.words.patterns.matcher import TONED
from hdnd_lint.words.session_acts import Act

_NOT_SESSION = Localised("không phải một kỳ họp", "this is no session")
_NO_AGENDA = Localised(
    "không có chương trình kỳ họp trong các tệp", "the files hold no agenda of the session"
)
_AGENDA = Localised("Chương trình kỳ họp.", "The agenda.")
_CALLED = Localised("Tên của dự thảo.", "The title of the draft.")
_WITH_PAPERS = (Act.SUBMISSION, Act.PERSONNEL, Act.MATTER)
_RESOLUTION = r"\b(?:nghị quyết|tờ trình)\b"
_LEAST = 3  # words of a subject that names a matter


@dataclass(frozen=True, slots=True)
class AgendaParams(Params):
    """*alike*: from which likeness on an item means a draft (1: word by word)."""

    alike: float


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda that is about a draft, and the words that name it."""

    agenda: DossierPaper
    span: Span
    words: tuple[str, ...]
    core: tuple[str, ...]
    shown: str
    surely: bool  # it speaks of a submission or a resolution


def papers(context: SessionContext, params: AgendaParams) -> Iterator[Result]:
    """Yield items without a paper, papers without an item, and items that name it otherwise."""
    gathering = context.gathering
    if gathering.kind is not GatheringKind.SESSION:
        yield NotApplicable(_NOT_SESSION)
        return
    agendas = [one for one in gathering.papers if one.path in context.contexts]
    if not agendas:
        yield NotApplicable(_NO_AGENDA)
        return
    items = [item for agenda in agendas for item in _items(context, agenda)]
    taken: set[int] = set()
    for dossier in gathering.dossiers:
        yield from _of_dossier(context, dossier, items, taken, params)
    loose = [one for at, one in enumerate(items) if at not in taken and one.surely]
    if loose and gathering.unread:
        listed = ", ".join(sorted(gathering.unread))
        yield NotEvaluated(
            Localised(f"không đọc được tệp {listed}", f"these files could not be read: {listed}")
        )
        return
    for one in loose:
        yield Hit(one.span, {"title": one.shown}, paper=one.agenda.path)


def _items(context: SessionContext, paper: DossierPaper) -> Iterator[Item]:
    draft = context.of(paper).draft
    for item in draft.agenda.items if draft.agenda else ():
        subject = item.subject.text if item.subject else ""
        words = matter_words(subject)
        if item.act in _WITH_PAPERS and len(words) >= _LEAST:
            named = TONED.has(_RESOLUTION, item.span.of(draft.text))
            surely = named and item.act is Act.SUBMISSION
            yield Item(paper, item.span, words, core_words(subject), fold(subject), surely)


def _of_dossier(
    context: SessionContext,
    dossier: Dossier,
    items: Sequence[Item],
    taken: set[int],
    params: AgendaParams,
) -> Iterator[Result]:
    lead = dossier.lead
    title = context.of(lead).draft.title.title if lead else None
    if lead is None or title is None:
        return
    own, core = matter_words(title.text), core_words(title.text)
    likeness = [max(similarity(one.words, own), similarity(one.core, core)) for one in items]
    best = max(likeness, default=0.0)
    if best < params.alike:
        yield _without_item(context, lead, title.span)
        return
    at = likeness.index(best)
    taken.update(place for place, found in enumerate(likeness) if found >= params.alike)
    if best < 1 and lead.role is Role.DRAFT:
        related = (Related(title.span, _CALLED, lead.path),)
        values, home = {"title": fold(title.text)}, items[at].agenda.path
        yield Hit(items[at].span, values, related=related, variant="title", paper=home)


def _without_item(context: SessionContext, lead: DossierPaper, span: Span) -> Hit:
    agenda = context.gathering.papers[0]
    found = context.of(agenda).draft.agenda
    related = (Related(found.heading, _AGENDA, agenda.path),) if found else ()
    title = fold(span.of(context.of(lead).text))
    return Hit(span, {"title": title}, related=related, variant="paper", paper=lead.path)


CHECKS = {
    "papers": Check(
        papers,
        AgendaParams,
        values=frozenset({"title"}),
        variants=frozenset({"paper", "title"}),
        scope=Scope.SESSION,
    ),
}

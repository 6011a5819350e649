"""Days of a dossier's papers: their order, and how long before the session they are there."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from hdnd_lint.checks.base import Check, Context, DossierContext, Params, SessionContext
from hdnd_lint.checks.dossier.places import name_of
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import DateMention, Subject
from hdnd_lint.model.dossier import Dossier, DossierPaper, GatheringKind, Role, Scope
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_NO_SESSION = Localised(
    "chưa biết ngày khai mạc kỳ họp", "the day on which the session opens is not known"
)
_NOT_SESSION = Localised("không phải một kỳ họp", "this is no session")
_NOTHING = Localised("không có văn bản nào ghi ngày để đối chiếu", "no paper has a day to compare")
_SAYS = Localised("Ngày khai mạc kỳ họp.", "The day on which the session opens.")
_SUBMITTED = Localised("Ngày của tờ trình.", "The day of the submission.")


class Count(StrEnum):
    """How days before a session are counted."""

    DAYS = "days"
    WORKING = "working-days"


@dataclass(frozen=True, slots=True)
class PaperDeadlineParams(Params):
    """Papers of *roles*, about *subjects* (all, if none), are due *least* days before."""

    roles: tuple[Role, ...]
    least: int
    count: Count = Count.DAYS
    subjects: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """When a session opens, and where that is told."""

    day: date
    span: Span
    paper: DossierPaper


def late(context: SessionContext, params: PaperDeadlineParams) -> Iterator[Result]:
    """Yield the papers dated later than they were due before the session."""
    if context.gathering.kind is not GatheringKind.SESSION:
        yield NotApplicable(_NOT_SESSION)
        return
    opening = _opening(context)
    if opening is None:
        yield NotEvaluated(_NO_SESSION)
        return
    looked = False
    for dossier in context.gathering.dossiers:
        for paper in dossier.newest(*params.roles):
            dated = _dated(context.of(paper))
            if dated is None or not _is_asked(dossier, params):
                continue
            looked = True
            due = _due(opening.day, params)
            if dated[0] > due:
                yield _late(paper, dated, due, opening, params)
    if not looked:
        yield NotApplicable(_NOTHING)


def _is_asked(dossier: Dossier, params: PaperDeadlineParams) -> bool:
    lead = dossier.lead
    about = bool(lead and lead.profile and lead.profile.has(*params.subjects))
    return about or not params.subjects


def _opening(context: SessionContext) -> Opening | None:
    """Return when the session opens: as the agenda says, else when its first draft is adopted."""
    for paper in context.gathering.papers:
        agenda = context.of(paper).draft.agenda if paper.path in context.contexts else None
        if agenda is not None and agenda.opening is not None:
            return Opening(agenda.opening, agenda.opening_span or agenda.heading, paper)
    found = []
    for dossier in context.gathering.dossiers:
        for paper in dossier.newest(Role.DRAFT):
            adopted = paper.profile.adopted if paper.profile else None
            if adopted is not None and adopted.value is not None and adopted.span is not None:
                found.append(Opening(adopted.value, adopted.span, paper))
    return min(found, key=lambda one: (one.day, one.paper.path), default=None)


def _dated(context: Context) -> tuple[date, DateMention] | None:
    mention = context.draft.header.date
    return (mention.value, mention) if mention and mention.value else None


def _due(opening: date, params: PaperDeadlineParams) -> date:
    """Return the last day on which a paper is in time."""
    if params.count is Count.DAYS:
        return opening - timedelta(days=params.least)
    day, left = opening, params.least
    while left:
        day -= timedelta(days=1)
        left -= day.weekday() < 5
    return day


def _late(
    paper: DossierPaper,
    dated: tuple[date, DateMention],
    due: date,
    opening: Opening,
    params: PaperDeadlineParams,
) -> Hit:
    signed, mention = dated
    values: Mapping[str, str | int] = {
        "signed": f"{signed:%d/%m/%Y}",
        "due": f"{due:%d/%m/%Y}",
        "opening": f"{opening.day:%d/%m/%Y}",
        "least": params.least,
        "late": (signed - due).days,
    }
    related = Related(opening.span, _SAYS, opening.paper.path)
    return Hit(mention.span, values, {"called": name_of(paper)}, (related,), paper=paper.path)


def order(context: DossierContext, _params: Params) -> Iterator[Result]:
    """Yield the appraisal reports that are dated before the submission that they appraise."""
    submissions = [
        (dated, paper)
        for paper in context.dossier.newest(Role.SUBMISSION)
        if (dated := _dated(context.of(paper)))
    ]
    reports = [
        (dated, paper)
        for paper in context.dossier.newest(Role.APPRAISAL)
        if (dated := _dated(context.of(paper)))
    ]
    if not submissions or not reports:
        yield NotApplicable(_NOTHING)
        return
    (given, there), submission = min(submissions, key=lambda one: (one[0][0], one[1].path))
    for (signed, mention), report in reports:
        if signed < given:
            values = {"signed": f"{signed:%d/%m/%Y}", "given": f"{given:%d/%m/%Y}"}
            related = Related(there.span, _SUBMITTED, submission.path)
            words = {"called": name_of(submission)}
            yield Hit(mention.span, values, words, (related,), paper=report.path)


CHECKS = {
    "late": Check(
        late,
        PaperDeadlineParams,
        values=frozenset({"signed", "due", "opening", "least", "late", "called"}),
        scope=Scope.SESSION,
    ),
    "order": Check(
        order, Params, values=frozenset({"signed", "given", "called"}), scope=Scope.DOSSIER
    ),
}

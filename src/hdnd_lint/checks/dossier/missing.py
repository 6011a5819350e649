"""Papers that a dossier lacks: the submission, the appraisal report, the draft itself."""

from collections.abc import Iterator

from hdnd_lint.checks.base import Check, Context, DossierContext, Params
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import Issuer, Kind, Subject
from hdnd_lint.model.dossier import Role, Scope
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED

_CALLED = {
    Role.DRAFT: Localised("dự thảo nghị quyết", "the draft resolution"),
    Role.SUBMISSION: Localised("tờ trình", "the submission"),
    Role.APPRAISAL: Localised("báo cáo thẩm tra", "the appraisal report"),
}
_NAMED = {Role.SUBMISSION: r"\btờ trình\b", Role.APPRAISAL: r"\bbáo cáo (?:kết quả )?thẩm tra\b"}
_ASKS = r"\bnghị quyết\b"
_NO_RESOLUTION = Localised(
    "tờ trình không đề nghị ban hành nghị quyết", "the submission asks for no resolution"
)
_ALONE = Localised(
    "chỉ có một văn bản của việc này, không phải hồ sơ",
    "there is one paper of this matter alone, no dossier",
)
_OWN = (Issuer.STANDING_COMMITTEE, Issuer.COMMITTEE, Issuer.COUNCIL)


@dataclass(frozen=True, slots=True)
class MissingParams(Params):
    """*unappraised*: subjects on which a council decides without an appraisal report."""

    unappraised: tuple[Subject, ...]


def papers(context: DossierContext, params: MissingParams) -> Iterator[Result]:
    """Yield each paper that belongs in the dossier and is not there."""
    lead = context.dossier.lead
    if lead is None:
        return
    if len(context.dossier.papers) == 1 and not context.dossier.stated:
        yield NotApplicable(_ALONE)  # somebody checks drafts, not dossiers
        return
    main = context.of(lead)
    if lead.role is not Role.DRAFT:
        yield from _without_draft(context, main)
        return
    wanted = [Role.SUBMISSION]
    if not _needs_none(context, main, params):
        wanted.append(Role.APPRAISAL)
    for role in wanted:
        if not context.dossier.newest(role):
            yield from unread_of(context, role) or (_hit(main, lead.path, role),)


def _without_draft(context: DossierContext, main: Context) -> Iterator[Result]:
    """Yield that a submission to a council, which asks for a resolution, comes without it."""
    lead = context.dossier.lead
    title = main.draft.title.title
    asks = title is not None and TONED.has(_ASKS, title.text)
    if lead is None or main.profile.kind.value is not Kind.SUBMISSION or not asks:
        yield NotApplicable(_NO_RESOLUTION)
        return
    yield from unread_of(context, Role.DRAFT) or (_hit(main, lead.path, Role.DRAFT),)


def _needs_none(context: DossierContext, main: Context, params: MissingParams) -> bool:
    """Say whether a draft is adopted without an appraisal: by its subject or who submits it."""
    if main.profile.has(*params.unappraised):
        return True
    submitters = {
        one.profile.issuer.value for one in context.dossier.newest(Role.SUBMISSION) if one.profile
    }
    return bool(submitters) and submitters <= set(_OWN)


def _hit(main: Context, path: str, role: Role) -> Hit:
    """Return a hit where the draft names the paper, else at its title."""
    named = _place(main, role)
    title = main.draft.title.title
    place = named or (title.span if title else Span(0, 0))
    values = {"missing": str(role)}
    variant = "" if named else "unnamed"
    return Hit(place, values, {"called": _CALLED[role]}, variant=variant, paper=path)


def _place(main: Context, role: Role) -> Span | None:
    pattern = _NAMED.get(role)
    if pattern is None:
        return None
    for paragraph in main.draft.considerations:
        found = TONED.pattern(pattern).search(
            TONED.text(main.text), paragraph.span.start, paragraph.span.end
        )
        if found:
            return Span(*found.span())
    return None


CHECKS = {
    "papers": Check(
        papers,
        MissingParams,
        values=frozenset({"missing", "called"}),
        variants=frozenset({"unnamed"}),
        scope=Scope.DOSSIER,
    ),
}

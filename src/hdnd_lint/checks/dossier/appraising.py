"""An appraisal report beside what it appraises: does it only retell, do its places exist."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.checks.base import Check, DossierContext, Params
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Citation, Draft, Locator, LocatorUnit, MentionPart, Node, NodeKind
from hdnd_lint.model.dossier import DossierPaper, Role, Scope
from hdnd_lint.records import dataclass
from hdnd_lint.words.appraising import ADDRESSEE
from hdnd_lint.words.letters.sentences import sentences
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.matters import spelled_out
from hdnd_lint.words.patterns.copies import Copied, Copy, copied
from hdnd_lint.words.patterns.matcher import TONED

_NO_PAIR = Localised(
    "hồ sơ không có đủ báo cáo thẩm tra và tờ trình",
    "the dossier has not both appraisal report and submission",
)
_NO_PLACE = Localised(
    "báo cáo thẩm tra không viện dẫn điều, khoản nào của dự thảo",
    "the appraisal report cites no place of the draft",
)
_DRAFT = Localised("Dự thảo.", "The draft.")
_SHOWN = 3  # passages that a finding shows side by side
_AROUND = 60  # characters after a place that may say which document it is of
_KINDS = {
    LocatorUnit.ARTICLE: NodeKind.ARTICLE,
    LocatorUnit.CLAUSE: NodeKind.CLAUSE,
    LocatorUnit.POINT: NodeKind.POINT,
}


@dataclass(frozen=True, slots=True)
class RetellingParams(Params):
    """*share*: in percent, from which share of sentences on; *alike*: from which likeness."""

    share: int
    alike: float
    least: int


def retelling(context: DossierContext, params: RetellingParams) -> Iterator[Result]:
    """Yield an appraisal report most of whose sentences stand in the submission.

    Word for word, in another order or in other words; the passages stand side by side.
    """
    reports = context.dossier.newest(Role.APPRAISAL)
    submissions = context.dossier.newest(Role.SUBMISSION)
    if not reports or not submissions:
        missing = unread_of(context, Role.APPRAISAL, Role.SUBMISSION)
        yield from missing or (NotApplicable(_NO_PAIR),)
        return
    for report in reports:
        found = [(one, _copied(context, report, one, params)) for one in submissions]
        paper, most = max(found, key=lambda one: one[1].share)
        share = int(100 * most.share)
        if most.sentences >= params.least and share >= params.share:
            yield _retold(context, report, paper, most)


def _copied(
    context: DossierContext, report: DossierPaper, paper: DossierPaper, params: RetellingParams
) -> Copied:
    own, source = context.of(report).draft, context.of(paper).draft
    return copied(own.text, _sentences(own), source.text, _sentences(source), params.alike)


def _sentences(draft: Draft) -> Iterator[Span]:
    """Yield the sentences between the title and the end of a paper, set phrases left out."""
    start = draft.title.title.span.end if draft.title.title else 0
    end = draft.recipients.span.start if draft.recipients else len(draft.text)
    for sentence in sentences(draft.text, Span(start, max(start, end))):
        if not TONED.at_start(ADDRESSEE, draft.text, sentence):
            yield sentence


def _retold(
    context: DossierContext, report: DossierPaper, paper: DossierPaper, most: Copied
) -> Hit:
    title = context.of(report).draft.title.title
    place = title.span if title else most.copies[0].span
    text = context.of(report).draft.text
    related = tuple(
        Related(copy.source, _beside(copy, text), paper.path) for copy in most.copies[:_SHOWN]
    )
    values = {"share": int(100 * most.share), "copies": len(most.copies)}
    return Hit(place, values, related=related, paper=report.path)


def _beside(copy: Copy, text: str) -> Localised:
    """Return what is said of a passage of the submission: what the report makes of it."""
    own = fold(copy.span.of(text))
    if copy.verbatim:
        return Localised(f"Báo cáo thẩm tra chép lại: “{own}”.", f"The report copies it: “{own}”.")
    return Localised(
        f"Báo cáo thẩm tra diễn đạt lại: “{own}”.", f"The report rewords it: “{own}”."
    )


def places(context: DossierContext, _params: Params) -> Iterator[Result]:
    """Yield the articles, clauses and points that a report cites and the draft has not."""
    reports = context.dossier.newest(Role.APPRAISAL)
    drafts = context.dossier.newest(Role.DRAFT)
    if not reports or len(drafts) != 1:
        missing = unread_of(context, Role.APPRAISAL, Role.DRAFT)
        yield from missing or (NotApplicable(_NO_PAIR),)
        return
    draft = context.of(drafts[0]).draft
    looked = False
    for report in reports:
        for citation in context.of(report).draft.citations:
            if not _of_the_draft(citation, context.of(report).draft):
                continue
            looked = True
            absent = _absent(citation.locators, draft)
            if absent is not None:
                yield _no_such(context, report, drafts[0], citation, absent)
    if not looked:
        yield NotApplicable(_NO_PLACE)


def _of_the_draft(citation: Citation, report: Draft) -> bool:
    """Say whether a bare place means the draft: no other document is named beside it."""
    if not citation.locators or citation.number or citation.where is MentionPart.QUOTE:
        return False
    if citation.kind and spelled_out(citation.kind) not in ("nghị quyết", "dự thảo nghị quyết"):
        return False
    if any(one.numbers == ("này",) for one in citation.locators) or citation.name is not None:
        return False
    after = report.text[citation.span.end : citation.span.end + _AROUND].split("\n")[0]
    other = _another_document().match(spelled_out(after))
    return other is None


@cache
def _another_document() -> re.Pattern[str]:
    kinds = "luật|bộ luật|pháp lệnh|nghị định|thông tư|quyết định|nghị quyết số"
    return re.compile(rf"\W{{0,12}}(?:của )?(?:{kinds})(?!\w)")


def _absent(locators: Sequence[Locator], draft: Draft) -> Locator | None:
    """Return the first place, from the largest unit on, that the draft has not."""
    inside: Sequence[Node] = draft.body
    for locator in sorted(locators, key=lambda one: -one.unit.rank):
        kind = _KINDS.get(locator.unit)
        if kind is None or locator.ranged or len(locator.numbers) != 1:
            return None
        found = [node for top in inside for node in _below(top) if node.kind is kind]
        same = [node for node in found if node.number.lower() == locator.numbers[0].lower()]
        if not same:
            return locator
        inside = same
    return None


def _below(node: Node) -> Iterator[Node]:
    for one in node.walk():
        if one.kind is not NodeKind.QUOTE:
            yield one


def _no_such(
    context: DossierContext,
    report: DossierPaper,
    draft: DossierPaper,
    citation: Citation,
    absent: Locator,
) -> Hit:
    title = context.of(draft).draft.title.title
    related = (Related(title.span, _DRAFT, draft.path),) if title else ()
    values = {"place": absent.span.of(context.of(report).text)}
    return Hit(citation.span, values, related=related, paper=report.path)


CHECKS = {
    "retelling": Check(
        retelling, RetellingParams, values=frozenset({"share", "copies"}), scope=Scope.DOSSIER
    ),
    "places": Check(places, Params, values=frozenset({"place"}), scope=Scope.DOSSIER),
}

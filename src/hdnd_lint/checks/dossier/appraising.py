"""An appraisal report beside what it appraises: does it only retell, do its places exist."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from hdnd_lint.checks.base import Check, Context, DossierContext, Params
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Citation, Draft, Locator, LocatorUnit, Node, NodeKind, Where
from hdnd_lint.model.dossier import DossierPaper, Role, Scope
from hdnd_lint.records import dataclass
from hdnd_lint.words.matters import similarity, spelled_out
from hdnd_lint.words.text import Localised, Span

_NO_PAIR = Localised(
    "hồ sơ không có đủ báo cáo thẩm tra và tờ trình",
    "the dossier has not both appraisal report and submission",
)
_NO_PLACE = Localised(
    "báo cáo thẩm tra không viện dẫn điều, khoản nào của dự thảo",
    "the appraisal report cites no place of the draft",
)
_COPIED = Localised("Đoạn tương tự trong tờ trình.", "The like passage of the submission.")
_DRAFT = Localised("Dự thảo.", "The draft.")
_LEAST_WORDS = 8  # of a sentence that can be a copy
_AROUND = 60  # characters after a place that may say which document it is of
_KINDS = {
    LocatorUnit.ARTICLE: NodeKind.ARTICLE,
    LocatorUnit.CLAUSE: NodeKind.CLAUSE,
    LocatorUnit.POINT: NodeKind.POINT,
}


@dataclass(frozen=True, slots=True)
class RetellingParams(Params):
    """*share*: in percent, from which share of copied sentences on; *alike*: what is a copy."""

    share: int
    alike: float
    least: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paper, and its words."""

    span: Span
    words: tuple[str, ...]


def retelling(context: DossierContext, params: RetellingParams) -> Iterator[Result]:
    """Yield an appraisal report most of whose sentences stand in the submission."""
    reports = context.dossier.newest(Role.APPRAISAL)
    submissions = context.dossier.newest(Role.SUBMISSION)
    if not reports or not submissions:
        missing = unread_of(context, Role.APPRAISAL, Role.SUBMISSION)
        yield from missing or (NotApplicable(_NO_PAIR),)
        return
    source = _index(context, submissions)
    for report in reports:
        own = list(_sentences(context.of(report)))
        copies = [(one, twin) for one in own if (twin := _twin(one, source, params.alike))]
        share = 100 * len(copies) // len(own) if own else 0
        if len(own) >= params.least and share >= params.share:
            yield _retold(context, report, copies, share)


Source = Mapping[str, Sequence[tuple[DossierPaper, Sentence]]]


def _index(context: DossierContext, papers: Sequence[DossierPaper]) -> Source:
    """Return the sentences of *papers* by their words, for finding what is like another."""
    found: dict[str, list[tuple[DossierPaper, Sentence]]] = {}
    for paper in papers:
        for sentence in _sentences(context.of(paper)):
            for start in range(0, len(sentence.words) - 2):
                key = " ".join(sentence.words[start : start + 3])
                found.setdefault(key, []).append((paper, sentence))
    return found


def _twin(
    sentence: Sentence, source: Source, alike: float
) -> tuple[DossierPaper, Sentence] | None:
    """Return the sentence of the source that is *sentence* but for few words."""
    seen: dict[tuple[str, Span], tuple[int, tuple[DossierPaper, Sentence]]] = {}
    for start in range(0, len(sentence.words) - 2):
        for held in source.get(" ".join(sentence.words[start : start + 3]), ()):
            key = (held[0].path, held[1].span)
            seen[key] = (seen.get(key, (0, held))[0] + 1, held)
    likely = sorted(seen.values(), key=lambda one: (-one[0], one[1][1].span))[:3]
    return next(
        (held for _, held in likely if similarity(sentence.words, held[1].words) >= alike), None
    )


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"(?<=[.;:])\s+|\n+")


def _sentences(context: Context) -> Iterator[Sentence]:
    """Yield the sentences between the title and the end of a paper."""
    draft = context.draft
    start = draft.title.title.span.end if draft.title.title else 0
    end = draft.recipients.span.start if draft.recipients else len(draft.text)
    place = start
    for stop in (*_stop().finditer(draft.text, start, end), None):
        span = Span(place, stop.start() if stop else max(place, end))
        words = tuple(re.findall(r"\w+", spelled_out(span.of(draft.text))))
        if len(words) >= _LEAST_WORDS:
            yield Sentence(span, words)
        place = stop.end() if stop else place


def _retold(
    context: DossierContext,
    report: DossierPaper,
    copies: Sequence[tuple[Sentence, tuple[DossierPaper, Sentence]]],
    share: int,
) -> Hit:
    title = context.of(report).draft.title.title
    place = title.span if title else copies[0][0].span
    related = [Related(there.span, _COPIED, paper.path) for _, (paper, there) in copies[:3]]
    values = {"share": share, "copies": len(copies)}
    return Hit(place, values, related=tuple(related), paper=report.path)


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
    if not citation.locators or citation.number or citation.where is Where.QUOTE:
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
    return re.compile(rf"\W*(?:của )?(?:{kinds})(?!\w)")


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

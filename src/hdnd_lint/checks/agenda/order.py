"""The order of a session: presented, appraised, discussed, explained, voted; matter by matter."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.agenda.course import (
    NO_AGENDA,
    Course,
    PresentedPaper,
    quote_words,
    read_course,
)
from hdnd_lint.checks.agenda.subjects import WordCounts, claimed, without_committees, words_of
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, Related, Result
from hdnd_lint.model.agenda import AgendaItem
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import TONED, check_patterns
from hdnd_lint.words.session_acts import PRESENTING, Act


@dataclass(frozen=True, slots=True)
class AgendaOrderParams(Params):
    """*reports* are patterns of reports that another rule asks for: their absence is its own."""

    reports: tuple[str, ...]

    def __post_init__(self) -> None:
        check_patterns(self.reports)


_FIRST = Localised("mục này phải ở sau", "this item has to come after it")
# What is voted on without a paper of its own, or as the law orders it elsewhere.
_VOTED_FREELY = (
    r"\bbầu\b|bầu cử|miễn nhiệm|bãi nhiệm|nhân sự|chất vấn|tín nhiệm|từ chức|hội thẩm"
    r"|giám sát chuyên đề|đoàn giám sát|thôi làm nhiệm vụ|chương trình làm việc|biên bản|danh sách"
    r"|ban kiểm phiếu|nghị quyết (?:chung )?(?:của |về )?kỳ họp"
)
_SUBMITTED = r"tờ trình|dự thảo|nghị quyết|đề án"


def disorder(context: Context, params: AgendaOrderParams) -> Iterator[Result]:
    """Yield each item that stands out of the order of a session.

    Variants: ``appraisal`` (before its paper), ``unpresented`` (an appraisal of or a vote on what
    nobody presents), ``vote`` (before the discussion; the main message), ``vote-first`` (before
    the paper), ``discussion``, ``explanation``, ``unvoted``, ``opening``, ``closing``, ``agenda``.
    """
    course = context.once(read_course)
    if course is None:
        yield NO_AGENDA
        return
    yield from _appraisals(context, course, params)
    undiscussed = list(_votes(context, course))
    yield from undiscussed
    yield from _discussions(context, course, told={hit.span for hit in undiscussed})
    yield from _explanations(context, course, late=not undiscussed)
    yield from _unvoted(context, course)
    yield from _frame(context, course)


def _hit(context: Context, item: AgendaItem, variant: str, other: AgendaItem | None = None) -> Hit:
    values = {"item": quote_words(context.text, item.span)}
    values["other"] = quote_words(context.text, other.span) if other else ""
    related = (Related(other.span, _FIRST),) if other else ()
    return Hit(item.span, values=values, related=related, variant=variant)


def _appraisals(context: Context, course: Course, params: AgendaOrderParams) -> Iterator[Hit]:
    items = course.agenda.items
    for at in course.appraisals:
        of = [paper for paper in course.papers if at in paper.by]
        if of and all(paper.at > at for paper in of) and not _appraised_later(course, of, at):
            yield _hit(context, items[at], "appraisal", of[0].item)
        elif at in course.lost and at in course.bare:
            later = next((one for one in course.papers if one.at > at and not one.free), None)
            yield _hit(context, items[at], "appraisal", later.item if later else None)
        elif at in course.lost and not _is_report(context, items[at], params):
            yield _hit(context, items[at], "unpresented")


def _appraised_later(course: Course, of: list[PresentedPaper], at: int) -> bool:
    """Say whether each paper has another appraisal, after it."""
    return all(any(other > paper.at for other in paper.by if other != at) for paper in of)


def _is_report(context: Context, item: AgendaItem, params: AgendaOrderParams) -> bool:
    """Say whether the appraisal is of a report that the session has to hear: asked elsewhere."""
    words = without_committees(item.span.of(context.text))
    told = item.subject.text if item.subject else words
    if TONED.has(_SUBMITTED, told):
        return False
    return any(TONED.has(pattern, words) for pattern in params.reports) or TONED.has(
        "báo cáo", told
    )


# Votes.


def _votes(context: Context, course: Course) -> Iterator[Hit]:
    items = course.agenda.items
    for at in course.votes:
        item = items[at]
        about = item.subject.text if item.subject else item.span.of(context.text)
        if TONED.has(_VOTED_FREELY, about):
            continue
        on = _voted(course, at)
        if on is None:
            yield _hit(context, item, "unpresented")
        elif on and all(paper.at > at for paper in on):
            yield _hit(context, item, "vote-first", on[0].item)
        elif on and course.discussions and not _discussed(course, on, at) and not _early(course):
            later = next((items[one] for one in course.discussions if one > at), None)
            yield _hit(context, item, "", later)


def _early(course: Course) -> bool:
    """Say whether a discussion comes before any paper: it is told there."""
    return bool(course.papers) and course.discussions[0] < course.papers[0].at


def _voted(course: Course, at: int) -> list[PresentedPaper] | None:
    """Return the papers that the vote *at* is on; None where it names one nobody presents."""
    scope = course.scope(at)
    if scope >= 0:
        return [paper for paper in course.papers if paper.scope == scope] or None
    item = course.agenda.items[at]
    names = words_of(item.subject.text) if item.subject else WordCounts()
    submitted = [one for one in course.papers if one.item.act is Act.SUBMISSION]
    if not _telling(names):
        apart = {course.scope(one) for one in course.votes} - {-1}
        together = [paper for paper in submitted if paper.scope not in apart]
        return [paper for paper in together if paper.at < at] or together
    for papers in (submitted, course.papers):
        found = claimed(names, {one.at: one.words for one in papers})
        if found:
            return [one for one in papers if one.at in found]
    return None


def _telling(names: WordCounts) -> bool:
    """Say whether the words name a matter, not just “các nghị quyết trình kỳ họp”."""
    return len([word for word in names if not word.isdigit()]) > 1


def _discussed(course: Course, on: list[PresentedPaper], at: int) -> bool:
    """Say whether all that is voted on was presented and then discussed."""
    scope = course.scope(at)
    last = max(paper.at for paper in on if paper.at < at)
    return any(last < one < at and course.scope(one) in (scope, -1) for one in course.discussions)


# What goes on between paper and vote.


def _discussions(context: Context, course: Course, told: set[Any]) -> Iterator[Hit]:
    """Yield discussions of nothing presented yet, and such as come when all is voted on."""
    items = course.agenda.items
    for at in course.discussions:
        if not course.papers or TONED.has("chất vấn", items[at].span.of(context.text)):
            continue
        scope = course.scope(at)
        papers = [one for one in course.papers if one.scope == scope] or course.papers
        votes = [one for one in course.votes if course.scope(one) == scope] or course.votes
        first = min(papers, key=lambda one: one.at)
        if at < first.at:
            yield _hit(context, items[at], "discussion", first.item)
        elif votes and max(votes) < at and not told and not _more(course, max(votes), at):
            yield _hit(context, items[at], "discussion-late", items[max(votes)])


def _more(course: Course, vote: int, at: int) -> bool:
    return any(vote < paper.at < at for paper in course.papers)


def _explanations(context: Context, course: Course, *, late: bool) -> Iterator[Hit]:
    """Yield explanations before any discussion or, if *late* counts, when all is voted on.

    Those of what was supervised and those given to questions have an order of their own.
    """
    items = course.agenda.items
    for item in course.agenda.acts(Act.EXPLANATION):
        at = items.index(item)
        if TONED.has("giám sát|chất vấn", item.span.of(context.text)):
            continue
        if course.discussions and at < course.discussions[0]:
            yield _hit(context, item, "explanation", items[course.discussions[0]])
        elif late and course.votes and max(course.votes) < at:
            yield _hit(context, item, "explanation-late", items[max(course.votes)])


def _unvoted(context: Context, course: Course) -> Iterator[Hit]:
    """Yield the first submission that is never voted on, if the agenda goes to its end."""
    if not course.whole:
        return
    on: set[int] = set()
    for at in course.votes:
        on |= {paper.at for paper in _voted(course, at) or ()}
    for paper in course.papers:
        if paper.item.act is Act.SUBMISSION and paper.at not in on and not _freely(context, paper):
            yield _hit(context, paper.item, "unvoted")
            return


def _freely(context: Context, paper: PresentedPaper) -> bool:
    words = paper.item.span.of(context.text)
    return TONED.has(_VOTED_FREELY, words) or not TONED.has(_SUBMITTED, words + " tờ trình")


def _frame(context: Context, course: Course) -> Iterator[Hit]:
    """Yield an opening, an adoption of the agenda or a closing out of its place."""
    items = course.agenda.items
    held = [
        at
        for at, item in enumerate(items)
        if item.act in (*PRESENTING, Act.APPRAISAL, Act.DISCUSSION, Act.QUESTIONING, Act.VOTE)
        and not item.introduces
    ]
    for at, item in enumerate(items):
        if item.introduces or not held:
            continue
        if item.act in (Act.OPENING, Act.AGENDA) and held[0] < at:
            variant = "opening" if item.act is Act.OPENING else "agenda"
            yield _hit(context, item, variant, items[held[0]])
        if item.act is Act.CLOSING and held[-1] > at:
            yield _hit(context, item, "closing", items[held[-1]])


CHECKS: Mapping[str, Check[Any]] = {
    "disorder": Check(
        disorder,
        AgendaOrderParams,
        values=frozenset({"item", "other"}),
        variants=frozenset(
            (
                *("appraisal", "unpresented", "vote-first", "discussion", "discussion-late"),
                *("explanation", "explanation-late", "unvoted", "opening", "agenda", "closing"),
            )
        ),
        absences=frozenset({"unpresented", "unvoted"}),
    ),
}

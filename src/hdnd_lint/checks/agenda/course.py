"""The course of a session: which papers come, what is appraised, discussed and voted, when."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.checks.agenda.subjects import WordCounts, claimed, meant, subject_words, words_of
from hdnd_lint.checks.base import Context
from hdnd_lint.finding import NotApplicable, NotEvaluated
from hdnd_lint.model import Draft
from hdnd_lint.model.agenda import Agenda, AgendaItem
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.bodies import COMMITTEE_FIELDS, COUNCIL_NAME, PATTERNS, Body
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED, TONELESS
from hdnd_lint.words.session_acts import PRESENTING, Act

NO_AGENDA = NotEvaluated(
    Localised(
        "không đọc được các mục của chương trình kỳ họp",
        "the items of the agenda could not be read",
    )
)
IN_PART = NotEvaluated(
    Localised(
        "chỉ đọc được một phần chương trình (chưa có biểu quyết, bế mạc)",
        "only a part of the agenda is there: no vote, no closing",
    )
)
NOT_REGULAR = NotApplicable(
    Localised("chỉ xét kỳ họp thường lệ", "only regular sessions are looked at")
)
OTHER_SEASON = NotApplicable(
    Localised("chỉ xét kỳ họp giữa năm", "only mid-year sessions are looked at")
)
UNKNOWN_SESSION = NotEvaluated(
    Localised(
        "chưa rõ kỳ họp thường lệ hay chuyên đề, bất thường",
        "whether the session is a regular one is not clear",
    )
)


@dataclass(slots=True)
class PresentedPaper:
    """A paper put before the council: item *at*, under the matter *scope* (-1: none).

    *free*: nobody has to appraise it. *by* are the appraisals of it, *near* one that may be.
    """

    at: int
    item: AgendaItem
    scope: int
    words: WordCounts
    free: bool
    by: list[int] = field(default_factory=list)
    near: int = -1


@dataclass(slots=True)
class Course:
    """What happens to each paper. *lost* are appraisals of nothing there, *bare* of none named."""

    agenda: Agenda
    papers: list[PresentedPaper]
    appraisals: list[int]
    discussions: list[int]
    votes: list[int]
    lost: list[int] = field(default_factory=list)
    bare: set[int] = field(default_factory=set)

    @property
    def whole(self) -> bool:
        """Say whether the agenda goes to the end of the session."""
        return bool(self.votes or self.agenda.acts(Act.CLOSING))

    def scope(self, at: int) -> int:
        """Return the matter under which the item *at* stands, -1 without one."""
        return _scope(self.agenda, self.agenda.items[at])


# Whose papers no committee appraises, and what is theirs where nobody is named.
_FREE_BODIES = {Body.STANDING, Body.COMMITTEES, Body.DELEGATION, Body.FRONT, Body.DEPUTIES}
_APPRAISED_BODIES = {Body.PEOPLES, Body.COURT, Body.PROCURACY, Body.ENFORCEMENT}
_FREE_MATTERS = (
    r"chương trình giám sát|kế hoạch tổ chức (?:các )?kỳ họp|đoàn giám sát|kết quả giám sát"
    r"|giám sát chuyên đề"
    rf"|hoạt động (?:\S+ ){{0,6}}?của (?:{COUNCIL_NAME}|thường trực|các ban)"
    r"|tổng hợp (?:các )?(?:ý kiến|kiến nghị)|quy chế làm việc của hội đồng|bầu cử"
    r"|\bbầu\b|miễn nhiệm|bãi nhiệm|nhân sự|từ chức|thôi làm nhiệm vụ|tín nhiệm|hội thẩm"
    r"|lời hứa|chất vấn|tư cách đại biểu|kết quả thảo luận|thư ký"
)


def read_course(context: Context) -> Course | None:
    """Return the course of the session of a draft's agenda, None where there is none."""
    agenda = context.draft.agenda
    if agenda is None:
        return None
    course = Course(
        agenda,
        list(_papers(context.draft, agenda)),
        _at(agenda, Act.APPRAISAL),
        _at(agenda, Act.DISCUSSION),
        _at(agenda, Act.VOTE),
    )
    for at in course.appraisals:
        _appraise(context.draft, course, at)
    return course


def _at(agenda: Agenda, act: Act) -> list[int]:
    return [at for at, item in enumerate(agenda.items) if item.act is act and not item.introduces]


def _papers(draft: Draft, agenda: Agenda) -> Iterator[PresentedPaper]:
    for at, item in enumerate(agenda.items):
        if item.act in PRESENTING and not item.introduces:
            words = subject_words(draft, agenda, item)
            yield PresentedPaper(
                at, item, _scope(agenda, item), words, _is_free(draft, agenda, item)
            )


def _scope(agenda: Agenda, item: AgendaItem) -> int:
    parent = item.parent
    return parent if parent >= 0 and agenda.items[parent].act is Act.MATTER else -1


def _is_free(draft: Draft, agenda: Agenda, item: AgendaItem) -> bool:
    """Say whether the paper needs no appraisal: the standing committee's, a committee's own."""
    if set(item.by) & _APPRAISED_BODIES and item.by[0] not in _FREE_BODIES:
        return _about(
            draft, agenda, item, r"\bbầu\b|miễn nhiệm|bãi nhiệm|nhân sự|lời hứa|chất vấn"
        )
    if item.by and item.by[0] in _FREE_BODIES:
        return True
    return _about(draft, agenda, item, _FREE_MATTERS)


def _about(draft: Draft, agenda: Agenda, item: AgendaItem, words: str) -> bool:
    above = agenda.items[item.parent].span if _scope(agenda, item) >= 0 else item.span
    who = item.presenter.text if item.presenter else ""
    return any(
        TONED.has(words, told) for told in (item.span.of(draft.text), above.of(draft.text), who)
    )


# What an appraisal is of.


@cache
def _run() -> re.Pattern[str]:
    """Match “các báo cáo, tờ trình, dự thảo nghị quyết” without what they are about."""
    kind = "(?:báo cáo|tờ trình|dự thảo nghị quyết|dự thảo|nghị quyết|đề án|nội dung|văn bản)"
    return TONED.pattern(
        rf"(?:các |những |toàn bộ )(?P<run>{kind}(?:(?:,| và| hoặc)? ?{kind})*)\b"
    )


_UNIT = "(?:mục|điểm|khoản|nội dung(?: số)?|thứ tự|số thứ tự) "


@cache
def _numbers() -> re.Pattern[str]:
    return TONED.pattern(
        rf"{_UNIT}(?P<list>\d[\d.]*(?:(?:, ?| và | đến | ?- ?)(?:{_UNIT})?\d[\d.]*)*)"
    )


def _appraise(draft: Draft, course: Course, at: int) -> None:
    """Tell the papers that the appraisal *at* is of them."""
    item = course.agenda.items[at]
    if item.from_column:
        _of_row(course, at, item.line)
        return
    told = item.subject.text if item.subject else ""
    form = TONED.text(told)
    numbered = _numbers().search(form)
    run = _run().search(form)
    names = words_of(told)
    named = _named(course, at, names) if names and not numbered else []
    listed = _each_named(course, at, form) if names and not (run or numbered) else ()
    _take(at, [*named, *listed])
    if numbered:
        labels = _labels(numbered["list"])
        _take(at, [one for one in _before(course, at) if one.item.label in labels])
    elif run or _all_by_presenter(item, form) or _several(draft, item, names):
        _take(at, _of_run(course, at, run, told))
    elif not names:
        _bare(draft, course, at)
    elif not named:
        course.lost.append(at)
    if (run or numbered) and not any(at in one.by for one in course.papers):
        later = [one for one in course.papers if one.at > at and not one.free]
        _take(at, [one for one in later if run and _of_kind(one, run, told)])


def _of_row(course: Course, at: int, line: int) -> None:
    """An appraisal told in a row, or on a line below a paper, is of the papers of that line."""
    papers = [one for one in course.papers if one.item.line == line]
    _take(at, papers)
    if not papers:
        course.lost.append(at)


def _of_run(course: Course, at: int, run: re.Match[str] | None, told: str) -> list[PresentedPaper]:
    """Return the papers of “các báo cáo …”: those it lists, else all of their kind before it."""
    listed = _listed(course, at, TONED.text(told)[run.end() :]) if run else []
    return listed or [one for one in _before(course, at) if _of_kind(one, run, told)]


_ABOUT = r"^\W{0,3}về (?P<list>[^():]{3,400})"


def _listed(course: Course, at: int, told: str) -> list[PresentedPaper]:
    """Return the papers of “(các báo cáo) về A, B, C”, none where one of these is not found."""
    match = TONED.pattern(_ABOUT).match(told)
    found: list[PresentedPaper] = []
    listed = re.sub("phòng, ?chống", "phòng chống", match["list"]) if match else ""
    for piece in filter(str.strip, re.split(r"[,;] | và ", listed)):
        words = words_of(piece)
        papers = [one for one in _before(course, at) if meant(words, one.words)]
        if words and not papers:
            return []
        found += papers
    return found


_KINDS = r"^\W*(?:các |dự thảo ){0,4}(?:báo cáo|tờ trình|nghị quyết|đề án) "


def _each_named(course: Course, at: int, form: str) -> Iterator[PresentedPaper]:
    """Yield the papers that a list names one by one: “báo cáo A, báo cáo B và tờ trình C”."""
    for piece in re.split(r"[,;] | và ", form):
        if TONED.has(_KINDS, piece):
            words = words_of(piece)
            yield from (one for one in _before(course, at) if meant(words, one.words))


def _take(at: int, papers: list[PresentedPaper]) -> None:
    for one in papers:
        if at not in one.by:
            one.by.append(at)


def _named(course: Course, at: int, names: WordCounts) -> list[PresentedPaper]:
    """Return the papers that an appraisal names: those before it, such as have none first."""
    ordered = sorted(_before(course, at), key=lambda one: bool(one.by))
    before = {one.at: one.words for one in ordered}
    found = claimed(names, before)
    if not found:
        found = claimed(names, {one.at: one.words for one in course.papers if one.at > at})
    return [one for one in course.papers if one.at in found]


def _before(course: Course, at: int) -> list[PresentedPaper]:
    return [one for one in course.papers if one.at < at]


def _labels(numbers: str) -> set[str]:
    found: set[str] = set()
    for piece in re.split(r", ?| và ", re.sub(rf"{_UNIT}(?=\d)", "", numbers)):
        ends = re.split(r" đến | ?- ?", piece)
        if len(ends) == 2 and ends[0].isdigit() and ends[1].isdigit():
            found |= {str(one) for one in range(int(ends[0]), min(int(ends[1]), 99) + 1)}
        found |= {one.strip(" .") for one in ends}
    return found


def _all_by_presenter(item: AgendaItem, form: str) -> bool:
    """Say whether the committees together give their reports, of nothing named."""
    together = item.presenter is not None and TONED.has(
        r"\b(?:các|hai|0[2-4]) ban\b", item.presenter.text
    )
    of_all = TONED.has(r"^\W*của (?:các|hai|0[2-4]) ban\b", form)
    return (item.plural or together or of_all) and not words_of(form)


def _several(draft: Draft, item: AgendaItem, names: WordCounts) -> bool:
    """Say whether the reports of two committees or more are told at once, of nothing named."""
    committees = TONED.matches(rf"\bban {COMMITTEE_FIELDS}", item.span.of(draft.text))
    return not names and len(list(committees)) > 1


def _of_kind(paper: PresentedPaper, run: re.Match[str] | None, told: str) -> bool:
    """Say whether the paper is one of “các báo cáo của …”: by its kind, and by whose it is."""
    if run:
        kinds = run["run"]
        everything = "nội dung" in kinds or "văn bản" in kinds
        as_report = "báo cáo" in kinds and paper.item.act is Act.REPORT
        drafts = re.search("tờ trình|dự thảo|nghị quyết|đề án", kinds) is not None
        if not (everything or as_report or (drafts and paper.item.act is Act.SUBMISSION)):
            return False
    bodies = {body for body in _APPRAISED_BODIES if TONELESS.has(PATTERNS[body], told)}
    theirs = set(paper.item.by) or {Body.PEOPLES}
    return not bodies or bool(bodies & theirs)


def _bare(draft: Draft, course: Course, at: int) -> None:
    """An appraisal of nothing named is of the paper just before it."""
    course.bare.add(at)
    last = max((one for one in course.appraisals if one < at), default=-1)
    scope = course.scope(at)
    since = [one for one in _before(course, at) if one.at > last and scope in (one.scope, -1)]
    if not since:
        course.lost.append(at)
        return
    line = since[-1].item.line
    _take(at, [one for one in since if one.item.line == line])
    for one in since:
        one.near = at if one.item.line != line else one.near


_SHOWN = 110  # characters of an item in a message


def quote_words(text: str, span: Span) -> str:
    """Return the words at *span* for a message, cut where they are long."""
    words = fold(span.of(text)).strip(" .;:*")
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"

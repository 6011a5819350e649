"""One rule on one draft: what its check yields, or why it was not run, or how it crashed."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from itertools import accumulate

from hdnd_lint.checks import CHECKS
from hdnd_lint.checks.base import Context
from hdnd_lint.deadline import PER_RULE, TimeIsUpError, within
from hdnd_lint.engine.applying import period_binding
from hdnd_lint.engine.bound import BoundRule
from hdnd_lint.engine.law import binding_period
from hdnd_lint.errors import CheckError
from hdnd_lint.finding import (
    Finding,
    Hit,
    NotApplicable,
    NotEvaluated,
    Result,
    RuleStatus,
    Status,
)
from hdnd_lint.model import Kind, Notice
from hdnd_lint.records import dataclass
from hdnd_lint.ruleset import Period, Rule
from hdnd_lint.words.letters.text import Localised, Span


@dataclass(frozen=True, slots=True)
class RuleVerdict:
    """What became of one rule: *hits* in text order, the period whose law they rest on."""

    status: Status
    reason: Localised
    hits: tuple[Hit, ...] = ()
    period: Period | None = None
    error: CheckError | None = None
    law_unread: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What a set of rules says of one draft; *errors* names the checks that crashed."""

    findings: tuple[Finding, ...]
    rules: tuple[RuleStatus, ...]
    errors: tuple[str, ...]


_NOTHING = Localised("", "")
_CRASHED = Localised(
    "quy tắc gặp lỗi khi chạy nên chưa xét được dự thảo này",
    "the rule crashed, so this draft was not judged by it",
)


_NO_TEXT = Localised("tệp không có chữ để kiểm tra", "the file holds no text to check")
_UNREADABLE = Localised(
    "chữ trong tệp bị hỏng, không đọc được", "the letters of the file are damaged"
)
_UNREADABLE_KEY = "unreadable-text"
_PARTS_UNREAD = frozenset({"not-read", "page-without-text"})
TOO_LONG = Localised(
    "quy tắc chạy quá thời gian cho phép trên tệp này nên chưa xét xong",
    "the rule took longer on this file than it may, and came to no end",
)
NO_TIME = Localised(
    "đã hết thời gian cho phép với tệp này trước khi đến lượt quy tắc",
    "the time that this file may take was over before the rule's turn",
)
_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)
_BROKEN_OFF = Localised(
    "văn bản dừng ở phần căn cứ, chưa có phần quyết nghị nên chưa xét việc còn thiếu",
    "the paper breaks off at its bases, so nothing is said of what is missing",
)
_PART_UNREAD = Localised(
    "tệp có phần không đọc được, nên không thể nói nội dung này còn thiếu",
    "part of the file could not be read, so nothing can be said to be missing from it",
)


def judge(bound: BoundRule, context: Context, seconds: float = PER_RULE) -> RuleVerdict:
    """Return the verdict of *bound* on the draft of *context*; never raises for a check.

    A rule that has not come to an end after *seconds* of the processor is not evaluated.
    """
    if seconds <= 0:
        return RuleVerdict(Status.NOT_EVALUATED, NO_TIME)
    try:
        return _judged(bound, context, seconds)
    except TimeIsUpError:
        return RuleVerdict(Status.NOT_EVALUATED, TOO_LONG)


def _judged(bound: BoundRule, context: Context, seconds: float) -> RuleVerdict:
    unread = _unread(context)
    if unread is not None and CHECKS[bound.rule.check].needs_text:
        return RuleVerdict(Status.NOT_EVALUATED, unread)
    period = period_binding(bound.rule, context)
    if not isinstance(period, Period):
        return excused_verdict(period)
    law = binding_period(bound.rule, period, context)
    if isinstance(law, NotEvaluated):
        return excused_verdict(law)
    try:
        with within(seconds):
            results = _results(bound, context, period)
    except Exception as error:  # a check that crashes must not take the other rules along
        return crash_verdict(bound.rule, error)
    return weighed(_claimed(results, CHECKS[bound.rule.check].absences, context), law)


def _claimed(results: list[Result], absences: Set[str], context: Context) -> list[Result]:
    """Return *results* without claims that something is absent from a paper that is not whole."""
    why = _not_whole(context) if absences else None
    if why is None:
        return results
    kept = [one for one in results if not (isinstance(one, Hit) and one.variant in absences)]
    return kept if len(kept) == len(results) else [*kept, NotEvaluated(why)]


def _not_whole(context: Context) -> Localised | None:
    """Return why a part of the paper is not there to be read, None where it is whole."""
    if any(_part_unread(one) for one in context.draft.source.notices):
        return _PART_UNREAD
    draft = context.draft
    broken_off = context.profile.kind.value in _RESOLUTIONS and draft.bases and not draft.body
    return _BROKEN_OFF if broken_off else None


def _part_unread(notice: Notice) -> bool:
    return notice.key in _PARTS_UNREAD


def _unread(context: Context) -> Localised | None:
    """Return why no words of the draft can be judged, None where they can."""
    if not context.text or context.text.isspace():
        return _NO_TEXT
    notices = context.draft.source.notices
    damaged = notices and any(one.key == _UNREADABLE_KEY for one in notices)
    return _UNREADABLE if damaged else None


def crash_verdict(rule: Rule, error: Exception) -> RuleVerdict:
    """Return the verdict of a rule whose check ended in *error*."""
    crash = CheckError(rule.id, f"{type(error).__name__}: {error}")
    return RuleVerdict(Status.NOT_EVALUATED, _CRASHED, error=crash)


def _results(bound: BoundRule, context: Context, period: Period) -> list[Result]:
    results = list(CHECKS[bound.rule.check].run(context, bound.params_in(period)))
    for hit in results:
        if isinstance(hit, Hit) and hit.span.end > len(context.text):
            raise IndexError(f"{hit.span} lies outside the text")
    return results


def excused_verdict(why: NotApplicable | NotEvaluated) -> RuleVerdict:
    """Return the verdict on a paper that a rule does not bind, or cannot be judged by."""
    if isinstance(why, NotApplicable):
        return RuleVerdict(Status.NOT_APPLICABLE, why.reason)
    return RuleVerdict(Status.NOT_EVALUATED, why.reason, law_unread=why.law_unread)


def weighed(results: list[Result], period: Period) -> RuleVerdict:
    """Sum up what a check yielded: it has looked if it found something or made no excuse."""
    hits = sorted((one for one in results if isinstance(one, Hit)), key=lambda hit: hit.span)
    doubts = [one for one in results if isinstance(one, NotEvaluated)]
    unsure = [one.reason for one in doubts]
    absent = [one.reason for one in results if isinstance(one, NotApplicable)]
    if hits:
        return RuleVerdict(Status.CHECKED, _all(unsure), tuple(hits), period)
    if unsure:
        law_unread = all(one.law_unread for one in doubts)
        return RuleVerdict(
            Status.NOT_EVALUATED, _all(unsure), period=period, law_unread=law_unread
        )
    if absent:
        return RuleVerdict(Status.NOT_APPLICABLE, _all(absent), period=period)
    return RuleVerdict(Status.CHECKED, _NOTHING, period=period)


def _all(reasons: list[Localised]) -> Localised:
    once = list(dict.fromkeys(reasons))
    return Localised("; ".join(one.vi for one in once), "; ".join(one.en for one in once))


def said_once(findings: list[Finding], yields: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    """Drop what a rule says of a place of which a more exact rule says it too."""
    exact = {other for others in yields.values() for other in others}
    told: dict[tuple[str, str], list[Span]] = {}
    for one in findings:
        if one.rule_id in exact:
            told.setdefault((one.rule_id, one.file), []).append(one.span)
    places = {key: _Places.of(spans) for key, spans in told.items()}
    return [
        one
        for one in findings
        if not any(
            (rule, one.file) in places and places[rule, one.file].overlap(one.span)
            for rule in yields[one.rule_id]
        )
    ]


@dataclass(frozen=True, slots=True)
class _Places:
    """Spans by their starts, each with the furthest end that was reached up to it."""

    starts: tuple[int, ...]
    reached: tuple[int, ...]

    @classmethod
    def of(cls, spans: Sequence[Span]) -> "_Places":
        ordered = sorted(spans, key=lambda span: span.start)
        ends = accumulate((span.end for span in ordered), max)
        return cls(tuple(span.start for span in ordered), tuple(ends))

    def overlap(self, span: Span) -> bool:
        """Say whether one of them shares a character with *span*."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reached[before - 1] > span.start

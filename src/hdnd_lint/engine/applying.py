"""Whether a rule binds a paper: its kind, level, issuer, subjects, formatting and its day."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from hdnd_lint.checks.base import Context
from hdnd_lint.finding import Confidence, NotApplicable, NotEvaluated
from hdnd_lint.model import Draft, Fact, Form, Issuer, Kind, Level, Profile, Subject
from hdnd_lint.model.names import (
    ISSUER_WORDS,
    KIND_WORDS,
    LEVEL_WORDS,
    join_names,
    subject_words,
)
from hdnd_lint.records import dataclass
from hdnd_lint.ruleset import Applies, Clock, Period, Rule
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import comparable

T = TypeVar("T")
_SURE = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)
Excuse = NotApplicable | NotEvaluated
Found = dict[int, tuple[Rule, Period | Excuse]]  # by the identity of the rule


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """All that is asked of a paper before any rule looks at it: without places, so that papers
    of one sort have the same facts.
    """

    kind: Fact[Kind]
    further_kinds: tuple[Kind, ...]
    level: Fact[Level]
    issuer: Fact[Issuer]
    subjects: tuple[Fact[Subject], ...]
    is_resolution: bool
    has_title: bool
    has_formatting: bool
    day: date
    budget_year: Fact[int]

    def has(self, *subjects: Subject) -> bool:
        """Say whether the paper is about one of *subjects*."""
        return any(fact.value in subjects for fact in self.subjects)


def paper_facts(context: Context) -> PaperFacts:
    """Return what rules ask of the draft of *context* before they bind it."""
    draft, profile = context.draft, context.profile
    return PaperFacts(
        _placeless(profile.kind),
        profile.further_kinds,
        _placeless(profile.level),
        _placeless(profile.issuer),
        tuple(map(_placeless, profile.subjects)),
        _is_resolution(draft),
        draft.title.title is not None,
        draft.source.has_formatting,
        profile.day,
        _placeless(profile.budget_year),
    )


def _placeless(fact: Fact[T]) -> Fact[T]:
    """Return *fact* without its place, and where it is known without what told it."""
    return Fact(fact.value) if fact.known else Fact(None, origin=fact.origin)


def _is_resolution(draft: Draft) -> bool:
    written, enacting = draft.title.type, draft.enacting
    if written is not None:
        return comparable(written.text) == "nghị quyết"
    return enacting is not None and enacting.form is Form.WORDS


def period_binding(rule: Rule, context: Context) -> Period | Excuse:
    """Return the period of *rule* that binds the paper, or why there is none."""
    facts, found = context.once(_facts_and_found)
    before = found.get(id(rule))
    if before is None or before[0] is not rule:  # the identity of a rule that is gone comes again
        before = found[id(rule)] = rule, _period_binding(rule, facts)
    return before[1]


def _facts_and_found(context: Context) -> tuple[PaperFacts, Found]:
    facts = paper_facts(context)
    return facts, _found_of(facts)


@lru_cache(maxsize=32)
def _found_of(facts: PaperFacts) -> Found:
    """Return what was found of rules and papers with these *facts*, of which a run has many.

    It is filled as rules are asked for.
    """
    return {}


def _period_binding(rule: Rule, facts: PaperFacts) -> Period | Excuse:
    return _excuse(rule, facts) or _period(rule, facts)


def _excuse(rule: Rule, facts: PaperFacts) -> Excuse | None:
    """Return why *rule* is not for this paper, or cannot be judged on it; None: it binds.

    That the paper is of another sort is said before that something about it is unknown.
    """
    unsure = None
    for found in _excuses(rule.applies, facts):
        if isinstance(found, NotApplicable):
            return found
        unsure = unsure or found
    return unsure


def certainty(rule: Rule, profile: Profile) -> Confidence:
    """Return how sure the least sure fact is that *rule* asked for before it bound the paper."""
    applies = rule.applies
    asked: list[Fact[Any]] = [
        fact
        for fact, wanted in (
            (profile.kind, applies.kinds),
            (profile.level, applies.levels),
            (profile.issuer, applies.issuers),
        )
        if wanted
    ]
    met = [fact for fact in profile.subjects if fact.value in applies.subjects]
    asked += sorted(met, key=lambda fact: _SURE.index(fact.confidence))[:1]
    return max((fact.confidence for fact in asked), key=_SURE.index, default=Confidence.HIGH)


def lower(one: Confidence, other: Confidence) -> Confidence:
    """Return the lesser of two confidences."""
    return max(one, other, key=_SURE.index)


def _period(rule: Rule, facts: PaperFacts) -> Period | NotEvaluated:
    """Return the period of *rule* that the paper falls in, or why there is none."""
    day = _day(rule.clock, facts)
    if isinstance(day, NotEvaluated):
        return day
    kind = facts.kind.value
    unread = rule.unread_for(kind, day) if kind is not None else None
    period = rule.period_on(day, kind)
    if period is not None and unread is None:
        return period
    unread = unread or rule.unread_on(day)
    if unread is not None:
        return NotEvaluated(unread.note, law_unread=True)
    shown, spans = f"{day:%d/%m/%Y}", "; ".join(map(_days, rule.periods))
    return NotEvaluated(
        Localised(
            f"ngày xét {shown} nằm ngoài thời gian quy tắc này có căn cứ pháp luật ({spans})",
            f"the day {shown} lies outside the time for which the rule has a law ({spans})",
        )
    )


def _day(clock: Clock, facts: PaperFacts) -> date | NotEvaluated:
    if clock is Clock.DATE:
        return facts.day
    year = facts.budget_year
    if year.value is None:
        return _unknown(year, "năm ngân sách", "the budget year")
    if not date.min.year <= year.value <= date.max.year:
        wrong = Localised("năm ngân sách không hợp lệ", "the budget year is no year")
        return NotEvaluated(wrong)
    return date(year.value, 1, 1)


def _days(period: Period) -> str:
    start = f"{period.start:%d/%m/%Y}"
    return f"{start} - {period.until:%d/%m/%Y}" if period.until else f"{start} -"


def _excuses(applies: Applies, facts: PaperFacts) -> Iterator[Excuse | None]:
    yield _subjects(facts, applies)
    yield _kind(facts, applies)
    yield _fact(facts.level, applies.levels, LEVEL_WORDS, ("cấp chính quyền", "the level"))
    yield _fact(facts.issuer, applies.issuers, ISSUER_WORDS, ("cơ quan ban hành", "the issuer"))
    yield _formatting(facts, applies)


_RESOLUTIONS = {Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION}


def _kind(facts: PaperFacts, applies: Applies) -> Excuse | None:
    """A resolution of unclear kind is one of the two: a rule for both binds it all the same."""
    unclear = facts.kind.value is None and facts.is_resolution
    if unclear and set(applies.kinds) >= _RESOLUTIONS:
        return None
    if set(facts.further_kinds) & set(applies.kinds):
        return None
    called = ("loại văn bản", "the kind of paper")
    return _fact(facts.kind, applies.kinds, KIND_WORDS, called)


def _fact(
    fact: Fact[Any], wanted: Sequence[Any], words: Any, called: tuple[str, str]
) -> Excuse | None:
    if not wanted:
        return None
    if fact.value is None:
        return _unknown(fact, *called)
    if fact.value in wanted:
        return None
    vi, en = called
    is_, only = words[fact.value], join_names([words[one] for one in wanted])
    return NotApplicable(
        Localised(
            f"chỉ áp dụng khi {vi} là {only.vi}; dự thảo này là {is_.vi}",
            f"only where {en} is {only.en}; here it is {is_.en}",
        )
    )


def _subjects(facts: PaperFacts, applies: Applies) -> Excuse | None:
    if facts.has(*applies.not_subjects):
        words = subject_words(applies.not_subjects)
        return NotApplicable(
            Localised(
                f"không áp dụng cho dự thảo về {words.vi}", f"not for papers about {words.en}"
            )
        )
    if not applies.subjects or facts.has(*applies.subjects):
        return None
    unknown = next((fact for fact in facts.subjects if fact.value is None), None)
    if unknown is not None or not (facts.subjects or facts.has_title):
        return _unknown(unknown, "nội dung mà dự thảo quyết định", "what the paper is about")
    words = subject_words(applies.subjects)
    return NotApplicable(
        Localised(f"chỉ áp dụng cho dự thảo về {words.vi}", f"only for papers about {words.en}")
    )


def _formatting(facts: PaperFacts, applies: Applies) -> Excuse | None:
    if not applies.formatting or facts.has_formatting:
        return None
    return NotEvaluated(
        Localised(
            "tệp này không cho biết phông chữ, cỡ chữ; hãy kiểm tra bản .docx",
            "this file does not tell fonts and sizes; check the .docx",
        )
    )


def _unknown(fact: Fact[Any] | None, vi: str, en: str) -> NotEvaluated:
    why = fact.origin if fact is not None else Localised("", "")
    return NotEvaluated(
        Localised(
            f"chưa xác định được {vi}" + (f": {why.vi}" if why.vi else ""),
            f"{en} is not known" + (f": {why.en}" if why.en else ""),
        )
    )

"""The profile put together: what was read, what was overridden, which day decides the law."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from hdnd_lint.errors import ConfigError
from hdnd_lint.finding import Confidence
from hdnd_lint.model import (
    Draft,
    Fact,
    Issuer,
    Kind,
    Level,
    Profile,
    SessionFact,
    Subject,
)
from hdnd_lint.model.own_lines import own_line
from hdnd_lint.profile.dates import adopted_on, effective_on, signed_on, year_in_title
from hdnd_lint.profile.judging import Judging, Since, Times, judging_day
from hdnd_lint.profile.kinds import further_kinds, kind_of
from hdnd_lint.profile.sessions import session_of, term_of
from hdnd_lint.profile.subjects import subjects_of
from hdnd_lint.profile.units import issuer_of, unit_of
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Localised

_GIVEN = Localised("do người dùng chỉ định", "given by the user")
_AS_OF = Localised("ngày do người dùng chỉ định", "the day given by the user")
_UNDER_ANNEX = Localised("đọc ở dòng dưới phụ lục", "read in the line under an annex")
_NOT_BUDGET = Localised("không phải văn bản về ngân sách", "not a paper on the budget")
_NOT_PROGRAMME = Localised("không phải chương trình giám sát", "not a supervision programme")

_BUDGET = (
    Subject.SETTLEMENT,
    Subject.ESTIMATE,
    Subject.ALLOCATION,
    Subject.SUPPLEMENT,
    Subject.ADJUSTMENT,
    Subject.PUBLIC_INVESTMENT,
)
_SUPERVISION = (
    Subject.SUPERVISION_PROGRAMME,
    Subject.SUPERVISION_RESULT,
    Subject.SUPERVISION_DELEGATION,
)


def _session_fact(value: Any) -> SessionFact:
    if isinstance(value, Mapping):
        return SessionFact(value.get("ordinal"), value.get("nature", ""))
    return SessionFact(ordinal=int(value))


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


# What a user may override, and how the given value becomes the fact's.
OVERRIDES: Mapping[str, Callable[[Any], Any]] = {
    "kind": Kind,
    "level": Level,
    "issuer": Issuer,
    "unit": str,
    "programme_year": int,
    "budget_year": int,
    "term": str,
    "session": _session_fact,
    "number": str,
    "adopted": _day,
    "signed": _day,
    "effective": _day,
}


def build_profile(
    draft: Draft,
    *,
    today: date,
    as_of: date | None = None,
    overrides: Mapping[str, Any] | None = None,
    since: Since | None = None,
) -> Profile:
    """Return the profile of *draft*.

    The day that decides which law binds is *as_of*, else what `judging_day` finds, *today* at
    last; *since* tells from when on a cited document is in force. *overrides* maps names of
    ``OVERRIDES`` (and ``subjects``, a list) to values that replace what was read.
    Raises ConfigError on an unknown name or value.
    """
    given = _given(overrides or {})
    subjects = given.pop("subjects", None) or subjects_of(draft)
    times = Times(
        given.get("adopted") or adopted_on(draft),
        given.get("signed") or signed_on(draft),
        given.get("effective") or effective_on(draft),
        today,
        since,
    )
    judging = Judging(as_of, Confidence.HIGH, _AS_OF) if as_of else judging_day(draft, times)
    return replace(_read(draft, given, subjects, times, judging), **given)


def _read(
    draft: Draft,
    given: Mapping[str, Any],
    subjects: tuple[Fact[Subject], ...],
    times: Times,
    judging: Judging,
) -> Profile:
    """Return what the draft says of itself, *given* facts deciding what hangs on them."""
    unit, level = unit_of(draft, judging.day)
    issuer = given.get("issuer") or issuer_of(draft)
    kind = given.get("kind") or kind_of(draft, issuer, subjects)
    return Profile(
        kind=kind,
        further_kinds=() if "kind" in given else further_kinds(draft, kind),
        level=level,
        issuer=issuer,
        unit=unit,
        subjects=subjects,
        programme_year=_year_of(draft, subjects, _SUPERVISION, _NOT_PROGRAMME),
        budget_year=_year_of(draft, subjects, _BUDGET, _NOT_BUDGET),
        term=term_of(draft),
        session=session_of(draft),
        number=_number(draft),
        adopted=times.adopted,
        signed=times.signed,
        effective=times.effective,
        day=judging.day,
        day_confidence=judging.sure,
        day_origin=judging.origin,
    )


def _given(overrides: Mapping[str, Any]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for name, value in overrides.items():
        given[name] = _override(name, value)
    return given


def _override(name: str, value: Any) -> Any:
    try:
        if name == "subjects":
            return tuple(Fact(Subject(item), origin=_GIVEN) for item in value)
        return Fact(OVERRIDES[name](value), origin=_GIVEN)
    except KeyError:
        known = ", ".join(sorted([*OVERRIDES, "subjects"]))
        problem = f"không có đặc điểm này; các đặc điểm có thể chỉ định: {known}."
        raise ConfigError(problem, file="profile", key=name) from None
    except ValueError:
        raise ConfigError(f"giá trị không hợp lệ: {value}.", file="profile", key=name) from None


def _year_of(
    draft: Draft,
    subjects: tuple[Fact[Subject], ...],
    wanted: tuple[Subject, ...],
    otherwise: Localised,
) -> Fact[int]:
    if any(fact.value in wanted for fact in subjects):
        return year_in_title(draft)
    return Fact(None, origin=otherwise)


def _number(draft: Draft) -> Fact[str]:
    phrase = draft.header.number
    if phrase and any(char.isdigit() for char in phrase.text.split("/")[0]):
        return Fact("".join(phrase.text.split()), phrase.span, Confidence.HIGH)
    own = own_line(draft).number
    if own:
        return Fact("".join(own.text.split()), own.span, Confidence.MEDIUM, _UNDER_ANNEX)
    return Fact(None, origin=Localised("văn bản chưa có số", "the paper has no number yet"))

"""The profile put together: what was read, what was overridden, which day decides the law."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import replace
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
from hdnd_lint.profile.dates import (
    adopted_on,
    effective_on,
    latest_in_preamble,
    signed_on,
    year_in_title,
)
from hdnd_lint.profile.kinds import kind_of
from hdnd_lint.profile.subjects import subjects_of
from hdnd_lint.profile.units import issuer_of, unit_of
from hdnd_lint.words.text import Localised

_GIVEN = Localised("do người dùng chỉ định", "given by the user")
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
) -> Profile:
    """Return the profile of *draft*.

    The day that decides which law binds is *as_of*, else the adoption date, else the date in the
    header, else the end of the month or year that these name, else the day of effect, else the
    latest day that the preamble names, else *today*. *overrides* maps names of ``OVERRIDES``
    (and ``subjects``, a list) to values that replace what was read.
    Raises ConfigError on an unknown name or value.
    """
    given = _given(overrides or {})
    subjects = given.pop("subjects", None) or subjects_of(draft)
    return replace(_read(draft, given, subjects, as_of, today), **given)


def _read(
    draft: Draft,
    given: Mapping[str, Any],
    subjects: tuple[Fact[Subject], ...],
    as_of: date | None,
    today: date,
) -> Profile:
    """Return what the draft says of itself, *given* facts deciding what hangs on them."""
    adopted = given.get("adopted") or adopted_on(draft)
    signed = given.get("signed") or signed_on(draft)
    effective = given.get("effective") or effective_on(draft)
    day, day_origin = _deciding_day(as_of, adopted, signed)
    if day is None:
        day, day_origin = _day_by_signs(draft, effective, today)
    unit, level = unit_of(draft, day)
    issuer = given.get("issuer") or issuer_of(draft)
    return Profile(
        kind=kind_of(draft, issuer, subjects),
        level=level,
        issuer=issuer,
        unit=unit,
        subjects=subjects,
        programme_year=_year_of(draft, subjects, _SUPERVISION, _NOT_PROGRAMME),
        budget_year=_year_of(draft, subjects, _BUDGET, _NOT_BUDGET),
        term=_term(draft),
        session=_session(draft),
        number=_number(draft),
        adopted=adopted,
        signed=signed,
        effective=effective,
        day=day,
        day_origin=day_origin,
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


def _deciding_day(
    as_of: date | None, adopted: Fact[date], signed: Fact[date]
) -> tuple[date | None, Localised]:
    if as_of:
        return as_of, Localised("ngày do người dùng chỉ định", "the day given by the user")
    if adopted.value:
        return adopted.value, Localised("ngày thông qua", "the day of adoption")
    if signed.value:
        return signed.value, Localised("ngày ở đầu văn bản", "the day in the header")
    return None, Localised("văn bản chưa ghi ngày", "the paper has no date")


def _day_by_signs(draft: Draft, effective: Fact[date], today: date) -> tuple[date, Localised]:
    """Return the day of a paper that names none, by what else it says of its time."""
    blank = _day_left_blank(draft, today)
    if blank:
        return blank, Localised(
            "theo tháng, năm ghi trong văn bản (ngày còn để trống)",
            "by the month and year of the paper (its day is left blank)",
        )
    if effective.value:
        return effective.value, Localised(
            "ngày có hiệu lực (văn bản không ghi ngày thông qua)",
            "the day of effect (the paper gives no day of adoption)",
        )
    latest = latest_in_preamble(draft, today)
    if latest:
        return latest, Localised(
            "ngày muộn nhất ghi ở phần căn cứ (văn bản không ghi ngày thông qua)",
            "the latest day in the preamble (the paper gives no day of adoption)",
        )
    return today, Localised(
        "ngày kiểm tra (văn bản chưa ghi ngày)", "today (the paper has no date)"
    )


def _day_left_blank(draft: Draft, today: date) -> date | None:
    """Return the end of the month or year that a draft names whose day is not filled in yet."""
    adopted = draft.closing.adopted if draft.closing else None
    for mention in (adopted, draft.header.date):
        if mention and mention.value is None and mention.year:
            return _last_day(mention.year, mention.month, today)
    return None


def _last_day(year: int, month: int | None, today: date) -> date:
    if (year, month or today.month) == (today.year, today.month):
        return today
    known = month if month and month <= 12 else 12
    return date(year, known, monthrange(year, known)[1])


def _year_of(
    draft: Draft,
    subjects: tuple[Fact[Subject], ...],
    wanted: tuple[Subject, ...],
    otherwise: Localised,
) -> Fact[int]:
    if any(fact.value in wanted for fact in subjects):
        return year_in_title(draft)
    return Fact(None, origin=otherwise)


def _term(draft: Draft) -> Fact[str]:
    for session in (draft.session, draft.closing.session if draft.closing else None):
        if session and session.term:
            return Fact(session.term.text, session.term.span)
    return Fact(None, origin=Localised("văn bản không ghi khóa", "the paper names no term"))


def _session(draft: Draft) -> Fact[SessionFact]:
    for session in (draft.session, draft.closing.session if draft.closing else None):
        if session and (session.ordinal is not None or session.nature):
            fact = SessionFact(session.ordinal, session.nature)
            return Fact(fact, session.ordinal_span or session.span)
    return Fact(None, origin=Localised("văn bản không ghi kỳ họp", "the paper names no session"))


def _number(draft: Draft) -> Fact[str]:
    phrase = draft.header.number
    if phrase and any(char.isdigit() for char in phrase.text.split("/")[0]):
        return Fact("".join(phrase.text.split()), phrase.span, Confidence.HIGH)
    return Fact(None, origin=Localised("văn bản chưa có số", "the paper has no number yet"))

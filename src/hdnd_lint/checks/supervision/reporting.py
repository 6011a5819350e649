"""When and by whom a programme's results are reported, and who plans and organises it."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.duties import Duty, bodies_in, duties, last_subject
from hdnd_lint.checks.general.passages import first_words
from hdnd_lint.checks.supervision.content import ATTACHED
from hdnd_lint.checks.supervision.reader import Programme, ProgrammePart, part_of, read_programme
from hdnd_lint.checks.supervision.sessions import (
    SessionName,
    least_ordinal,
    ordinals_named,
    session_named,
)
from hdnd_lint.finding import Hit, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COUNCIL_NAME, Body
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONELESS

_REPORTS = (
    r"\bbáo cá[oc][^;.]{0,60}?(?:kết quả|tình hình|việc)[^;.]{0,40}?"
    r"(?:thực hiện|giám sát|chương trình|nghị quyết)"
    r"|(?:kết quả|tình hình) (?:tổ chức )?(?:thực hiện|giám sát)[^;.]{0,90}?(?:được |phải )?báo "
    r"cá[oc]"
    rf"|\bbáo cá[oc] (?:với |trước )?{COUNCIL_NAME}[^;.]{{0,60}}?k[iy] họp"
    r"|\btổng hợp[^;.]{0,40}?báo cá[oc]"
    r"|\bbáo cá[oc][^;.]{0,60}?kết quả[^;.]{0,60}?(?:k[iy] họp|(?:giữa|cuối) năm)"
)
_OTHER_REPORTS = (
    r"báo cá[oc](?:(?!k[iy] họp)[^;.]){0,90}?(?:với|về|đến|cho|tới|gửi|qua)\s+(?:thường trực|"
    r"các ban|ban\b)"
    r"|kiến nghị (?:sau )?giám sát|sau giám sát|từng cuộc|mỗi cuộc|đoàn giám sát"
    r"|của (?:các )?ban\b[^;.]{0,30}(?:với|theo)|theo yêu cầu của"
)
_OF_PROGRAMME = r"chương trình(?: hoạt động)? giám sát|thực hiện nghị quyết|chương trình này"
_TOPIC_RESULT = r"giám sát chuyên đề|chuyên đề giám sát|từng chuyên đề"


class When(StrEnum):
    """What a reporting clause says of the session."""

    RIGHT = "right"
    YEAR_END = ""
    WRONG_YEAR = "wrong-year"
    TOO_EARLY = "too-early"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class ReportingClause:
    """A clause on reporting the results: who reports, and which session it names if any."""

    span: Span
    verb: Span
    bodies: frozenset[Body]
    who: Span | None
    session: SessionName | None


def programme_duties(context: Context) -> tuple[Duty, ...]:
    """Return the clauses of a programme that order who does what."""
    return tuple(duties(context.draft, context.once(read_programme).duties))


def reporting_clauses(context: Context) -> tuple[ReportingClause, ...]:
    """Return the clauses on reporting the results of the programme as a whole."""
    return tuple(
        clause
        for duty in context.once(programme_duties)
        if (clause := _clause(context, duty)) is not None
    )


def _clause(context: Context, duty: Duty) -> ReportingClause | None:
    text = context.text
    verb = TONELESS.first(_REPORTS, text, duty.span)
    if verb is None or _of_other_things(duty.span.of(text)):
        return None
    bodies, who = duty.bodies, duty.who
    subject = last_subject(context.draft, duty.span, verb.start)
    if subject is not None:
        bodies, who = bodies_in(context.draft, subject), subject
    session = session_named(text, Span(verb.start, duty.span.end))
    return ReportingClause(duty.span, verb, bodies, who, session)


def _of_other_things(words: str) -> bool:
    """Say whether a report is on something else than the programme, or to somebody else."""
    if TONELESS.has(_OF_PROGRAMME, words) and TONELESS.has(r"k[iy] họp|(?:giữa|cuối) năm", words):
        return TONELESS.has(r"chương trình giám sát (?:năm \d+ )?của (?:các )?ban\b", words)
    return TONELESS.has(_OTHER_REPORTS, words) or TONELESS.has(_TOPIC_RESULT, words)


@dataclass(frozen=True, slots=True)
class ReportingSession(Params):
    """At which session, how many years after the programme's, its results are due."""

    expected: str
    years_after: int


def wrong_session(context: Context, params: ReportingSession) -> Iterator[Result]:
    """Yield each reporting clause that names a session other than the one expected."""
    year = context.profile.programme_year.value
    programme = context.once(read_programme)
    expected = year + params.years_after if year is not None else None
    for clause in _by_whom_it_should(context.once(reporting_clauses)):
        if clause.session is None:
            continue
        when = _judged(context, programme, clause.session, expected)
        if when in (When.RIGHT, When.VAGUE):
            continue
        yield Hit(
            clause.session.span,
            {
                "found": clause.session.span.of(context.text),
                "year": year,
                "expected_year": expected,
            },
            {"expected_words": _expected(expected), "programme": _programme(year)},
            variant=when.value,
        )


def _by_whom_it_should(clauses: Sequence[ReportingClause]) -> Sequence[ReportingClause]:
    """Return the Standing Committee's clauses if it has any, else those of whoever is named."""
    own = [clause for clause in clauses if Body.STANDING in clause.bodies]
    return own or clauses


def _expected(year: int | None) -> Localised:
    if year is None:
        return Localised("kỳ họp giữa năm sau", "the mid-year session of the year after")
    return Localised(f"kỳ họp giữa năm {year}", f"the mid-year session of {year}")


def _programme(year: int | None) -> Localised:
    if year is None:
        return Localised("chương trình giám sát", "the supervision programme")
    return Localised(f"chương trình giám sát năm {year}", f"the supervision programme of {year}")


def _judged(
    context: Context, programme: Programme, session: SessionName, expected: int | None
) -> When:
    if session.nature == "cuoi-nam":
        return When.YEAR_END
    if session.nature == "giua-nam":
        if session.year is None:
            return When.RIGHT if session.next_year else When.VAGUE
        if expected is None or session.year == expected:
            return When.RIGHT
        return When.WRONG_YEAR
    if session.ordinal is not None:
        least = max(least_ordinal(context.profile) or 0, _last_listed(context, programme) + 1)
        return When.TOO_EARLY if session.ordinal < least else When.VAGUE
    return When.VAGUE


def reporting_clause(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a programme with no reporting clause, or one by the wrong body or at no set time."""
    programme = context.once(read_programme)
    clauses = context.once(reporting_clauses)
    year = context.profile.programme_year.value
    values = {
        "expected_words": _expected(year + 1 if year else None),
        "programme": _programme(year),
    }
    if not clauses:
        if programme.attached is not None and not programme.duties:
            yield ATTACHED
            return
        yield Hit(programme.duty_opening or programme.opening, {"found": "", "who": ""}, values)
        return
    own = [clause for clause in clauses if Body.STANDING in clause.bodies]
    if not own:
        yield _wrong_reporter(context, clauses[0], values)
        return
    if not any(_is_definite(context, programme, clause) for clause in own):
        clause = own[0]
        place = clause.session.span if clause.session else clause.verb
        found_words = fold(place.of(context.text))
        yield Hit(place, {"found": found_words, "who": ""}, values, variant="vague")


def _last_listed(context: Context, programme: Programme) -> int:
    """Return the greatest number of a session that the programme itself plans for its year."""
    text = context.text
    heads = (first_words(text, unit.span) for unit in programme.content)
    planned = (head for head in heads if part_of(head.of(text)) is ProgrammePart.SESSION)
    return max((one for head in planned for one in ordinals_named(text, head)), default=0)


def _is_definite(context: Context, programme: Programme, clause: ReportingClause) -> bool:
    year = context.profile.programme_year.value
    session = clause.session
    return session is not None and (
        _judged(context, programme, session, year + 1 if year else None) is not When.VAGUE
    )


def _wrong_reporter(context: Context, clause: ReportingClause, words: dict[str, Localised]) -> Hit:
    if clause.who is None or not clause.bodies:
        return Hit(clause.verb, {"found": "", "who": ""}, words, variant="unnamed")
    who = fold(clause.who.of(context.text))
    return Hit(clause.who, {"found": who, "who": who}, words, variant="wrong-reporter")


_PLANS = (
    r"(?:ban hành|xây dựng|lập|có|đề ra)(?: và [\w ]{0,20}?)?(?: chi tiết| cụ thể)? (?:các |chi "
    r"tiết )?kế hoạch"
    r"|kế hoạch[^;.]{0,30}(?:thực hiện|triển khai|giám sát)"
)
_ORGANISES = (
    r"tổ chức(?: và)? (?:triển khai )?(?:thực hiện|thi hành)|tổ chức triển khai"
    r"|triển khai (?:thực hiện|thi hành)?|chịu trách nhiệm (?:tổ chức )?(?:thực hiện|thi hành)"
)


def plan_clause(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a programme that does not charge the Standing Committee with planning and doing it."""
    programme = context.once(read_programme)
    others: Duty | None = None
    weak = False
    for duty in context.once(programme_duties):
        words = duty.span.of(context.text)
        if Body.STANDING in duty.bodies and TONELESS.has(_PLANS, words):
            return
        if Body.STANDING in duty.bodies and TONELESS.has(_ORGANISES, words):
            weak = True
        if others is None and _organised_by_others(duty, words):
            others = duty
    if weak:
        return
    if others is not None and others.who is not None:
        who = fold(others.who.of(context.text))
        yield Hit(others.who, {"who": who}, variant="wrong-organiser")
    elif programme.attached is not None and not programme.duties:
        yield ATTACHED
    else:
        yield Hit(programme.duty_opening or programme.opening, {"who": ""})


def _organised_by_others(duty: Duty, words: str) -> bool:
    return bool(duty.bodies & {Body.PEOPLES, Body.OFFICE}) and TONELESS.has(
        rf"{_PLANS}|tổ chức (?:triển khai )?(?:thực hiện|thi hành)", words
    )


_VALUES = {"found", "year", "expected_year", "expected_words", "programme"}

CHECKS: Mapping[str, Check[Any]] = {
    "reporting_session": Check(
        wrong_session, ReportingSession, _VALUES, {When.WRONG_YEAR.value, When.TOO_EARLY.value}
    ),
    "reporting_clause": Check(
        reporting_clause,
        Params,
        {"found", "who", "expected_words", "programme"},
        {"vague", "unnamed", "wrong-reporter"},
        absences=frozenset({""}),
    ),
    "plan_clause": Check(
        plan_clause, Params, {"who"}, {"wrong-organiser"}, absences=frozenset({""})
    ),
}

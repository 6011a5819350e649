"""When a programme is adopted, who proposes it, and whether its years agree."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.checks.supervision.reader import Programme, read_programme
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Issuer, Kind, Level, Profile
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COUNCIL_NAME, PEOPLES_NAME
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONELESS
from hdnd_lint.words.places import UNIT

_NO_YEAR = NotEvaluated(
    Localised("chưa rõ năm của chương trình giám sát", "the programme's year is not known")
)
_NO_DAY = NotEvaluated(
    Localised("dự thảo chưa ghi ngày thông qua", "the draft does not give its day of adoption")
)


@dataclass(frozen=True, slots=True)
class NewCouncils:
    """Councils that began on *start*, too late for the programme of *year*; the reason said."""

    year: int
    levels: tuple[Level, ...]
    start: date
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Window(Params):
    """The months in which a council holds its mid-year session, both included.

    *excused*: councils that were not there yet.
    """

    first_month: int
    last_month: int
    excused: tuple[NewCouncils, ...]


def late_programme(context: Context, params: Window) -> Iterator[Result]:
    """Yield a programme adopted at another time than the mid-year session of the year before."""
    profile = context.profile
    year = profile.programme_year.value
    dated = profile.adopted if profile.adopted.known else profile.signed
    day = dated.value
    if year is None or day is None:
        yield _NO_YEAR if year is None else _NO_DAY
        return
    excuse = next((one for one in params.excused if _began_too_late(one, profile, day)), None)
    if excuse is not None:
        yield NotApplicable(Localised(excuse.vi, excuse.en))
        return
    in_time = day.year == year - 1 and params.first_month <= day.month <= params.last_month
    if in_time and _nature(context) != "cuoi-nam":
        return
    place = dated.span or title_place(context.draft)
    values = {"year": year, "year_before": year - 1}
    words = {"adopted": Localised(f"{day:%d/%m/%Y}", f"{day:%d %B %Y}")}
    yield Hit(place, values, words, variant="in-year" if day.year >= year else "")


def _began_too_late(new: NewCouncils, profile: Profile, day: date) -> bool:
    year, level = profile.programme_year.value, profile.level.value
    return year == new.year and level in new.levels and day >= new.start


def _nature(context: Context) -> str:
    session = context.profile.session.value
    return session.nature if session else ""


_BY_PEOPLES = (
    r"tờ trình[^;]{0,60}?/\s*ttr\s*-\s*ubnd|tờ trình (?:số [^;]{0,60}?)?của (?:chủ tịch )?"
    rf"{PEOPLES_NAME}(?: (?:{UNIT}))?"
)


def wrong_proposer(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the submission of a programme that comes from the People's Committee."""
    profile = context.profile
    if profile.kind.value is Kind.SUBMISSION:
        if profile.issuer.value is Issuer.PEOPLES_COMMITTEE and profile.issuer.span:
            yield Hit(profile.issuer.span)
        return
    for paragraph in context.draft.considerations:
        place = TONELESS.first(_BY_PEOPLES, context.text, paragraph.span)
        if place is not None:
            yield Hit(place)
            return


_OF_YEAR = (
    r"(?<!luật\s)(?:chương trình|kế hoạch|hoạt động|nội dung) (?:hoạt động )?giám sát"
    r"(?:(?!chuyên đề|k[iy] họp|thực hiện chương trình)[^;.:\n]){0,120}?\bnăm (?P<year>20\d\d)"
    rf"|giám sát chuyên đề của {COUNCIL_NAME}(?: \w+){{0,4}} năm (?P<other>20\d\d)"
)
_AT_SESSION = r"k[iy] họp[^;.:\n]{0,30}?(?:giữa|cuối) năm (?P<year>20\d\d)"
_HALF_YEAR = r"(?:6|06|sáu) tháng(?: đầu)? năm (?P<year>20\d\d)"
_BEFORE = r"kết quả (?:thực hiện )?$|đánh giá[^;.]{0,20}$"


def year_mismatch(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the years that disagree with the programme's own, where they mean the same year."""
    year = context.profile.programme_year.value
    if year is None:
        yield _NO_YEAR
        return
    for place, said in sorted(_years_said(context, context.once(read_programme))):
        if said != year:
            yield Hit(place, {"found_year": said, "year": year})


def _years_said(context: Context, programme: Programme) -> Iterator[tuple[Span, int]]:
    """Yield the years by which the draft names its own programme and its own sessions."""
    places = {unit.span for unit in programme.content}
    for span in places:
        for words in (_OF_YEAR, _AT_SESSION, _HALF_YEAR):
            yield from _years(context, span, words, but=_BEFORE)
    others = {paragraph.span for paragraph in context.draft.considerations}
    others |= {unit.span for unit in programme.duties} - places
    for span in others:
        yield from _years(context, span, _OF_YEAR)


def _years(
    context: Context, span: Span, words: str, but: str = r"(?!)"
) -> Iterator[tuple[Span, int]]:
    """Yield the years that *words* find, left out where *but* stands before them."""
    text = TONELESS.text(context.text)
    for match in TONELESS.pattern(words).finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - 40) : match.start()]
        group = "other" if match.re.groups > 1 and match["other"] else "year"
        if not TONELESS.has(but, before):
            start = text.rfind("nam", match.start(), match.start(group))
            yield Span(start, match.end(group)), int(match[group])


CHECKS: Mapping[str, Check[Any]] = {
    "adoption_time": Check(
        late_programme, Window, {"year", "year_before", "adopted"}, {"in-year"}
    ),
    "proposer": Check(wrong_proposer, Params),
    "programme_year": Check(year_mismatch, Params, {"found_year", "year"}),
}

"""Names of sessions in running text: by season, by year, by month, by number."""

import re

from hdnd_lint.model import Profile
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.letters.text import Span, trimmed
from hdnd_lint.words.ordinals import SPOKEN, ordinal_value
from hdnd_lint.words.patterns.matcher import TONELESS
from hdnd_lint.words.places import UNIT

_SEASON = (
    r"giữa (?:nhiệm )?(?:các )?(?:năm|k[iy])|cuối (?:các )?năm|tổng kết (?:cuối )?năm|tháng "
    r"\d{1,2}"
)
_YEAR = (
    r"(?:[\s,(]*(?:của |trong |/)?(?:năm )?(?P<year>20\d\d)|(?P<next> (?:của )?(?:năm )?(?:sau|"
    r"tới|tiếp theo|kế tiếp|liền kề)))?"
)
_SESSION = rf"k[iy] họp(?: (?:thường (?:lệ|k[iy])|(?:của )?{COUNCIL_NAME}|{UNIT}))*"
_NAMED = (
    rf"(?:{_SESSION}\s*[,(]?\s*(?:vào )?|\b(?:dịp )?)(?P<season>{_SEASON}){_YEAR}"
    rf"|{_SESSION} (?:lần )?thứ (?P<ordinal>\d{{1,3}}|[ivxl]{{1,7}}\b|{SPOKEN}\b)"
    rf"|{_SESSION}(?: (?:gần nhất|tiếp theo|kế tiếp|theo quy định|cuối|đầu|năm sau|h[ăà]ng năm))?"
    r"|\btheo (?:đúng )?(?:quy định|luật định)[^;.]{0,30}"
)


@dataclass(frozen=True, slots=True)
class SessionName:
    """A session as named: *nature* is ``giua-nam``, ``cuoi-nam`` or "", *ordinal* its number.

    *next_year* says that the words put it in the year after (“năm sau”).
    """

    span: Span
    nature: str = ""
    year: int | None = None
    ordinal: int | None = None
    next_year: bool = False


def session_named(text: str, span: Span) -> SessionName | None:
    """Return the session that *span* names; the most definite name wins over a vaguer one."""
    best: SessionName | None = None
    for match in TONELESS.pattern(_NAMED).finditer(TONELESS.text(text), span.start, span.end):
        name = _name(text, match)
        if best is None or _weight(name) > _weight(best):
            best = name
    return best


def ordinals_named(text: str, span: Span) -> tuple[int, ...]:
    """Return the numbers of the sessions that *span* names by number, in text order."""
    found = TONELESS.pattern(_NAMED).finditer(TONELESS.text(text), span.start, span.end)
    numbers = (ordinal_value(match["ordinal"]) for match in found if match["ordinal"])
    return tuple(number for number in numbers if number is not None)


def _weight(name: SessionName) -> int:
    """Weigh how much a name says; a year-end session outweighs what stands beside it."""
    if name.nature == "giua-nam":
        return 4 if name.year or name.next_year else 2
    return {"cuoi-nam": 3}.get(name.nature, 1 if name.ordinal else 0)


def _name(text: str, match: re.Match[str]) -> SessionName:
    span = trimmed(text, Span(*match.span()))
    season, ordinal = match["season"], match["ordinal"]
    if ordinal:
        return SessionName(span, ordinal=ordinal_value(ordinal))
    if not season:
        next_year = match.group().endswith("nam sau")
        return SessionName(span, next_year=next_year)
    year = int(match["year"]) if match["year"] else None
    return SessionName(span, _nature(season), year, next_year=bool(match["next"]))


def _nature(season: str) -> str:
    if season.startswith("thang"):
        month = int(season.split()[-1])
        return "giua-nam" if 5 <= month <= 9 else "cuoi-nam" if month >= 10 or month == 1 else ""
    return "giua-nam" if season.startswith("giua") else "cuoi-nam"


def least_ordinal(profile: Profile) -> int | None:
    """Return the least number that the mid-year session after the programme's year can have.

    A council holds at least two regular sessions a year, so from the session that adopts the
    programme four more follow if that one is a mid-year session, three if it is a year-end one.
    """
    session, adopted = profile.session.value, profile.adopted.value
    year = profile.programme_year.value
    if session is None or session.ordinal is None or adopted is None or year is None:
        return None
    if adopted.year != year - 1:
        return None
    return session.ordinal + (4 if adopted.month <= 9 else 3)

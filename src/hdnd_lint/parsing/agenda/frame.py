"""What an agenda says of the session as a whole: which, when, how long, where."""

import re
from datetime import date

from hdnd_lint.model import Draft, Nature
from hdnd_lint.model.agenda import Agenda, AgendaItem
from hdnd_lint.model.draft import as_date
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Phrase, Span, fold, trimmed
from hdnd_lint.words.patterns.matcher import TONED
from hdnd_lint.words.session_acts import PRESENTING

_HEAD_REACH = 400  # characters under the heading that still name the session
_RANGE = (
    r"ngày (?P<d>\d{1,2})(?:(?:/| tháng )(?P<m>\d{1,2}))?(?:(?:/| năm )\d{4})? ?"
    r"(?:đến|và|-|–) ?(?:hết )?(?=ngày)"
)
_SEVERAL = (
    r"ngày (?P<d>\d{1,2})(?:(?:,| và| ?-) ?(?:ngày )?(?P<last>\d{1,2}))+ ?"
    r"(?:/|tháng )(?P<m>\d{1,2})"
    r"(?:/| năm )(?P<y>\d{4})"
)
_NATURES = {
    Nature.THEMATIC: "chuyên đề",
    Nature.EXTRAORDINARY: "bất thường",
    Nature.URGENT: "đột xuất",
}
_SEASONS = {
    Nature.MID_YEAR: r"giữa năm|6 tháng đầu năm",
    Nature.YEAR_END: r"cuối năm|tổng kết năm",
}
_CLOCK = r"\d{1,2} ?(?:giờ|h|g|:)(?: ?\d\d)?(?: ?phút|['’′])?"
_OPENS = (
    rf"khai mạc (?:vào |lúc |dự kiến )*(?:(?:\S+ giờ[^,.;]{{0,20}}|{_CLOCK}),? )?(?=ngày)",
    r"thời gian[^.;\n]{0,60}?(?=ngày \d)",
    rf"từ (?:{_CLOCK},? )?(?=ngày \d)",
    r"(?:tiến hành|diễn ra|tổ chức|họp)[^.;\n]{0,40}?(?=ngày \d)",
    r"\((?:từ )?(?=ngày \d)",
    r"(?:sáng|chiều|bắt đầu từ[^.;\n]{0,20}) (?=ngày \d)",
)
_LENGTHS = (
    (r"(?:1/2|½|nửa) ngày|\b(?:0?1|một) buổi\b", 1),
    (r"\b(?:0?1|một) ngày rưỡi|\b1,5 ngày", 3),
    (r"\b(?:0?1|một) ngày\b", 2),
    (r"\b(?:0?2|hai) ngày\b", 4),
    (r"\b(?:0?[3-9]|ba|bốn) ngày\b", 6),
)
_ONE_HALF = (
    r"thời gian ?:(?![^\n]{0,160}"
    r"(?:sáng[^\n]{0,80}chiều|(?:đến|và) (?:hết )?(?:sáng |chiều )?ngày))"
    r"[^\n;]{0,30}?(?P<half>(?:buổi )?(?:sáng|chiều),? (?:\w+ \w+,? )?ngày \d[^\n;,.]*)"
)
_CARRIED = r"kèm theo (?:quyết định|thông báo|giấy mời|công văn)[^)\n]{0,60}?(?=ngày)"


@dataclass(frozen=True, slots=True)
class Frame:
    """The session as the paper's heads name it; *year* is that of the paper's days."""

    year: int | None
    opening: date | None = None
    opening_span: Span | None = None
    last: date | None = None

    def agenda(
        self,
        draft: Draft,
        heading: Span,
        region: Span,
        items: tuple[AgendaItem, ...],
        unread: tuple[Span, ...],
    ) -> Agenda:
        """Return the agenda of this frame with its *items*."""
        about = _about_session(draft, heading)
        length, length_span = _length(draft, region, items)
        days = [item.slot.day for item in items if item.slot.day]
        opening = self.opening or min(days, default=None)
        season, read = _season(draft.text, about, items)
        return Agenda(
            span=Span(heading.start or region.start, region.end),
            heading=heading if heading.end else Span(region.start, region.start),
            items=items,
            nature=_nature(draft.text, about),
            season=season,
            season_read=read,
            first_session=TONED.has(r"kỳ họp thứ (?:nhất|1|i)\b", draft.text, about),
            opening=opening,
            opening_span=self.opening_span or _first_told(draft, region, opening),
            last=max([*days, *([self.last] if self.last else [])], default=opening),
            length=length,
            length_span=length_span,
            place=_place(draft),
            convened=_convened(draft),
            election=_election(draft),
            unread=unread,
        )


def read_frame(draft: Draft, heading: Span) -> Frame:
    """Return what the paper says of the days of the session under its *heading*."""
    signed = as_date(draft.header.date)
    opening, span, last = _opening(draft)
    year = opening.year if opening else signed.year if signed else _year_near(draft, heading)
    return Frame(year, opening, span, last)


def _year_near(draft: Draft, heading: Span) -> int | None:
    return next(
        (one.year for one in draft.dates if one.year and one.span.start >= heading.start), None
    )


def _opening(draft: Draft) -> tuple[date | None, Span | None, date | None]:
    """Return the first day of the session, where it is told, and the last one."""
    start = draft.title.title.span.start if draft.title.title else 0
    text = draft.text
    for words in _OPENS:
        for match in TONED.matches(words, text, Span(start, len(text))):
            found = _days_at(text, match.end())
            if found and not _elsewhere(text, match.start()):
                first, span, last = found
                return first, Span(match.start(), span.end), last
    return None, None, None


def _elsewhere(text: str, at: int) -> bool:
    """Say whether the words before *at* speak of another day: of laws, of papers carried."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return TONED.has(r"kèm theo|căn cứ|bầu cử|nghị quyết số|gửi", line)


def _days_at(text: str, at: int) -> tuple[date, Span, date | None] | None:
    """Return the day, or the first and last of a range, that the words at *at* begin with."""
    reach = Span(at, min(len(text), at + 80))
    whole = [one for one in date_mentions(text, reach) if one.value]
    several = TONED.pattern(_SEVERAL).match(TONED.text(text), reach.start, reach.end)
    if several:
        return _listed_days(several)
    ranged = TONED.pattern(_RANGE).match(TONED.text(text), reach.start, reach.end)
    if ranged and whole:
        last = whole[1] if whole[0].span.start == at and whole[1:] else whole[0]
        return (
            _first_of_range(ranged, whole[0].value, last.value),
            Span(at, last.span.end),
            last.value,
        )
    if whole and whole[0].span.start == at and whole[0].value:
        return whole[0].value, whole[0].span, None
    return None


def _listed_days(match: re.Match[str]) -> tuple[date, Span, date | None] | None:
    """Return the first and last of “ngày 17, 18 tháng 12 năm 2020”."""
    try:
        first, last = (
            date(int(match["y"]), int(match["m"]), int(match[name])) for name in ("d", "last")
        )
    except ValueError:
        return None
    return first, Span(*match.span()), last


def _first_of_range(match: re.Match[str], whole: date | None, last: date | None) -> date:
    assert whole is not None and last is not None
    month = int(match["m"]) if match["m"] else last.month
    try:
        return date(last.year, month, int(match["d"]))
    except ValueError:
        return whole


def _about_session(draft: Draft, heading: Span) -> Span:
    """Return the stretch that names the session: the title, or the heading with its lines."""
    title = draft.title.title
    if title and title.span.contains(heading):
        return Span(
            title.span.start,
            max(title.span.end, draft.title.note.span.end if draft.title.note else 0),
        )
    start = title.span.start if title and title.span.start < heading.start else heading.start
    end = min(len(draft.text), heading.end + _HEAD_REACH)
    stop = re.search(
        r"\n\W{0,12}(?:I|1|A|Thời gian|BUỔI|Buổi)[.:) ]", draft.text[heading.end : end]
    )
    return Span(start, heading.end + stop.start() if stop else end)


def _nature(text: str, about: Span) -> Nature:
    for nature, words in _NATURES.items():
        if TONED.has(words, text, about):
            return nature
    return Nature.REGULAR if TONED.has("thường lệ|thường kỳ", text, about) else Nature.UNSAID


def _season(text: str, about: Span, items: tuple[AgendaItem, ...]) -> tuple[Nature, bool]:
    """Return whether it is the mid-year or the year-end session, and whether that is told."""
    for season, words in _SEASONS.items():
        if TONED.has(words, text, about):
            return season, True
    heard = " ".join(item.span.of(text) for item in items if item.act in PRESENTING)
    if TONED.has(r"(?:6|sáu|06) tháng đầu năm", heard):
        return Nature.MID_YEAR, False
    if TONED.has(
        r"năm (\d{4})[^.;]{0,80}(?:nhiệm vụ|kế hoạch|phương hướng)[^.;]{0,40} năm \d{4}", heard
    ):
        return Nature.YEAR_END, False
    return Nature.UNSAID, False


def _length(draft: Draft, region: Span, items: tuple[AgendaItem, ...]) -> tuple[int, Span | None]:
    """Return how many half-days the paper says the session lasts, and where."""
    first = items[0].span.start if items else region.end
    title = draft.title.title.span.start if draft.title.title else 0
    reach = Span(title, max(first, title))
    for words, halves in _LENGTHS:
        found = TONED.search(words, draft.text, reach)
        if found:
            return halves, Span(*found.span())
    half = TONED.search(_ONE_HALF, draft.text, reach)
    return (1, Span(*half.span("half"))) if half else (0, None)


def _first_told(draft: Draft, region: Span, day: date | None) -> Span | None:
    told = (one.span for one in draft.dates if one.value == day and one.span.start >= region.start)
    return next(told, None) if day else None


def _place(draft: Draft) -> Phrase | None:
    found = TONED.search(r"địa điểm ?: ?(?P<at>[^\n;]{3,120})", draft.text) or TONED.search(
        r", tại (?P<at>(?:hội trường|trung tâm|nhà|phòng|trụ sở)[^\n;,)]{3,100})", draft.text
    )
    if found is None:
        return None
    span = trimmed(draft.text, Span(*found.span("at")))
    words = span.of(draft.text).split(". ")[0].rstrip(" .")
    return Phrase(fold(words), Span(span.start, span.start + len(words)))


def _convened(draft: Draft) -> date | None:
    """Return the day of the convening decision: this paper, or the one it goes with."""
    title = draft.title.title
    kind = draft.title.type.text.lower() if draft.title.type else ""
    if title and kind.startswith("quyết") and TONED.has("triệu tập", title.text):
        return as_date(draft.header.date)
    found = TONED.search(_CARRIED, draft.text)
    if found is None or "quyết định" not in found.group():
        return None
    days = date_mentions(draft.text, Span(found.end(), min(len(draft.text), found.end() + 40)))
    return next((one.value for one in days if one.value), None)


def _election(draft: Draft) -> date | None:
    found = TONED.search(r"bầu cử[^.;\n]{0,80}?(?=ngày \d)", draft.text)
    if found is None:
        return None
    days = date_mentions(draft.text, Span(found.end(), min(len(draft.text), found.end() + 40)))
    return next((one.value for one in days if one.value), None)

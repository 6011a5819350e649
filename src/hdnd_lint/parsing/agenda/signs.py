"""Whether a paper is an agenda, or carries one, and where it begins."""

import re
from functools import cache

from hdnd_lint.model import Draft
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import comparable

_TITLE_REACH = 260  # characters under “CHƯƠNG TRÌNH” in which its session is named
_FEW_HOURS = 3  # lines with hours that make an agenda
_NOT_THESE = ("nghị quyết", "tờ trình", "báo cáo", "báo cáo thẩm tra", "kết luận", "quy chế")


_CARRIERS = ("giấy mời", "thông báo", "kế hoạch", "công văn")


@cache
def _heading() -> re.Pattern[str]:
    """Match the heading of an agenda in capitals, as a line or within a paper of another kind."""
    return re.compile(
        r"(?m)^(?:(?!\n)[\s*_#|\"“]){0,40}(?P<head>(?:DỰ\s+(?:KIẾN|THẢO)\s+)?(?:NỘI\s+DUNG,?\s+(?:VÀ\s+)?)?"
        r"CHƯƠNG\s+TRÌNH(?:\s+(?:DỰ\s+KIẾN|LÀM\s+VIỆC|ĐIỀU\s+HÀNH|CHI\s+TIẾT|NGHỊ\s+SỰ))*"
        r"(?P<session>\s+K[ỲÌ]\s+HỌP\b.*)?)[\s*_|]*$"
    )


@cache
def _hour_line() -> re.Pattern[str]:
    """Match a line that begins with hours: “+ 7h30 - 8h00: …”, “* Từ 14 giờ 00: …”."""
    return re.compile(r"(?mi)^[ \t*+_•-]{0,12}(?:từ\s+)?\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d\d)?\b")


@cache
def _convening() -> re.Pattern[str]:
    return re.compile(r"triệu tập.*kỳ họp|kỳ họp.*triệu tập")


@cache
def _changes() -> re.Pattern[str]:
    """Match the title of a paper that changes an agenda: “Điều chỉnh chương trình kỳ họp …”."""
    return re.compile(
        r"(?:về |v/v )?(?:việc )?"
        r"(?:(?:điều chỉnh|thay đổi|bổ sung|đính chính|hoãn|lùi|dời)[ ,]*){1,3}"
        r"(?:thời gian|ngày|nội dung|chương trình|lịch|kỳ họp)\b"
    )


@cache
def _inner_heading() -> re.Pattern[str]:
    """Match the line that begins an agenda within an invitation or a notice: “Chương trình:”."""
    return re.compile(
        r"(?mi)^[ \t*_#]{0,20}(?:(?:\d{1,2}|[IVX]{1,4})[.)][ \t]*)?(?P<head>(?:dự\s+kiến\s+)?"
        r"(?:thời\s+gian,?\s+)?(?:nội\s+dung,?\s+)?(?:và\s+)?chương\s+trình"
        r"(?:\s+(?:dự\s+kiến|làm\s+việc|kỳ\s+họp|cụ\s+thể|như\s+sau)){0,4})[ \t*_]*[:.]?[ \t*_]*$"
    )


@cache
def _order_of_session() -> tuple[re.Pattern[str], ...]:
    """The words that a bare agenda has and nothing else has together: hours, the opening."""
    hours = (
        r"(?mi)^(?:(?!\n)\W){0,12}(?:\S{1,40}\s{1,9}){0,3}"
        r"(?:buổi\s+(?:sáng|chiều)|từ\s+\d{1,2}\s*(?:giờ|h)|\d{1,2}\s*giờ)"
    )
    return re.compile(hours), re.compile(
        r"(?i)\bkhai\s+mạc\b[^.\n]{0,60}\bkỳ\s+họp\b|\bhọp\s+trù\s+bị\b"
    )


def agenda_of(draft: Draft) -> tuple[Span, Span] | None:
    """Return the heading of the agenda in *draft* and the stretch its items stand in."""
    kind = comparable(draft.title.type.text) if draft.title.type else ""
    if kind in _NOT_THESE:
        return None
    end = len(draft.text)
    heading = _own_heading(draft)
    if heading:
        return heading, Span(heading.end, end)
    title = draft.title.title
    if kind.endswith("chương trình") or "chương trình" in kind:
        about = title or (draft.session and draft.session)
        if about and "kỳ họp" in comparable(about.span.of(draft.text)) and draft.title.type:
            return about.span, Span(draft.title.type.span.end, end)
        return None
    if kind in _CARRIERS and title and "kỳ họp" in comparable(title.text):
        return _carried(draft, title.span, told="chương trình" in comparable(title.text))
    if kind == "quyết định" and title and _convening().search(comparable(title.text)):
        start = draft.body[0].span.start if draft.body else title.span.end
        return title.span, Span(start, end)
    if not kind and all(sign.search(draft.text) for sign in _order_of_session()):
        return Span(0, 0), Span(draft.header.span.end if draft.header.span else 0, end)
    return None


def _carried(draft: Draft, title: Span, *, told: bool) -> tuple[Span, Span] | None:
    """Return the agenda that an invitation or a notice of a session holds in its own text.

    *told*: its title says so; the agenda then begins below the title. Without a word for it, lines
    that each begin with their hours are one. A paper that changes an agenda holds no whole one.
    """
    if _changes().match(comparable(title.of(draft.text))):
        return None
    found = _inner_heading().search(draft.text, title.end)
    if found:
        return title, Span(found.end(), len(draft.text))
    if told:
        return title, Span(title.end, len(draft.text))
    hours = [match.start() for match in _hour_line().finditer(draft.text, title.end)]
    return (title, Span(hours[0], len(draft.text))) if len(hours) >= _FEW_HOURS else None


def _own_heading(draft: Draft) -> Span | None:
    """Return the last heading in capitals that names a session, itself or just below."""
    found = None
    for match in _heading().finditer(draft.text):
        under = draft.text[match.end() : match.end() + _TITLE_REACH]
        if match["session"] or _names_session(under):
            found = Span(*match.span("head"))
    return found


def _names_session(under: str) -> bool:
    lines = [comparable(line.strip(" *_|#")) for line in under.split("\n") if line.strip(" *_|#")]
    return any(re.match(r"(?:về )?(?:điều hành )?k[ỳì] họp\b", line) for line in lines[:1])

"""Term and session of a paper: from its own line, the adoption clause, its title, its text."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Draft, Fact, Session, SessionFact
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.letters.text import Localised, Span, spaced
from hdnd_lint.words.ordinals import ORDINAL, ordinal_value

_NO_TERM = Localised("văn bản không ghi khóa", "the paper names no term")
_NO_SESSION = Localised("văn bản không ghi kỳ họp", "the paper names no session")
_IN_TITLE = Localised("đọc ở tên văn bản", "read in the title")
_IN_INVITATION = Localised("đọc ở nội dung giấy mời", "read in the invitation")
_IN_ADDRESS = Localised(
    "đọc ở dòng dưới tên hoặc nơi gửi", "read below the title or in the address"
)
_BY_COUNCIL = Localised("đọc ở chỗ nêu Hội đồng nhân dân", "read where the council is named")


@cache
def _term() -> re.Pattern[str]:
    ordinal = spaced(ORDINAL)
    return re.compile(
        rf"(?i)(?:{spaced(COUNCIL_NAME)})\b[^.;:\n]{{0,60}}?\bkh[oó][aá]\s+(?:thứ\s+)?(?P<term>{ordinal})\b"
    )


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)\W{{0,12}}(?:về\s+)?(?:việc\s+)?(?:(?:triệu\s+tập|tổ\s+chức|kết\s+quả|(?:tham\s+)?dự)\s+)?\bkỳ\s+họp(?:\s+(?:thường\s+lệ|chuyên\s+đề|bất\s+thường))?\s+(?:lần\s+)?"
        rf"thứ\s+(?P<ordinal>{spaced(ORDINAL)})\b(?!\s+năm\b)"
    )


@cache
def _invited() -> re.Pattern[str]:
    """Match the session that an invitation, or what it prepares, is to."""
    return re.compile(
        r"(?i)\b(?:dự|chương\s+trình|nội\s+dung|tổ\s+chức|triệu\s+tập)\s*+:?\s*+kỳ\s+họp\s+(?:lần\s+)?"
        rf"thứ\s+(?P<ordinal>{spaced(ORDINAL)})\b"
    )


@cache
def _at_session() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)\b(?:tại\s+)?kỳ\s+họp\s+thứ\s+(?P<ordinal>{spaced(ORDINAL)})\b(?!\s+năm\b)"
    )


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(
        rf"(?mi)^\W{{0,9}}kính\s+gửi\W{{1,6}}(?:{spaced(COUNCIL_NAME)})[^.;\n]{{0,80}}?\bkỳ\s+họp\s+thứ\s+"
        rf"(?P<ordinal>{spaced(ORDINAL)})\b"
    )


def term_of(draft: Draft) -> Fact[str]:
    """Return the term of the council (“X”), as it is written."""
    for session in _sessions(draft):
        if session.term:
            return Fact(session.term.text, session.term.span)
    title = draft.title.title
    match = _term().search(draft.text, title.span.start, title.span.end) if title else None
    origin = _IN_TITLE if match else _BY_COUNCIL
    match = match or _term().search(draft.text)
    if match is None:
        return Fact(None, origin=_NO_TERM)
    return Fact(match["term"], Span(*match.span("term")), Confidence.MEDIUM, origin)


def session_of(draft: Draft) -> Fact[SessionFact]:
    """Return the session by its ordinal and its nature; each from where it is told first."""
    told = [one for one in _sessions(draft) if one.ordinal is not None or one.nature]
    numbered = next((one for one in told if one.ordinal is not None), None)
    nature = next((one.nature for one in told if one.nature), "")
    if numbered:
        fact = SessionFact(numbered.ordinal, nature)
        return Fact(fact, numbered.ordinal_span or numbered.span)
    if told:
        return Fact(SessionFact(None, nature), told[0].span)
    return _in_title(draft)


def _in_title(draft: Draft) -> Fact[SessionFact]:
    """Return the session that a paper about it names: an agenda, a decision that convenes it."""
    title = draft.title.title
    match = _ordinal().match(draft.text, title.span.start, title.span.end) if title else None
    if match is not None:
        return _told(match, _IN_TITLE)
    before = _laid_before(draft)
    if before is not None:
        return _told(before, _IN_ADDRESS)
    invites = draft.title.type is not None and "mời" in draft.title.type.text.casefold()
    match = _invited().search(draft.text) if invites else None
    return _told(match, _IN_INVITATION) if match else Fact(None, origin=_NO_SESSION)


def _laid_before(draft: Draft) -> re.Match[str] | None:
    """Return the session that a note below the title, or the addressee, names."""
    note = draft.title.note
    if note and (found := _at_session().search(draft.text, note.span.start, note.span.end)):
        return found
    return _addressed().search(draft.text)


def _told(match: re.Match[str], origin: Localised) -> Fact[SessionFact]:
    fact = SessionFact(ordinal_value(match["ordinal"]))
    return Fact(fact, Span(*match.span("ordinal")), Confidence.MEDIUM, origin)


def _sessions(draft: Draft) -> Iterator[Session]:
    for session in (draft.session, draft.closing.session if draft.closing else None):
        if session:
            yield session

"""Checks of adoption: the clause that states it, the session, the days, the votes."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import last_words
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import DateMention, Kind, Session
from hdnd_lint.records import dataclass
from hdnd_lint.words.matcher import TONED
from hdnd_lint.words.text import Localised, Span, comparable, fold

_NOT_RESOLUTION = Localised(
    "chỉ xét nghị quyết của Hội đồng nhân dân", "only resolutions of a council are looked at"
)
_NO_CLOSING = Localised(
    "không có câu thông qua để so sánh", "there is no adoption clause to compare with"
)
_NO_VOTES = Localised(
    "nghị quyết không ghi kết quả biểu quyết", "the resolution does not state a vote"
)
_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)


@dataclass(frozen=True, slots=True)
class AdoptionParams(Params):
    """Parameters of adoption_clause: what the clause must state (session, date)."""

    parts: tuple[str, ...]


_PART_NAMES = {
    "session": Localised("khóa, kỳ họp", "term and session"),
    "date": Localised("ngày thông qua", "day of adoption"),
}


def adoption_clause(context: Context, params: AdoptionParams) -> Iterator[Result]:
    """Yield a council's resolution without the adoption clause, or a clause that lacks a part.

    A missing clause is shown at the last words of the body; variant ``incomplete`` at the clause.
    A date left blank in a draft is there. Words of adoption without the council are taken too.
    """
    closing = context.draft.closing
    if closing is None:
        adopted = _loose_adoption(context)
        if adopted is None:
            yield Hit(last_words(context), {"missing": ("clause",)})
            return
        span, lacking = adopted, ["session"]
    else:
        span = closing.span
        lacking = _lacking(closing.session, closing.adopted)
        if "session" in lacking and TONED.search(
            r"kỳ họp (?:lần )?(?:thứ|chuyên|\W)", context.text, span
        ):
            lacking.remove("session")  # left blank in a draft
        if "date" in lacking and TONED.search(
            r"thông qua (?:vào |tại \w+ )?ngày\W", context.text, span
        ):
            lacking.remove("date")
    missing = tuple(part for part in params.parts if part in lacking)
    if missing:
        names = [_PART_NAMES[part] for part in missing]
        words = {
            "parts": Localised(
                " và ".join(name.vi for name in names), " and ".join(name.en for name in names)
            )
        }
        yield Hit(span, {"missing": missing}, words, variant="incomplete")


def _lacking(session: Session | None, adopted: DateMention | None) -> list[str]:
    lacking = []
    if session is None or (session.ordinal is None and not session.nature):
        lacking.append("session")
    if adopted is None:
        lacking.append("date")
    return lacking


def _loose_adoption(context: Context) -> Span | None:
    """Find an adoption said in other words: “… đã thông qua nghị quyết này ngày …”."""
    words = r"(?:HĐND|khóa|kỳ họp)[^.;]{0,120}thông qua[^.;]{0,60}ngày"
    articles = context.draft.articles()
    start = articles[-1].span.start if articles else 0
    match = TONED.search(words, context.text, Span(start, len(context.text)))
    return Span(*match.span()) if match else None


@dataclass(frozen=True, slots=True)
class SessionParams(Params):
    """Parameters of session_agreement: how many days may lie between adoption and signature."""

    longest_wait: int


def session_agreement(context: Context, params: SessionParams) -> Iterator[Result]:
    """Yield what the session line, the closing clause and the header date contradict.

    Variants: ``term``, ``nature``, ``date`` (adopted after the date in the header), ``late``
    (signed long after); the main message for the session's number.
    """
    closing = context.draft.closing
    if closing is None:
        yield NotEvaluated(_NO_CLOSING)
        return
    head, tail = context.draft.session, closing.session
    if head and tail:
        yield from _session_hits(context, head, tail)
    yield from _date_hits(context, closing.adopted, params)


def _session_hits(context: Context, head: Session, tail: Session) -> Iterator[Hit]:
    if head.ordinal is not None and tail.ordinal is not None and head.ordinal != tail.ordinal:
        yield _pair(context, tail.ordinal_span or tail.span, head.ordinal_span or head.span)
    if _both_differ(head.term_number, tail.term_number) and head.term and tail.term:
        yield _pair(context, tail.term.span, head.term.span, "term")
    if head.nature and tail.nature and _opposed(head.nature, tail.nature):
        yield _pair(context, tail.span, head.span, "nature")


def _both_differ(left: int | None, right: int | None) -> bool:
    return left is not None and right is not None and left != right


_REGULAR = frozenset({"thuong-le", "giua-nam", "cuoi-nam"})
_SPECIAL = frozenset({"chuyen-de", "bat-thuong", "dot-xuat"})


def _opposed(left: str, right: str) -> bool:
    """Regular against special sessions, mid-year against year-end; all else may be the same."""
    if {left, right} == {"giua-nam", "cuoi-nam"}:
        return True
    return {left, right} <= _REGULAR | _SPECIAL and (left in _REGULAR) != (right in _REGULAR)


def _pair(context: Context, found: Span, other: Span, variant: str = "") -> Hit:
    note = Localised("chỗ kia ghi thế này", "the other place says this")
    values = {
        "found": fold(found.of(context.text)),
        "expected": fold(other.of(context.text)),
    }
    return Hit(found, values, related=(Related(other, note),), variant=variant)


def _date_hits(
    context: Context, adopted: DateMention | None, params: SessionParams
) -> Iterator[Hit]:
    header = context.draft.header.date
    if not adopted or not header or not adopted.value or not header.value:
        return
    wait = (header.value - adopted.value).days
    if wait < 0:
        yield _pair(context, adopted.span, header.span, "date")
    elif wait > params.longest_wait:
        yield _pair(context, adopted.span, header.span, "late")


# --- votes -----------------------------------------------------------------------------------

_VOTES = (
    r"(?P<for>\d{1,3}) ?/ ?(?P<all>\d{1,3})(?: (?:tổng số )?(?:vị )?(?:phiếu|đại biểu|đb))"
    r"|(?P<for2>\d{1,3}) ?/ ?(?P<all2>\d{1,3})(?=[^.;\n]{0,40}(?:tán thành|biểu quyết|nhất trí))"
)
_NEAR = r"tán thành|biểu quyết|nhất trí|đồng ý"
_PRESENT = (
    r"(?:có mặt|tham gia biểu quyết|tham gia bỏ phiếu|dự họp|số phiếu (?:phát ra|thu về))"
    r"(?: tại kỳ họp)?(?: là)?:? ?(?P<n>\d{1,3})(?!\d|[./])(?: ?(?:vị )?(?:đại biểu|phiếu|đb))?"
)
_OPTION = (
    r"(?:(?P<invalid>không hợp lệ)|(?P<abstain>không (?:biểu quyết|có ý kiến)|ý kiến khác"
    r"|phiếu trắng)|(?P<against>(?:không|chưa) (?:tán thành|đồng ý))|(?P<ayes>tán thành|đồng ý))"
)
_WAYS = ("ayes", "against", "invalid", "abstain")
_COUNT = r"(?: là)?:? ?(?P<n>\d{1,3})(?!\d|[./])(?! ?%)"
_COUNT_FIRST = r"(?<![\d./])(?P<n>\d{1,3}) (?:vị )?(?:đại biểu |phiếu |ý kiến )?"


@dataclass(frozen=True, slots=True)
class Majority:
    """A share of all deputies, *votes* of *of*, and what it is called; *more*: more than that."""

    votes: int
    of: int
    more: bool
    vi: str
    en: str

    def carries(self, ayes: int, total: int) -> bool:
        """Say whether *ayes* of *total* deputies are enough."""
        given, needed = self.of * ayes, self.votes * total
        return given > needed or (given == needed and not self.more)


@dataclass(frozen=True, slots=True)
class RaisedMajority:
    """The majority that a resolution needs whose title *title*, a pattern, finds."""

    title: str
    majority: Majority


@dataclass(frozen=True, slots=True)
class VoteParams(Params):
    """Parameters of votes: the usual majority, and where the law asks for another one."""

    usual: Majority
    raised: tuple[RaisedMajority, ...]


def votes(context: Context, params: VoteParams) -> Iterator[Result]:
    """Yield a stated vote that does not carry the resolution.

    Variants ``impossible``: more votes than deputies; ``sum``: the votes for, against and invalid
    do not make the deputies present (or the ballots) that the same sentence states.
    """
    counted = list(_counted(context.text))
    yield from (hit for hit in counted if hit is not None)
    stated = [
        match for match in TONED.matches(_VOTES, context.text) if _is_vote(context.text, match)
    ]
    if not stated and not counted:
        yield NotApplicable(_NO_VOTES)
    majority = _needed_majority(context, params)
    share = Localised(majority.vi, majority.en)
    for match in stated:
        ayes = int(match["for"] or match["for2"])
        total = int(match["all"] or match["all2"])
        values = {"ayes": str(ayes), "total": str(total), "addition": ""}
        if ayes > total:
            yield Hit(Span(*match.span()), values, {"share": share}, variant="impossible")
        elif not majority.carries(ayes, total):
            yield Hit(Span(*match.span()), values, {"share": share})


def _counted(text: str) -> Iterator[Hit | None]:
    """Yield for each sentence that counts a whole vote its slip, None where it adds up."""
    for present in TONED.matches(_PRESENT, text):
        end = re.compile(r"[.](?:\s|\Z)|\n").search(text, present.end())
        within = Span(present.end(), end.start() if end else len(text))
        found = _options(text, within)
        if not found or TONED.search(
            _PRESENT, text, Span(present.end(), max(present.end(), found[0].start()))
        ):  # no count, or a nearer total: of the ballots that came back, not of those present
            continue
        total, made = int(present["n"]), sum(int(match["n"]) for match in found)
        if made == total:
            yield None
            continue
        place = Span(found[0].start(), found[-1].end())
        addition = " + ".join(match["n"] for match in found)
        values = {"ayes": "", "total": str(total), "addition": f"{addition} = {made}"}
        yield Hit(place, values, {"share": Localised("", "")}, variant="sum")


def _options(text: str, within: Span) -> list[re.Match[str]]:
    """Return the counts of the ways to vote; none unless votes for and against are both given.

    A sentence puts all its counts after the words (“tán thành 61 phiếu”) or all before them.
    """
    for order in (_OPTION + _COUNT, _COUNT_FIRST + _OPTION):
        found = list(TONED.matches(order, text, within))
        ways = [way for match in found for way in _WAYS if match[way]]
        if {"ayes", "against"} <= set(ways) and len(set(ways)) == len(ways):
            return found
    return []


def _needed_majority(context: Context, params: VoteParams) -> Majority:
    title = context.draft.title.title
    raised = (
        one.majority
        for one in params.raised
        if title and TONED.search(one.title, context.text, title.span)
    )
    return next(raised, params.usual)


def _is_vote(text: str, match: re.Match[str]) -> bool:
    """Tell a vote for the resolution from another count of deputies."""
    around = comparable(text[max(0, match.start() - 90) : match.end() + 60])
    return re.search(_NEAR, around) is not None and "không tán thành" not in around


CHECKS: Mapping[str, Check[Any]] = {
    "adoption_clause": Check(
        adoption_clause,
        AdoptionParams,
        values=frozenset({"missing", "parts"}),
        variants=frozenset({"incomplete"}),
        absences=frozenset({""}),
    ),
    "agreement": Check(
        session_agreement,
        SessionParams,
        values=frozenset({"found", "expected"}),
        variants=frozenset({"term", "nature", "date", "late"}),
    ),
    "votes": Check(
        votes,
        VoteParams,
        values=frozenset({"ayes", "total", "share", "addition"}),
        variants=frozenset({"impossible", "sum"}),
    ),
}

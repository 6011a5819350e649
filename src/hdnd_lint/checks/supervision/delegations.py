"""What an act that sets up a supervision delegation must determine, and who may lead it."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.passages import Statement, clauses, opening, own_words, statements
from hdnd_lint.checks.general.readers import KnownElement, Reader, Reading
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Draft, Issuer
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COUNCIL_NAME, PEOPLES_NAME
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONELESS

_ELEMENTS = {
    "object": Localised("đối tượng giám sát", "the object of supervision"),
    "scope": Localised("phạm vi giám sát", "the scope of supervision"),
    "content": Localised("nội dung giám sát", "the content of supervision"),
    "plan": Localised("kế hoạch giám sát (thời gian tiến hành)", "the plan of supervision"),
    "members": Localised("thành phần Đoàn giám sát", "the members of the delegation"),
    "supervised_bodies": Localised(
        "cơ quan, tổ chức, cá nhân chịu sự giám sát", "the bodies and persons supervised"
    ),
}
_WORDS = {
    "object": r"đối tượng",
    "scope": r"phạm vi|thời k[iy] giám sát|giai đoạn|trên địa bàn|từ (?:tháng|năm) ",
    "content": r"nội dung|trọng tâm giám sát",
    "plan": r"(?<!căn\scứ\s)kế hoạch|thời gian (?:tiến hành|thực hiện|giám sát|làm việc)|tiến độ",
    "members": r"thành phần|trưởng đoàn|thành viên",
    "supervised_bodies": r"chịu sự giám sát|được giám sát"
    r"|đối tượng(?: giám sát)?\s*(?::|là|gồm)[^;.]{0,40}?"
    r"(?:u[yi] ban|ubnd|các cơ quan|phòng|sở|xã)",
}


def everything(context: Context) -> tuple[Statement, ...]:
    """Return all that the body and the annexes of a draft say."""
    draft = context.draft
    annexed = (node for annex in draft.annexes for node in annex.children)
    return (*statements(draft, draft.body), *statements(draft, tuple(annexed)))


def _read_delegation(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield all that an act setting up a delegation says, the heads of its tables with it."""
    said = context.once(everything)
    heads = {c.head_span for unit in said for c in unit.columns if c.head_span is not None}
    passages = (*(unit.span for unit in said), *sorted(heads))
    yield Reading(passages, _determining_article(context.draft))


def _determining_article(draft: Draft) -> Span:
    """Return where the act says what is supervised, else where it sets the delegation up."""
    named = r"^\W*(?:mục đích, )?(?:nội dung|đối tượng|phạm vi|kế hoạch|thời gian)\b"
    for node in draft.articles():
        own = own_words(draft, node)
        if own is not None and TONELESS.has(named, own.of(draft.text)):
            return opening(draft, node)
    if draft.body:
        return opening(draft, draft.body[0])
    return title_place(draft)


_HEAD = r"(?<!phó\s)trưởng đoàn"
_OFFICES = (
    rf"(?:phó )?chủ tịch(?: thường trực)?(?: (?:{COUNCIL_NAME}|{PEOPLES_NAME}|"
    r"u[yi] ban mặt trận|ub ?mttq|hội (?:nông dân|liên hiệp phụ nữ|phụ nữ|cựu chiến binh)|"
    r"liên đoàn lao động))?"
    r"|(?:phó )?trưởng ban(?: (?:pháp chế|kinh tế(?:\s*-\s*(?:ngân sách|xã hội))?|dân tộc|đô thị|"
    r"văn hóa(?:\s*-\s*xã hội)?))?"
    rf"|u[yi] viên (?:thường trực|ban)(?: {COUNCIL_NAME})?|(?:phó )?chánh văn phòng"
    rf"|đại biểu {COUNCIL_NAME}|giám đốc sở(?: \w+){{1,2}}"
)
_OF_OTHERS = r"u[yi] ban|ubnd|mttq|hội (?!đồng)|liên đoàn"
_OTHERS_DELEGATION = (
    r"đoàn giám sát(?: chuyên đề)?(?: số \d+)? (?:của )?(?:các )?(?:thường trực|"
    r"ban\b)[^;.,:]{0,60}"
)
_NO_OFFICE = NotEvaluated(
    Localised(
        "dự thảo không ghi chức vụ của Trưởng đoàn giám sát",
        "the draft does not give the office of the delegation's head",
    )
)


@dataclass(frozen=True, slots=True)
class DelegationHead(Params):
    """Which offices may head the delegation, by whose it is; those of others are not judged."""

    of_council: str = ""
    of_standing_committee: str = ""
    of_committee: str = ""


def wrong_head(context: Context, params: DelegationHead) -> Iterator[Result]:
    """Yield the office of a delegation's head where the act's issuer may not appoint it."""
    allowed = _allowed(context, params)
    if not allowed:
        return
    offices = list(_head_offices(context))
    if not offices:
        if _names_head(context):
            yield _NO_OFFICE
        return
    for office in offices[:1]:
        words = office.of(context.text)
        if not TONELESS.has(allowed, words) or TONELESS.has(_OF_OTHERS, words):
            yield Hit(office, {"office": fold(words)})


def _allowed(context: Context, params: DelegationHead) -> str:
    """Return the offices that may head the delegation; a council may set up another body's."""
    title = context.draft.title.title
    issuer = context.profile.issuer.value
    if issuer is Issuer.COUNCIL and title and TONELESS.has(_OTHERS_DELEGATION, title.text):
        standing = TONELESS.has(r"đoàn giám sát[^;.,:]{0,40}thường trực", title.text)
        return params.of_standing_committee if standing else params.of_committee
    return {
        Issuer.COUNCIL: params.of_council,
        Issuer.STANDING_COMMITTEE: params.of_standing_committee,
        Issuer.COMMITTEE: params.of_committee,
    }.get(issuer or Issuer.OTHER, "")


def _names_head(context: Context) -> bool:
    draft = context.draft
    return any(TONELESS.first(_HEAD, draft.text, unit.span) for unit in context.once(everything))


def _head_offices(context: Context) -> Iterator[Span]:
    """Yield the offices that stand by the words “Trưởng đoàn”, in the same line or row."""
    draft = context.draft
    for unit in context.once(everything):
        parts = [unit.span] if unit.columns else list(clauses(draft.text, unit.span))
        for part in parts:
            head = TONELESS.first(_HEAD, draft.text, part)
            if head is not None:
                yield from _office_by(draft, part, head)


def _office_by(draft: Draft, part: Span, head: Span) -> Iterator[Span]:
    after = TONELESS.first(_OFFICES, draft.text, Span(head.end, min(part.end, head.end + 120)))
    before = _last_office(draft, Span(max(part.start, head.start - 120), head.start))
    office = before or after
    if office is not None:
        yield office


def _last_office(draft: Draft, span: Span) -> Span | None:
    last, start = None, span.start
    while (office := TONELESS.first(_OFFICES, draft.text, Span(start, span.end))) is not None:
        last, start = office, max(office.end, start + 1)
    return last


_SET_UP = Localised("thành lập Đoàn giám sát ở đây", "it is set up here")


def other_bodies_delegation(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a council's resolution that sets up another body's delegation."""
    title = context.draft.title.title
    if title is None:
        return
    place = TONELESS.first(_OTHERS_DELEGATION, context.text, title.span)
    if place is not None:
        said = (unit.span for unit in context.once(everything))
        found = (TONELESS.first(_OTHERS_DELEGATION, context.text, one) for one in said)
        again = tuple(Related(one, _SET_UP) for one in found if one)[:1]
        yield Hit(place, {"found": fold(place.of(context.text))}, related=again)


CHECKS: Mapping[str, Check[Any]] = {
    "delegation_head": Check(wrong_head, DelegationHead, {"office"}),
    "delegation_of_others": Check(other_bodies_delegation, Params, {"found"}),
}

READERS: Mapping[str, Reader] = {
    "delegation": Reader(
        _read_delegation,
        {key: KnownElement(label, _WORDS[key]) for key, label in _ELEMENTS.items()},
    )
}

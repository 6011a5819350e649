"""The kind of paper: from its type, its issuer, its enacting words, its subjects, its number."""

import re
from collections.abc import Set
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Draft, Fact, Form, Issuer, Kind, Subject
from hdnd_lint.model.own_lines import own_line
from hdnd_lint.profile.subjects import INDIVIDUAL, NORMATIVE
from hdnd_lint.words.letters.text import Localised, Phrase, Span
from hdnd_lint.words.papers import paper
from hdnd_lint.words.patterns.matcher import TONED, comparable

_READ = Localised("đọc ở tên loại văn bản", "read in the kind of document")
_BY_ORDER = Localised("theo trình tự kỳ họp", "by the order of a session")
_CARRIERS = (Kind.INVITATION, Kind.NOTICE, Kind.PLAN, Kind.OFFICIAL_LETTER, Kind.DECISION)
_DECIDES = "quyết định"
_BY_TITLE = Localised("theo nội dung nêu ở tên văn bản", "by what the title is about")


def kind_of(draft: Draft, issuer: Fact[Issuer], subjects: tuple[Fact[Subject], ...]) -> Fact[Kind]:
    """Return the kind of paper; the law's line between normative and individual acts is content.

    (Luật 64/2025/QH15, khoản 1 Điều 3.) The number is only a sign of it: individual acts numbered
    like normative ones do occur.
    """
    phrase = draft.title.type
    enacting = draft.enacting
    about = {one.value for one in subjects if one.value}
    if phrase is None and enacting and enacting.form is Form.WORDS:
        if TONED.at_start(_DECIDES, draft.text, enacting.span):
            return Fact(_by_signs(_DECIDES, _title(draft)), enacting.span, Confidence.HIGH, _READ)
        return _resolution(draft, enacting.span, about)
    number = draft.header.number
    if phrase is None and number and _by_number(number) and issuer.value is Issuer.COUNCIL:
        return _resolution(draft, number.span, about)
    if phrase is None:
        return _untyped(draft)
    words = comparable(phrase.text)
    if words != "nghị quyết":
        return Fact(_by_signs(words, _title(draft)), phrase.span, Confidence.HIGH, _READ)
    if issuer.value in (Issuer.COMMITTEE, Issuer.DEPARTMENT, Issuer.OTHER):
        return Fact(Kind.OTHER, phrase.span, Confidence.MEDIUM, _READ)
    if issuer.value is Issuer.STANDING_COMMITTEE:
        return Fact(Kind.INDIVIDUAL_RESOLUTION, phrase.span, Confidence.MEDIUM, _READ)
    return _resolution(draft, phrase.span, about)


def further_kinds(draft: Draft, kind: Fact[Kind]) -> tuple[Kind, ...]:
    """Return what a paper is besides: an invitation that carries the agenda is one too."""
    if draft.agenda and kind.value in _CARRIERS:
        return (Kind.AGENDA,)
    return ()


def _title(draft: Draft) -> str:
    """Return the title; that of an agenda may be the line of its session."""
    if draft.title.title:
        return comparable(draft.title.title.text)
    return comparable(draft.session.span.of(draft.text)) if draft.session else ""


def _by_signs(words: str, title: str) -> Kind:
    """Return the kind of paper that *words*, above the title, and the title tell."""
    for kind in Kind:
        for sign in paper(kind).signs:
            if words == sign.type and TONED.has(sign.title, title):
                return kind
    return Kind.OTHER


# Papers without a line for their kind.


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(r"(?mi)^(?:(?!\n)[\s*_|]){0,40}kính\s+gửi\b")


def _untyped(draft: Draft) -> Fact[Kind]:
    """Return the kind of a paper that does not name it: a letter, or a bare agenda."""
    if draft.agenda:
        named = draft.agenda.heading.end > draft.agenda.heading.start
        place = draft.agenda.heading if named else None
        return Fact(Kind.AGENDA, place, Confidence.MEDIUM, _BY_ORDER)
    number = draft.header.number
    if number and (_title(draft).startswith("v/v") or _addressed().search(draft.text)):
        origin = Localised(
            "có số, nơi gửi, không có tên loại", "a number and an addressee, no kind of document"
        )
        return Fact(Kind.OFFICIAL_LETTER, number.span, Confidence.MEDIUM, origin)
    why = Localised("không đọc được tên loại văn bản", "the kind of document could not be read")
    return Fact(None, origin=why)


# Resolutions: normative or individual.


def _resolution(draft: Draft, span: Span, subjects: Set[Subject]) -> Fact[Kind]:
    """Weigh the signs, the surest first: sentence, subject, number, what is cited and how."""
    why = Localised(
        "chưa rõ nghị quyết quy phạm hay cá biệt (không có số, ký hiệu)",
        "normative or individual is not clear (no number)",
    )
    for weigh in (_by_sentence, _by_individual_subject, _by_own_number, _by_content, _by_basis):
        found = weigh(draft, span, subjects)
        if found:
            return found
    return Fact(None, span, origin=why)


def _by_sentence(draft: Draft, span: Span, subjects: Set[Subject]) -> Fact[Kind] | None:
    if draft.enacting is None or draft.enacting.form is not Form.SENTENCE:
        return None
    origin = Localised("theo câu ban hành", "by the enacting sentence")
    return Fact(Kind.NORMATIVE_RESOLUTION, draft.enacting.span, Confidence.HIGH, origin)


def _by_individual_subject(draft: Draft, span: Span, subjects: Set[Subject]) -> Fact[Kind] | None:
    if not subjects & INDIVIDUAL or subjects & NORMATIVE:
        return None
    numbered = _by_number(draft.header.number)
    sure = Confidence.MEDIUM if numbered is Kind.NORMATIVE_RESOLUTION else Confidence.HIGH
    return Fact(Kind.INDIVIDUAL_RESOLUTION, span, sure, _BY_TITLE)


def _by_own_number(draft: Draft, span: Span, subjects: Set[Subject]) -> Fact[Kind] | None:
    number = draft.header.number
    found = _by_number(number)
    if found is Kind.INDIVIDUAL_RESOLUTION and _lays_down_rules(draft, subjects):
        return _rests_on_law_on_acts(draft)  # its number lacks the year
    return Fact(found, number.span, Confidence.HIGH, _BY_NUMBER) if found and number else None


def _lays_down_rules(draft: Draft, subjects: Set[Subject]) -> bool:
    """Say whether what is decided and the bases show a normative act, whatever its number."""
    changes = bool(subjects & _CHANGING) and _NORMATIVE_NUMBER.search(_title(draft)) is not None
    by_content = bool(subjects & NORMATIVE) or changes or _has_scope_article(draft)
    return by_content and _rests_on_law_on_acts(draft) is not None


def _by_content(draft: Draft, span: Span, subjects: Set[Subject]) -> Fact[Kind] | None:
    """Weigh what a resolution without a number of its own decides, and its number elsewhere."""
    if subjects & NORMATIVE or _has_scope_article(draft):
        return Fact(Kind.NORMATIVE_RESOLUTION, span, Confidence.MEDIUM, _BY_TITLE)
    if _ONE_PLAN.search(_title(draft)):
        return Fact(Kind.INDIVIDUAL_RESOLUTION, span, Confidence.MEDIUM, _BY_TITLE)
    number = own_line(draft).number
    found = _by_number(number)
    if found and number:
        return Fact(found, number.span, Confidence.MEDIUM, _BY_NUMBER)
    if subjects & _CHANGING and _NORMATIVE_NUMBER.search(_title(draft)):
        return Fact(Kind.NORMATIVE_RESOLUTION, span, Confidence.MEDIUM, _BY_AMENDED)
    return None


def _by_basis(draft: Draft, span: Span, subjects: Set[Subject]) -> Fact[Kind] | None:
    """Weigh the weakest signs: the law on normative acts, effect after some days, the verb."""
    rests = _rests_on_law_on_acts(draft)
    if rests:
        return rests
    if _ONE_MATTER.search(_title(draft)):
        return Fact(Kind.INDIVIDUAL_RESOLUTION, span, Confidence.LOW, _BY_TITLE)
    closing = draft.closing
    if closing and _EFFECT_LATER.search(comparable(closing.span.of(draft.text))):
        return Fact(Kind.NORMATIVE_RESOLUTION, closing.span, Confidence.LOW, _BY_EFFECT)
    return None


def _rests_on_law_on_acts(draft: Draft) -> Fact[Kind] | None:
    for base in draft.bases:
        if _LAW_ON_ACTS in comparable(base.span.of(draft.text)):
            return Fact(Kind.NORMATIVE_RESOLUTION, base.span, Confidence.MEDIUM, _BY_LAW_ON_ACTS)
    return None


_BY_NUMBER = Localised("theo số, ký hiệu", "by the number and symbol")
_BY_AMENDED = Localised(
    "sửa đổi, bãi bỏ văn bản quy phạm pháp luật", "it amends or repeals a normative act"
)
_BY_LAW_ON_ACTS = Localised(
    "căn cứ Luật Ban hành văn bản quy phạm pháp luật", "based on the law on normative acts"
)
_BY_EFFECT = Localised("có hiệu lực sau một số ngày", "in force some days after its adoption")
_CHANGING = frozenset({Subject.AMENDMENT, Subject.REPEAL})
_NORMATIVE_NUMBER = re.compile(r"\d/(?:19|20)\d\d/nq-?hđnd")
_LAW_ON_ACTS = "luật ban hành văn bản quy phạm pháp luật"
_EFFECT_LATER = re.compile(r"hiệu lực.{0,30}\bsau \S+ ngày\b")
_VERBS = r"^(?:về )?(?:việc )?(?:thông qua|phê duyệt|chấp thuận|tán thành|thống nhất|điều chỉnh)"
# What a council decides once, for one case: a planning, a scheme; then a quota, a unit.
_ONE_PLAN = re.compile(
    rf"{_VERBS} (?:(?:về|việc|điều chỉnh|bổ sung|nhiệm vụ|chủ trương) )*"
    r"(?:đồ án|đề án|quy hoạch|kế hoạch|chương trình|danh mục|dự án)\b"
    r"|^(?:về )?(?:việc )?(?:đồ án|quy hoạch)\b"
)
_ONE_MATTER = re.compile(
    rf"{_VERBS}\b|^(?:về )?(?:việc )?(?:phê chuẩn|giao|thành lập|xác nhận|cho ý kiến|quyết định"
    r"|đặt tên|đổi tên|sáp nhập|bố trí)\b"
)


def _by_number(phrase: Phrase | None) -> Kind | None:
    """Read the shape of the number: with a year it is that of a normative act."""
    if phrase is None:
        return None
    if re.search(r"/\s*(?:19|20)\d\d\s*/", phrase.text):
        return Kind.NORMATIVE_RESOLUTION
    if re.match(r"\A[\d.…\s_a-zđ]*+/?\s*+NQ", phrase.text):
        return Kind.INDIVIDUAL_RESOLUTION
    return None


def _has_scope_article(draft: Draft) -> bool:
    """Say whether one of the first two Điều tells the scope or whom the rules bind."""
    return any(
        comparable(article.text_span.of(draft.text)).startswith(
            ("phạm vi điều chỉnh", "đối tượng áp dụng", "phạm vi và đối tượng")
        )
        for article in draft.articles()[:2]
        if article.text_span
    )

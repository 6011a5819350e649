"""The kind of paper: from its type, its issuer, its enacting words, its subjects, its number."""

import re

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Draft, Fact, Form, Issuer, Kind, Subject
from hdnd_lint.profile.subjects import INDIVIDUAL, NORMATIVE
from hdnd_lint.words.matcher import TONED
from hdnd_lint.words.papers import paper
from hdnd_lint.words.text import Localised, Span, comparable


def kind_of(draft: Draft, issuer: Fact[Issuer], subjects: tuple[Fact[Subject], ...]) -> Fact[Kind]:
    """Return the kind of paper; the law's line between normative and individual acts is content.

    (Luật 64/2025/QH15, khoản 1 Điều 3.) The number is only a sign of it: individual acts numbered
    like normative ones do occur.
    """
    phrase = draft.title.type
    enacting = draft.enacting
    if phrase is None and enacting and enacting.form is Form.WORDS:
        return _resolution(draft, enacting.span, {one.value for one in subjects if one.value})
    if phrase is None:
        why = Localised(
            "không đọc được tên loại văn bản", "the kind of document could not be read"
        )
        return Fact(None, origin=why)
    words = comparable(phrase.text)
    origin = Localised("đọc ở tên loại văn bản", "read in the kind of document")
    if words != "nghị quyết":
        return Fact(_by_signs(words, _title(draft)), phrase.span, Confidence.HIGH, origin)
    if issuer.value not in (Issuer.COUNCIL, Issuer.STANDING_COMMITTEE, None):
        return Fact(Kind.OTHER, phrase.span, Confidence.MEDIUM, origin)
    if issuer.value is Issuer.STANDING_COMMITTEE:
        return Fact(Kind.INDIVIDUAL_RESOLUTION, phrase.span, Confidence.MEDIUM, origin)
    return _resolution(draft, phrase.span, {fact.value for fact in subjects if fact.value})


def _title(draft: Draft) -> str:
    return comparable(draft.title.title.text) if draft.title.title else ""


def _by_signs(words: str, title: str) -> Kind:
    """Return the kind of paper that *words*, above the title, and the title tell."""
    for kind in Kind:
        for sign in paper(kind).signs:
            if words == sign.type and TONED.has(sign.title, title):
                return kind
    return Kind.OTHER


def _resolution(draft: Draft, span: Span, subjects: set[Subject]) -> Fact[Kind]:
    """Weigh the signs: the enacting sentence, the subject, the scope article, the number."""
    if draft.enacting and draft.enacting.form is Form.SENTENCE:
        origin = Localised("theo câu ban hành", "by the enacting sentence")
        return Fact(Kind.NORMATIVE_RESOLUTION, draft.enacting.span, Confidence.HIGH, origin)
    numbered = _by_number(draft)
    if subjects & INDIVIDUAL and not subjects & NORMATIVE:
        sure = Confidence.MEDIUM if numbered is Kind.NORMATIVE_RESOLUTION else Confidence.HIGH
        origin = Localised("theo nội dung nêu ở tên văn bản", "by what the title is about")
        return Fact(Kind.INDIVIDUAL_RESOLUTION, span, sure, origin)
    if numbered:
        place = draft.header.number.span if draft.header.number else span
        origin = Localised("theo số, ký hiệu", "by the number and symbol")
        return Fact(numbered, place, Confidence.HIGH, origin)
    if subjects & NORMATIVE or _has_scope_article(draft):
        origin = Localised("theo nội dung nêu ở tên văn bản", "by what the title is about")
        return Fact(Kind.NORMATIVE_RESOLUTION, span, Confidence.MEDIUM, origin)
    why = Localised(
        "chưa rõ nghị quyết quy phạm hay cá biệt (không có số, ký hiệu)",
        "normative or individual is not clear (no number)",
    )
    return Fact(None, span, origin=why)


def _by_number(draft: Draft) -> Kind | None:
    """Read the shape of the number: with a year it is that of a normative act."""
    phrase = draft.header.number
    if phrase is None:
        return None
    if re.search(r"/\s*(?:19|20)\d\d\s*/", phrase.text):
        return Kind.NORMATIVE_RESOLUTION
    if re.match(r"[\d.…\s_a-zđ]*/\s*NQ", phrase.text):
        return Kind.INDIVIDUAL_RESOLUTION
    return None


def _has_scope_article(draft: Draft) -> bool:
    articles = draft.articles()
    if not articles or not articles[0].text_span:
        return False
    return comparable(articles[0].text_span.of(draft.text)).startswith("phạm vi điều chỉnh")

"""Years and days of a paper: programme year, budget year, adoption, signature, effect."""

import re
from datetime import date
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import DateMention, Draft, Fact, Node, NodeKind
from hdnd_lint.words.letters.text import Localised, Phrase, Span

_NO_DATE = Localised("văn bản không ghi ngày", "the document gives no date")


@cache
def _year() -> re.Pattern[str]:
    return re.compile(
        r"(?i)(?<!tháng\s\d\s)(?<!tháng\s\d\d\s)\bnăm\s+(?:ngân\s+sách\s+|tài\s+chính\s+)?(?P<year>20\d\d)\b"
    )


@cache
def _effect() -> re.Pattern[str]:
    # Not beyond “và thay thế … số … ngày …”: the dates from there on are another act's.
    return re.compile(
        r"(?i)\b(?:có|phát\s+sinh)\s+hiệu\s+lực\b"
        r"(?:(?!\b(?:thay\s+thế|bãi\s+bỏ|số|trước|khi)\b)[^.;]){0,60}"
    )


def year_in_title(draft: Draft) -> Fact[int]:
    """Return the year that the title names (“năm 2025”), else the one the first Điều names."""
    places: list[tuple[Phrase | Span | None, Confidence, Localised]] = [
        (draft.title.title, Confidence.HIGH, Localised("đọc ở tên văn bản", "read in the title")),
        (_first_article(draft), Confidence.MEDIUM, Localised("đọc ở Điều 1", "read in Điều 1")),
    ]
    for place, confidence, origin in places:
        span = place.span if isinstance(place, Phrase) else place
        match = _year().search(draft.text, span.start, span.end) if span else None
        if match:
            return Fact(int(match["year"]), Span(*match.span("year")), confidence, origin)
    return Fact(
        None, origin=Localised("tên văn bản không ghi năm", "the title does not name a year")
    )


def _first_article(draft: Draft) -> Span | None:
    articles = draft.articles()
    return articles[0].text_span if articles else None


def dated(mention: DateMention | None, origin: Localised) -> Fact[date]:
    """Return the day that *mention* names as a fact."""
    if mention is None or mention.value is None:
        return Fact(None, mention.span if mention else None, origin=_NO_DATE)
    return Fact(mention.value, mention.span, Confidence.HIGH, origin)


def adopted_on(draft: Draft) -> Fact[date]:
    """Return the day on which the council passed the resolution, from the adoption clause."""
    mention = draft.closing.adopted if draft.closing else None
    return dated(mention, Localised("đọc ở câu thông qua", "read in the adoption clause"))


def signed_on(draft: Draft) -> Fact[date]:
    """Return the day in the header."""
    return dated(draft.header.date, Localised("đọc ở đầu văn bản", "read in the header"))


def effective_on(draft: Draft) -> Fact[date]:
    """Return the first day of effect, from the adoption clause or the Điều on effect."""
    if draft.closing and draft.closing.effective and draft.closing.effective.value:
        origin = Localised("đọc ở câu thông qua", "read in the adoption clause")
        return dated(draft.closing.effective, origin)
    for node in draft.nodes():
        found = _effect_in(draft, node)
        if found:
            return dated(
                found, Localised("đọc ở điều khoản hiệu lực", "read in the effect clause")
            )
    return Fact(
        None, origin=Localised("không đọc được ngày có hiệu lực", "no day of effect could be read")
    )


def _effect_in(draft: Draft, node: Node) -> DateMention | None:
    if node.kind is NodeKind.QUOTE or node.text_span is None:
        return None
    match = _effect().search(draft.text, node.text_span.start, node.text_span.end)
    if not match:
        return None
    inside = Span(*match.span())
    return next((day for day in draft.dates if inside.overlaps(day.span) and day.value), None)

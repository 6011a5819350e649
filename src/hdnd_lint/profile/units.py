"""Whose paper it is: the issuing body, its unit and the level of that unit."""

import re
from datetime import date
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.law_facts import law_facts
from hdnd_lint.model import Draft, Fact, Issuer, Level
from hdnd_lint.words.bodies import COMMITTEE_FIELDS, COUNCIL_NAME
from hdnd_lint.words.places import UNIT_OR_SHORT
from hdnd_lint.words.text import Localised, Phrase, comparable

_UNKNOWN = Localised(
    "không đọc được cơ quan ban hành", "the issuing body could not be read in the document"
)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<kind>{UNIT_OR_SHORT})\s+"
        r"(?!kh[oó]a\b|kỳ họp\b|nhiệm kỳ\b|năm\b)(?P<name>\d{1,2}|[^,;.()\d]+?(?:\s\d{1,2})?)"
        r"(?=\s+(?:kh[oó]a|kỳ họp|nhiệm kỳ|ban hành|thông qua|năm|về|đã|tại)\b|[,;.()]|\s[-–]\s|$)"
    )


@cache
def _issuers() -> tuple[tuple[Issuer, re.Pattern[str]], ...]:
    table = (
        (Issuer.STANDING_COMMITTEE, rf"^thường trực {COUNCIL_NAME}"),
        (
            Issuer.COMMITTEE,
            rf"^ban {COMMITTEE_FIELDS}|^{COUNCIL_NAME}.*\bban "
            rf"{COMMITTEE_FIELDS}",
        ),
        (Issuer.COUNCIL, rf"^{COUNCIL_NAME}"),
        (Issuer.PEOPLES_COMMITTEE, r"^(?:ủy ban nhân dân|ubnd|chủ tịch ủy ban nhân dân)"),
    )
    return tuple((issuer, re.compile(pattern)) for issuer, pattern in table)


def issuer_of(draft: Draft) -> Fact[Issuer]:
    """Return the kind of body that issues the paper, from the header or the session line."""
    for phrase, confidence in _places(draft):
        words = comparable(phrase.text)
        for issuer, pattern in _issuers():
            if pattern.search(words):
                return Fact(issuer, phrase.span, confidence, _origin(draft, phrase))
    if draft.header.issuer:
        phrase = draft.header.issuer
        return Fact(Issuer.OTHER, phrase.span, Confidence.MEDIUM, _origin(draft, phrase))
    return Fact(None, origin=_UNKNOWN)


def unit_of(draft: Draft, day: date) -> tuple[Fact[str], Fact[Level]]:
    """Return the unit (“Tỉnh Bình Dương”) and its level, from the first place that names it."""
    for phrase, confidence in _places(draft):
        match = _unit().search(comparable(phrase.text))
        if match:
            origin = _origin(draft, phrase)
            level, sure = _level(match["kind"], match["name"].strip(), day)
            unit = Fact(_written(phrase, match), phrase.span, confidence, origin)
            least = Confidence.MEDIUM if Confidence.MEDIUM in (sure, confidence) else sure
            return unit, Fact(level, phrase.span, least, origin)
    return Fact(None, origin=_UNKNOWN), Fact(None, origin=_UNKNOWN)


def _written(phrase: Phrase, match: re.Match[str]) -> str:
    """Return the unit's name as a title: “Tỉnh Bình Dương” whatever the capitals in the header."""
    words = [word.title() for word in match.group().split()]
    kind = len(match["kind"].split())
    return " ".join([" ".join(words[:kind]).capitalize(), *words[kind:]])


def _level(kind: str, name: str, day: date) -> tuple[Level, Confidence]:
    if kind == "tỉnh":
        return Level.PROVINCE, Confidence.HIGH
    if kind in ("thành phố", "tp", "tp."):
        return _city_level(name, day)
    if kind in ("quận", "huyện", "thị xã"):
        return Level.DISTRICT, Confidence.HIGH
    return Level.COMMUNE, Confidence.HIGH


def _city_level(name: str, day: date) -> tuple[Level, Confidence]:
    facts = law_facts()
    if facts.is_central_city(name, day):
        return Level.PROVINCE, Confidence.HIGH
    if day >= facts.two_levels:
        return Level.PROVINCE, Confidence.MEDIUM  # no other cities are left
    return Level.DISTRICT, Confidence.HIGH


def _places(draft: Draft) -> list[tuple[Phrase, Confidence]]:
    """Return where the issuing body is named, the surest place first."""
    places = [
        (draft.header.issuer, Confidence.HIGH),
        (draft.header.superior, Confidence.HIGH),
        (
            draft.session and Phrase(draft.session.span.of(draft.text), draft.session.span),
            Confidence.HIGH,
        ),
        (
            draft.closing and draft.closing.session and draft.closing.session.council,
            Confidence.MEDIUM,
        ),
        (draft.enacting and draft.enacting.body, Confidence.MEDIUM),
        (draft.signature and draft.signature.authority, Confidence.MEDIUM),
        (draft.title.title, Confidence.LOW),
    ]
    return [(phrase, confidence) for phrase, confidence in places if phrase]


def _origin(draft: Draft, phrase: Phrase) -> Localised:
    if draft.header.issuer == phrase:
        return Localised("đọc ở đầu văn bản", "read in the header")
    if draft.session and draft.session.span == phrase.span:
        return Localised("đọc ở dòng khóa, kỳ họp", "read in the session line")
    return Localised("đọc trong văn bản", "read in the document")

"""Whose paper it is: the issuing body, its unit and the level of that unit."""

import re
from collections import Counter
from datetime import date
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.law_facts import law_facts
from hdnd_lint.model import Draft, Fact, Issuer, Level
from hdnd_lint.words.bodies import CENTRAL_CAPITALS, COMMITTEE_FIELDS, COUNCIL_NAME, PEOPLES_NAME
from hdnd_lint.words.letters.text import CAPITALS, Localised, Phrase
from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.words.places import UNIT_OR_SHORT

_UNKNOWN = Localised(
    "không đọc được cơ quan ban hành", "the issuing body could not be read in the document"
)
_CENTRAL = Localised(
    "cơ quan trung ương, không thuộc cấp chính quyền địa phương",
    "a central body, of no level of local government",
)
_OF_COUNCIL = ("nghị quyết", "chương trình")
_SIGNED = Localised("theo chữ ký", "by who signs")
_OWN_BUSINESS = Localised(
    "văn bản ghi trình tự kỳ họp của Hội đồng nhân dân",
    "it tells the order of a council's session",
)
_COUNTED = Localised(
    "theo cách văn bản gọi Hội đồng nhân dân, Ủy ban nhân dân",
    "by how the paper names councils and People's Committees",
)
_WHICH_CITY = Localised(
    "văn bản không cho biết thành phố nào: trực thuộc Trung ương hay thuộc tỉnh",
    "which city it is, central or of a province, is not told",
)
_CITIES = ("thành phố", "tp", "tp.")
_CENTRAL_PAPERS = ("luật", "nghị định", "thông tư")
_NO_NAME = (  # what stands after “xã” where no name does: “cấp xã của tỉnh”, “văn hóa - xã hội”
    r"(?!(?:của|trên|thuộc|trong|và|là|do|tại|ở|có|được|này|đã|cho|theo|gồm|loại|mới|nông|khác)\b"
    r"|hội\b(?=\s*(?:$|[-,;)]|\s(?:chủ|hđnd|hội|của|tỉnh|huyện|năm|trên)\b))"
    r"|kh[oó]a\b|kỳ họp\b|nhiệm kỳ\b|năm\b)"
)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!cấp )\b(?P<kind>{UNIT_OR_SHORT})\s+{_NO_NAME}"
        r"(?P<name>\d{1,2}|[^,;.()|…\d]+?(?:\s\d{1,2})?)"
        r"(?=\s+(?:kh[oó]a|kỳ họp|nhiệm kỳ|ban hành|thông qua|năm|về|đã|tại|đến|giai đoạn)\b"
        r"|[,;.()|]|\s[-–]\s|$)"
    )


@cache
def _mentions() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{COUNCIL_NAME}|{PEOPLES_NAME}),?\s(?P<kind>{UNIT_OR_SHORT})(?=[\s,;.()]|$)"
    )


@cache
def _issuers() -> tuple[tuple[Issuer, re.Pattern[str]], ...]:
    committee = rf"ban (?:{COMMITTEE_FIELDS}|[.…_]+)"
    table = (
        (Issuer.STANDING_COMMITTEE, rf"^thường trực (?:của )?{COUNCIL_NAME}|^thường trực$"),
        (Issuer.COMMITTEE, rf"^{committee}|^{COUNCIL_NAME}.*\b{committee}"),
        (Issuer.STANDING_COMMITTEE, rf"^{COUNCIL_NAME}.*\bthường trực$"),
        (Issuer.COUNCIL, rf"^{COUNCIL_NAME}"),
        (Issuer.PEOPLES_COMMITTEE, rf"^(?:chủ tịch )?{PEOPLES_NAME}"),
        (Issuer.DEPARTMENT, r"^(?:(?:giám đốc )?sở|(?:trưởng )?phòng)\s"),
    )
    return tuple((issuer, re.compile(pattern)) for issuer, pattern in table)


def issuer_of(draft: Draft) -> Fact[Issuer]:
    """Return the kind of body that issues the paper, from the header or the session line."""
    for phrase, confidence in _places(draft):
        issuer = _issuer_named(draft, phrase)
        if issuer is Issuer.COUNCIL and _signed_by_standing(draft):
            return Fact(Issuer.STANDING_COMMITTEE, phrase.span, Confidence.MEDIUM, _SIGNED)
        if issuer:
            return Fact(issuer, phrase.span, confidence, _origin(draft, phrase))
    if _is_central(draft) and draft.title.type:
        return Fact(Issuer.OTHER, draft.title.type.span, Confidence.MEDIUM, _CENTRAL)
    if draft.agenda and draft.title.type is None and _mentions().search(comparable(draft.text)):
        return Fact(Issuer.COUNCIL, None, Confidence.LOW, _OWN_BUSINESS)
    return Fact(None, origin=_UNKNOWN)


def _signed_by_standing(draft: Draft) -> bool:
    """Say whether the Standing Committee signs: what is no resolution is then its own paper."""
    kind, signature = draft.title.type, draft.signature
    if kind is None or signature is None or comparable(kind.text).endswith(_OF_COUNCIL):
        return False
    words = comparable(signature.authority.text) if signature.authority else ""
    return _for_standing_committee().match(words) is not None


@cache
def _for_standing_committee() -> re.Pattern[str]:
    return re.compile(r"\W{0,12}(?:t/?m\W{1,6})?thường trực")


def _issuer_named(draft: Draft, phrase: Phrase) -> Issuer | None:
    """Return who *phrase* names; whoever stands last in the header issues, known or not."""
    words = comparable(phrase.text)
    found = next((one for one, pattern in _issuers() if pattern.search(words)), None)
    if phrase is not draft.header.issuer:
        return found
    above = comparable(draft.header.superior.text) if draft.header.superior else ""
    under_executive = re.match(PEOPLES_NAME, above) is not None
    if found in (Issuer.COMMITTEE, Issuer.STANDING_COMMITTEE) and under_executive:
        return Issuer.OTHER  # a board of the People's Committee
    return found or Issuer.OTHER


def _is_central(draft: Draft) -> bool:
    header, kind = draft.header.issuer, draft.title.type
    if header:
        return re.match(CENTRAL_CAPITALS, header.text.upper()) is not None
    return kind is not None and comparable(kind.text) in _CENTRAL_PAPERS


def unit_of(draft: Draft, day: date) -> tuple[Fact[str], Fact[Level]]:
    """Return the unit (“Tỉnh Bình Dương”) and its level, from the first place that names it."""
    if _is_central(draft):
        return Fact(None, origin=_CENTRAL), Fact(None, origin=_CENTRAL)
    for phrase, confidence in _places(draft):
        match = _unit().search(comparable(phrase.text))
        if match:
            origin = _origin(draft, phrase)
            level, sure = _level(match["kind"], match["name"].strip(), day)
            unit = Fact(_written(phrase, match), phrase.span, confidence, origin)
            return unit, Fact(level, phrase.span, _least(sure, confidence), origin)
    counted = _level_by_mentions(draft, day)
    return _unit_by_mentions(draft, counted, day), counted


def _level_by_mentions(draft: Draft, day: date) -> Fact[Level]:
    """Return the level by what the paper calls the council and its executive most often."""
    counts = Counter(found["kind"] for found in _mentions().finditer(comparable(draft.text)))
    if not counts:
        return Fact(None, origin=_UNKNOWN)
    kind, _ = counts.most_common(1)[0]
    name = _city_named(draft, day) if kind in _CITIES else ""
    if name is None:
        return Fact(None, origin=_WHICH_CITY)
    level, sure = _level(kind, name, day)
    return Fact(level, None, _least(sure, Confidence.MEDIUM), _COUNTED)


def _city_named(draft: Draft, day: date) -> str | None:
    """Return the city that the paper names, a central one first; “” where the day tells enough."""
    facts = law_facts()
    place = comparable(draft.header.place.text) if draft.header.place else ""
    named = [
        one["name"].lower() for one in _named().finditer(draft.text) if one["kind"] in _CITIES
    ]
    central = (name for name in (place, *named) if facts.is_central_city(name, day))
    unnamed = "" if day >= facts.two_levels else None
    return next(central, named[0] if named else unnamed)


@cache
def _named() -> re.Pattern[str]:
    word = rf"[{CAPITALS}]\w*"
    name = rf"{word}(?:[ -]{word}){{0,3}}|\d{{1,2}}\b"
    return re.compile(rf"\b(?P<kind>{UNIT_OR_SHORT})\s(?P<name>{name})")


def _unit_by_mentions(draft: Draft, level: Fact[Level], day: date) -> Fact[str]:
    """Return the unit of that level which the paper names most often, twice at the least."""
    if level.value is None:
        return Fact(None, origin=_UNKNOWN)
    counts = Counter(
        f"{found['kind'].capitalize()} {found['name']}"
        for found in _named().finditer(draft.text)
        if _level(found["kind"], found["name"].lower(), day)[0] is level.value
    )
    for name, times in counts.most_common(1):
        if times > 1:
            return Fact(name, None, Confidence.LOW, _COUNTED)
    return Fact(None, origin=_UNKNOWN)


def _least(*several: Confidence) -> Confidence:
    """Return the lowest of *several*: what rests on a weak reading is no stronger than it."""
    return max(several, key=list(Confidence).index)


def _written(phrase: Phrase, match: re.Match[str]) -> str:
    """Return the unit's name as a title: “Tỉnh Bình Dương” whatever the capitals in the header."""
    words = [word.title() for word in match.group().split()]
    kind = len(match["kind"].split())
    return " ".join([" ".join(words[:kind]).capitalize(), *words[kind:]])


def _level(kind: str, name: str, day: date) -> tuple[Level, Confidence]:
    if kind == "tỉnh":
        return Level.PROVINCE, Confidence.HIGH
    if kind in _CITIES:
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
        *((annex.reference, Confidence.LOW) for annex in draft.annexes[:1]),
    ]
    return [(phrase, confidence) for phrase, confidence in places if phrase]


def _origin(draft: Draft, phrase: Phrase) -> Localised:
    if draft.header.issuer == phrase:
        return Localised("đọc ở đầu văn bản", "read in the header")
    if draft.session and draft.session.span == phrase.span:
        return Localised("đọc ở dòng khóa, kỳ họp", "read in the session line")
    return Localised("đọc trong văn bản", "read in the document")

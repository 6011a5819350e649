"""Checks of who signs a resolution, and of whether all its parts name one issuer."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Draft, Issuer
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COMMITTEE_FIELDS
from hdnd_lint.words.letters.distance import one_letter_apart
from hdnd_lint.words.letters.text import Localised, Phrase, Span, fold
from hdnd_lint.words.patterns.matcher import TONED
from hdnd_lint.words.places import UNIT_OR_SHORT, name_key

_NO_SIGNATURE = Localised("không đọc được khối chữ ký", "the signature block could not be read")
_ONE_PLACE = Localised(
    "cơ quan ban hành chỉ ghi ở một chỗ", "the issuing body is named in one place only"
)


@dataclass(frozen=True, slots=True)
class SignatoryParams(Params):
    """Parameters of signatory: who may sign only in a special case, and words that state it."""

    special: str
    excused: str


def signatory(context: Context, params: SignatoryParams) -> Iterator[Result]:
    """Yield a resolution signed by another than the chair of the council (Điều 32.5)."""
    signature = context.draft.signature
    if signature is None or not (signature.office or signature.proxy):
        yield NotEvaluated(_NO_SIGNATURE)
        return
    for phrase in (signature.proxy, signature.office):
        if phrase and re.search(params.special, TONED.text(phrase.text)):
            if TONED.search(params.excused, context.text):
                yield NotApplicable(
                    Localised("văn bản nêu trường hợp khuyết Chủ tịch", "the chair is vacant")
                )
                return
            yield Hit(phrase.span, {"found": fold(phrase.text)})
            return


_BODIES: tuple[tuple[Issuer, str], ...] = (
    (Issuer.STANDING_COMMITTEE, r"thường trực HĐND|thường trực hội đồng"),
    (Issuer.COMMITTEE, rf"\bban {COMMITTEE_FIELDS}"),
    (Issuer.PEOPLES_COMMITTEE, r"UBND"),
    (Issuer.COUNCIL, r"HĐND"),
)
_UNIT = (
    rf"\b(?P<level>{UNIT_OR_SHORT})\s+"
    r"(?P<name>(?!hội\b|ủy\b)\w+(?: \w+){0,3})"
)
_EXECUTIVE = r"UBND[^\n]*"
_PLACES = {
    "header": Localised("tên cơ quan ở đầu văn bản", "the issuer in the header"),
    "session": Localised("dòng khóa, kỳ họp", "the session line"),
    "title": Localised("dòng dưới tên nghị quyết", "the line below the title"),
    "enacting": Localised("phần quyết nghị", "the enacting words"),
    "closing": Localised("câu thông qua", "the adoption clause"),
    "signature": Localised("khối chữ ký", "the signature block"),
}


@dataclass(frozen=True, slots=True)
class _Named:
    where: str
    phrase: Phrase
    body: Issuer | None
    unit: str


def one_issuer(context: Context, params: Params) -> Iterator[Result]:
    """Yield a place that names another issuing body (main) or another unit (``unit``).

    A unit that is one letter off (``letter``) may be a slip of typing or of recognition.
    """
    named = list(_named(context))
    if len(named) < 2:
        yield NotEvaluated(_ONE_PLACE)
        return
    first = named[0]
    for other in named[1:]:
        if first.body and other.body and first.body is not other.body:
            yield _mismatch(first, other, "")
            return
    units = [one for one in named if one.unit]
    for other in units[1:]:
        if not _same_unit(units[0].unit, other.unit):
            apart = one_letter_apart(name_key(units[0].unit), name_key(other.unit))
            yield _mismatch(units[0], other, "letter" if apart else "unit")
            return
        if _spelled_apart(units[0].unit, other.unit):
            yield _mismatch(units[0], other, "letter")
            return


def _mismatch(first: _Named, other: _Named, variant: str) -> Hit:
    return Hit(
        other.phrase.span,
        {"found": other.phrase.text, "expected": first.phrase.text},
        {"where": _PLACES[other.where], "other": _PLACES[first.where]},
        related=(Related(first.phrase.span, _PLACES[first.where]),),
        variant=variant,
    )


def _named(context: Context) -> Iterator[_Named]:
    draft = context.draft
    closing = draft.closing.session if draft.closing else None
    places = (
        ("header", draft.header.issuer),
        ("session", draft.session.council if draft.session else None),
        ("title", _below_title(draft)),
        ("enacting", draft.enacting.body if draft.enacting else None),
        ("closing", closing.council if closing else None),
        ("signature", draft.signature.authority if draft.signature else None),
    )
    for where, phrase in places:
        if phrase:
            words = _with_superior(draft, phrase) if where == "header" else phrase.text
            yield _Named(where, phrase, _body(words), _unit(TONED.text(words)))


def _below_title(draft: Draft) -> Phrase | None:
    """Return the executive where it stands between title and bases, as the council should."""
    title, grounds = draft.title.title, (*draft.bases, *draft.considerations)
    if title is None or not grounds or (draft.session and draft.session.council):
        return None
    first = min(one.span.start for one in grounds)
    between = Span(title.span.end, max(first, title.span.end))
    words = TONED.first(_EXECUTIVE, draft.text, between)
    return Phrase(fold(words.of(draft.text)), words) if words else None


def _with_superior(draft: Draft, issuer: Phrase) -> str:
    """Return the header's body with the one above it: “THƯỜNG TRỰC” is that of the council."""
    above = draft.header.superior
    return f"{issuer.text} {above.text}" if above else issuer.text


def _body(words: str) -> Issuer | None:
    return next((body for body, regex in _BODIES if TONED.search(regex, words)), None)


def _unit(level: str) -> str:
    match = TONED.pattern(_UNIT).search(level)
    if not match:
        return ""
    kind = "thành phố" if match["level"].startswith("tp") else match["level"]
    return f"{kind} {' '.join(match['name'].split())}"


def _same_unit(left: str, right: str) -> bool:
    """Compare level and name; a name may run on into the words after it."""
    first, second = sorted((name_key(left), name_key(right)), key=len)
    return second == first or second.startswith(first + " ") or _city(left, right)


def _spelled_apart(left: str, right: str) -> bool:
    """Say whether names of the same letters have other marks: “bắc liêu”, “bạc liêu”."""
    pairs = zip(left.split(), right.split(), strict=False)
    return any(one != other and one.isalpha() and other.isalpha() for one, other in pairs)


def _city(left: str, right: str) -> bool:
    """“thành phố Huế” and “tỉnh …” are not the same; “thành phố” alone names nobody."""
    return left.split()[0] == right.split()[0] and len(min(left, right, key=len).split()) == 1


@dataclass(frozen=True, slots=True)
class BodyParams(Params):
    """Parameters of resolution_by: the bodies that may not issue resolutions."""

    bodies: tuple[Issuer, ...]


_BODY_NAMES = {
    Issuer.COMMITTEE: Localised("Ban của Hội đồng nhân dân", "a committee of the council"),
    Issuer.PEOPLES_COMMITTEE: Localised("Ủy ban nhân dân", "the People's Committee"),
    Issuer.STANDING_COMMITTEE: Localised(
        "Thường trực Hội đồng nhân dân", "the Standing Committee of the council"
    ),
    Issuer.COUNCIL: Localised("Hội đồng nhân dân", "the People's Council"),
    Issuer.DEPARTMENT: Localised("cơ quan này", "this body"),
    Issuer.OTHER: Localised("cơ quan này", "this body"),
}


def resolution_by(context: Context, params: BodyParams) -> Iterator[Result]:
    """Yield a paper called a resolution whose issuer the law lets issue none."""
    kind, issuer = context.draft.title.type, context.profile.issuer
    if kind is None or not TONED.search(r"^\W*nghị quyết", kind.text):
        yield NotApplicable(Localised("không phải nghị quyết", "not a resolution"))
        return
    if issuer.value is None:
        yield NotEvaluated(
            Localised("không đọc được cơ quan ban hành", "the issuer could not be read")
        )
        return
    if issuer.value in params.bodies:
        place: Span = issuer.span or kind.span
        values = {"found": fold(place.of(context.text))}
        yield Hit(place, values, {"issuer_name": _BODY_NAMES[issuer.value]})


CHECKS: Mapping[str, Check[Any]] = {
    "signatory": Check(signatory, SignatoryParams, values=frozenset({"found"})),
    "one_issuer": Check(
        one_issuer,
        Params,
        values=frozenset({"found", "expected", "where", "other"}),
        variants=frozenset({"unit", "letter"}),
    ),
    "resolution_by": Check(resolution_by, BodyParams, values=frozenset({"found", "issuer_name"})),
}

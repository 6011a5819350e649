"""Whether citations say what is true of the document: its date, its name, its issuer."""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.bases.near_names import differs_by_commas, differs_by_words, joined_otherwise
from hdnd_lint.checks.bases.years import told_by_day
from hdnd_lint.checks.general.cited import (
    LAWS,
    NO_REGISTRY,
    Known,
    bases,
    name_document,
    recognise_citations,
    spell_day,
    unknown_numbers,
    write_day,
)
from hdnd_lint.finding import (
    Applicability,
    Confidence,
    Edit,
    Fix,
    Hit,
    NotApplicable,
    NotEvaluated,
    Result,
)
from hdnd_lint.model import Citation, DateMention, MentionPart
from hdnd_lint.model.law import Document, Recognition
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import comparable

_NOTHING = NotApplicable(
    Localised("dự thảo không viện dẫn văn bản nào", "the draft cites no document")
)


def cited_documents(context: Context) -> list[Citation]:
    """Return every document that is cited, the amending ones too, outside quoted text."""
    listed = [
        one for one in context.draft.citations if one.kind and one.where is not MentionPart.QUOTE
    ]
    return [each for one in listed for each in (one, *one.amended_by) if not each.is_self]


def wrong_dates(context: Context, params: Params) -> Iterator[Result]:
    """Yield the dates of cited documents that are not theirs, or are no dates at all."""
    cited = cited_documents(context)
    if not cited:
        yield _NOTHING
    if context.documents is None:
        yield NO_REGISTRY
        return
    for citation in cited:
        if citation.date and _impossible(citation.date):
            yield Hit(citation.date.span, variant="impossible")
    for known in recognise_citations(context, cited, context.profile.day):
        given = known.citation.date
        if given and given.value and _differs(known, given.value):
            yield _wrong_date(known, given)
    yield from _wrong_years(context, cited)


def _impossible(given: DateMention) -> bool:
    return given.value is None and None not in (given.day, given.month, given.year)


def _differs(known: Known, given: date) -> bool:
    document = known.document
    sure = document.issued_confidence in (Confidence.HIGH, Confidence.MEDIUM)
    return document.issued is not None and sure and document.issued != given


def _wrong_date(known: Known, given: DateMention) -> Hit:
    other = _same_day_of_another_year(known, given)
    document = other or known.document
    right = document.issued or date.min
    by_name = known.resolution.how is Recognition.NAME_NEAR_DATE
    certain = document.issued_confidence is Confidence.HIGH and (known.sure or by_name)
    return Hit(
        given.span,
        values={
            "document": document.number,
            "given": write_day(given.value),
            "issued": write_day(right),
        },
        words={"name": name_document(document)},
        fixes=(Fix((Edit(given.span, _in_form(right, given)),), Applicability.REVIEW),),
        variant="year" if other else "" if certain else "likely",
    )


def _same_day_of_another_year(known: Known, given: DateMention) -> Document | None:
    """Return the document of that name issued on that day of another year, if there is one."""
    if known.resolution.how is not Recognition.NAME_NEAR_DATE:
        return None
    wanted = (given.month, given.day)
    return next(
        (
            one
            for one in known.resolution.candidates
            if one.issued and (one.issued.month, one.issued.day) == wanted
        ),
        None,
    )


def _wrong_years(context: Context, cited: list[Citation]) -> Iterator[Result]:
    """Yield days of numbers without a year whose year is another; what none knows is told."""
    told = [(one, document) for one in cited if (document := told_by_day(context, one))]
    for citation, document in told:
        if citation.date and citation.date.value != document.issued:
            yield _of_year(document, citation.date)
    found = [citation for citation, _ in told]
    yield from _not_looked_up(context, [one for one in cited if one not in found])


def _of_year(document: Document, given: DateMention) -> Hit:
    right = document.issued or date.min
    values = {
        "document": document.number,
        "given": write_day(given.value),
        "issued": write_day(right),
    }
    fix = Fix((Edit(given.span, _in_form(right, given)),), Applicability.REVIEW)
    words = {"name": name_document(document)}
    return Hit(given.span, values=values, words=words, fixes=(fix,), variant="yearless")


def _in_form(day: date, given: DateMention) -> str:
    """Return *day* in figures or in words, as the draft wrote the wrong one."""
    length = given.span.end - given.span.start
    return spell_day(day) if length > len("ngày dd/mm/yyyy ") else f"ngày {write_day(day)}"


def _not_looked_up(context: Context, cited: list[Citation]) -> Iterator[Result]:
    unknown = unknown_numbers(context, cited, context.profile.day)
    numbers = list(dict.fromkeys(one.number.text for one in unknown if one.number))
    if numbers:
        some = ", ".join(numbers[:8]) + (" …" if len(numbers) > 8 else "")
        yield NotEvaluated(
            Localised(
                f"danh mục không có nên chưa đối chiếu: {some}",
                f"not in the registry, so not compared: {some}",
            )
        )


def wrong_names(context: Context, params: Params) -> Iterator[Result]:
    """Yield the bases whose number is that of one document and whose name is another's.

    Variant ``near``: the name of a document, wherever it is cited, is right but for a few words.
    """
    if context.documents is None:
        yield NO_REGISTRY
        return
    cited = [
        one for one in cited_documents(context) if one.name and (_has_number(one) or _is_law(one))
    ]
    if not cited:
        yield _NOTHING
    told: set[str] = set()
    outer = bases(context)
    for known in recognise_citations(context, cited, context.profile.day):
        name = known.citation.name
        if name is None or not known.document.title or not known.sure:
            continue
        if known.document.confidence is not Confidence.LOW:
            yield from _misnamed(known, name.text, told, known.citation in outer)


def _misnamed(known: Known, name: str, told: set[str], outer: bool) -> Iterator[Hit]:
    """Yield *name* where it is not *known*'s; a quite other one only where it is a basis."""
    if not _has_number(known.citation):
        yield from _otherwise_joined(known, name, told)
    elif _alike(name, known.document):
        yield from _nearly_right(known, name, told)
    elif outer:
        yield _wrong_name(known, name)


def _has_number(citation: Citation) -> bool:
    return bool(citation.number and citation.number.text)


def _is_law(citation: Citation) -> bool:
    return citation.kind.lower() in LAWS


def _otherwise_joined(known: Known, name: str, told: set[str]) -> Iterator[Hit]:
    """Yield a law's name whose words are right, but joined otherwise: “Luật Phí, lệ phí”."""
    document = known.document
    if document.number not in told and joined_otherwise(name, document.title):
        told.add(document.number)
        yield replace(_wrong_name(known, name), variant="near")


def _nearly_right(known: Known, name: str, told: set[str]) -> Iterator[Hit]:
    """Yield the name once where it is *known*'s title but for a few words."""
    document, basis = known.document, known.citation.where is MentionPart.BASIS
    amended = known.citation.amended_by and not _is_law(known.citation)
    unsure = document.sources < _SOURCES or amended or _is_abbreviated(name)
    if unsure or document.number in told:
        return
    if differs_by_words(name, document.title, whole=basis) or (
        basis and differs_by_commas(name, document.title)
    ):
        told.add(document.number)
        yield replace(_wrong_name(known, name), variant="near")


def _wrong_name(known: Known, name: str) -> Hit:
    document = known.document
    return Hit(
        known.citation.name.span if known.citation.name else known.citation.span,
        values={"document": document.number, "given": name, "title": document.title},
        words={"name": name_document(document)},
        variant="law" if known.citation.kind.lower() in LAWS else "",
    )


_LEAST_ALIKE = 0.5
_SOURCES = 2  # that tell a title: of one alone a word may be its own slip


def _is_abbreviated(name: str) -> bool:
    """Say whether *name* holds initials for words: “NSNN”, “Tổ chức CQĐP”."""
    words = name.split()
    initials = [
        word for word in words if len(word) > 2 and word.isupper() and word not in ("HĐND", "UBND")
    ]
    return bool(initials) and (len(words) == 1 or not name.isupper())


def _alike(name: str, document: Document) -> bool:
    """Say whether *name* may be a way of putting the title: much the same words, or part of it."""
    given, title = _words(name), _words(document.title)
    if not given or not title or _is_abbreviated(name):
        return True
    shorter, longer = sorted((set(given), set(title)), key=len)
    alike = len(shorter & longer) >= 0.6 * len(shorter)
    return alike or SequenceMatcher(None, given, title, autojunk=False).ratio() >= _LEAST_ALIKE


def _words(text: str) -> list[str]:
    spaced = "".join(letter if letter.isalnum() else " " for letter in comparable(text))
    return [word for word in spaced.split() if word not in ("về", "việc", "luật", "và", "của")]


@dataclass(frozen=True, slots=True)
class SymbolIssuer:
    """The body whose documents have *symbol*, in capitals, in their number.

    That of a *local* body is held against other local bodies alone.
    """

    symbol: str
    issuer: str
    local: bool = False


@dataclass(frozen=True, slots=True)
class IssuerParams(Params):
    """Which body a symbol is of, the first that is found in a number."""

    issuers: tuple[SymbolIssuer, ...]


def wrong_issuers(context: Context, params: IssuerParams) -> Iterator[Result]:
    """Yield the issuers that the symbol of the cited document contradicts."""
    cited = [
        one for one in cited_documents(context) if one.issuer and one.number and not one.odd_number
    ]
    if not cited:
        yield _NOTHING
    for citation in cited:
        right = _by_symbol(citation, params)
        given = citation.issuer.text if citation.issuer else ""
        if right is None or _same_body(given, right.issuer):
            continue
        hit = _wrong_issuer(citation, right.issuer)
        if not right.local:
            yield hit
        elif (_state_body(comparable(given)) or "").endswith("nhân dân"):
            yield replace(hit, variant="local", fixes=())


def _by_symbol(citation: Citation, params: IssuerParams) -> SymbolIssuer | None:
    symbol = citation.number.text.upper() if citation.number else ""
    return next((one for one in params.issuers if one.symbol in symbol), None)


def _same_body(given: str, right: str) -> bool:
    found, wanted = comparable(given), comparable(right)
    return found.startswith(wanted) or _state_body(found) is None


_STATE_BODIES = (
    "ủy ban thường vụ quốc hội",
    "thủ tướng chính phủ",
    "quốc hội",
    "chính phủ",
    "bộ ",
    "hội đồng nhân dân",
    "ủy ban nhân dân",
    "văn phòng hội đồng nhân dân",
    "văn phòng ủy ban nhân dân",
)


def _state_body(given: str) -> str | None:
    """Return which state body *given* begins with; other words say nothing of the issuer."""
    return next((body for body in _STATE_BODIES if given.startswith(body)), None)


def _wrong_issuer(citation: Citation, right: str) -> Hit:
    place = citation.issuer.span if citation.issuer else citation.span
    return Hit(
        place,
        values={
            "document": citation.number.text if citation.number else "",
            "given": citation.issuer.text if citation.issuer else "",
            "issuer": right,
        },
        fixes=(Fix((Edit(place, right),), Applicability.REVIEW),),
    )


def unknown_documents(context: Context, params: Params) -> Iterator[Result]:
    """Yield each central document whose number the registry does not hold, once."""
    cited = cited_documents(context)
    if not cited:
        yield _NOTHING
    if context.documents is None:
        yield NO_REGISTRY
        return
    told = set()
    for citation in unknown_numbers(context, cited, context.profile.day):
        if citation.number and citation.number.text not in told:
            told.add(citation.number.text)
            yield Hit(citation.number.span, values={"number": citation.number.text})


CHECKS: Mapping[str, Check[Any]] = {
    "dates": Check(
        wrong_dates,
        Params,
        values=frozenset({"document", "given", "issued", "name"}),
        variants=frozenset({"likely", "impossible", "year", "yearless"}),
    ),
    "issuers": Check(
        wrong_issuers,
        IssuerParams,
        values=frozenset({"document", "given", "issuer"}),
        variants=frozenset({"local"}),
    ),
    "names": Check(
        wrong_names,
        Params,
        values=frozenset({"document", "given", "title", "name"}),
        variants=frozenset({"law", "near"}),
    ),
    "unknown": Check(unknown_documents, Params, values=frozenset({"number"})),
}

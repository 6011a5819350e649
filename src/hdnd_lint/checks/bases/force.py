"""Whether the legal bases bind: lapsed, not yet in force, amended without saying so."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.base import Check, Context, Documents, Params
from hdnd_lint.checks.bases.amending import amenders_alone
from hdnd_lint.checks.general.cited import (
    Known,
    bases,
    look_up_bases,
    name_document,
    recognise_citations,
    spell_day,
    whole_span,
    write_day,
)
from hdnd_lint.finding import (
    Applicability,
    Confidence,
    Edit,
    Fix,
    Hit,
    NotEvaluated,
    Result,
)
from hdnd_lint.model import Citation, Subject
from hdnd_lint.model.law import Document, Force, Recognition, Standing
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import TONED, comparable


@dataclass(frozen=True, slots=True)
class ForceParams(Params):
    """*budget_subjects*: papers on these are judged by budget year, where a budget law is cited.

    *settled_by_next*: budget years whose settlement the law of the next year governs already.
    *made_by_former*: budget years whose estimate is still made under the law of the year before.
    """

    budget_subjects: tuple[Subject, ...] = ()
    settled_by_next: tuple[int, ...] = ()
    made_by_former: tuple[int, ...] = ()


_MADE = (Subject.ESTIMATE, Subject.ALLOCATION)
_UNSURE_YEAR = NotEvaluated(
    Localised(
        "căn cứ về ngân sách phải xét theo năm ngân sách, mà chưa xác định được năm ngân sách",
        "a budget law is judged by the budget year, which is not known",
    )
)


def lapsed_bases(context: Context, params: ForceParams) -> Iterator[Result]:
    """Yield the bases that were no longer in force on the draft's day."""
    for known in look_up_bases(context):
        if not isinstance(known, Known):
            yield known
            continue
        # Where only its date is wrong, which law is meant has to be settled first.
        if known.resolution.how is not Recognition.NAME_NEAR_DATE:
            standing = known.standing(context.profile.day)
            yield from _lapses(known, standing, context, params)


def _lapses(
    known: Known, standing: Standing, context: Context, params: ForceParams
) -> Iterator[Result]:
    by_year = _governs(known.document, context, params)
    if by_year is False:
        if not _is_transition(known, standing, context):
            yield _lapsed(known, standing, context, "budget-year")
    elif by_year is None and standing.force is Force.EXPIRED:
        if _is_budget_law(known.document, context, params):
            yield _UNSURE_YEAR
        else:
            yield _lapsed(known, standing, context, _how_sure(known, standing, context))


def _is_transition(known: Known, standing: Standing, context: Context) -> bool:
    """Say whether a law still in force stands beside its successor, or has none that day."""
    if standing.force is not Force.IN_FORCE:
        return False
    day, named = context.profile.day, _named_numbers(context, bases(context))
    born = [
        one
        for one in successors_on_day(known.document, context)
        if one.issued and one.issued <= day
    ]
    return not born or any(one.number in named for one in born)


def _is_budget_law(document: Document, context: Context, params: ForceParams) -> bool:
    on_budget = context.profile.has(*params.budget_subjects)
    return document.budget_years is not None and on_budget


def _governs(document: Document, context: Context, params: ForceParams) -> bool | None:
    """Say whether a budget law governs the budget year of the draft; None: not to be asked."""
    year = context.profile.budget_year.value
    if document.budget_years is None or year is None:
        return None
    if not _is_budget_law(document, context, params):
        return None
    over = year < context.profile.day.year
    if context.profile.has(Subject.SETTLEMENT) and year in params.settled_by_next and over:
        year += 1
    years = {year}
    if context.profile.has(*_MADE) and year in params.made_by_former:
        years.add(year - 1)
    first, last = document.budget_years
    return any((not first or first <= one) and (not last or one <= last) for one in years)


# The first of the years that a paper lays down rules for.
_FIRST_YEAR = r"(?:giai đoạn|thời kỳ|năm ngân sách|từ năm) (?P<year>20\d\d)"


def _comes_to(document: Document, context: Context, params: ForceParams) -> bool:
    """Say whether a budget law governs the first of the years the draft lays down rules for."""
    if document.budget_years is None or not _is_budget_law(document, context, params):
        return False
    title, articles = context.draft.title.title, context.draft.articles()
    told = [title.text] if title else []
    told += [article.span.of(context.text) for article in articles]
    years = [int(hit["year"]) for words in told if (hit := TONED.search(_FIRST_YEAR, words))]
    return bool(years) and document.budget_years[0] <= min(years)


def _how_sure(known: Known, standing: Standing, context: Context) -> str:
    if standing.confidence is Confidence.LOW or not known.sure:
        return "unsure"
    if standing.confidence is Confidence.MEDIUM:
        return "likely"
    return "" if successors_on_day(known.document, context) else "ended"


def _lapsed(known: Known, standing: Standing, context: Context, variant: str) -> Hit:
    document, citation = known.document, known.citation
    successors = successors_on_day(document, context)
    new = name_document(successors[0]) if successors else Localised("", "")
    replaced_by = ", ".join(document.replaced_by) or "?"
    return Hit(
        citation.span,
        values={
            "document": document.number,
            "until": write_day(standing.day or document.until),
            "successor": successors[0].number if successors else replaced_by,
            "successor_from": write_day(successors[0].start) if successors else "?",
            "day": write_day(context.profile.day),
            "budget_year": context.profile.budget_year.value,
        },
        words={
            "name": name_document(document),
            "new_name": new if new.vi else _listed(replaced_by),
        },
        fixes=_replacement(citation, successors),
        variant=variant,
    )


def _listed(numbers: str) -> Localised:
    return Localised(numbers, numbers)


_MOST_STEPS = 5


def successors_on_day(document: Document, context: Context) -> list[Document]:
    """Return what replaces *document* on the draft's day, through all that came between."""
    documents = context.documents
    if documents is None:
        return []
    found = [document]
    for _ in range(_MOST_STEPS):
        following = [new for one in found for new in _direct(one, documents)]
        found = following or found
        if not any(_lapsed_too(one, context) for one in following):
            break
    return [] if found == [document] else found


def _direct(document: Document, documents: Documents) -> list[Document]:
    known = (documents.document(number) for number in document.replaced_by)
    return [one for one in known if one is not None]


def _lapsed_too(document: Document, context: Context) -> bool:
    documents = context.documents
    if documents is None:
        return False
    return documents.standing(document, context.profile.day).force is Force.EXPIRED


def _replacement(citation: Citation, successors: list[Document]) -> tuple[Fix, ...]:
    """Return the successor written as the draft wrote the old one, for a person to review."""
    if len(successors) != 1 or citation.locators or not successors[0].title:
        return ()
    words = _written(citation, successors[0])
    return (Fix((Edit(whole_span(citation), words),), Applicability.REVIEW),) if words else ()


def _written(citation: Citation, document: Document) -> str:
    number = f" số {document.number}" if citation.number or not document.is_law else ""
    if citation.date and document.issued is None:
        return ""
    issued = f" {spell_day(document.issued)}" if citation.date and document.issued else ""
    if not issued and not number and document.issued:
        issued = f" năm {document.issued.year}"
    if document.is_law:
        return f"{document.title}{number}{issued}"
    issuer = f" của {document.issuer}" if citation.issuer and document.issuer else ""
    title = document.title[:1].lower() + document.title[1:]
    return f"{document.kind}{number}{issued}{issuer} {title}"


def early_bases(context: Context, params: ForceParams) -> Iterator[Result]:
    """Yield the bases that will take effect only after the draft itself does."""
    last = _effect(context)
    for known in look_up_bases(context):
        if not isinstance(known, Known):
            yield known
            continue
        standing = known.standing(last)
        if standing.force is not Force.NOT_YET or not known.sure:
            continue
        if _governs(known.document, context, params) or _comes_to(known.document, context, params):
            continue
        if standing.confidence is Confidence.HIGH:
            yield _early(known, standing, context)


def _effect(context: Context) -> date:
    """Return the day on which the draft takes effect, its own day where it names none."""
    return max(context.profile.effective.value or date.min, context.profile.day)


def _early(known: Known, standing: Standing, context: Context) -> Hit:
    issued = known.document.issued
    sure = known.document.issued_confidence is Confidence.HIGH
    unborn = sure and issued is not None and issued > context.profile.day
    plain = "" if context.profile.effective.known else "no-effect-day"
    in_part = known.document.partial is not None and known.document.partial <= _effect(context)
    variant = "unborn" if unborn else "in-part" if in_part else plain
    return Hit(
        known.citation.span,
        values={
            "document": known.document.number,
            "from": write_day(standing.day),
            "issued": write_day(issued),
            "partial_from": write_day(known.document.partial),
            "effect": write_day(_effect(context)),
            "day": write_day(context.profile.day),
        },
        words={"name": name_document(known.document)},
        variant=variant,
    )


@dataclass(frozen=True, slots=True)
class AmendmentParams(Params):
    """*registered*: whether amendments that the registry knows are looked for."""

    registered: bool = True


def silent_amendments(context: Context, params: AmendmentParams) -> Iterator[Result]:
    """Yield the laws among the bases whose amendments, in force by then, are not named.

    Variant ``alone``: an amending document is a basis, the one that it amends is not.
    """
    yield from amenders_alone(context)
    if not params.registered:
        return
    numbers, days = _named_numbers(context, bases(context)), _days_of_amendments(context)
    for known in look_up_bases(context):
        if not isinstance(known, Known):
            yield known
            continue
        if not known.document.is_law or not known.sure or known.citation.amended_by:
            continue
        if known.standing(context.profile.day).force is Force.EXPIRED:  # that is told instead
            continue
        amending = known.document.amended_by
        named = {one for one in amending if one in numbers or _issued(one, context) in days}
        missing = [one for one in amending if one not in named and _binds(one, context)]
        sure = _surely_amended(known.document)
        if missing and (sure or not named):
            yield Hit(
                known.citation.span,
                values={"document": known.document.number, "amendments": tuple(missing)},
                words={"name": name_document(known.document)},
                variant="sure" if sure else "",
            )


def _surely_amended(document: Document) -> bool:
    """Say whether the list of its amendments was read in the text of the law."""
    return document.amended_confidence is Confidence.HIGH


def _named_numbers(context: Context, cited: list[Citation]) -> set[str]:
    """Return the numbers of all documents that the bases name, by number or otherwise."""
    named = [each for one in cited for each in (one, *one.amended_by)]
    known = recognise_citations(context, named, context.profile.day)
    return {one.number.text for one in named if one.number} | {
        one.document.number for one in known
    }


def _days_of_amendments(context: Context) -> set[date]:
    """Return the days of the amending laws among the bases, in whatever words they are named."""
    amending = (
        one
        for one in bases(context)
        if one.name and one.date and comparable(one.name.text).startswith("sửa đổi")
    )
    return {one.date.value for one in amending if one.date and one.date.value}


def _issued(number: str, context: Context) -> date | None:
    law = context.documents.document(number) if context.documents else None
    return law.issued if law else None


def _binds(number: str, context: Context) -> bool:
    """Say whether the amending law of that number surely was in force on the draft's day."""
    documents = context.documents
    law = documents.document(number) if documents else None
    if documents is None or law is None or not law.is_law or law.start is None:
        return False
    standing = documents.standing(law, context.profile.day)
    return standing.force in (Force.IN_FORCE, Force.UNKNOWN)  # what it changed stays changed


_VALUES = frozenset(
    {"document", "until", "successor", "successor_from", "day", "budget_year", "name", "new_name"}
)


CHECKS: Mapping[str, Check[Any]] = {
    "amended": Check(
        silent_amendments,
        AmendmentParams,
        values=frozenset({"document", "amendments", "name"}),
        variants=frozenset({"sure", "alone"}),
    ),
    "early": Check(
        early_bases,
        ForceParams,
        values=frozenset({"document", "from", "partial_from", "issued", "effect", "day", "name"}),
        variants=frozenset({"unborn", "no-effect-day", "in-part"}),
    ),
    "lapsed": Check(
        lapsed_bases,
        ForceParams,
        values=_VALUES,
        variants=frozenset({"ended", "likely", "unsure", "budget-year"}),
    ),
}

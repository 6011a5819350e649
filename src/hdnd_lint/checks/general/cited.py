"""The citations that a check asks of: the bases, and what the registry knows of them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from hdnd_lint.checks.base import Context, Documents
from hdnd_lint.finding import Confidence, NotApplicable, NotEvaluated
from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.model.law import Document, Recognition, Resolution, Standing
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

NO_REGISTRY = NotEvaluated(
    Localised(
        "không có danh mục văn bản để đối chiếu",
        "there is no registry of documents to compare with",
    )
)
NO_BASES = NotApplicable(
    Localised("dự thảo không có căn cứ nào", "the draft names no legal basis")
)
LAWS = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")


@dataclass(frozen=True, slots=True)
class Known:
    """A citation with the document it refers to, and how sure that is."""

    citation: Citation
    document: Document
    resolution: Resolution
    documents: Documents

    @property
    def sure(self) -> bool:
        """Say whether the citation means this document and no other."""
        return self.resolution.certainty is Confidence.HIGH

    def standing(self, day: date) -> Standing:
        """Return whether the document binds on *day*."""
        return self.documents.standing(self.document, day)


def bases(context: Context) -> list[Citation]:
    """Return the documents that the draft rests on, not those inside the names of others."""
    cited = [one for one in context.draft.citations if one.where is MentionPart.BASIS and one.kind]
    return list(_outer(cited))


def _outer(cited: Iterable[Citation]) -> Iterator[Citation]:
    end = 0
    for one in cited:
        if one.span.start >= end:
            yield one
            end = max(one.span.end, one.name.span.end if one.name else 0)


def recognise_citations(context: Context, cited: Iterable[Citation], day: date) -> Iterator[Known]:
    """Yield those of *cited* that the registry knows, as of *day*."""
    documents = context.documents
    if documents is None:
        return
    for citation in cited:
        if citation.is_self or citation.where is MentionPart.QUOTE:
            continue
        resolution = documents.resolve(citation, day)
        if resolution.document is not None:
            yield Known(citation, resolution.document, resolution, documents)


def look_up_bases(context: Context) -> Iterator[Known | NotEvaluated | NotApplicable]:
    """Yield the bases that the registry knows on the draft's day, or why none can be looked up."""
    if context.documents is None:
        yield NO_REGISTRY
        return
    cited = bases(context)
    if not cited:
        yield NO_BASES
    yield from recognise_citations(context, cited, context.profile.day)


def unknown_numbers(context: Context, cited: Iterable[Citation], day: date) -> list[Citation]:
    """Return those of *cited* with a number that the registry should hold but does not."""
    documents = context.documents
    if documents is None:
        return []
    return [
        one
        for one in cited
        if one.number
        and not one.is_self
        and documents.resolve(one, day).how is Recognition.NOT_FOUND
        and _is_central(one.number.text)
    ]


# Symbols of the bodies of the State; those of a council or committee are not among them.
_CENTRAL = re.compile(r"QH\d|UBTVQH|NĐ-CP|/TT-|/TTLT-|QĐ-TTg")


def _is_central(number: str) -> bool:
    return number[:1].isdigit() and _CENTRAL.search(number) is not None


def whole_span(citation: Citation) -> Span:
    """Return the place of *citation* with the name that follows its number."""
    end = citation.name.span.end if citation.name else citation.span.end
    return Span(citation.span.start, max(citation.span.end, end))


def name_document(document: Document) -> Localised:
    """Return how a message names *document*: ``Luật Đất đai số 31/2024/QH15``."""
    if document.is_law and document.title:
        name = f"{document.title} số {document.number}"
        return Localised(name, name)
    name = f"{document.kind} số {document.number}"
    return Localised(name, name)


def write_day(day: date | None) -> str:
    """Return *day* as drafts write it in figures, "?" where it is not known."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day else "?"


def spell_day(day: date) -> str:
    """Return *day* in words; days below 10 and months 1, 2 take a zero (NĐ 30/2020/NĐ-CP)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"

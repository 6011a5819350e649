"""The numbers of cited documents: such as no document has, or none of the kind that is named."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.bases.facts import cited_documents
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import EXACT, check_patterns, comparable

_NOTHING = NotApplicable(
    Localised("dự thảo không viện dẫn văn bản nào", "the draft cites no document")
)
_AGAIN = Localised("cũng ghi như vậy ở đây", "written so here too")


@dataclass(frozen=True, slots=True)
class AssemblyTerm:
    """A term of the National Assembly: how numbers of its acts end, its years, both included."""

    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberParams(Params):
    """The terms of the National Assembly that numbers are held against.

    *dated*: patterns of numbers that tell no year, of documents which have had one in their
    number since *dated_since*.
    """

    terms: tuple[AssemblyTerm, ...]
    dated: tuple[str, ...] = ()
    dated_since: int = 0

    def __post_init__(self) -> None:
        check_patterns(self.dated)


def impossible_numbers(context: Context, params: NumberParams) -> Iterator[Result]:
    """Yield numbers that no document can have: a term of the National Assembly in a wrong year,
    a year other than that of the date beside it, a symbol misspelt, or that of another kind.

    Variants: ``term``, ``year``, ``yearless``, ``spaced``, ``kind`` (“Công văn số 01/BC-…”), and
    ``unmarked`` (no “số” before them), told once.
    """
    cited = [
        one for one in cited_documents(context) if one.number and one.number.text[:1].isdigit()
    ]
    if not cited:
        yield _NOTHING
    yield from _each_once(_odd_numbers(context, params, cited))
    yield from _each_once(_unmarked(context, cited))


def _each_once(hits: Iterator[Hit]) -> Iterator[Hit]:
    """Yield each slip at its first place, with the places where it stands again."""
    first: dict[object, list[Hit]] = {}
    for hit in hits:
        number = "" if hit.variant == "unmarked" else hit.values["number"]
        first.setdefault((hit.variant, number), []).append(hit)
    for one, *again in first.values():
        related = tuple(Related(hit.span, _AGAIN) for hit in again)
        yield replace(one, related=related) if again else one


def _odd_numbers(context: Context, params: NumberParams, cited: list[Citation]) -> Iterator[Hit]:
    for citation in cited:
        number = citation.number.text if citation.number else ""
        place = citation.number.span if citation.number else citation.span
        years = [
            int(part) for part in number.split("/")[1:2] if len(part) == 4 and part.isdecimal()
        ]
        term = next((one for one in params.terms if number.endswith(one.key)), None)
        if years and term and not term.first <= years[0] <= term.last:
            yield Hit(place, values={"number": number, "term": term.key}, variant="term")
        elif years and _given_year(citation) not in (None, years[0]):
            values = {"number": number, "year": _given_year(citation)}
            yield Hit(place, values=values, variant="year")
        elif citation.odd_number and not _maybe_broken(place, context):
            variant = "spaced" if citation.spaced_number else ""
            yield Hit(place, values={"number": number}, variant=variant)
        elif _lacks_year(citation, number, params):
            yield Hit(place, values={"number": number}, variant="yearless")
        elif citation.number and _other_kind(citation.kind, number):
            yield Hit(place, values={"number": number, "kind": citation.kind}, variant="kind")


def _lacks_year(citation: Citation, number: str, params: NumberParams) -> bool:
    year = _given_year(citation) or citation.year
    late = year is None or year >= params.dated_since
    return late and any(EXACT.pattern(one).fullmatch(number) for one in params.dated)


_READ = (MentionPart.BASIS, MentionPart.CONSIDERATION, MentionPart.BODY, MentionPart.CLOSING)
_MARKED = ("nghị định", "nghị quyết", "thông tư", "thông tư liên tịch", "quyết định", "chỉ thị")


def _unmarked(context: Context, cited: list[Citation]) -> Iterator[Hit]:
    """Yield the numbers that follow a kind written in full without the word “số”.

    What is attached is let pass: web pages print their own lines below it.
    """
    for citation in cited:
        kind, number = citation.kind_span, citation.number
        if citation.where not in _READ or comparable(citation.kind) not in _MARKED:
            continue
        if kind and number and "/" in number.text:
            between = context.text[kind.end : number.span.start]
            if not between.strip() and "\n" not in between:
                yield Hit(number.span, values={"number": number.text}, variant="unmarked")


# The kinds of paper that a symbol tells, and what papers of that kind may be called.
_KINDS = {
    "BC": ("báo cáo",),
    "TTR": ("tờ trình",),
    "QĐ": ("quyết định",),
    "NQ": ("nghị quyết",),
    "KH": ("kế hoạch",),
    "TB": ("thông báo",),
    "NĐ": ("nghị định",),
    "GM": ("giấy mời",),
}
_JOINT, _JOINT_CALLED = "TTLT", "thông tư"  # a joint circular, called a circular
_NAMED = tuple(name for names in _KINDS.values() for name in names)
_CONVERTED = ("markdown", "html", "pdf")  # made from papers whose lines ended elsewhere
_LETTERS = ("UBND", "HĐND", "SNV", "STC", "STP", "VP")  # whose symbol begins a letter's number


def _other_kind(kind: str, number: str) -> bool:
    """Say whether a paper called *kind* has the symbol of another kind, or that of a letter."""
    called = comparable(kind)
    first = re.split(r"[-/]", number.upper().partition("/")[2].lstrip("0123456789/"))[0].strip()
    if first == _JOINT:
        return called == _JOINT_CALLED
    if first in _KINDS:
        return called == "công văn" or (
            called.startswith(_NAMED) and not called.startswith(_KINDS[first])
        )
    return first in _LETTERS and called.startswith(("báo cáo", "tờ trình"))


_FEW = 3


def _maybe_broken(place: Span, context: Context) -> bool:
    """Say whether an odd number may be an ordinary one across a line end or a sentence's."""
    words = place.of(context.text)
    if not any(letter.isspace() for letter in words):
        return "." in words
    apart = context.draft.source.media in _CONVERTED or _is_parted(context.text)
    return "\n" in words or "." in words or (apart and "//" not in "".join(words.split()))


def _is_parted(text: str) -> bool:
    """Say whether a text has its marks set apart, as one that was cut into words by machine."""
    marks = text.count(", ")
    return marks > _FEW and text.count(" , ") > marks * 0.8


def _given_year(citation: Citation) -> int | None:
    return citation.date.year if citation.date and citation.date.value else None


CHECKS: Mapping[str, Check[Any]] = {
    "impossible": Check(
        impossible_numbers,
        NumberParams,
        values=frozenset({"number", "term", "year", "kind"}),
        variants=frozenset({"term", "year", "yearless", "spaced", "kind", "unmarked"}),
    ),
}

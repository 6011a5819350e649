"""Documents at their first mention: their names, the days of those whose number tells no year."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.cited import LAWS
from hdnd_lint.finding import Hit, Related, Result
from hdnd_lint.model import Citation, Kind, MentionPart
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED, check_patterns

_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)
# Words that go on with the sentence where a name would stand.
_NO_NAME = frozenset(("tiếp", "được", "thì", "để", "hoặc", "và", "có", "khi", "trong", "tại"))
_NO_NAME |= {"đã", "chưa", "hết", "không", "phải", "như", "mà", "là", "do", "bằng", "còn"}


def _named(citation: Citation) -> bool:
    first = citation.name.text.split()[:1] if citation.name else []
    alone = citation.name is not None and citation.name.text.lower() in ("quy định", "hướng dẫn")
    return bool(first) and first[0] not in _NO_NAME and not alone


@dataclass(frozen=True, slots=True)
class FirstParams(Params):
    """What a first mention has to say: the document's name, and its day.

    The day is asked for where the number tells no year, so that the document cannot be found.
    *amended*: patterns of words that change an act (group ``act``) which is only described.
    """

    names: bool = True
    days: bool = False
    amended: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_patterns(self.amended)


def bare_first_citations(context: Context, params: FirstParams) -> Iterator[Result]:
    """Yield the first mention of a numbered document where its name is left out.

    Variants: ``undated`` (a number that has no year is given without the day), ``numberless`` (an
    act that is changed has no number at all).
    """
    yield from _numberless(context, params)
    seen: set[str] = set()
    for citation in context.draft.citations:
        number = citation.number.text if citation.number else ""
        if not number[:1].isdigit() or "/" not in number or citation.kind.lower() in LAWS:
            continue
        if number not in seen and _is_told(context, citation):
            if params.days and not _has_year(number) and not _is_dated(context, citation):
                yield Hit(citation.span, values={"document": number}, variant="undated")
            elif params.names and not _named(citation) and _has_name(context, citation):
                yield Hit(citation.span, values={"document": number})
        seen.add(number)


_AGAIN = Localised("cũng không có số ở đây", "has no number here either")
_NEAR = 40
_NUMBER = re.compile(r"\d\s?/|(?<!\w)số(?!\w)")


def _numberless(context: Context, params: FirstParams) -> Iterator[Hit]:
    """Yield the first act that the body changes without its number, with the further ones."""
    text, spans = context.text, [node.text_span for node in context.draft.nodes()]
    found = [
        Span(*match.span("act"))
        for span in spans
        for pattern in (params.amended if span else ())
        for match in TONED.matches(pattern, text, span)
    ]
    bare = sorted(act for act in found if not _NUMBER.search(_clause(text, act)))
    if bare:
        again = tuple(Related(act, _AGAIN) for act in bare[1:])
        values = {"act": fold(bare[0].of(text))}
        yield Hit(bare[0], values=values, related=again, variant="numberless")


def _clause(text: str, act: Span) -> str:
    """Return the words of *act* and what follows them up to the next mark."""
    return act.of(text) + re.split(r"[.;,()]", text[act.end : act.end + _NEAR])[0]


def _is_told(context: Context, citation: Citation) -> bool:
    """Say whether a document is spoken of here; what a resolution considers has its own rules.

    In a letter the words before its first numbered part belong to no part.
    """
    if context.profile.kind.value in _RESOLUTIONS or citation.where is MentionPart.BODY:
        return citation.where is MentionPart.BODY
    signed = context.draft.signature
    before = signed is None or citation.span.start < signed.span.start
    return before and citation.where in (MentionPart.CONSIDERATION, MentionPart.OTHER)


_DAY = re.compile(r"(?<!\w)[Nn]gày\s{1,3}(?:\d|…|\.{2})")
_YEAR_AFTER = re.compile(r"(?<!\w)(?:ngày|năm)\s{1,3}(?:\d|…|\.{2})")


def _is_dated(context: Context, citation: Citation) -> bool:
    """Say whether the sentence gives a day: “Ngày 30/8/2024, Sở Nội vụ có Công văn số …”."""
    if citation.date or citation.year:
        return True
    text, span = context.text, citation.span
    start = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start), 0)
    others = {one.date.span.start for one in context.draft.citations if one.date}
    days = [
        *_DAY.finditer(text, start, span.start),
        *_YEAR_AFTER.finditer(text, span.end, min(span.end + _NEAR, len(text))),
    ]
    return any(day.start() not in others for day in days)


_NAMED_KINDS = ("nghị định", "thông tư", "thông tư liên tịch")


def _has_name(context: Context, citation: Citation) -> bool:
    """Say whether a name is asked of a document: letters, orders go by number and day."""
    resolution = context.profile.kind.value in _RESOLUTIONS
    return resolution or citation.kind.lower() in _NAMED_KINDS


def _has_year(number: str) -> bool:
    return re.search(r"[/-](?:19|20)\d\d(?!\d)|/(?:QH|UBTVQH)\d", number) is not None


CHECKS: Mapping[str, Check[Any]] = {
    "bare": Check(
        bare_first_citations,
        FirstParams,
        values=frozenset({"document", "act"}),
        variants=frozenset({"undated", "numberless"}),
    ),
}

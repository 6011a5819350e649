"""The form of the legal bases: which documents may be bases, what each line says, their order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.cited import LAWS, NO_BASES, bases
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, Related, Result
from hdnd_lint.model import Citation, Form, Level, Paragraph
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, trimmed
from hdnd_lint.words.patterns.matcher import EXACT, IN_PARAGRAPH, TONED, check_patterns


@dataclass(frozen=True, slots=True)
class KindParams(Params):
    """Kinds of documents, and parts of symbols, that may not be a legal basis.

    *individual*: patterns of whole numbers that only acts which are not normative have.
    *own_symbol*: how numbers of a council's resolutions end; those of the same council are of no
    higher force.
    """

    kinds: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    individual: tuple[str, ...] = ()
    own_symbol: str = ""


def unfit_bases(context: Context, params: KindParams) -> Iterator[Result]:
    """Yield the bases that are of a kind, or have a symbol, that may not be one.

    Variants: ``individual`` (an act that is not normative), ``same-council``.
    """
    cited = bases(context)
    if not cited:
        yield NO_BASES
    kinds = {kind.lower() for kind in params.kinds}
    for citation in cited:
        number = citation.number.text if citation.number else ""
        values = {"kind": citation.kind, "number": number}
        if citation.kind.lower() in kinds or any(mark in number for mark in params.symbols):
            yield Hit(citation.span, values=values)
        elif any(EXACT.pattern(one).fullmatch(number) for one in params.individual):
            yield Hit(citation.span, values=values, variant="individual")
        elif _is_of_same_council(context, citation, params.own_symbol):
            yield Hit(citation.span, values=values, variant="same-council")


def _is_of_same_council(context: Context, citation: Citation, symbol: str) -> bool:
    """Say whether a council's resolution is of the council that drafts: none is above a province.

    A council of another unit of the same level is no basis either.
    """
    level, issuer = context.profile.level.value, citation.issuer
    if not symbol or not citation.number or not citation.number.text.endswith(symbol):
        return False
    if level is Level.PROVINCE:
        return True
    units = "xã|phường|thị trấn|đặc khu" if level is Level.COMMUNE else "huyện|quận|thị xã"
    return bool(level and issuer and TONED.has(rf"(?<!\w)(?:{units})(?!\w)", issuer.text))


_PARTS = {
    "number": Localised("số, ký hiệu", "the number"),
    "issuer": Localised("tên cơ quan ban hành", "the issuer"),
    "date": Localised("ngày ban hành", "the date"),
    "subject": Localised("trích yếu", "the subject"),
}


# What tells a law from others of its name; the Constitution is the only one in force.
_DATED_LAWS = tuple(kind for kind in LAWS if kind != "hiến pháp")
_LAW_PARTS = {
    "number": Localised("số, ký hiệu", "the number"),
    "date": Localised("ngày, tháng ban hành", "the day of issue"),
    "year": Localised("năm ban hành", "the year of issue"),
}


# What is laid before the council is considered, no basis, by whatever word its line begins.
_SUBMITTED = ("tờ trình", "báo cáo", "báo cáo thẩm tra", "biên bản")


@dataclass(frozen=True, slots=True)
class PartParams(Params):
    """What a basis has to say: keys of `_PARTS`.

    *unissued*: parts of the symbols of documents whose issuer need not be named; *amenders*: ask
    it of documents that are named as amending another as well. *laws*: what tells a law from
    others of its name, one of ``number``, ``date`` and ``year``; none where it need not be told.
    *unnamed*: patterns of bases that are no document which could be looked up. *general*:
    patterns of laws on powers and form alone; there must be a basis on the matter too.
    """

    parts: tuple[str, ...]
    unissued: tuple[str, ...] = ()
    amenders: bool = True
    laws: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    general: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        unknown = sorted({*self.parts, *self.laws} - {*_PARTS, "year"})
        if unknown:
            raise ValueError(f"no part of a basis: {', '.join(unknown)}")
        check_patterns((*self.unnamed, *self.general))


def incomplete_bases(context: Context, params: PartParams) -> Iterator[Result]:
    """Yield the bases other than laws that leave out one of the parts asked for.

    Variants: ``law`` (laws that nothing but their name or their year tells), ``unnamed``,
    ``general`` (no basis is on the matter).
    """
    cited = bases(context)
    if not cited:
        yield NO_BASES
    yield from _bare_laws(context, cited, params)
    yield from _unnamed(context, cited, params)
    yield from _general_alone(context, params)
    for citation in cited:
        if citation.kind.lower() in (*LAWS, *_SUBMITTED) or citation.is_self:
            continue
        if not params.amenders and _amends(context, citation):
            continue
        missing = [key for key in params.parts if not _says(citation, key, context)]
        if "issuer" in missing and _tells_issuer(citation, params):
            missing.remove("issuer")
        if missing:
            names = Localised(
                ", ".join(_PARTS[key].vi for key in missing),
                ", ".join(_PARTS[key].en for key in missing),
            )
            values = {"missing": tuple(missing)}
            yield Hit(citation.span, values=values, words={"missing_names": names})


_DAY_FOLLOWS = re.compile(r"[\s,]{0,4}(?:ngày|số)\s")  # a day or number that cannot be read
_ALSO_BARE = Localised("cũng được ghi như vậy", "is cited so too")


def _bare_laws(context: Context, cited: Sequence[Citation], params: PartParams) -> Iterator[Hit]:
    """Yield the first law that says none of what tells it from others, with the further ones."""
    bare = [
        one
        for one in cited
        if params.laws
        and one.kind.lower() in _DATED_LAWS
        and not _tells_law(one, params.laws)
        and not _DAY_FOLLOWS.match(context.text, one.span.end)
        and _leads(context, one)
    ]
    if bare:
        names = [_LAW_PARTS[part] for part in params.laws]
        words = Localised(
            " hoặc ".join(one.vi for one in names), " or ".join(one.en for one in names)
        )
        again = tuple(Related(one.span, _ALSO_BARE) for one in bare[1:])
        missing = {"missing_names": words}
        yield Hit(bare[0].span, {"missing": params.laws}, missing, related=again, variant="law")


def _unnamed(context: Context, cited: Sequence[Citation], params: PartParams) -> Iterator[Hit]:
    """Yield bases, or ends of them, that are words for documents without a number or a day."""
    for line in context.draft.bases:
        place = IN_PARAGRAPH.first(params.unnamed, context.text, line.span)
        if place and not _cites_number(cited, place):
            yield Hit(place, variant="unnamed")


def _general_alone(context: Context, params: PartParams) -> Iterator[Hit]:
    """Yield the last basis where all are on powers and form, none on the matter."""
    lines = [trimmed(context.text, line.span) for line in context.draft.bases]
    if TONED.has("bãi bỏ|sửa đổi", context.text, title_place(context.draft)):
        return  # what it decides is for the law on making acts
    if params.general and all(TONED.has(params.general, context.text, one) for one in lines):
        yield from (Hit(one, variant="general") for one in lines[-1:])


_LEADING = 3  # words: “Căn cứ các”


def _leads(context: Context, law: Citation) -> bool:
    """Say whether *law* is cited for itself, not within the name of a document before it."""
    start = max(context.text.rfind(mark, 0, law.span.start) for mark in ("\n", ";", ","))
    line = next((one for one in context.draft.bases if one.span.contains(law.span)), None)
    begins = line.span.start if line else start + 1
    words = context.text[max(start + 1, begins) : law.span.start].split()
    return len(words) <= _LEADING


def _cites_number(cited: Sequence[Citation], place: Span) -> bool:
    return any(one.number or one.date for one in cited if place.contains(one.span))


def _tells_law(law: Citation, parts: Sequence[str]) -> bool:
    told = {
        "number": law.number is not None,
        "date": law.date is not None,
        "year": law.year is not None,
    }
    return any(told[part] for part in parts)


def _amends(context: Context, citation: Citation) -> bool:
    """Say whether a document is named as one that amends the one before it: “bởi Nghị định …”."""
    before = context.text[max(0, citation.span.start - 8) : citation.span.start]
    return before.rstrip().endswith((" bởi", "\nbởi"))


def _tells_issuer(citation: Citation, params: PartParams) -> bool:
    number = citation.number.text if citation.number else ""
    return not number or any(symbol in number for symbol in params.unissued)


def _says(citation: Citation, part: str, context: Context) -> bool:
    if part == "number":
        return bool(citation.number and citation.number.text)
    if part == "date":
        return citation.date is not None
    if part == "issuer":
        return citation.issuer is not None or bool(_OF.match(context.text, citation.span.end))
    return citation.name is not None or bool(citation.amended_by) or _goes_on(citation, context)


_OF = re.compile(r"[\s,]{1,4}(?:của|cùa)(?!\w)")  # … của Phòng Tài chính - Kế hoạch huyện


def _goes_on(citation: Citation, context: Context) -> bool:
    """Say whether words follow on the same line, so that a subject may be among them."""
    end = context.text.find("\n", citation.span.end)
    after = context.text[citation.span.end : end if end >= 0 else len(context.text)]
    return len(after.split(";")[0].split()) > 2


@dataclass(frozen=True, slots=True)
class EndParams(Params):
    """*sentence*: the mark of the last line before a sentence that enacts, where one is due.

    *slips*: only lines that end with another mark, not those that end with none.
    """

    sentence: str = ""
    slips: bool = False


def basis_ends(context: Context, params: EndParams) -> Iterator[Result]:
    """Yield the lines of the preamble that do not end as they should: “;”, the last one “.”."""
    draft = context.draft
    lines = sorted((*draft.bases, *draft.considerations), key=lambda line: line.span)
    if not draft.bases:
        yield NO_BASES
        return
    for line in lines[:-1]:
        if line.end_mark != ";" and (line.end_mark or not params.slips):
            yield _end(context, line, ";")
    last, enacting = lines[-1], context.draft.enacting
    if params.sentence and enacting and enacting.form is Form.SENTENCE:
        if last.end_mark not in (params.sentence, ","):
            yield _end(context, last, params.sentence)
    elif last.end_mark not in (".", ",", ";") and not params.slips:
        yield _end(context, last, ".")


def _end(context: Context, line: Paragraph, wanted: str) -> Hit:
    span = trimmed(context.text, line.span)
    word = len(span.of(context.text).rstrip(" .,:;"))  # the mark may stand apart from it
    start = max(span.start, context.text.rfind(" ", span.start, span.start + word) + 1)
    values = {"found": line.end_mark or "", "wanted": wanted}
    return Hit(Span(start, span.end), values=values, fixes=(_ended(context.text, span, wanted),))


_OTHER_END = re.compile(r"[\w)”\"’']\s?([,.:])$")


def _ended(text: str, line: Span, wanted: str) -> Fix:
    """Write *wanted* for the mark there; where there is none the line may go on: for review."""
    other = _OTHER_END.search(text, max(line.start, line.end - 3), line.end)
    if other:
        return Fix((Edit(Span(*other.span(1)), wanted),), Applicability.SAFE)
    return Fix((Edit(Span(line.end, line.end), wanted),), Applicability.REVIEW)


@dataclass(frozen=True, slots=True)
class Rank:
    """Documents of one force: by their kind, or by a part of their number."""

    kinds: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForceOrderParams(Params):
    """The ranks of documents, from the highest force down."""

    ranks: tuple[Rank, ...]


_STANDS_FIRST = Localised("văn bản hiệu lực thấp hơn đứng trước", "of lower force, and before it")


def bases_out_of_order(context: Context, params: ForceOrderParams) -> Iterator[Result]:
    """Yield each basis of higher force than the one before it."""
    ranks = [(_rank(one, params.ranks), one) for one in bases(context)]
    ranked = [(rank, one) for rank, one in ranks if rank is not None]
    if not ranked:
        yield NO_BASES
    lowest, before, lower = -1, "", ranked[0][1] if ranked else None
    for rank, citation in ranked:
        name = f"{citation.kind} {citation.number.text if citation.number else ''}".strip()
        if rank < lowest:
            related = (Related(lower.span, _STANDS_FIRST),) if lower else ()
            yield Hit(citation.span, values={"before": before}, related=related)
        else:
            lowest, before, lower = rank, name, citation


def _rank(citation: Citation, ranks: Sequence[Rank]) -> int | None:
    number = citation.number.text if citation.number else ""
    kind = citation.kind.lower()
    for place, rank in enumerate(ranks):
        if kind in rank.kinds or any(symbol in number for symbol in rank.symbols):
            return place
    return None


CHECKS: Mapping[str, Check[Any]] = {
    "ends": Check(basis_ends, EndParams, values=frozenset({"found", "wanted"})),
    "incomplete": Check(
        incomplete_bases,
        PartParams,
        values=frozenset({"missing", "missing_names"}),
        variants=frozenset({"law", "unnamed", "general"}),
    ),
    "order": Check(bases_out_of_order, ForceOrderParams, values=frozenset({"before"})),
    "unfit": Check(
        unfit_bases,
        KindParams,
        values=frozenset({"kind", "number"}),
        variants=frozenset({"individual", "same-council"}),
    ),
}

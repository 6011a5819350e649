"""Checks of annexes and attached regulations: mentioned and there, numbered, with their line."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.layout.annex_lines import told_otherwise
from hdnd_lint.finding import Hit, NotApplicable, Result, Value
from hdnd_lint.model import Annex, AnnexKind, Kind, NodeKind, Subject
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold, trimmed
from hdnd_lint.words.ordinals import roman_value
from hdnd_lint.words.patterns.matcher import TONED

_NOTHING = Localised(
    "nghị quyết không có phụ lục, văn bản kèm theo", "the resolution has no annex"
)
_REGULATION = r"(?:quy định|quy chế|điều lệ|nội quy)\b"


@dataclass(frozen=True, slots=True)
class AttachmentParams(Params):
    """Parameters of attachments: the words that attach a text, and the text's own kinds."""

    words: str = rf"ban hành[^.;\n]{{0,60}}?(?P<what>{_REGULATION})[^.;\n]{{0,200}}?kèm theo"
    bracket: str = rf"\((?:có )?(?P<what>{_REGULATION})[^()]{{0,60}}kèm theo\)"
    before: str = rf"ban hành kèm theo [^.;\n]{{0,20}}này[^.;\n]{{0,40}}?(?P<what>{_REGULATION})"


def attachments(context: Context, params: AttachmentParams) -> Iterator[Result]:
    """Yield an attached regulation that is not in the file, or has no reference line (``line``).

    Điều 63.4 of 78/2025/NĐ-CP: a text issued with a resolution has two parts.
    """
    place = _attaching(context, params)
    enclosed = [annex for annex in context.draft.annexes if annex.kind is AnnexKind.ENCLOSURE]
    if place is None and not enclosed:
        yield NotApplicable(_NOTHING)
    if place is not None and not context.draft.annexes:
        yield Hit(place, {"found": fold(place.of(context.text))})
    for annex in context.draft.annexes if place is not None else enclosed:
        if annex.kind is AnnexKind.ENCLOSURE and not _has_reference(context.text, annex):
            yield Hit(_heading(context.text, annex), {"found": _title(annex)}, variant="line")


def _has_reference(text: str, annex: Annex) -> bool:
    """Look for the reference line, also where it was run into the title or the first lines."""
    head = Span(annex.span.start, min(annex.span.end, annex.span.start + 900))
    words = r"(?:ban hành )?kèm theo (?:nghị quyết|quyết định|tờ trình|báo cáo)"
    return annex.reference is not None or TONED.search(words, text, head) is not None


def _attaching(context: Context, params: AttachmentParams) -> Span | None:
    for node in context.draft.articles()[:3]:
        own = node.text_span
        noted = TONED.search(params.bracket, context.text, own) if own else None
        if noted:
            return Span(*noted.span("what"))
        if own is None or not TONED.search(r"nghị quyết này|quyết định này", context.text, own):
            continue
        match = TONED.search(params.before, context.text, own) or TONED.search(
            params.words, context.text, own
        )
        if match:
            return Span(*match.span("what"))
    return None


def _heading(text: str, annex: Annex) -> Span:
    if annex.label_span:
        return annex.label_span
    if annex.title:
        return annex.title.span
    place = trimmed(text, annex.span)
    return Span(place.start, place.start + len(place.of(text).split("\n", 1)[0]))


def _title(annex: Annex) -> str:
    return annex.title.text if annex.title else f"Phụ lục {annex.number}".strip()


_MENTION = (
    r"(?P<all>(?:các )?phụ lục(?: (?:đính kèm|kèm theo))?(?: số)?"
    r"(?: (?P<first>[ivxlc]{1,6}|\d{1,2}(?:\.\d{1,2})?[a-zđ]?)\b"
    r"(?P<more>(?:,? (?:và )?(?:phụ lục )?(?:số )?"
    r"(?:[ivxlc]{1,6}|\d{1,2}(?:\.\d{1,2})?[a-zđ]?)\b)*))?)"
)
_FOREIGN = (
    r"^(?:[^.;\n]{0,60}?(?:kèm(?: theo)?|của|thuộc|tại|theo)|,?) (?:thông tư|nghị định|luật"
    r"|quyết định(?! này)|nghị quyết(?! này)|quy chuẩn|công văn|hướng dẫn|tờ trình|báo cáo"
    r"|đề án|phương án|hồ sơ)"
)
_SELF = r"^[^.;\n]{0,60}?(?:kèm theo|của) (?:nghị quyết|quyết định) này"


@dataclass(frozen=True, slots=True)
class AnnexParams(Params):
    """Parameters of annex_agreement: what is looked at (``presence``, ``mention``, ``form``)."""

    looks: tuple[str, ...] = ("presence", "mention", "form")


def annex_agreement(context: Context, params: AnnexParams) -> Iterator[Result]:
    """Yield annexes mentioned but absent, present but not mentioned, or not formed as they must.

    The main message: a numbered annex that is not among those of the file. Variants: ``absent``
    (the file has no annex at all), ``unmentioned``, ``lettered`` (“Phụ lục G” where none has a
    letter), ``line`` (no reference line) for resolutions that are not normative, ``number`` and
    ``day`` (that line gives those of another resolution).
    """
    annexes = [annex for annex in context.draft.annexes if annex.kind is AnnexKind.ANNEX]
    mentions = list(_mentions(context))
    if not annexes and not mentions:
        yield NotApplicable(_NOTHING)
        return
    if "presence" in params.looks:
        yield from _absent(context, mentions, annexes)
    if "presence" in params.looks and annexes:
        yield from _lettered(context, annexes)
    if "mention" in params.looks:
        yield from _unmentioned(context, mentions, annexes)
    if "form" in params.looks and context.profile.kind.value is Kind.INDIVIDUAL_RESOLUTION:
        yield from _form(context, annexes)
    if "form" in params.looks:
        yield from told_otherwise(context)


# Letters that are no Roman numerals below five; what the words around say of another document.
_LETTER = re.compile(r"(?<!\w)Phụ lục (?P<letter>[A-HJ-UW-Z])(?!\w)(?! ?[0-9.])")
_OTHER_TEXT = r"qcvn|tcvn|quy chuẩn|tiêu chuẩn|luật|nghị định|thông tư|quyết định|nghị quyết"
_AFTER = 40  # characters


def _lettered(context: Context, annexes: list[Annex]) -> Iterator[Hit]:
    """Yield the first annex with a letter that is cited as if it were of this resolution."""
    text = context.text
    present = {annex.number for annex in annexes}
    spans = [*(node.span for node in context.draft.body), *(one.span for one in annexes)]
    for match in (found for span in spans for found in _LETTER.finditer(text, *_ends(span))):
        start = max(text.rfind(mark, 0, match.start()) for mark in ("\n", ". ", ";"))
        around = Span(max(start, 0), min(match.end() + _AFTER, len(text)))
        if match["letter"] not in present and not TONED.has(_OTHER_TEXT, text, around):
            values = {
                "found": match["letter"],
                "present": ", ".join(filter(None, sorted(present))),
            }
            yield Hit(Span(*match.span()), values, variant="lettered")
            return


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


@dataclass(frozen=True, slots=True)
class _Mention:
    span: Span
    numbers: tuple[str, ...]
    ours: bool  # said to be of this very resolution


def _mentions(context: Context) -> Iterator[_Mention]:
    level = TONED.text(context.text)
    for node in context.draft.nodes():
        if node.kind is NodeKind.QUOTE or node.text_span is None:
            continue
        for match in TONED.matches(_MENTION, context.text, node.text_span):
            after = level[match.end() : match.end() + 160]
            ours = _matches(_SELF, after)
            if not ours and _matches(_FOREIGN, after):
                continue
            labels = [
                match["first"] or "",
                *re.split(r"[\s,]+|và|phụ|lục|số", match["more"] or ""),
            ]
            yield _Mention(Span(*match.span()), tuple(x for x in labels if x), ours)


def _matches(words: str, after: str) -> bool:
    return re.search(words.replace(" ", r"\s+"), after) is not None


def _key(number: str) -> str:
    value = roman_value(number)
    if value is not None:
        return str(value)
    return number.lower().lstrip("0") if number[:1].isdigit() else number.lower()


def _absent(context: Context, mentions: list[_Mention], annexes: list[Annex]) -> Iterator[Result]:
    if not annexes:
        if context.draft.annexes:
            mentions = [one for one in mentions if one.numbers]
        ours = [one for one in mentions if one.ours or _attached(context, one)]
        if ours:
            found = fold(ours[0].span.of(context.text))
            yield Hit(ours[0].span, {"found": found, "present": ""}, variant="absent")
        return
    present = {_key(annex.number) for annex in annexes if annex.number}
    if not present:  # as many as there are might be meant
        present = {str(number) for number in range(1, len(annexes) + 1)}
    told: set[str] = set()
    for mention in mentions:
        for number in mention.numbers:
            if _key(number) not in present and number not in told:
                told.add(number)
                listed = ", ".join(annex.number for annex in annexes if annex.number)
                listed = listed or f"không đánh số ({len(annexes)})"
                values = {"found": number.upper(), "present": listed}
                yield Hit(mention.span, values)


def _attached(context: Context, mention: _Mention) -> bool:
    words = mention.span.of(TONED.text(context.text))
    after = TONED.text(context.text)[mention.span.end : mention.span.end + 30]
    return "kèm" in words or re.match(r"\A\s*(?:đính\s+)?kèm\b", after) is not None


def _unmentioned(
    context: Context, mentions: list[_Mention], annexes: list[Annex]
) -> Iterator[Hit]:
    named = {_key(number) for mention in mentions for number in mention.numbers}
    general = any(not mention.numbers for mention in mentions)
    general = general or (not named and _said_attached(context))
    ranged = TONED.search(
        r"phụ lục[^.;\n]{0,40}(?:đến|-) ?(?:phụ lục )?(?:số )?[ivx\d]", context.text
    )
    for annex in annexes:
        if general or ranged or (_key(annex.number) in named if annex.number else bool(named)):
            continue
        yield Hit(_heading(context.text, annex), {"found": _title(annex)}, variant="unmentioned")


def _said_attached(context: Context) -> bool:
    words = r"(?:biểu|bảng|danh mục|phụ biểu)[^.;\n]{0,80}kèm|kèm theo"
    return any(
        TONED.search(words, context.text, node.text_span)
        for node in context.draft.nodes()
        if node.text_span
    )


def _form(context: Context, annexes: list[Annex]) -> Iterator[Hit]:
    bare = [annex for annex in annexes if not _has_reference(context.text, annex)]
    if bare:
        more: dict[str, Value] = {"found": _title(bare[0]), "count": len(bare)}
        yield Hit(_heading(context.text, bare[0]), more, variant="line")


def annex_numbers(context: Context, params: Params) -> Iterator[Result]:
    """Yield annexes not numbered as several must be, by Roman numerals, or one that need not be.

    The main message: numbers in figures; variants: ``normative`` (the same in a normative act),
    ``unnumbered`` (one of several has no number), ``single`` (one alone has one).
    """
    labelled = [one for one in context.draft.annexes if _is_called_annex(context.text, one)]
    if not labelled:
        yield NotApplicable(_NOTHING)
        return
    figures = [one for one in labelled if one.number[:1].isdigit()]
    bare = [one for one in labelled if not one.number]
    bare = bare or (_unlabelled(context) if len(labelled) > 1 else [])
    if len(labelled) > 1 and figures:
        normative = context.profile.kind.value is Kind.NORMATIVE_RESOLUTION
        yield _numbered(context, figures, "normative" if normative else "")
    if len(labelled) > 1 and bare:
        yield _numbered(context, bare, "unnumbered")
    alone = len(context.draft.annexes) == 1 and not context.profile.has(Subject.AMENDMENT)
    if alone and labelled[0].number and not _names_more(context):
        yield _numbered(context, labelled, "single")


def _unlabelled(context: Context) -> list[Annex]:
    """Return what is attached after numbered annexes with their line and title, but no label."""
    return [
        one
        for one in context.draft.annexes[1:]
        if one.label_span is None and one.reference and not _is_regulation(one)
    ]


def _is_regulation(annex: Annex) -> bool:
    title = annex.title.text if annex.title else ""
    return not title or TONED.has(rf"^\W*{_REGULATION}", title)


def _is_called_annex(text: str, annex: Annex) -> bool:
    label = annex.label_span
    return label is not None and TONED.search(r"phụ lục", text, label) is not None


def _names_more(context: Context) -> bool:
    """Say whether the body speaks of a second annex, which may be in another file."""
    numbers = {_key(number) for mention in _mentions(context) for number in mention.numbers}
    return len(numbers) > 1


def _numbered(context: Context, annexes: list[Annex], variant: str) -> Hit:
    values: dict[str, Value] = {"found": _title(annexes[0]), "count": len(annexes)}
    values["number"] = annexes[0].number
    return Hit(_heading(context.text, annexes[0]), values, variant=variant)


CHECKS: Mapping[str, Check[Any]] = {
    "attachments": Check(
        attachments,
        AttachmentParams,
        values=frozenset({"found"}),
        variants=frozenset({"line"}),
        absences=frozenset({""}),
    ),
    "agreement": Check(
        annex_agreement,
        AnnexParams,
        values=frozenset({"found", "present", "count"}),
        variants=frozenset({"absent", "unmentioned", "line", "lettered", "number", "day"}),
        absences=frozenset({"", "absent"}),
    ),
    "numbers": Check(
        annex_numbers,
        Params,
        values=frozenset({"found", "count", "number"}),
        variants=frozenset({"normative", "unnumbered", "single"}),
    ),
}

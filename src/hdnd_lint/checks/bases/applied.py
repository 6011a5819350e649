"""Documents that the articles apply though they bind no longer: “thực hiện theo Luật …”."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.bases.force import successors_on_day
from hdnd_lint.checks.general.cited import (
    LAWS,
    NO_REGISTRY,
    Known,
    name_document,
    recognise_citations,
    write_day,
)
from hdnd_lint.finding import Confidence, Hit, NotApplicable, Related, Result
from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.model.law import Force, Standing
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED
from hdnd_lint.words.patterns.nearby import sentence_around

_NONE = NotApplicable(
    Localised("các điều không áp dụng văn bản nào", "the articles apply no document")
)
_AGAIN = Localised("cũng áp dụng ở đây", "applied here too")
_BEFORE = 60  # characters before a document, in which it is said to be applied
_APPLIED = r"(?:theo|thực hiện|áp dụng)(?: đúng)?(?: các)?(?: quy định)?(?: tại| của| trong)?\s$"
# What was done under it, what it is to be replaced by, how long it held.
_OF_THE_PAST = (
    r"trước (?:ngày|đây|khi|thời điểm)|(?<!\w)đã(?!\w)|hết hiệu lực|thay thế|bãi bỏ|chuyển tiếp"
    r"|giai đoạn|nhiệm kỳ|tiếp tục|(?<!\w)cũ(?!\w)|sửa đổi, bổ sung nghị quyết"
)


def lapsed_applied(context: Context, _params: Params) -> Iterator[Result]:
    """Yield each lapsed document that an article applies, at the first such place.

    Variant ``likely`` where the registry is not sure that it lapsed, or which one is meant.
    """
    if context.documents is None:
        yield NO_REGISTRY
        return
    cited = [one for one in context.draft.citations if _is_applied(context, one)]
    if not cited:
        yield _NONE
    lapsed: dict[str, list[tuple[Known, Standing]]] = {}
    for known in recognise_citations(context, cited, context.profile.day):
        standing = known.standing(context.profile.day)
        if standing.force is Force.EXPIRED and standing.confidence is not Confidence.LOW:
            lapsed.setdefault(known.document.number, []).append((known, standing))
    for (known, standing), *again in lapsed.values():
        yield _hit(context, known, standing, [one.citation.span for one, _ in again])


def _hit(context: Context, known: Known, standing: Standing, again: list[Span]) -> Hit:
    document = known.document
    following = successors_on_day(document, context)
    new = name_document(following[0]) if following else Localised("?", "?")
    sure = known.sure and standing.confidence is Confidence.HIGH and following
    return Hit(
        known.citation.span,
        values={"until": write_day(standing.day or document.until)},
        words={"name": name_document(document), "new_name": new},
        related=tuple(Related(span, _AGAIN) for span in again),
        variant="" if sure else "likely",
    )


def _is_applied(context: Context, citation: Citation) -> bool:
    """Say whether an article tells people to act by a document, now and not in the past."""
    if citation.where not in (MentionPart.BODY, MentionPart.ANNEX) or citation.is_self:
        return False
    if citation.kind.lower() not in LAWS and not citation.number:
        return False
    start = citation.span.start
    before = Span(max(0, start - _BEFORE), start)
    if TONED.search(_APPLIED, context.text, before) is None:
        return False
    sentence = sentence_around(context.text, start)
    return TONED.search(_OF_THE_PAST, context.text, sentence) is None


CHECKS: Mapping[str, Check[Any]] = {
    "lapsed": Check(
        lapsed_applied,
        Params,
        values=frozenset({"until", "name", "new_name"}),
        variants=frozenset({"likely"}),
    ),
}

"""Checks of powers handed on, or used on papers that are not one's own."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.competence.matters import operative_words
from hdnd_lint.checks.general.passages import clauses
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED


@dataclass(frozen=True, slots=True)
class DelegationParams(Params):
    """Parameters of handed_on: patterns of handing a decision on, and of what makes it lawful."""

    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()


def handed_on(context: Context, params: DelegationParams) -> Iterator[Result]:
    """Yield sentences that hand a decision of the council on to another body."""
    for span in operative_words(context):
        for sentence in clauses(context.text, span):
            place = TONED.first(params.patterns, context.text, sentence)
            if place and not TONED.first(params.unless, context.text, sentence):
                yield Hit(place, {"found": fold(place.of(context.text))})


@dataclass(frozen=True, slots=True)
class ForeignParams(Params):
    """Parameters of foreign_act: the symbols of papers that a council cannot amend."""

    symbols: str
    verbs: str = (
        r"(?:sửa đổi|bổ sung|thay thế)(?:, (?:sửa đổi|bổ sung|thay thế|bãi bỏ))*"
        r"(?! (?:bởi|tại|theo|một số điều tại))"
    )


# “Nghị định số … của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số …” is a name.
_NAMED_BEFORE = r"\d/\d|\d/[a-zđ]|luật|nghị định|thông tư|chính phủ|bộ trưởng"
_NOT_AMENDING = Localised(
    "nghị quyết không sửa đổi, thay thế văn bản khác", "the resolution amends nothing"
)


def foreign_act(context: Context, params: ForeignParams) -> Iterator[Result]:
    """Yield a title or operative unit that amends or replaces another body's document.

    Điều 8.1 of 64/2025/QH15; words on documents “được sửa đổi, bổ sung” by others are no act.
    """
    regex = (
        rf"(?<!được\s)(?<!đã\s){params.verbs} (?:(?:một số|các|toàn bộ|nội dung|điều|khoản|điểm"
        rf"|quy định|quy chế|phụ lục|tại|của|mục|chương) ?[\w,]{{0,8}} ?){{0,12}}"
        r"(?:nghị quyết|quyết định|nghị định|thông tư|luật|chỉ thị)"
        rf"[^.;\n]{{0,30}}?\d+{params.symbols}"
    )
    amends = False
    for span in _operative(context):
        amends = amends or TONED.search(params.verbs, context.text, span) is not None
        match = TONED.search(regex, context.text, span)
        if match and not TONED.search(
            _NAMED_BEFORE, context.text, Span(span.start, match.start())
        ):
            place = Span(*match.span())
            yield Hit(place, {"found": fold(place.of(context.text))})
            return
    if not amends:
        yield NotApplicable(_NOT_AMENDING)


def _operative(context: Context) -> Iterator[Span]:
    title = context.draft.title.title
    if title:
        yield title.span
    for node in context.draft.nodes():
        if node.text_span and node.kind in (NodeKind.ARTICLE, NodeKind.CLAUSE, NodeKind.POINT):
            yield Span(node.text_span.start, min(node.text_span.end, node.text_span.start + 300))


CHECKS: Mapping[str, Check[Any]] = {
    "handed_on": Check(handed_on, DelegationParams, values=frozenset({"found"})),
    "foreign_act": Check(foreign_act, ForeignParams, values=frozenset({"found"})),
}

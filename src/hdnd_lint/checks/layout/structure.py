"""Checks of how units are built: headings of articles, one idea to a point."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result, Value
from hdnd_lint.model import AnnexKind, Kind, Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED

_NO_ARTICLES = Localised("dự thảo không có Điều nào", "the draft has no Điều")
_NO_POINTS = Localised("dự thảo không có điểm nào", "the draft has no points")
_LONGEST_HEADING = 400  # characters; a noun phrase without an end mark may run over lines
_SENTENCE = (
    r"^(?:nghị quyết này|quy định này|quy chế này|HĐND|UBND|thường trực|giao |đề nghị |thông qua "
    r"|phê chuẩn |phê duyệt |nhất trí |tán thành |các cơ quan|chánh văn phòng|kể từ ngày)"
)
_AMENDS = (
    r"^(?:sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|đính chính)\b[^\n]{0,200}"
    r"\b(?:điều|khoản|điểm|số|từ)\b"
    r"|^ban hành kèm theo (?:nghị quyết|quyết định) này\b"
)
_ENDS = (".", ":", ";", ",")


@dataclass(frozen=True, slots=True)
class HeadingParams(Params):
    """Parameters of article_headings: how many articles a draft may have before it counts."""

    at_least: int = 1


def article_headings(context: Context, params: HeadingParams) -> Iterator[Result]:
    """Yield one hit where articles have no heading, at the first of them; all are listed.

    Headings are noun phrases on the line of the number (Điều 7.2 of 64/2025/QH15, Điều 63.3 of
    78/2025/NĐ-CP; NĐ30 Phụ lục I for other resolutions: variant ``individual``).
    """
    articles = context.draft.articles()
    if not articles:
        yield NotApplicable(_NO_ARTICLES)
        return
    bare = [node for node in articles if not _has_heading(context, node)]
    if len(bare) < params.at_least:
        return
    first, *others = bare
    note = Localised("Điều này cũng chưa có tên", "this article has no heading either")
    numbers = ", ".join(node.number for node in bare)
    yield Hit(
        first.label_span or first.span,
        {"articles": tuple(node.number for node in bare), "numbers": numbers},
        related=tuple(Related(node.label_span or node.span, note) for node in others),
        variant="" if context.profile.kind.value is Kind.NORMATIVE_RESOLUTION else "individual",
    )


def _has_heading(context: Context, node: Node) -> bool:
    words = _first_line(context.text, node)
    if not words:
        return False
    if TONED.search(_AMENDS, words):
        return True  # what an amending or enclosing article does stands in its heading's place
    if _bold_head(context, node):
        return True
    if len(words) > _LONGEST_HEADING or TONED.search(_SENTENCE, words):
        return False
    return not words.endswith(_ENDS) or _is_short_phrase(words)


def _bold_head(context: Context, node: Node) -> bool:
    """Say whether the article's line begins in bold and goes on without: a heading run in."""
    own = node.text_span
    block = context.draft.source.block_at(own.start) if own else None
    if own is None or block is None:
        return False
    runs = [
        run for run in block.runs if run.span.overlaps(own) and run.span.of(context.text).strip()
    ]
    bold = [run.format.bold if run.format else None for run in runs]
    return len(bold) > 1 and bold[0] is True and bold[-1] is False


def _is_short_phrase(words: str) -> bool:
    """Accept a short heading that was closed with a full stop: “Tổ chức thực hiện.”."""
    verbs = r"\b(?:có hiệu lực|chịu trách nhiệm|như sau|gồm|sau đây|thực hiện như)\b"
    return (
        words.endswith(".") and len(words.split()) <= 8 and not TONED.pattern(verbs).search(words)
    )


def _first_line(text: str, node: Node) -> str:
    own = node.text_span or Span(node.span.start, node.span.start)
    return own.of(text).split("\n", 1)[0].strip(" *_\t")


@dataclass(frozen=True, slots=True)
class DashParams(Params):
    """Parameters of dashes_in_points: whether attached regulations are looked at too."""

    annexes: bool = True


def dashes_in_points(context: Context, params: DashParams) -> Iterator[Result]:
    """Yield each article whose points list ideas by dashes, at the first of them.

    Điều 63.2 of 78/2025/NĐ-CP; the other points are related places.
    """
    roots: list[tuple[Node, ...]] = [context.draft.body]
    if params.annexes:
        roots += [
            each.children for each in context.draft.annexes if each.kind is AnnexKind.ENCLOSURE
        ]
    articles = [node for root in roots for top in root for node in _articles(top)]
    found = [_dashed(article) for article in articles]
    if not any(NodeKind.POINT in {node.kind for node in _own(one)} for one in articles):
        yield NotApplicable(_NO_POINTS)
    for points in found:
        if points:
            yield _dash_hit(context.text, points)


def _articles(node: Node) -> Iterator[Node]:
    """Yield the articles at or below *node*; what holds none counts as one."""
    inner = [child for child in _own(node) if child.kind is NodeKind.ARTICLE]
    yield from inner or [node]


def _dashed(article: Node) -> list[Node]:
    """Return the points of *article* that hold dashes."""
    return [
        node
        for node in _own(article)
        if node.kind is NodeKind.POINT
        and any(child.kind in (NodeKind.DASH, NodeKind.PLUS) for child in node.children)
    ]


def _dash_hit(text: str, points: list[Node]) -> Hit:
    dashes = [
        next(child for child in point.children if child.kind in (NodeKind.DASH, NodeKind.PLUS))
        for point in points
    ]
    note = Localised("điểm này cũng dùng gạch đầu dòng", "this point has dashes too")
    values: dict[str, Value] = {"point": points[0].number, "count": len(points)}
    related = tuple(Related(_mark_span(text, dash), note) for dash in dashes[1:])
    return Hit(_mark_span(text, dashes[0]), values, related=related)


def _own(node: Node) -> Iterator[Node]:
    yield node
    if node.kind is not NodeKind.QUOTE:
        for child in node.children:
            yield from _own(child)


def _mark_span(text: str, node: Node) -> Span:
    """Return the dash and the first words after it, so that the place can be found."""
    words = node.span.of(text)
    return Span(node.span.start, node.span.start + min(len(words.split("\n", 1)[0]), 60))


CHECKS: Mapping[str, Check[Any]] = {
    "article_headings": Check(
        article_headings,
        HeadingParams,
        values=frozenset({"articles", "numbers"}),
        variants=frozenset({"individual"}),
    ),
    "dashes_in_points": Check(dashes_in_points, DashParams, values=frozenset({"point", "count"})),
}

"""Where a finding stands, as a person looks for it: “Điều 2 › khoản 1 › điểm a”."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from hdnd_lint.model import Annex, AnnexKind, Draft, Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import comparable

_CALLED = {
    NodeKind.PART: "Phần",
    NodeKind.CHAPTER: "Chương",
    NodeKind.SECTION: "Mục",
    NodeKind.SUBSECTION: "Tiểu mục",
    NodeKind.ARTICLE: "Điều",
    NodeKind.ROMAN: "mục",
    NodeKind.CLAUSE: "khoản",
    NodeKind.SUBCLAUSE: "tiết",
    NodeKind.POINT: "điểm",
}
_RANKED = {
    NodeKind.DASH: "gạch đầu dòng thứ",
    NodeKind.PLUS: "dấu cộng thứ",
    NodeKind.PARAGRAPH: "đoạn",
    NodeKind.TABLE: "bảng",
    NodeKind.QUOTE: "đoạn trích dẫn",
}
_ABOVE_ARTICLE = frozenset(
    {NodeKind.PART, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.SUBSECTION}
)
_HEADED = _ABOVE_ARTICLE | {NodeKind.ARTICLE, NodeKind.ROMAN}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a draft: *path* names the units around it, *headings* gives their words."""

    path: tuple[str, ...]
    headings: tuple[str, ...] = ()


class Places:
    """Where stretches of one draft stand; made once for all its findings."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._ranks: dict[int, list[int]] = {}

    def spot(self, span: Span) -> Spot:
        """Return where *span* stands, or an empty spot where no part of the draft claims it.

        Annexes are asked first: their numbering is their own.
        """
        draft = self._draft
        annex = _holder(draft.annexes, span)
        if annex is not None:
            return self._in_annex(draft.annexes[annex], span)
        inside = tuple(self._chain(draft.body, span))
        if inside:
            return Spot(_path(inside), _headings(draft, inside))
        return Spot(tuple(_front_or_back(draft, span)))

    def _in_annex(self, annex: Annex, span: Span) -> Spot:
        called = "Phụ lục" if annex.kind is AnnexKind.ANNEX else "Văn bản kèm theo"
        name = f"{called} {annex.number}".strip()
        inside = tuple(self._chain(annex.children, span))
        title = (fold(annex.title.text),) if annex.title else ()
        return Spot((name, *_path(inside)), (*title, *_headings(self._draft, inside)))

    def _chain(self, nodes: tuple[Node, ...], span: Span) -> Iterator[tuple[Node, int]]:
        """Yield the nodes around *span* from the outside in, each with its rank."""
        while (index := _holder(nodes, span)) is not None:
            yield nodes[index], self._ranked(nodes)[index]
            nodes = nodes[index].children

    def _ranked(self, nodes: tuple[Node, ...]) -> list[int]:
        """Return the rank of each of *nodes* among those of its kind; 0 for the only one."""
        if id(nodes) not in self._ranks:
            counts = Counter(node.kind for node in nodes)
            seen: Counter[NodeKind] = Counter()
            ranks = []
            for node in nodes:
                seen[node.kind] += 1
                ranks.append(seen[node.kind] if counts[node.kind] > 1 else 0)
            self._ranks[id(nodes)] = ranks
        return self._ranks[id(nodes)]


def _holds(outer: Span, inner: Span) -> bool:
    """Say whether *inner* begins inside *outer*: a hit may run over the end of a unit."""
    return outer.start <= inner.start < outer.end


def _holder(parts: Sequence[Any], span: Span) -> int | None:
    """Return the index of the part, of *parts* in text order, that *span* begins in."""
    index = bisect_right(parts, span.start, key=lambda part: part.span.start) - 1
    return index if index >= 0 and _holds(parts[index].span, span) else None


def _path(chain: Sequence[tuple[Node, int]]) -> tuple[str, ...]:
    """Name the units of *chain*; a Điều is found without the chapter that it stands in."""
    has_article = any(node.kind is NodeKind.ARTICLE for node, _ in chain)
    names = []
    for node, rank in chain:
        if has_article and node.kind in _ABOVE_ARTICLE:
            continue
        names.append(_name(node, rank))
    return tuple(name for name in names if name)


def _name(node: Node, rank: int) -> str:
    if node.kind in _CALLED:
        return f"{_CALLED[node.kind]} {node.number}".strip()
    if node.kind in _RANKED and (rank or node.kind in (NodeKind.TABLE, NodeKind.QUOTE)):
        return f"{_RANKED[node.kind]} {rank or ''}".strip()
    return ""


def _headings(draft: Draft, chain: Sequence[tuple[Node, int]]) -> tuple[str, ...]:
    return tuple(
        fold(node.text_span.of(draft.text).partition("\n")[0])
        for node, _ in chain
        if node.kind in _HEADED and node.text_span
    )


def _front_or_back(draft: Draft, span: Span) -> Iterator[str]:
    """Yield the name of the part outside the body that *span* stands in."""
    title = draft.title
    parts = [
        ("Tên nghị quyết" if _is_resolution(draft) else "Tên văn bản", title.title),
        ("Tên loại văn bản", title.type),
        ("Đầu văn bản", draft.header),
        ("Đầu văn bản", draft.session),
        ("Phần quyết nghị", draft.enacting),
        ("Đoạn kết", draft.closing),
        ("Nơi nhận", draft.recipients),
        ("Phần chữ ký", draft.signature),
    ]
    for name, part in parts:
        held = part.span if part else None
        if held and _holds(held, span):
            yield name
            return
    yield from _preamble(draft, span)


def _preamble(draft: Draft, span: Span) -> Iterator[str]:
    for called, paragraphs in (("căn cứ", draft.bases), ("đoạn xét", draft.considerations)):
        index = _holder(paragraphs, span)
        if index is not None:
            yield "Phần căn cứ"
            yield f"{called} thứ {index + 1}"
            return


def _is_resolution(draft: Draft) -> bool:
    kind = draft.title.type
    return kind is not None and comparable(kind.text) == "nghị quyết"

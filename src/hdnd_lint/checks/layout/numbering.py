"""Checks of the numbers and letters that articles, clauses and points carry."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotApplicable, Result, Value
from hdnd_lint.model import Annex, AnnexKind, Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.ordinals import roman_value
from hdnd_lint.words.patterns.matcher import TONED

LETTERS = "abcdđeghiklmnopqrstuvxy"  # the Vietnamese alphabet without ă â ê ô ơ ư
_FOREIGN = frozenset("fjwz")
_NO_ARTICLES = Localised("dự thảo không có Điều nào", "the draft has no Điều")
_NO_LABELS = Localised("dự thảo không có khoản, điểm nào", "the draft has no labelled units")
_REWORDED = (
    r"\b(?:điều|khoản|điểm|chương|mục(?! tiêu)|phụ lục|quy định|quy chế|nghị quyết|quyết định"
    r"|cụm từ|nội dung|tên|đoạn|dòng|biểu|danh mục|tiêu đề)\b"
)
NEW_WORDING = (
    rf"(?:sửa đổi|bổ sung|thay thế)(?=[^\n]{{0,300}}?{_REWORDED})"
    r"[^\n]{0,400}(?:như sau|sau đây) ?:?[\s“\"]*$"
)


@dataclass(frozen=True, slots=True)
class ArticleParams(Params):
    """Parameters of article_numbers: the number that the first Điều must carry."""

    first: int = 1


def article_numbers(context: Context, params: ArticleParams) -> Iterator[Result]:
    """Yield each Điều whose number does not continue the one before it.

    The body and each attached regulation are numbered on their own (Điều 63.1 of 78/2025/NĐ-CP);
    quoted amendment text is not looked at. Variants: ``repeated`` where a number stands again,
    ``restarted`` where the count begins anew, the main message where numbers are skipped.
    """
    lists = [_articles(context.draft.nodes())]
    lists += [_articles(_own(annex)) for annex in context.draft.annexes]
    if not any(lists):
        yield NotApplicable(_NO_ARTICLES)
    for articles in lists:
        yield from _article_gaps(context.text, articles, params.first)


def _articles(nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if node.kind is NodeKind.ARTICLE]


def _own(annex: Annex) -> Iterator[Node]:
    pending = list(reversed(annex.children))
    while pending:
        node = pending.pop()
        yield node
        if node.kind is not NodeKind.QUOTE:
            pending.extend(reversed(node.children))


def _article_gaps(text: str, articles: Sequence[Node], first: int) -> Iterator[Hit]:
    ours = [node for node in articles if not _quoted(text, node)]
    expected, before = first, None
    for index, node in enumerate(ours):
        number = _count(node.number)
        if number is None or node.number == before:
            number = -1 if number is None else number
        inserted = not node.number.isdigit() and number == expected - 1  # Điều 5a after Điều 5
        if inserted:
            continue
        if number != expected:
            yield _article_hit(node, number, expected, before)
            following = _count(ours[index + 1].number) if index + 1 < len(ours) else None
            number = expected if following == expected + 1 else max(number, 0)
        expected, before = number + 1, node.number


def _article_hit(node: Node, number: int, expected: int, before: str | None) -> Hit:
    variant = ""
    if before is not None and number == 1:
        variant = "restarted"
    elif number < expected:
        variant = "repeated"
    values = {"expected": str(expected), "found": node.number, "before": before or ""}
    return Hit(node.label_span or node.span, values, variant=variant)


def _quoted(text: str, node: Node) -> bool:
    """Say whether *node* stands in the new wording of an amended article, without quote marks."""
    start = node.span.start
    return TONED.search(NEW_WORDING, text, Span(max(0, start - 500), start)) is not None


def _count(number: str) -> int | None:
    digits = re.match(r"\d{1,4}", number)
    return int(digits[0]) if digits else None


@dataclass(frozen=True, slots=True)
class LabelParams(Params):
    """Parameters of labels: the kinds of unit whose marks are looked at."""

    marks: bool = True


def labels(context: Context, params: LabelParams) -> Iterator[Result]:
    """Yield clauses, points and headings whose label breaks the order, the alphabet or the mark.

    Each list of siblings counts on its own. Variants: ``letter`` (a letter that is not
    Vietnamese), ``missing-d`` (đ left out), ``repeated``, ``mark`` (``1)`` or ``a.``, “Điều 2:”
    beside “Điều 1.”; once a kind), ``points`` (an article of points that stand in no clause), the
    main message for any other step out of order.
    """
    lists = list(_lists(context))
    articles = _unlike(context) if params.marks else ()
    if not lists and not articles:
        yield NotApplicable(_NO_LABELS)
    for each in lists:
        yield from _order(context.text, each)
    yield from _loose_points(context)
    if params.marks:
        yield from _marks(context.text, articles, NodeKind.ARTICLE)
        for kind in (NodeKind.CLAUSE, NodeKind.POINT):
            yield from _marks(context.text, [node for each in lists for node in each.nodes], kind)


def _unlike(context: Context) -> tuple[Node, ...]:
    """Return the articles where some have the full stop after their number and some have not."""
    articles = context.draft.articles()
    marked = {_has_mark(context.text, node, _MARKS[node.kind]) for node in articles}
    return articles if len(marked) > 1 else ()


def _loose_points(context: Context) -> Iterator[Hit]:
    """Yield articles whose heading is followed at once by points, new wording included."""
    draft = context.draft
    roots = (*draft.body, *(node for annex in draft.annexes for node in annex.children))
    for article in (node for root in roots for node in root.walk()):
        first = article.children[0] if article.children else None
        if article.kind is not NodeKind.ARTICLE or first is None or not article.text_span:
            continue
        heading = article.text_span.of(context.text).strip(" *\n")
        leads = not heading or heading.endswith((":", ";", ","))
        if first.kind is NodeKind.POINT and first.label_span and not leads:
            values: dict[str, Value] = {
                "found": first.label_span.of(context.text).strip(),
                "expected": "1.",
                "unit": _unit(NodeKind.CLAUSE).vi,
            }
            words = {"unit_name": _unit(NodeKind.CLAUSE)}
            yield Hit(first.label_span, values, words, variant="points")


_COUNTED = (NodeKind.CLAUSE, NodeKind.SUBCLAUSE, NodeKind.POINT, NodeKind.ROMAN)


def _lists(context: Context) -> Iterator["_LabelledList"]:
    """Yield the lists of labels of the body and the annexes, quoted new wording left out."""
    draft = context.draft
    roots = [(draft.body, False)]
    roots += [(annex.children, annex.kind is AnnexKind.ANNEX) for annex in draft.annexes]
    while roots:
        children, loose = roots.pop(0)
        for kind in _COUNTED:
            for nodes in _runs(children, kind):
                yield _LabelledList(tuple(nodes), loose)
        roots += [
            (node.children, loose)
            for node in children
            if node.kind is not NodeKind.QUOTE and not _introduces_wording(context.text, node)
        ]


@dataclass(frozen=True, slots=True)
class _LabelledList:
    """Units of one kind that count together; *loose*: the list may begin inside a table."""

    nodes: tuple[Node, ...]
    loose: bool


def _introduces_wording(text: str, node: Node) -> bool:
    """Say whether *node* ends in “sửa đổi … như sau:”, so that what follows is another text."""
    own = node.text_span
    return own is not None and TONED.search(NEW_WORDING, text, own) is not None


def _runs(children: tuple[Node, ...], kind: NodeKind) -> Iterator[list[Node]]:
    """Split siblings of one kind into lists: a headed part before a first label begins anew."""
    runs: dict[str, list[Node]] = {}
    last: Node | None = None
    for node in children:
        if node.kind is kind and _series(node) is not None:
            series = _series(node) or ""
            if series in runs and _rank(node) == 1 and last and _ends_in_text(last):
                yield runs.pop(series)
            runs.setdefault(series, []).append(node)
        last = node
    yield from runs.values()


def _series(node: Node) -> str | None:
    """Return what the labels of one list share: ``2`` for 2.1 and 2.2; None: not looked at."""
    if node.kind is NodeKind.SUBCLAUSE:
        return node.number.rstrip(".").rpartition(".")[0]
    if node.kind is NodeKind.POINT and node.number[:1].isdigit():
        return None  # (1), (2) below a point
    return ""


def _ends_in_text(node: Node) -> bool:
    while node.children:
        node = node.children[-1]
    return node.kind in (NodeKind.PARAGRAPH, NodeKind.UNCLASSIFIED, NodeKind.TABLE)


def _rank(node: Node) -> int | None:
    """Return the place of a label in its order, from 1; None where it has none."""
    number = node.number
    if node.kind is NodeKind.POINT:
        letter = number[:1].lower()
        return LETTERS.index(letter) + 1 if letter and letter in LETTERS else None
    if node.kind is NodeKind.ROMAN:
        return roman_value(number)
    last = number.rstrip(".").rsplit(".", 1)[-1]
    return _count(last)


def _order(text: str, labels: _LabelledList) -> Iterator[Hit]:
    nodes = labels.nodes
    expected = (_rank(nodes[0]) or 1) if labels.loose else 1
    for index, node in enumerate(nodes):
        rank = _rank(node)
        if rank == expected - 1 and _inserted(node):
            continue
        if rank != expected and not (index and _run_on(text, nodes[index - 1], node, expected)):
            yield _label_hit(node, rank, expected)
            following = _rank(nodes[index + 1]) if index + 1 < len(nodes) else None
            if rank is None and following == expected:
                continue  # a letter of another alphabet slipped in
            rank = expected if rank is None or following == expected + 1 else rank
        expected = (rank or expected) + 1


def _inserted(node: Node) -> bool:
    """Say whether a label carries a letter or number of an amendment: a1), 1a."""
    if node.kind is NodeKind.POINT:
        return len(node.number) > 1
    return node.kind is NodeKind.CLAUSE and not node.number.isdigit()


def _run_on(text: str, before: Node, node: Node, expected: int) -> bool:
    """Say whether the label that is due stands inside the line before: “… 2. Giới tính: …”."""
    label = _label(node.kind, expected)
    mark = r"\)" if node.kind is NodeKind.POINT else r"\."
    between = text[before.span.start : node.span.start]
    return re.search(rf"[.;:…\s]{re.escape(label)}\s?{mark}(?!\d)\s*\S", between[4:]) is not None


def _label_hit(node: Node, rank: int | None, expected: int) -> Hit:
    values = {
        "found": node.number,
        "expected": _label(node.kind, expected),
        "unit": _unit(node.kind).vi,
    }
    words = {"unit_name": _unit(node.kind)}
    variant = ""
    if node.kind is NodeKind.POINT and node.number[:1].lower() in _FOREIGN:
        variant = "letter"
    elif node.kind is NodeKind.POINT and values["expected"] == "đ" and node.number == "e":
        variant = "missing-d"
    elif rank is not None and rank < expected:
        variant = "repeated"
    return Hit(node.label_span or node.span, values, words, variant=variant)


_UNITS = {
    NodeKind.ARTICLE: Localised("điều", "article"),
    NodeKind.CLAUSE: Localised("khoản", "clause"),
    NodeKind.SUBCLAUSE: Localised("mục nhỏ", "sub-clause"),
    NodeKind.POINT: Localised("điểm", "point"),
    NodeKind.ROMAN: Localised("mục", "part"),
}


def _unit(kind: NodeKind) -> Localised:
    return _UNITS[kind]


def _label(kind: NodeKind, rank: int) -> str:
    if kind is NodeKind.POINT:
        return LETTERS[rank - 1] if rank <= len(LETTERS) else str(rank)
    if kind is NodeKind.ROMAN:
        return _roman_label(rank)
    return str(rank)


def _roman_label(rank: int) -> str:
    steps = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    label = ""
    for value, mark in steps:
        while rank >= value:
            label, rank = label + mark, rank - value
    return label


_MARKS = {NodeKind.ARTICLE: r"\.", NodeKind.CLAUSE: r"\.", NodeKind.POINT: r"\)"}
_CLOSED_BY = {NodeKind.ARTICLE: "Điều {}.", NodeKind.CLAUSE: "{}.", NodeKind.POINT: "{})"}


def _marks(text: str, nodes: Sequence[Node], kind: NodeKind) -> Iterator[Hit]:
    """Yield one hit for all labels of *kind* with another mark than theirs, at the first."""
    odd = [
        node
        for node in nodes
        if node.kind is kind and node.label_span and not _has_mark(text, node, _MARKS[kind])
    ]
    odd.sort(key=lambda node: node.span)
    if odd and odd[0].label_span:
        first = odd[0]
        values: dict[str, Value] = {
            "found": odd[0].label_span.of(text).strip(),
            "expected": _CLOSED_BY[kind].format(first.number),
            "unit": _unit(kind).vi,
            "count": len(odd),
        }
        words = {"unit_name": _unit(kind)}
        yield Hit(odd[0].label_span, values, words, fixes=_marked(text, odd, kind), variant="mark")


def _marked(text: str, odd: Sequence[Node], kind: NodeKind) -> tuple[Fix, ...]:
    """Write the mark of *kind* after each label; no fix where a label has no single mark."""
    mark = _CLOSED_BY[kind][-1]
    places = [re.compile(r"\w\s?([.)/:])[\s*]*$").search(text, *_bounds(node)) for node in odd]
    edits = tuple(Edit(Span(*place.span(1)), mark) for place in places if place)
    return (Fix(edits, Applicability.SAFE),) if len(edits) == len(odd) else ()


def _bounds(node: Node) -> tuple[int, int]:
    label = node.label_span or node.span
    return label.start, label.end


def _has_mark(text: str, node: Node, mark: str) -> bool:
    label: Span = node.label_span or node.span
    return re.search(mark + r"[\s*]*$", label.of(text)) is not None


CHECKS: Mapping[str, Check[Any]] = {
    "article_numbers": Check(
        article_numbers,
        ArticleParams,
        values=frozenset({"expected", "found", "before"}),
        variants=frozenset({"repeated", "restarted"}),
    ),
    "labels": Check(
        labels,
        LabelParams,
        values=frozenset({"found", "expected", "unit", "unit_name", "count"}),
        variants=frozenset({"letter", "missing-d", "repeated", "mark", "points"}),
    ),
}

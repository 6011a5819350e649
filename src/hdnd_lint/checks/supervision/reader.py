"""Reads a supervision programme: which things it lists, whose they are, who must do what."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general import terms
from hdnd_lint.checks.general.passages import (
    Statement,
    clauses,
    first_words,
    opening,
    own_words,
    statements,
)
from hdnd_lint.model import Annex, Draft, Node, NodeKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import COUNCIL_NAME, PATTERNS, Body
from hdnd_lint.words.carrying_out import ORDERS
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import TONELESS


class ProgrammePart(StrEnum):
    """Where in a programme a thing stands."""

    SESSION = "session"
    RECURRING = "recurring"
    THEMATIC = "thematic"
    UNSAID = ""


class SupervisoryAct(StrEnum):
    """What the council does with the bodies that a clause names."""

    REPORT = "report"  # hears their report, or watches them at work
    OTHER = "other"
    UNSAID = ""


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One clause of the programme's content.

    *words* are the plain words looked at (asides of others' doings blanked out); *passages* the
    clause, or the cells of a row but those on who does it and when; *owner* is the body whose own
    activity the clause lists, None for the council's.
    """

    span: Span
    unit: Statement
    part: ProgrammePart
    act: SupervisoryAct
    owner: Body | None
    words: str
    raw: str
    passages: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme as read. *attached* says that its content is said to stand elsewhere."""

    opening: Span
    items: tuple[ProgrammeItem, ...]
    content: tuple[Statement, ...]
    duties: tuple[Statement, ...]
    heads: tuple[tuple[ProgrammePart, Span], ...]
    duty_opening: Span | None
    attached: Span | None

    def own_items(self) -> Iterator[ProgrammeItem]:
        """Yield the clauses that are the council's own activities."""
        return (item for item in self.items if item.owner is None)

    def head_of(self, *parts: ProgrammePart) -> Span | None:
        """Return the words of the first heading of one of *parts*."""
        return next((span for part, span in self.heads if part in parts), None)


_CONTENT_VERB = (
    r"(?:quyết định|thông qua|ban hành|phê duyệt|phê chuẩn|quyết nghị|tán thành|thống nhất|nhất "
    r"trí)"
)
# What a programme adds to the orders of any resolution, none of it a matter to supervise.
_BESIDE_MATTERS = r"^\W*(?:kinh phí|chế độ báo cáo|nghị quyết này|căn cứ (?:vào )?chương trình)"
_DUTY = (
    r"^[^;.:]{0,220}?(?:\bban hành (?:các )?kế hoạch|xây dựng (?:các )?kế hoạch|có trách nhiệm|"
    r"chịu trách nhiệm|có nhiệm vụ|quyết định chương trình|tổ chức (?:triển khai )?thực hiện "
    r"(?:nghị "
    r"quyết|chương trình)|báo cáo kết quả thực hiện chương trình|theo nhiệm vụ|căn cứ nghị quyết)"
)
_ASSIGNS = rf"^\W*(?:{COUNCIL_NAME}[^;.:]{{0,50}}? )?giao (?!giảm)"
_REPORTS_FIRST = (
    rf"^\W*(?:{PATTERNS[Body.STANDING]})[^;.:]{{0,40}}? báo cáo kết quả thực "
    rf"hiện"
)
_ORDER_AMID = (
    r"(?:ban hành|xây dựng) kế hoạch|báo cáo kết quả thực hiện (?:chương trình|nghị quyết)"
)
_ATTACHED = (
    r"\(?\s*(?:có )?(?:chương trình|nội dung|chi tiết|phụ lục)?[^;.:()]{0,60}?kèm theo"
    r"|như nội dung (?:tại )?tờ trình|theo (?:nội dung )?tờ trình số"
)


@dataclass(frozen=True, slots=True)
class _Order:
    node: Node
    heads: tuple[Span, ...]


def read_programme(context: Context) -> Programme:
    """Return what a draft lists and orders as a supervision programme."""
    draft = context.draft
    content: list[Statement] = []
    orders: list[_Order] = []
    for nodes in (draft.body, *(annex.children for annex in _annexes(draft))):
        _divide(draft, nodes, (), content, orders)
    items = tuple(_items(draft, content))
    return Programme(
        opening=_programme_opening(draft),
        items=items,
        content=tuple(content),
        duties=(*_ordered(draft, orders), *(u for u in content if _orders_too(draft, u))),
        heads=tuple(_part_heads(draft, content)),
        duty_opening=_duty_opening(draft, orders),
        attached=_attached(draft, content),
    )


def _annexes(draft: Draft) -> tuple[Annex, ...]:
    return tuple(annex for annex in draft.annexes if not _is_form(annex))


def _is_form(annex: Annex) -> bool:
    return annex.title is not None and TONELESS.has(
        r"đề cương|biểu mẫu|mẫu báo cáo", annex.title.text
    )


def _divide(
    draft: Draft,
    nodes: Sequence[Node],
    heads: tuple[Span, ...],
    content: list[Statement],
    orders: list[_Order],
) -> None:
    """Sort what *nodes* say into the programme's content and the orders to carry it out."""
    for node in nodes:
        own = own_words(draft, node)
        if not _at_session(draft, heads) and _orders(draft, node, own):
            orders.append(_Order(node, heads))
        elif node.children and node.kind is not NodeKind.QUOTE:
            below = heads
            if own is not None:
                content.append(Statement(own, node, heads))
                below = (*heads, own)
            _divide(draft, node.children, below, content, orders)
        else:
            content.extend(statements(draft, [node], heads))


def _at_session(draft: Draft, heads: Sequence[Span]) -> bool:
    """Say whether what stands below *heads* is brought to a session, so that it orders nothing."""
    return any(part_of(head.of(draft.text)) is ProgrammePart.SESSION for head in heads)


def _orders(draft: Draft, node: Node, own: Span | None) -> bool:
    """Say whether *node* orders how the programme is carried out, instead of listing what."""
    if node.kind is NodeKind.TABLE:
        return False
    words = own
    if own is None:
        first = node.children[0] if node.children else None
        words = own_words(draft, first) if first else None
    if words is None:
        return False
    text = words.of(draft.text)
    if _states_programme(text):
        return False
    if node.kind is NodeKind.ARTICLE and TONELESS.has(_REPORTS_FIRST, text):
        return True
    if TONELESS.has(ORDERS, text) or TONELESS.has(_BESIDE_MATTERS, text):
        return True
    return TONELESS.has(_DUTY, text) and not _lists(text)


def _states_programme(text: str) -> bool:
    by = rf"{COUNCIL_NAME}[^;.:]{{0,50}}? "
    return TONELESS.has(
        rf"^\W*(?:{by})?{_CONTENT_VERB}[^;.:]{{0,80}}?(?:chương trình|nội dung)", text
    )


def _lists(text: str) -> bool:
    """Say whether a clause lists reports to hear, though it names duties too."""
    return TONELESS.has(rf"^\W*{COUNCIL_NAME}?[^;.:,]{{0,30}}?\bxem xét\b", text)


def part_of(text: str) -> ProgrammePart:
    """Return the part of a programme that the words of a heading or a clause announce."""
    thematic = TONELESS.has(terms.THEMATIC, text) and not TONELESS.has(terms.NOT_THEMATIC, text)
    if thematic:
        return ProgrammePart.THEMATIC
    if TONELESS.has(terms.RECURRING, text):
        return ProgrammePart.RECURRING
    if TONELESS.has(terms.AT_SESSIONS, text):
        return ProgrammePart.SESSION
    return ProgrammePart.UNSAID


def part_of_heads(draft: Draft, unit: Statement) -> ProgrammePart:
    """Return the part of the programme that the headings above a unit announce, nearest first."""
    for head in reversed(unit.heads):
        part = part_of(head.of(draft.text))
        if part is not ProgrammePart.UNSAID:
            return part
    return ProgrammePart.UNSAID


_START = r"^[\W\d]*(?:đối với )?"
_REPORTS_ON = r"^\W*[^;:.]{0,90}(?:báo cáo|hoạt động của)"
_OWN_ACTIVITY = (
    r"^\W*(?:về |nội dung |hoạt động |chương trình |kế hoạch )*(?:giám sát|khảo sát)"
    r"(?: thường xuyên| theo)?(?: chuyên đề)?,? (?:của|do) "
)


def owner_of(text: str, thematic: bool) -> Body | None:
    """Return the body whose own supervision a heading or clause introduces, None if none.

    *thematic* says that the words stand below a heading on topics, where a body's name alone
    means that the topics below are that body's.
    """
    for body in (Body.STANDING, Body.COMMITTEES, Body.DEPUTIES):
        words = PATTERNS[body]
        acts = rf"{_START}(?:{words})[^;.:]{{0,64}}? (?:giám sát|khảo sát|phiên giải trình)"
        if TONELESS.has(acts, text) and not TONELESS.has(_REPORTS_ON, text):
            return body
        if TONELESS.has(rf"{_OWN_ACTIVITY}(?:{words})", text):
            return body
        if thematic and TONELESS.has(rf"{_START}(?:{words})[^;:.]{{0,40}}[:.]?\s*$", text):
            return body
        if thematic and TONELESS.has(
            rf"^[\W\d]*(?:của |đối với )?(?:{words})[^;:.]{{0,40}}:", text
        ):
            return body
    return None


def owner_within(
    draft: Draft, unit: Statement, part: ProgrammePart
) -> tuple[Body | None, Span | None]:
    """Return the body whose own activity a unit lists, and the words that say so."""
    for span in (*reversed(unit.heads), unit.span):
        owner = owner_of(span.of(draft.text), part is ProgrammePart.THEMATIC)
        if owner is not None:
            return owner, first_words(draft.text, span)
    return None, None


def _items(draft: Draft, content: Sequence[Statement]) -> Iterator[ProgrammeItem]:
    for unit in content:
        part = part_of_heads(draft, unit)
        act = _inherited_act(draft, unit)
        for span in clauses_of(draft, unit):
            passages = _passages(unit, span)
            raw = " | ".join(passage.of(draft.text) for passage in passages)
            words = _without_asides(raw)
            part = part_of(raw) or part
            act = _act(words) or act
            owner, _ = owner_within(draft, unit, part)
            yield ProgrammeItem(span, unit, part, act, owner, words, raw, passages)


def clauses_of(draft: Draft, unit: Statement) -> Iterator[Span]:
    """Yield the clauses of a unit; a row of a table is one."""
    if unit.columns:
        yield unit.span
    else:
        yield from clauses(draft.text, unit.span)


_FOREIGN_COLUMN = (
    r"thẩm tra|chủ trì|phối hợp|thực hiện|thời gian|ghi chú|phân công|theo dõi|phụ trách"
)


def _passages(unit: Statement, span: Span) -> tuple[Span, ...]:
    """Return the words to look at; of a row, without the columns on who does it and when."""
    if not unit.columns:
        return (span,)
    return tuple(c.span for c in unit.columns if not TONELESS.has(_FOREIGN_COLUMN, c.head))


def _without_asides(text: str) -> str:
    return TONELESS.pattern(terms.ASIDES).sub(
        lambda match: " " * len(match.group()), TONELESS.text(text)
    )


def _act(words: str) -> SupervisoryAct:
    """Return what a clause makes of the bodies it names; unsaid where it has no verb."""
    if TONELESS.has(terms.REPORT, words) or TONELESS.has(terms.OVERSIGHT, words):
        return SupervisoryAct.REPORT
    return SupervisoryAct.OTHER if TONELESS.has(terms.OTHER_ACT, words) else SupervisoryAct.UNSAID


def _inherited_act(draft: Draft, unit: Statement) -> SupervisoryAct:
    for head in reversed(unit.heads):
        act = SupervisoryAct.UNSAID
        for clause in clauses(draft.text, head):
            act = _act(_without_asides(clause.of(draft.text))) or act
        if act is not SupervisoryAct.UNSAID:
            return act
    return SupervisoryAct.UNSAID


def _programme_opening(draft: Draft) -> Span:
    for annex in _annexes(draft):
        if annex.title is not None and TONELESS.has("chương trình", annex.title.text):
            return annex.title.span
    for node in draft.body:
        for inner in node.walk():
            own = own_words(draft, inner)
            if own is not None and _states_programme(own.of(draft.text)):
                return opening(draft, inner)
    if draft.body:
        return opening(draft, draft.body[0])
    title = draft.title.title
    return title.span if title else Span(0, 0)


def _part_heads(
    draft: Draft, content: Sequence[Statement]
) -> Iterator[tuple[ProgrammePart, Span]]:
    for unit in content:
        words = first_words(draft.text, unit.span)
        part = part_of(words.of(draft.text))
        whole = words.end >= unit.span.end - 1 and not _states_programme(words.of(draft.text))
        if part is not ProgrammePart.UNSAID and (whole or unit.node.kind is not NodeKind.ARTICLE):
            label = unit.node.label_span
            start = label.start if label and label.start < words.start else words.start
            yield part, Span(start, words.end)


def _ordered(draft: Draft, orders: Sequence[_Order]) -> Iterator[Statement]:
    for order in orders:
        yield from statements(draft, [order.node], order.heads)


def _orders_too(draft: Draft, unit: Statement) -> bool:
    """Say whether a unit that lists what is supervised orders it to be carried out as well."""
    if unit.columns or _at_session(draft, unit.heads):
        return False
    return TONELESS.has(_ORDER_AMID, unit.span.of(draft.text))


def _duty_opening(draft: Draft, orders: Sequence[_Order]) -> Span | None:
    """Return the first words of what is ordered, other than on effect and money."""
    for order in orders:
        words = order.node.span.of(draft.text)
        if not TONELESS.has(r"^(?:điều \d+)?\W*(?:nghị quyết này|hiệu lực|kinh phí)", words):
            return opening(draft, order.node)
    return None


def _attached(draft: Draft, content: Sequence[Statement]) -> Span | None:
    """Return the words that refer to a programme outside this draft, None if it is all here."""
    if _annexes(draft) or len(content) > 3:
        return None
    for unit in content:
        for place in TONELESS.all(_ATTACHED, draft.text, unit.span):
            return place
    return None

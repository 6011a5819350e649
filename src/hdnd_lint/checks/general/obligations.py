"""The duties a paper lays on somebody: who, to do what, by when, by which provision.

A sentence lays a duty where it orders (“Giao … tổ chức …”), binds (“… có trách nhiệm …”),
promises, or, below a heading that charges somebody or in an Điều on carrying out, simply says
what is done.
"""

from collections.abc import Iterator

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.doers import (
    LONGEST_DOER,
    doers,
    is_no_verb,
    named_bodies,
    tells_state,
)
from hdnd_lint.checks.general.due_times import due_time
from hdnd_lint.checks.general.duty_shapes import shapes
from hdnd_lint.checks.general.passages import Statement, clauses, statements
from hdnd_lint.checks.general.provisions import acts_cited, provision_of
from hdnd_lint.checks.general.task_rows import task_row
from hdnd_lint.model import Kind, Node, NodeKind
from hdnd_lint.model.obligation import DueTime, DutySort, Obligation
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold

_LONGEST_WHAT = 600
_SHORTEST_WHAT = 6
_OPENING = 400  # characters in which a paragraph says that it weighs what was done
_LONGEST_NAME = 9  # words of a name that is not known
_TASKING = frozenset({Kind.INDIVIDUAL_RESOLUTION, Kind.CONCLUSION, Kind.NOTICE, Kind.PLAN})
_TELLING = frozenset({Kind.REPORT, Kind.SUBMISSION, Kind.APPRAISAL_REPORT})


@dataclass(frozen=True, slots=True)
class _Found:
    """What a clause orders: the *doers*, where the *action* begins, and how it is laid."""

    doers: tuple[str, ...]
    action: int
    sort: DutySort


_NOBODY = _Found(("",), 0, DutySort.ORDER)


def read_obligations(context: Context) -> tuple[Obligation, ...]:
    """Return the duties of a paper in the order of their places, one for each doer."""
    draft = context.draft
    attached = (node for annex in draft.annexes for node in annex.children)
    nodes = sorted((*draft.body, *draft.unclassified, *attached), key=_start)
    found: list[Obligation] = []
    opened: _Found | None = None
    for unit in statements(draft, nodes):
        if unit.columns:
            found += _of_row(context, unit)
            continue
        opened = None if unit.node.kind is NodeKind.ARTICLE else opened
        found += _of_statement(context, unit, opened)
        opened = _opened(context.text, unit, opened)
    return tuple(found)


def _start(node: Node) -> int:
    return node.span.start


def _of_row(context: Context, unit: Statement) -> Iterator[Obligation]:
    """Yield the task of a row of a table, one for each body in the cell of who does it."""
    row = None if _is_telling(context) else task_row(context.draft, unit, context.profile)
    if row is None:
        return
    text = context.text
    what = fold(row.what.of(text)).strip(" ,.;:/")[:_LONGEST_WHAT]
    names: tuple[str, ...] = ("",)
    if row.who is not None:
        cell = fold(row.who.of(text)).strip(" ,.;:")
        names = tuple(named_bodies(cell)) or (cell,)
    for who in names if len(what) >= _SHORTEST_WHAT else ():
        basis = provision_of(context, unit)
        yield Obligation(who, what, row.due, basis, unit.span, DutySort.ORDER)


def _opened(text: str, unit: Statement, before: _Found | None) -> _Found | None:
    """Return whom a paragraph that ends in a colon binds, for the list that follows it."""
    if _ends_in_colon(text, unit.span):
        spans = list(clauses(text, unit.span))
        return _ordered(text, spans[-1], heading=True) if spans else None
    return before if _goes_on(text, unit.span) else None


def _of_statement(
    context: Context, unit: Statement, opened: _Found | None
) -> Iterator[Obligation]:
    text = context.text
    above = _bound_above(text, unit) or opened
    carrying = above is not None or _carries_out(context, unit)
    plain = carrying or _tasks_by_kind(context, unit)
    last = above or (_NOBODY if carrying and _may_want_doer(context, unit) else None)
    spans = list(clauses(text, unit.span))
    for place, span in enumerate(spans):
        found = _ordered(text, span) or _bound(context, span, carrying=carrying, plain=plain)
        found = found or _for_body(text, span) or _delegated(context, span)
        found = found or (_done_by(context, span) if plain else None)
        goes_on = last is not None and _goes_on(text, span)
        if found is None and last is not None and goes_on and not _is_label(text, span, last):
            found = _Found(last.doers, span.start, last.sort)
        if found is None:
            last = above
            continue
        last = found
        if _opens_list(text, span, place == len(spans) - 1):
            continue
        yield from _made(context, unit, span, found)


def _may_want_doer(context: Context, unit: Statement) -> bool:
    """Say whether *unit*, which names nobody, is itself a task and no heading of tasks."""
    heads = unit.node.kind is NodeKind.ARTICLE or unit.node.children
    opens = _ends_in_colon(context.text, unit.span)
    return not heads and not opens and context.profile.kind.value in _TASKING


def _carries_out(context: Context, unit: Statement) -> bool:
    """Say whether *unit* stands where a plain sentence says what is to be done."""
    if context.profile.kind.value in _TELLING:
        return False
    said = [head.of(context.text) for head in (*unit.heads, unit.span)]
    return any(shapes()["orders"].match(words) for words in said) or any(
        shapes()["tasks"].search(words) for words in said[:-1]
    )


def _is_label(text: str, span: Span, last: _Found) -> bool:
    """Say whether a clause that charges nobody begins with the heading “Yêu cầu” of a plan."""
    return last is _NOBODY and shapes()["asks"].match(text, span.start, span.end) is not None


def _tasks_by_kind(context: Context, unit: Statement) -> bool:
    """Say whether a plain sentence of this kind of paper is a task, its heads telling nothing."""
    patterns, kind = shapes(), context.profile.kind.value
    if kind in (Kind.NORMATIVE_RESOLUTION, Kind.DECISION):
        return unit.node.kind is NodeKind.ARTICLE
    if kind not in _TASKING:
        return False
    said = [head.of(context.text) for head in unit.heads]
    start = unit.span.start
    limit = min(unit.span.end, start + _OPENING)
    stop = context.text.find(". ", start, limit)
    if patterns["weighing"].search(context.text, start, limit if stop < 0 else stop):
        return False
    return not any(patterns["telling"].match(words) for words in said)


def _opens_list(text: str, span: Span, is_last: bool) -> bool:
    """Say whether a clause only heads the list of what is to be done."""
    return is_last and _ends_in_colon(text, span)


def _ends_in_colon(text: str, span: Span) -> bool:
    return (
        text[span.start : span.end].rstrip().endswith(":")
        or text[span.end : span.end + 2].lstrip()[:1] == ":"
    )


def _bound_above(text: str, unit: Statement) -> _Found | None:
    """Return whom the nearest heading that charges somebody binds."""
    patterns = shapes()
    for head in reversed(unit.heads):
        words = head.of(text).rstrip()
        short = len(words) <= LONGEST_DOER
        ordered = _ordered(text, _last_sentence(text, head), heading=True)
        if ordered is None and short:
            ordered = _ordered(text, head, heading=True)
        if ordered is not None and words.endswith(":"):
            return ordered
        if not short:
            return None
        match = patterns["heading"].match(text, head.start, head.end)
        if match:
            end = head.start + len(words.rstrip(" :.;"))
            named, stop = doers(text, match.end(), end)
            if named and patterns["empty"].fullmatch(text[stop:end]):
                return _Found(named, end, DutySort.ORDER)
    return None


def _last_sentence(text: str, head: Span) -> Span:
    """Return what a heading says last: it is that which leads to the list below it."""
    stop = text.rfind(". ", head.start, head.end)
    return Span(stop + 2, head.end) if stop >= 0 else head


def _ordered(text: str, span: Span, *, heading: bool = False) -> _Found | None:
    """Read “Giao … tổ chức …”: the order, whom it names, and the verb."""
    patterns = shapes()
    match = patterns["order"].match(text, span.start, span.end)
    match = match or patterns["inner"].search(text, span.start, span.end)
    if match is None:
        return None if heading else _asked(text, span)
    lead = text.rfind(",", span.start, match.start("order"))
    if patterns["past"].search(text, max(span.start, lead), match.start("order")):
        return None
    named, stop = doers(text, match.end(), span.end)
    rest = text[stop : span.end].strip(" :,")
    if not named or (not rest and not heading):
        return None
    aside = text[match.start("order") - 1 : match.start("order")] == "("
    return _Found(named, span.start if aside else stop, _sort_of(match["order"]))


def _sort_of(order: str) -> DutySort:
    asks = order.lower().startswith(("đề nghị", "kiến nghị"))
    return DutySort.REQUEST if asks else DutySort.ORDER


def _asked(text: str, span: Span) -> _Found | None:
    """Read “Đề nghị … xử lý …” where whoever is asked goes by no known name."""
    match = shapes()["anybody"].match(text, span.start, span.end)
    if match is None or len(match["who"].split()) > _LONGEST_NAME:
        return None
    return _Found((fold(match["who"]),), match.end(), _sort_of(match["order"]))


def _bound(context: Context, span: Span, *, carrying: bool, plain: bool) -> _Found | None:
    """Read “… có trách nhiệm …”, a promise, or a plain sentence where duties stand."""
    if shapes()["looking-back"].match(context.text, span.start, span.end):
        return None
    for start in _subjects(context.text, span):
        found = _bound_at(context, span, start, carrying=carrying, plain=plain)
        if found is not None:
            return found
    return None


def _subjects(text: str, span: Span) -> Iterator[int]:
    """Yield where a subject may begin: first, and behind each comma of what leads up to it."""
    match = shapes()["subject"].match(text, span.start, span.end)
    if match is None:
        return
    yield match.end()
    if text[span.start : match.end()].rstrip().endswith(","):
        limit = min(span.end, span.start + LONGEST_DOER)
        for more in shapes()["more-subjects"].finditer(text, match.end(), limit):
            yield more.end()


def _bound_at(
    context: Context, span: Span, at: int, *, carrying: bool, plain: bool
) -> _Found | None:
    patterns, text = shapes(), context.text
    named, stop = doers(text, at, span.end)
    if not named:
        return None
    rest = text[stop : span.end].lstrip(" ,:")
    start = span.end - len(rest)
    modal = patterns["modal"].match(rest)
    promise = patterns["promise"].search(modal.group()) if modal else None
    if modal and not (promise and _is_telling(context)):
        return _Found(named, start, DutySort.PROMISE if promise else DutySort.ORDER)
    plainly = plain and not _speaks(context, named[0]) and not patterns["counting"].match(rest)
    tasked = carrying or plainly or _comes_due(context, span)
    return _Found(named, start, DutySort.ORDER) if tasked and _is_deed(text, stop, rest) else None


def _is_deed(text: str, stop: int, rest: str) -> bool:
    """Say whether *rest*, behind a name that ends at *stop*, says what is to be done."""
    patterns = shapes()
    if patterns["past"].match(rest) or patterns["label"].match(rest) or tells_state(" " + rest):
        return False
    if patterns["verb"].match(rest):
        return True
    return text[stop : stop + 1].isspace() and rest[:1].islower() and not is_no_verb(" " + rest)


def _for_body(text: str, span: Span) -> _Found | None:
    """Read “Đối với Ủy ban nhân dân xã: lập …”."""
    patterns = shapes()
    match = patterns["for-body"].match(text, span.start, span.end)
    colon = text.find(":", match.end(), span.end) if match else -1
    if match is None or colon < 0:
        return None
    named, stop = doers(text, match.end(), colon)
    rest = text[colon + 1 : span.end].lstrip()
    if named and not text[stop:colon].strip() and patterns["verb"].match(rest):
        return _Found(named, span.end - len(rest), DutySort.ORDER)
    return None


def _speaks(context: Context, name: str) -> bool:
    """Say whether *name* is whoever issues the paper: what it does there is no duty of its own."""
    issuer = context.profile.issuer.value
    spoken = {"council": "council", "standing-committee": "standing"}.get(
        issuer.value if issuer else ""
    )
    names = [shapes()[one] for one in (spoken, "delegation") if one]
    return any(one.match(name) for one in names)


def _done_by(context: Context, span: Span) -> _Found | None:
    """Read “Việc … do … thực hiện”: who does it stands in the middle, the matter before."""
    patterns, text = shapes(), context.text
    match = patterns["done-by"].match(text, span.start, span.end)
    if match is None:
        return None
    named, stop = doers(text, match.end(), span.end)
    rest = text[stop : span.end].lstrip()
    if not named or not patterns["verb"].match(rest) or patterns["is-state"].search(span.of(text)):
        return None
    return _Found(named, span.start, DutySort.ORDER)


def _is_telling(context: Context) -> bool:
    return context.profile.kind.value in _TELLING


def _comes_due(context: Context, span: Span) -> bool:
    """Say whether a plain sentence sets a time that is yet to come."""
    if context.profile.kind.value in _TELLING:
        return False
    due = due_time(context.text, span, context.profile)
    return due is not None and due.day is not None and due.day >= context.profile.day


def _delegated(context: Context, span: Span) -> _Found | None:
    """Read “Hội đồng nhân dân cấp tỉnh quy định …” in an act of a superior."""
    number = (context.profile.number.value or "").upper()
    if (
        "HĐND" in number
        or "UBND" in number
        or (context.profile.issuer.known and not _is_superior(context))
    ):
        return None
    match = shapes()["delegates"].search(context.text, span.start, span.end)
    if match is None:
        return None
    return _Found((fold(match["who"]),), match.start("verb"), DutySort.DELEGATION)


def _is_superior(context: Context) -> bool:
    issuer = context.profile.issuer.value
    return issuer is not None and issuer.value == "other"


def _goes_on(text: str, span: Span) -> bool:
    """Say whether a clause without a subject goes on telling what the same body is to do."""
    return shapes()["starts"].match(text, span.start, span.end) is not None


def _made(context: Context, unit: Statement, span: Span, found: _Found) -> Iterator[Obligation]:
    text = context.text
    what = fold(text[max(found.action, span.start) : span.end]).strip(" ,.;:/")[:_LONGEST_WHAT]
    due = due_time(text, span, context.profile) or _due_above(context, unit)
    basis = provision_of(context, unit)
    cited = acts_cited(context, span)
    if len(what) < _SHORTEST_WHAT or shapes()["empty"].fullmatch(what):
        return
    for who in found.doers:
        yield Obligation(who, what, due, basis, span, found.sort, cited)


def _due_above(context: Context, unit: Statement) -> DueTime | None:
    """Return the time that a heading gives for all below it (“Trước ngày …, yêu cầu:”)."""
    for head in reversed(unit.heads[-2:]):
        if head.of(context.text).rstrip().endswith(":"):
            found = due_time(context.text, head, context.profile)
            if found is not None and found.day is not None:
                return found
    return None

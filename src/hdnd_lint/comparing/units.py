"""A draft as a tree of units: what a reader takes for one thing that can change."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum

from hdnd_lint.comparing.wording.tokens import Token, tokens
from hdnd_lint.model import Annex, Block, BlockKind, Draft, Node, NodeKind, Table
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Phrase, Span, fold, trimmed

_ABOVE = frozenset({NodeKind.PART, NodeKind.CHAPTER, NodeKind.SECTION, NodeKind.SUBSECTION})
_UNNUMBERED = frozenset({NodeKind.DASH, NodeKind.PLUS})


class PartKind(StrEnum):
    """What stands around the tree of units, and what nothing has claimed."""

    DRAFT = "draft"
    HEADER = "header"
    TITLE = "title"
    SESSION = "session"
    PREAMBLE = "preamble"
    ENACTING = "enacting"
    CLOSING = "closing"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"
    RECIPIENT = "recipient"
    ANNEX = "annex"
    ANNEX_HEAD = "annex-head"
    ROW = "row"  # of a table
    LEFT = "left"


UnitKind = NodeKind | PartKind
_LOOSE: frozenset[UnitKind] = frozenset({NodeKind.PARAGRAPH, PartKind.LEFT})  # may be a cell


@dataclass(slots=True, eq=False)
class ComparedUnit:
    """One unit: its own words stand at *stretches*, without its label and its children.

    A *slot* names a part that a draft has once (the title, the number …). *label* is as written.
    """

    kind: UnitKind
    span: Span
    stretches: tuple[Span, ...] = ()
    number: str = ""
    label: str = ""
    slot: str = ""
    table: Table | None = None
    children: list["ComparedUnit"] = field(default_factory=list)
    parent: "ComparedUnit | None" = None
    words: tuple[Token, ...] = ()

    def walk(self) -> Iterator["ComparedUnit"]:
        """Yield this unit and all below it, in text order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def keys(self) -> tuple[str, ...]:
        """The unit's own words as they are compared."""
        return tuple(token.key for token in self.words)

    def add(self, child: "ComparedUnit") -> None:
        """Put *child* under this unit, behind its other children."""
        child.parent = self
        self.children.append(child)


def units_of(draft: Draft) -> ComparedUnit:
    """Return the root of the units of *draft*: each of its words stands in exactly one."""
    return _UnitBuilder(draft).root()


@dataclass(frozen=True, slots=True)
class _Claim:
    """A part of the paper outside its tree of units, as the parser found it."""

    span: Span
    kind: PartKind
    slot: str = ""


class _UnitBuilder:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.text
        self.blocks = draft.source.blocks
        self.starts = [block.span.start for block in self.blocks]

    def root(self) -> ComparedUnit:
        draft = self.draft
        root = ComparedUnit(PartKind.DRAFT, Span(0, len(self.text)))
        recipients = ComparedUnit(PartKind.RECIPIENTS, _recipients_span(draft), slot="recipients")
        annexes = [self._annex(annex) for annex in draft.annexes]
        units = [unit for node in draft.body for unit in self._node(node)]
        claimed = [unit.span for unit in units]
        leaves = [self._leaf(claim, span) for claim, span in self._claimed(claimed)]
        taken = sorted([*claimed, *(leaf.span for leaf in leaves), *_annexed(annexes)])
        leaves += [unit for unit in self._left(taken) if unit.stretches]
        for leaf in leaves:
            holder = next((one for one in annexes if one.span.contains(leaf.span)), None)
            if holder is not None:
                holder.children.append(leaf)
            elif leaf.kind is PartKind.RECIPIENT:
                recipients.add(leaf)
            else:
                units.append(leaf)
        self._settle(root, self._tabled(units), recipients, annexes)
        for unit in root.walk():
            unit.words = tuple(self._words(unit))
        return root

    def _tabled(self, units: list[ComparedUnit]) -> list[ComparedUnit]:
        """Return *units* with those that are the cells of one table put together as that table.

        The parser keeps tables of the body; a workbook has nothing else.
        """
        for table in self.draft.tables:
            inside = [unit for unit in units if table.span.contains(unit.span)]
            loose = all(unit.kind in _LOOSE and not unit.slot for unit in inside)
            if len(inside) > 1 and loose and len(table.rows) > 1:
                own = self._own(table.span, ())
                whole = ComparedUnit(NodeKind.TABLE, table.span, own, table=table)
                units = [unit for unit in units if unit not in inside] + [whole]
        return units

    def _settle(
        self,
        root: ComparedUnit,
        units: list[ComparedUnit],
        recipients: ComparedUnit,
        annexes: list[ComparedUnit],
    ) -> None:
        """Put all units under *root*, in text order."""
        units += [recipients] if recipients.children else []
        for annex in annexes:
            annex.children.sort(key=lambda unit: unit.span.start)
            for child in annex.children:
                child.parent = annex
        for unit in sorted([*units, *annexes], key=lambda unit: unit.span.start):
            root.add(unit)

    def _words(self, unit: ComparedUnit) -> Iterator[Token]:
        for stretch in unit.stretches:
            yield from tokens(self.text, stretch, self.draft.dates)

    def _node(self, node: Node) -> Iterator[ComparedUnit]:
        """Yield the unit of *node*; what a chapter holds stands beside it, not below."""
        flat = node.kind in _ABOVE
        inside = [node.label_span] if node.label_span else []
        inside += [child.span for child in node.children]
        unit = ComparedUnit(
            node.kind,
            node.span,
            self._own(node.span, inside),
            number="" if node.kind in _UNNUMBERED else node.number,
            label=fold(node.label_span.of(self.text)) if node.label_span else "",
            table=self.draft.tables[node.table] if node.kind is NodeKind.TABLE else None,
        )
        below = [one for child in node.children for one in self._node(child)]
        if flat:
            first = min((one.span.start for one in below), default=node.span.end)
            unit.span = Span(node.span.start, max(first, node.span.start))
        else:
            for one in below:
                unit.add(one)
        yield unit
        yield from below if flat else ()

    def _own(self, span: Span, inside: Iterable[Span]) -> tuple[Span, ...]:
        """Return the stretches of *span* that none of *inside* covers and that hold words."""
        at, found = span.start, []
        for one in sorted(inside):
            if one.start > at:
                found.append(Span(at, min(one.start, span.end)))
            at = max(at, one.end)
        if at < span.end:
            found.append(Span(at, span.end))
        return tuple(trimmed(self.text, one) for one in found if self._says(one))

    def _says(self, span: Span) -> bool:
        return any(char.isalnum() for char in span.of(self.text))

    def _annex(self, annex: Annex) -> ComparedUnit:
        label = fold(annex.label_span.of(self.text)) if annex.label_span else ""
        unit = ComparedUnit(PartKind.ANNEX, annex.span, number=annex.number, label=label)
        taken = [annex.label_span] if annex.label_span else []
        for slot, part in (("title", annex.title), ("reference", annex.reference)):
            if part is not None:
                own = self._own(part.span, ())
                unit.children.append(
                    ComparedUnit(PartKind.ANNEX_HEAD, part.span, own, slot=f"annex-{slot}")
                )
                taken.append(part.span)
        for node in annex.children:
            unit.children += self._node(node)
        taken += [child.span for child in unit.children]
        unit.stretches = ()
        for left in self._own(annex.span, taken):
            unit.children.append(
                ComparedUnit(PartKind.LEFT, left, self._own(self._bare(left), ()))
            )
        return unit

    def _claimed(self, body: list[Span]) -> Iterator[tuple[_Claim, Span]]:
        """Yield each claim with its stretch: to the ends of its blocks, or to its neighbours."""
        claims = sorted(_claims(self.draft), key=lambda one: (one.span.start, -one.span.end))
        body = sorted(body)
        free = [one for one in claims if not _inside(body, one.span)]
        end = 0
        for at, claim in enumerate(free):
            if claim.span.start < end or claim.span.start == claim.span.end:
                continue
            block = self._block(claim.span.start)
            start = max(end, block.span.start) if block else claim.span.start
            last = self._block(claim.span.end - 1)
            follows = free[at + 1].span.start if at + 1 < len(free) else len(self.text)
            end = claim.span.end
            if last and follows >= last.span.end:
                end = max(end, last.span.end)
            yield claim, Span(start, end)

    def _block(self, offset: int) -> Block | None:
        index = bisect_right(self.starts, offset) - 1
        return self.blocks[index] if index >= 0 else None

    def _leaf(self, claim: _Claim, span: Span) -> ComparedUnit:
        bare = self._bare(span) if claim.kind is PartKind.RECIPIENT else span
        return ComparedUnit(claim.kind, span, self._own(bare, ()), slot=claim.slot)

    def _bare(self, span: Span) -> Span:
        """Return *span* without the dash that lists it."""
        mark = re.compile(r"[\s\-–—+•*]*").match(self.text, span.start, span.end)
        return Span(mark.end() if mark else span.start, span.end)

    def _left(self, taken: list[Span]) -> Iterator[ComparedUnit]:
        """Yield a unit for each block, or part of one, that nothing else has claimed."""
        waiting = 0
        for block in self.blocks:
            while waiting < len(taken) and taken[waiting].end <= block.span.start:
                waiting += 1
            end = bisect_left(taken, block.span.end, waiting, key=lambda one: one.start)
            for span in self._own(block.span, taken[waiting:end]):
                if not _is_page_number(block, span.of(self.text), self.draft.source.media):
                    yield ComparedUnit(PartKind.LEFT, span, self._own(self._bare(span), ()))


def _annexed(annexes: Iterable[ComparedUnit]) -> Iterator[Span]:
    return (annex.span for annex in annexes)


def _recipients_span(draft: Draft) -> Span:
    return draft.recipients.span if draft.recipients else Span(0, 0)


def _inside(body: list[Span], span: Span) -> bool:
    index = bisect_right(body, span.start, key=lambda one: one.start) - 1
    return index >= 0 and span.start < body[index].end


def _is_page_number(block: Block, words: str, media: str) -> bool:
    """Say whether *words* are a running head that counts pages, which each program does anew."""
    running = block.kind in (BlockKind.HEADER, BlockKind.FOOTER) or media == "pdf"
    return (
        running and re.fullmatch(r"[\W\d_]*(?:(?:trang|page)[\W\d_]*)?", words.lower()) is not None
    )


def _claims(draft: Draft) -> Iterator[_Claim]:
    """Yield the parts outside the tree of units."""
    header, title, signature = draft.header, draft.title, draft.signature
    slots: list[tuple[PartKind, str, Phrase | None]] = [
        (PartKind.HEADER, name, getattr(header, name))
        for name in ("issuer", "superior", "number", "country", "motto", "draft_mark")
    ]
    slots += [(PartKind.TITLE, name, getattr(title, name)) for name in ("type", "title", "note")]
    if signature:
        names = ("authority", "proxy", "office", "name")
        slots += [(PartKind.SIGNATURE, name, getattr(signature, name)) for name in names]
    for kind, name, phrase in slots:
        if phrase is not None:
            yield _Claim(phrase.span, kind, f"{kind}-{name}")
    day = [one.span for one in (header.place, header.date) if one]
    if day:
        yield _Claim(
            Span(day[0].start, max(one.end for one in day)), PartKind.HEADER, "header-date"
        )
    yield from _other_claims(draft)


def _other_claims(draft: Draft) -> Iterator[_Claim]:
    parts = (
        (PartKind.SESSION, draft.session),
        (PartKind.ENACTING, draft.enacting),
        (PartKind.CLOSING, draft.closing),
    )
    for kind, part in parts:
        if part is not None:
            yield _Claim(part.span, kind, kind)
    for base in (*draft.bases, *draft.considerations):
        yield _Claim(base.span, PartKind.PREAMBLE)
    if draft.recipients:
        yield _Claim(draft.recipients.label_span, PartKind.RECIPIENT, "recipients-label")
        for item in draft.recipients.items:
            yield _Claim(item.span, PartKind.RECIPIENT)


__all__ = ["ComparedUnit", "PartKind", "UnitKind", "units_of"]

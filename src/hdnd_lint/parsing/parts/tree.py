"""The tree of units: line tokens → nodes, by a stack of the units that are open.

The nesting is total: any sequence of tokens has exactly one tree, in which a unit holds all that
follows until a unit of its own or a higher level. What is odd is a defect on the token; whether
it is wrong is for the rules. A grammar that says the same is the oracle of the tests.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hdnd_lint.model import Node, NodeKind
from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.parsing.parts.quotes import quoted_ranges
from hdnd_lint.words.letters.text import Span, trimmed
from hdnd_lint.words.line_kinds import LineKind

_UNITS = (  # from the outside in
    (NodeKind.PART, LineKind.PART),
    (NodeKind.CHAPTER, LineKind.CHAPTER),
    (NodeKind.SECTION, LineKind.SECTION),
    (NodeKind.SUBSECTION, LineKind.SUBSECTION),
    (NodeKind.ARTICLE, LineKind.ARTICLE),
    (NodeKind.LETTER, LineKind.LETTER),
    (NodeKind.ROMAN, LineKind.ROMAN),
    (NodeKind.CLAUSE, LineKind.CLAUSE),
    (NodeKind.SUBCLAUSE, LineKind.SUBCLAUSE),
    (NodeKind.POINT, LineKind.POINT, LineKind.BRACKET),
    (NodeKind.DASH, LineKind.DASH),
    (NodeKind.PLUS, LineKind.PLUS),
)
_LEVELS = {line: level for level, (_, *lines) in enumerate(_UNITS) for line in lines}
_ROOT = -1  # the level above all units


class _Open(NamedTuple):
    """A unit that more may still be added to, and what it holds so far."""

    level: int
    line: Line
    nodes: list[Node]


class _TreeBuilder:
    """Turns one zone's tokens into nodes; quotations are parsed by themselves, recursively."""

    def __init__(self, tokens: Sequence[Line], text: str, tables: dict[int, int]) -> None:
        self.tokens = list(tokens)
        self.text = text
        self.tables = tables  # index of block → index of table
        self.quotes = dict(quoted_ranges(self.tokens, text))
        self.opening = {self.tokens[first].index for first in self.quotes}

    def nodes(self) -> tuple[Node, ...]:
        top: list[Node] = []
        stack: list[_Open] = []
        for position, quoted in self._items():
            line = self.tokens[position]
            level = None if quoted else _LEVELS.get(line.type)
            if level is None:
                leaf = self._quote(position) if quoted else self._leaf(line)
                _add(stack[-1].nodes if stack else top, leaf)
            else:
                self._close(stack, top, level)
                stack.append(_Open(level, line, []))
        self._close(stack, top, _ROOT)
        return tuple(top)

    def _close(self, stack: list[_Open], top: list[Node], level: int) -> None:
        """Finish the units that a unit of *level* does not belong to."""
        while stack and stack[-1].level >= level:
            unit = self._unit(stack.pop())
            (stack[-1].nodes if stack else top).append(unit)

    def _items(self) -> Iterator[tuple[int, bool]]:
        """Yield the position of each token, and whether a quotation begins there.

        A labelled opening keeps its own unit: “1. “Điều 5. …” is clause 1 and a quotation.
        """
        position = 0
        while position < len(self.tokens):
            last = self.quotes.get(position)
            line = self.tokens[position]
            if last is None or (line.label and self._label_is_outer(line)):
                yield position, False
            if last is not None:
                yield position, True
                position = last
            position += 1

    def _label_is_outer(self, line: Line) -> bool:
        """Say whether the mark stands after the label; without any the label is quoted too."""
        assert line.label is not None
        return self.text[line.label.end : line.span.end].lstrip()[:1] in ("“", '"')

    def _unit(self, unit: _Open) -> Node:
        line = unit.line
        own = self._own_span(line)
        end = max((child.span.end for child in unit.nodes), default=0)
        return Node(
            kind=_UNITS[unit.level][0],
            span=Span(line.label.start if line.label else line.span.start, max(end, own.end)),
            number=line.number,
            label_span=line.label,
            text_span=own,
            children=tuple(unit.nodes),
            defects=line.defects,
        )

    def _own_span(self, line: Line) -> Span:
        """Return the unit's own words: after its label, before a quotation that it opens."""
        start = line.label.end if line.label else line.span.start
        if line.index in self.opening:
            return Span(start, start)
        return trimmed(self.text, Span(start, line.span.end))

    def _leaf(self, line: Line) -> Node:
        kind = NodeKind.TABLE if line.type is LineKind.CELL else NodeKind.PARAGRAPH
        span = trimmed(self.text, line.span)
        table = self.tables.get(line.index, -1)
        return Node(kind=kind, span=span, text_span=span, table=table)

    def _quote(self, position: int) -> Node:
        last = self.quotes[position]
        inner = self.tokens[position : last + 1]
        first = inner[0]
        if first.label and self._label_is_outer(first):
            inner[0] = Line(LineKind.PARAGRAPH, first.index, Span(first.label.end, first.span.end))
        span = trimmed(self.text, Span(inner[0].span.start, inner[-1].span.end))
        children = _flat(inner, self.text, self.tables)
        return Node(kind=NodeKind.QUOTE, span=span, text_span=span, children=children)


def _add(nodes: list[Node], node: Node) -> None:
    """Add *node*; neighbouring cells of one table are joined into one node."""
    last = nodes[-1] if nodes else None
    if last and last.kind is node.kind is NodeKind.TABLE and last.table == node.table:
        span = Span(last.span.start, node.span.end)
        nodes[-1] = Node(kind=NodeKind.TABLE, span=span, text_span=span, table=node.table)
    else:
        nodes.append(node)


def _flat(tokens: list[Line], text: str, tables: dict[int, int]) -> tuple[Node, ...]:
    """Return the nodes of quoted *tokens*; quotations inside a quotation are not opened again."""
    builder = _TreeBuilder(tokens, text, tables)
    builder.quotes = {}
    builder.opening = set()
    return builder.nodes()


def unit_tree(tokens: Sequence[Line], text: str, tables: dict[int, int]) -> tuple[Node, ...]:
    """Return the tree of *tokens*; *tables* maps the index of a cell's block to its table."""
    return _TreeBuilder(tokens, text, tables).nodes()

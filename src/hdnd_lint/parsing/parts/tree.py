"""The tree of units: line tokens → nodes, by the LALR grammar grammars/structure.lark."""

from collections.abc import Iterator, Sequence

from hdnd_lint.model import Node, NodeKind
from hdnd_lint.parsing.grammar.automaton import Node as Branch
from hdnd_lint.parsing.grammar.automaton import Run, Token, load_automaton
from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.parsing.parts.quotes import quoted_ranges
from hdnd_lint.words.line_kinds import LineKind
from hdnd_lint.words.text import Span, trimmed

_KINDS = {
    "phan": NodeKind.PART,
    "chuong": NodeKind.CHAPTER,
    "muc": NodeKind.SECTION,
    "tieu_muc": NodeKind.SUBSECTION,
    "dieu": NodeKind.ARTICLE,
    "chu_hoa": NodeKind.LETTER,
    "la_ma": NodeKind.ROMAN,
    "khoan": NodeKind.CLAUSE,
    "tiet": NodeKind.SUBCLAUSE,
    "diem": NodeKind.POINT,
    "gach": NodeKind.DASH,
    "cong": NodeKind.PLUS,
}
_TOKENS = frozenset(
    [
        LineKind.PART,
        LineKind.CHAPTER,
        LineKind.SECTION,
        LineKind.SUBSECTION,
        LineKind.ARTICLE,
        LineKind.LETTER,
        LineKind.ROMAN,
        LineKind.CLAUSE,
        LineKind.SUBCLAUSE,
        LineKind.POINT,
        LineKind.BRACKET,
        LineKind.DASH,
        LineKind.PLUS,
        LineKind.CELL,
    ]
)


class _Builder:
    """Turns one zone's tokens into nodes; quotations are parsed by themselves, recursively."""

    def __init__(self, tokens: Sequence[Line], text: str, tables: dict[int, int]) -> None:
        self.tokens = list(tokens)
        self.text = text
        self.tables = tables  # index of block → index of table
        self.quotes = dict(quoted_ranges(self.tokens, text))
        self.opening = {self.tokens[first].index for first in self.quotes}

    def nodes(self) -> tuple[Node, ...]:
        run = Run(load_automaton("structure"))
        for token in self._tokens():
            run.feed(token)  # the grammar is total: it takes any token anywhere
        run.mark()
        tree = run.finish()
        return self._merged(self._node(child) for child in tree.children) if tree else ()

    def _tokens(self) -> Iterator[Token]:
        position = 0
        while position < len(self.tokens):
            if position in self.quotes:
                yield from self._quote_tokens(position)
                position = self.quotes[position] + 1
                continue
            line = self.tokens[position]
            yield _token(line.type if line.type in _TOKENS else LineKind.PARAGRAPH, position)
            position += 1

    def _quote_tokens(self, position: int) -> Iterator[Token]:
        """A labelled opening keeps its own unit: “1. “Điều 5. …” is clause 1 and a quotation."""
        line = self.tokens[position]
        if line.label and self._label_is_outer(line):
            yield _token(line.type if line.type in _TOKENS else LineKind.PARAGRAPH, position)
        yield _token("TRICH", position)

    def _label_is_outer(self, line: Line) -> bool:
        assert line.label is not None
        return not set(self.text[line.span.start : line.label.start]) & {"“", '"'}

    def _node(self, item: Branch | Token) -> Node:
        if isinstance(item, Token):
            return self._leaf(item)
        head, *rest = item.children
        line = self._line(head)
        children = self._merged(self._node(child) for child in rest)
        own = self._own_span(line)
        end = max((child.span.end for child in children), default=0)
        return Node(
            kind=_KINDS[item.name],
            span=Span(line.label.start if line.label else line.span.start, max(end, own.end)),
            number=line.number,
            label_span=line.label,
            text_span=own,
            children=children,
            defects=line.defects,
        )

    def _own_span(self, line: Line) -> Span:
        """Return the unit's own words: after its label, before a quotation that it opens."""
        start = line.label.end if line.label else line.span.start
        if line.index in self.opening:
            return Span(start, start)
        return trimmed(self.text, Span(start, line.span.end))

    def _line(self, head: Branch | Token) -> Line:
        """Return the line of a unit's first token, which carries its position."""
        return self.tokens[head.start if isinstance(head, Token) else 0]

    def _leaf(self, token: Token) -> Node:
        position = token.start
        line = self.tokens[position]
        if token.kind == "TRICH":
            return self._quote(position)
        kind = NodeKind.TABLE if token.kind is LineKind.CELL else NodeKind.PARAGRAPH
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

    def _merged(self, nodes: Iterator[Node]) -> tuple[Node, ...]:
        """Join neighbouring cells of one table into one node."""
        merged: list[Node] = []
        for node in nodes:
            last = merged[-1] if merged else None
            if last and last.kind is node.kind is NodeKind.TABLE and last.table == node.table:
                span = Span(last.span.start, node.span.end)
                merged[-1] = Node(kind=NodeKind.TABLE, span=span, text_span=span, table=node.table)
            else:
                merged.append(node)
        return tuple(merged)


def _token(kind: str, position: int) -> Token:
    """Return a token of the grammar; it carries the position of its line."""
    return Token(kind, "", position, position + 1)


def _flat(tokens: list[Line], text: str, tables: dict[int, int]) -> tuple[Node, ...]:
    """Return the nodes of quoted *tokens*; quotations inside a quotation are not opened again."""
    builder = _Builder(tokens, text, tables)
    builder.quotes = {}
    builder.opening = set()
    return builder.nodes()


def unit_tree(tokens: Sequence[Line], text: str, tables: dict[int, int]) -> tuple[Node, ...]:
    """Return the tree of *tokens*; *tables* maps the index of a cell's block to its table."""
    return _Builder(tokens, text, tables).nodes()

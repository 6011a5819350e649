"""The tree of units is that of a grammar, read by lark, for any sequence of lines."""

from functools import cache
from pathlib import Path

from calls import calls_of
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Tree
from lark import Token as LarkToken

from hdnd_lint.model import Node
from hdnd_lint.parsing.grammar.lark_table import build_grammar
from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.parsing.parts.tree import unit_tree
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.line_kinds import LineKind

KINDS = (
    *(LineKind.PART, LineKind.CHAPTER, LineKind.SECTION, LineKind.SUBSECTION, LineKind.ARTICLE),
    *(LineKind.LETTER, LineKind.ROMAN, LineKind.CLAUSE, LineKind.SUBCLAUSE, LineKind.POINT),
    *(LineKind.BRACKET, LineKind.DASH, LineKind.PLUS, LineKind.PARAGRAPH, LineKind.CELL),
)
LEAVES = {"DOAN": "doan", "O_BANG": "bang"}


@cache
def grammar() -> Lark:
    return build_grammar(Path(__file__).with_name("structure.lark").read_text("utf-8"))


def nodes(kinds: list[LineKind]) -> tuple[Node, ...]:
    """Return the tree of lines of one letter; each cell is a table of its own."""
    lines = [Line(kind, at, Span(2 * at, 2 * at + 1)) for at, kind in enumerate(kinds)]
    return unit_tree(lines, "x\n" * len(kinds), {at: at for at in range(len(kinds))})


def shape(node: Node) -> object:
    return (node.kind.value, node.span.start // 2, [shape(child) for child in node.children])


def by_lark(part: "Tree[LarkToken] | LarkToken") -> object:
    if isinstance(part, LarkToken):
        return (LEAVES[part.type], part.start_pos, [])
    head, *rest = part.children
    assert isinstance(head, LarkToken)
    return (str(part.data).replace("_", "-"), head.start_pos, [by_lark(child) for child in rest])


@given(st.lists(st.sampled_from(KINDS), max_size=40))
@settings(max_examples=100, deadline=None)
def test_any_lines_give_the_tree_of_the_grammar(kinds: list[LineKind]) -> None:
    tokens = (LarkToken(kind.value, "", start_pos=at) for at, kind in enumerate(kinds))
    expected = [by_lark(part) for part in grammar().parse(tokens).children]
    assert [shape(node) for node in nodes(kinds)] == expected


def test_cells_of_one_table_are_one_node() -> None:
    kinds = (LineKind.CLAUSE, LineKind.CELL, LineKind.CELL, LineKind.CELL, LineKind.PARAGRAPH)
    lines = [Line(kind, at, Span(2 * at, 2 * at + 1)) for at, kind in enumerate(kinds)]
    (clause,) = unit_tree(lines, "x\n" * 5, {1: 0, 2: 0, 3: 1})
    assert [(node.table, node.span) for node in clause.children] == [
        (0, Span(2, 5)),
        (1, Span(6, 7)),
        (-1, Span(8, 9)),
    ]


def test_work_grows_with_the_number_of_lines() -> None:
    def work(count: int) -> int:
        kinds = [LineKind.CLAUSE, LineKind.POINT, LineKind.PARAGRAPH] * count
        return calls_of(lambda: nodes(kinds))

    assert work(2_000) < 2.5 * work(1_000)

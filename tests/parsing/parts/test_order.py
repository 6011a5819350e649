"""The order of a paper's parts is that of a grammar over line tokens, read by lark."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Tree
from lark import Token as LarkToken

from hdnd_lint.parsing.draft import _zones
from hdnd_lint.parsing.grammar.lark_table import build_grammar
from hdnd_lint.parsing.parts.lines import Line, lines
from hdnd_lint.parsing.parts.preamble import parse_preamble
from hdnd_lint.reading import read_source
from hdnd_lint.words.line_kinds import LineKind

ROOT = Path(__file__).parents[3]
PAPERS = sorted((ROOT / "benchmarks" / "accuracy" / "papers").glob("*.txt"))


@cache
def grammar() -> Lark:
    return build_grammar(Path(__file__).with_name("document.lark").read_text("utf-8"))


def tree_of(kinds: Sequence[LineKind]) -> "Tree[LarkToken]":
    tokens = (LarkToken(kind.value, "", start_pos=at) for at, kind in enumerate(kinds))
    return grammar().parse(tokens)


def places(tree: "Tree[LarkToken]", name: str) -> list[int]:
    """Return where each part *name* of *tree* begins, in lines from 0."""
    return sorted(
        min(token.start_pos or 0 for token in part.scan_values(lambda _: True))
        for part in tree.find_data(name)
        if part.children
    )


@given(st.lists(st.sampled_from(LineKind), max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_lines_have_a_tree_that_loses_none(kinds: list[LineKind]) -> None:
    found = list(tree_of(kinds).scan_values(lambda _: True))
    assert sorted(token.start_pos or 0 for token in found) == list(range(len(kinds)))


def order(tokens: Sequence[Line]) -> tuple[int | None, int, int]:
    """Return where the grammar sees the kind of paper, the ending and the annexes begin."""
    tree = tree_of([token.type for token in tokens])
    last = max(places(tree, "article"), default=-1)
    annexes = min(places(tree, "annexes"), default=len(tokens))
    tails = [at for at in places(tree, "tail") if at > last]
    return min(places(tree, "title"), default=None), min(tails, default=annexes), annexes


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem[:3])
def test_parts_read_by_hand_stand_in_the_order_of_the_grammar(path: Path) -> None:
    source = read_source(path)
    tokens, start = lines(source)
    preamble = parse_preamble(tokens, start, source)
    body, ending, _ = _zones(tokens, preamble.end)
    kind = preamble.title.type
    after = (at for at, one in enumerate(tokens) if kind and kind.span.start < one.span.end)
    type_at = next(after, None)
    if type_at is not None and tokens[type_at].type is not LineKind.TYPE:
        type_at = None  # on one line with the title
    ends = preamble.end + len(body)
    assert order(tokens) == (type_at, ends, ends + len(ending))

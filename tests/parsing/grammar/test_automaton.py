"""The LALR table run by hand gives what lark gives, and goes back to where a text may end."""

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Tree
from lark import Token as LarkToken
from lark.exceptions import UnexpectedInput

from hdnd_lint.parsing.grammar import automaton as automaton_module
from hdnd_lint.parsing.grammar.automaton import Automaton, Node, Run, Token, load_automaton
from hdnd_lint.parsing.grammar.lark_table import build_grammar
from hdnd_lint.resources import resource_dir

KINDS = (
    *("KIND", "NAME", "NUMBER", "_SO", "DATE", "_OF", "BODY", "UNIT", "LABEL", "SELF"),
    *("_COMMA", "_AND", "TO", "_AMENDED", "_EACH", "_SEMICOLON"),
)


@cache
def grammar(name: str = "citation") -> Lark:
    return build_grammar((resource_dir("grammars") / f"{name}.lark").read_text("utf-8"))


@cache
def automaton() -> Automaton:
    return Automaton.of(grammar())


def run_on(kinds: list[str]) -> tuple[Node | None, int]:
    """Return the tree of the longest beginning of *kinds* that is whole, and its length."""
    run, end = Run(automaton()), 0
    for index, kind in enumerate(kinds):
        if not run.feed(Token(kind, kind, index, index + 1)):
            break
        if run.may_end:
            run.mark()
            end = index + 1
    return run.finish(), end


def by_lark(kinds: list[str]) -> bool:
    tokens = (LarkToken(kind, kind) for kind in kinds)
    try:
        grammar().parse(tokens)
    except UnexpectedInput:
        return False
    return True


@given(st.lists(st.sampled_from(KINDS), max_size=12))
@settings(max_examples=100, deadline=None)
def test_the_longest_beginning_is_the_one_that_lark_accepts(kinds: list[str]) -> None:
    tree, end = run_on(kinds)
    accepted = [length for length in range(1, len(kinds) + 1) if by_lark(kinds[:length])]
    assert (end if tree else 0) == max(accepted, default=0)


def test_rules_with_an_underscore_are_not_kept_apart() -> None:
    tree, _ = run_on(["KIND", "NAME", "_SO", "NUMBER"])
    assert tree is not None
    (documents,) = tree.children
    assert isinstance(documents, Node)
    (document,) = documents.children
    assert isinstance(document, Node)
    assert [part.kind for part in document.children if isinstance(part, Token)] == [
        "KIND",
        "NAME",
        "NUMBER",
    ]


LINES = (
    *("PHAN", "CHUONG", "MUC", "TIEU_MUC", "DIEU", "CHU_HOA", "LA_MA", "KHOAN", "TIET", "DIEM"),
    *("NGOAC", "GACH", "CONG", "DOAN", "O_BANG", "TRICH"),
)


def shape(tree: "Tree[LarkToken] | LarkToken | Node | Token") -> object:
    """Return names and places of a tree, whichever parser made it."""
    match tree:
        case LarkToken():
            return (tree.type, tree.start_pos)
        case Token():
            return (tree.kind, tree.start)
        case Node():
            return (tree.name, [shape(child) for child in tree.children])
        case _:
            return (str(tree.data), [shape(child) for child in tree.children])


@given(st.lists(st.sampled_from(LINES), max_size=40))
@settings(max_examples=100, deadline=None)
def test_the_tree_of_a_structure_is_that_of_lark(kinds: list[str]) -> None:
    run = Run(load_automaton("structure"))
    for index, kind in enumerate(kinds):
        assert run.feed(Token(kind, "", index, index + 1))
    run.mark()
    tree = run.finish()
    assert tree is not None
    given_tokens = (LarkToken(kind, "", start_pos=at) for at, kind in enumerate(kinds))
    assert shape(tree) == shape(grammar("structure").parse(given_tokens))


def test_a_table_is_read_as_it_was_written() -> None:
    assert Automaton.read(automaton().written()) == automaton()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of the test's own."""
    monkeypatch.setattr(automaton_module, "cache_dir", lambda: tmp_path)
    load_automaton.cache_clear()
    yield tmp_path
    load_automaton.cache_clear()


def test_a_table_is_kept_and_a_broken_one_made_anew(kept: Path) -> None:
    made = load_automaton("structure")
    (file,) = kept.iterdir()
    assert Automaton.read(file.read_text("utf-8")) == made
    for broken in ("", "[1, 2]", "[1, 2, 3]", "\x00"):
        file.write_text(broken, "utf-8")
        load_automaton.cache_clear()
        anew = load_automaton("structure")  # lark numbers the states as it comes
        assert len(anew.states) == len(made.states)
        assert Automaton.read(file.read_text("utf-8")) == anew


def test_a_kept_table_needs_no_lark(kept: Path) -> None:
    load_automaton("structure")
    code = (
        "import sys; from pathlib import Path; from hdnd_lint.parsing.grammar import automaton; "
        f"automaton.cache_dir = lambda: Path({str(kept)!r}); "
        "automaton.load_automaton('structure'); assert 'lark' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_a_cache_the_table_is_made(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automaton_module, "cache_dir", lambda: None)
    assert load_automaton("structure").states
    assert not list(kept.iterdir())

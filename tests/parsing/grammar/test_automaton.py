"""The LALR table run by hand gives what lark gives, and goes back to where a text may end."""

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark
from lark import Token as LarkToken
from lark.exceptions import UnexpectedInput

from hdnd_lint.files.kept import keep
from hdnd_lint.parsing.grammar import automaton as automaton_module
from hdnd_lint.parsing.grammar.automaton import (
    Automaton,
    GrammarNode,
    GrammarRun,
    GrammarToken,
    load_automaton,
)
from hdnd_lint.parsing.grammar.lark_table import build_grammar
from hdnd_lint.resources import resource_dir

KINDS = (
    *("KIND", "NAME", "NUMBER", "_SO", "DATE", "_OF", "BODY", "UNIT", "LABEL", "SELF"),
    *("_COMMA", "_AND", "TO", "_AMENDED", "_EACH", "_SEMICOLON"),
)


@cache
def grammar() -> Lark:
    return build_grammar((resource_dir("grammars") / "citation.lark").read_text("utf-8"))


@cache
def automaton() -> Automaton:
    return Automaton.of(grammar())


def run_on(kinds: list[str]) -> tuple[GrammarNode | None, int]:
    """Return the tree of the longest beginning of *kinds* that is whole, and its length."""
    run, end = GrammarRun(automaton()), 0
    for index, kind in enumerate(kinds):
        if not run.feed(GrammarToken(kind, kind, index, index + 1)):
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
    assert isinstance(documents, GrammarNode)
    (document,) = documents.children
    assert isinstance(document, GrammarNode)
    assert [part.kind for part in document.children if isinstance(part, GrammarToken)] == [
        "KIND",
        "NAME",
        "NUMBER",
    ]


def test_a_table_is_read_as_it_was_written() -> None:
    assert Automaton.read(automaton().written()) == automaton()


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of the test's own."""
    monkeypatch.setattr(automaton_module, "cache_dir", lambda: tmp_path)
    load_automaton.cache_clear()
    yield tmp_path
    load_automaton.cache_clear()


def _content(file: Path) -> str:
    return file.read_text("utf-8").partition("\n")[2]


def test_a_table_is_kept_and_a_broken_one_made_anew(kept: Path) -> None:
    made = load_automaton("citation")
    (file,) = kept.iterdir()
    assert Automaton.read(_content(file)) == made
    for broken in ("", "[1, 2]", "[1, 2, 3]", "\x00", "[0,1,[]]"):
        file.write_text(broken, "utf-8")
        load_automaton.cache_clear()
        assert len(load_automaton("citation").states) == len(made.states)
        keep(kept, file.stem, broken.encode())  # of the right digest, and yet no table
        load_automaton.cache_clear()
        anew = load_automaton("citation")  # lark numbers the states as it comes
        assert len(anew.states) == len(made.states)
        assert Automaton.read(_content(file)) == anew


def test_a_kept_table_needs_no_lark(kept: Path) -> None:
    load_automaton("citation")
    code = (
        "import sys; from pathlib import Path; from hdnd_lint.parsing.grammar import automaton; "
        f"automaton.cache_dir = lambda: Path({str(kept)!r}); "
        "automaton.load_automaton('citation'); assert 'lark' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_a_cache_the_table_is_made(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(automaton_module, "cache_dir", lambda: None)
    assert load_automaton("citation").states
    assert not list(kept.iterdir())

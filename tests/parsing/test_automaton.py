"""The LALR table run by hand gives what lark gives, and goes back to where a text may end."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark
from lark import Token as LarkToken
from lark.exceptions import UnexpectedInput

from hdnd_lint.parsing.automaton import Automaton, Node, Run, Token
from hdnd_lint.parsing.grammar import load_grammar

KINDS = (
    *("KIND", "NAME", "NUMBER", "_SO", "DATE", "_OF", "BODY", "UNIT", "LABEL", "SELF"),
    *("_COMMA", "_AND", "TO", "_AMENDED", "_EACH", "_SEMICOLON"),
)


@cache
def grammar() -> Lark:
    return load_grammar("citation")


@cache
def automaton() -> Automaton:
    return Automaton(grammar())


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

"""Grammars leave no choice to the parser generator."""

from pathlib import Path

import pytest
from lark import Lark

from hdnd_lint.parsing.grammar.lark_table import GivenTokens
from hdnd_lint.resources import resource_dir

GRAMMARS = sorted(
    path
    for path in resource_dir("grammars").glob("*.lark")
    if "start:" in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("grammar", GRAMMARS, ids=lambda path: path.stem)
def test_grammar_has_no_collisions(grammar: Path) -> None:
    text = grammar.read_text(encoding="utf-8")
    Lark(text, parser="lalr", lexer=GivenTokens, strict=True)  # raises on a collision


@pytest.mark.parametrize("grammar", GRAMMARS, ids=lambda path: path.stem)
def test_rules_of_a_grammar_carry_an_example(grammar: Path) -> None:
    lines = grammar.read_text(encoding="utf-8").splitlines()
    named = [at for at, line in enumerate(lines) if line[:1].islower() and ":" in line]
    missing = [lines[at] for at in named if lines[at][:5] != "start" and not _commented(lines, at)]
    assert not missing


def _commented(lines: list[str], at: int) -> bool:
    return any(line.startswith("//") for line in lines[max(0, at - 3) : at])

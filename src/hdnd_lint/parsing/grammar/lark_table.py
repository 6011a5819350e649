"""Builds the LALR parser of a lark grammar over tokens that the caller lexes.

Importing this module imports lark, which costs time: a run with kept tables does without.
"""

from collections.abc import Iterable, Iterator

from lark import Lark, Token
from lark.lexer import Lexer


class GivenTokens(Lexer):
    """A lexer that hands on the tokens it is given."""

    __future_interface__ = 0

    def __init__(self, conf: object) -> None:
        pass

    def lex(  # type: ignore[override]  # lark hands the input on as it came
        self, tokens: Iterable[Token]
    ) -> Iterator[Token]:
        """Return *tokens*."""
        return iter(tokens)


def build_grammar(text: str) -> Lark:
    """Return the LALR parser of a grammar; it parses an iterable of lark tokens."""
    return Lark(text, parser="lalr", lexer=GivenTokens)

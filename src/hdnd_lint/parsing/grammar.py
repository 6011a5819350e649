"""Loads a lark grammar over tokens that the caller lexes, compiled once and kept in the cache.

Importing this module imports lark, which costs time: import it where a parser is first needed.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from lark import Lark, Token, Tree
from lark import __version__ as lark_version
from lark.lexer import Lexer

from hdnd_lint.resources import cache_dir, resource_dir


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


def load_grammar(name: str) -> Lark:
    """Return the LALR parser of ``grammars/NAME.lark``; it parses an iterable of lark tokens.

    The compiled table is kept in the user's cache under a name that holds the grammar's hash; a
    cache that cannot be read or written only costs time.
    """
    text = (resource_dir("grammars") / f"{name}.lark").read_text(encoding="utf-8")
    key = sha256(f"{lark_version}\0{text}".encode()).hexdigest()[:16]
    folder = cache_dir()
    cached = str(folder / f"{name}-{key}.lark") if folder else False
    try:
        return Lark(text, parser="lalr", lexer=GivenTokens, cache=cached)
    except OSError:
        return Lark(text, parser="lalr", lexer=GivenTokens)


__all__ = ["Lark", "Token", "Tree", "load_grammar"]

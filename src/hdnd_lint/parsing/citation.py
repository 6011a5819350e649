"""References to documents and to places in them, in all the ways drafts write them.

A pattern finds where one may start; from there tokens are read one by one and fed to the LALR
parser of ``grammars/citation.lark``, which keeps the longest stretch that is a citation. Every
stretch is read once (bar a few tokens of look-ahead), so the time grows with the text alone.
"""

from collections.abc import Container, Iterator
from functools import cache
from typing import TYPE_CHECKING

from hdnd_lint.model import Citation, Where
from hdnd_lint.parsing.citation_lexer import Lexer
from hdnd_lint.parsing.citation_subject import completed
from hdnd_lint.parsing.citation_tokens import starts
from hdnd_lint.parsing.citation_tree import cited

if TYPE_CHECKING:
    from lark import Lark, Token, Tree
    from lark.parsers.lalr_interactive_parser import InteractiveParser

_TRIES = 3  # a table of LALR may promise an end that the reductions then refuse
_BEFORE = ("các", "Các", "CÁC", "từ", "Từ")


def citations(text: str, start: int, end: int, where: Where) -> list[Citation]:
    """Return the citations in *text* from *start* to *end*, one paragraph of the part *where*.

    The span of a citation ends with what identifies the document (number, date, issuer); the
    name of a decree or a resolution, which follows them, may hold citations of its own.
    """
    return list(_citations(text, start, end, where))


def _citations(text: str, start: int, end: int, where: Where) -> Iterator[Citation]:
    position = start
    kind = ""
    for found in starts(text, start, end):
        if found.start() < position:
            continue
        lexer = Lexer(text, _with_word_before(text, found.start(), position), end)
        tree, stop = _longest(lexer)
        for citation in cited(text, tree, where, kind) if tree is not None else ():
            kind = citation.kind or kind
            yield from completed(text, citation, end)
        position = max(stop, position)


def _with_word_before(text: str, start: int, least: int) -> int:
    """Return where a “các” or “từ” before *start* begins, else *start*."""
    before = text[max(least, start - 6) : start]
    word = before.split()[-1:]
    if not word or word[0] not in _BEFORE or not before[-1].isspace():
        return start
    return start - len(before) + before.rindex(word[0])


def _longest(lexer: Lexer) -> "tuple[Tree[Token] | None, int]":
    """Return the tree of the longest citation that *lexer* stands at, and where it ends."""
    from lark.exceptions import UnexpectedInput  # imported by the grammar already

    parser = _grammar().parse_interactive(())
    tokens: list[Token] = []
    ends: list[int] = []
    whole = True
    try:
        while (token := lexer.next_token(_wanted(parser))) is not None:
            parser.feed_token(token)
            tokens.append(token)
            if "$END" in _wanted(parser):
                ends.append(len(tokens))
    except UnexpectedInput:
        whole = False
    if whole and ends and ends[-1] == len(tokens):
        tree: Tree[Token] = parser.feed_eof()  # type: ignore[no-untyped-call]
        return tree, tokens[-1].end_pos or 0
    return _shortened(tokens, ends)


def _wanted(parser: "InteractiveParser") -> "Container[str]":
    wanted: Container[str] = parser.choices()  # type: ignore[no-untyped-call]  # lark's own
    return wanted


def _shortened(tokens: "list[Token]", ends: list[int]) -> "tuple[Tree[Token] | None, int]":
    """Return the tree of the *tokens* up to the last end that holds; the rest was look-ahead."""
    from lark.exceptions import UnexpectedInput

    for end in reversed(ends[-_TRIES:]):
        try:
            tree = _grammar().parse(iter(tokens[:end]))  # GivenTokens takes them as they are
        except UnexpectedInput:
            continue
        return tree, tokens[end - 1].end_pos or 0
    return None, 0


@cache
def _grammar() -> "Lark":
    from hdnd_lint.parsing.grammar import load_grammar  # imports lark, which costs time

    return load_grammar("citation")

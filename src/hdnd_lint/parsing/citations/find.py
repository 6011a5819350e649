"""References to documents and to places in them, in all the ways drafts write them.

A pattern finds where one may start; from there tokens are read one by one and fed to the LALR
parser of ``grammars/citation.lark``, which keeps the longest stretch that is a citation. Every
stretch is read once (bar a few tokens of look-ahead), so the time grows with the text alone.
"""

from collections.abc import Iterator

from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.parsing.citations.lexer import Lexer
from hdnd_lint.parsing.citations.subject import completed
from hdnd_lint.parsing.citations.tokens import starts
from hdnd_lint.parsing.citations.tree import citations_of_tree
from hdnd_lint.parsing.grammar.automaton import GrammarNode, GrammarRun, load_automaton

_MOST_TOKENS = 300  # of one citation: a longer list goes on as the next one
_BEFORE = ("các", "Các", "CÁC", "từ", "Từ")


def citations(text: str, start: int, end: int, where: MentionPart) -> list[Citation]:
    """Return the citations in *text* from *start* to *end*, one paragraph of the part *where*.

    The span of a citation ends with what identifies the document (number, date, issuer); the
    name of a decree or a resolution, which follows them, may hold citations of its own.
    """
    return list(_citations(text, start, end, where))


def _citations(text: str, start: int, end: int, where: MentionPart) -> Iterator[Citation]:
    position = start
    kind = ""
    for found in starts(text, start, end):
        if found.start() < position:
            continue
        lexer = Lexer(text, _with_word_before(text, found.start(), position), end)
        tree, stop = _longest(lexer)
        for citation in citations_of_tree(text, tree, where, kind) if tree is not None else ():
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


def _longest(lexer: Lexer) -> tuple[GrammarNode | None, int]:
    """Return the tree of the longest citation that *lexer* stands at, and where it ends."""
    run = GrammarRun(load_automaton("citation"))
    end = 0
    for _ in range(_MOST_TOKENS):
        token = lexer.next_token(run.wanted)
        if token is None or not run.feed(token):
            break
        if run.may_end:
            run.mark()
            end = token.end
    return (run.finish(), end) if end else (None, 0)

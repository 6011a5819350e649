"""Terms that an article explains (“Giải thích từ ngữ”) and the paper then never uses."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.language.uses import uses_of
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Draft, Node, NodeKind
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED, comparable

_NONE = Localised(
    "văn bản không có điều giải thích từ ngữ", "the paper has no article that explains terms"
)
_AGAIN = Localised("giải thích lần nữa ở đây", "explained again here")
_HEADING = r"^\W{0,4}giải thích (?:một số )?(?:từ ngữ|thuật ngữ|cụm từ)"
_UNITS = (NodeKind.CLAUSE, NodeKind.POINT, NodeKind.PARAGRAPH)


class _Term(NamedTuple):
    """A term: its words, where they stand, and the whole of its explanation."""

    words: str
    place: Span
    explained: Span


def unused(context: Context, _params: Params) -> Iterator[Result]:
    """Yield terms that stand nowhere but in their own explanation.

    Variant ``twice``: explained twice. A term of several joined by “và” or a comma is used where
    one of them is.
    """
    articles = [*_articles(context.draft)]
    if not articles:
        yield NotApplicable(_NONE)
    terms = [term for article in articles for term in _terms(context.text, article)]
    first: dict[str, _Term] = {}
    for term in terms:
        earlier = first.setdefault(comparable(term.words), term)
        if earlier is not term:
            again = Related(term.place, _AGAIN)
            yield Hit(earlier.place, {"term": term.words}, related=(again,), variant="twice")
        elif not any(_is_used(context.text, one, term) for one in _forms(term.words)):
            yield Hit(term.place, {"term": term.words})


def _articles(draft: Draft) -> Iterator[Node]:
    """Yield the articles that explain terms, of the paper and of what is issued with it."""
    attached = (node for annex in draft.annexes for node in annex.children)
    for root in (*draft.body, *attached):
        for node in root.walk():
            named = node.kind is NodeKind.ARTICLE and node.text_span is not None
            if named and TONED.has(_HEADING, draft.text, node.text_span):
                yield node


def _terms(text: str, article: Node) -> Iterator[_Term]:
    for unit in article.children:
        begin = unit.label_span.end if unit.label_span else unit.span.start
        found = _explained().match(text, begin, unit.span.end) if unit.kind in _UNITS else None
        if found:
            yield _Term(fold(found["term"]), Span(*found.span("term")), unit.span)


def _forms(words: str) -> Iterator[str]:
    """Yield the term, what it is called in brackets, and each of several that it joins."""
    yield _bracketed().sub("", words)
    for part in re.split(r", | và | hoặc |[()]", words):
        if len(part.split()) > 1 or part.isupper():
            yield part.strip()


def _is_used(text: str, form: str, term: _Term) -> bool:
    return any(not one.overlaps(term.explained) for one in uses_of(text, form))


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r" ?\([^()\n]{0,90}\)")


@cache
def _explained() -> re.Pattern[str]:
    """Match the beginning of a unit that explains a term: “1. Hộ nghèo là …”."""
    lead = r"[\s.):]{0,4}(?:(?:Cụm từ|Từ|Thuật ngữ) )?"
    term = r"[“\"]?(?P<term>[^\W\d_][^.;:\n“”\"]{1,90}?)[”\"]?"
    return re.compile(rf"{lead}{term},? (?:là|được hiểu là|nghĩa là|có nghĩa là|gồm|bao gồm)[:\s]")


CHECKS: Mapping[str, Check[Any]] = {
    "unused": Check(unused, Params, values=frozenset({"term"}), variants=frozenset({"twice"})),
}

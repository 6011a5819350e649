"""Whether a resolution that details a higher text names the delegating clause among its bases."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.cited import bases
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, check_patterns


@dataclass(frozen=True, slots=True)
class DelegatingParams(Params):
    """*title*, *first_article*: words there that say that a higher text is detailed.

    *named*: words of a basis that name an article or a clause of it.
    """

    title: tuple[str, ...]
    first_article: tuple[str, ...]
    named: tuple[str, ...]

    def __post_init__(self) -> None:
        check_patterns((*self.title, *self.first_article, *self.named))


def delegating_clause(context: Context, params: DelegatingParams) -> Iterator[Result]:
    """Yield the words that say so where no basis names an article, a clause or a point."""
    sign = next(_signs(context, params), None)
    if sign is None:
        words = Localised("nghị quyết không quy định chi tiết văn bản khác", "it details no text")
        yield NotApplicable(words)
        return
    if not context.draft.bases:
        yield NotEvaluated(Localised("không nhận ra phần căn cứ", "the bases are not recognised"))
        return
    if any(one.locators for one in bases(context)) or _named(context, params):
        return
    yield Hit(sign, {"found": fold(sign.of(context.text))})


def _signs(context: Context, params: DelegatingParams) -> Iterator[Span]:
    places = [(title_place(context.draft), params.title)]
    places += [(node.span, params.first_article) for node in context.draft.articles()[:1]]
    for place, patterns in places:
        for pattern in patterns:
            yield from IN_PARAGRAPH.all(pattern, context.text, place)


def _named(context: Context, params: DelegatingParams) -> bool:
    return any(
        True
        for basis in context.draft.bases
        for pattern in params.named
        for _ in IN_PARAGRAPH.all(pattern, context.text, basis.span)
    )


CHECKS: Mapping[str, Check[Any]] = {
    "clause": Check(
        delegating_clause,
        DelegatingParams,
        values=frozenset({"found"}),
        absences=frozenset({""}),
    ),
}

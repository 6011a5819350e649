"""``annex_heads.wrong``: label, title and what an annex belongs to, each in its own line below."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result, Value
from hdnd_lint.model import Annex, AnnexKind
from hdnd_lint.words.letters.text import Localised, Phrase, Span

_NONE = Localised("văn bản không có phụ lục", "the paper has no annex")
_ALSO = Localised("phụ lục này cũng vậy", "the same in this annex")


def wrong_heads(context: Context, _params: Params) -> Iterator[Result]:
    """Yield heads whose lines stand in another order, or share one; each kind once."""
    annexes = [one for one in context.draft.annexes if one.kind is AnnexKind.ANNEX]
    if not annexes:
        yield NotApplicable(_NONE)
        return
    above = [one.reference for one in annexes if one.reference and _below(one)]
    if above:
        yield _hit([(one.span, one.text) for one in above], "")
    beside = [title for one in annexes if (title := _beside(context, one))]
    if beside:
        yield _hit([(one.span, one.text) for one in beside], "line")


def _below(annex: Annex) -> bool:
    """Say whether the title stands below the line that belongs below it."""
    title, reference = annex.title, annex.reference
    return bool(title and reference and reference.span.start < title.span.start)


def _beside(context: Context, annex: Annex) -> Phrase | None:
    """Return the title that stands in the line of the label."""
    label, title = annex.label_span, annex.title
    if label is None or title is None or "\n" in context.text[label.end : title.span.start]:
        return None
    return title


def _hit(found: list[tuple[Span, str]], variant: str) -> Hit:
    (span, words), *more = found
    values: dict[str, Value] = {"found": words, "count": len(found), "aspect": variant or "order"}
    related = tuple(Related(one, _ALSO) for one, _ in more)
    return Hit(span, values=values, related=related, variant=variant)


CHECKS: Mapping[str, Check[Any]] = {
    "wrong": Check(
        wrong_heads,
        Params,
        values=frozenset({"found", "count", "aspect"}),
        variants=frozenset({"line"}),
    ),
}

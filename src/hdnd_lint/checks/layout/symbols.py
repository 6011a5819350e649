"""``symbol.form``: the number and symbol of the draft, written as its kind has to write them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotEvaluated, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Phrase, Span

# The number may still be blank or dotted in a draft; the year is there in normative documents.
_PARTS = re.compile(
    r"(?P<number>[^/]{0,120}?)\s{0,9}+/\s{0,9}+"
    r"(?:(?P<year>\d{4}|20[.…_\s]{0,40}|[.…_\s]{1,40})/\s{0,9}+)?(?P<symbol>[^/].*)"
)
_BLANK = re.compile(r"[\s.…_-]*")
_NUMBER = re.compile(r"\d+[a-zđ]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SymbolParams(Params):
    """*symbol* is what must stand after the number, and the year if there is one: NQ-HĐND."""

    symbol: str


def malformed_symbols(context: Context, params: SymbolParams) -> Iterator[Result]:
    """Yield where the number in the header departs from ``01/NQ-HĐND``, ``01/2025/NQ-HĐND``."""
    written = context.draft.header.number
    if written is None:
        yield NotEvaluated(
            Localised("không thấy số, ký hiệu ở đầu văn bản", "no number in the header")
        )
        return
    span = written.span
    parts = _PARTS.fullmatch(context.text, span.start, span.end)
    number = parts["number"] if parts else ""
    if parts is None or not (_BLANK.fullmatch(number) or _NUMBER.fullmatch(number)):
        yield Hit(span, values=_values(written, params), variant="form")
        return
    if parts["symbol"] != params.symbol:
        glued = context.text[span.end : span.end + 1].isalnum()  # where it ends is not known
        yield _wrong_symbol(written, Span(*parts.span("symbol")), params, mended=not glued)
    if re.fullmatch(r"\d", number):
        yield _without_zero(written, Span(*parts.span("number")), params)


def _wrong_symbol(written: Phrase, span: Span, params: SymbolParams, *, mended: bool) -> Hit:
    fix = Fix((Edit(span, params.symbol),), Applicability.REVIEW)
    return Hit(span, values=_values(written, params), fixes=(fix,) if mended else ())


def _without_zero(written: Phrase, span: Span, params: SymbolParams) -> Hit:
    fix = Fix((Edit(Span(span.start, span.start), "0"),), Applicability.REVIEW)
    return Hit(span, values=_values(written, params), fixes=(fix,), variant="leading-zero")


def _values(written: Phrase, params: SymbolParams) -> dict[str, str]:
    return {"number": written.text, "symbol": params.symbol}


CHECKS: Mapping[str, Check[Any]] = {
    "form": Check(
        malformed_symbols,
        SymbolParams,
        values=frozenset({"number", "symbol"}),
        variants=frozenset({"form", "leading-zero"}),
    ),
}

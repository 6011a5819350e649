"""Shares of one revenue, kept and paid in, that do not make the whole: “để lại 80% … nộp 30%”."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.words.letters.text import Localised, Span, fold

_NONE = Localised(
    "không nêu tỷ lệ để lại và tỷ lệ nộp ngân sách trong một câu",
    "no sentence gives the share that is kept and the share that is paid in",
)
_WHOLE = Decimal(100)


def kept_and_paid(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the sentences in which what is kept and what is paid in are not a hundred per cent."""
    found = list(_kept().finditer(context.text))
    if not found:
        yield NotApplicable(_NONE)
    for one in found:
        first, second = (_number(share) for share in one.groups() if share)
        if first + second != _WHOLE:
            place = Span(*one.span())
            total = f"{(first + second).normalize():f}".replace(".", ",")
            yield Hit(place, {"found": fold(place.of(context.text)), "total": total})


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))


@cache
def _kept() -> re.Pattern[str]:
    """Match one share kept, and what is paid in or left; no other share stands between them."""
    share = r"(\d{1,3}(?:,\d{1,2})?)\s?%(?:\s\([^()%\n]{0,40}\))?"
    figure = rf"[^.;:\n%\d]{{0,60}}{share}"
    between = r"[^.;:\n%\d]{0,80}?"
    kept, paid = r"(?<!\w)(?:để|trích|giữ) lại(?!\w)", r"(?<!\w)nộp(?!\w)"
    rest = rf"[^.:\n%\d]{{0,120}}?(?:còn lại\s(?:là\s)?{share}|{share}\s(?:số tiền\s)?còn lại)"
    return re.compile(
        rf"{kept}{figure}(?:{between}{paid}{figure}|{rest})|{paid}{figure}{between}{kept}{figure}"
    )


CHECKS: Mapping[str, Check[Any]] = {
    "kept_and_paid": Check(kept_and_paid, Params, values=frozenset({"found", "total"})),
}

"""Formulas in figures that do not give the result written behind them: “2 x 5.000 = 11.000”."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.notations import figure

_NONE = Localised("không có phép tính nào viết ra số", "no formula is written out in figures")
_ROUNDED = Decimal("0.05")  # of a result that is said to be rounded
_SHOWN = 3  # decimals of what comes out
_SCALES = range(-12, 13)  # powers of ten: đồng, nghìn, triệu, tỷ; m², ha


def wrong_results(context: Context, _params: Params) -> Iterator[Result]:
    """Yield formulas whose figures, in whatever unit, do not come to the result written."""
    seen = False
    for found in _formula().finditer(context.text):
        written = _read(found["result"])
        if written is None or found["terms"].count("(") != found["terms"].count(")"):
            continue
        came = _Reader(found["terms"]).value()
        if came is None:
            continue
        seen = True
        result, precision = written
        if _rounding().match(context.text, found.end()):
            precision = max(precision, result * _ROUNDED)
        if not _agree(came, result, precision):
            place = Span(*found.span("whole"))
            values = {"formula": fold(place.of(context.text)), "right": _shown(came)}
            yield Hit(place, values)
    if not seen:
        yield NotApplicable(_NONE)


def _agree(came: Decimal, written: Decimal, precision: Decimal) -> bool:
    """Say whether *came* rounds to *written* in some unit: a power of ten lies between units."""
    return any(abs(came.scaleb(scale) - written) <= precision for scale in _SCALES)


def _shown(value: Decimal) -> str:
    whole, _, part = f"{round(value, _SHOWN):,f}".partition(".")
    decimals = part.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def _read(written: str) -> tuple[Decimal, Decimal] | None:
    """Return the value of a figure and one of the last decimal that it has, None if it is none."""
    read = figure("".join(written.split()).rstrip("%"))
    if read is None:
        return None
    value, places = read
    hundredths = 2 if "%" in written else 0
    return value.scaleb(-hundredths), Decimal(1).scaleb(-places - hundredths)


class _Reader:
    """Reads the terms of one formula; `value` is None where they are no formula."""

    def __init__(self, terms: str) -> None:
        self._tokens = [one for one in _token().findall(terms) if one.strip()]
        self._at = 0

    def value(self) -> Decimal | None:
        """Return what the terms come to."""
        try:
            came = self._sum()
        except (ValueError, DivisionByZero, InvalidOperation, Overflow):
            return None
        return came if self._at == len(self._tokens) else None

    def _next(self, marks: str) -> str:
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        if token and token in marks:
            self._at += 1
            return token
        return ""

    def _sum(self) -> Decimal:
        came = self._product()
        while self._next("+"):
            came += self._product()
        return came

    def _product(self) -> Decimal:
        came = self._factor()
        while mark := self._next("xX×*/"):
            factor = self._factor()
            came = came / factor if mark == "/" else came * factor
        return came

    def _factor(self) -> Decimal:
        if self._next("("):
            came = self._sum()
            if not self._next(")"):
                raise ValueError("a bracket is not closed")
            return came
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        read = _read(token) if token else None
        if read is None:
            raise ValueError("no figure")
        self._at += 1
        return read[0]


_FIGURE = r"\d[\d.,]{0,24}(?<=\d)(?:\s?%)?"


@cache
def _formula() -> re.Pattern[str]:
    """Match figures with a sign of calculation between them, and the result of it all."""
    term = rf"[( ]{{0,3}}{_FIGURE}[ )]{{0,3}}"
    return re.compile(
        rf"(?<![\w.,/(-])(?P<whole>(?P<terms>\({{0,2}}{_FIGURE}[ )]{{0,3}}"
        rf"(?:[xX×*/+]{term}){{1,6}})=\s?(?P<result>{_FIGURE}))(?![\w/]|[.,]\d)"
    )


@cache
def _rounding() -> re.Pattern[str]:
    return re.compile(r"[^\d.;\n]{0,24}(?:làm|lấy|quy) tròn(?!\s\d)")


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"{_FIGURE}|[()xX×*/+]")


CHECKS: Mapping[str, Check[Any]] = {
    "wrong_results": Check(wrong_results, Params, values=frozenset({"formula", "right"})),
}

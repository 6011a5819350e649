"""Figures as they are written: ``1.234.567,89`` here, ``1,234,567.89`` elsewhere."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache


class Notation(StrEnum):
    """Which mark groups thousands and which stands before decimals."""

    VIETNAMESE = "vi"  # 1.234.567,89
    ENGLISH = "en"  # 1,234,567.89


class Spelling(StrEnum):
    """How a figure's marks read."""

    PLAIN = "plain"  # 1234, or 12,5 which either notation may write
    VIETNAMESE = "vi"
    ENGLISH = "en"
    POINT = "point"  # 12.5
    ODD = "odd"  # 1.23.456: no notation writes this


_LONGEST = 40  # characters of one figure; a longer run of digits is no amount


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\d[\d.,]*\d|\d")


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], Spelling], ...]:
    return tuple(
        (re.compile(pattern), spelling)
        for pattern, spelling in (
            (r"\d+", Spelling.PLAIN),
            (r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?", Spelling.VIETNAMESE),
            (r"[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?|[1-9]\d{0,2}(,\d{3})+\.\d+", Spelling.ENGLISH),
            (r"\A\d+,\d+", Spelling.PLAIN),
            (r"\A(?:\d+\.\d{1,2}|0\.\d+|\d+\.\d{4,})", Spelling.POINT),
        )
    )


@lru_cache(maxsize=4096)
def spelling(token: str) -> Spelling:
    """Say which notation writes *token*, a run of digits, dots and commas."""
    for pattern, name in _spellings():
        if pattern.fullmatch(token):
            return name
    return Spelling.ODD


def figure_places(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where the runs of digits, dots and commas of a stretch of *text* stand."""
    return _token().finditer(text, start, end)


def figure_tokens(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the same runs as they are written."""
    return (match.group() for match in figure_places(text, start, end))


def notation(tokens: Iterable[str]) -> Notation:
    """Say which notation a set of figures follows: the English one only where all do."""
    seen = {spelling(token) for token in tokens}
    if Spelling.ENGLISH in seen and Spelling.VIETNAMESE not in seen:
        return Notation.ENGLISH
    return Notation.VIETNAMESE


def figure(token: str, style: Notation = Notation.VIETNAMESE) -> tuple[Decimal, int] | None:
    """Return the value of *token* and its count of decimals, None where it is no number."""
    kind = spelling(token) if len(token) <= _LONGEST else Spelling.ODD
    if kind is Spelling.ODD:
        return None
    if kind is Spelling.PLAIN and style is Notation.ENGLISH and re.fullmatch(r"\A.*,\d{3}", token):
        kind = Spelling.ENGLISH
    marks = (",", ".") if kind in (Spelling.ENGLISH, Spelling.POINT) else (".", ",")
    plain = token.replace(marks[0], "").replace(marks[1], ".")
    return Decimal(plain), len(plain.partition(".")[2])

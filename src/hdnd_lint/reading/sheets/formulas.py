"""Formulas computed again from the stored values: sums of cells and ranges, and nothing else."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

Values = Mapping[tuple[int, int], Decimal]
_MOST_CELLS = 20_000  # of one formula


@cache
def _sum() -> re.Pattern[str]:
    return re.compile(r"=\s*+\+?\s*SUM\(([^()]+)\)", re.IGNORECASE)


@cache
def _chain() -> re.Pattern[str]:
    return re.compile(
        r"=\s*[+-]?\$?[A-Z]{1,3}\$?\d+(?:\s*[+-]\s*\$?[A-Z]{1,3}\$?\d+)*", re.IGNORECASE
    )


@cache
def _reference() -> re.Pattern[str]:
    cell = r"\$?([A-Z]{1,3})\$?(\d{1,7})"
    return re.compile(rf"([+-]?)\s{{0,9}}{cell}(?:\s{{0,9}}:\s{{0,9}}{cell})?", re.IGNORECASE)


def computed(formula: str, values: Values) -> Decimal | None:
    """Return what *formula* gives; None where it is more than a sum of cells of this sheet.

    *values* holds the numbers of the sheet by row and column; what is not there counts nothing.
    """
    total = _sum().fullmatch(formula.strip())
    inner = total[1] if total else formula if _chain().fullmatch(formula.strip()) else None
    if inner is None:
        return None
    parts = re.split(r"[,;]", inner) if total else [inner.strip().lstrip("=")]
    result, counted = Decimal(0), 0
    for part in parts:
        if total and not _reference().fullmatch(part.strip()):
            return None
        for found in _reference().finditer(part):
            cells = _cells(found)
            counted += len(cells)
            if counted > _MOST_CELLS:
                return None
            sign = -1 if found[1] == "-" else 1
            result += sign * sum((values.get(cell, Decimal(0)) for cell in cells), Decimal(0))
    return result


def _cells(found: re.Match[str]) -> list[tuple[int, int]]:
    first = (int(found[3]), column_number(found[2]))
    last = (int(found[5]), column_number(found[4])) if found[4] else first
    rows = range(min(first[0], last[0]), max(first[0], last[0]) + 1)
    columns = range(min(first[1], last[1]), max(first[1], last[1]) + 1)
    if len(rows) * len(columns) > _MOST_CELLS:
        return [(0, 0)] * (_MOST_CELLS + 1)
    return [(row, column) for row in rows for column in columns]


def column_number(letters: str) -> int:
    """Return the number of the column called *letters*: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """Return what the column *number* is called: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

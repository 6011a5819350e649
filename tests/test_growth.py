"""Texts made to be slow take time in proportion to their length.

Eight times the text of a linear reader takes eight times as long, that of a quadratic one sixty-
four times: the bound lies between them with room for a busy machine, and the least of three runs
counts.
"""

from datetime import date

import hostile
import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter

_SMALL, _TIMES, _MOST = 4_000, 8, 24
_SHAPES = (
    "citations, one line",
    "quotation marks",
    "quotations in units",
    "amounts",
    "amounts in lines",
    "same article",
    "clauses and points",
    "bases",
    "annexes",
    "tags opened",
    "cells",
    "nested lists",
)


@pytest.fixture(scope="module")
def linter() -> Linter:
    made = Linter(rulebook.load(), date(2025, 12, 10))
    for shape in _SHAPES:  # what is compiled on first use is so beforehand
        name, make = hostile.TEXTS[shape]
        hostile.seconds(made, name, make(500))
    return made


@pytest.mark.parametrize("shape", _SHAPES)
def test_eight_times_the_text_takes_about_eight_times_as_long(linter: Linter, shape: str) -> None:
    name, make = hostile.TEXTS[shape]
    small, large = make(_SMALL), make(_SMALL * _TIMES)
    for _ in range(3):
        ratio = hostile.seconds(linter, name, large) / max(
            hostile.seconds(linter, name, small), 1e-3
        )
        if ratio < _MOST:
            return
    raise AssertionError(f"{shape}: {ratio:.1f} times as long for {_TIMES} times the text")

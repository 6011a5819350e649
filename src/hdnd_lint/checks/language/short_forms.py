"""Short forms in capitals that are a known one but for the stroke of a letter: “DBQH”."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.phrases import plain


def misspelt_short_forms(
    text: str, stretch: Span, known: tuple[str, ...]
) -> Iterator[tuple[Span, str]]:
    """Yield the short forms of *stretch* that are none of *known* and what they were meant as.

    What stands behind a mark within a number (“12/NQ-HDND”) is for the rules of numbers.
    """
    forms = _by_letters(known)
    for found in _capitals().finditer(text, stretch.start, stretch.end):
        meant = forms.get(_letters(found[0]))
        if meant is not None and meant != found[0]:
            yield Span(*found.span()), meant


@cache
def _by_letters(known: tuple[str, ...]) -> Mapping[str, str]:
    return {_letters(one): one for one in known}


def _letters(form: str) -> str:
    return plain(form.lower())


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.-])[A-ZĐ]{3,8}(?![\w.-]|/[A-ZĐ]+-)")

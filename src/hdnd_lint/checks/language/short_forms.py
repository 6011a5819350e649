"""Short forms in capitals that are a known one but for the stroke of a letter: “DBQH”."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.phrases import plain


def misspelt_short_forms(
    text: str, stretches: Sequence[Span], known: tuple[str, ...]
) -> Iterator[tuple[Span, str]]:
    """Yield the short forms of *stretches* that are none of *known*, and what they were meant as.

    *stretches* are in text order.

    What stands behind a mark within a number (“12/NQ-HDND”) is for the rules of numbers.
    """
    forms = _by_letters(known)
    for found in _capitals().finditer(text):
        meant = forms.get(_letters(found[0]))
        if meant is not None and meant != found[0]:
            place = Span(*found.span())
            at = bisect_right(stretches, place.start, key=lambda one: one.start) - 1
            if at >= 0 and stretches[at].contains(place):
                yield place, meant


@cache
def _by_letters(known: tuple[str, ...]) -> Mapping[str, str]:
    return {_letters(one): one for one in known}


def _letters(form: str) -> str:
    return plain(form.lower())


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"[A-ZĐ](?<![\w/.-].)[A-ZĐ]{2,7}(?![\w.-]|/[A-ZĐ]+-)")

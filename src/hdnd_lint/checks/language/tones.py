"""Where the tone stands in words like “hòa” and “hoà”: one way or the other in one paper."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import (
    Applicability,
    Edit,
    Fix,
    Hit,
    NotApplicable,
    Related,
    Result,
    Value,
)
from hdnd_lint.words.letters.text import Localised, Span, regular_tones

_NONE = Localised(
    "văn bản không có chữ nào viết được theo hai cách", "no word here may be written in two ways"
)
_ALSO = Localised("cũng viết như vậy", "written so here as well")
_SHOWN = 20  # places beside the first
_ONSET = 3  # letters before a vowel, and what stands before them
# The tone on the first vowel, and the same syllables with it on the second.
_FIRST, _SECOND = "òóỏõọòóỏõọùúủũụ", "àáảãạèéẻẽẹỳýỷỹỵ"
_SPREAD = dict(
    zip(
        zip(_FIRST, "aaaaaeeeeeyyyyy", strict=True),
        (base + other for base, other in zip("o" * 10 + "u" * 5, _SECOND, strict=True)),
        strict=True,
    )
)


def mixed(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the words written in the rarer of two ways, at the first of them.

    Only words in small letters and “Uỷ” count: a person writes the own name as he or she likes.
    """
    found = sorted(_found(context.text))
    if not found:
        yield NotApplicable(_NONE)
        return
    old = [one for one in found if _is_old(one.of(context.text))]
    new = [one for one in found if not _is_old(one.of(context.text))]
    if not old or not new:
        return
    rarer, other = (old, new) if len(old) <= len(new) else (new, old)
    first, *more = rarer
    edits = tuple(Edit(one, _otherwise(one.of(context.text))) for one in rarer)
    written = first.of(context.text)
    values: dict[str, Value] = {"written": written, "right": _otherwise(written)}
    yield Hit(
        first,
        values={**values, "count": len(rarer), "others": len(other)},
        related=tuple(Related(one, _ALSO) for one in more[:_SHOWN]),
        fixes=(Fix(edits, Applicability.SAFE),),
    )


def _found(text: str) -> Iterator[Span]:
    """Yield the words that may be written in two ways, by their ends: those are rarer."""
    for rime in _rime().finditer(text):
        onset = _onset().search(text, max(rime.start() - _ONSET, 0), rime.start())
        if onset:
            yield Span(onset.start(), rime.end())
    for capitals in _capitals().finditer(text):
        yield Span(*capitals.span())


def _is_old(word: str) -> bool:
    return regular_tones(word) != word


def _otherwise(word: str) -> str:
    """Return *word* written in the other way."""
    if _is_old(word):
        return regular_tones(word)
    pair = _SPREAD.get((word[-2].lower(), word[-1].lower()), word[-2:])
    if word[-2:].isupper():
        return word[:-2] + pair.upper()
    return word[:-2] + (pair.capitalize() if word[-2].isupper() else pair)


@cache
def _rime() -> re.Pattern[str]:
    """Match the end of a word whose tone may stand on either of two vowels."""
    rime = "(?<=[òóỏõọ])[ae]|(?<=o)[àáảãạèéẻẽẹ]|(?<=[ùúủũụ])y|(?<=u)[ỳýỷỹỵ]"
    return re.compile(rf"[òóỏõọoùúủũụu](?:{rime})(?![\w-])")


@cache
def _onset() -> re.Pattern[str]:
    """Match what such a word begins with, if it is one in small letters."""
    return re.compile(r"(?<![\w-])(?:b|c|ch|d|đ|g|h|k|kh|l|m|n|ng|nh|ph|r|s|t|th|tr|v|x)?$")


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(
        r"[UỦK](?<![\w-].)(?:(?<=U)[ỷỶ]|(?<=Ủ)[yY]|(?<=K)(?:HO[ÁẠ]|H[ÓỌ]A))(?![\w-])"
    )


CHECKS: Mapping[str, Check[Any]] = {
    "mixed": Check(mixed, Params, values=frozenset({"written", "right", "count", "others"})),
}

"""“Sáp nhập thôn A (210 hộ) và thôn B (188 hộ) thành thôn C, 398 hộ”: units put together."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.model import Amount, Sum
from hdnd_lint.parsing.figures.numerals.terms import end_of
from hdnd_lint.parsing.figures.prose.sentences import AmountSentence, made_sum, sentences
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.words.measures import measure
from hdnd_lint.words.places import HAMLET, UNIT

_COUNTED = ("hộ", "khẩu", "nhân", "người", "ha", "km2", "km²")


@cache
def _merges() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:sáp nhập|hợp nhất|nhập (?:nguyên trạng|toàn bộ|tổ|khu|{HAMLET})"
        r"|trên cơ sở nhập)(?!\w)",
        re.IGNORECASE,
    )


@cache
def _makes() -> re.Pattern[str]:
    """Match what leads to the figure of the new unit."""
    return re.compile(
        r"(?<!\w)(?:(?<!hoàn )thành(?! (?:lập|phố|viên|phần)(?!\w))"
        r"|tổng số|tổng cộng|sau (?:khi )?(?:sáp nhập|hợp nhất|nhập))(?!\w)",
        re.IGNORECASE,
    )


def merged_sums(passage: Passage) -> Iterator[Sum]:
    """Yield what the units that are put together make, in each measure that all of them give."""
    for sentence in sentences(passage, 3):
        first = sentence.amounts[0].span.start
        if _merges().search(passage.text, sentence.start, first):
            yield from _merged(sentence)


def _merged(sentence: AmountSentence) -> Iterator[Sum]:
    text = sentence.passage.text
    made = [m.start() for m in _makes().finditer(text, sentence.start, sentence.end)]
    old = [a for a in sentence.amounts if not made or a.span.start < made[0]]
    new = [a for a in sentence.amounts if made and a.span.start > made[0]]
    for base in _COUNTED:
        parts, totals = _in(base, old), _in(base, new)
        if not parts and len(totals) > 2 and _of_each(text, sentence.start, totals):
            totals, parts = totals[:1], totals[1:]
        named = _pieces(text, sentence.start, parts)
        if len(parts) > 1 and len(totals) == 1 and named:
            yield made_sum(text, totals[0], [(part, 1) for part in parts])


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{HAMLET}|{UNIT}|tổ|khu)\s+[\w-]+", re.IGNORECASE)


def _of_each(text: str, start: int, amounts: list[Amount]) -> bool:
    """Say whether the bracket after the first amount tells those of the units put together.

    “398 hộ (thôn A có 210 hộ; thôn B có 188 hộ)”, each unit named before in the sentence.
    """
    first, *rest = amounts
    place = end_of(first)
    within = text[place : rest[-1].span.start]
    before = text[start : first.span.start].casefold()
    if not within.lstrip().startswith("(") or ")" in within:
        return False
    for part in rest:
        unit = _unit().search(text, place, part.span.start)
        if unit is None or unit.group().casefold() not in before:
            return False
        place = end_of(part)
    return True


def _in(base: str, amounts: list[Amount]) -> list[Amount]:
    return [amount for amount in amounts if measure(amount.unit).base == base]


def _pieces(text: str, start: int, parts: list[Amount]) -> bool:
    """Say whether each figure stands in brackets, or after “có”, beside the unit it is of."""
    for part in parts:
        lead = text[max(start, part.span.start - 60) : part.span.start]
        inside = lead.rfind("(") > lead.rfind(")")
        if not inside and not re.search(r"(?<!\w)(?:có|gồm|với)\s*\Z", lead):
            return False
        start = end_of(part)
    return True

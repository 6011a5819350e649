"""“A 3 đồng, B 2 đồng; tổng cộng 5 đồng”: a total at the end of its sentence."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.model import Sum
from hdnd_lint.parsing.figures.numerals.slips import mistyped
from hdnd_lint.parsing.figures.numerals.terms import scale_of
from hdnd_lint.parsing.figures.prose.sentences import AmountSentence, made_sum, sentences
from hdnd_lint.parsing.figures.sums.passages import Passage, unbracketed
from hdnd_lint.parsing.figures.sums.sentence_sums import is_compared, is_rough


@cache
def _closes() -> re.Pattern[str]:
    """“tổng cộng”, which says that all was named; “tổng số”, which may open something new."""
    return re.compile(
        r"(?<!\w)(?:(?P<sure>tổng cộng|cộng chung)|tổng(?: số(?: tiền| kinh phí)?)?)"
        r"(?:\s+(?:là|gồm có|kinh phí))?\s*+:?\s*\Z",
        re.IGNORECASE,
    )


@cache
def _opens() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:gồm|trong đó|cụ thể|chia ra|tổng)(?!\w)", re.IGNORECASE)


def closing_sums(passage: Passage) -> Iterator[Sum]:
    """Yield the sums of sentences that list amounts and then their total."""
    for sentence in sentences(passage, 3):
        for place in range(2, len(sentence.amounts)):
            closed = _closes().search(sentence.before(place))
            found = _closed(sentence, place, sure=bool(closed["sure"])) if closed else None
            if found is not None:
                yield found


def _closed(sentence: AmountSentence, place: int, *, sure: bool) -> Sum | None:
    text, total = sentence.passage.text, sentence.amounts[place]
    start = sentence.amounts[0].span.start
    whole = Passage(text, sentence.start, total.span.start, sentence.amounts[:place])
    parts, scale = unbracketed(whole), scale_of(total)
    plain = all(scale.fits(part) and not is_compared(text, part) for part in parts)
    head = text[sentence.start : start]
    between = text[start : total.span.start - len(sentence.before(place))]
    if len(parts) < 2 or not plain or _opens().search(head + between) or is_rough(text, total):
        return None
    made = made_sum(text, total, [(part, 1) for part in parts])
    return made if sure or made.holds or mistyped(made.total, made.parts) else None

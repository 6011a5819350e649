"""Percentages in words: “thu 11.424 triệu đồng, đạt 95,2% dự toán (12.000 triệu đồng)”."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, Relation, Sum, SumKind
from hdnd_lint.parsing.figures.numerals.terms import label_before, scale_of, term
from hdnd_lint.parsing.figures.prose.sentences import AmountSentence, made_sum, sentences
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.records import replace
from hdnd_lint.words.measures import measure

_LESS = Decimal("0.999")  # of the last digit: less than one
_Share = tuple[Amount, Amount]  # what is counted, and its percentage


@cache
def _of() -> re.Pattern[str]:
    """Match what stands between a percentage and the whole that it is of."""
    return re.compile(
        r"\s{0,9}(?:so với\s{1,9})?(?:dự toán|kế hoạch|chỉ tiêu|tổng số)?"
        r"(?:\s{1,9}(?:giao|được giao|tỉnh giao|cấp trên giao|đầu năm|năm))?\s{0,9}\(\s{0,9}"
        r"(?:(?:dự toán|kế hoạch|chỉ tiêu|tổng số)[^()\d]{0,30})?",
        re.IGNORECASE,
    )


@cache
def _reaches() -> re.Pattern[str]:
    return re.compile(
        r"[^.;()]{0,60}?\s*+[,(]?\s*(?:đạt|bằng|chiếm|tương đương)?(?:\s+(?:tỷ lệ|tỉ lệ))?\s*",
        re.IGNORECASE,
    )


@cache
def _total() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)tổng(?: số)?(?!\w)", re.IGNORECASE)


def share_sums(passage: Passage) -> Iterator[Sum]:
    """Yield the percentages that a sentence gives of figures that it gives as well."""
    for sentence in sentences(passage, 3):
        if any(amount.unit == "%" for amount in sentence.amounts):
            yield from _of_a_whole_beside(sentence)
            yield from _of_a_fraction(sentence)
            yield from _of_one_total(sentence)


def _of_a_whole_beside(sentence: AmountSentence) -> Iterator[Sum]:
    """Yield “A, đạt p% dự toán (B)”."""
    trios = zip(sentence.amounts, sentence.amounts[1:], sentence.amounts[2:], strict=False)
    for place, (one, percent, whole) in enumerate(trios):
        alike = _alike(one, whole) and percent.unit == "%"
        if not alike or not _reaches().fullmatch(sentence.before(place + 1)):
            continue
        if _of().fullmatch(sentence.before(place + 2)) and whole.value:
            yield _ratio(sentence.passage.text, percent, one, whole)


def _of_a_fraction(sentence: AmountSentence) -> Iterator[Sum]:
    """Yield “A đồng/B đồng, đạt p%”."""
    trios = zip(sentence.amounts, sentence.amounts[1:], sentence.amounts[2:], strict=False)
    for place, (one, whole, percent) in enumerate(trios):
        alike = _alike(one, whole) and percent.unit == "%" and whole.value
        over = alike and sentence.before(place + 1).strip() == "/"
        if over and _reaches().fullmatch(sentence.before(place + 2)):
            yield _ratio(sentence.passage.text, percent, one, whole)


def _of_one_total(sentence: AmountSentence) -> Iterator[Sum]:
    """Yield the shares of the total that opens the sentence, where most of them bear it out."""
    total = sentence.amounts[0]
    if not _total().search(sentence.before(0)) or not total.value or total.unit in ("", "%"):
        return
    shares = [(a, p) for a, p in _shares(sentence) if _alike(a, total)]
    text = sentence.passage.text
    found = [_ratio(text, percent, part, total) for part, percent in shares]
    closed = sum(one.holds for one in found)
    if closed > 1 and closed * 2 >= len(found):
        yield from found
    if len(shares) > 1 and (_whole(shares) or _makes(shares, total)):
        yield made_sum(text, total, [(part, 1) for part, _ in shares])


def _whole(shares: Sequence[_Share]) -> bool:
    """Say whether the percentages make a hundred, so that the parts are all there are."""
    return abs(sum((percent.value for _, percent in shares), Decimal(0)) - 100) <= 1


def _makes(shares: Sequence[_Share], total: Amount) -> bool:
    return sum((part.value for part, _ in shares), Decimal(0)) == total.value


def _shares(sentence: AmountSentence) -> Iterator[_Share]:
    for place in range(1, len(sentence.amounts) - 1):
        part, percent = sentence.amounts[place : place + 2]
        reached = _reaches().fullmatch(sentence.before(place + 1))
        if percent.unit == "%" and part.unit != "%" and reached:
            yield part, percent


def _alike(one: Amount, other: Amount) -> bool:
    return one.unit not in ("", "%") and measure(one.unit).base == measure(other.unit).base


def _ratio(text: str, percent: Amount, over: Amount, under: Amount) -> Sum:
    """Return *percent* as 100 × *over* / *under*, its last digit cut or rounded up."""
    scale = scale_of(under)
    line = text.rfind("\n", 0, over.span.start) + 1
    made = Sum(
        SumKind.RATIO,
        Relation.ALL,
        term(text, percent, scale_of(percent), label_before(text, line, over.span.start)),
        (term(text, over, scale, ""), term(text, under, scale, "")),
        "%",
        "%",
        Decimal(1).scaleb(-percent.decimals) * _LESS,
        Confidence.HIGH,
    )
    return made if made.holds else replace(made, confidence=Confidence.MEDIUM)

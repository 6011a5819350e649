"""“Giải quyết 64/80 kiến nghị, đạt 80%; còn 16 kiến nghị”: so many of so many, and the rest."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, Relation, Sum, SumKind
from hdnd_lint.parsing.figures.numerals.terms import label_before, scale_of, term
from hdnd_lint.parsing.figures.prose.sentences import AmountSentence, made_sum, sentences
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Span

_LESS = Decimal("0.999")  # of the last digit: less than one


def fraction_sums(passage: Passage) -> Iterator[Sum]:
    """Yield the share, and the rest, that a sentence tells of “a/b” things counted."""
    for sentence in sentences(passage, 1):
        found = list(_fraction().finditer(passage.text, sentence.start, sentence.end))
        for place, match in enumerate(found):
            whole = _amount(match, "whole")
            part = replace(_amount(match, "part"), unit_span=None)
            if part.value <= whole.value and whole.value:
                stop = found[place + 1].start() if place + 1 < len(found) else sentence.end
                yield from _share(sentence, match.end(), stop, part, whole)
                yield from _rest(sentence, match.end(), stop, part, whole)


def _amount(match: re.Match[str], name: str) -> Amount:
    unit = Span(*match.span("unit"))
    value = Decimal(match[name].replace(".", ""))
    return Amount(Span(*match.span(name)), value, match["unit"].lower(), unit)


def _share(
    sentence: AmountSentence, start: int, stop: int, part: Amount, whole: Amount
) -> Iterator[Sum]:
    """Yield “đạt p%”, the first percentage behind the fraction."""
    text = sentence.passage.text
    percent = next(iter(sentence.passage.between(start, stop)), None)
    if (
        percent is None
        or percent.unit != "%"
        or not _reaches().search(text, start, percent.span.start)
    ):
        percent = _before_bracket(sentence, part)
    if percent is None:
        return
    made = Sum(
        SumKind.RATIO,
        Relation.ALL,
        term(text, percent, scale_of(percent), _label(sentence, part)),
        (term(text, part, scale_of(part), ""), term(text, whole, scale_of(whole), "")),
        "%",
        "%",
        Decimal(1).scaleb(-percent.decimals) * _LESS,
        Confidence.HIGH,
    )
    yield made if made.holds else replace(made, confidence=Confidence.MEDIUM)


def _label(sentence: AmountSentence, part: Amount) -> str:
    """Return the words that lead to the fraction, from the last mark on."""
    text, place = sentence.passage.text, part.span.start
    start = max(text.rfind(mark, sentence.start, place) for mark in (";", ",", ":", "("))
    return label_before(text, max(start + 1, sentence.start), place)


def _behind(sentence: AmountSentence, start: int, stop: int) -> Amount | None:
    """Return the percentage of “…, đạt 80%”."""
    found = next(iter(sentence.passage.between(start, stop)), None)
    if found is None or found.unit != "%":
        return None
    reached = _reaches().search(sentence.passage.text, start, found.span.start)
    return found if reached else None


def _before_bracket(sentence: AmountSentence, part: Amount) -> Amount | None:
    """Return the percentage of “75% (30/40 kiến nghị)”."""
    text, place = sentence.passage.text, part.span.start
    before = sentence.passage.between(sentence.start, place)
    last = before[-1] if before else None
    if last is None or last.unit != "%":
        return None
    return (
        last if re.fullmatch(r"\s{0,3}%?\s{0,3}\(\s{0,3}", text[last.span.end : place]) else None
    )


def _rest(
    sentence: AmountSentence, start: int, stop: int, part: Amount, whole: Amount
) -> Iterator[Sum]:
    """Yield “còn c”, all others told, as what with the part makes the whole."""
    text = sentence.passage.text
    others = [
        amount
        for amount in sentence.passage.between(start, stop)
        if amount.unit in ("", whole.unit) and not amount.decimals and amount.value
    ]
    told = [one for one in others if _left(text, one.span.start)]
    if not told or len(told) != len(others) or not _closes(text, others[-1].span.start):
        return
    yield made_sum(text, whole, [(part, 1), *((replace(one, unit=whole.unit), 1) for one in told)])


@cache
def _fraction() -> re.Pattern[str]:
    """Match “64/80 kiến”; a day, a number of an act and a rate are none."""
    figure = r"\d{1,3}(?:\.\d{3})+|\d{1,5}"
    return re.compile(
        r"(?<![\w.,/-])(?<!ngày )(?<!số )(?<!tháng )"
        rf"(?P<part>{figure})(?:\s*/\s*|\s+(?:trên|trong)\s+(?:tổng\s+)?(?:số\s+)?)"
        rf"(?P<whole>{figure})\s+"
        r"(?!năm|tháng|ngày|giờ|người/|của|và|đến|là|thì)(?P<unit>[^\W\d_A-ZĐ][^\W\d_]*)(?!\w)"
    )


@cache
def _reaches() -> re.Pattern[str]:
    return re.compile(
        r"(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|[,(])[^.;()\d]{0,24}\Z|\(\s*\Z", re.IGNORECASE
    )


def _left(text: str, place: int) -> bool:
    """Say whether the figure at *place* is told as not yet, or no more, done."""
    return _not_done().search(text[max(0, place - 40) : place]) is not None


def _closes(text: str, place: int) -> bool:
    """Say whether the last of what is left is told as all that is left."""
    return _all_left().search(text[max(0, place - 40) : place]) is not None


@cache
def _not_done() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:còn(?: lại)?|vắng(?: mặt)?|chưa|đang)[^,;.()\d]{0,28}\Z")


@cache
def _all_left() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:còn(?: lại)?|vắng(?: mặt)?)[^,;.()\d]{0,28}\Z")

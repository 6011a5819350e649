"""Labelled amounts, amounts said again in words, and figures that no notation explains."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.model import Amount, Figure, Oddness, OddNumber, Spelled
from hdnd_lint.parsing.figures.grids.row_sums import Columns
from hdnd_lint.parsing.figures.numerals.terms import end_of, short, step
from hdnd_lint.parsing.figures.sums.passages import Passage
from hdnd_lint.words.letters.text import Phrase, Span, fold, trimmed
from hdnd_lint.words.measures import measure
from hdnd_lint.words.notations import Spelling, spelling
from hdnd_lint.words.openers import LABEL

_NEAR = 240  # characters back to the amount that words say again
_SHORT = 24  # characters that may stand between an amount and its words: “/đối tượng/hồ sơ”


@cache
def _bound() -> re.Pattern[str]:
    return re.compile(r"[;(]|\.\s|\n")


def text_figures(
    passage: Passage, articles: Sequence[Span], annexes: Sequence[Span], *, rates: bool = False
) -> Iterator[Figure]:
    """Yield the amounts of money of *passage* with the words before each, or the *rates* of it."""
    start = passage.start
    for amount in passage.amounts:
        unit = measure(amount.unit)
        if _rate(unit.base) if rates else unit.base == "đồng":
            yield Figure(
                label=label_of(passage.text, start, amount.span.start),
                span=amount.span,
                value=amount.value * unit.factor,
                base=unit.base,
                step=step(amount.decimals, unit),
                written=fold(passage.text[amount.span.start : end_of(amount)]),
                article=is_within(articles, amount.span.start),
                in_annex=is_within(annexes, amount.span.start) is not None,
                unit=amount.unit,
            )
        start = end_of(amount)


def _rate(base: str) -> bool:
    return "đồng/" in base


def label_of(text: str, start: int, stop: int) -> str:
    """Return the words before a figure, from the last stop on, in small letters."""
    words = text[start:stop]
    bounds = [match.end() for match in _bound().finditer(words)]
    plain = short(words[bounds[-1] :] if bounds else words).casefold()
    plain = re.sub(
        rf"^(?:(?:khoản|điểm|mục)\s+\w{{1,3}}\s*[:.]|{LABEL.number}[.)/]|{LABEL.letters}[).]|(?i:{LABEL.roman})[.)/]|và)\s+",
        "",
        plain,
    )
    verb = r"(?<!\s)\s+(?:là|khoảng|với số tiền|số tiền)(?:\s+là)?$"
    return re.sub(verb, "", plain).strip(" :,/)")


def is_within(spans: Sequence[Span], place: int) -> Span | None:
    """Return the one of *spans*, in order, that *place* lies in."""
    index = bisect_right(spans, place, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and place < spans[index].end else None


@cache
def _telling_row() -> re.Pattern[str]:
    return re.compile(
        r"(?:tổng|cộng|kết dư|dự phòng|bội chi|chi |thu |bổ sung|chuyển nguồn)", re.IGNORECASE
    )


def table_figures(
    columns: Columns, annexes: Sequence[Span], *, telling: bool = True
) -> Iterator[Figure]:
    """Yield the figures of rows whose names may be told again in the text, or of all others."""
    for row in columns.grid.rows:
        if bool(_telling_row().match(row.name)) is not telling or not row.name:
            continue
        for column, value in row.values.items():
            unit = measure(columns.units.get(column, ""))
            yield Figure(
                label=short(row.name).casefold(),
                span=value.span,
                value=value.number * unit.factor,
                base=unit.base,
                step=step(value.decimals, unit),
                written=value.written,
                in_annex=is_within(annexes, value.span.start) is not None,
                table=columns.table,
                row=row.index,
                heading=short(columns.grid.titles[column]),
                unit=columns.units.get(column, ""),
            )


@cache
def _in_words() -> re.Pattern[str]:
    return re.compile(
        r"(?:viết\s+)?bằng\s+chữ\s*+(?:là)?\s*+:?\s*(?P<said>[^().;\n]{2,400})"
        r"|\(\s*(?!(?:viết\s+)?bằng\s+chữ)(?P<plain>[^()\n]{4,400}?đồng[^()\n]{0,20})\)",
        re.IGNORECASE,
    )


def spelled(passages: Sequence[Passage]) -> Iterator[Spelled]:
    """Yield the amounts that are given in figures and again in words."""
    last: Amount | None = None
    for passage in passages:
        for match in _in_words().finditer(passage.text, passage.start, passage.end):
            place = match.span("said" if match["said"] else "plain")
            before = passage.between(match.start() - _NEAR, match.start())
            money = [amount for amount in before if _money(amount)]
            figure = money[-1] if money else last if match["said"] else None
            if figure is not None and (match["said"] or _follows(passage.text, figure, match)):
                found = _spelled(passage.text, figure, Span(*place), said=bool(match["said"]))
                if found is not None:
                    yield found
        last = next((a for a in reversed(passage.amounts) if _money(a)), None)


def _follows(text: str, figure: Amount, match: re.Match[str]) -> bool:
    between = text[end_of(figure) : match.start()].strip(" ,")
    return len(between) <= _SHORT and not re.search(r"[\d.;:]", between)


def _money(amount: Amount) -> bool:
    return measure(amount.unit.partition("/")[0].strip()).base == "đồng"


def _spelled(text: str, figure: Amount, place: Span, *, said: bool) -> Spelled | None:
    from hdnd_lint.parsing.figures.numerals.number_words import in_words, vocabulary, words_value

    words = re.match(r"\A.*?(?<!\w)đồng(?:\s+chẵn)?", place.of(text), re.IGNORECASE | re.DOTALL)
    span = trimmed(text, Span(place.start, place.start + words.end()) if words else place)
    tokens = [token.group() for token in re.finditer(r"\w+", span.of(text))]
    known = [vocabulary().fullmatch(token) is not None for token in tokens]
    if not tokens or not (known[0] or said) or sum(known) * 2 < len(known):
        return None
    value = figure.value * measure(figure.unit.partition("/")[0].strip()).factor
    whole = value == value.to_integral_value()
    correct = f"{in_words(int(value))} đồng".capitalize() if whole else ""
    stray = next((t for t, fine in zip(tokens, known, strict=True) if not fine), "")
    phrase = Phrase(fold(span.of(text)), span)
    return Spelled(figure, phrase, words_value(span.of(text)), correct, stray)


def _spelt(
    pattern: re.Pattern[str], text: str, passages: Sequence[Passage]
) -> list[tuple[re.Match[str], Spelling]]:
    return [
        (match, spelling(match[1]))
        for passage in passages
        for match in pattern.finditer(text, passage.start, passage.end)
    ]


@cache
def _digits_with_unit() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.,/])(\d[\d.,]*\d)\s{0,2}(?=(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ(?!\w)|ha(?!\w)|km|m2|m²|%))"
    )


@cache
def _coefficient() -> re.Pattern[str]:
    """“Trẻ em dưới 4 tuổi: 2.5”: a number without a unit at the end of its line."""
    return re.compile(r"(?<=: )(\d{1,2}\.\d{1,2})(?=\s{0,2}[;.]?\s*(?:\n|\Z))")


@cache
def _decimal_comma() -> re.Pattern[str]:
    return re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?!\d|[.,]\d)")


def odd_numbers(text: str, passages: Sequence[Passage]) -> Iterator[OddNumber]:
    """Yield the figures before a unit whose marks are misplaced, or change notation.

    So do numbers without a unit that end their line, where the paper writes decimals with commas.
    """
    found = _spelt(_digits_with_unit(), text, passages)
    regular = sum(kind is Spelling.VIETNAMESE for _, kind in found)
    bare = _spelt(_coefficient(), text, passages)
    if bare and (regular or _decimal_comma().search(text)):
        yield from (OddNumber(Span(*match.span(1)), Oddness.MIXED) for match, _ in bare)
    for match, kind in found:
        if kind is Spelling.ODD:
            yield OddNumber(Span(*match.span(1)), Oddness.MARKS)
        elif kind in (Spelling.ENGLISH, Spelling.POINT) and regular:
            yield OddNumber(Span(*match.span(1)), Oddness.MIXED)

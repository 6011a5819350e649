"""Dates as drafts write them: ngày 05 tháng 12 năm 2025, ngày 05/12/2025, 05-12-2025, blanks."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from hdnd_lint.model import DateMention
from hdnd_lint.words.letters.text import Span

# What stands for a part left blank: spaces, dots, an ellipsis, underscores. Bounded, so that a
# long run of them costs no more than its length.
_GAP = r"[\s.…_]{0,40}"
_FIRST_YEAR = 1000  # a year of three digits lacks one
_YEAR = r"[0-9]{4}(?![0-9])"
_IN_WORDS = (
    rf"[Nn](?:gày|GÀY){_GAP}(?P<day>[0-9]{{1,2}})?{_GAP}"
    rf"[Tt](?:háng|HÁNG){_GAP}(?P<month>[0-9]{{1,2}})?{_GAP}"
    rf"[Nn](?:ăm|ĂM)(?:[\s.…_]{{0,40}}(?P<year>{_YEAR}))?"
)
_IN_FIGURES = (
    r"(?:(?P<led>[Nn](?:gày|GÀY)\s{1,9})|(?<![0-9/.\-]))"
    r"(?P<d>[0-9]{1,2})\s{0,2}(?P<mark>[/\-]|(?(led)\.|(?!)))\s{0,2}(?P<m>[0-9]{1,2})"
    rf"(?:\s{{0,2}}(?P=mark)\s{{0,2}}|\s{{1,9}}[Nn](?:ăm|ĂM)\s{{1,9}})(?P<y>{_YEAR}|(?(led)[0-9]{{3}}(?![0-9])|(?!)))(?!/|-[A-ZĐ])"
)
_BLANK = r"[Nn](?:gày|GÀY)[\s.…_]{2,40}[Tt](?:háng|HÁNG)(?!\w)(?!\s{0,9}[0-9])"


def date_pattern() -> str:
    """Return the source of the date pattern, for a larger pattern to hold it once."""
    return f"{_IN_WORDS}|{_IN_FIGURES}|{_BLANK}"


@cache
def date_shape() -> re.Pattern[str]:
    """Return the pattern of a written date; see :func:`mention` for what a match means."""
    return re.compile(date_pattern())


def date_mentions(text: str, span: Span) -> tuple[DateMention, ...]:
    """Return the dates written in *text* at *span*, in order.

    A date that does not exist (31/4, a year of three digits) or has a part left blank has no value
    but keeps its parts.
    """
    return tuple(_mentions(text, span))


def _mentions(text: str, span: Span) -> Iterator[DateMention]:
    for match in date_shape().finditer(text, span.start, span.end):
        found = mention(match)
        if found:
            yield found


def mention(match: re.Match[str]) -> DateMention | None:
    """Return what *match* of the date pattern says, None where it is no date after all."""
    day, month, year = (
        _part(match, "day", "d"),
        _part(match, "month", "m"),
        _part(match, "year", "y"),
    )
    if day is month is year is None and not _has_blanks(match):
        return None
    place = Span(match.start(), match.start() + len(match.group().rstrip(" .…_\n\t")))
    return DateMention(place, _value(day, month, year), day, month, year)


def _part(match: re.Match[str], in_words: str, in_figures: str) -> int | None:
    found = match[in_words] or match[in_figures]
    return int(found) if found else None


def _has_blanks(match: re.Match[str]) -> bool:
    """Tell a date left blank from the words of a column heading (“Ngày, tháng, năm sinh”)."""
    return any(mark in match.group() for mark in ("  ", ".", "…", "_", "\t"))


def _value(day: int | None, month: int | None, year: int | None) -> date | None:
    if day is None or month is None or year is None or year < _FIRST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None

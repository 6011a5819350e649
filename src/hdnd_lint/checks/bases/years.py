"""Documents whose number is written without its year: which one the day beside it means."""

import re
from collections.abc import Iterator
from datetime import date

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.cited import recognise_citations
from hdnd_lint.model import Citation
from hdnd_lint.model.law import Document
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Phrase

_YEARS_OFF = 5
_NO_YEAR = re.compile(r"([0-9]{1,4})/((?:NĐ|TT|TTLT)-\S+)")


def told_by_day(context: Context, citation: Citation) -> Document | None:
    """Return the document of that number, of a year near by, that was issued on that day.

    Where none was issued in the year that is given, the one that was on that day of another.
    """
    day = citation.date.value if citation.date else None
    number = _NO_YEAR.fullmatch(citation.number.text) if citation.number else None
    if day is None or number is None:
        return None
    found = [one for one in _near(context, citation, number, day) if _is_of(one, day)]
    exact = [one for one in found if one.issued == day]
    return next(iter(exact or found), None) if len(found) == 1 or exact else None


def _is_of(document: Document, day: date) -> bool:
    issued = document.issued
    return issued is not None and (issued.month, issued.day) == (day.month, day.day)


def _near(
    context: Context, citation: Citation, number: re.Match[str], day: date
) -> Iterator[Document]:
    """Yield the documents that have *number* in a year near that of *day*."""
    span = citation.number.span if citation.number else citation.span
    for year in range(day.year - _YEARS_OFF, day.year + _YEARS_OFF + 1):
        whole = Phrase(f"{number[1]}/{year}/{number[2]}", span)
        asked = replace(citation, number=whole, date=None)
        known = next(recognise_citations(context, [asked], context.profile.day), None)
        if known:
            yield known.document

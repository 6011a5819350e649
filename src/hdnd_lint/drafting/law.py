"""The law of a day: which act is cited for a field, and what was not read of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from hdnd_lint.drafting.templates import load_common
from hdnd_lint.model.law import Document, Force
from hdnd_lint.records import dataclass
from hdnd_lint.registry import Registry
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.regimes import Regimes, load_regimes
from hdnd_lint.words.letters.text import fold

_AMENDING = "sửa đổi, bổ sung"
_PADDED = 2  # months that are written with a nought before them


@cache
def shipped_regimes() -> Regimes:
    """Return the regimes of the package's own rules."""
    return load_regimes(resource_dir("rulesets"))


def in_period(name: str | Sequence[str], day: date) -> bool:
    """Say whether the regime entry *name* (``levels.two``), or each of them, binds on *day*."""
    days = shipped_regimes().days(name)
    return days.start <= day and (days.until is None or day < days.until)


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """The law of *day* as a paper cites it; acts of a budget year are those of *year*.

    *numbered*: laws go by their number, as normative acts cite them, else by their day.
    """

    registry: Registry
    day: date
    year: int
    numbered: bool

    def cited(self, fields: list[str]) -> Iterator[str]:
        """Yield what is cited for each of *fields*, without “Căn cứ”.

        Where no act surely binds, a blank says so.
        """
        known: Mapping[str, Any] = load_common()["bases"]
        for one in fields:
            document = self._document(known[one])
            yield self._cited(document) if document else f"[… {known[one]['name']}]"

    def _document(self, field: Mapping[str, Any]) -> Document | None:
        for number in self._candidates(field):
            document = self.registry.document(number)
            if document is None or document.start is None:
                continue
            if field.get("by_year") and not _governs(document, self.year):
                continue
            if self.registry.standing(document, self.day).force is Force.IN_FORCE:
                return document
        return None

    def _candidates(self, field: Mapping[str, Any]) -> Iterator[str]:
        yield from field.get("documents", ())
        for entry in shipped_regimes().entries.get(field.get("regime", ""), ()):
            if entry.law:
                yield entry.law

    def _cited(self, document: Document) -> str:
        if not document.is_law:
            words = f"{document.kind} số {document.number} ngày {_worded(document.issued)}"
            return fold(f"{words} của {document.issuer} {_lowered(document.title)}")
        named = f"số {document.number}" if self.numbered else f"ngày {_worded(document.issued)}"
        words = f"{document.title} {named}"
        amending = ", ".join(f"Luật số {one.number}" for one in self._amendments(document))
        return f"{words} được {_AMENDING} bởi {amending}" if amending else words

    def _amendments(self, document: Document) -> Iterator[Document]:
        """Yield the laws made to amend *document* that bind on the day."""
        name = document.title.removeprefix("Luật ").lower()
        for number in document.amended_by:
            found = self.registry.document(number)
            if found is None or found.start is None or found.start > self.day:
                continue
            title = found.title.lower()
            if _AMENDING in title and name in title:
                yield found


def _governs(document: Document, year: int) -> bool:
    first, last = document.budget_years or (0, 0)
    return first <= year and (not last or year <= last)


def unread_on(fields: list[str], day: date) -> Iterator[str]:
    """Yield the blank for each law of *fields* that binds on *day* and was not read."""
    for one in load_common()["unread"]:
        if set(one["fields"]) & set(fields) and in_period(one["regime"], day):
            yield one["words"]


def _worded(day: date | None) -> str:
    if day is None:
        return "[… ngày ban hành]"
    month = f"{day.month:02d}" if day.month <= _PADDED else str(day.month)
    return f"{day:%d} tháng {month} năm {day.year}"


def _lowered(title: str) -> str:
    return f"{title[:1].lower()}{title[1:]}"

"""From a citation to at most one document, and why: the number, else the name and the date.

What the registry does not hold is *unknown*, never wrong. A document is given only where what
the citation says leaves one candidate; the certainty falls with each thing that had to be
assumed.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Citation
from hdnd_lint.model.law import Document, Force, Recognition, Resolution, Standing
from hdnd_lint.registry.keys import name_key
from hdnd_lint.words.letters.text import Localised

_LAWS = ("luật", "bộ luật", "pháp lệnh", "hiến pháp")
_NOT_FOUND = Localised(
    "danh mục không có văn bản này; không có nghĩa là văn bản không tồn tại",
    "the registry does not hold this document, which does not mean that there is none",
)


class _Known(Protocol):
    def numbered(self, number: str) -> tuple[Document, ...]: ...
    def named(self, name: str) -> tuple[Document, ...]: ...
    def standing(self, document: Document, day: date) -> Standing: ...


def resolved(known: _Known, citation: Citation, day: date) -> Resolution:
    """Return what *citation* refers to in a draft of *day*."""
    number = citation.number.text if citation.number else ""
    if number and not number.isdecimal() and number[0].isdigit():
        return _by_number(known, citation, number)
    if citation.name and citation.kind.lower() in _LAWS:
        return _by_name(known, citation, day)
    return Resolution(None, Recognition.NOT_FOUND, Confidence.LOW, _NOT_FOUND)


def _by_number(known: _Known, citation: Citation, number: str) -> Resolution:
    if is_local(number):
        why = Localised(
            "văn bản của địa phương không có trong danh mục", "local papers are not registered"
        )
        return Resolution(None, Recognition.LOCAL, Confidence.LOW, why)
    candidates = _of_kind(known.numbered(number), citation.kind)
    if not candidates:
        return Resolution(None, Recognition.NOT_FOUND, Confidence.LOW, _NOT_FOUND)
    if _has_year(number):
        return _number_alone(citation, candidates)
    return _number_and_date(citation, candidates)


def is_local(number: str) -> bool:
    """Say whether *number* is one of a council, a people's committee or a local party body."""
    symbol = number.upper()
    return any(mark in symbol for mark in ("HĐND", "UBND", "HDND", "NĐND", "/TU", "TTR", "/BC-"))


def _has_year(number: str) -> bool:
    parts = number.replace("-", "/").split("/")
    return any(len(part) >= 4 and part[:4].isdecimal() for part in parts[1:])


def _of_kind(candidates: Sequence[Document], kind: str) -> tuple[Document, ...]:
    """Return the candidates of *kind*; the symbol of a decree or a circular says the kind too."""
    wanted = kind.lower()
    if wanted in _LAWS:
        return tuple(one for one in candidates if one.is_law)
    if wanted.startswith("nghị quyết") or wanted == "nq":
        return tuple(one for one in candidates if not one.is_law)
    return tuple(candidates)


def _number_alone(citation: Citation, candidates: tuple[Document, ...]) -> Resolution:
    matching = tuple(one for one in candidates if _same_day(one, citation))
    chosen = matching or candidates
    if len(chosen) > 1:
        return _ambiguous(chosen)
    certainty = Confidence.MEDIUM if citation.odd_number else Confidence.HIGH
    why = Localised("theo số, ký hiệu", "by its number")
    return Resolution(chosen[0], Recognition.NUMBER, certainty, why, candidates)


def _number_and_date(citation: Citation, candidates: tuple[Document, ...]) -> Resolution:
    """Pick by the date among documents whose number comes again each year."""
    year = _year(citation)
    if year is None:
        return _ambiguous(candidates)
    matching = tuple(one for one in candidates if _same_day(one, citation))
    matching = matching or tuple(
        one for one in candidates if one.issued and one.issued.year == year
    )
    if len(matching) != 1:
        return _ambiguous(candidates) if matching else _other_year(candidates)
    why = Localised("theo số, ký hiệu và năm", "by its number and year")
    return Resolution(matching[0], Recognition.NUMBER_DATE, Confidence.MEDIUM, why, candidates)


def _other_year(candidates: tuple[Document, ...]) -> Resolution:
    why = Localised(
        "danh mục chỉ có văn bản cùng số của năm khác", "only of other years is this number known"
    )
    return Resolution(None, Recognition.NOT_FOUND, Confidence.LOW, why, candidates)


def _ambiguous(candidates: tuple[Document, ...]) -> Resolution:
    why = Localised(
        f"có {len(candidates)} văn bản phù hợp", f"{len(candidates)} documents answer to this"
    )
    return Resolution(None, Recognition.AMBIGUOUS, Confidence.LOW, why, candidates)


def _same_day(document: Document, citation: Citation) -> bool:
    return bool(citation.date and citation.date.value and document.issued == citation.date.value)


def _year(citation: Citation) -> int | None:
    return citation.year or (citation.date.year if citation.date else None)


def _by_name(known: _Known, citation: Citation, day: date) -> Resolution:
    candidates, exact = _called(known, citation)
    if not candidates:
        return Resolution(None, Recognition.NOT_FOUND, Confidence.LOW, _NOT_FOUND)
    year = _year(citation)
    if year is None:
        return _in_force(known, candidates, day, exact)
    return _dated(citation, candidates, year, exact)


def _called(known: _Known, citation: Citation) -> tuple[tuple[Document, ...], bool]:
    """Return the documents of that name, and whether all words of the name were needed.

    In running text the name of a law has no end of its own: the longest beginning that is the
    name of a law counts. Where a date follows, the name ends there.
    """
    words = name_key(citation.name.text).split() if citation.name else []
    shortest = len(words) if _year(citation) else 1
    for length in range(len(words), max(shortest, 1) - 1, -1):
        found = _of_kind(known.named(" ".join(words[:length])), citation.kind)
        if found:
            return found, length == len(words)
    return (), False


def _dated(
    citation: Citation, candidates: tuple[Document, ...], year: int, exact: bool
) -> Resolution:
    on_day = [one for one in candidates if _same_day(one, citation)]
    if len(on_day) == 1:
        why = Localised("theo tên và ngày ban hành", "by its name and date")
        return Resolution(on_day[0], Recognition.NAME_DATE, _capped(exact), why, candidates)
    in_year = [one for one in candidates if one.issued and one.issued.year == year]
    in_year = in_year or [one for one in candidates if _numbered_in(one, year)]
    if len(in_year) != 1:
        return _ambiguous(candidates) if in_year else _other_date(candidates)
    if citation.date and citation.date.value:
        why = Localised("theo tên và năm; ngày khác", "by its name and year; the day differs")
        return Resolution(
            in_year[0], Recognition.NAME_NEAR_DATE, Confidence.MEDIUM, why, candidates
        )
    why = Localised("theo tên và năm", "by its name and year")
    return Resolution(in_year[0], Recognition.NAME_YEAR, _capped(exact), why, candidates)


def _numbered_in(document: Document, year: int) -> bool:
    return document.issued is None and f"/{year}/" in document.number


def _capped(exact: bool) -> Confidence:
    return Confidence.HIGH if exact else Confidence.LOW


def _other_date(candidates: tuple[Document, ...]) -> Resolution:
    why = Localised(
        "danh mục có văn bản cùng tên nhưng của năm khác",
        "of this name the registry holds documents of other years only",
    )
    return Resolution(None, Recognition.NOT_FOUND, Confidence.LOW, why, candidates)


def _in_force(
    known: _Known, candidates: tuple[Document, ...], day: date, exact: bool
) -> Resolution:
    binding = [one for one in candidates if known.standing(one, day).force is Force.IN_FORCE]
    chosen = binding or _latest(candidates, day)
    if len(chosen) != 1:
        return _ambiguous(candidates)
    why = Localised("theo tên, văn bản đang có hiệu lực", "by its name, the one in force")
    certainty = Confidence.MEDIUM if exact and binding else Confidence.LOW
    return Resolution(chosen[0], Recognition.NAME_IN_FORCE, certainty, why, candidates)


def _latest(candidates: Iterable[Document], day: date) -> list[Document]:
    """Return the last of *candidates* that was issued by *day*."""
    issued = [one for one in candidates if one.issued and one.issued <= day]
    return [max(issued, key=lambda one: (one.issued or date.min, one.number))] if issued else []

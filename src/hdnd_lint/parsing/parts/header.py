"""The block above the title: issuer, number, place and date, the country's name and motto."""

import re
from collections.abc import Sequence
from functools import cache

from hdnd_lint.model import DateMention, Header
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.parsing.parts.token_words import TokenWords
from hdnd_lint.words.bodies import (
    CENTRAL_CAPITALS,
    COMMITTEE_FIELDS,
    COUNCIL_NAME,
    FRONT_CAPITALS,
    OTHER_CAPITALS,
)
from hdnd_lint.words.letters.text import CAPITALS, Phrase, Span, fold, spaced, trimmed
from hdnd_lint.words.line_kinds import LineKind
from hdnd_lint.words.places import UNIT_OR_SHORT

_FRAME = "*- |_"  # what a table or emphasis leaves at the ends of a line
_WINDOW = 24  # blocks above the kind of document in which the header is looked for


_LOCAL = (
    rf"(?i:(?:thường\s+trực\s+)?(?:{spaced(COUNCIL_NAME)}|[uủ][ỷy]\s+ban\s+nhân\s+d[âẩ]n|ubnd"
    rf"|ban\s+{spaced(COMMITTEE_FIELDS)}|văn\s+phòng|sở\s|đoàn\s+giám\s+sát|chủ\s+tịch))"
)


@cache
def local_pattern() -> re.Pattern[str]:
    """Return the pattern of a line that begins with a local body, whatever its letters."""
    return re.compile(rf"^\W*{_LOCAL}")


@cache
def issuer_pattern() -> re.Pattern[str]:
    """Return the pattern of a line that begins with the name of a body that issues papers.

    Bodies beside the council and its own are known by their capitals.
    """
    return re.compile(
        rf"^\W*(?:{_LOCAL}|(?:BAN\s+)?THƯỜNG\s+TRỰC[\W_]*$|BAN\s*[.…_]+\W*$"
        rf"|{FRONT_CAPITALS}|{CENTRAL_CAPITALS}|{OTHER_CAPITALS})"
    )


@cache
def unit_pattern() -> re.Pattern[str]:
    """Return the pattern of a line that begins with an administrative unit."""
    return re.compile(rf"(?i)^\W*(?:{spaced(UNIT_OR_SHORT)})\b")


@cache
def _country() -> re.Pattern[str]:
    return re.compile(r"(?i)c[ộo]ng\s+h[òo][aà]\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam")


@cache
def _motto() -> re.Pattern[str]:
    return re.compile(r"(?i)độc\s+lập\s*[-–—]\s*tự\s+do\s*[-–—]\s*hạnh\s+ph[úu]c")


@cache
def _bare_label() -> re.Pattern[str]:
    """“Số:” alone, its number in the next cell."""
    return re.compile(r"(?i)\W{0,12}số\s*:\W*")


@cache
def _bare_number() -> re.Pattern[str]:
    return re.compile(
        r"\W{0,12}(?P<number>\d{1,9}[a-zđ]?(?:/\d{4})?\s*/\s*[A-ZĐ]+\s*-\s*[A-ZĐ&]+\d*)\W*$"
    )


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?i:số)\s*+:?\s*(?P<number>(?:\d+[a-zđA-ZĐ]?|[.…_\s]*)\s*"
        r"(?:/\s*(?:\d{4}|(?:20)?[.…_]+)?\s*)?"
        r"[/-]?\s*[A-ZĐa-zđ]*\s*[-/–]\s*[A-ZĐa-zđ&]+(?:\s*[-–]\s*[A-ZĐa-zđ&]+|\s&\s[A-ZĐ]+)*\d*)"
    )


@cache
def _number_line() -> re.Pattern[str]:
    """“Số: …” anywhere in a line of the header, or “Số 09/NQ-HĐND” alone on it."""
    return re.compile(
        r"(?i)\A(?:(?:\W{0,12}|.*\s)số\s{0,9}:"
        r"|\W{0,12}số\s+\d{0,9}[^\s/]{0,8}\s{0,9}/\s{0,9}\S++\W*+$)"
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        r"(?P<place>[^,;:|\d]{2,40}?(?:\s\d{1,2})?)\s{0,9},\s{0,9}(?=(?i:ngày)(?![^\W\d_]))"
    )


@cache
def _place_without_comma() -> re.Pattern[str]:
    """“An Phú ngày … tháng … năm …” to the end of the line: names alone stand before the day."""
    name = rf"[{CAPITALS}][^\W\d_]{{0,9}}"
    day = r"(?i:ngày)\s{1,9}\S{0,9}\s{0,9}tháng\s{1,9}\S{0,9}\s{0,9}năm\s{1,9}\S{0,9}\s{0,9}\Z"
    return re.compile(rf"(?<!\S)(?P<place>{name}(?:\s{name}){{0,4}})\s{{1,9}}(?={day})")


@cache
def _standing_alone() -> re.Pattern[str]:
    """Match the first line of THƯỜNG TRỰC / HỘI ĐỒNG NHÂN DÂN, one body on two lines."""
    return re.compile(r"\W{0,9}(?:THƯỜNG\s{1,9}TRỰC|ĐOÀN\s{1,9}GIÁM\s{1,9}SÁT)\W{0,9}")


def _joined(first: Phrase, second: Phrase) -> Phrase:
    return Phrase(f"{first.text} {second.text}", Span(first.span.start, second.span.end))


def _found_place(words: str, start: int = 0) -> re.Match[str] | None:
    return _place().search(words, start) or _place_without_comma().search(words, start)


def parse_header(tokens: Sequence[Line], text: str, last: int) -> Header:
    """Return the header that stands in *tokens* before position *last*."""
    return _HeaderReader(tokens, text).read(last)


class _HeaderReader(TokenWords):
    def read(self, last: int) -> Header:
        first = max(0, last - _WINDOW)
        parts: dict[str, Phrase] = {}
        date: DateMention | None = None
        for position in range(first, last):
            words = self.words(position)
            for name, pattern in (("country", _country()), ("motto", _motto())):
                match = pattern.search(words)
                if match:
                    parts[name] = self.inside(position, match)
            self._number_and_place(position, parts)
            date = self._date(position) or date
        bodies = self._bodies(first, last)
        issuer = bodies[-1] if bodies else None
        superior = bodies[-2] if len(bodies) > 1 else None
        self._draft_mark(first, last, parts)
        spans = [phrase.span for phrase in (*parts.values(), issuer, superior) if phrase]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
        return Header(
            span=whole,
            issuer=issuer,
            superior=superior,
            number=parts.get("number"),
            place=parts.get("place"),
            date=date,
            country=parts.get("country"),
            motto=parts.get("motto"),
            draft_mark=parts.get("draft_mark"),
        )

    def _number_and_place(self, position: int, parts: dict[str, Phrase]) -> None:
        words = self.words(position)
        match = _number().search(words) if self._is_number_line(position) else None
        if match is None and position and _bare_label().fullmatch(self.words(position - 1)):
            match = _bare_number().match(words)
        if match:
            parts["number"] = self.inside(position, match, "number")
        start = match.end() if match else 0
        place = _found_place(words, start)
        if place and date_mentions(self.text, self.tokens[position].span):
            parts["place"] = self.inside(position, place, "place")

    def _is_number_line(self, position: int) -> bool:
        return _number_line().match(self.words(position)) is not None

    def _date(self, position: int) -> DateMention | None:
        token = self.tokens[position]
        words = self.words(position)
        place = _found_place(words) if len(words) <= 160 else None
        if place is None:
            return None
        if "/" in words[: place.end()].split(":")[0] and "Số" not in words:
            return None
        mentions = date_mentions(self.text, token.span)
        return mentions[-1] if mentions else None

    def _draft_mark(self, first: int, last: int, parts: dict[str, Phrase]) -> None:
        for position in range(first, last):
            if self.tokens[position].type is LineKind.DRAFT_MARK:
                span = trimmed(self.text, self.tokens[position].span)
                parts["draft_mark"] = Phrase(fold(span.of(self.text)), span)

    def _bodies(self, first: int, last: int) -> list[Phrase]:
        """Return the bodies named above one another, the issuer last: council, then committee."""
        bodies: list[Phrase] = []
        for position in range(first, last):
            words = self._before_country(position)
            if words and len(words) <= 100 and issuer_pattern().match(words):
                body = self._with_unit(position, last)
                begun = bodies and _standing_alone().fullmatch(bodies[-1].text)
                bodies.append(_joined(bodies.pop(), body) if begun else body)
        return bodies

    def _with_unit(self, position: int, last: int) -> Phrase:
        """Join a body's lines: HỘI ĐỒNG NHÂN DÂN + TỈNH X, the motto between or not."""
        words = self._before_country(position)
        name = fold(words).strip(_FRAME)
        start = self.tokens[position].span.start
        end = start + len(words)
        unit = self._unit_after(position, last)
        if unit is not None:
            tail = self._before_country(unit)
            name = f"{name} {fold(tail).strip(_FRAME)}"
            end = self.tokens[unit].span.start + len(tail)
        return Phrase(name, trimmed(self.text, Span(start, end)))

    def _unit_after(self, position: int, last: int) -> int | None:
        for at in range(position + 1, min(position + 5, last)):
            words = self._before_country(at)
            if words and issuer_pattern().match(words):
                return None  # what follows is the next body's
            if words and unit_pattern().match(words) and len(words) < 60 and "," not in words:
                return at
        return None

    def _before_country(self, position: int) -> str:
        """Return the words of a line before the country's name or the motto, if they share it."""
        words = self.words(position)
        match = _country().search(words) or _motto().search(words)
        return words[: match.start()].rstrip() if match else words

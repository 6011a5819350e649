"""The way from a character of the text back to its place in the markup of the file.

A run's *own text* is what its element holds before cleaning: all characters of its w:t (and
w:delText, m:t), entities resolved, white space at the ends taken off where ``xml:space`` does not
preserve it, with one character for each tab, line break, hyphen and symbol element. A page or
column break has none, nor has a text box that the run anchors.
"""

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from hdnd_lint.model import Block
from hdnd_lint.reading.docx.parts.markup import decoded

__all__ = ["CharacterPlace", "TextPlace", "characters_of", "part_xml", "place_of"]

_WHITE = " \t\r\n"


class TextPlace(NamedTuple):
    """A character in the file: *offset* in the own text of the run at *start*–*end* of *part*."""

    part: str
    start: int
    end: int
    offset: int


class CharacterPlace(NamedTuple):
    """One character of a run's own text: the span of its markup within the run's element.

    *whole* marks a character that is an element of its own (a tab, a break), and not text.
    """

    start: int
    end: int
    whole: bool


def part_xml(data: bytes, part: str, file: str) -> str:
    """Return the decoded text of a part, without a byte order mark: offsets count in it."""
    return decoded(data, part, file)


def place_of(block: Block, offset: int) -> TextPlace | None:
    """Return where the character at *offset* of the block's text stands in the file.

    None for a generated label, which stands nowhere, and outside the block.
    """
    at = block.span.start + offset
    index = bisect_right(block.runs, at, key=lambda run: run.span.start) - 1
    if index < 0 or at >= block.runs[index].span.end:
        return None
    run = block.runs[index]
    place = run.place
    if place is None:
        return None
    inside = at - run.span.start
    own = place.offsets[inside] if place.offsets else place.first + inside
    return TextPlace(place.part, place.start, place.end, own)


def characters_of(element: str) -> tuple[CharacterPlace, ...]:
    """Return the place of each character of a run's own text in the markup of its element."""
    places: list[CharacterPlace] = []
    depth = 0  # inside a text box, whose runs are not this one
    for found in _element_pattern().finditer(element):
        name = found["name"]
        if name in _NESTED:
            depth += _step(found)
        elif depth:
            continue
        elif name in _TEXTS:
            places += _text_places(element, found)
        elif not (found["closing"] or "page" in found["values"] or "column" in found["values"]):
            places.append(CharacterPlace(found.start(), found.end(), True))
    return tuple(places)


_NESTED = frozenset({"txbxContent", "Fallback"})
_TEXTS = frozenset({"t", "delText"})


def _step(found: re.Match[str]) -> int:
    if found["closing"]:
        return -1
    return 0 if found["values"].endswith("/") else 1


def _text_places(element: str, found: re.Match[str]) -> list[CharacterPlace]:
    if found["closing"] or found["values"].endswith("/"):
        return []
    start = found.end()
    end = element.find("</", start)
    places = []
    for piece in _letter_pattern().finditer(element, start, end if end >= 0 else len(element)):
        if piece["hidden"] is None:
            places.append(CharacterPlace(piece.start(), piece.end(), False))
    return places if "preserve" in found["values"] else _stripped(element, places)


def _stripped(element: str, places: list[CharacterPlace]) -> list[CharacterPlace]:
    """Return *places* without the white space at both ends."""
    written = [i for i, place in enumerate(places) if element[place.start] not in _WHITE]
    return places[written[0] : written[-1] + 1] if written else []


@cache
def _element_pattern() -> re.Pattern[str]:
    names = "t|delText|tab|ptab|br|cr|noBreakHyphen|softHyphen|sym|txbxContent|Fallback"
    return re.compile(rf"<(?P<closing>/?)(?:\w+:)?(?P<name>{names})(?=[\s/>])(?P<values>[^<>]*)>")


@cache
def _letter_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<hidden><!--.*?(?:-->|\Z)|<!\[CDATA\[|\]\]>)|&[^;&<]{1,12};|.", re.DOTALL
    )

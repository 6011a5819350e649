"""Draft text and places in it. Offsets count code points of the NFC text, from 0."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from hdnd_lint.records import dataclass

# The letters of Vietnamese in NFC, for the inside of a class: ranges over them hold both cases.
CAPITALS = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
SMALLS = CAPITALS.lower().replace("a-zà-öø-ý", "a-zà-öø-ÿ")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of the text: start <= i < end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the words of *text* in this span."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Say whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """Return the span moved *by* characters to the right."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words read at a place: *text* has its white space folded, *span* points at them as typed."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Localised:
    """The same words in Vietnamese and in English."""

    vi: str
    en: str

    def get(self, lang: str) -> str:
        """Return the words in *lang* (``vi`` or ``en``)."""
        return self.en if lang == "en" else self.vi


_MOST_MARKS = 30  # on one letter, as in the Stream-Safe Text Format of Unicode


def normalise(text: str) -> str:
    """Return *text* in NFC, so that one Vietnamese letter is one code point.

    Marks in long rows, which no language has, are composed some at a time: to put them in order
    takes time by the square of their number.
    """
    if _has_rows_of_marks(text):
        return "".join(unicodedata.normalize("NFC", piece) for piece in _short_rows(text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def is_normal(text: str) -> bool:
    """Say whether *text* is as `normalise` leaves it."""
    if _has_rows_of_marks(text):
        return normalise(text) == text
    return unicodedata.is_normalized("NFC", text)


def _has_rows_of_marks(text: str) -> bool:
    long = len(text) > _MOST_MARKS and not text.isascii()
    return long and _row_of_marks().search(text) is not None


def _short_rows(text: str) -> Iterator[str]:
    start = 0
    for row in _row_of_marks().finditer(text):
        for end in range(row.start() + _MOST_MARKS, row.end(), _MOST_MARKS):
            yield text[start:end]
            start = end
    yield text[start:]


@cache
def _row_of_marks() -> re.Pattern[str]:
    """Match rows of what is neither letter nor white space: leaders (……) too, to no harm."""
    return re.compile(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")


def fold(text: str) -> str:
    """Return *text* with runs of white space made one space, and none at its ends."""
    return " ".join(text.split())


def spaced(words: str) -> str:
    """Return the pattern of *words* with any white space between them."""
    return words.replace(" ", r"\s+")


def trimmed(text: str, span: Span) -> Span:
    """Return *span* without the white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


# New-style tone placement → the official one; each pair has the same length.
_PAIRS = (
    "oà:òa oá:óa oả:ỏa oã:õa oạ:ọa oè:òe oé:óe oẻ:ỏe oẽ:õe oẹ:ọe uỳ:ùy uý:úy uỷ:ủy uỹ:ũy uỵ:ụy"
)
_TONES = {
    first(late[0]) + second(late[1]): first(early[0]) + second(early[1])
    for late, early in (pair.split(":") for pair in _PAIRS.split())
    for first in (str.lower, str.upper)
    for second in (str.lower, str.upper)
}


@cache
def _new_tones() -> re.Pattern[str]:
    """Match a pair of letters; classes of letters are tried ten times faster than words."""
    marked = "".join(sorted({pair[1] for pair in _TONES}))
    return re.compile(rf"(?<![qQ])[ouOU][{marked}](?!\w)")


def regular_tones(text: str) -> str:
    """Return *text* with “hoà, uỷ” written “hòa, ủy”; no character changes its place."""
    return _new_tones().sub(lambda pair: _TONES.get(pair[0], pair[0]), text)

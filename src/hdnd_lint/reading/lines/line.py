"""Lines of a plain file: cleaned of invisible characters, each traced to the file."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hdnd_lint.reading.lines.legacy import conversions
from hdnd_lint.reading.lines.traced import Traced, TracedEdit
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import is_normal


class Mark(NamedTuple):
    """From *at* of a line on, the words are bold or italic."""

    at: int
    bold: bool
    italic: bool


class CellPlace(NamedTuple):
    """The place of a table cell; all numbers count from 1."""

    table: int
    row: int
    column: int


PLAIN = (Mark(0, False, False),)


@dataclass(frozen=True, slots=True)
class FileLine:
    """One line of the file.

    *apart* says that it cannot go on the line before; *tied*, that it surely does (an emphasis
    that was opened there is still open).
    """

    words: Traced
    number: int
    marks: tuple[Mark, ...] = field(default=PLAIN)
    heading: int = 0
    cell: CellPlace | None = None
    apart: bool = False
    tied: bool = False

    @property
    def text(self) -> str:
        """Return the words of the line."""
        return self.words.text

    def moved_apart(self) -> "FileLine":
        """Return the line as the first of a new paragraph."""
        return replace(self, apart=True, tied=False)


def file_lines(text: str, encoding: str | None = None) -> Iterator[FileLine]:
    """Yield the lines of *text*, the decoded file, with the white space at their ends kept.

    Where *encoding* names one of the `legacy` encodings, the letters are converted.
    """
    start = 0
    # One for one, so that every offset in the changed text is an offset in the file.
    text = _odd_space().sub(" ", text)
    clean = not encoding and _is_clean(text)
    for number, raw in enumerate(text.splitlines(keepends=True), 1):
        words = raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        traced = Traced.of(words, start)
        if encoding:
            traced = traced.composed()  # so that composed and decomposed letters convert alike
            traced = traced.edited(conversions(traced.text, encoding))
        yield FileLine(traced if clean else cleaned(traced), number)
        start += len(raw)


def _is_clean(text: str) -> bool:
    return not _invisible().search(text) and is_normal(text)


def cleaned(words: Traced) -> Traced:
    """Drop soft hyphens, zero-width and control characters, and compose the letters."""
    if words.text.isascii() and words.text.isprintable():
        return words
    found = _invisible().finditer(words.text)
    return words.edited([TracedEdit(hit.start(), hit.end(), "") for hit in found]).composed()


@cache
def _odd_space() -> re.Pattern[str]:
    return re.compile("[\xa0\u2000-\u200a\u202f\u205f\u3000]")


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(
        "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad"
        "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
        "\ufe00-\ufe0f\ufeff\ufff0-\ufffb]+"
    )

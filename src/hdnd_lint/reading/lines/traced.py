"""Text that remembers which characters of the file each of its stretches came from."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from hdnd_lint.model.source import Segment
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import is_normal, normalise


class TracedPiece(NamedTuple):
    """Words that came from *length* characters at *start* of the file."""

    words: str
    start: int
    length: int

    @property
    def exact(self) -> bool:
        """Say whether words and file correspond character by character."""
        return len(self.words) == self.length


class TracedEdit(NamedTuple):
    """Put *words* in place of the characters from *start* to *end* of a traced text."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and the pieces that make it up, in order."""

    text: str
    pieces: tuple[TracedPiece, ...]

    @classmethod
    def of(cls, words: str, start: int) -> "Traced":
        """Trace *words* that stand unchanged at *start* of the file."""
        return cls(words, (TracedPiece(words, start, len(words)),) if words else ())

    @classmethod
    def joined(cls, parts: Iterable["Traced"]) -> "Traced":
        """Put traced texts after each other."""
        pieces = tuple(piece for part in parts for piece in part.pieces)
        return cls("".join(piece.words for piece in pieces), pieces)

    def cut(self, start: int, end: int) -> "Traced":
        """Take the characters from *start* to *end*."""
        if start <= 0 and end >= len(self.text):
            return self
        return Traced(self.text[start:end], tuple(self._pieces_within(start, end)))

    def parted(self, stops: Sequence[int]) -> list["Traced"]:
        """Cut the text at each of *stops*, in order, in one walk."""
        stretches = _split(self.pieces, [*stops, len(self.text)])
        return [
            Traced("".join(piece.words for piece in pieces), tuple(pieces)) for pieces in stretches
        ]

    def stripped(self) -> "Traced":
        """Take the text without the white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    def edited(self, edits: Sequence[TracedEdit]) -> "Traced":
        """Apply *edits*, which are in order and do not overlap."""
        if not edits:
            return self
        pieces = tuple(self._edited_pieces(edits))
        return Traced("".join(piece.words for piece in pieces), pieces)

    def composed(self) -> "Traced":
        """Compose the letters to NFC."""
        if is_normal(self.text):
            return self
        result = self.edited(_compositions(self.text))
        if is_normal(result.text):
            return result
        whole = normalise(self.text)
        return self.edited([TracedEdit(0, len(self.text), whole)])

    def segments(self, at: int) -> Iterable[Segment]:
        """Yield the map of this text when it stands at *at* of the document's text."""
        for piece in self.pieces:
            yield Segment(at, piece.start, len(piece.words), piece.length)
            at += len(piece.words)

    def _pieces_within(self, start: int, end: int) -> Iterable[TracedPiece]:
        at = 0
        for piece in self.pieces:
            after = at + len(piece.words)
            if after > start and at < end:
                yield _part(piece, max(start - at, 0), min(end, after) - at)
            at = after

    def _edited_pieces(self, edits: Sequence[TracedEdit]) -> Iterable[TracedPiece]:
        # One walk over pieces and edits together: cutting anew for each edit would be quadratic.
        stops: list[int] = []
        for edit in edits:
            stops += (edit.start, edit.end)
        stretches = _split(self.pieces, [*stops, len(self.text)])
        for index, edit in enumerate(edits):
            yield from stretches[2 * index]
            yield from _replacement(stretches[2 * index + 1], edit.words)
        yield from stretches[-1]


def _part(piece: TracedPiece, start: int, end: int) -> TracedPiece:
    if start == 0 and end == len(piece.words):
        return piece
    if piece.exact:
        return TracedPiece(piece.words[start:end], piece.start + start, end - start)
    return TracedPiece(piece.words[start:end], piece.start, piece.length)


def _split(pieces: Sequence[TracedPiece], stops: Sequence[int]) -> list[list[TracedPiece]]:
    """Cut *pieces* at each of *stops*, the last of which is their end."""
    stretches: list[list[TracedPiece]] = []
    at, index, used = 0, 0, 0  # used: characters taken of the piece at index
    for stop in stops:
        stretch: list[TracedPiece] = []
        while index < len(pieces) and at < stop:
            piece = pieces[index]
            take = min(len(piece.words) - used, stop - at)
            stretch.append(_part(piece, used, used + take))
            at, used = at + take, used + take
            if used == len(piece.words):
                index, used = index + 1, 0
        stretches.append(stretch)
    return stretches


def _replacement(old: Sequence[TracedPiece], words: str) -> Iterable[TracedPiece]:
    if not words:
        return
    if not old:
        raise ValueError("an edit that adds words must replace at least one character")
    start = old[0].start
    yield TracedPiece(words, start, old[-1].start + old[-1].length - start)


def _compositions(text: str) -> list[TracedEdit]:
    """List the edits that compose each letter followed by its marks."""
    return [
        TracedEdit(hit.start(), hit.end(), composed)
        for hit in _marked_letter().finditer(text)
        if (composed := normalise(hit[0])) != hit[0]
    ]


@cache
def _marked_letter() -> re.Pattern[str]:
    # The marks of Latin letters; a line with any other is composed as a whole.
    return re.compile("[^\u0300-\u036f][\u0300-\u036f]+")

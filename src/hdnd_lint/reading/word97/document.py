"""An old Word file's tables: its text in pieces, and what is said of each stretch of them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from struct import error as StructError  # noqa: N812 - struct names its error in lower case
from struct import unpack_from

from hdnd_lint.reading.word97.compound import CompoundFile, DamagedError
from hdnd_lint.reading.word97.looks import (
    HUGE,
    TABLE_PROPERTIES,
    Layout,
    LetterLook,
    layout_of,
    look_of,
    properties,
)
from hdnd_lint.records import dataclass

_WORD_97 = 193
_PAGE = 512
_COMPRESSED = 0x40000000
_NO_MEANING = str.maketrans(dict.fromkeys((*range(55296, 57344), 65534, 65535), "�"))


class TooOldError(Exception):
    """Word 6 or 95 wrote the file: the text lies in it otherwise."""


class LockedError(Exception):
    """The file has a password."""


class PatchedError(Exception):
    """The file was saved in haste: it holds changes to be made, not what came of them."""


@dataclass(frozen=True, slots=True)
class _TextPiece:
    """Letters *start* to *end* of the text, *width* bytes each, from *at* in the stream."""

    start: int
    end: int
    at: int
    width: int


class OldDocument:
    """The text of all stories, one after the other, and how it looks."""

    def __init__(self, file: CompoundFile, longest: int) -> None:
        """Read the tables; *longest* is how many letters there may be.

        Raises: DamagedError, TooOldError, LockedError, PatchedError; OverflowError for more.
        """
        if file.stream("EncryptedPackage") is not None:
            raise LockedError  # a .docx with a password lies in such a file, too
        self.main = file.stream("WordDocument") or b""
        try:
            self._read_head(file)
            self.pieces = self._pieces()
            if self.pieces and self.pieces[-1].end > longest:
                raise OverflowError
            if self.pieces and self.pieces[0].start:
                raise DamagedError("no beginning")
            self.text = "".join(self._letters(one) for one in self.pieces)
            self.fonts = tuple(self._fonts())
            self._runs = self._pages(12)
            self._paragraphs = self._pages(13)
        except (StructError, IndexError) as error:
            raise DamagedError("tables of the text") from error
        self._layouts: dict[tuple[int, bytes], Layout] = {}
        self._looks: dict[bytes, LetterLook] = {}

    def _read_head(self, file: CompoundFile) -> None:
        magic, version = unpack_from("<HH", self.main)
        if magic != 0xA5EC and magic != 0xA5DC:
            raise DamagedError("no Word file")
        if version < _WORD_97 or magic != 0xA5EC:
            raise TooOldError
        (flags,) = unpack_from("<H", self.main, 0x0A)
        if flags & 0x8100:
            raise LockedError
        self.table = file.stream("1Table" if flags & 0x0200 else "0Table") or b""
        self.data = file.stream("Data") or b""
        names = ("text", "footnotes", "headers", "", "comments", "endnotes", "boxes", "")
        counts = unpack_from("<8I", self.main, 0x4C)
        self.lengths = {name: count for name, count in zip(names, counts, strict=True) if name}

    def part(self, index: int) -> bytes:
        """Return the part of the table stream whose place the head tells at *index*."""
        start, length = unpack_from("<II", self.main, 0x9A + 8 * index)
        return self.table[start : start + length]

    def positions(self, index: int, size: int) -> tuple[int, ...]:
        """Return the positions in the list at *index*, whose entries have *size* bytes more."""
        raw = self.part(index)
        return _positions(raw, size)

    def _pieces(self) -> list[_TextPiece]:
        raw = self.part(33)
        at = 0
        while raw[at : at + 1] == b"\x01":  # properties that pieces may name
            at += 3 + unpack_from("<H", raw, at + 1)[0]
        if raw[at : at + 1] != b"\x02":
            raise DamagedError("no table of pieces")
        plain = raw[at + 5 : at + 5 + unpack_from("<I", raw, at + 1)[0]]
        ends = _positions(plain, 8)
        found = []
        for number, (start, end) in enumerate(pairwise(ends)):
            _, place, changes = unpack_from("<HIH", plain, 4 * len(ends) + 8 * number)
            if changes:
                raise PatchedError
            narrow = place & _COMPRESSED
            where = (place & ~_COMPRESSED) // 2 if narrow else place
            found.append(_TextPiece(start, end, where, 1 if narrow else 2))
        return found

    def _letters(self, piece: _TextPiece) -> str:
        length = piece.end - piece.start
        raw = self.main[piece.at : piece.at + length * piece.width]
        if len(raw) != length * piece.width:
            raise DamagedError("a piece beyond the end")
        if piece.width == 1:
            return raw.decode("cp1252", "replace")
        return "".join(map(chr, unpack_from(f"<{length}H", raw))).translate(_NO_MEANING)

    def _fonts(self) -> Iterator[str]:
        raw = self.part(15)
        at = 4
        while at + 41 <= len(raw):
            length = raw[at] + 1
            name = raw[at + 40 : at + length].decode("utf-16-le", "replace").partition("\0")[0]
            yield escape("".join(one for one in name if one.isprintable()))
            at += length

    def _pages(self, index: int) -> list[tuple[int, int, bytes]]:
        """Return (first byte, end, what is said) of all stretches in the list at *index*."""
        raw = self.part(index)
        count = max(len(raw) - 4, 0) // 8
        numbers = unpack_from(f"<{count}I", raw, 4 * (count + 1)) if count else ()
        found: list[tuple[int, int, bytes]] = []
        for number in dict.fromkeys(one & 0x3FFFFF for one in numbers):
            page = self.main[number * _PAGE : (number + 1) * _PAGE]
            if len(page) == _PAGE:
                found += _runs(page) if index == 12 else _paragraphs(page)
        return sorted(found, key=lambda one: one[0])

    def place_of(self, position: int) -> int:
        """Return where in the stream the letter at *position* stands."""
        piece = self.pieces[bisect_right(self.pieces, position, key=lambda one: one.start) - 1]
        return piece.at + (position - piece.start) * piece.width

    def layout(self, position: int) -> Layout:
        """Return what is said of the paragraph whose mark stands at *position*."""
        place = self.place_of(position)
        number = bisect_right(self._paragraphs, place, key=lambda one: one[0]) - 1
        if number < 0 or place >= self._paragraphs[number][1]:
            return Layout()
        said = self._paragraphs[number][2]
        style, raw = int.from_bytes(said[:2], "little"), said[2:]
        key = style, raw
        if key not in self._layouts:
            self._layouts[key] = layout_of(style, self.whole(raw))
        return self._layouts[key]

    def whole(self, raw: bytes) -> bytes:
        """Return *raw* with the properties that it says stand elsewhere."""
        more = b""
        for code, operand in properties(raw):
            if code in (*HUGE, TABLE_PROPERTIES):
                at = int.from_bytes(operand, "little")
                length = int.from_bytes(self.data[at : at + 2], "little")
                more += self.data[at + 2 : at + 2 + length]
                if code in HUGE:
                    return more
        return raw + more

    def looks(self, start: int, end: int) -> Iterator[tuple[int, int, LetterLook]]:
        """Yield (start, end, look) for the stretches of the letters *start* to *end*."""
        number = bisect_right(self.pieces, start, key=lambda one: one.start) - 1
        while start < end:
            piece = self.pieces[number]
            number += 1
            until = min(end, piece.end)
            yield from self._looks_in(piece, start, until)
            start = until

    def _looks_in(
        self, piece: _TextPiece, start: int, end: int
    ) -> Iterator[tuple[int, int, LetterLook]]:
        runs = self._runs
        place = piece.at + (start - piece.start) * piece.width
        number = max(bisect_right(runs, place, key=lambda one: one[0]) - 1, 0)
        while start < end:
            while number < len(runs) and runs[number][1] <= place:
                number += 1
            if number == len(runs) or runs[number][0] > place:
                following = runs[number][0] if number < len(runs) else None
                said = b""
            else:
                _, following, said = runs[number]
            until = end
            if following is not None:
                until = min(end, start + max((following - place) // piece.width, 1))
            yield start, until, self._look(said)
            place += (until - start) * piece.width
            start = until

    def _look(self, raw: bytes) -> LetterLook:
        if raw not in self._looks:
            self._looks[raw] = look_of(raw, self.fonts)
        return self._looks[raw]


def _positions(raw: bytes, size: int) -> tuple[int, ...]:
    """Return the positions that a list begins with; each but the last has *size* bytes more.

    Raises DamagedError where they do not go upwards.
    """
    count = (len(raw) - 4) // (4 + size)
    if len(raw) < 4:
        return ()
    found: tuple[int, ...] = unpack_from(f"<{count + 1}I", raw)
    if any(one > other for one, other in pairwise(found)):
        raise DamagedError("positions out of order")
    return found


def _bounds(page: bytes, limit: int) -> Sequence[int]:
    count = min(page[-1], limit)
    found: tuple[int, ...] = unpack_from(f"<{count + 1}I", page)
    return found


def _runs(page: bytes) -> Iterator[tuple[int, int, bytes]]:
    bounds = _bounds(page, 101)
    for number, (start, end) in enumerate(pairwise(bounds)):
        at = 2 * page[4 * len(bounds) + number]
        if start < end:
            yield start, end, page[at + 1 : at + 1 + page[at]] if at else b""


def _paragraphs(page: bytes) -> Iterator[tuple[int, int, bytes]]:
    bounds = _bounds(page, 29)
    for number, (start, end) in enumerate(pairwise(bounds)):
        at = 2 * page[4 * len(bounds) + 13 * number]
        length = 2 * page[at] - 1
        if length < 0:
            at, length = at + 1, 2 * page[at + 1]
        if start < end:
            yield start, end, page[at + 1 : at + 1 + length] if at else b""

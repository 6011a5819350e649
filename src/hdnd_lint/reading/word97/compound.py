"""The compound file that an old Word file is: a small disk of sectors, with streams by name."""

from collections.abc import Callable
from struct import error as StructError  # noqa: N812 - struct names its error in lower case
from struct import unpack_from

from hdnd_lint.records import dataclass

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = 128
_IN_HEADER = 109  # sectors of the table that the header itself names
_STREAM, _ROOT = 2, 5
_NONE = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA
_Sector = Callable[[int], bytes]


class DamagedError(Exception):
    """The file is not what its first bytes promise."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    sort: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams beside the root of *data*; every chain of sectors is followed once at most."""

    def __init__(self, data: bytes) -> None:
        """Read the tables; raise DamagedError where they cannot be."""
        self._data = data
        try:
            self._read_tables()
        except (StructError, IndexError, OverflowError) as error:
            raise DamagedError("tables of sectors") from error

    def stream(self, name: str) -> bytes | None:
        """Return the stream *name*, None where there is none."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.size >= self._cutoff:
            return self._chain(entry.start, self._next, self._sector)[: entry.size]
        return self._chain(entry.start, self._mini_next, self._mini_sector)[: entry.size]

    def _read_tables(self) -> None:
        data = self._data
        shift, mini_shift = unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift >= shift:
            raise DamagedError("sizes of sectors")
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        directory, _, self._cutoff, mini, _, more, _ = unpack_from("<7I", data, 48)
        table = b"".join(self._sector(one) for one in self._table_sectors(more))
        self._next = unpack_from(f"<{len(table) // 4}I", table)
        self._entries = self._directory(directory)
        minis = self._chain(mini, self._next, self._sector)
        self._mini_next = unpack_from(f"<{len(minis) // 4}I", minis)
        self._minis = self._chain(self._root.start, self._next, self._sector)

    def _table_sectors(self, more: int) -> list[int]:
        found = list(unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        each = self._size // 4
        seen: set[int] = set()
        while more < _LAST_SECTOR:
            if more in seen:
                raise DamagedError("a circle of sectors")
            seen.add(more)
            numbers = unpack_from(f"<{each}I", self._sector(more))
            found += numbers[:-1]
            more = numbers[-1]
        used = [one for one in found if one < _LAST_SECTOR]
        if len(used) > len(set(used)):
            raise DamagedError("a sector of the table named twice")
        return used

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size  # the header takes the first one
        found = self._data[at : at + self._size]
        if not found:
            raise DamagedError("a sector beyond the end")
        return found.ljust(self._size, b"\0")  # the last one may be cut short

    def _mini_sector(self, number: int) -> bytes:
        found = self._minis[number * self._mini_size : (number + 1) * self._mini_size]
        if not found:
            raise DamagedError("a small sector beyond the end")
        return found

    def _chain(self, start: int, following: tuple[int, ...], sector: _Sector) -> bytes:
        pieces: list[bytes] = []
        while start < _LAST_SECTOR:
            if len(pieces) >= len(following):
                raise DamagedError("a circle of sectors")
            pieces.append(sector(start))
            if start >= len(following):
                raise DamagedError("a sector that the table does not know")
            start = following[start]
        return b"".join(pieces)

    def _directory(self, start: int) -> dict[str, _Entry]:
        """Return the streams beside the root: those of embedded objects lie deeper."""
        raw = self._chain(start, self._next, self._sector)
        entries = [_entry(raw, at) for at in range(0, len(raw) - _ENTRY + 1, _ENTRY)]
        if not entries or entries[0].sort != _ROOT:
            raise DamagedError("no root")
        self._root = entries[0]
        found: dict[str, _Entry] = {}
        todo, seen = [self._root.child], set[int]()
        while todo:
            number = todo.pop()
            if number == _NONE or number in seen or number >= len(entries):
                continue
            seen.add(number)
            entry = entries[number]
            if entry.sort == _STREAM:
                found[entry.name] = entry
            todo += [entry.left, entry.right]
        return found


def _entry(raw: bytes, at: int) -> _Entry:
    length, sort = unpack_from("<HB", raw, at + 64)
    name = raw[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
    left, right, child = unpack_from("<3I", raw, at + 68)
    start, size = unpack_from("<II", raw, at + 116)
    return _Entry(name, sort, left, right, child, start, size)

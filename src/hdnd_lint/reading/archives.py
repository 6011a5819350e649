"""Zip files that hold drafts: their members one by one, within limits, none written anywhere."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as DeflateError  # noqa: N812 - zlib names its error in lower case

from hdnd_lint.errors import ReadError
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.reading.limits import MEGABYTE, Limits, exceeded, require
from hdnd_lint.records import dataclass

SUFFIX = ".zip"
_ENTRY_MARK = b"PK\x01\x02"
_ENCRYPTED = 1
_UTF8 = 1 << 11
_BROKEN = "Tệp nén bị hỏng, không giải nén được."
_ERRORS = (
    BadZipFile,
    DeflateError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """A file of an archive; *read* returns its content, and raises ReadError where it cannot."""

    name: str
    read: Callable[[], bytes]


def archived_files(path: Path, limits: Limits) -> Iterator[ArchivedFile]:
    """Yield the files in the archive at *path*, by name.

    Raises:
        ReadError: it is no archive, or damaged.
        LimitError: it passes one of *limits*.
    """
    shown = printable_name(path)
    data = read_bounded(path, limits.file_size)
    require(limits, "parts", data.count(_ENTRY_MARK), shown)
    try:
        archive = ZipFile(BytesIO(data))
    except _ERRORS as error:
        raise ReadError(_BROKEN, file=shown, remedy="Hãy lấy lại tệp gốc.") from error
    unpacked = _Unpacking(archive, shown, limits)
    for entry in sorted(archive.infolist(), key=_name):
        if not entry.is_dir():
            yield ArchivedFile(f"{shown}/{printable_name(_name(entry))}", unpacked.reader(entry))


@dataclass(slots=True)
class _Unpacking:
    """Takes files out of one archive; what it declares of their sizes is not trusted."""

    archive: ZipFile
    shown: str
    limits: Limits

    def reader(self, entry: ZipInfo) -> Callable[[], bytes]:
        return lambda: self._content(entry)

    def _content(self, entry: ZipInfo) -> bytes:
        name = f"{self.shown}/{printable_name(_name(entry))}"
        if entry.flag_bits & _ENCRYPTED:
            remedy = "Hãy giải nén bằng mật khẩu rồi kiểm tra thư mục."
            raise ReadError("Tệp trong tệp nén có mật khẩu.", file=name, remedy=remedy)
        require(self.limits, "part_size", entry.file_size, name)
        try:
            with self.archive.open(entry) as stream:
                data = stream.read(self.limits.part_size + 1)
        except _ERRORS as error:
            raise ReadError(_BROKEN, file=name, remedy="Hãy lấy lại tệp gốc.") from error
        require(self.limits, "part_size", len(data), name)
        if len(data) > MEGABYTE and len(data) > (
            entry.compress_size * self.limits.compression_ratio
        ):
            raise exceeded(self.limits, "compression_ratio", name)
        return data


def _name(entry: ZipInfo) -> str:
    """Return the name of a member; old programs write Unicode without saying so."""
    name = entry.filename.replace("\\", "/")
    if entry.flag_bits & _UTF8 or name.isascii():
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def is_hidden(name: str) -> bool:
    """Say whether a member is no draft of anybody: hidden, or what a system leaves in archives."""
    parts = PurePosixPath(name).parts
    return any(part.startswith((".", "~$", "__MACOSX")) for part in parts)

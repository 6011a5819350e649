"""The zip package of a Word file: its parts and relations, read within limits."""

import re
from functools import cache
from html import unescape
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as DeflateError  # noqa: N812 - zlib names its error in lower case

from hdnd_lint.errors import ReadError
from hdnd_lint.reading.docx.parts.markup import PartText, part_text, shared_part_text
from hdnd_lint.reading.limits import MEGABYTE, Limits, exceeded, require
from hdnd_lint.records import dataclass, field

_ENTRY_MARK = b"PK\x01\x02"
_OLE_MARK = b"\xd0\xcf\x11\xe0"
_SAVE_AS = "Hãy mở tệp bằng Word rồi lưu lại ở định dạng .docx."
_BROKEN = "Hãy lấy lại tệp gốc, hoặc mở bằng Word (Open and Repair) rồi lưu lại."
_ZIP_ERRORS = (
    BadZipFile,
    DeflateError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(slots=True)
class Package:
    """An open package; *document* is the name of the part with the main text."""

    path: str
    limits: Limits
    archive: ZipFile
    names: dict[str, ZipInfo]
    document: str = ""
    unpacked: int = 0
    texts: dict[str, PartText] = field(default_factory=dict)

    def text(self, part: str) -> PartText | None:
        """Return the markup of *part*, None where the package has no such part."""
        entry = self.names.get(part.lower())
        if entry is None:
            return None
        if part not in self.texts:
            read = part_text if part == self.document else shared_part_text
            self.texts[part] = read(self._bytes(entry), entry.filename, self.path, self.limits)
        return self.texts[part]

    def _bytes(self, entry: ZipInfo) -> bytes:
        """Unpack *entry*; the sizes that the package declares are not trusted."""
        require(self.limits, "part_size", entry.file_size, self.path)
        if entry.flag_bits & 1:
            raise _encrypted(self.path)
        try:
            with self.archive.open(entry) as stream:
                data = stream.read(self.limits.part_size + 1)
        except _ZIP_ERRORS as error:
            raise ReadError(
                f"Phần {entry.filename} của tệp bị hỏng, không giải nén được.",
                file=self.path,
                remedy=_BROKEN,
            ) from error
        self._account(entry, len(data))
        return data

    def _account(self, entry: ZipInfo, size: int) -> None:
        require(self.limits, "part_size", size, self.path)
        self.unpacked += size
        require(self.limits, "unpacked_size", self.unpacked, self.path)
        if size > MEGABYTE and size > entry.compress_size * self.limits.compression_ratio:
            raise exceeded(self.limits, "compression_ratio", self.path)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return the inner relations of *part*: id → (last word of the type, name of a part)."""
        folder = dirname(part)
        name = join(folder, "_rels", part[len(folder) :].lstrip("/") + ".rels")
        markup = self.text(name)
        return dict(_relations(markup.xml, folder)) if markup else {}


def open_package(data: bytes, path: str, limits: Limits) -> Package:
    """Open the bytes of a Word file.

    Raises ReadError where they are no Word package, LimitError where they pass a limit.
    """
    require(limits, "file_size", len(data), path)
    if not data.startswith(b"PK"):
        raise _not_a_package(data, path)
    require(limits, "parts", data.count(_ENTRY_MARK), path)
    try:
        archive = ZipFile(BytesIO(data))
    except _ZIP_ERRORS as error:
        raise ReadError(
            "Tệp .docx bị cắt cụt hoặc bị hỏng, không mở được.", file=path, remedy=_BROKEN
        ) from error
    names = {entry.filename.replace("\\", "/").lower(): entry for entry in archive.infolist()}
    package = Package(path, limits, archive, names)
    package.document = _main_part(package)
    return package


def _main_part(package: Package) -> str:
    for kind, target in package.relations("").values():
        if kind == "officeDocument" and target.lower() in package.names:
            return target
    if "word/document.xml" in package.names:
        return "word/document.xml"
    raise ReadError(
        "Tệp không có phần nội dung của văn bản Word (word/document.xml).",
        file=package.path,
        remedy=f"Có thể đây là tệp nén, tệp Excel hoặc PowerPoint đã đổi tên. {_SAVE_AS}",
    )


def _relations(xml: str, folder: str) -> list[tuple[str, tuple[str, str]]]:
    found = []
    for tag in _relation_tags().findall(xml):
        values = attributes(tag)
        if values.get("TargetMode") == "External":
            continue
        target = values.get("Target", "").replace("\\", "/")
        name = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        found.append((values.get("Id", ""), (values.get("Type", "").rpartition("/")[2], name)))
    return found


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes written in *tag*, entities resolved."""
    return {
        name: unescape(value) if "&" in value else value
        for name, value in _attribute_pattern().findall(tag)
    }


@cache
def _relation_tags() -> re.Pattern[str]:
    return re.compile(r"<Relationship\s([^<>]*)>")


@cache
def _attribute_pattern() -> re.Pattern[str]:
    return re.compile(r'(?<![\w:])([\w:]+)\s*=\s*"([^"]*)"')


def _not_a_package(data: bytes, path: str) -> ReadError:
    if data.startswith(_OLE_MARK):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return _encrypted(path)
        problem = "Đây là tệp Word đời cũ (.doc) mang đuôi .docx."
        return ReadError(problem, file=path, remedy=_SAVE_AS)
    if not data:
        return ReadError("Tệp rỗng, không có nội dung.", file=path, remedy=_BROKEN)
    if data.lstrip()[:5] == b"{\\rtf":
        return ReadError("Đây là tệp RTF mang đuôi .docx.", file=path, remedy=_SAVE_AS)
    return ReadError("Tệp không phải là văn bản Word (.docx).", file=path, remedy=_SAVE_AS)


def _encrypted(path: str) -> ReadError:
    return ReadError(
        "Tệp được đặt mật khẩu nên không đọc được.",
        file=path,
        remedy="Hãy mở tệp bằng Word, bỏ mật khẩu rồi lưu lại.",
    )

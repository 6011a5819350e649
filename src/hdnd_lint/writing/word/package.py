"""The zip package of a Word file, rewritten with some of its parts changed or added."""

import re
import zlib
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from posixpath import dirname, join, normpath, relpath
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from hdnd_lint.errors import ReadError
from hdnd_lint.files import printable_name
from hdnd_lint.reading.limits import Limits, require

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_CONTENT_TYPES = "[Content_Types].xml"
# A part added now carries the earliest time a zip can hold: the same input, the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LOCAL_HEADER = 30  # bytes before the name of a part
_LIMITS = Limits()
BROKEN = (  # what a package that is none raises: places before its start are ValueErrors
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    zlib.error,
)
_SAVE_AGAIN = "Hãy mở tệp bằng Word rồi lưu lại."

_READ_FIRST = ("[Content_Types].xml", "_rels/.rels")  # by whoever opens the file


class Parts:
    """The parts of a package, decoded on demand; what is set is written instead."""

    def __init__(self, data: bytes, path: str = "", limits: Limits = _LIMITS) -> None:
        """Take the bytes of the Word file at *path*; raise ReadError for a package not to copy."""
        self._file = BytesIO(data)
        self._zip = ZipFile(self._file)
        self._path, self._limits = path, limits
        self._changed: dict[str, bytes] = {}
        self._texts: dict[str, str] = {}
        _require_plain_names(self._zip.namelist(), path)
        for part in _READ_FIRST:
            if part in self._zip.namelist():
                self.text(part)

    def names(self) -> list[str]:
        """Return the names of the parts in the order of the package."""
        return self._zip.namelist()

    def text(self, part: str) -> str:
        """Return the decoded text of *part*, without its byte order mark."""
        if part not in self._texts:
            self._texts[part] = self._decoded(part)
        return self._texts[part]

    def _decoded(self, part: str) -> str:
        data = self._changed[part] if part in self._changed else self._read(part)
        try:
            text = data.decode(_encoding(data)).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            raise self._damaged(part) from error
        if "<!DOCTYPE" in text:
            problem = f"Phần {printable_name(part)} có khai báo DOCTYPE, không ghi được an toàn."
            raise ReadError(problem, file=self._path, remedy=_SAVE_AGAIN)
        if _bare_sign().search(text):
            problem = (
                f"Phần {printable_name(part)} có dấu “>” trong một thuộc tính, không ghi được."
            )
            raise ReadError(problem, file=self._path, remedy=_SAVE_AGAIN)
        return text

    def set(self, part: str, text: str) -> None:
        """Write *text* as *part*, in the encoding that the part has."""
        self._texts.pop(part, None)
        if part not in self.names():
            self._changed[part] = text.encode("utf-8")
            return
        old = self._read(part)
        encoding = _encoding(old)
        mark = "\ufeff" if old.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) else ""
        self._changed[part] = (mark + text).encode(
            encoding.replace("-sig", ""), "xmlcharrefreplace"
        )

    def data(self) -> bytes:
        """Return the package: parts not set are copied as they are packed, in the same order."""
        stream = BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED) as out:
            for info in self._zip.infolist():
                content = self._changed.get(info.filename)
                if content is None:
                    self._copy(info, out)
                else:
                    out.writestr(_copied(info), content)
            for part in sorted(set(self._changed) - set(self.names())):
                info = ZipInfo(part, _EPOCH)
                info.compress_type = ZIP_DEFLATED
                out.writestr(info, self._changed[part])
        return stream.getvalue()

    def _read(self, part: str) -> bytes:
        """Unpack *part*; the size that the package declares is not trusted."""
        try:
            with self._zip.open(part) as stream:
                data = stream.read(self._limits.part_size + 1)
        except BROKEN as error:
            raise self._damaged(part) from error
        require(self._limits, "part_size", len(data), self._path)
        return data

    def _copy(self, info: ZipInfo, out: ZipFile) -> None:
        """Copy the packed bytes of *info* to *out*: what is not read need not be unpacked."""
        copy = _copied(info)
        copy.CRC, copy.file_size = info.CRC, info.file_size
        copy.compress_size = info.compress_size
        if info.header_offset < 0:
            raise self._damaged(info.filename)
        start = self._file.seek(info.header_offset)
        header = self._file.read(_LOCAL_HEADER)
        named = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:], "little")
        self._file.seek(start + _LOCAL_HEADER + named)
        packed = self._file.read(info.compress_size)
        stream = out.fp
        assert stream is not None
        copy.header_offset = stream.tell()
        stream.write(copy.FileHeader())
        stream.write(packed)
        out.filelist.append(copy)
        out.NameToInfo[copy.filename] = copy
        out.start_dir = stream.tell()

    def related(self, owner: str, kind: str) -> str | None:
        """Return the part that *owner* names as its *kind* (``comments``), None if it has none."""
        relations = self._relations(owner)
        if relations not in self.names():
            return None
        for tag in _relation_tag().findall(self.text(relations)):
            values = dict(_attribute().findall(tag))
            if values.get("Type", "").endswith(f"/{kind}"):
                return _target(owner, values.get("Target", ""))
        return None

    def relation(self, owner: str, id_: str) -> str | None:
        """Return the part that *owner*'s relation *id_* names, None where there is none."""
        relations = self._relations(owner)
        if relations not in self.names():
            return None
        tags = _relation_tag().findall(self.text(relations))
        values = (dict(_attribute().findall(tag)) for tag in tags)
        found = next((one.get("Target", "") for one in values if one.get("Id") == id_), None)
        return None if found is None else _target(owner, found)

    def add_related(self, owner: str, kind: str, part: str, text: str) -> str:
        """Add *part* to the package and name it in *owner*'s relations and the content types.

        Return the name of the relation.
        """
        self.set(part, text)
        relations = self._relations(owner)
        if relations not in self.names():
            head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            space = "http://schemas.openxmlformats.org/package/2006/relationships"
            self.set(relations, f'{head}<Relationships xmlns="{space}"></Relationships>')
        named = self.text(relations)
        target = relpath(part, dirname(owner) or ".")
        id_ = _free_id(named)
        tag = f'<Relationship Id="{id_}" Type="{_RELATIONS}/{kind}" Target={quoteattr(target)}/>'
        self._add(relations, "Relationships", tag)
        override = (
            f"<Override PartName={quoteattr('/' + part)} "
            f'ContentType="{_CONTENT_TYPE.format(kind)}"/>'
        )
        self._add(_CONTENT_TYPES, "Types", override)
        return id_

    def _add(self, part: str, root: str, tag: str) -> None:
        """Put *tag* at the end of *part*, whose outermost element is *root*."""
        try:
            self.set(part, _before_end(self.text(part), root, tag))
        except ValueError as error:
            raise self._damaged(part) from error

    def _damaged(self, part: str) -> ReadError:
        problem = f"Phần {printable_name(part)} thiếu hoặc bị hỏng, không ghi được an toàn."
        return ReadError(problem, file=self._path, remedy=_SAVE_AGAIN)

    def _relations(self, owner: str) -> str:
        return join(dirname(owner), "_rels", owner.rsplit("/", 1)[-1] + ".rels")


def _require_plain_names(names: Sequence[str], path: str) -> None:
    """Raise ReadError where two parts have one name, or a name leads out of the package."""
    seen: set[str] = set()
    for name in names:
        parts = name.replace("\\", "/").split("/")
        if name.lower() in seen:
            problem = f"Tệp có hai phần cùng tên {printable_name(name)}, không ghi được an toàn."
        elif ".." in parts or not parts[0] or ":" in parts[0]:
            problem = f"Tệp có phần mang tên lạ {printable_name(name)}, không ghi được an toàn."
        else:
            seen.add(name.lower())
            continue
        raise ReadError(problem, file=path, remedy=_SAVE_AGAIN)


def _copied(info: ZipInfo) -> ZipInfo:
    copy = ZipInfo(info.filename, info.date_time)
    copy.compress_type = info.compress_type
    copy.external_attr = info.external_attr
    copy.create_system = info.create_system
    return copy


@cache
def _bare_sign() -> re.Pattern[str]:
    """Match a tag with “>” inside an attribute: legal, written by no office program."""
    return re.compile(r"<\w[^<>\"']*+(?:\"[^\"<>]*+\"[^<>\"']*+)*+\"[^\"<>]*+>")


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = re.match(rb"<\?xml[^>]*?encoding=[\"']([A-Za-z0-9._-]+)", data[:200])
    name = declared[1].decode().lower() if declared else "utf-8"
    return name if name in ("us-ascii", "iso-8859-1", "windows-1252", "windows-1258") else "utf-8"


def _target(owner: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return normpath(join(dirname(owner), target))


def _before_end(xml: str, name: str, tag: str) -> str:
    """Put *tag* before the end tag of the root element *name*, whatever its prefix."""
    end = re.search(rf"(?:</(?:\w+:)?{name}\s*>|<(?P<empty>{name}\b[^<>]*?)/>)\s*$", xml)
    if end is None:
        raise ValueError(f"no end of {name}")
    if end["empty"]:
        return f"{xml[: end.start()]}<{end['empty']}>{tag}</{name}>"
    return xml[: end.start()] + tag + xml[end.start() :]


def _free_id(relations: str) -> str:
    number = 1
    while f'"rIdHdndLint{number}"' in relations:
        number += 1
    return f"rIdHdndLint{number}"


@cache
def _relation_tag() -> re.Pattern[str]:
    return re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r'(?<!\w)(\w+)="([^"]*)"')

"""The papers of an audit: in folders, in zip files, or in any store that fsspec knows."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from hdnd_lint.errors import HdndLintError, ReadError
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.files.folders import files_below
from hdnd_lint.files.reading import READ_LIMIT
from hdnd_lint.reading import SUFFIXES
from hdnd_lint.reading.archives import SUFFIX as ARCHIVE
from hdnd_lint.reading.archives import ArchivedFile, archived_files, is_hidden
from hdnd_lint.reading.limits import Limits
from hdnd_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class AuditPaper:
    """A paper: *path* inside the source, with *member* where it lies in the zip file there.

    *stamp* tells one state of it from another: its size and time, or what the store says of it.
    """

    path: str
    stamp: str
    member: str = ""

    @property
    def name(self) -> str:
        """What the tables call the paper."""
        return printable_name(f"{self.path}/{self.member}" if self.member else self.path)


def papers_of(source: str) -> list[AuditPaper]:
    """Return the papers of *source*, a path or an address (``s3://…``), by name.

    Raises HdndLintError where there is no such source, or it holds no paper.
    """
    found = list(_stored(source) if _is_address(source) else _local(Path(source)))
    if not found:
        kinds = " ".join(sorted(SUFFIXES))
        name = printable_name(source)
        raise HdndLintError(f"{name}: không có dự thảo nào. Các loại đọc được: {kinds}.")
    return sorted(found, key=lambda one: (one.path, one.member))


class PaperReader:
    """Reads papers of *source*; of zip files the one that was read last stays open."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._archive: tuple[str, dict[str, ArchivedFile]] = ("", {})

    def content(self, paper: AuditPaper) -> bytes:
        """Return the content of *paper*; raise ReadError or OSError where it cannot be read."""
        if _is_address(self._source):
            return _stored_content(self._source, paper)
        base = Path(self._source)
        path = base / paper.path if base.is_dir() else base
        if not paper.member:
            return read_bounded(path)
        if self._archive[0] != paper.path:
            head = len(printable_name(path)) + 1
            members = {one.name[head:]: one for one in archived_files(path, Limits())}
            self._archive = paper.path, members
        if paper.member not in self._archive[1]:
            raise ReadError("Tệp nén không còn tệp này.", file=paper.name)
        return self._archive[1][paper.member].read()


def _is_address(source: str) -> bool:
    return "://" in source


def _local(source: Path) -> Iterator[AuditPaper]:
    if source.is_file():
        yield from _at(source, source.name)
        return
    if not source.is_dir():
        absent = "không có tệp hay thư mục này. Hãy kiểm tra lại đường dẫn."
        raise HdndLintError(f"{printable_name(source)}: {absent}")
    for path in files_below(source, _refuse):
        inside = path.relative_to(source)
        if not any(part.startswith((".", "~$")) for part in inside.parts):
            yield from _at(path, inside.as_posix())


def _refuse(folder: Path, error: OSError) -> None:
    problem = f"không đọc được thư mục ({error.strerror})."
    raise HdndLintError(f"{printable_name(folder)}: {problem}") from error


def _at(path: Path, name: str) -> Iterator[AuditPaper]:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES and suffix != ARCHIVE:
        return
    told = path.stat()
    stamp = f"{told.st_size} {told.st_mtime_ns}"
    if suffix != ARCHIVE:
        yield AuditPaper(name, stamp)
        return
    head = len(printable_name(path)) + 1
    for one in archived_files(path, Limits()):
        member = one.name[head:]
        if not is_hidden(member) and PurePosixPath(member).suffix.lower() in SUFFIXES:
            yield AuditPaper(name, stamp, member)


def _store(source: str) -> tuple[Any, str]:
    import fsspec  # of the extra

    try:
        return fsspec.core.url_to_fs(source)  # type: ignore[no-any-return]
    except (ImportError, ValueError) as error:
        name = printable_name(source)
        raise HdndLintError(f"{name}: không mở được kho tệp ({error}).") from error


def _stored(source: str) -> Iterator[AuditPaper]:
    store, root = _store(source)
    try:
        found = store.find(root, detail=True)
    except OSError as error:
        raise HdndLintError(f"{printable_name(source)}: không đọc được ({error}).") from error
    for path, told in found.items():
        inside = path[len(root) :].lstrip("/") or PurePosixPath(path).name
        if PurePosixPath(path).suffix.lower() in SUFFIXES:
            state = (told.get(key) for key in ("size", "ETag", "etag", "mtime", "LastModified"))
            yield AuditPaper(inside, " ".join(str(one) for one in state if one is not None))


def _stored_content(source: str, paper: AuditPaper) -> bytes:
    store, root = _store(source)
    path = f"{root.rstrip('/')}/{paper.path}"
    with store.open(path if store.exists(path) else root, "rb") as file:
        data: bytes = file.read(READ_LIMIT + 1)
    if len(data) > READ_LIMIT:
        raise ReadError("Tệp quá lớn.", file=paper.name)
    return data

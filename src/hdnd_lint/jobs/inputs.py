"""From the paths on the command line to the files to be read."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from hdnd_lint.errors import ReadError
from hdnd_lint.files import printable_name
from hdnd_lint.files.folders import files_below
from hdnd_lint.files.reasons import word_os_error
from hdnd_lint.jobs.tasks import Task
from hdnd_lint.reading import SUFFIXES
from hdnd_lint.records import dataclass

STDIN = "-"
_ARCHIVE = ".zip"


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be read, or why there is none: *problem* is one line, without it.

    *space* is the folder or archive of the command line that it was found in, "" where it was
    named itself. *content* reads it where it lies inside the archive at *path*.
    """

    path: Path
    problem: str = ""
    space: str = ""
    name: str = ""
    content: Callable[[], bytes] | None = None

    @property
    def shown(self) -> str:
        """What the file is called in reports."""
        return self.name or printable_name(self.path)

    def task(self, tool: int = 0) -> Task:
        """Return the file as work for the linter of number *tool*."""
        return Task(self.path, self.shown, tool, self.problem, self.content)


def inputs(paths: Sequence[str]) -> Iterator[Input]:
    """Yield the files that *paths* name, those of a folder or archive in order, each once."""
    seen: set[tuple[Path, str]] = set()
    for one in paths:
        for found in _inputs(Path(one)):
            if (found.path, found.name) not in seen or found.problem:
                seen.add((found.path, found.name))
                yield found


def _inputs(path: Path) -> Iterator[Input]:
    if path.is_dir():
        yield from _below(path)
    elif path.suffix.lower() == _ARCHIVE and path.is_file():
        yield from _inside(path)
    else:
        absent = "không có tệp hay thư mục này. Hãy kiểm tra lại đường dẫn."
        yield Input(path, "" if path.exists() else absent)


def _below(path: Path) -> Iterator[Input]:
    closed: list[Input] = []

    def tell_closed(place: Path, error: OSError) -> None:
        closed.append(Input(place, f"không đọc được thư mục ({word_os_error(error)})."))

    taken = sorted(one for one in files_below(path, tell_closed) if _is_taken(one, path))
    if not taken and not closed:
        kinds = " ".join(sorted(SUFFIXES))
        yield Input(path, f"thư mục không có dự thảo nào. Các loại đọc được: {kinds}.")
    for one in taken:
        if one.suffix.lower() == _ARCHIVE:
            yield from _inside(one, path)
        else:
            yield Input(one, space=str(path))
    yield from closed


def _inside(path: Path, folder: Path | None = None) -> Iterator[Input]:
    """Yield the drafts in the archive at *path*, or why it cannot be opened.

    Those of an archive in a *folder* belong with the folder's own.
    """
    from hdnd_lint.reading.archives import archived_files, is_hidden
    from hdnd_lint.reading.limits import Limits

    found = False
    inside = len(printable_name(path)) + 1
    try:
        for one in archived_files(path, Limits()):
            name = one.name[inside:]
            if is_hidden(name) or PurePosixPath(name).suffix.lower() not in SUFFIXES:
                continue
            found = True
            yield Input(path, space=str(folder or path), name=one.name, content=one.read)
    except ReadError as error:
        yield Input(path, error.text)
        return
    if not found and folder is None:
        kinds = " ".join(sorted(SUFFIXES))
        yield Input(path, f"tệp nén không có dự thảo nào. Các loại đọc được: {kinds}.")


def _is_taken(path: Path, folder: Path) -> bool:
    """Say whether *path* is read: no hidden file, no lock file of Word, no README."""
    inside = path.relative_to(folder).parts
    hidden = any(part.startswith((".", "~$")) for part in inside)
    readme = path.stem.partition(".")[0].lower() == "readme"
    if hidden or readme or path.suffix.lower() not in {*SUFFIXES, _ARCHIVE}:
        return False
    return not path.is_symlink() or path.exists()

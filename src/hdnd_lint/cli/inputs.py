"""From the paths on the command line to the files to be read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hdnd_lint.files.folders import files_below
from hdnd_lint.files.reasons import word_os_error
from hdnd_lint.reading import SUFFIXES
from hdnd_lint.records import dataclass

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be read, or why there is none: *problem* is one line, without it."""

    path: Path
    problem: str = ""


def inputs(paths: Sequence[str]) -> Iterator[Input]:
    """Yield the files that *paths* name, those of a folder in order, each once."""
    seen: set[Path] = set()
    for one in paths:
        for found in _inputs(Path(one)):
            if found.path not in seen or found.problem:
                seen.add(found.path)
                yield found


def _inputs(path: Path) -> Iterator[Input]:
    if not path.is_dir():
        absent = "không có tệp hay thư mục này. Hãy kiểm tra lại đường dẫn."
        yield Input(path, "" if path.exists() else absent)
        return
    closed: list[Input] = []

    def tell_closed(place: Path, error: OSError) -> None:
        closed.append(Input(place, f"không đọc được thư mục ({word_os_error(error)})."))

    drafts = sorted(one for one in files_below(path, tell_closed) if _is_draft(one, path))
    if not drafts and not closed:
        kinds = " ".join(sorted(SUFFIXES))
        yield Input(path, f"thư mục không có dự thảo nào. Các loại đọc được: {kinds}.")
    yield from map(Input, drafts)
    yield from closed


def _is_draft(path: Path, folder: Path) -> bool:
    """Say whether *path* is a draft: no hidden file, no lock file of Word, no README."""
    inside = path.relative_to(folder).parts
    hidden = any(part.startswith((".", "~$")) for part in inside)
    readme = path.stem.partition(".")[0].lower() == "readme"
    if hidden or readme or path.suffix.lower() not in SUFFIXES:
        return False
    return not path.is_symlink() or path.exists()

"""From the paths on the command line to the files to be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hdnd_lint.reading import SUFFIXES

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
    drafts = sorted(_drafts(path))
    if not drafts:
        kinds = " ".join(sorted(SUFFIXES))
        yield Input(path, f"thư mục không có dự thảo nào. Các loại đọc được: {kinds}.")
    yield from map(Input, drafts)


def _drafts(folder: Path) -> Iterator[Path]:
    """Yield the drafts below *folder*: no hidden files, no lock files of Word, no README."""
    for path in folder.rglob("*"):
        inside = path.relative_to(folder).parts
        hidden = any(part.startswith((".", "~$")) for part in inside)
        readme = path.stem.partition(".")[0].lower() == "readme"
        if not hidden and not readme and path.suffix.lower() in SUFFIXES and path.is_file():
            yield path

"""A registry file of one's own: rows added to it, the whole of it validated."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from hdnd_lint.errors import RegistryError
from hdnd_lint.registry.lookup import open_registry
from hdnd_lint.registry.rows import DOCUMENT_COLUMNS, Row, document_rows


def validated(path: Path) -> list[Row]:
    """Return the rows of *path*; raise RegistryProblemsError with all that is wrong with them.

    A successor may be a document of the package's registry.
    """
    return document_rows(path, known_numbers())


def known_numbers() -> Sequence[str]:
    """Return the numbers of all documents of the package's registry."""
    return open_registry().numbers()


def add_document(path: Path, cells: Mapping[str, str]) -> None:
    """Add a document to *path*, made if need be; an unsound result changes nothing."""
    if unknown := [name for name in cells if name not in DOCUMENT_COLUMNS]:
        known = ", ".join(DOCUMENT_COLUMNS)
        problem = f"không có cột {', '.join(unknown)}; các cột: {known}"
        raise RegistryError(problem, file=str(path))
    before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    path.write_text(_with_row(before, cells), encoding="utf-8", newline="")
    try:
        validated(path)
    except RegistryError:
        _restore(path, before)
        raise


def _with_row(before: str, cells: Mapping[str, str]) -> str:
    """Return the file with one more row, in the columns that it has or now needs."""
    reader = csv.DictReader(io.StringIO(before))
    rows = list(reader)
    found = set(reader.fieldnames or ()) | {"number", "kind", *cells}
    columns = [name for name in DOCUMENT_COLUMNS if name in found]
    columns += [name for name in reader.fieldnames or () if name not in columns]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows([*rows, dict(cells)])
    return text.getvalue()


def _restore(path: Path, before: str) -> None:
    if before:
        path.write_text(before, encoding="utf-8", newline="")
    else:
        path.unlink()

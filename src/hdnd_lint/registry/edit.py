"""A registry file of one's own: rows added to it, the whole of it validated."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from hdnd_lint.errors import RegistryError
from hdnd_lint.files import editing, printable_name, read_bounded, write_file
from hdnd_lint.registry.keys import number_key
from hdnd_lint.registry.lookup import open_registry
from hdnd_lint.registry.rows import DOCUMENT_COLUMNS, DocumentRow, document_rows

WANTED_COLUMNS = ("number", "kind", "title", "issuer", "issued", "status", "confidence")
"""What is asked of a document that a person adds; only number and kind are indispensable."""


def validated(path: Path) -> list[DocumentRow]:
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
    with editing(path):
        before = read_bounded(path) if path.exists() else None
        _require_new(_decoded(before or b"", path), cells, path)
        after = _with_row(_decoded(before or b"", path), cells).encode()
        _require_sound(after, path)
        write_file(path, after, instead_of=before)


def lacking_columns(cells: Mapping[str, str]) -> list[str]:
    """Return the columns without which little can be told of the document of *cells*."""
    lacking = [name for name in WANTED_COLUMNS if not cells.get(name)]
    return lacking if cells.get("from") else [*lacking, "from"]


def _require_new(before: str, cells: Mapping[str, str], path: Path) -> None:
    """Raise RegistryError where the file has the document already: one number, kind, issuer."""
    for line, row in enumerate(csv.DictReader(io.StringIO(before)), 2):
        same = number_key(row.get("number") or "") == number_key(cells.get("number", ""))
        alike = all(
            not row.get(name) or not cells.get(name) or row[name] == cells[name]
            for name in ("kind", "issuer")
        )
        if same and alike and row.get("number"):
            problem = f"đã có {row['number']}; hãy sửa dòng đó thay vì thêm dòng nữa"
            raise RegistryError(problem, file=printable_name(path), key=f"dòng {line}")


def bytes_of_rows(rows: Sequence[DocumentRow], path: Path) -> bytes:
    """Return *rows* as the content of a registry file, in the columns that any of them fills.

    Raises RegistryProblemsError, for the file *path*, with all that would be wrong with it.
    """
    filled = {name for row in rows for name, cell in row.items() if cell}
    columns = [name for name in DOCUMENT_COLUMNS if name in filled | {"number", "kind"}]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    content = text.getvalue().encode()
    _require_sound(content, path)
    return content


def _decoded(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = "không đọc được tệp: phải là UTF-8"
        raise RegistryError(problem, file=printable_name(path)) from error


def _require_sound(content: bytes, path: Path) -> None:
    """Raise RegistryProblemsError with all that would be wrong with *path*."""
    document_rows(path, known_numbers(), content=content)


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

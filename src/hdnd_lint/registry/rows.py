"""The rows of the registry's CSV files, checked: every problem is told with its file and line."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from hdnd_lint.errors import ReadError, RegistryError, RegistryProblemsError
from hdnd_lint.files import printable_name, read_bounded

DOCUMENT_COLUMNS = (
    *("number", "kind", "title", "issuer", "issued", "from", "until", "partial_from", "status"),
    *("replaced_by", "amended_by", "budget_years", "confidence", "issued_confidence"),
    *("from_confidence", "until_confidence", "amended_confidence", "sources", "checked", "note"),
)
ALIAS_COLUMNS = ("number", "kind", "title")
PROVENANCE_COLUMNS = ("number", "kind", "field", "confidence", "source")
UNIT_COLUMNS = (
    *("code", "name", "level", "province", "from", "until", "resolution", "sources", "note"),
)
MAPPING_COLUMNS = (
    *("old_code", "old_name", "old_district", "old_province", "level"),
    *("new_code", "new_name", "new_province", "share", "check"),
)

STATUSES = ("in-force", "not-yet", "expired", "maybe-expired", "unknown")
_SURENESS = ("high", "medium", "low")
_UNREGISTERED = "?"  # marks a successor that a source names and the registry does not hold
DocumentRow = Mapping[str, str]


def read_rows(
    path: Path, columns: Sequence[str], content: bytes | None = None
) -> Iterator[tuple[int, DocumentRow]]:
    """Yield (line, row) for each row of *path*, or of *content*, what it is to hold.

    Raises RegistryError for what is no such table.
    """
    shown = printable_name(path)
    try:
        data = read_bounded(path) if content is None else content
        lines = io.StringIO(data.decode("utf-8-sig"), newline="")
        yield from _rows(csv.DictReader(lines, strict=True), columns, path)
    except ReadError as error:
        raise RegistryError(error.text, file=shown) from error
    except UnicodeDecodeError as error:
        raise RegistryError("không đọc được tệp: phải là UTF-8", file=shown) from error
    except csv.Error as error:
        raise RegistryError(f"không phải tệp CSV hợp lệ: {error}", file=shown) from error


def _rows(
    reader: "csv.DictReader[str]", columns: Sequence[str], path: Path
) -> Iterator[tuple[int, DocumentRow]]:
    found = list(reader.fieldnames or ())
    for name in found:
        if name not in columns:
            known = ", ".join(columns)
            problem = f"không có cột “{name}”; các cột: {known}"
            raise RegistryError(problem, file=str(path), key="dòng 1")
    if missing := [name for name in columns[:2] if name not in found]:
        problem = f"thiếu cột {', '.join(missing)}"
        raise RegistryError(problem, file=str(path), key="dòng 1")
    for row in reader:
        if None in row or None in row.values():
            problem = f"số ô khác số cột ({len(found)})"
            raise RegistryError(problem, file=str(path), key=f"dòng {reader.line_num}")
        yield reader.line_num, row


def document_rows(
    path: Path, known: Sequence[str] = (), *, content: bytes | None = None
) -> list[DocumentRow]:
    """Return the documents of *path*; raise RegistryProblemsError with all that is wrong.

    *known* are numbers held elsewhere, which may be named as successors. *content* is read
    instead of the file where it is given.
    """
    lines = list(read_rows(path, DOCUMENT_COLUMNS, content))
    numbers = {row["number"] for _, row in lines} | set(known)
    problems: list[RegistryError] = []
    seen: dict[tuple[str, ...], int] = {}
    for line, row in lines:
        told = [*_faults(row), *_unknown_numbers(row, numbers)]
        key = tuple(row.get(name, "") for name in ("number", "kind", "issued", "issuer"))
        if key in seen:
            told.append(("number", f"trùng với dòng {seen[key]}: {row['number']}"))
        seen.setdefault(key, line)
        problems += [
            RegistryError(problem, file=str(path), key=f"dòng {line}, cột {column}")
            for column, problem in told
        ]
    if problems:
        raise RegistryProblemsError(problems)
    return [row for _, row in lines]


def _faults(row: DocumentRow) -> Iterator[tuple[str, str]]:
    """Yield (column, problem) for each cell of *row* that cannot be."""
    for column, fault in _CELLS.items():
        if row.get(column) and (problem := fault(row[column])):
            yield column, problem
    for column in ("number", "kind"):
        if not row[column].strip():
            yield column, "không được để trống"
    if not any(True for column in ("issued", "from", "until") if _no_day(row.get(column, ""))):
        yield from _out_of_order(row)


def _out_of_order(row: DocumentRow) -> Iterator[tuple[str, str]]:
    start, until = row.get("from", ""), row.get("until", "")
    if start and until and until <= start:
        yield "until", f"ngày hết hiệu lực {until} không sau ngày có hiệu lực {start}"
    if start and row.get("issued", "") > start:
        yield "from", f"ngày có hiệu lực {start} trước ngày ban hành {row['issued']}"


def _no_day(text: str) -> str:
    if not text:
        return ""
    try:
        date.fromisoformat(text)
    except ValueError:
        return f"“{text}” không phải ngày có thật dạng 2025-12-31"
    return "" if len(text) == 10 else f"“{text}” không phải ngày có thật dạng 2025-12-31"


def _not_one_of(*allowed: str) -> Callable[[str], str]:
    words = ", ".join(allowed)
    return lambda text: "" if text in allowed else f"“{text}” không phải một trong: {words}"


def _no_years(text: str) -> str:
    first, dots, last = text.partition("..")
    years = all(not part or (part.isdecimal() and len(part) == 4) for part in (first, last))
    return (
        "" if dots and years and text != ".." else f"“{text}” phải có dạng 2017..2025 hay 2026.."
    )


_CELLS: dict[str, Callable[[str], str]] = {
    "issued": _no_day,
    "from": _no_day,
    "until": _no_day,
    "partial_from": _no_day,
    "checked": _no_day,
    "status": _not_one_of(*STATUSES),
    "confidence": _not_one_of(*_SURENESS),
    "issued_confidence": _not_one_of(*_SURENESS),
    "from_confidence": _not_one_of(*_SURENESS),
    "until_confidence": _not_one_of(*_SURENESS),
    "amended_confidence": _not_one_of(*_SURENESS),
    "budget_years": _no_years,
    "sources": lambda text: "" if text.isdecimal() else f"“{text}” không phải số",
}


def references(cell: str) -> list[str]:
    """Return the numbers that a cell lists, those unknown to the registry with their “?”."""
    return [part.strip() for part in cell.split(";") if part.strip()]


def _unknown_numbers(row: DocumentRow, known: set[str]) -> Iterator[tuple[str, str]]:
    for column in ("replaced_by", "amended_by"):
        for number in references(row.get(column, "")):
            if number not in known and not number.startswith(_UNREGISTERED):
                yield (
                    column,
                    f"danh mục không có văn bản {number}; thêm văn bản đó hoặc ghi “?{number}”",
                )

"""The tables of an audit: their columns, and how a shard of them is written and read."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.audit.rows import AuditRow
from hdnd_lint.files import write_file

PAPERS, FINDINGS, RULES = "papers", "findings", "rules"
_TEXT, _WHOLE = "string", "int64"

COLUMNS: Mapping[str, Mapping[str, str]] = {
    PAPERS: {
        "path": _TEXT,
        "size": _WHOLE,
        "media": _TEXT,
        "title": _TEXT,
        "number": _TEXT,
        "kind": _TEXT,
        "level": _TEXT,
        "issuer": _TEXT,
        "unit": _TEXT,
        "province": _TEXT,
        "adopted": "date32",
        "day": "date32",
        "year": _WHOLE,
        "day_confidence": _TEXT,
        "errors": _WHOLE,
        "warnings": _WHOLE,
        "infos": _WHOLE,
        "checked": _WHOLE,
        "not_applicable": _WHOLE,
        "not_evaluated": _WHOLE,
        "problem": _TEXT,
    },
    FINDINGS: {
        "path": _TEXT,
        "rule": _TEXT,
        "name": _TEXT,
        "group": _TEXT,
        "severity": _TEXT,
        "confidence": _TEXT,
        "message": _TEXT,
        "provision": _TEXT,
        "paragraph": _WHOLE,
        "start": _WHOLE,
        "end": _WHOLE,
        "evidence": _TEXT,
        "basis": _TEXT,
        "fingerprint": _TEXT,
    },
    RULES: {"path": _TEXT, "rule": _TEXT, "name": _TEXT, "status": _TEXT, "reason": _TEXT},
}
"""The columns of each table, in order, with their Arrow types."""

_DAYS = ("adopted", "day")


def file_name(table: str, shard: int) -> str:
    """Return what the file of *table* for a shard is called."""
    return f"{table}-{shard:05}.parquet"


def write_table(
    folder: Path, table: str, shard: int, rows: Sequence[AuditRow], state: str
) -> None:
    """Write *rows* as one file, whole or not at all; *state* stands in its metadata."""
    import pyarrow
    from pyarrow import parquet

    types = {_TEXT: pyarrow.string(), _WHOLE: pyarrow.int64(), "date32": pyarrow.date32()}
    fields = [pyarrow.field(name, types[kind]) for name, kind in COLUMNS[table].items()]
    schema = pyarrow.schema(fields, metadata={"hdnd-lint": state})
    made = pyarrow.Table.from_pylist([_typed(row) for row in rows], schema=schema)
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(made, sink, compression="zstd")
    write_file(folder / file_name(table, shard), sink.getvalue().to_pybytes())


def state_of(folder: Path, table: str, shard: int) -> str | None:
    """Return the state that the file of a shard was written in, None where there is none whole."""
    from pyarrow import ArrowException, parquet

    try:
        metadata: Any = parquet.read_schema(folder / file_name(table, shard)).metadata
    except (OSError, ArrowException):
        return None
    found = (metadata or {}).get(b"hdnd-lint")
    return found.decode() if found else None


def paper_counts(path: Path) -> list[AuditRow]:
    """Return of each paper in the file at *path* how much was found, and its problem."""
    from pyarrow import parquet

    columns = ["errors", "warnings", "infos", "problem"]
    rows: list[AuditRow] = parquet.read_table(path, columns=columns).to_pylist()
    return rows


def _typed(row: AuditRow) -> AuditRow:
    from datetime import date

    days = {key: date.fromisoformat(row[key]) for key in _DAYS if isinstance(row.get(key), str)}
    return {**row, **days}

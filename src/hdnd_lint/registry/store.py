"""The registry compiled to a read-only SQLite database, made anew when a CSV file changes.

A wheel carries the database ready made. A checkout makes it on first use in the user's cache
folder, or in memory where that cannot be written.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from hdnd_lint.files.kept import keep, recall_kept
from hdnd_lint.registry.keys import name_key, number_key
from hdnd_lint.registry.rows import (
    ALIAS_COLUMNS,
    DOCUMENT_COLUMNS,
    MAPPING_COLUMNS,
    PROVENANCE_COLUMNS,
    UNIT_COLUMNS,
    DocumentRow,
    document_rows,
    read_rows,
)
from hdnd_lint.resources import cache_dir, resource_dir
from hdnd_lint.words.patterns.matcher import comparable

_VERSION = "4"  # of the tables below
_FILES = ("documents.csv", "aliases.csv", "units.csv", "unit_mapping.csv", "provenance.csv")
_READY_MADE = "registry.sqlite"

_TABLES = f"""
CREATE TABLE documents (id INTEGER PRIMARY KEY, key TEXT, {
    ", ".join(f'"{name}" TEXT' for name in DOCUMENT_COLUMNS)
});
CREATE INDEX by_key ON documents (key);
CREATE TABLE names (name TEXT, id INTEGER, PRIMARY KEY (name, id)) WITHOUT ROWID;
CREATE TABLE units (key TEXT, {", ".join(f'"{name}" TEXT' for name in UNIT_COLUMNS)});
CREATE INDEX by_unit ON units (key);
CREATE TABLE mapping (key TEXT, district_key TEXT, province_key TEXT, {
    ", ".join(f'"{name}" TEXT' for name in MAPPING_COLUMNS)
});
CREATE INDEX by_old_unit ON mapping (key);
CREATE INDEX by_old_district ON mapping (district_key);
CREATE INDEX by_old_province ON mapping (province_key);
CREATE TABLE provenance (key TEXT, {", ".join(f'"{name}" TEXT' for name in PROVENANCE_COLUMNS)});
CREATE INDEX by_document ON provenance (key);
"""


def open_store() -> sqlite3.Connection:
    """Return the compiled registry of this package, made if there is none that is current."""
    folder = resource_dir("rulesets") / "registry"
    packaged = folder / _READY_MADE
    if packaged.is_file():
        return _opened(packaged)
    name = _name(folder)
    content = recall_kept(cache_dir(), name)
    if content is not None:
        with suppress(sqlite3.Error):
            return _sound(_loaded(content))
    made = built(folder)
    keep(cache_dir(), name, made.serialize())
    return made


def _opened(path: Path) -> sqlite3.Connection:
    return _sound(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True))


def _loaded(content: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


def _sound(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return *connection*; raise sqlite3.Error where it does not hold the tables of a registry."""
    for table in ("names", "documents", "units", "mapping", "provenance"):
        connection.execute(f"SELECT * FROM {table} LIMIT 1")
    return connection


def _name(folder: Path) -> str:
    """Return the name under which the CSV files of *folder*, as they are now, are kept."""
    digest = hashlib.sha256(f"{_VERSION} {folder}".encode())
    for name in _FILES:
        told = (folder / name).stat()
        digest.update(f"\0{name} {told.st_size} {told.st_mtime_ns}".encode())
    return f"registry-{digest.hexdigest()[:16]}"


def write_store(folder: Path, target: Path) -> None:
    """Write the registry in the CSV files of *folder* to the database *target*."""
    with closing(built(folder)) as source, closing(sqlite3.connect(target)) as file:
        source.backup(file)


def built(folder: Path) -> sqlite3.Connection:
    """Return the registry in the CSV files of *folder*, compiled in memory."""
    aliases = [row for _, row in read_rows(folder / "aliases.csv", ALIAS_COLUMNS)]
    connection = compiled(document_rows(folder / "documents.csv"), aliases)
    units = [row for _, row in read_rows(folder / "units.csv", UNIT_COLUMNS)]
    mapping = [row for _, row in read_rows(folder / "unit_mapping.csv", MAPPING_COLUMNS)]
    _fill(connection, "units", UNIT_COLUMNS, units, ["name"])
    old = ["old_name", "old_district", "old_province"]
    _fill(connection, "mapping", MAPPING_COLUMNS, mapping, old)
    told = [row for _, row in read_rows(folder / "provenance.csv", PROVENANCE_COLUMNS)]
    _fill(connection, "provenance", PROVENANCE_COLUMNS, told, ["number"], number_key)
    connection.commit()
    return connection


def compiled(
    documents: Sequence[DocumentRow], aliases: Sequence[DocumentRow] = ()
) -> sqlite3.Connection:
    """Return *documents*, with their other names, compiled in memory."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(_TABLES)
    marks = ", ".join("?" for _ in range(len(DOCUMENT_COLUMNS) + 2))
    connection.executemany(
        f"INSERT INTO documents VALUES ({marks})",
        (
            (index, number_key(row["number"]), *(row.get(name, "") for name in DOCUMENT_COLUMNS))
            for index, row in enumerate(documents)
        ),
    )
    connection.executemany("INSERT INTO names VALUES (?, ?)", _names(documents, aliases))
    connection.commit()
    return connection


def _names(
    documents: Sequence[DocumentRow], aliases: Sequence[DocumentRow]
) -> list[tuple[str, int]]:
    held: dict[tuple[str, str], list[int]] = {}
    names = set()
    for index, row in enumerate(documents):
        held.setdefault((row["number"], row["kind"]), []).append(index)
        if row.get("title"):
            names.add((name_key(row["title"]), index))
    for row in aliases:
        for index in held.get((row["number"], row["kind"]), ()):
            names.add((name_key(row["title"]), index))
    return sorted(names)


def _fill(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Iterable[DocumentRow],
    keyed: Sequence[str],
    key: Callable[[str], str] = comparable,
) -> None:
    marks = ", ".join("?" for _ in range(len(columns) + len(keyed)))
    connection.executemany(
        f"INSERT INTO {table} VALUES ({marks})",
        (
            (*(key(row[name]) for name in keyed), *(row.get(name, "") for name in columns))
            for row in rows
        ),
    )

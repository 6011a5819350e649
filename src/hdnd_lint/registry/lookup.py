"""Look-ups in the registry: a document by number or name, its standing on a day, units."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Citation
from hdnd_lint.model.law import (
    AdministrativeUnit,
    Document,
    Force,
    NearLaw,
    Provenance,
    Resolution,
    Standing,
)
from hdnd_lint.registry.keys import name_key, number_key
from hdnd_lint.registry.nearness import LawName, nearest_laws, spelled_key
from hdnd_lint.registry.rows import DOCUMENT_COLUMNS, DocumentRow, document_rows, references
from hdnd_lint.resources import resource_dir

if TYPE_CHECKING:
    import sqlite3

_FILE = "documents.csv"  # in a folder that is given as a registry
_COLUMNS = ", ".join(f'documents."{name}"' for name in DOCUMENT_COLUMNS)


class Registry:
    """The documents and units that are known; rows of extra files go before those of the package.

    Nothing is read before the first question. Answers are kept, so that a run over many drafts
    asks the database once for each number.
    """

    def __init__(self, extra: Sequence[Path] = (), rows: Sequence[DocumentRow] = ()) -> None:
        self._extra = tuple(extra)
        self._rows = tuple(rows)  # as of such a file
        self._numbered: dict[str, tuple[Document, ...]] = {}
        self._named: dict[str, tuple[Document, ...]] = {}
        self._units: dict[str, tuple[AdministrativeUnit, ...]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Let the registry be sent to another process, which opens it for itself."""
        return Registry, (self._extra, self._rows)

    def reopened(self) -> "Registry":
        """Return the same registry, not opened yet: what is open must not cross a fork."""
        return Registry(self._extra, self._rows)

    def state(self) -> str:
        """Return a text that differs where the answers may: the content of the extra files."""
        digest = sha256(repr(self._rows).encode())
        for path in self._extra:
            digest.update((path / _FILE if path.is_dir() else path).read_bytes())
        for path in sorted((resource_dir("rulesets") / "registry").glob("*.csv")):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    @cached_property
    def _stores(self) -> "tuple[sqlite3.Connection, ...]":
        # imported late: sqlite3 costs time at start
        from hdnd_lint.registry.store import compiled, open_store

        base = open_store()
        if not self._extra and not self._rows:
            return (base,)
        known = [number for (number,) in base.execute("SELECT DISTINCT number FROM documents")]
        files = [path / _FILE if path.is_dir() else path for path in self._extra]
        rows = [row for path in files for row in document_rows(path, known)]
        return (compiled([*self._rows, *rows]), base)

    def numbered(self, number: str) -> tuple[Document, ...]:
        """Return all documents of that number; several where a number has no year."""
        key = number_key(number)
        if key not in self._numbered:
            query = f"SELECT {_COLUMNS} FROM documents WHERE key = ? ORDER BY id"
            self._numbered[key] = self._asked(query, key)
        return self._numbered[key]

    def named(self, name: str) -> tuple[Document, ...]:
        """Return all documents called *name*, by title or by another name."""
        return self._called(name_key(name))

    def _called(self, key: str) -> tuple[Document, ...]:
        if key not in self._named:
            query = (
                f"SELECT {_COLUMNS} FROM names JOIN documents USING (id) "
                "WHERE names.name = ? ORDER BY documents.id"
            )
            self._named[key] = self._asked(query, key)
        return self._named[key]

    def _asked(self, query: str, key: str) -> tuple[Document, ...]:
        found: dict[tuple[str, str, date | None], Document] = {}
        replaced: set[tuple[str, str]] = set()
        for store in self._stores:
            documents = [_document(row) for row in store.execute(query, (key,))]
            fresh = [one for one in documents if (one.number, one.kind) not in replaced]
            found |= {(one.number, one.kind, one.issued): one for one in fresh}
            replaced |= {(one.number, one.kind) for one in fresh}
        return tuple(found.values())

    @cached_property
    def _law_names(self) -> tuple[LawName, ...]:
        """All names that laws and ordinances go by, of every file, each once."""
        query = (
            "SELECT names.name, documents.title, documents.number FROM names "
            "JOIN documents USING (id) WHERE documents.title <> '' AND documents.kind IN "
            "('Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp') ORDER BY names.name, documents.number"
        )
        rows = (row for store in self._stores for row in store.execute(query))
        named = {
            (row[0], row[1].partition(" ")[0]): LawName(*row) for row in rows
        }  # one of a kind
        return tuple(named.values())

    def nearest_laws(self, written: str) -> tuple[NearLaw, ...]:
        """Return up to three laws whose names are nearest to *written*, the nearest first."""
        exact = next((one for one in self._called(spelled_key(written)) if one.is_law), None)
        if exact is not None:  # most are: nothing has to be weighed
            return (NearLaw(exact.title, exact.number, 0),)
        return nearest_laws(self._law_names, written)

    def own_resolutions(self) -> tuple[Document, ...] | None:
        """Return the resolutions of councils in the extra files, None where there are no such."""
        if len(self._stores) == 1:
            return None
        query = (
            f"SELECT {_COLUMNS} FROM documents WHERE number LIKE '%/NQ-HĐND%' AND title <> '' "
            "ORDER BY id"
        )
        return tuple(_document(row) for row in self._stores[0].execute(query))

    def provenance(self, document: Document) -> tuple[Provenance, ...]:
        """Return where the fields of *document* come from, as far as the package tells it."""
        query = (
            "SELECT kind, field, confidence, source FROM provenance "
            "WHERE key = ? AND kind = ? ORDER BY rowid"
        )
        asked = (number_key(document.number), document.kind)
        return tuple(
            Provenance(kind, field, Confidence(sure), source)
            for kind, field, sure, source in self._stores[-1].execute(query, asked)
        )

    def numbers(self) -> tuple[str, ...]:
        """Return the numbers of all documents of the package's own registry."""
        found = self._stores[-1].execute("SELECT DISTINCT number FROM documents ORDER BY number")
        return tuple(number for (number,) in found)

    def document(self, number: str, issuer: str = "") -> Document | None:
        """Return the document of that number, None where none or several have it."""
        found = self.numbered(number)
        if issuer:
            found = tuple(one for one in found if name_key(one.issuer) == name_key(issuer))
        return found[0] if len(found) == 1 else None

    def by_name(self, name: str, day: date) -> Document | None:
        """Return the one document called *name* that is in force on *day*."""
        found = [one for one in self.named(name) if standing(one, day).force is Force.IN_FORCE]
        return found[0] if len(found) == 1 else None

    def resolve(self, citation: Citation, day: date) -> Resolution:
        """Return what *citation* refers to in a draft of *day*."""
        from hdnd_lint.registry.resolving import resolved  # it needs this class

        return resolved(self, citation, day)

    def standing(self, document: Document, day: date) -> Standing:
        """Return whether *document* binds on *day*."""
        return standing(document, day)

    def units(self, name: str) -> tuple[AdministrativeUnit, ...]:
        """Return the units, past and present, called *name* (“Xã An Phú”, “Tỉnh Bình Dương”)."""
        from hdnd_lint.registry.units import units_named

        if name not in self._units:
            self._units[name] = units_named(self._stores[-1], name)
        return self._units[name]


def open_registry(extra: Sequence[Path] = ()) -> Registry:
    """Return the registry of this package, with the documents of the *extra* CSV files.

    Extra files are read at once: one that cannot be used raises RegistryError here, and is told
    once, not again for each rule of each draft.
    """
    registry = Registry(extra)
    if extra:
        registry.numbers()
    return registry


def standing(document: Document, day: date) -> Standing:
    """Return whether *document* binds on *day*; what is not recorded is unknown."""
    first = document.start or document.issued
    if first is not None and day < first:
        certainty = _sure_start(document) if document.start else document.issued_confidence
        return Standing(Force.NOT_YET, certainty or Confidence.LOW, first)
    if document.until is not None and day >= document.until:
        certainty = document.until_confidence or Confidence.LOW
        return Standing(Force.EXPIRED, certainty, document.until)
    if document.until is None and document.status in ("expired", "maybe-expired"):
        return Standing(Force.UNKNOWN, Confidence.LOW)
    if document.until is None and document.status == "unknown":
        return Standing(Force.UNKNOWN, Confidence.LOW)
    return Standing(Force.IN_FORCE, _sure_in_force(document, day), document.start)


def _sure_in_force(document: Document, day: date) -> Confidence:
    until_known = document.until is not None or (document.checked and day <= document.checked)
    if document.start is None or not until_known:
        return Confidence.MEDIUM if document.confidence is Confidence.HIGH else Confidence.LOW
    return _sure_start(document)


_BY_SURENESS = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


def _sure_start(document: Document) -> Confidence:
    """Return how sure it is that this document binds from that day: no surer than either."""
    both = (document.confidence, document.start_confidence or document.confidence)
    return min(both, key=_BY_SURENESS.index)


def _document(row: Sequence[str]) -> Document:
    cells = dict(zip(DOCUMENT_COLUMNS, row, strict=True))
    return Document(
        number=cells["number"],
        kind=cells["kind"],
        title=cells["title"],
        issuer=cells["issuer"],
        issued=_day(cells["issued"]),
        start=_day(cells["from"]),
        until=_day(cells["until"]),
        partial=_day(cells["partial_from"]),
        status=cells["status"] or "unknown",
        replaced_by=tuple(one.lstrip("?") for one in references(cells["replaced_by"])),
        amended_by=tuple(one.lstrip("?") for one in references(cells["amended_by"])),
        budget_years=_years(cells["budget_years"]),
        confidence=_sureness(cells["confidence"]) or Confidence.LOW,
        issued_confidence=_sureness(cells["issued_confidence"]),
        start_confidence=_sureness(cells["from_confidence"]),
        until_confidence=_sureness(cells["until_confidence"]),
        amended_confidence=_sureness(cells["amended_confidence"]),
        sources=int(cells["sources"] or 0),
        checked=_day(cells["checked"]),
        note=cells["note"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _sureness(text: str) -> Confidence | None:
    return Confidence(text) if text else None


def _years(text: str) -> tuple[int, int] | None:
    first, dots, last = text.partition("..")
    return (int(first or 0), int(last or 0)) if dots else None

"""Two states of a registry compared, and one list of documents merged into another."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hdnd_lint.records import dataclass
from hdnd_lint.registry.rows import DOCUMENT_COLUMNS, DocumentRow

_RANK = {"": 0, "low": 1, "medium": 2, "high": 3}
_SURENESS = {
    "issued": "issued_confidence",
    "from": "from_confidence",
    "until": "until_confidence",
    "replaced_by": "until_confidence",
    "amended_by": "amended_confidence",
}
RowKey = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class CellDifference:
    """One cell that differs, or (*field* “”) a whole document that only one of them holds."""

    number: str
    kind: str
    field: str
    before: str
    after: str

    @property
    def sort(self) -> str:
        """Say which it is: ``added``, ``removed`` or ``changed``."""
        if self.field:
            return "changed"
        return "added" if self.after else "removed"


def differences(old: Sequence[DocumentRow], new: Sequence[DocumentRow]) -> list[CellDifference]:
    """Return how *new* differs from *old*, in the order of *new*, what was removed last."""
    before, after = _paired(old, new)
    found: list[CellDifference] = []
    for key, row in after.items():
        if key in before:
            found += _cells(before[key], row)
        else:
            found.append(
                CellDifference(row["number"], row["kind"], "", "", row.get("title") or "+")
            )
    for key, row in before.items():
        if key not in after:
            found.append(
                CellDifference(row["number"], row["kind"], "", row.get("title") or "-", "")
            )
    return found


def _cells(before: DocumentRow, after: DocumentRow) -> Iterator[CellDifference]:
    for name in DOCUMENT_COLUMNS:
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            yield CellDifference(after["number"], after["kind"], name, old, new)


def merged(
    base: Sequence[DocumentRow], other: Sequence[DocumentRow]
) -> tuple[list[DocumentRow], list[CellDifference]]:
    """Return the documents of both, and every cell on which they contradict each other.

    What one of them does not know is taken from the other. Of two facts the surer stays; of two
    equally sure ones that of *base*. A contradiction tells what stayed, then what was given up.
    """
    mine, others = _paired(base, other)
    rows: list[DocumentRow] = []
    conflicts: list[CellDifference] = []
    for key, row in mine.items():
        joined, contradicted = _joined(row, others[key]) if key in others else (row, [])
        rows.append(joined)
        conflicts += contradicted
    rows += [row for key, row in others.items() if key not in mine]
    return rows, conflicts


def _joined(base: DocumentRow, other: DocumentRow) -> tuple[DocumentRow, list[CellDifference]]:
    joined = {name: base.get(name, "") for name in DOCUMENT_COLUMNS}
    conflicts = []
    for name in DOCUMENT_COLUMNS:
        ours, theirs = joined[name], other.get(name, "")
        if not theirs or ours == theirs or name in _SURENESS.values():
            continue
        if not ours or _surer(other, base, name):
            joined[name] = theirs
            _take_sureness(joined, other, name)
        if ours:
            given_up = ours if joined[name] == theirs else theirs
            told = CellDifference(base["number"], base["kind"], name, joined[name], given_up)
            conflicts += [told] if name not in _BOOKKEEPING else []
    return joined, conflicts


_BOOKKEEPING = ("confidence", "sources", "checked", "note")  # they say nothing of the document


def _surer(one: DocumentRow, other: DocumentRow, name: str) -> bool:
    return _RANK[_sureness(one, name)] > _RANK[_sureness(other, name)]


def _sureness(row: DocumentRow, name: str) -> str:
    return row.get(_SURENESS.get(name, ""), "") or row.get("confidence", "")


def _take_sureness(joined: dict[str, str], other: DocumentRow, name: str) -> None:
    column = _SURENESS.get(name)
    if column and other.get(column):
        joined[column] = other[column]


def _paired(
    old: Sequence[DocumentRow], new: Sequence[DocumentRow]
) -> tuple[dict[RowKey, DocumentRow], dict[RowKey, DocumentRow]]:
    """Return both by keys that meet: day and issuer count only where a number comes again."""
    most: dict[RowKey, int] = {}
    for rows in (old, new):
        counted = Counter(key for row in rows for key in _ever_closer(row)[:-1])
        for key, count in counted.items():
            most[key] = max(most.get(key, 0), count)
    return _keyed(old, most), _keyed(new, most)


def _keyed(rows: Sequence[DocumentRow], most: Mapping[RowKey, int]) -> dict[RowKey, DocumentRow]:
    return {next(key for key in _ever_closer(row) if most.get(key, 0) <= 1): row for row in rows}


def _ever_closer(row: DocumentRow) -> tuple[RowKey, RowKey, RowKey]:
    """Return what *row* may be known by: its number, with its day, with its issuer too."""
    number, issued, issuer = (row["number"], row["kind"]), row.get("issued"), row.get("issuer")
    return (*number, ""), (*number, f"{issued}"), (*number, f"{issued} {issuer}")

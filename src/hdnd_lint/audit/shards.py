"""The shards of an audit: which papers each has, which are done, and the making of one."""

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from hdnd_lint.audit.isolated import IsolatedLinter, isolated
from hdnd_lint.audit.rows import AuditRow, unread_row
from hdnd_lint.audit.settings import AuditSettings
from hdnd_lint.audit.sources import AuditPaper, PaperReader
from hdnd_lint.audit.tables import FINDINGS, PAPERS, RULES, paper_counts, state_of, write_table
from hdnd_lint.errors import HdndLintError, ReadError
from hdnd_lint.files import printable_name, read_bounded, write_file
from hdnd_lint.records import dataclass
from hdnd_lint.version import __version__

_MANIFEST = "audit.json"
_PER_SHARD = 500  # papers: some minutes of one core, some megabytes of rows


@dataclass(frozen=True, slots=True)
class Shard:
    """Papers that are linted together and whose rows stand in files of their own."""

    number: int
    papers: tuple[AuditPaper, ...]
    source: str
    folder: str
    settings: AuditSettings

    @property
    def state(self) -> str:
        """What tells whether files that are there are still those of this shard."""
        told = [(one.path, one.member, one.stamp) for one in self.papers]
        basis = [__version__, self.settings.written(), told]
        return sha256(json.dumps(basis).encode()).hexdigest()

    @property
    def is_done(self) -> bool:
        """Say whether all its files are there: that of the papers is written last."""
        return state_of(Path(self.folder), PAPERS, self.number) == self.state


def plan(
    source: str, papers: Sequence[AuditPaper], folder: Path, settings: AuditSettings
) -> list[Shard]:
    """Return the shards of an audit into *folder*; one that goes on keeps its number of shards.

    A paper's shard hangs on its name alone: where papers are added, few shards change.
    """
    known = _manifest(folder)
    count = known.get("shards") or max(1, -(-len(papers) // _PER_SHARD))
    held: dict[int, list[AuditPaper]] = {number: [] for number in range(count)}
    for paper in papers:
        digest = sha256(f"{paper.path}\0{paper.member}".encode()).digest()
        held[int.from_bytes(digest[:8], "big") % count].append(paper)
    day = settings.today or known.get("today", "")
    write_file(folder / _MANIFEST, json.dumps({"shards": count, "today": day}).encode() + b"\n")
    return [
        Shard(number, tuple(found), source, str(folder), settings)
        for number, found in held.items()
        if found
    ]


def day_of(folder: Path) -> str:
    """Return the day on which the audit in *folder* was begun, "" where there is none."""
    return str(_manifest(folder).get("today", ""))


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / _MANIFEST
    if not path.exists():
        return {}
    try:
        found = json.loads(read_bounded(path, 1 << 20))
    except ValueError as error:
        problem = "tệp bị hỏng; hãy xóa nó để làm lại từ đầu"
        raise HdndLintError(f"{printable_name(path)}: {problem}.") from error
    return found if isinstance(found, dict) else {}


def make(shard: Shard) -> dict[str, int]:
    """Lint the papers of *shard*, write its files, and return how much there is of what."""
    papers: list[AuditRow] = []
    findings: list[AuditRow] = []
    rules: list[AuditRow] = []
    reader = PaperReader(shard.source)
    with isolated(shard.settings) as linter:
        for paper in shard.papers:
            found = _rows(linter, reader, paper)
            papers.append(found["paper"])
            findings += found["findings"]
            rules += found["rules"]
    folder = Path(shard.folder)
    for table, rows in ((FINDINGS, findings), (RULES, rules), (PAPERS, papers)):
        write_table(folder, table, shard.number, rows, shard.state)
    return dict(_counted(papers))


def _rows(linter: IsolatedLinter, reader: PaperReader, paper: AuditPaper) -> dict[str, Any]:
    try:
        content = reader.content(paper)
    except ReadError as error:
        return unread_row(paper.name, 0, error.text)
    except OSError as error:
        return unread_row(paper.name, 0, f"không đọc được ({error.strerror or error}).")
    return linter.rows(paper.name, content)


def _counted(papers: Sequence[AuditRow]) -> Counter[str]:
    counts: Counter[str] = Counter(papers=len(papers))
    for row in papers:
        counts["unread"] += row["problem"] is not None
        for key in ("errors", "warnings", "infos"):
            counts[key] += row[key]
    return counts


def counts_of(folder: Path) -> Counter[str]:
    """Return how much there is of what in the tables of *folder*, those made earlier included."""
    totals: Counter[str] = Counter(papers=0, unread=0, errors=0, warnings=0, infos=0)
    for path in sorted(folder.glob(f"{PAPERS}-*.parquet")):
        totals.update(_counted(paper_counts(path)))
    return totals


def sweep(folder: Path, shards: Sequence[Shard]) -> None:
    """Delete the files of shards that there are no more."""
    wanted = {one.number for one in shards}
    for path in folder.glob("*-*.parquet"):
        number = path.stem.rpartition("-")[2]
        if number.isdigit() and int(number) not in wanted:
            with suppress(OSError):
                path.unlink()

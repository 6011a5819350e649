"""How far a run has come, kept after every few files, so that the next goes on from there."""

import json
from collections import Counter
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

_TRIES = 2  # how many times a file may take the process with it


@dataclass(slots=True)
class Record:
    """The state of the run of one *seed*: files done, seconds, what was found."""

    seed: int
    done: int = 0
    deadly: list[int] = field(default_factory=list)
    seconds: float = 0.0
    slowest: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    found: dict[str, list[int]] = field(default_factory=dict)

    def add(self, kind: str, seconds: float) -> None:
        """Count a file of *kind* that took *seconds* of the processor."""
        self.kinds[kind] += 1
        self.seconds += seconds
        self.slowest = max(self.slowest, seconds)

    def tell(self, fault: str, number: int) -> None:
        """Note *fault* of the file *number*: faults of one sort together, with ten numbers."""
        numbers = self.found.setdefault(fault[:300], [])
        if len(numbers) < 10:
            numbers.append(number)

    def lines(self) -> list[str]:
        """Return what a person reads at the end."""
        rate = self.done / self.seconds if self.seconds else 0.0
        shares = ", ".join(f"{count} {kind}" for kind, count in sorted(self.kinds.items()))
        head = (
            f"seed {self.seed}: {self.done} files ({shares}), {rate:.1f} a second of the "
            f"processor, slowest {self.slowest:.1f} s, {len(self.found)} faults"
        )
        asked = ", ".join(f"{count} {use}" for use, count in sorted(self.asked.items()))
        faults = [f"  {fault} {numbers}" for fault, numbers in sorted(self.found.items())]
        return [head, f"  {asked}", *faults]


def load_record(path: Path | None, seed: int) -> Record:
    """Return the record at *path*, a new one where there is none; one of another seed is wrong."""
    if path is None or not path.exists():
        return Record(seed)
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    record = Record(**data)
    record.kinds, record.asked = Counter(record.kinds), Counter(record.asked)
    if record.seed != seed:
        raise SystemExit(f"{path} is of seed {record.seed}, not {seed}")
    number, times = _mark(path)
    if times >= _TRIES and number not in record.deadly:
        record.tell("process: it ended, or was ended, at this file", number)
        record.deadly.append(number)
    return record


def begin(path: Path | None, number: int, before: tuple[int, int]) -> None:
    """Note that file *number* is at work; *before* is what was at work when the run began."""
    if path is not None:
        times = before[1] + 1 if before[0] == number else 1
        path.with_suffix(".at").write_text(f"{number} {times}")


def at_work(path: Path | None) -> tuple[int, int]:
    """Return the number of the file that was last at work, and how many times it was begun."""
    return _mark(path) if path is not None else (-1, 0)


def _mark(path: Path) -> tuple[int, int]:
    mark = path.with_suffix(".at")
    number, times = mark.read_text().split() if mark.exists() else ("-1", "0")
    return int(number), int(times)


def save_record(path: Path | None, record: Record) -> None:
    """Write *record* to *path* in one step."""
    if path is not None:
        beside = path.with_suffix(".new")
        state = {one.name: getattr(record, one.name) for one in fields(record)}
        beside.write_text(json.dumps(state, ensure_ascii=False, indent=1), "utf-8")
        beside.replace(path)

"""The duties of many papers as rows: for people, for spreadsheets, and for following up."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.obligations import read_obligations
from hdnd_lint.errors import HdndLintError
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass

_NO_LIST = "tệp không phải là danh mục nhiệm vụ do lệnh obligations ghi (.json)."


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One duty of one doer in one file; *start* and *end* are places in the text that was read.

    *who* is "" where nobody is named, *due* None where no day can be told. *session* names the
    session it is due at, *day* is the paper's own, *sort* how the duty is laid.
    """

    who: str
    what: str
    due: date | None
    due_text: str
    basis: str
    file: str
    start: int
    end: int
    sort: str = "order"
    session: str = ""
    session_year: int = 0
    recurring: bool = False
    number: str = ""
    day: date | None = None
    cited: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the row with the keys of the list of obligations, days as ISO."""
        return {
            "who": self.who,
            "what": self.what,
            "due": self.due.isoformat() if self.due else None,
            "due_text": self.due_text,
            "basis": self.basis,
            "file": self.file,
            "start": self.start,
            "end": self.end,
            "sort": self.sort,
            "session": self.session,
            "session_year": self.session_year,
            "recurring": self.recurring,
            "number": self.number,
            "day": self.day.isoformat() if self.day else None,
            "cited": list(self.cited),
        }


def duty_rows(files: Iterable[FileOutcome]) -> tuple[DutyRow, ...]:
    """Return the duties of all *files* that could be read, in their order."""
    return tuple(row for file in files for row in _of_file(file))


def _of_file(file: FileOutcome) -> Iterator[DutyRow]:
    if file.draft is None or file.profile is None:
        return
    profile = file.profile
    for one in read_obligations(Context(file.draft, profile)):
        due = one.due
        yield DutyRow(
            who=one.who,
            what=one.what,
            due=due.day if due else None,
            due_text=due.text if due else "",
            basis=one.basis,
            file=file.path,
            start=one.span.start,
            end=one.span.end,
            sort=one.sort.value,
            session=due.session if due else "",
            session_year=due.year if due else 0,
            recurring=bool(due and due.recurring),
            number=profile.number.value or "",
            day=profile.adopted.value or profile.signed.value,
            cited=one.cited,
        )


def rows_to_json(rows: Iterable[DutyRow]) -> str:
    """Return the list of obligations as JSON."""
    told = {"obligations": [row.as_json() for row in rows]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def rows_from_json(data: bytes, name: str) -> tuple[DutyRow, ...]:
    """Return the rows that :func:`rows_to_json` wrote; raise HdndLintError for anything else."""
    try:
        told = json.loads(data.decode("utf-8-sig"))
        return tuple(_row(one) for one in told["obligations"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise HdndLintError(f"{name}: {_NO_LIST}") from error


def _row(one: Mapping[str, Any]) -> DutyRow:
    words = ("what", "basis", "file")
    if not all(isinstance(one[key], str) for key in words):
        raise ValueError("not a row")
    return DutyRow(
        who=str(one["who"] or ""),
        what=one["what"],
        due=_day(one["due"]),
        due_text=str(one.get("due_text") or ""),
        basis=one["basis"],
        file=one["file"],
        start=int(one.get("start") or 0),
        end=int(one.get("end") or 0),
        sort=str(one.get("sort") or "order"),
        session=str(one.get("session") or ""),
        session_year=int(one.get("session_year") or 0),
        recurring=bool(one.get("recurring")),
        number=str(one.get("number") or ""),
        day=_day(one.get("day")),
        cited=tuple(map(str, one.get("cited") or ())),
    )


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None

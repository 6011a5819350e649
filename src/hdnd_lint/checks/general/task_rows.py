"""The rows of tables that hand out tasks: “Nội dung | Cơ quan thực hiện | Thời hạn”."""

import re
from functools import cache

from hdnd_lint.checks.general.due_times import due_time
from hdnd_lint.checks.general.passages import Column, Statement
from hdnd_lint.model import Draft, Profile
from hdnd_lint.model.obligation import DueTime
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import TONELESS

_LEAD = "trong "  # a cell says “Quý II/2027” where a sentence has “trong quý II/2027”


@dataclass(frozen=True, slots=True)
class TaskRow:
    """What a row hands out: the cells of the task and of who does it, and its time."""

    what: Span
    who: Span | None
    due: DueTime | None


def task_row(draft: Draft, unit: Statement, profile: Profile) -> TaskRow | None:
    """Return the task of a row whose heads say what is a task and who does it, else None."""
    what, who, text = _cell(unit, "what"), _cell(unit, "who"), draft.text
    if what is None or not _asks_who(draft, unit):
        return None
    when = _cell(unit, "when")
    said = fold(who.span.of(text)).strip(" -–…") if who else ""
    due = _due(text, when.span, profile) if when else None
    return TaskRow(what.span, who.span if who and said else None, due)


def _asks_who(draft: Draft, unit: Statement) -> bool:
    """Say whether the table has a column for who does it, empty though the row's cell may be."""
    heads = draft.tables[unit.node.table].rows[0]
    return any(_heads()["who"].search(TONELESS.text(head.text)) for head in heads)


def _cell(unit: Statement, name: str) -> Column | None:
    return next((one for one in unit.columns if _heads()[name].search(one.head)), None)


@cache
def _heads() -> dict[str, re.Pattern[str]]:
    """Return what the heads of columns say, without tone marks and in small letters."""
    return {
        "what": re.compile(r"^(?:noi dung|nhiem vu|cong viec|dau viec|viec)", re.IGNORECASE),
        "who": re.compile(
            r"chu tri|(?:co quan|don vi|bo phan|nguoi|ca nhan)[^|]{0,20}(?:thuc hien|phu trach"
            r"|chiu trach nhiem|bao cao)",
            re.IGNORECASE,
        ),
        "when": re.compile(r"thoi (?:gian|han|diem)|hoan thanh|tien do", re.IGNORECASE),
    }


def _due(text: str, cell: Span, profile: Profile) -> DueTime | None:
    words = _LEAD + fold(cell.of(text))
    found = due_time(words, Span(0, len(words)), profile)
    return replace(found, text=fold(cell.of(text)), span=cell) if found else None

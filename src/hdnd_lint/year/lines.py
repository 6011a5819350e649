"""The duties as lines for a terminal."""

from collections.abc import Sequence

from hdnd_lint.files import printable_name
from hdnd_lint.year.duties import DutyRow
from hdnd_lint.year.duty_sheets import NO_DOER, NO_TIME


def duty_lines(rows: Sequence[DutyRow], lang: str) -> str:
    """Return a line for each duty, below the name of its file."""
    lines: list[str] = []
    file = ""
    for row in rows:
        if row.file != file:
            file = row.file
            lines.append(printable_name(file))
        due = row.due.strftime("%d/%m/%Y") if row.due else row.due_text or NO_TIME.get(lang)
        lines.append(f"  {row.who or NO_DOER.get(lang)}: {row.what} [{due}] ({row.basis})")
    if not rows:
        lines.append("Không có nhiệm vụ nào." if lang == "vi" else "No duties.")
    return "".join(f"{line}\n" for line in lines)

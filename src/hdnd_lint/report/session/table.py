"""The session desk as a table for a spreadsheet: a row for each paper of each matter."""

import csv
import io
from collections.abc import Iterator

from hdnd_lint.finding import Severity
from hdnd_lint.model.desk import Desk, DeskMatter, DeskPaper, DeskSession
from hdnd_lint.report.machine.csv_table import safe_cell
from hdnd_lint.report.session import wording

_HEAD = (
    *("session", "opening", "matter", "title", "role", "file", "kind", "number", "date"),
    *("days_before_opening", "late", "older_versions", "agenda_items"),
    *("errors", "warnings", "infos", "rules_checked", "rules_not_evaluated"),
)


def render(desk: Desk, lang: str) -> str:
    """Return the table with a byte order mark; no cell is run as a formula."""
    stream = io.StringIO()
    stream.write("\ufeff")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(_HEAD)
    for session in desk.sessions:
        for matter in session.matters:
            for row in _rows(desk, session, matter, lang):
                table.writerow([safe_cell(cell) for cell in row])
    return stream.getvalue()


def _rows(desk: Desk, session: DeskSession, matter: DeskMatter, lang: str) -> Iterator[list[str]]:
    opening = session.days.opening
    head = [
        session.title,
        opening.isoformat() if opening else "",
        str(matter.number),
        matter.title,
    ]
    tail = [
        " ".join(map(str, matter.agenda)),
        *(str(matter.count(severity)) for severity in Severity),
        str(matter.coverage.checked),
        str(matter.coverage.not_evaluated),
    ]
    for paper in matter.papers:
        yield [*head, *_paper(desk, paper, lang), *tail]
    for role in wording.COLUMNS:
        if role in wording.EXPECTED and not matter.of(role):
            absent = wording.ABSENT.get(lang)
            yield [*head, role.value, absent, *[""] * 6, *tail]


def _paper(desk: Desk, paper: DeskPaper, lang: str) -> list[str]:
    return [
        paper.role.value,
        wording.file_of(paper.path, desk.folder),
        paper.kind,
        paper.number,
        paper.day.isoformat() if paper.day else "",
        "" if paper.before is None else str(paper.before),
        "; ".join(wording.lateness(paper, lang)),
        str(len(paper.older)),
    ]

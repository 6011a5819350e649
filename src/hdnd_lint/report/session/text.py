"""The session desk for a terminal: what is there, what is not, what is due."""

from collections.abc import Iterator

from hdnd_lint.files import printable_name
from hdnd_lint.model.desk import Desk, DeskMatter, DeskSession
from hdnd_lint.report.session import wording


def lines(desk: Desk, lang: str) -> Iterator[str]:
    """Yield the desk line by line."""
    for session in desk.sessions:
        yield from _session(session, lang)
        yield ""
    for words, files in ((wording.OUTSIDE, desk.outside), (wording.UNREAD, desk.unread)):
        if files:
            yield f"{words.get(lang)}:"
        for path, why in files:
            yield f"  {wording.file_of(path, desk.folder)}: {printable_name(why)}"


def _session(session: DeskSession, lang: str) -> Iterator[str]:
    days = wording.days_of(session, lang)
    yield printable_name(f"{session.title} ({days})" if days else session.title)
    for matter in session.matters:
        yield f"  {matter.number}. {printable_name(matter.title)}"
        yield f"    {_papers(matter, lang)}"
        for paper in matter.papers:
            for late in wording.lateness(paper, lang):
                yield f"    {wording.ROLES[paper.role].get(lang)}: {late}"
        yield f"    {wording.WEIGHT.get(lang)}: {wording.weights(matter.findings)}"
    for due in session.due:
        yield f"  {due.what.get(lang)}: {wording.due_when(due, lang)}"


def _papers(matter: DeskMatter, lang: str) -> str:
    """Return which papers there are, and which of those that a matter has are not found."""
    told = []
    for role in wording.COLUMNS:
        found = matter.of(role)
        if found:
            numbers = [printable_name(one.number) for one in found if one.number]
            told.append(f"{wording.ROLES[role].get(lang)} {', '.join(numbers)}".strip())
        elif role in wording.EXPECTED:
            told.append(f"{wording.ROLES[role].get(lang)}: {wording.ABSENT.get(lang)}")
    return "; ".join(told) + "."

"""The session desk as a Word file, on A4 laid across."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from hdnd_lint.finding import SEVERITY_WORDS, law_words
from hdnd_lint.model.desk import Desk, DeskFinding, DeskPaper, DeskSession, SupervisionYear
from hdnd_lint.report.office.saving import saved
from hdnd_lint.report.office.wide_page import WidePage
from hdnd_lint.report.session import wording
from hdnd_lint.report.session.picture import MOST_OF_NAME, colors
from hdnd_lint.report.text.shorten import shorten

_LANG = "vi"  # a paper for a session is Vietnamese
_MONTHS = 12
_TOPIC = 125  # mm: the column of topics beside those of the months


def render(desk: Desk, *, created: datetime) -> bytes:
    """Return *desk* as the bytes of a .docx file; *created* goes into its properties."""
    return _SessionWriter(desk).save(created)


class _SessionWriter:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.page = WidePage()

    def save(self, created: datetime) -> bytes:
        title = wording.TITLE.get(_LANG)
        self.page.title(title.upper())
        for session in self.desk.sessions:
            self._session(session)
        for year in self.desk.supervision:
            self._year(year)
        self._files(wording.OUTSIDE.get(_LANG), self.desk.outside)
        self._files(wording.UNREAD.get(_LANG), self.desk.unread)
        return saved(self.page.document, title=title, author="hdnd-lint", created=created)

    def _session(self, session: DeskSession) -> None:
        page = self.page
        days = wording.days_of(session, _LANG)
        page.heading(f"{session.title} ({days})" if days else session.title)
        for paper in session.agendas:
            page.line(f"{wording.ROLES[paper.role].get(_LANG)}: {'; '.join(self._lines(paper))}")
        self._matters(session)
        if session.is_one or days:
            self._agenda(session)
            self._due(session)
        page.heading(wording.FINDINGS.get(_LANG))
        for _, heading, findings in wording.findings_of(session, _LANG):
            self._findings(heading, findings)

    def _lines(self, paper: DeskPaper) -> list[str]:
        name = wording.file_of(paper.path, self.desk.folder)
        late = wording.lateness(paper, _LANG)
        return [name, *wording.paper_lines(paper, _LANG), *late]

    def _matters(self, session: DeskSession) -> None:
        roles = [
            role
            for role in wording.COLUMNS
            if role in wording.EXPECTED or any(one.of(role) for one in session.matters)
        ]
        heads = ["STT", wording.MATTER.get(_LANG)]
        heads += [wording.ROLES[role].get(_LANG) for role in roles]
        heads += [one.get(_LANG) for one in (wording.AMOUNTS, wording.WEIGHT, wording.AT_ITEMS)]
        left = 257 - 10 - 55 - 45 - 25 - 17  # mm for the papers
        widths = [10, 55, *[left // len(roles)] * len(roles), 45, 25, 17]
        rows = []
        for matter in session.matters:
            cells = [str(matter.number), matter.title]
            for role in roles:
                said = ["\n".join(self._lines(one)) for one in matter.of(role)]
                absent = wording.ABSENT.get(_LANG) if role in wording.EXPECTED else ""
                cells.append("\n".join(said) or absent)
            cells.append("\n".join(f"{one.label}: {one.written}" for one in matter.amounts))
            cells.append(
                f"{wording.weights(matter.findings)}\n{wording.coverage(matter.coverage, _LANG)}"
            )
            cells.append(", ".join(map(str, matter.agenda)))
            rows.append(cells)
        self.page.heading(wording.MATTERS.get(_LANG))
        self.page.table(heads, rows, widths)

    def _agenda(self, session: DeskSession) -> None:
        self.page.heading(wording.AGENDA.get(_LANG))
        if not session.agenda:
            self.page.line(wording.NO_AGENDA.get(_LANG))
            return
        heads = ["STT", *(one.get(_LANG) for one in (wording.WHEN, wording.WHAT, wording.MATTER))]
        rows = [
            [str(line.number), line.when, line.words, ", ".join(map(str, line.matters))]
            for line in session.agenda
        ]
        self.page.table(heads, rows, [12, 40, 180, 25])

    def _due(self, session: DeskSession) -> None:
        self.page.heading(wording.DUE.get(_LANG))
        if not session.due:
            self.page.line(wording.NO_DUE.get(_LANG))
            return
        heads = [one.get(_LANG) for one in (wording.DAY, wording.WHAT, wording.LAW)]
        rows = [
            [wording.due_when(due, _LANG), due.what.get(_LANG), law_words(due.basis)]
            for due in session.due
        ]
        self.page.table(heads, rows, [75, 102, 80])

    def _findings(self, heading: str, findings: Sequence[DeskFinding]) -> None:
        self.page.heading(f"{heading} ({wording.weights(findings)})")
        if not findings:
            self.page.line(wording.NONE.get(_LANG))
        for at, one in enumerate(findings, 1):
            finding = one.finding
            severity = SEVERITY_WORDS[finding.severity].get(_LANG)
            place = f"{wording.file_of(one.path, self.desk.folder)}, {finding.provision}"
            law = f" Căn cứ: {law_words(finding.basis)}." if finding.basis else ""
            self.page.line(
                f"{at}. {severity}, {place}: {finding.message}{law} [{finding.rule_id}]"
            )

    def _year(self, year: SupervisionYear) -> None:
        """Draw the year: the cells of the months that a topic takes are filled."""
        self.page.heading(f"{wording.SUPERVISION.get(_LANG)}: {year.title}")
        painted = colors(year.bars)
        heads = [wording.TOPIC.get(_LANG), *(str(at) for at in range(1, _MONTHS + 1))]
        widths = [_TOPIC, *[11] * _MONTHS]
        names = [shorten(bar.programme, MOST_OF_NAME) for bar in year.bars]
        rows = [
            [f"{bar.topic}\n({name})", *[""] * _MONTHS]
            for bar, name in zip(year.bars, names, strict=True)
        ]
        fills = {
            (row, month): painted[bar.programme].removeprefix("#")
            for row, bar in enumerate(year.bars)
            for month in _months(bar.first, bar.last)
        }
        self.page.table(heads, rows, widths, fills)

    def _files(self, heading: str, files: Sequence[tuple[str, str]]) -> None:
        if files:
            self.page.heading(heading)
        for path, why in files:
            self.page.line(f"- {wording.file_of(path, self.desk.folder)}: {why}.")


def _months(first: int, last: int) -> Iterable[int]:
    return range(first, last + 1) if first else ()

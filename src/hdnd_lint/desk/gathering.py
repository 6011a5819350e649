"""From files, dossiers and findings to the session desk."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from hdnd_lint.desk.agenda import agenda_lines
from hdnd_lint.desk.amounts import amounts
from hdnd_lint.desk.due import due_days
from hdnd_lint.desk.papers import desk_papers
from hdnd_lint.desk.supervision import supervision_year
from hdnd_lint.finding import Severity, Status
from hdnd_lint.model import Subject
from hdnd_lint.model.agenda import Agenda
from hdnd_lint.model.desk import (
    Coverage,
    Desk,
    DeskFinding,
    DeskMatter,
    DeskSession,
    DueDay,
    DueRule,
    SessionDays,
    SessionSort,
)
from hdnd_lint.model.dossier import Dossier, DossierPaper, Gathering, GatheringKind, Role
from hdnd_lint.outcome import Outcome
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Localised

_REST = Localised("Hồ sơ ngoài kỳ họp", "Dossiers outside of any session")
_ALL = Localised("Hồ sơ trong thư mục", "Dossiers of the folder")
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def desk(
    outcome: Outcome, folder: str, rules: Sequence[DueRule], opening: date | None = None
) -> Desk:
    """Return the desk of *folder*; *rules* say what is due by when.

    *opening* is the first day of a session whose papers do not tell it.
    """
    return _Desk(outcome, folder, rules, opening).whole()


class _Desk:
    def __init__(
        self, outcome: Outcome, folder: str, rules: Sequence[DueRule], opening: date | None
    ) -> None:
        self.opening = opening
        self.outcome = outcome
        self.folder = folder
        self.rules = rules
        self.lang = outcome.lang
        self.files = {file.path: file for file in outcome.merged().files}

    def whole(self) -> Desk:
        """Return all sessions, then what belongs to none."""
        groups = [one.group for one in self.outcome.groups]
        gatherings = [one for one in groups if isinstance(one, Gathering)]
        sessions = [one for one in gatherings if one.kind is GatheringKind.SESSION]
        taken = {id(dossier) for one in sessions for dossier in one.dossiers}
        dossiers = [one for one in groups if isinstance(one, Dossier)]
        rest = [one for one in dossiers if id(one) not in taken]
        found = [self._session(one.title, one.dossiers, one.papers) for one in sessions]
        if rest:
            title = (_REST if sessions else _ALL).get(self.lang)
            found.append(replace(self._session(title, rest, ()), is_one=False))
        programmes = [one for one in gatherings if one.kind is GatheringKind.PROGRAMMES]
        return Desk(
            self.folder,
            tuple(found),
            tuple(map(supervision_year, programmes)),
            tuple((one.path, one.why.get(self.lang)) for one in self.outcome.strangers),
            tuple((problem.file, problem.text) for problem in self.outcome.problems()),
        )

    def _session(
        self, title: str, dossiers: Sequence[Dossier], papers: Sequence[DossierPaper]
    ) -> DeskSession:
        agenda = next((one for one in papers if one.draft and one.draft.agenda), None)
        found = agenda.draft.agenda if agenda and agenda.draft else None
        days = session_days(found, dossiers)
        if days.opening is None and self.opening:
            days = replace(days, opening=self.opening, closing=days.closing or self.opening)
        due = due_days(self.rules, days)
        titles = {number: one.title for number, one in enumerate(dossiers, 1)}
        lines = agenda_lines(agenda.draft, titles, self.lang) if agenda and agenda.draft else ()
        matters = [
            replace(
                self._matter(number, one, days.opening, due),
                agenda=tuple(line.number for line in lines if number in line.matters),
            )
            for number, one in enumerate(dossiers, 1)
        ]
        return DeskSession(
            title,
            days,
            tuple(matters),
            desk_papers(papers, days.opening, due, days.subjects, self.lang),
            lines,
            self._findings([one.path for one in papers if not one.newer]),
            due,
        )

    def _matter(
        self, number: int, dossier: Dossier, opening: date | None, due: Sequence[DueDay]
    ) -> DeskMatter:
        newest = [one.path for one in dossier.papers if not one.newer]
        lead = dossier.lead
        subjects = _subjects([dossier])
        return DeskMatter(
            number,
            dossier.title,
            desk_papers(dossier.papers, opening, due, subjects, self.lang),
            self._findings(newest),
            self._coverage(dossier, newest),
            amounts(lead.draft) if lead and lead.draft else (),
        )

    def _findings(self, paths: Sequence[str]) -> tuple[DeskFinding, ...]:
        """Return what was found in the files at *paths*, the worst first."""
        found = [
            DeskFinding(path, finding)
            for path in paths
            if path in self.files
            for finding in self.files[path].findings
        ]
        return tuple(sorted(found, key=lambda one: _RANK[one.finding.severity]))

    def _coverage(self, dossier: Dossier, paths: Sequence[str]) -> Coverage:
        """Count the rules on each file, and those on the dossier as a whole."""
        counts = Counter(
            rule.status for path in paths if path in self.files for rule in self.files[path].rules
        )
        counts += Counter(
            rule.status
            for one in self.outcome.groups
            if one.group is dossier
            for rule in one.rules
        )
        return Coverage(
            counts[Status.CHECKED], counts[Status.NOT_APPLICABLE], counts[Status.NOT_EVALUATED]
        )


def session_days(agenda: Agenda | None, dossiers: Sequence[Dossier]) -> SessionDays:
    """Return the days of a session, as its agenda tells them."""
    subjects = _subjects(dossiers)
    if agenda is None:
        return SessionDays(subjects=subjects)
    sort = None
    if agenda.regular is not None:
        sort = SessionSort.REGULAR if agenda.regular else SessionSort.UNSCHEDULED
    return SessionDays(
        agenda.opening, agenda.last or agenda.opening, sort, agenda.season, subjects
    )


def _subjects(dossiers: Sequence[Dossier]) -> frozenset[Subject]:
    """Return what the drafts of *dossiers* are about."""
    return frozenset(
        fact.value
        for dossier in dossiers
        for paper in dossier.newest(Role.DRAFT)
        if paper.profile
        for fact in paper.profile.subjects
        if fact.value is not None
    )

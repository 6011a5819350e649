"""What became of duties by a day: met, overdue, without a trace, not yet due.

Met is a duty where a later paper is what it asked for (a plan, a report, a resolution on the
matter), or tells that it was done. Each has its reason and how sure it is.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from hdnd_lint.model import Nature
from hdnd_lint.model.desk import SessionSeasons
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.year.duties import DutyRow
from hdnd_lint.year.evidence import (
    Evidence,
    LaterPaper,
    evidence_of,
    later_paper,
    rarity,
    tell_denial,
)

_SEASONS = (Nature.MID_YEAR, Nature.YEAR_END)


class Fate(StrEnum):
    """What became of a duty on a day."""

    MET = "met"
    OVERDUE = "overdue"
    NO_TRACE = "no-trace"
    NOT_YET_DUE = "not-yet-due"


@dataclass(frozen=True, slots=True)
class FollowedDuty:
    """A duty, when it was due, what became of it, by which paper. *late*: after its day."""

    duty: DutyRow
    due: date | None
    fate: Fate
    evidence: Evidence | None = None
    late: bool = False
    note: Localised = field(default_factory=lambda: Localised("", ""))


def follow(
    rows: Sequence[DutyRow],
    papers: Sequence[FileOutcome],
    as_of: date,
    seasons: SessionSeasons,
) -> tuple[FollowedDuty, ...]:
    """Return what became of each of *rows* by *as_of*, as the *papers* of up to then tell."""
    known = [one for one in (later_paper(file) for file in papers) if one is not None]
    known = [one for one in known if one.day is None or one.day <= as_of]
    weights = rarity(known)
    return tuple(_followed(row, known, as_of, seasons, weights) for row in rows)


def _followed(
    row: DutyRow,
    papers: Sequence[LaterPaper],
    as_of: date,
    seasons: SessionSeasons,
    weights: Mapping[str, float],
) -> FollowedDuty:
    due = row.due or _session_day(row, papers, seasons)
    later = [one for one in papers if _is_later(one, row)]
    told = (one for paper in later for one in evidence_of(row, paper, seasons, weights))
    found = max(told, key=_rank, default=None)
    if found is not None:
        late = bool(due and found.day and found.day > due)
        return FollowedDuty(row, due, Fate.MET, found, late)
    last = due or _last_day(row, seasons)
    note = tell_denial(row, later, weights)
    return FollowedDuty(row, due, _unmet(row, last, as_of), note=note)


def _unmet(row: DutyRow, last: date | None, as_of: date) -> Fate:
    if last is not None and last < as_of:
        return Fate.OVERDUE
    return Fate.NOT_YET_DUE if last is not None or row.session else Fate.NO_TRACE


def _rank(one: Evidence) -> tuple[float, str]:
    return one.score, one.file


def _is_later(paper: LaterPaper, row: DutyRow) -> bool:
    """Say whether *paper* can tell of *row*: another file, and none older than the duty."""
    own = row.number and paper.profile.number.value == row.number and paper.day == row.day
    if paper.file == row.file or own:
        return False
    return not (paper.day and row.day and paper.day < row.day)


def _session_day(
    row: DutyRow, papers: Sequence[LaterPaper], seasons: SessionSeasons
) -> date | None:
    """Return the day of the session that *row* is due at, as the papers of that session tell."""
    days = [
        one.profile.adopted.value
        for one in papers
        if one.profile.adopted.value and _is_session(row, one, seasons)
    ]
    return min((day for day in days if row.day is None or day > row.day), default=None)


def _is_session(row: DutyRow, paper: LaterPaper, seasons: SessionSeasons) -> bool:
    session, day = paper.profile.session.value, paper.profile.adopted.value
    if session is None or day is None or not row.session:
        return False
    if row.session_year and day.year != row.session_year:
        return False
    if row.session.startswith("thu-"):
        return str(session.ordinal) == row.session.removeprefix("thu-")
    if row.session == "ke-tiep":
        return True
    named = session.nature if session.nature in _SEASONS else seasons.of(day)
    return bool(named == row.session)


def _last_day(row: DutyRow, seasons: SessionSeasons) -> date | None:
    """Return the last day on which a session of *row*'s season may be held."""
    if row.session not in _SEASONS or not (row.session_year or row.day):
        return None
    if row.session_year:
        return seasons.last_day(row.session, row.session_year)
    laid = row.day or date.min
    last = seasons.last_day(row.session, laid.year)
    in_it = seasons.of(laid) == row.session or last <= laid
    return seasons.last_day(row.session, laid.year + 1) if in_it else last

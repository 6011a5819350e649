"""What became of duties: which later paper shows that one was met, and how sure that is.

A duty is met by the paper that it asked for (a plan, a report), or by a sentence of a later paper
that tells it done; both must speak of the same matter.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import cache

from hdnd_lint.checks.general.passages import clauses, statements
from hdnd_lint.engine.places import Places
from hdnd_lint.finding import Confidence
from hdnd_lint.model import Draft, Kind, Profile
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.year.duties import DutyRow
from hdnd_lint.year.matter import likeness, words_of

_SURE, _LIKELY = 0.72, 0.5
_LAST_MIDYEAR_MONTH = 8
_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)


class Fate(StrEnum):
    """What became of a duty on a day."""

    MET = "met"
    OVERDUE = "overdue"
    NO_TRACE = "no-trace"
    NOT_YET_DUE = "not-yet-due"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place in a later paper that shows a duty met; *day*: when, None where unsaid."""

    file: str
    number: str
    place: str
    words: str
    day: date | None
    reason: Localised
    confidence: Confidence
    score: float
    start: int = 0
    end: int = 0


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
    rows: Sequence[DutyRow], papers: Sequence[FileOutcome], as_of: date
) -> tuple[FollowedDuty, ...]:
    """Return what became of each of *rows* by *as_of*, as the *papers* of up to then tell."""
    known = [one for one in (_paper(file) for file in papers) if one is not None]
    known = [one for one in known if one.day is None or one.day <= as_of]
    return tuple(_followed(row, known, as_of) for row in rows)


@dataclass(frozen=True, slots=True)
class _Paper:
    """A later paper: its title and its sentences, each with its words."""

    file: str
    draft: Draft
    profile: Profile
    day: date | None
    title: str
    bases: str
    said: tuple[tuple[Span, str], ...]


def _paper(file: FileOutcome) -> _Paper | None:
    draft, profile = file.draft, file.profile
    if draft is None or profile is None:
        return None
    title = " ".join(
        fold(one.text) for one in (draft.title.type, draft.title.title) if one is not None
    )
    bases = " ".join(one.span.of(draft.text) for one in (*draft.bases, *draft.considerations))
    day = profile.adopted.value or profile.signed.value
    return _Paper(file.path, draft, profile, day, title, bases, tuple(_said(draft)))


def _said(draft: Draft) -> Iterator[tuple[Span, str]]:
    nodes = (*draft.body, *(node for annex in draft.annexes for node in annex.children))
    for unit in statements(draft, (*nodes, *draft.unclassified)):
        for span in clauses(draft.text, unit.span):
            yield span, fold(span.of(draft.text))


def _followed(row: DutyRow, papers: Sequence[_Paper], as_of: date) -> FollowedDuty:
    due = row.due or _session_day(row, papers)
    later = [one for one in papers if _is_later(one, row)]
    found = max((one for p in later for one in _shown(row, p)), key=_rank, default=None)
    if found is not None:
        late = bool(due and found.day and found.day > due)
        return FollowedDuty(row, due, Fate.MET, found, late)
    denied = _denied(row, later)
    if due is None:
        last = _last_day(row)
        fate = Fate.OVERDUE if last and last < as_of else Fate.NO_TRACE
        fate = Fate.NOT_YET_DUE if row.session and not (last and last < as_of) else fate
    else:
        fate = Fate.OVERDUE if due < as_of else Fate.NOT_YET_DUE
    return FollowedDuty(row, due, fate, note=denied)


def _rank(one: Evidence) -> tuple[float, str]:
    return one.score, one.file


def _is_later(paper: _Paper, row: DutyRow) -> bool:
    """Say whether *paper* can tell of *row*: another file, and none older than the duty."""
    own = row.number and paper.profile.number.value == row.number and paper.day == row.day
    if paper.file == row.file or own:
        return False
    return not (paper.day and row.day and paper.day < row.day)


def _session_day(row: DutyRow, papers: Sequence[_Paper]) -> date | None:
    """Return the day of the session that *row* is due at, as the papers of that session tell."""
    days = [
        one.profile.adopted.value
        for one in papers
        if one.profile.adopted.value and _is_session(row, one)
    ]
    return min((day for day in days if row.day is None or day > row.day), default=None)


def _is_session(row: DutyRow, paper: _Paper) -> bool:
    session, day = paper.profile.session.value, paper.profile.adopted.value
    if session is None or day is None or not row.session:
        return False
    if row.session_year and day.year != row.session_year:
        return False
    if row.session.startswith("thu-"):
        return str(session.ordinal) == row.session.removeprefix("thu-")
    if row.session == "ke-tiep":
        return True
    early = day.month <= _LAST_MIDYEAR_MONTH
    season = session.nature if session.nature in ("giua-nam", "cuoi-nam") else ""
    return (season or ("giua-nam" if early else "cuoi-nam")) == row.session


def _last_day(row: DutyRow) -> date | None:
    """Return the end of the year that a session of *row* must have been held in."""
    if row.session not in ("giua-nam", "cuoi-nam"):
        return None
    if not row.session_year and row.day is None:
        return None
    year = row.session_year or (row.day.year if row.day else 0)
    if (
        not row.session_year
        and row.day
        and row.day.month >= (12 if row.session == "cuoi-nam" else 7)
    ):
        year += 1
    return date(year, 12, 31)


@cache
def _done() -> re.Pattern[str]:
    return re.compile(
        r"(?<!chưa )(?<!\w)(?:đã|hoàn thành|hoàn tất|xong|được ban hành"
        r"|ban hành (?:kế hoạch|nghị quyết)"
        r"|thực hiện (?:xong|đầy đủ)|đạt 100)(?!\w)"
    )


@cache
def _not_done() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:chưa|không (?:hoàn thành|thực hiện|ban hành)|còn chậm|chậm tiến độ|đang|sẽ"
        r"|dự kiến)(?!\w)"
    )


def _shown(row: DutyRow, paper: _Paper) -> Iterator[Evidence]:
    """Yield what in *paper* shows *row* met."""
    asked = words_of(row.what.replace(row.due_text, " ") if row.due_text else row.what)
    cites = bool(row.number) and row.number.lower() in paper.draft.text.lower()
    yield from _as_paper(row, paper, asked, cites)
    if row.sort == "delegation" or not asked:
        return
    for span, words in paper.said:
        if not _done().search(words.lower()) or _is_denied(row, words):
            continue
        score = likeness(asked, words_of(words))
        if score < _LIKELY or not _same_doer(row, paper, words):
            continue
        sure = score >= _SURE
        reason = Localised(
            "văn bản nêu việc này đã làm" + (", có dẫn nghị quyết giao việc" if cites else ""),
            "the paper tells it done" + (", and cites the act" if cites else ""),
        )
        day = _told_day(row, paper, span)
        yield _evidence(paper, span, reason, sure=sure, score=score + 0.1 * cites, day=day)


def _is_denied(row: DutyRow, words: str) -> bool:
    """Say whether *words* tell the matter undone; what the duty itself says denies nothing."""
    own = row.what.lower()
    return any(one.group() not in own for one in _not_done().finditer(words.lower()))


def _told_day(row: DutyRow, paper: _Paper, span: Span) -> date | None:
    """Return the day that a sentence says it was done on, None where it says none."""
    days = [one.value for one in date_mentions(paper.draft.text, span) if one.value]
    return max((day for day in days if row.day is None or day >= row.day), default=None)


def _as_paper(
    row: DutyRow, paper: _Paper, asked: frozenset[str], cites: bool
) -> Iterator[Evidence]:
    """Yield the paper itself where it is what the duty asked for."""
    kinds = _asked_kinds(row)
    if paper.profile.kind.value not in kinds or not _issued_by(row, paper):
        return
    if not _of_season(row, paper):
        return
    score = likeness(asked, words_of(paper.title)) if asked else 0.4
    delegated = row.sort == "delegation"
    based = bool(row.number) and row.number.lower() in paper.bases.lower()
    if score < (0.35 if cites or based else 0.55):
        return
    told = Localised(
        "là văn bản được giao" + (", căn cứ đúng văn bản cấp trên" if delegated and based else ""),
        "it is the paper asked for"
        + (", based on the superior act" if delegated and based else ""),
    )
    place = paper.draft.title.title or paper.draft.title.type
    span = place.span if place else Span(0, 0)
    sure = cites or based
    yield _evidence(paper, span, told, sure=sure, score=score + 0.3, day=paper.day)


def _of_season(row: DutyRow, paper: _Paper) -> bool:
    """Say whether *paper* may be for the session that *row* is due at, by its half of the year."""
    if row.session not in ("giua-nam", "cuoi-nam") or paper.day is None:
        return True
    if row.session_year and paper.day.year != row.session_year:
        return False
    return (row.session == "giua-nam") == (paper.day.month <= _LAST_MIDYEAR_MONTH)


def _asked_kinds(row: DutyRow) -> tuple[Kind, ...]:
    """Return the kinds of paper that *row* asks for."""
    what = row.what.lower()
    if row.sort == "delegation":
        return _RESOLUTIONS
    if re.search(r"(?:ban hành|xây dựng|lập)[^,.;]{0,40}kế hoạch", what):
        return (Kind.PLAN,)
    if re.search(r"(?:ban hành|trình)[^,.;]{0,60}nghị quyết", what):
        return (*_RESOLUTIONS, Kind.SUBMISSION)
    if re.search(r"(?<!\w)trình(?!\w)", what):
        return (Kind.SUBMISSION,)
    if "báo cáo" in what:
        return (Kind.REPORT,)
    if "quyết định" in what or "thành lập" in what:
        return (Kind.DECISION,)
    return ()


def _issued_by(row: DutyRow, paper: _Paper) -> bool:
    """Say whether *paper* may come from whoever *row* charges; what is not known may."""
    issuer = paper.profile.issuer.value
    if issuer is None or not row.who:
        return True
    who = comparable(row.who)
    said = {
        "peoples-committee": "uy ban nhan dan" in _plain(who) or "ubnd" in who,
        "standing-committee": who.startswith(("thường trực", "tt", "thuong truc")),
        "committee": "ban" in who.split(),
        "council": who.startswith(("hội đồng", "hđnd", "thường trực")),
    }
    return said.get(issuer.value, True)


def _plain(words: str) -> str:
    from hdnd_lint.words.patterns.matcher import TONELESS

    return TONELESS.text(words)


def _same_doer(row: DutyRow, paper: _Paper, words: str) -> bool:
    """Say whether the sentence, or the paper, speaks for whoever is charged."""
    if not row.who or _issued_by(row, paper):
        return True
    return likeness(frozenset(_plain(row.who).split()), frozenset(_plain(words).split())) >= 0.6


def _denied(row: DutyRow, papers: Sequence[_Paper]) -> Localised:
    """Return what a later paper says of the duty as not done, "" where none does."""
    asked = words_of(row.what)
    for paper in papers if asked else ():
        for _, words in paper.said:
            if _is_denied(row, words) and likeness(asked, words_of(words)) >= _SURE:
                shown = words[:160]
                return Localised(
                    f"{paper.file}: chưa làm xong (“{shown}”)",
                    f"{paper.file}: not done (“{shown}”)",
                )
    return Localised("", "")


def _evidence(
    paper: _Paper, span: Span, reason: Localised, *, sure: bool, score: float, day: date | None
) -> Evidence:
    spot = Places(paper.draft).spot(span)
    return Evidence(
        file=paper.file,
        number=paper.profile.number.value or "",
        place=" › ".join(spot.path),
        words=fold(span.of(paper.draft.text))[:200],
        day=day,
        reason=reason,
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        score=score,
        start=span.start,
        end=span.end,
    )

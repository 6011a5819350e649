"""What brings dossiers together: a session of a council, the supervision programmes of a year."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.linking.marks import Marks, is_blank, title_of
from hdnd_lint.linking.matters import Growing
from hdnd_lint.model import Draft, Issuer, Kind, Level, Subject
from hdnd_lint.model.dossier import (
    Belonging,
    Dossier,
    DossierPaper,
    Gathering,
    GatheringKind,
    Role,
)
from hdnd_lint.words.letters.text import Localised, fold
from hdnd_lint.words.patterns.matcher import comparable

_SESSION = Localised("chương trình của kỳ họp", "the agenda of the session")
_ACTIVITY = Localised("báo cáo về hoạt động", "it reports on activity")
_REPORTING = (Kind.REPORT, Kind.NOTICE, Kind.CONCLUSION)
_OF_COUNCIL = (Issuer.COUNCIL, Issuer.STANDING_COMMITTEE, Issuer.COMMITTEE)
SessionKey = tuple[str, int]


def session_key(paper: Marks) -> SessionKey | None:
    """Return the session that a paper says it is for: the unit and the number."""
    return (paper.unit, paper.session) if paper.session is not None else None


def key_of(growing: Growing) -> SessionKey | None:
    """Return the session of a dossier, as its draft says."""
    return next((key for one in growing.anchor if (key := session_key(one))), None)


def is_programme(growing: Growing) -> bool:
    """Say whether a dossier is about a yearly supervision programme."""
    first = growing.anchor[0]
    return first.role is Role.DRAFT and Subject.SUPERVISION_PROGRAMME in first.subjects


def is_of_council(growing: Growing) -> bool:
    """Say whether a dossier is about a resolution of a council."""
    first = growing.anchor[0]
    return first.role is Role.DRAFT and first.profile.issuer.value is Issuer.COUNCIL


def sessions(
    grown: Sequence[tuple[Growing, Dossier]],
    agendas: Sequence[Marks],
    unread: Mapping[str, Role | None],
) -> list[Gathering]:
    """Return the sessions that several dossiers, or an agenda and a dossier, are for."""
    of_session: dict[SessionKey, list[Dossier]] = defaultdict(list)
    for growing, dossier in grown:
        key = key_of(growing)
        if key is not None:
            of_session[key].append(dossier)
    papers: dict[SessionKey, list[Marks]] = defaultdict(list)
    for agenda in agendas:
        key = session_key(agenda) or _only_session(agenda, of_session)
        if key is not None:
            papers[key].append(agenda)
    keys = sorted({*of_session, *papers})
    return [
        _session(papers[key], of_session[key], unread)
        for key in keys
        if len(of_session[key]) + len(papers[key]) > 1
    ]


def _only_session(agenda: Marks, known: Mapping[SessionKey, object]) -> SessionKey | None:
    """Return the one session of the agenda's unit, where it does not tell its number."""
    found = [key for key in known if key[0] == agenda.unit]
    return found[0] if len(found) == 1 else None


def _session(
    agendas: Sequence[Marks], dossiers: Sequence[Dossier], unread: Mapping[str, Role | None]
) -> Gathering:
    ordered = sorted(agendas, key=lambda one: (not is_blank(one.number), str(one.day), one.path))
    newest = ordered[-1].path if ordered else ""
    papers = tuple(_agenda(one, "" if one.path == newest else newest) for one in ordered)
    title = _called(ordered[-1].draft) if ordered else _title(dossiers)
    return Gathering(GatheringKind.SESSION, title, tuple(dossiers), papers, unread)


def _agenda(paper: Marks, newer: str) -> DossierPaper:
    return DossierPaper(
        paper.path,
        Role.AGENDA,
        paper.draft,
        paper.profile,
        Belonging.SUBJECT,
        Confidence.HIGH,
        _SESSION,
        newer,
    )


def _called(agenda: Draft) -> str:
    """Return what an agenda is called, by its session where it has no other title."""
    untitled = agenda.title.title is None and agenda.session is not None
    return _session_words(agenda) if untitled else fold(title_of(agenda))


def _session_words(draft: Draft) -> str:
    return fold(draft.session.span.of(draft.text)) if draft.session else ""


def _title(dossiers: Sequence[Dossier]) -> str:
    """Return what a session without an agenda is called: as its first draft calls it."""
    lead = dossiers[0].lead
    session = lead.draft.session if lead and lead.draft else None
    if session is None or lead is None or lead.draft is None:
        closing = lead.draft.closing if lead and lead.draft else None
        session = closing.session if closing else None
    return fold(session.span.of(lead.draft.text)) if session and lead and lead.draft else ""


def programmes(
    grown: Sequence[tuple[Growing, Dossier]], unread: Mapping[str, Role | None]
) -> list[Gathering]:
    """Return the supervision programmes of each year that bodies of one province have made."""
    found = [(one.anchor[0], dossier) for one, dossier in grown if is_programme(one)]
    provinces = {one.unit for one, _ in found if one.profile.level.value is Level.PROVINCE}
    groups: dict[tuple[int, str], list[Dossier]] = defaultdict(list)
    for paper, dossier in found:
        year = paper.profile.programme_year.value
        if year is not None:
            groups[year, _province(paper, provinces)].append(dossier)
    return [
        Gathering(GatheringKind.PROGRAMMES, _year(year), tuple(dossiers), unread=unread)
        for (year, _), dossiers in sorted(groups.items())
        if len(dossiers) > 1
    ]


def activities(papers: Sequence[Marks], unread: Mapping[str, Role | None]) -> list[Gathering]:
    """Return what the bodies of each council report of their activity, where several do."""
    groups: dict[str, list[Marks]] = defaultdict(list)
    for one in papers:
        kind, issuer = one.profile.kind.value, one.profile.issuer.value
        if one.unit and kind in _REPORTING and issuer in _OF_COUNCIL and _tells(one):
            groups[one.unit].append(one)
    return [
        Gathering(GatheringKind.ACTIVITY, _ACTIVITY.vi, (), _reports(found), unread)
        for _, found in sorted(groups.items())
        if len(found) > 1
    ]


def _tells(paper: Marks) -> bool:
    """Say whether the title is of activity or of work done, and not of one matter."""
    return _about().search(comparable(title_of(paper.draft))) is not None


@cache
def _about() -> re.Pattern[str]:
    return re.compile(r"hoạt động|công tác|nhiệm vụ|sơ kết|tổng kết|giao ban")


def _reports(papers: Sequence[Marks]) -> tuple[DossierPaper, ...]:
    return tuple(
        DossierPaper(
            one.path,
            Role.OTHER,
            one.draft,
            one.profile,
            Belonging.SUBJECT,
            Confidence.HIGH,
            _ACTIVITY,
        )
        for one in sorted(papers, key=lambda one: (str(one.day), one.path))
    )


def _year(year: int) -> str:
    return f"Chương trình giám sát năm {year}"


def _province(paper: Marks, provinces: Set[str]) -> str:
    """Return whose programmes a paper goes with; nobody knows a commune's of several provinces."""
    if len(provinces) < 2:
        return ""
    return paper.unit if paper.unit in provinces else "?"

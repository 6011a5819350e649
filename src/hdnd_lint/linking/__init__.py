"""From a set of files to dossiers: which papers belong to one matter, which to one session."""

from collections.abc import Iterator, Mapping, Sequence

from hdnd_lint.finding import Confidence
from hdnd_lint.linking.gathering import (
    activities,
    is_of_council,
    is_programme,
    key_of,
    programmes,
    sessions,
)
from hdnd_lint.linking.marks import Marks, marks_of, role_by_name
from hdnd_lint.linking.matters import Growing, Matters, dossier_of
from hdnd_lint.linking.stated import StatedMatter, stated_dossier
from hdnd_lint.model import Draft
from hdnd_lint.model.dossier import Dossier, Linkage, Role, Stranger
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.words.letters.text import Localised

__all__ = ["StatedMatter", "link"]

_DAMAGED = "unreadable-text"  # the notice of a reader
_ALONE = Localised(
    "không văn bản nào khác nêu số, tên hay nội dung của văn bản này",
    "no other paper has its number, title or subject",
)
_UNREAD = Localised("tệp không đọc được", "the file could not be read")


def link(files: Sequence[FileOutcome], stated: Sequence[StatedMatter] = ()) -> Linkage:
    """Return the dossiers of *files*: those *stated* as said, the rest by what the papers tell."""
    marks = {
        one.path: marks_of(one.path, one.draft, one.profile)
        for one in files
        if one.draft and one.profile and _is_legible(one.draft)
    }
    unread = {one.path: role_by_name(one.path) for one in files if one.path not in marks}
    said = [stated_dossier(one, marks, unread) for one in stated]
    taken = {paper.path for dossier in said for paper in dossier.papers}
    left = [one for path, one in marks.items() if path not in taken]
    return _linked(left, {p: r for p, r in unread.items() if p not in taken}, said)


def _is_legible(draft: Draft) -> bool:
    """Say whether there are words to look at: a scan has none, damaged letters say nothing."""
    return bool(draft.text.strip()) and all(one.key != _DAMAGED for one in draft.source.notices)


def _linked(
    papers: Sequence[Marks], unread: Mapping[str, Role | None], said: Sequence[Dossier]
) -> Linkage:
    agendas = [one for one in papers if one.role is Role.AGENDA]
    kept = list(_kept(Matters(papers).growing, agendas))
    grown = [(one, dossier_of(one, unread)) for one in kept]
    gathered = [*sessions(grown, agendas, unread), *programmes(grown, unread)]
    gathered += activities(papers, unread)
    dossiers = (*said, *(dossier for _, dossier in grown))
    placed = {paper.path for one in dossiers for paper in one.papers}
    placed |= {paper.path for one in gathered for paper in one.papers}
    strangers = [Stranger(one.path, _ALONE) for one in papers if one.path not in placed]
    strangers += [Stranger(path, _UNREAD) for path in unread if not dossiers]
    return Linkage(dossiers, tuple(gathered), tuple(sorted(strangers, key=lambda one: one.path)))


def _kept(growing: Sequence[Growing], agendas: Sequence[Marks]) -> Iterator[Growing]:
    """Yield the dossiers of several papers, and single ones that a session or year calls for."""
    sure = [one for one in growing if _is_sure(one)]
    years = [one.anchor[0].year for one in growing if is_programme(one)]
    called = {key_of(one) for one in sure if is_of_council(one)}
    called |= {(one.unit, one.session) for one in agendas if one.session is not None}
    for one in growing:
        alone = is_programme(one) and years.count(one.anchor[0].year) > 1
        if _is_sure(one) or alone or (key_of(one) in called and key_of(one) is not None):
            yield one


def _is_sure(growing: Growing) -> bool:
    """Say whether several papers make a dossier by more than a weak likeness."""
    if len(growing.anchor) > 1:
        return True
    return any(one.confidence is not Confidence.LOW for one in growing.bonds.values())

"""Papers put together into the dossiers of their matters, around what is to be adopted."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from hdnd_lint.finding import Confidence
from hdnd_lint.linking.candidates import Candidates
from hdnd_lint.linking.marks import Marks, amended_numbers, title_of
from hdnd_lint.linking.pairs import NUMBERED, Bond, bond
from hdnd_lint.linking.versions import are_versions, by_age
from hdnd_lint.model.dossier import Belonging, Dossier, DossierPaper, Role
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Localised, fold
from hdnd_lint.words.measures import MONEY

_ANCHORS = (Role.DRAFT, Role.SUBMISSION, Role.APPRAISAL)
_ORDER = (*_ANCHORS, Role.ANNEX, Role.AGENDA, Role.AMENDED, Role.OTHER)
_FIGURES = 2  # common to an annex and one dossier alone
_DIGITS = 4  # that a figure must have, zeros at its end left out, to be told from others
_NOBODY = Localised("", "")
_CHANGED = Localised("tên dự thảo nêu đúng số văn bản này", "the title of the draft names it")
_VERSION = Localised("cùng tên, cùng cơ quan với văn bản kia", "of the same body and title")


@dataclass(slots=True)
class Growing:
    """A dossier while papers are put to it: *anchor* holds the versions of what it is about."""

    anchor: list[Marks]
    bonds: dict[str, Bond] = field(default_factory=dict)
    papers: list[Marks] = field(default_factory=list)

    def everything(self) -> list[Marks]:
        """Return all its papers, those it is about first."""
        return [*self.anchor, *self.papers]

    def has(self, role: Role) -> bool:
        """Say whether it holds a paper of *role*."""
        return any(one.role is role for one in self.everything())


class Matters:
    """The dossiers of *papers*, built up role by role: drafts, submissions, reports, annexes."""

    def __init__(self, papers: Sequence[Marks]) -> None:
        self._candidates = Candidates(papers)
        self._held: dict[str, list[Growing]] = {}
        self.growing: list[Growing] = []
        for role in _ANCHORS:
            left = [one for one in papers if one.role is role and self._free(one)]
            self._attach(left)
            self._anchor([one for one in left if self._free(one)])
        rest = [one for one in papers if one.role in (Role.ANNEX, Role.OTHER)]
        self._attach(rest)
        left = [one for one in rest if one.role is Role.ANNEX and self._free(one)]
        self._attach_by_figures(left)
        self._attach_amended()

    def _free(self, paper: Marks) -> bool:
        return paper.path not in self._held

    def _attach(self, papers: Iterable[Marks]) -> None:
        """Put each paper to the dossiers that it names or is named in, else to the likeliest."""
        for paper in papers:
            found = self._bonds(paper)
            named = [one for one in found if one[1].strength >= NUMBERED]
            best = max(found, key=lambda one: one[1].strength, default=None)
            for growing, held in named or ([best] if best else []):
                growing.papers.append(paper)
                growing.bonds[paper.path] = held
                self._held.setdefault(paper.path, []).append(growing)

    def _attach_by_figures(self, annexes: Sequence[Marks]) -> None:
        """Put each annex that names nothing to the one dossier that gives its figures."""
        if not annexes:
            return
        holders: dict[Decimal, set[int]] = {}
        for at, growing in enumerate(self.growing):
            for paper in growing.everything():
                for value in figures_of(paper):
                    holders.setdefault(value, set()).add(at)
        for annex in annexes:
            shared = Counter(at for one in figures_of(annex) for at in holders.get(one, ()))
            ranked = [*shared.most_common(2), (-1, 0), (-1, 0)]
            if ranked[0][1] >= _FIGURES > ranked[1][1]:
                growing = self.growing[ranked[0][0]]
                growing.papers.append(annex)
                growing.bonds[annex.path] = _by_figures(ranked[0][1])
                self._held[annex.path] = [growing]

    def _attach_amended(self) -> None:
        """Put the text in force to the draft whose title names it, unless it has papers too."""
        alone = {
            (one.anchor[0].unit, one.anchor[0].number): one
            for one in self.growing
            if one.anchor[0].role is Role.DRAFT and not one.papers
        }
        taken: set[int] = set()
        for growing in self.growing:
            draft = growing.anchor[0]
            for number in amended_numbers(draft):
                old = alone.get((draft.unit, number))
                if old is None or old is growing:
                    continue
                taken.add(id(old))
                for text in old.anchor:
                    growing.papers.append(replace(text, role=Role.AMENDED))
                    growing.bonds[text.path] = Bond(
                        Belonging.REFERENCE, Confidence.HIGH, _CHANGED, NUMBERED
                    )
        self.growing = [one for one in self.growing if id(one) not in taken]

    def _bonds(self, paper: Marks) -> list[tuple[Growing, Bond]]:
        """Return the dossiers that *paper* may belong to, each with its strongest bond."""
        best: dict[int, tuple[Growing, Bond]] = {}
        for other in self._candidates.of(paper):
            held = bond(paper, other) if other.path in self._held else None
            if held is None or not _apart(paper, other, held):
                continue
            for growing in self._held[other.path]:
                known = best.get(id(growing))
                if known is None or known[1].strength < held.strength:
                    best[id(growing)] = (growing, held)
        return list(best.values())

    def _anchor(self, papers: Sequence[Marks]) -> None:
        """Begin a dossier for each paper that belongs to none, its versions together."""
        begun: dict[str, Growing] = {}
        for paper in papers:
            twin = next(
                (
                    one
                    for one in self._candidates.of(paper)
                    if one.path in begun and are_versions(paper, one)
                ),
                None,
            )
            growing = begun[twin.path] if twin else Growing([])
            growing.anchor.append(paper)
            begun[paper.path] = growing
            self._held[paper.path] = [growing]
            if twin is None:
                self.growing.append(growing)


def figures_of(paper: Marks) -> frozenset[Decimal]:
    """Return the amounts of a paper, in đồng, that hardly stand in papers on other matters."""
    ledger = paper.draft.ledger
    every = (*ledger.figures, *ledger.further)
    return frozenset(one.value for one in every if one.base == MONEY and _tells(one.value))


def _tells(value: Decimal) -> bool:
    return len(f"{value:f}".partition(".")[0].strip("-0")) >= _DIGITS


def _by_figures(count: int) -> Bond:
    words = Localised(
        f"có {count} số liệu trùng với các văn bản của hồ sơ",
        f"holds {count} figures that the papers of the dossier give",
    )
    return Bond(Belonging.FIGURES, Confidence.MEDIUM, words, 1.0)


def _apart(paper: Marks, other: Marks, held: Bond) -> bool:
    """Say whether a bond joins two papers of one matter: two drafts never make one another's."""
    if paper.role is other.role:
        return are_versions(paper, other)
    return held.how is not Belonging.SUBJECT or other.role is Role.DRAFT


def dossier_of(growing: Growing, unread: Mapping[str, Role | None]) -> Dossier:
    """Return a dossier that has grown, its papers by role and each role newest first."""
    newest = _newest(growing.everything())
    papers = sorted(
        (_paper(one, growing, newest) for one in growing.everything()),
        key=lambda one: (_ORDER.index(one.role), bool(one.newer), one.path),
    )
    folders = {_folder(one.path) for one in papers}
    near = {path: role for path, role in unread.items() if _folder(path) in folders}
    return Dossier(fold(title_of(growing.anchor[0].draft)), tuple(papers), unread=near)


def _folder(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[0]


def _newest(papers: Sequence[Marks]) -> dict[str, str]:
    """Return for each older version the path of the newest."""
    newer: dict[str, str] = {}
    groups: list[list[Marks]] = []
    for paper in papers:
        group = next((one for one in groups if are_versions(one[0], paper)), None)
        groups.append([paper]) if group is None else group.append(paper)
    for group in groups:
        first, *older = by_age(group)
        newer.update((one.path, first.path) for one in older)
    return newer


def _paper(marks: Marks, growing: Growing, newest: Mapping[str, str]) -> DossierPaper:
    held = growing.bonds.get(marks.path)
    alone = len(growing.everything()) == 1
    if held is None:
        how, sure, why = Belonging.ALONE if alone else Belonging.TITLE, Confidence.HIGH, _NOBODY
        why = _VERSION if len(growing.anchor) > 1 else why
    else:
        how, sure, why = held.how, held.confidence, held.why
    return DossierPaper(
        marks.path,
        marks.role,
        marks.draft,
        marks.profile,
        how,
        sure,
        why,
        newest.get(marks.path, ""),
    )

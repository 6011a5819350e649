"""A form on which an office scores papers: criteria with the findings that bear on each.

The points stay blank: they are for people.
"""

from collections.abc import Iterator, Sequence

from hdnd_lint.records import dataclass
from hdnd_lint.report.appraisal.content import DRAFT, AppraisalPaper, Reviewed

BLANK = "……"
_PLACES = 3  # places of one rule named


@dataclass(frozen=True, slots=True)
class ScoreCriterion:
    """One criterion: what it is called, its most points, the rules that bear on it.

    A rule is named by its id, by the head of ids (GS), by its name or by its group.
    """

    name: str
    points: float
    rules: tuple[str, ...]

    def bears(self, rule: str, names: Sequence[str]) -> bool:
        """Say whether the rule of that id, called *names* too, bears on the criterion."""
        wanted = {one.casefold() for one in self.rules}
        return bool(wanted & {rule.casefold(), rule[:2].casefold(), *names})


@dataclass(frozen=True, slots=True)
class ScoreForm:
    """The form: its title and its criteria, in order."""

    title: str
    criteria: tuple[ScoreCriterion, ...]

    @property
    def total(self) -> float:
        """The most points of all criteria together."""
        return sum(one.points for one in self.criteria)


def score_rows(
    form: ScoreForm, paper: AppraisalPaper
) -> Iterator[tuple[Reviewed, tuple[tuple[str, ...], ...]]]:
    """Yield each draft resolution with the rows of its form; findings of its dossier count too."""
    drafts = [one for one in paper.drafts if one.kind == DRAFT] or list(paper.drafts)
    for draft in drafts:
        papers = [one for one in paper.drafts if one is draft or _same_matter(one, draft)]
        rows = [
            (one.name, _points(one.points), _evidence(one, papers), BLANK) for one in form.criteria
        ]
        yield draft, (*rows, ("Cộng", _points(form.total), "", BLANK))


def _same_matter(one: Reviewed, draft: Reviewed) -> bool:
    return bool(draft.matter) and one.matter == draft.matter


def _points(points: float) -> str:
    return f"{points:g}".replace(".", ",")


def _evidence(criterion: ScoreCriterion, papers: Sequence[Reviewed]) -> str:
    """Return which findings bear on *criterion*, each rule with its places."""
    found: dict[str, list[str]] = {}
    for paper in papers:
        for point in paper.points:
            if criterion.bears(point.rule, point.names):
                place = point.place or paper.file
                found.setdefault(f"{point.rule} {point.title}", []).append(place)
    told = (f"{rule}: {_some(places)}" for rule, places in found.items())
    return "; ".join(told) or "Không có phát hiện theo các quy tắc đã kiểm tra"


def _some(places: Sequence[str]) -> str:
    shown = ", ".join(dict.fromkeys(places[:_PLACES]))
    more = len(places) - _PLACES
    return f"{shown} và {more} chỗ khác" if more > 0 else shown

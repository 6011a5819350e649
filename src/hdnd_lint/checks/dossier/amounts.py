"""Amounts that several papers of a dossier name by one label: in đồng, whatever the unit."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from hdnd_lint.checks.base import Check, DossierContext, Params
from hdnd_lint.checks.dossier.places import PlacedValue, dissents, hit_on
from hdnd_lint.checks.dossier.unread import unread_of
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import Figure, Subject
from hdnd_lint.model.dossier import DossierPaper, Role, Scope
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.matters import spelled_out
from hdnd_lint.words.patterns.matcher import comparable

_ROLES = (Role.DRAFT, Role.SUBMISSION, Role.APPRAISAL, Role.ANNEX)
_NOTHING = Localised(
    "không khoản tiền nào được nêu cùng tên ở hai văn bản của hồ sơ",
    "no amount goes by one name in two papers of the dossier",
)
_MOST_VALUES = 3  # values under one label in one paper: of a label for many things nothing follows
_LEAST_WORDS = 2  # of a label that says what is counted


@dataclass(frozen=True, slots=True)
class AmountParams(Params):
    """*generic*: labels that say nothing by themselves (“tổng cộng”), compared in tables alone.

    *sizes*: the units besides money that are compared, ``%`` for shares.
    """

    generic: tuple[str, ...]
    sizes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledAmount:
    """One labelled amount of one paper; *keys* are the labels that it may be known by."""

    paper: DossierPaper
    figure: Figure
    keys: tuple[str, ...]

    @property
    def cell(self) -> str:
        """The label with the heading above: what tells a cell of a table, "" outside tables."""
        if self.figure.table < 0 or not self.keys:
            return ""
        return f"{self.keys[0]} | {_plain(self.figure.heading)}"

    def as_placed(self, value: Decimal) -> PlacedValue:
        """Return the entry as a place that says *value*."""
        return PlacedValue(self.paper, self.figure.span, value, _shown(self.figure))


def agreement(context: DossierContext, params: AmountParams) -> Iterator[Result]:
    """Yield the amounts that one paper gives otherwise than the papers beside it.

    Variant ``settlement``: in the papers of a settlement, whose figures the law wants to agree.
    """
    entries = [
        entry
        for paper in context.dossier.newest(*_ROLES)
        for entry in _entries(context, paper, params)
    ]
    groups = [*_by_cell(entries), *_by_label(entries, params)]
    lead = context.dossier.lead
    settles = lead and lead.profile and lead.profile.has(Subject.SETTLEMENT)
    variant = "settlement" if settles else ""
    hits: dict[tuple[str, Span], Hit] = {}
    told: set[str] = set()
    for label, found in groups:
        if label in told:  # a cell under that name differs: its row says no more
            continue
        for dissent in dissents(_places(found)):
            if _is_odd(dissent.odd, found):
                told.add(label)
                key = (dissent.odd.paper.path, dissent.odd.span)
                hit = hit_on(dissent, variant, label=Localised(label, label))
                hits.setdefault(key, hit)
    yield from hits.values()
    yield from unread_of(context, *_ROLES)
    if not groups:
        yield NotApplicable(_NOTHING)


def _entries(
    context: DossierContext, paper: DossierPaper, params: AmountParams
) -> Iterator[LabelledAmount]:
    ledger = context.of(paper).draft.ledger
    lead = context.dossier.lead
    year = lead.profile.budget_year.value if lead and lead.profile else None
    sizes = (one for one in ledger.measured if one.base in params.sizes)
    for figure in (*ledger.figures, *ledger.further, *sizes):
        keys = tuple(_keys(figure, year))
        if keys and (figure.table >= 0 or keys[0] not in params.generic):
            yield LabelledAmount(paper, figure, keys)


def _keys(figure: Figure, year: int | None) -> Iterator[str]:
    """Yield the names of a figure: its whole label, and what stands after a colon or comma.

    Where the money comes from, and the *year* that the dossier is about, tell nothing apart.
    """
    whole = spelled_out(figure.label)
    found: dict[str, None] = {}
    for piece in (whole, whole.rpartition(":")[2], whole.rpartition(", ")[2]):
        plain = _plain(piece.replace(f" năm {year}", "") if year else piece)
        if len(plain.split()) >= (_LEAST_WORDS if figure.table < 0 else 1):
            found[plain] = None
            found[_plain(_source().split(plain)[0])] = None
    yield from found


@cache
def _idle() -> re.Pattern[str]:
    """Match the words at the head of a label that say nothing of what is counted."""
    head = (
        r"(?:mức|số tiền|số|nâng|việc|về|là|gồm|trong đó|dự án|khoản|và|cho|đề nghị|với|tại"
        r"|bố trí|cấp|phân bổ|giao|theo đó|cụ thể|ban|các)"
    )
    return re.compile(rf"^(?:(?:{head}|\d+(?:\.\d+)*|[-+*•]|[a-zđ]\)|[ivx]+\.)\W+)+")


@cache
def _source() -> re.Pattern[str]:
    return re.compile(r"\s{1,9}(?:từ nguồn|bằng nguồn|từ ngân sách)\s")


@cache
def _tail() -> re.Pattern[str]:
    verbs = r"là|đạt|khoảng|với số tiền|số tiền|gồm|bằng|tổng số tiền|ước|tương ứng|được"
    return re.compile(rf"(?:\s{{0,9}}(?:{verbs})){{1,6}}$")


def _plain(label: str) -> str:
    """Return *label* without numbering, idle words and marks, so that it compares."""
    words = _idle().sub("", f"{comparable(label).strip(' .:;,-+*')} ").strip()
    return _tail().sub("", words).strip(' .:;,-(“”"')


def _by_cell(entries: Sequence[LabelledAmount]) -> Iterator[tuple[str, list[LabelledAmount]]]:
    """Yield the cells of tables of several papers under one heading and one row's name.

    What the running text of a paper says of such a cell stands beside them.
    """
    cells: dict[str, list[LabelledAmount]] = defaultdict(list)
    texts: dict[str, list[LabelledAmount]] = defaultdict(list)
    for entry in entries:
        if entry.cell:
            cells[entry.cell].append(entry)
        for key in () if entry.cell else entry.keys:
            texts[key].append(entry)
    for found in cells.values():
        once = _once_in_each(found)
        if len(once) > 1:
            label = found[0].keys[0]
            said = [one for one in texts[label] if any(_agree(one, cell) for cell in once)]
            yield label, [*once, *said]


def _once_in_each(found: Sequence[LabelledAmount]) -> list[LabelledAmount]:
    """Return the entries of the papers that have but one such cell."""
    papers: dict[str, list[LabelledAmount]] = defaultdict(list)
    for entry in found:
        papers[entry.paper.path].append(entry)
    return [held[0] for held in papers.values() if len(held) == 1]


def _by_label(
    entries: Sequence[LabelledAmount], params: AmountParams
) -> Iterator[tuple[str, list[LabelledAmount]]]:
    labels: dict[tuple[str, str], list[LabelledAmount]] = defaultdict(list)
    for entry in entries:
        for key in entry.keys:
            if key not in params.generic and len(key.split()) >= _LEAST_WORDS:
                labels[key, entry.figure.base].append(entry)
    for (label, _), found in labels.items():
        if len({one.paper.path for one in found}) > 1 and _tells_one_thing(found):
            yield label, found


def _tells_one_thing(found: Sequence[LabelledAmount]) -> bool:
    """Say whether a label means one amount: no paper gives many values under it in its text."""
    values: dict[str, set[Decimal]] = defaultdict(set)
    for entry in found:
        if entry.figure.table < 0:
            values[entry.paper.path].add(entry.figure.value)
    return all(len(held) < _MOST_VALUES for held in values.values())


def _places(found: Sequence[LabelledAmount]) -> list[PlacedValue]:
    """Return the entries as places, with one value for amounts that rounding alone tells apart."""
    values: list[tuple[Decimal, Decimal]] = []
    places = []
    for entry in sorted(found, key=lambda one: (one.figure.step, one.figure.value)):
        own, step = entry.figure.value, entry.figure.step
        same = next((v for v, s in values if abs(v - own) <= (s + step) / 2), None)
        if same is None:
            values.append((own, step))
            same = own
        places.append(entry.as_placed(same))
    return places


def _is_odd(odd: PlacedValue, found: Sequence[LabelledAmount]) -> bool:
    """Say whether an amount stands against another paper, and no cell of its row agrees there.

    A row of a table may hold several years: it is odd where none of its figures is told there.
    """
    mine = next(
        one for one in found if one.paper.path == odd.paper.path and one.figure.span == odd.span
    )
    row = [one for one in found if _same_row(one, mine)]
    others: Mapping[str, list[LabelledAmount]] = _of_others(found, mine)
    return any(
        not any(_agree(one, other) for one in row for other in held) for held in others.values()
    )


def _same_row(one: LabelledAmount, mine: LabelledAmount) -> bool:
    if mine.figure.table < 0:
        return one is mine
    return one.paper.path == mine.paper.path and one.figure.table >= 0


def _of_others(
    found: Sequence[LabelledAmount], mine: LabelledAmount
) -> Mapping[str, list[LabelledAmount]]:
    others: dict[str, list[LabelledAmount]] = defaultdict(list)
    for one in found:
        if one.paper.path != mine.paper.path:
            others[one.paper.path].append(one)
    return others


def _agree(one: LabelledAmount, other: LabelledAmount) -> bool:
    gap = abs(one.figure.value - other.figure.value)
    return gap <= (one.figure.step + other.figure.step) / 2


def _shown(figure: Figure) -> str:
    unit = figure.unit if figure.table >= 0 else ""
    return f"{figure.written} {unit}".strip()


CHECKS = {
    "agreement": Check(
        agreement,
        AmountParams,
        values=frozenset({"here", "there", "other", "paper", "other_paper", "label"}),
        variants=frozenset({"settlement"}),
        scope=Scope.DOSSIER,
    ),
}

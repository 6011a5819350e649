"""The paper and the margins of each section."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.mending import fix_of, nearest
from hdnd_lint.finding import Hit, NotEvaluated, Restyle, Result, Trait, Value
from hdnd_lint.model import Block, BlockKind, Kind, PageSetup
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_NEAR = 0.6  # mm: a margin rounded to tenths of an inch, or to twips
_SIDES = {
    Trait.MARGIN_TOP: Localised("lề trên", "top margin"),
    Trait.MARGIN_BOTTOM: Localised("lề dưới", "bottom margin"),
    Trait.MARGIN_LEFT: Localised("lề trái", "left margin"),
    Trait.MARGIN_RIGHT: Localised("lề phải", "right margin"),
}
_PAPER = Localised("khổ giấy", "paper")
_UNTOLD = Localised(
    "tệp không cho biết khổ giấy, lề trang", "the file does not tell its paper and margins"
)


@dataclass(frozen=True, slots=True)
class PageRequirement:
    """The paper and margins of some kinds of paper: mm, the least and the greatest."""

    key: str
    kinds: tuple[Kind, ...]
    width: float
    height: float
    margin_top: tuple[float, ...]
    margin_bottom: tuple[float, ...]
    margin_left: tuple[float, ...]
    margin_right: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PageParams(Params):
    """*rows*: one for each family of papers."""

    rows: tuple[PageRequirement, ...]


def wrong_setups(context: Context, params: PageParams) -> Iterator[Result]:
    """Yield each measure of a page that departs, once for all sections alike."""
    kind = context.profile.kind.value
    row = next((one for one in params.rows if kind in one.kinds), None)
    sections = context.draft.source.sections
    if row is None or not sections:
        yield NotEvaluated(_UNTOLD)
        return
    alike: dict[tuple[str, float], list[_Measure]] = {}
    for number, page in enumerate(sections, 1):
        at = _first_of(context, number)
        for one in _departures(page, row, number, at.span) if at else ():
            alike.setdefault((one.key, one.found), []).append(one)
    for (key, found), measures in alike.items():
        first = measures[0]
        values: dict[str, Value] = {"section": first.section, "measure": key}
        shown = {"found": _mm(found), "wanted": first.wanted, "measure_name": first.name}
        yield Hit(
            first.span,
            values=values,
            words=shown,
            fixes=fix_of([restyle for one in measures for restyle in one.restyles]),
            variant="paper" if key == "paper" else "",
        )


@dataclass(frozen=True, slots=True)
class _Measure:
    """One measure of one section that departs."""

    key: str
    found: float
    wanted: Localised
    name: Localised
    section: int
    span: Span
    restyles: tuple[Restyle, ...]


def _departures(
    page: PageSetup, row: PageRequirement, section: int, span: Span
) -> Iterator[_Measure]:
    if page.width is not None and page.height is not None:
        sides = sorted((page.width, page.height))
        if abs(sides[0] - row.width) > 1 or abs(sides[1] - row.height) > 1:
            wanted = _plain(f"{row.width:g} x {row.height:g}")
            whole = ((Trait.WIDTH, row.width), (Trait.HEIGHT, row.height))
            restyles = tuple(Restyle(span, trait, value, section) for trait, value in whole)
            yield _Measure("paper", sides[0], wanted, _PAPER, section, span, restyles)
        if page.width > page.height:
            return  # turned for a table: which edge its margins are counted from is not said
    for side, name in _SIDES.items():
        low, high = getattr(row, side)
        found = getattr(page, side)
        if found is not None and not low - _NEAR <= found <= high + _NEAR:
            restyle = Restyle(span, side, nearest(found, low, high), section)
            wanted = _plain(f"{low:g} - {high:g}")
            yield _Measure(side.value, found, wanted, name, section, span, (restyle,))


def _first_of(context: Context, section: int) -> Block | None:
    inside = (BlockKind.PARAGRAPH, BlockKind.CELL)
    blocks = (one for one in context.draft.source.blocks if one.kind in inside)
    return next((one for one in blocks if one.place.section == section), None)


def _mm(value: float) -> Localised:
    return Localised(f"{round(value, 1):g}".replace(".", ","), f"{round(value, 1):g}")


def _plain(words: str) -> Localised:
    return Localised(words, words)


CHECKS: Mapping[str, Check[Any]] = {
    "setup": Check(
        wrong_setups,
        PageParams,
        values=frozenset({"section", "measure", "measure_name", "found", "wanted"}),
        variants=frozenset({"paper"}),
    ),
}

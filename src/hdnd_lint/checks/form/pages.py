"""The paper of each section and its page numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotEvaluated, Result, Value
from hdnd_lint.model import Block, BlockKind, Kind, PageSetup
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised

_NEAR = 0.6  # mm: a margin rounded to tenths of an inch, or to twips
_SIDES = {
    "margin_top": Localised("lề trên", "top margin"),
    "margin_bottom": Localised("lề dưới", "bottom margin"),
    "margin_left": Localised("lề trái", "left margin"),
    "margin_right": Localised("lề phải", "right margin"),
}
_UNTOLD = Localised(
    "tệp không cho biết khổ giấy, lề trang", "the file does not tell its paper and margins"
)
_SHORT = Localised("văn bản ngắn, có thể chỉ một trang", "a short paper, perhaps of one page")


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
    told: set[tuple[str, float]] = set()
    for number, page in enumerate(sections, 1):
        at = _first_of(context, number)
        for hit_key, found, wanted, name in _departures(page, row) if at else ():
            if (hit_key, found) not in told and at:
                told.add((hit_key, found))
                values: dict[str, Value] = {"section": number, "measure": hit_key}
                shown = {"found": _mm(found), "wanted": wanted, "measure_name": name}
                variant = "" if hit_key != "paper" else "paper"
                yield Hit(at.span, values=values, words=shown, variant=variant)


def _departures(
    page: PageSetup, row: PageRequirement
) -> Iterator[tuple[str, float, Localised, Localised]]:
    if page.width is not None and page.height is not None:
        sides = sorted((page.width, page.height))
        if abs(sides[0] - row.width) > 1 or abs(sides[1] - row.height) > 1:
            wanted = _plain(f"{row.width:g} x {row.height:g}")
            yield "paper", sides[0], wanted, Localised("khổ giấy", "paper")
        if page.width > page.height:
            return  # turned for a table: which edge its margins are counted from is not said
    for side, name in _SIDES.items():
        low, high = getattr(row, side)
        found = getattr(page, side)
        if found is not None and not low - _NEAR <= found <= high + _NEAR:
            yield side, found, _plain(f"{low:g} - {high:g}"), name


def _first_of(context: Context, section: int) -> Block | None:
    inside = (BlockKind.PARAGRAPH, BlockKind.CELL)
    blocks = (one for one in context.draft.source.blocks if one.kind in inside)
    return next((one for one in blocks if one.place.section == section), None)


def _mm(value: float) -> Localised:
    return Localised(f"{round(value, 1):g}".replace(".", ","), f"{round(value, 1):g}")


def _plain(words: str) -> Localised:
    return Localised(words, words)


@dataclass(frozen=True, slots=True)
class PageNumberParams(Params):
    """*place*: where the page number stands; *longer*: signs from which a paper has pages."""

    place: str
    sizes: tuple[float, ...]
    longer: int


def wrong_numbers(context: Context, params: PageNumberParams) -> Iterator[Result]:
    """Yield where page numbers are missing, stand elsewhere, or show on the first page."""
    source = context.draft.source
    if not source.sections or not source.blocks:
        yield NotEvaluated(_UNTOLD)
        return
    page, at = source.sections[0], source.blocks[0].span
    if page.page_number_at is None:
        if len(source.text) < params.longer:
            yield NotEvaluated(_SHORT)
        else:
            yield Hit(at, values={"found": ""}, variant="missing")
        return
    if page.page_number_at != params.place:
        yield Hit(at, values={"found": page.page_number_at})
    elif page.title_page is False:
        yield Hit(at, values={"found": page.page_number_at}, variant="first")
    elif page.page_number_size is not None:
        low, high = params.sizes
        if not low <= page.page_number_size <= high:
            yield Hit(at, values={"found": f"{page.page_number_size:g}"}, variant="size")


CHECKS: Mapping[str, Check[Any]] = {
    "setup": Check(
        wrong_setups,
        PageParams,
        values=frozenset({"section", "measure", "measure_name", "found", "wanted"}),
        variants=frozenset({"paper"}),
    ),
    "numbers": Check(
        wrong_numbers,
        PageNumberParams,
        values=frozenset({"found"}),
        variants=frozenset({"missing", "first", "size"}),
    ),
}

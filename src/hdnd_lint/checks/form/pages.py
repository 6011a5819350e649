"""The paper of each section and its page numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.mending import fix_of, nearest
from hdnd_lint.finding import Fix, Hit, NotEvaluated, Restyle, Result, Trait, Value
from hdnd_lint.model import Block, BlockKind, Kind, PageSetup, Source
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
    yield from _departing(source, page, params, at)


def _departing(
    source: Source, page: PageSetup, params: PageNumberParams, at: Span
) -> Iterator[Hit]:
    """Yield what is wrong with the numbers of *page*: place, first page, size."""
    if page.page_number_at is not None and page.page_number_at != params.place:
        fixes = _moved(source, page.page_number_at, params.place)
        yield Hit(at, values={"found": page.page_number_at}, fixes=fixes)
    if page.title_page is False:
        restyle = Restyle(at, Trait.TITLE_PAGE, True, 1)
        fixes = fix_of([restyle], safe=not _says_more(source))
        yield Hit(at, values={"found": page.page_number_at}, fixes=fixes, variant="first")
    if page.page_number_size is not None:
        low, high = params.sizes
        if not low <= page.page_number_size <= high:
            yield Hit(at, values={"found": f"{page.page_number_size:g}"}, variant="size")


def _moved(source: Source, found: str, wanted: str) -> tuple[Fix, ...]:
    """Return the fix that puts a number, alone in its line of the same head, where it belongs."""
    head, _, side = found.partition(":")
    place, _, align = wanted.partition(":")
    lines = [one for one in source.blocks if one.kind.value == head]
    alone = [one for one in lines if one.span.of(source.text).strip(" -–").isdigit()]
    ours = [one for one in alone if one.format and one.format.align == side]
    if head != place or len(ours) != 1:
        return ()
    return fix_of([Restyle(ours[0].span, Trait.ALIGN, align)])


def _says_more(source: Source) -> bool:
    """Say whether heads or feet hold more than page numbers: the first page would lose it."""
    outside = (BlockKind.HEADER, BlockKind.FOOTER)
    heads = (one.span.of(source.text) for one in source.blocks if one.kind in outside)
    return any(any(map(str.isalpha, words)) for words in heads)


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

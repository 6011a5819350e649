"""``page_numbers.wrong``: where page numbers stand, how they are set, what they begin with."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.mending import fix_of, nearest
from hdnd_lint.finding import Hit, NotEvaluated, Related, Restyle, Result, Trait
from hdnd_lint.model import Annex, AnnexKind, Block, BlockKind, PageSetup, Source
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_UNTOLD = Localised("tệp không cho biết số trang", "the file does not tell its page numbers")
_SHORT = Localised("văn bản ngắn, có thể chỉ một trang", "a short paper, perhaps of one page")
_ALSO = Localised("phần này cũng vậy", "the same in this section")
_OUTSIDE = (BlockKind.HEADER, BlockKind.FOOTER)
_TEXT = (BlockKind.PARAGRAPH, BlockKind.CELL)


@dataclass(frozen=True, slots=True)
class PageNumberParams(Params):
    """*place*: where the number stands; *longer*: letters from which a paper has pages.

    *formats*: how numbers may be written, in Word's names; *sizes*: the least and the greatest.
    """

    place: str
    sizes: tuple[float, ...]
    formats: tuple[str, ...]
    longer: int


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What is wrong with the numbers of one section, at its first words."""

    variant: str
    found: str
    section: int
    span: Span
    restyles: tuple[Restyle, ...] = ()


def wrong_numbers(context: Context, params: PageNumberParams) -> Iterator[Result]:
    """Yield what is wrong with page numbers, each kind once for all sections."""
    source = context.draft.source
    if not source.sections or not source.blocks:
        yield NotEvaluated(_UNTOLD)
        return
    if all(page.page_number_at is None for page in source.sections):
        if len(source.text) < params.longer:
            yield NotEvaluated(_SHORT)
        else:
            yield _hit([_missing(source, source.blocks[0].span, params)], safe=True)
        return
    alike: dict[tuple[str, str], list[_Wrong]] = {}
    for one in (*_of_sections(context, params), *_of_annexes(context)):
        alike.setdefault((one.variant, one.found), []).append(one)
    safe = not _says_more(source)
    for wrongs in alike.values():
        yield _hit(wrongs, safe=safe or wrongs[0].variant != "first")


def _hit(wrongs: list[_Wrong], *, safe: bool) -> Hit:
    first, *more = wrongs
    return Hit(
        first.span,
        values={"found": first.found, "section": first.section, "aspect": first.variant},
        related=tuple(Related(one.span, _ALSO) for one in more),
        fixes=fix_of([restyle for one in wrongs for restyle in one.restyles], safe=safe),
        variant="" if first.variant == "place" else first.variant,
    )


def _missing(source: Source, at: Span, params: PageNumberParams) -> _Wrong:
    pages = enumerate(source.sections, 1)
    restyles = [Restyle(at, Trait.NUMBER_PLACE, params.place, number) for number, _ in pages]
    if not source.sections[0].title_page:
        restyles.append(Restyle(at, Trait.TITLE_PAGE, True, 1))
    return _Wrong("missing", "", 1, at, tuple(restyles))


def _of_sections(context: Context, params: PageNumberParams) -> Iterator[_Wrong]:
    source = context.draft.source
    firsts = _first_blocks(source.blocks)
    apart = {_section_of(source, one) for one in _annexes(context)}
    for number, page in enumerate(source.sections, 1):
        at = source.blocks[0] if number == 1 else firsts.get(number)
        if at is None:
            continue
        if page.page_number_at is None:
            if number > 1 and number not in apart:
                place = Restyle(at.span, Trait.NUMBER_PLACE, params.place, number)
                yield _Wrong("gap", "", number, at.span, (place,))
            continue
        yield from _look(page, params, number, at.span)
        if number not in apart:
            yield from _start(page, number, at.span)


def _look(page: PageSetup, params: PageNumberParams, number: int, at: Span) -> Iterator[_Wrong]:
    """Yield how the numbers of one section stand and are set otherwise than they should."""

    def wrong(variant: str, found: object, trait: Trait, value: str | float | bool) -> _Wrong:
        return _Wrong(variant, f"{found}", number, at, (Restyle(at, trait, value, number),))

    found = page.page_number_at or ""
    if found not in (params.place, params.place.partition(":")[0] + ":"):
        yield wrong("place", found, Trait.NUMBER_PLACE, params.place)
    if number == 1 and page.title_page is False:
        yield wrong("first", found, Trait.TITLE_PAGE, True)
    if number == 1 and page.page_number_first:
        yield wrong("first", found, Trait.NUMBER_FIRST, False)
    low, high = params.sizes
    size = page.page_number_size
    if size is not None and not low <= size <= high:
        yield wrong("size", f"{size:g}", Trait.NUMBER_SIZE, nearest(size, low, high))
    if page.page_number_slant:
        yield wrong("slant", found, Trait.NUMBER_SLANT, False)
    if page.number_format not in (None, *params.formats):
        yield wrong("format", page.number_format, Trait.NUMBER_FORMAT, params.formats[0])


def _start(page: PageSetup, number: int, at: Span) -> Iterator[_Wrong]:
    """Yield a section of the text that does not go on from the pages before it."""
    right = (None, 1) if number == 1 else (None,)
    if page.number_start not in right:
        go_on = Restyle(at, Trait.NUMBER_START, 0.0, number)
        yield _Wrong("start", f"{page.number_start}", number, at, (go_on,))


def _of_annexes(context: Context) -> Iterator[_Wrong]:
    """Yield the annexes whose pages are not numbered anew."""
    source = context.draft.source
    firsts = _first_blocks(source.blocks)
    for annex in _annexes(context):
        number = _section_of(source, annex)
        label, page = annex.label_span, source.sections[number - 1]
        if label is None or page.page_number_at is None:
            continue
        first = firsts.get(number)
        own = number > 1 and first is not None and first.span.end >= annex.span.start
        if own and page.number_start == 1:
            continue
        anew = (Restyle(label, Trait.NUMBER_START, 1.0, number),) if own else ()
        yield _Wrong("annex", "", number, label, anew)


def _annexes(context: Context) -> list[Annex]:
    """Return the annexes of the paper, where each stands in a section that is known."""
    source = context.draft.source
    found = [one for one in context.draft.annexes if one.kind is AnnexKind.ANNEX]
    return [one for one in found if 0 < _section_of(source, one) <= len(source.sections)]


def _section_of(source: Source, annex: Annex) -> int:
    block = source.block_at(annex.span.start)
    return block.place.section if block else 0


def _first_blocks(blocks: Iterable[Block]) -> dict[int, Block]:
    """Return the first words of each section, heads and notes left out."""
    found: dict[int, Block] = {}
    for block in blocks:
        if block.kind in _TEXT:
            found.setdefault(block.place.section, block)
    return found


def _says_more(source: Source) -> bool:
    """Say whether heads or feet hold more than page numbers: the first page would lose it."""
    heads = (one.span.of(source.text) for one in source.blocks if one.kind in _OUTSIDE)
    return any(any(map(str.isalpha, words)) for words in heads)


CHECKS: Mapping[str, Check[Any]] = {
    "wrong": Check(
        wrong_numbers,
        PageNumberParams,
        values=frozenset({"found", "section", "aspect"}),
        variants=frozenset(
            {"missing", "gap", "first", "size", "slant", "format", "start", "annex"}
        ),
    ),
}

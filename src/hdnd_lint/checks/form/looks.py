"""Fonts, sizes, weight, slant, capitals and alignment of the parts of a paper.

What each part should look like is data (``LookRow``). Only what the file tells is judged; a part
whose formatting is not known is passed over, and a paper of which nothing is known is told.
"""

from collections.abc import Callable, Iterator, Mapping
from math import inf
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.components import Component, components_of
from hdnd_lint.checks.form.mending import (
    always,
    case_mended,
    clipped,
    fix_of,
    letters_mended,
    nearest,
)
from hdnd_lint.finding import Hit, NotEvaluated, Related, Restyle, Result, Trait
from hdnd_lint.model import Kind, TextFormat
from hdnd_lint.model.look_names import LOOK_WORDS
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_MOST = 0.5  # the share of a part's letters that must depart for the part to depart
_NEAR = 0.6  # mm: an indent rounded to tenths of an inch
_LITTLE = 0.05  # points
_PLACES = 20  # other places told of one departure
_ALSO = Localised("cũng như vậy", "the same here")
_UNKNOWN = Localised(
    "không biết văn bản thuộc loại nào, hoặc tệp không cho biết cách trình bày các thành phần này",
    "the kind of paper is not known, or the file does not tell how these parts are set",
)


@dataclass(frozen=True, slots=True)
class Names:
    """What a part is called in both languages, as a table states it."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class LookRow:
    """How one part looks; sizes in points, indents in mm, None and empty: anything.

    *part* is the part's name among `components_of`; *kinds* the papers that the row is for.
    """

    key: str
    part: str
    label: Names
    kinds: tuple[Kind, ...]
    fonts: tuple[str, ...] = ()
    sizes: tuple[float, ...] = ()  # the least and the greatest
    colors: tuple[str, ...] = ()
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    align: tuple[str, ...] = ()
    lines: tuple[float, ...] = ()  # the least and the greatest multiple of a line
    indents: tuple[float, ...] = ()  # where a first line may begin, in mm
    space: float = 0  # the least between it and the paragraph above, in points


@dataclass(frozen=True, slots=True)
class LookParams(Params):
    """*rows*: how all parts look; *parts*: those that the rule speaks of.

    *everywhere*: properties that it speaks of in all other parts too; *leave*: those that it
    leaves to the rule that does.
    """

    rows: tuple[LookRow, ...]
    parts: tuple[str, ...]
    everywhere: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Departure:
    """One property of one place that is not as its row says."""

    trait: Trait
    span: Span
    found: Localised
    wanted: Localised
    row: LookRow
    restyles: tuple[Restyle, ...]


def wrong_looks(context: Context, params: LookParams) -> Iterator[Result]:
    """Yield each property that departs from the form, once for all its places."""
    kind = context.profile.kind.value
    rows = {row.part: row for row in params.rows if kind in row.kinds}
    parts = [one for one in context.once(components_of) if one.part in rows]
    asked = [one for one in parts if params.everywhere or one.part in params.parts]
    known = [one for one in asked if any(run.format for run in one.runs)]
    if not known:
        yield NotEvaluated(_UNKNOWN)
        return
    grouped: dict[tuple[str, str], list[_Departure]] = {}
    fitting: dict[tuple[int, str], bool] = {}
    for part in known:
        for one in _departures(part, rows[part.part], context.text, fitting):
            own = part.part in params.parts and one.trait not in params.leave
            if not own and one.trait not in params.everywhere:
                continue
            key = (one.trait, "" if one.trait in (Trait.FONT, Trait.COLOR) else one.row.part)
            grouped.setdefault(key, []).append(one)
    for departures in grouped.values():
        yield _hit(departures)


def _hit(departures: list[_Departure]) -> Hit:
    first, *more = departures
    label = Localised(first.row.label.vi, first.row.label.en)
    related = tuple(Related(one.span, _ALSO) for one in more[:_PLACES])
    return Hit(
        first.span,
        values={"count": len(departures), "aspect": first.trait.value, "part": first.row.part},
        words={"component": label, "found": first.found, "wanted": first.wanted},
        related=related,
        fixes=fix_of([restyle for one in departures for restyle in one.restyles]),
        variant=first.trait.value,
    )


def _departures(
    part: Component, row: LookRow, text: str, fitting: dict[tuple[int, str], bool]
) -> Iterator[_Departure]:
    """Yield what departs; *fitting* keeps which of the few formats of a file are right."""
    letters = () if _fits(part, row, fitting) else _of_letters(part, row, text)
    for one in (*letters, *_case(part, row, text), *_place(part, row)):
        trait, found, wanted, restyles = one
        yield _Departure(trait, part.span, found, wanted, row, restyles)


def _fits(part: Component, row: LookRow, fitting: dict[tuple[int, str], bool]) -> bool:
    """Say whether no letter of *part* is known to be set otherwise than *row* says."""
    for run in part.runs:
        key = (id(run.format), row.key)
        if key not in fitting:
            fitting[key] = run.format is None or _right(run.format, row)
        if not fitting[key]:
            return False
    return True


def _right(look: TextFormat, row: LookRow) -> bool:
    low, high = row.sizes or (0.0, inf)
    return (
        (look.font is None or not row.fonts or look.font in row.fonts)
        and (look.color is None or not row.colors or look.color in row.colors)
        and (look.size is None or low <= look.size <= high)
        and (look.bold is None or row.bold is None or look.bold == row.bold)
        and (look.italic is None or row.italic is None or look.italic == row.italic)
    )


_Told = tuple[Trait, Localised, Localised, tuple[Restyle, ...]]


def _of_letters(part: Component, row: LookRow, text: str) -> Iterator[_Told]:
    for trait, allowed in ((Trait.FONT, row.fonts), (Trait.COLOR, row.colors)):
        right = allowed.__contains__
        found = _mostly(part, text, trait, right) if allowed else None
        if found:
            mended = letters_mended(part, trait, right, always(allowed[0]))
            yield trait, _plain(found), _plain(allowed[0]), mended
    if row.sizes:
        yield from _size(part, row.sizes, text)
    for trait, wanted in ((Trait.BOLD, row.bold), (Trait.ITALIC, row.italic)):
        if wanted is not None and _mostly(part, text, trait, wanted.__eq__) is not None:
            mended = letters_mended(part, trait, wanted.__eq__, always(wanted))
            yield trait, LOOK_WORDS[trait, not wanted], LOOK_WORDS[trait, wanted], mended


def _size(part: Component, sizes: tuple[float, ...], text: str) -> Iterator[_Told]:
    low, high = sizes

    def right(value: float) -> bool:
        return low <= value <= high

    found = _mostly(part, text, Trait.SIZE, right)
    if found:
        mended = letters_mended(part, Trait.SIZE, right, lambda size: nearest(size, low, high))
        yield Trait.SIZE, _plain(_number(found)), _plain(_range(low, high)), mended


def _case(part: Component, row: LookRow, text: str) -> Iterator[_Told]:
    if row.capitals is not None and _in_capitals(part, text) == (not row.capitals):
        mended = case_mended(part, text, row.capitals)
        shown = LOOK_WORDS[Trait.CAPITALS, not row.capitals]
        yield Trait.CAPITALS, shown, LOOK_WORDS[Trait.CAPITALS, row.capitals], mended


def _place(part: Component, row: LookRow) -> Iterator[_Told]:
    shape = part.shape
    if shape is None:
        return
    if row.align and shape.align and not part.moved and shape.align not in row.align:
        mended = (Restyle(part.span, Trait.ALIGN, row.align[0]),)
        found = LOOK_WORDS.get((Trait.ALIGN, shape.align), _plain(shape.align))
        yield Trait.ALIGN, found, LOOK_WORDS[Trait.ALIGN, row.align[0]], mended
    if row.lines and shape.line_spacing is not None:
        low, high = row.lines
        if not low - 0.01 <= shape.line_spacing <= high + 0.01:
            line = nearest(shape.line_spacing, low, high)
            mended = (Restyle(part.span, Trait.LINES, line),)
            wanted = _plain(_range(low, high))
            yield Trait.LINES, _plain(_number(shape.line_spacing)), wanted, mended
    if row.space and part.space is not None and part.space < row.space - _LITTLE:
        mended = (Restyle(part.span, Trait.SPACE, row.space),)
        yield Trait.SPACE, _plain(_number(part.space)), _plain(_number(row.space)), mended
    yield from _indent(part, row)


def _indent(part: Component, row: LookRow) -> Iterator[_Told]:
    """Yield where the first line begins elsewhere; what a left indent moves is left to people."""
    found = part.indent
    if not row.indents or found is None or part.shape is None:
        return
    if any(abs(found - one) <= _NEAR for one in row.indents):
        return
    wanted = min(row.indents, key=lambda one: (abs(found - one), one))
    known = tuple(map(_number, row.indents))
    shown = Localised(" hoặc ".join(known), " or ".join(known))
    mended = () if part.shape.indent_left else (Restyle(part.span, Trait.INDENT, wanted),)
    yield Trait.INDENT, _plain(_number(found)), shown, mended


def _in_capitals(part: Component, text: str) -> bool | None:
    """Say whether the part is shown in capitals; None where it is neither one nor the other."""
    shown = ""
    for run in part.runs:
        words = clipped(run, part.span).of(text)
        shown += words.upper() if run.format and run.format.caps else words
    if shown.isupper():
        return True
    letters = sum(map(str.isalpha, shown))
    if not letters:
        return None
    capitals = sum(map(str.isupper, shown))
    return False if capitals < letters * _MOST else None


def _mostly(part: Component, text: str, name: Trait, right: Callable[[Any], bool]) -> Any:
    """Return the value that most letters of *part* have, where most of them are not *right*."""
    values = [getattr(run.format, name) if run.format else None for run in part.runs]
    wrong = [value is not None and not right(value) for value in values]
    if not any(wrong):  # then no letter need be counted
        return None
    counts: dict[Any, int] = {}
    whole = 0
    for run, value, is_wrong in zip(part.runs, values, wrong, strict=True):
        letters = sum(map(str.isalnum, clipped(run, part.span).of(text)))
        whole += letters
        if is_wrong:
            counts[value] = counts.get(value, 0) + letters
    if sum(counts.values()) <= whole * _MOST:
        return None
    return max(counts, key=lambda value: (counts[value], str(value)))


def _range(low: float, high: float) -> str:
    return _number(low) if low == high else f"{_number(low)} - {_number(high)}"


def _number(value: float) -> str:
    return f"{round(value, 1):g}".replace(".", ",")


def _plain(words: str) -> Localised:
    return Localised(words, words)


_ASPECTS = frozenset(
    trait.value
    for trait in (
        *(Trait.FONT, Trait.COLOR, Trait.SIZE, Trait.BOLD, Trait.ITALIC),
        *(Trait.CAPITALS, Trait.ALIGN, Trait.LINES, Trait.INDENT, Trait.SPACE),
    )
)

CHECKS: Mapping[str, Check[Any]] = {
    "wrong": Check(
        wrong_looks,
        LookParams,
        values=frozenset({"count", "aspect", "part", "component", "found", "wanted"}),
        variants=_ASPECTS,
    ),
}

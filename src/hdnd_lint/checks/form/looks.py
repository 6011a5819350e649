"""Fonts, sizes, weight, slant, capitals and alignment of the parts of a paper.

What each part should look like is data (``LookRow``). Only what the file tells is judged; a part
whose formatting is not known is passed over, and a paper of which nothing is known is told.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.components import Component, components_of
from hdnd_lint.finding import Hit, NotEvaluated, Related, Result
from hdnd_lint.model import Kind, Run
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_MOST = 0.5  # the share of a part's letters that must depart for the part to depart
_PLACES = 20  # other places told of one departure
_ALSO = Localised("cũng như vậy", "the same here")
_UNKNOWN = Localised(
    "không biết văn bản thuộc loại nào, hoặc tệp không cho biết cách trình bày các thành phần này",
    "the kind of paper is not known, or the file does not tell how these parts are set",
)
_YES = {True: Localised("đậm", "bold"), False: Localised("không đậm", "not bold")}
_SLANT = {True: Localised("nghiêng", "italic"), False: Localised("đứng", "upright")}
_CASE = {
    True: Localised("in hoa", "in capitals"),
    False: Localised("in thường", "in small letters"),
}
_ALIGN = {
    "left": Localised("canh trái", "left"),
    "right": Localised("canh phải", "right"),
    "center": Localised("canh giữa", "centred"),
    "justify": Localised("canh đều hai lề", "justified"),
}


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

    aspect: str
    span: Span
    found: Localised
    wanted: Localised
    row: LookRow


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
    for part in known:
        for one in _departures(part, rows[part.part], context.text):
            own = part.part in params.parts and one.aspect not in params.leave
            if not own and one.aspect not in params.everywhere:
                continue
            key = (one.aspect, "" if one.aspect in ("font", "color") else one.row.part)
            grouped.setdefault(key, []).append(one)
    for departures in grouped.values():
        yield _hit(departures)


def _hit(departures: list[_Departure]) -> Hit:
    first, *more = departures
    label = Localised(first.row.label.vi, first.row.label.en)
    related = tuple(Related(one.span, _ALSO) for one in more[:_PLACES])
    return Hit(
        first.span,
        values={"count": len(departures), "aspect": first.aspect, "part": first.row.part},
        words={"component": label, "found": first.found, "wanted": first.wanted},
        related=related,
        variant=first.aspect,
    )


def _departures(part: Component, row: LookRow, text: str) -> Iterator[_Departure]:
    for one in (*_of_letters(part, row, text), *_case_and_place(part, row, text)):
        yield _Departure(one[0], part.span, one[1], one[2], row)


def _of_letters(
    part: Component, row: LookRow, text: str
) -> Iterator[tuple[str, Localised, Localised]]:
    for aspect, allowed in (("font", row.fonts), ("color", row.colors)):
        found = _mostly(part, text, aspect, allowed.__contains__) if allowed else None
        if found:
            yield aspect, _plain(found), _plain(allowed[0])
    if row.sizes:
        low, high = row.sizes
        size = _mostly(part, text, "size", lambda value: low <= value <= high)
        if size:
            yield "size", _plain(f"{size:g}"), _plain(_range(low, high))
    for aspect, wanted, words in (("bold", row.bold, _YES), ("italic", row.italic, _SLANT)):
        if wanted is not None and _mostly(part, text, aspect, wanted.__eq__) is not None:
            yield aspect, words[not wanted], words[wanted]


def _case_and_place(
    part: Component, row: LookRow, text: str
) -> Iterator[tuple[str, Localised, Localised]]:
    if row.capitals is not None and _in_capitals(part, text) == (not row.capitals):
        yield "case", _CASE[not row.capitals], _CASE[row.capitals]
    shape = part.shape
    if shape is None:
        return
    if row.align and shape.align and shape.align not in row.align:
        yield "align", _ALIGN.get(shape.align, _plain(shape.align)), _ALIGN[row.align[0]]
    if row.lines and shape.line_spacing is not None:
        low, high = row.lines
        if not low - 0.01 <= shape.line_spacing <= high + 0.01:
            yield "lines", _plain(f"{shape.line_spacing:g}"), _plain(_range(low, high))


def _in_capitals(part: Component, text: str) -> bool | None:
    """Say whether the part is shown in capitals; None where it is neither one nor the other."""
    shown = ""
    for run in part.runs:
        words = _clipped(run, part.span).of(text)
        shown += words.upper() if run.format and run.format.caps else words
    letters = sum(map(str.isalpha, shown))
    if not letters:
        return None
    capitals = sum(map(str.isupper, filter(str.isalpha, shown)))
    if capitals == letters:
        return True
    return False if capitals < letters * _MOST else None


def _clipped(run: Run, span: Span) -> Span:
    return Span(max(run.span.start, span.start), min(run.span.end, span.end))


def _mostly(part: Component, text: str, name: str, right: Callable[[Any], bool]) -> Any:
    """Return the value that most letters of *part* have, where most of them are not *right*."""
    values = [getattr(run.format, name) if run.format else None for run in part.runs]
    wrong = [value is not None and not right(value) for value in values]
    if not any(wrong):  # then no letter need be counted
        return None
    counts: dict[Any, int] = {}
    whole = 0
    for run, value, is_wrong in zip(part.runs, values, wrong, strict=True):
        letters = sum(map(str.isalnum, _clipped(run, part.span).of(text)))
        whole += letters
        if is_wrong:
            counts[value] = counts.get(value, 0) + letters
    if sum(counts.values()) <= whole * _MOST:
        return None
    return max(counts, key=lambda value: (counts[value], str(value)))


def _range(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g} - {high:g}".replace(".", ",")


def _plain(words: str) -> Localised:
    return Localised(words, words)


_ASPECTS = frozenset({"font", "color", "size", "bold", "italic", "case", "align", "lines"})

CHECKS: Mapping[str, Check[Any]] = {
    "wrong": Check(
        wrong_looks,
        LookParams,
        values=frozenset({"count", "aspect", "part", "component", "found", "wanted"}),
        variants=_ASPECTS,
    ),
}

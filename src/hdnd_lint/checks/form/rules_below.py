"""``rules_below``: the lines that are drawn below the motto, the body and the title."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.components import Component, components_of
from hdnd_lint.checks.form.widths import width_of
from hdnd_lint.checks.form.zones import head_blocks
from hdnd_lint.finding import Hit, NotEvaluated, Related, Result
from hdnd_lint.model import Block, BlockKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised

_UNTOLD = Localised(
    "tệp không cho biết đường kẻ, hoặc phần đầu nằm trong hộp văn bản",
    "the file does not tell its lines, or its head stands in boxes",
)
_UNMEASURED = Localised(
    "không biết đường kẻ hoặc dòng chữ dài bao nhiêu", "the length of lines or words is not known"
)
_POINTS = 72 / 25.4  # in a millimetre
_ALSO = Localised("ở đây cũng không có đường kẻ", "no line here either")


@dataclass(frozen=True, slots=True)
class RuledPart:
    """A part of the paper below which a line is drawn.

    *least* and *most*: how long the line is, as a share of the words above; 0 where it is not
    asked. *wanted* says so.
    """

    key: str
    label: Localised
    least: float = 0
    most: float = 0
    wanted: Localised = Localised("", "")


@dataclass(frozen=True, slots=True)
class RuledParams(Params):
    """*parts*: those below which a line is drawn, by their names in the table of forms.

    *near*: the share by which a line may be shorter or longer, as nobody draws to the point.
    """

    parts: tuple[RuledPart, ...]
    near: float = 0


def missing_rules(context: Context, params: RuledParams) -> Iterator[Result]:
    """Yield the parts below which nothing is drawn, all of them at once."""
    found = context.once(components_of)
    bare: list[tuple[RuledPart, Component]] = []
    judged = False
    for part in params.parts:
        own = [one for one in found if one.part == part.key]
        near = _near(context, own) if own else ()
        judged = judged or bool(near)
        if near and not any(_is_ruled(block, context.text) for block in near):
            bare.append((part, own[0]))
    if not judged:
        yield NotEvaluated(_UNTOLD)
    elif bare:
        first, *more = (component.span for _, component in bare)
        names = [part.label for part, _ in bare]
        label = Localised(", ".join(one.vi for one in names), ", ".join(one.en for one in names))
        values = {"missing": tuple(part.key for part, _ in bare)}
        related = tuple(Related(span, _ALSO) for span in more)
        yield Hit(first, values=values, words={"names": label}, related=related)


def _near(context: Context, own: Sequence[Component]) -> tuple[Block, ...]:
    """Return the blocks at which the line of a part may stand; none where that is not known.

    In a table that is its side of the head, else the part and a row of signs below it; where both
    sides of the head share a line, the whole head.
    """
    source = context.draft.source
    blocks = source.blocks
    first, last = (source.block_at(one.span.start) for one in (own[0], own[-1]))
    if first is None or last is None or first.standing is None:
        return ()
    if first.kind is BlockKind.CELL:
        side = (first.place.table, first.place.column)
        return tuple(one for one in blocks if (one.place.table, one.place.column) == side)
    if first.kind is not BlockKind.PARAGRAPH:
        return ()
    if own[0].shape is None:
        return tuple(head_blocks(context))
    end = last.place.paragraph
    below = blocks[end : end + 1]
    signs = below if below and _signs().fullmatch(below[0].span.of(context.text)) else ()
    return (*blocks[first.place.paragraph - 1 : end], *signs)


def _is_ruled(block: Block, text: str) -> bool:
    """Say whether a line is at *block*: a shape, a border, signs in a row, underlining."""
    if block.standing is not None and block.standing.ruled:
        return True
    if _signs().fullmatch(block.span.of(text)):
        return True
    return any(run.format is not None and run.format.underline for run in block.runs)


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(r"[\s_\-–—―=*~.]{3,200}")


def wrong_lengths(context: Context, params: RuledParams) -> Iterator[Result]:
    """Yield the lines that are much longer or shorter than the words above them ask."""
    found = context.once(components_of)
    judged = False
    for part in params.parts:
        own = [one for one in found if one.part == part.key]
        line = _length(context, own) if own else None
        words = _words(context, own) if line else None
        if line is None or words is None:
            continue
        judged = True
        least, most = min(words) * part.least, max(words) * part.most
        if not least * (1 - params.near) <= line <= most * (1 + params.near):
            share = Localised(*(f"{round(100 * line / max(words))}%",) * 2)
            values = {"part": part.key, "aspect": "length"}
            shown = {"component": part.label, "found": share, "wanted": part.wanted}
            yield Hit(own[0].span, values=values, words=shown)
    if not judged:
        yield NotEvaluated(_UNMEASURED)


def _words(context: Context, own: Sequence[Component]) -> list[float] | None:
    """Return how wide the lines of a part are; 0 too where one is broken nobody knows where."""
    widths = [width_of(one.runs, one.span, context.text) for one in own]
    known = [one for one in widths if one]
    room = _room(context, own[0])
    if len(known) < len(widths) or room is None:
        return None
    return [*(min(one, room) for one in known), *([0.0] if max(known) > room else [])]


def _room(context: Context, component: Component) -> float | None:
    """Return how wide a line can be there, in points: half the page in a table, else all of it."""
    source = context.draft.source
    block = source.block_at(component.span.start)
    page = source.sections[block.place.section - 1] if block and source.sections else None
    if page is None or block is None or page.width is None:
        return None
    wide = page.width - (page.margin_left or 0) - (page.margin_right or 0)
    return wide * _POINTS / (2 if block.kind is BlockKind.CELL else 1)


def _length(context: Context, own: Sequence[Component]) -> float | None:
    """Return the length of the one line below a part, in points; None where it is not known."""
    near = _near(context, own) if own[0].shape is not None else ()
    drawn = [one.standing.line for one in near if one.standing and one.standing.line]
    typed = [_typed(context, one) for one in near]
    under = [_underlined(context, one) for one in own]
    lengths = [*drawn, *filter(None, typed), *([sum(under)] if any(under) else [])]
    bordered = any(one.standing and one.standing.ruled and not one.standing.line for one in near)
    return lengths[0] if len(lengths) == 1 and not bordered else None


def _typed(context: Context, block: Block) -> float | None:
    if not _stroke().fullmatch(block.span.of(context.text).strip()):
        return None
    return width_of(block.runs, block.span, context.text)


def _underlined(context: Context, one: Component) -> float:
    runs = [run for run in one.runs if run.format is not None and run.format.underline]
    return width_of(runs, one.span, context.text) or 0.0


@cache
def _stroke() -> re.Pattern[str]:
    return re.compile(r"[_—]{3,200}")


CHECKS: Mapping[str, Check[Any]] = {
    "missing": Check(missing_rules, RuledParams, values=frozenset({"missing", "names"})),
    "lengths": Check(
        wrong_lengths,
        RuledParams,
        values=frozenset({"part", "aspect", "component", "found", "wanted"}),
    ),
}

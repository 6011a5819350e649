"""``rules_below.missing``: the lines that are drawn below the motto, the body and the title."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.components import Component, components_of
from hdnd_lint.checks.form.zones import head_blocks
from hdnd_lint.finding import Hit, NotEvaluated, Related, Result
from hdnd_lint.model import Block, BlockKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised

_UNTOLD = Localised(
    "tệp không cho biết đường kẻ, hoặc phần đầu nằm trong hộp văn bản",
    "the file does not tell its lines, or its head stands in boxes",
)
_ALSO = Localised("ở đây cũng không có đường kẻ", "no line here either")


@dataclass(frozen=True, slots=True)
class RuledPart:
    """A part of the paper below which a line is drawn."""

    key: str
    label: Localised


@dataclass(frozen=True, slots=True)
class RuledParams(Params):
    """*parts*: those below which a line is drawn, by their names in the table of forms."""

    parts: tuple[RuledPart, ...]


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


CHECKS: Mapping[str, Check[Any]] = {
    "missing": Check(missing_rules, RuledParams, values=frozenset({"missing", "names"})),
}

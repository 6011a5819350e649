"""Quotation marks and brackets that are opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model import BlockKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_CLOSING = {"“": "”", "(": ")"}
_NOTHING = Localised("văn bản không có dấu ngoặc", "the text has no marks of this kind")
_LABEL = ""  # the sign of a label's bracket
_LONG_LABEL = 5  # characters before its bracket
_SHOWN = 40  # characters after an opening mark


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark that has no partner in its own paragraph; *paragraph* is the paragraph's number."""

    at: int
    sign: str
    paragraph: int

    @property
    def opens(self) -> bool:
        return self.sign in _CLOSING


def unbalanced(context: Context, _params: Params) -> Iterator[Result]:
    """Yield marks without a partner. A quotation may reach over paragraphs, a bracket over two.

    Variants: ``closing`` (closed and never opened); the main message: opened and not closed.
    """
    lone: list[_Mark] = []
    seen = False
    for _, found in groupby(_signs(context), key=lambda one: one.paragraph):
        signs = list(found)
        seen = seen or any(one.sign != _LABEL for one in signs)
        lone += _unpaired(signs)
    if not seen:
        yield NotApplicable(_NOTHING)
    for match in _stray().finditer(context.text):
        word = context.text.rfind(" ", 0, match.start()) + 1
        yield Hit(Span(word, match.end()), {"mark": "’"}, variant="closing")
    for sign, closing in _CLOSING.items():
        yield from _partnerless(context, [one for one in lone if one.sign in (sign, closing)])


def _signs(context: Context) -> Iterator[_Mark]:
    """Yield all marks of the paragraphs, in order; those of labels as such."""
    text, blocks, number = context.text, context.draft.source.blocks, 0
    for match in _marks().finditer(text):
        at = match.start()
        while number < len(blocks) and blocks[number].span.end <= at:
            number += 1
        if number == len(blocks):
            return
        block = blocks[number]
        if at < block.span.start or block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            continue
        of_label = match[0] == ")" and _label().search(
            text, max(at - _LONG_LABEL, block.span.start), at + 1
        )
        yield _Mark(at, _LABEL if of_label else match[0], number)


def _unpaired(found: list[_Mark]) -> Iterator[_Mark]:
    """Yield the marks of one paragraph that have no partner in it."""
    opened: dict[str, list[_Mark]] = {sign: [] for sign in _CLOSING.values()}
    for mark in found:
        if mark.sign == _LABEL:  # its bracket closes one that is open, if any
            if opened[")"]:
                opened[")"].pop()
        elif mark.opens:
            opened[_CLOSING[mark.sign]].append(mark)
        elif opened[mark.sign]:
            opened[mark.sign].pop()
        else:
            yield mark
    for left in opened.values():
        yield from left


def _partnerless(context: Context, lone: list[_Mark]) -> Iterator[Hit]:
    """Yield what no later paragraph closes; each opening mark waits for the next closing one."""
    waiting: list[_Mark] = []
    for mark in sorted(lone, key=lambda one: one.at):
        if mark.opens:
            waiting.append(mark)
        elif waiting and _reaches(context, waiting[-1], mark):
            waiting.pop()
        else:
            yield _hit(context, mark)
    yield from (_hit(context, mark) for mark in waiting)


def _reaches(context: Context, opening: _Mark, closing: _Mark) -> bool:
    """Say whether *closing* may close *opening*: not in the next order of an amending act."""
    apart = closing.paragraph - opening.paragraph
    if closing.sign != "”":
        return apart <= 1
    block = context.draft.source.blocks[closing.paragraph].span
    return not apart or _order().match(context.text, block.start, block.end) is None


def _hit(context: Context, mark: _Mark) -> Hit:
    block = context.draft.source.blocks[mark.paragraph].span
    if mark.opens:
        end = min(block.end, mark.at + _SHOWN)
        cut = context.text.rfind(" ", mark.at, end) if end < block.end else end
        return Hit(Span(mark.at, cut if cut > mark.at else end), {"mark": mark.sign})
    word = context.text.rfind(" ", block.start, mark.at) + 1
    return Hit(Span(word or block.start, mark.at + 1), {"mark": mark.sign}, variant="closing")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("[“”()]")


@cache
def _label() -> re.Pattern[str]:
    """Match what may be a label with its bracket: “a)”, “1)”, “1 )”."""
    return re.compile(r"(?<![^\s;,“])(?:[a-zđ]{1,2}|\d{1,2}|[ivxIVX]{1,4}) ?\)$")


@cache
def _order() -> re.Pattern[str]:
    """Match how an order of an amending act begins: “11. Bãi bỏ quy định …”."""
    return re.compile(r"\S{2,3} ?(?:Bãi bỏ|Thay thế|Thay) (?:các )?(?:quy định|cụm từ|từ)")


@cache
def _stray() -> re.Pattern[str]:
    """Match a single mark left behind a closing one: “…”’, where none opens in the line."""
    return re.compile(r"(?m)’(?<=”.)(?=[\s.,;:)]|$)")


CHECKS: Mapping[str, Check[Any]] = {
    "unbalanced": Check(
        unbalanced, Params, values=frozenset({"mark"}), variants=frozenset({"closing"})
    ),
}

"""Where attached documents begin: at a heading above a line “(Kèm theo Nghị quyết …”."""

import re
from functools import cache
from typing import NamedTuple

from hdnd_lint.model import BlockKind, Source
from hdnd_lint.words.line_kinds import LineKind
from hdnd_lint.words.openers import ending_of, head_of
from hdnd_lint.words.papers import ENCLOSED_TITLES, one_of

_LINES_OF_TITLE = 8
_LINES_IN_SMALL_LETTERS = 3  # of a title, below its heading in capitals


class Openings(NamedTuple):
    """The blocks that may open an attached document.

    Those in *known* begin with the kind of one (QUY ĐỊNH, QUY CHẾ …); those *headed* have any
    heading in capitals, and open one only below the signature.
    """

    known: frozenset[int]
    headed: frozenset[int]


@cache
def _enclosed() -> re.Pattern[str]:
    """Match an enclosed document: its own kind, alone on a line, a reference line soon after."""
    return re.compile(rf"(?:{one_of(ENCLOSED_TITLES)})\b")


def attached_openings(source: Source) -> Openings:
    """Return the blocks at whose heading a document may begin that is attached to *source*.

    The heading stands in capitals, at most eight blocks before the reference line.
    """
    known: set[int] = set()
    headed: set[int] = set()
    for index, block in enumerate(source.blocks):
        head = head_of(block.span.of(source.text)) if index > 5 else None
        if head and head.kind is LineKind.ENCLOSED_WITH:
            opening = _known(source, index)
            if opening is not None:
                known.add(opening)
            elif (heading := _heading(source, index)) is not None:
                headed.add(heading)
    return Openings(frozenset(known), frozenset(headed))


def _known(source: Source, reference: int) -> int | None:
    best = None
    for index in range(reference - 1, max(reference - 1 - _LINES_OF_TITLE, -1), -1):
        text = source.blocks[index].span.of(source.text)
        head = head_of(text)
        if head and head.kind is LineKind.ANNEX:
            return None  # an annex opens itself
        if _enclosed().match(text.lstrip(' *"“')) and text.upper() == text:
            best = index
        elif text.upper() != text:
            break
    return best


def _runs_on(text: str) -> bool:
    """Say whether a heading in capitals goes on in small letters: “CHƯƠNG TRÌNH của …”."""
    words = text.split(maxsplit=3)[:3]
    return len(words) == 3 and all(word.isalpha() and word.isupper() for word in words)


def _heading(source: Source, reference: int) -> int | None:
    """Return the first line of the heading in capitals above the line at *reference*.

    Between the two the title may go on in small letters: “DANH SÁCH⏎Ủy viên Ban …”.
    """
    small, best = 0, None
    for index in range(reference - 1, max(reference - 1 - _LINES_OF_TITLE, -1), -1):
        block = source.blocks[index]
        text = block.span.of(source.text).strip(" *_")
        head = head_of(text)
        if head and head.kind is LineKind.ANNEX:
            return None  # an annex opens itself
        if block.kind is BlockKind.CELL or head or ending_of(text):
            return best
        if (text.upper() == text and len(text) > 2 and text[0].isalpha()) or _runs_on(text):
            best = index
        elif best is not None:
            return best
        elif small == _LINES_IN_SMALL_LETTERS or text.endswith((".", ";", ":", "/")):
            return None
        else:
            small += 1
    return best

"""A stretch of running text cut into the pieces of a list, brackets kept whole."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.model import Amount
from hdnd_lint.records import dataclass

_LONGEST_LIST = 3000  # characters of one list; a longer one is no list that a person reads


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a stretch of one, and the amounts that stand in it."""

    text: str
    start: int
    end: int
    amounts: tuple[Amount, ...]

    def between(self, start: int, end: int) -> tuple[Amount, ...]:
        """Return the amounts that begin between *start* and *end*."""
        first = bisect_left(self.amounts, start, key=lambda amount: amount.span.start)
        return self.amounts[
            first : bisect_left(self.amounts, end, lo=first, key=lambda a: a.span.start)
        ]


@dataclass(frozen=True, slots=True)
class ListMember:
    """One member of a list: its place, and its amounts outside brackets of its own."""

    start: int
    end: int
    amounts: tuple[Amount, ...]


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[()]|;|,(?=\s)| và |\.(?=\s)|\n")


def list_end(passage: Passage, place: int, *, bracketed: bool) -> int:
    """Return where the list that begins at *place* ends: its bracket closes, or its sentence."""
    depth = outer = 1 if bracketed else 0
    end = min(passage.end, place + _LONGEST_LIST)
    for match in _mark().finditer(passage.text, place, end):
        mark = match.group()
        depth += (mark == "(") - (mark == ")")
        if depth < outer or (mark in (".", "\n") and depth <= 0):
            return match.start()
    return end


def pieces(passage: Passage, start: int, end: int) -> list[ListMember]:
    """Return the members of the list between *start* and *end*.

    Semicolons part them; a member with several amounts is parted again at commas and “và”. Where
    all amounts stand in brackets (“thu cân đối (6 đồng), thu bổ sung (3 đồng)”), those count.
    """
    given = _pieces(passage, start, end)
    if any(piece.amounts for piece in given):
        return given
    open_to = Passage(
        passage.text.translate(_NO_BRACKETS), passage.start, passage.end, passage.amounts
    )
    return _pieces(open_to, start, end)


_NO_BRACKETS = str.maketrans("()", "  ")


def _pieces(passage: Passage, start: int, end: int) -> list[ListMember]:
    found = []
    for piece in _parted(passage, start, end, (";",)):
        several = len(piece.amounts) > 1
        found += list(_filled(passage, piece)) if several else [piece]
    return [piece for piece in found if passage.text[piece.start : piece.end].strip(" .:\n")]


def _filled(passage: Passage, whole: ListMember) -> Iterator[ListMember]:
    """Yield the pieces of *whole* between commas; one without an amount joins the next."""
    start = whole.start
    last: ListMember | None = None
    for piece in _parted(passage, whole.start, whole.end, (",", " và ")):
        if piece.amounts:
            if last is not None:
                yield last
            last = ListMember(start, piece.end, piece.amounts)
            start = piece.end
    if last is not None:
        yield ListMember(last.start, whole.end, last.amounts)


def _parted(
    passage: Passage, start: int, end: int, marks: tuple[str, ...]
) -> Iterator[ListMember]:
    depth, begin, opened = 0, start, start
    brackets: list[tuple[int, int]] = []
    for match in _mark().finditer(passage.text, start, end):
        mark = match.group()
        if mark == "(":
            opened = opened if depth else match.start()
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
            brackets += [] if depth else [(opened, match.end())]
        elif mark in marks and not depth:
            yield ListMember(
                begin, match.start(), _outside(passage, begin, match.start(), brackets)
            )
            begin = match.end()
    if depth:
        brackets.append((opened, end))
    yield ListMember(begin, end, _outside(passage, begin, end, brackets))


def _outside(
    passage: Passage, start: int, end: int, brackets: Sequence[tuple[int, int]]
) -> tuple[Amount, ...]:
    return tuple(
        amount
        for amount in passage.between(start, end)
        if not _enclosed(amount.span.start, brackets)
    )


def _enclosed(place: int, brackets: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(brackets, place, key=lambda bracket: bracket[0]) - 1
    return index >= 0 and place < brackets[index][1]


def unbracketed(passage: Passage) -> tuple[Amount, ...]:
    """Return the amounts of *passage* that stand outside brackets."""
    whole = next(_parted(passage, passage.start, passage.end, ()))
    return whole.amounts

"""Single alternatives of a regular expression, taken out one at a time."""

import re
from collections.abc import Iterator

_OPENING = re.compile(r"\((?:\?(?:P<\w+>|<?[=!]|[:>]|[aiLmsux-]+:))?")
_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)


def without_one(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield (alternative, *pattern* without it) where another alternative stands beside it."""
    for alternatives in _groups(pattern):
        for place, (start, end) in enumerate(alternatives):
            left = start - 1 if place else start
            right = end if place else end + 1
            yield pattern[start:end], pattern[:left] + pattern[right:]


def _groups(pattern: str) -> list[list[tuple[int, int]]]:
    """Return where the alternatives of each group with more than one stand; none if unbalanced."""
    done: list[list[tuple[int, int]]] = []
    stack: list[list[int]] = [[0]]
    at = 0
    while at < len(pattern):
        if atom := _ATOM.match(pattern, at):
            at = atom.end()
            continue
        if opening := _OPENING.match(pattern, at):
            at = opening.end()
            stack.append([at])
            continue
        if pattern[at] == "|":
            stack[-1] += [at, at + 1]
        elif pattern[at] == ")":
            if len(stack) == 1:
                return []
            done.append(_pairs(stack.pop(), at))
        at += 1
    if len(stack) > 1:
        return []
    done.append(_pairs(stack.pop(), at))
    return [pairs for pairs in done if len(pairs) > 1]


def _pairs(edges: list[int], end: int) -> list[tuple[int, int]]:
    every = [*edges, end]
    return list(zip(every[::2], every[1::2], strict=True))

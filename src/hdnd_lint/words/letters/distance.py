"""How far two names lie apart: a slip of typing or of recognition is one letter."""

from itertools import takewhile

_SHORT = 4  # letters: of shorter names one letter tells two names apart


def one_letter_apart(left: str, right: str) -> bool:
    """Say whether one letter too many, too few, wrong or out of place makes *left* *right*."""
    if left == right or min(len(left), len(right)) < _SHORT:
        return False
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    start = sum(1 for _ in alike)
    head, tail = left[start:], right[start:]
    swapped = head[:2] == tail[:2][::-1] and head[2:] == tail[2:]
    return swapped or head[1:] == tail[1:] or head[1:] == tail or head == tail[1:]


def edits_apart(left: str, right: str, most: int) -> int | None:
    """Return how many letters have to be put in, left out or changed, None if more than *most*."""
    if abs(len(left) - len(right)) > most:
        return None
    row = list(range(len(right) + 1))
    for index, letter in enumerate(left, 1):
        before, row[0] = row[0], index
        for at, other in enumerate(right, 1):
            cost = before + (letter != other)
            before, row[at] = row[at], min(cost, row[at] + 1, row[at - 1] + 1)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None

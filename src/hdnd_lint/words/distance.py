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

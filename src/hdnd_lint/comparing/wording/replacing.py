"""Which words of one unit were put in place of which."""

from collections.abc import Iterator

from hdnd_lint.comparing.wording.differing import Replaced, differences
from hdnd_lint.comparing.wording.moves import with_moves
from hdnd_lint.comparing.wording.tokens import TokenKind, Tokens, is_year

_SHORT = 2  # words that stayed between two edits and are too few to be told apart from them


def replaced(old: Tokens, new: Tokens) -> list[Replaced]:
    """Return what was replaced, in the order of the old words."""
    ones, others = ([token.key.lower() for token in side] for side in (old, new))
    edits = sorted(_with_case(list(differences(ones, others)), old, new), key=_place)
    return with_moves(
        [one for edit in _joined(edits, old) for one in _dated(edit, old, new)], old, new
    )


def _with_case(edits: list[Replaced], old: Tokens, new: Tokens) -> Iterator[Replaced]:
    """Yield *edits*, and between them the words that only changed their capitals."""
    yield from edits
    i = j = 0
    for edit in [*edits, Replaced((len(old),) * 2, (len(new),) * 2)]:
        for a, b in zip(range(i, edit.old[0]), range(j, edit.new[0]), strict=True):
            if old[a].key != new[b].key:
                yield Replaced((a, a + 1), (b, b + 1))
        i, j = edit.old[1], edit.new[1]


def _place(edit: Replaced) -> tuple[tuple[int, int], tuple[int, int]]:
    return edit.old, edit.new


def _dated(edit: Replaced, old: Tokens, new: Tokens) -> Iterator[Replaced]:
    """Yield *edit* cut at its dates, where it has as many on either side."""
    (i, a), (j, b) = edit.old, edit.new
    days = [
        [at for at in range(start, end) if side[at].kind is TokenKind.DATE]
        for side, (start, end) in ((old, edit.old), (new, edit.new))
    ]
    if len(days[0]) == len(days[1]) and (a - i > 1 or b - j > 1):
        for one, other in zip(*days, strict=True):
            yield from _some(Replaced((i, one), (j, other)))
            yield Replaced((one, one + 1), (other, other + 1))
            i, j = one + 1, other + 1
    yield from _some(Replaced((i, a), (j, b)))


def _some(edit: Replaced) -> Iterator[Replaced]:
    if _size(edit):
        yield edit


def _joined(edits: list[Replaced], old: Tokens) -> list[Replaced]:
    """Join edits that only a word or two keep apart: nobody reads them one by one."""
    found: list[Replaced] = []
    for edit in edits:
        if found and _belong(found[-1], edit, old):
            last = found.pop()
            edit = Replaced((last.old[0], edit.old[1]), (last.new[0], edit.new[1]))
        found.append(edit)
    return found


def _belong(left: Replaced, right: Replaced, old: Tokens) -> bool:
    kept = old[left.old[1] : right.old[0]]
    if len(kept) > _SHORT or any(token.kind is not TokenKind.WORD for token in kept):
        return False
    if _is_figure(left, old) or _is_figure(right, old):
        return False
    if len(kept) == 1 and ((_both(left) and _both(right)) or _opposite(left, right)):
        return True
    return min(_size(left), _size(right)) >= 2 * len(kept) and (_both(left) or _both(right))


def _both(edit: Replaced) -> bool:
    return not _is_empty(edit.old) and not _is_empty(edit.new)


def _opposite(left: Replaced, right: Replaced) -> bool:
    """Say whether one only takes out and the other only puts in."""
    return (_is_empty(left.old) and _is_empty(right.new)) or (
        _is_empty(left.new) and _is_empty(right.old)
    )


def _is_empty(place: tuple[int, int]) -> bool:
    return place[0] == place[1]


def _size(edit: Replaced) -> int:
    return max(edit.old[1] - edit.old[0], edit.new[1] - edit.new[0])


def _is_figure(edit: Replaced, old: Tokens) -> bool:
    """Say whether a figure that is no year, or a date, was replaced: it is told by itself."""
    return any(
        token.kind in (TokenKind.DATE, TokenKind.LEADER)
        or (token.kind is TokenKind.NUMBER and not is_year(old, at))
        for at, token in enumerate(old[edit.old[0] : edit.old[1]], edit.old[0])
    )

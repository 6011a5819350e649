"""The heaviest run of a row that keeps its order: what is not in it has moved."""

from collections.abc import Sequence


def longest_run(items: Sequence[tuple[int, float]]) -> list[int]:
    """Return the places in *items* (rank, weight) of the heaviest run whose ranks rise.

    All ranks differ. Time grows as n log n: the best run up to each rank is kept in a tree.
    """
    order = {rank: at + 1 for at, rank in enumerate(sorted(rank for rank, _ in items))}
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(items) + 1)
    before = [-1] * len(items)
    for at, (rank, weight) in enumerate(items):
        best, before[at] = _best(tree, order[rank] - 1)
        _raise(tree, order[rank], (best + weight, at))
    run, at = [], _best(tree, len(items))[1]
    while at >= 0:
        run.append(at)
        at = before[at]
    return run[::-1]


def _best(tree: Sequence[tuple[float, int]], to: int) -> tuple[float, int]:
    best = (0.0, -1)
    while to > 0:
        best = max(best, tree[to], key=lambda one: one[0])
        to &= to - 1
    return best


def _raise(tree: list[tuple[float, int]], at: int, value: tuple[float, int]) -> None:
    while at < len(tree):
        if value[0] > tree[at][0]:
            tree[at] = value
        at += at & -at

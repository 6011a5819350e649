"""How many mistyped figures are found, how fast long tables go, and words against figures.

Run from the top of a checkout::

    PYTHONPATH=src:tests python benchmarks/sums.py [figures of each paper] [numbers in words]
"""

import random
import sys
import time
from collections import Counter

from checks.budget.linted import slips, some
from checks.budget.paper import Grid, Paper, as_source, row
from checks.budget.papers import papers

from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.figures.ledger import ledger
from hdnd_lint.parsing.figures.numerals.number_words import in_words, words_value

_KINDS = ("digit", "swap", "lost-zero", "moved-dot")


def mistyped(count: int) -> None:
    """Print the share of mistyped figures found in each paper, by kind of slip."""
    found: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for paper in papers():
        done = list(slips(paper, some(paper, count, seed=1), seed=1))
        shares = []
        for kind in _KINDS:
            mine = [slip for slip in done if slip.name == kind]
            hits = sum(slip.found for slip in mine)
            found[kind] += hits
            every[kind] += len(mine)
            shares.append(f"{kind} {hits}/{len(mine)}")
        missed = [f"{slip.meant} as {slip.typed}" for slip in done if not slip.found]
        print(f"{paper.name:22} {', '.join(shares)}", *missed, sep="  ")
    total = sum(found.values()) / max(sum(every.values()), 1)
    kinds = ", ".join(f"{kind} {found[kind]}/{every[kind]}" for kind in _KINDS)
    print(f"{'all':22} {kinds}: {total:.1%}")


def long_table(rows: int) -> Paper:
    """Return a paper with a table of *rows* rows in groups of fifty."""
    draw = random.Random(rows)
    body, wholes = [], [0, 0, 0]
    for group in range(rows // 50):
        found = [[draw.randint(1, 10**6) for _ in range(2)] for _ in range(49)]
        full = [[a + b, a, b] for a, b in found]
        sums = [sum(column) for column in zip(*full, strict=True)]
        wholes = [a + b for a, b in zip(wholes, sums, strict=True)]
        body.append(row("I" * (group % 3 + 1), f"Khối {group}", *map(str, sums)))
        body += [row(str(k), f"Đơn vị {k}", *map(str, v)) for k, v in enumerate(full, 1)]
    head = (
        row("TT", "Tên", "Tổng số", "Đầu tư", "Thường xuyên"),
        row("A", "B", "1=2+3", "2", "3"),
    )
    grid = Grid((*head, *body, row("", "Tổng cộng", *map(str, wholes))))
    return Paper("long", ("Điều 1. Phân bổ", "Đơn vị tính: đồng", grid), {})


def speed() -> None:
    """Print what a table costs by its length."""
    for rows in (250, 500, 1000, 2000, 4000):
        source = as_source(long_table(rows))
        draft = parse_draft(source)
        start = time.perf_counter()
        made = ledger(source, draft.body, draft.annexes, draft.tables)
        bad = sum(not found.holds for found in made.sums)
        told = len(made.figures) + len(made.further) + len(made.echoes)
        spent = time.perf_counter() - start
        print(
            f"{rows:5} rows: {spent:.3f} s, {spent / rows * 1e6:.0f} µs a row,"
            f" {len(made.sums)} sums, {bad} open, {told} figures"
        )


def words(count: int) -> None:
    """Read back *count* random amounts up to 10^15 that were written in words."""
    draw = random.Random(15)
    start = time.perf_counter()
    wrong = 0
    for _ in range(count):
        value = draw.randint(0, 10 ** draw.randint(1, 15))
        wrong += words_value(f"{in_words(value).capitalize()} đồng") != value
    spent = time.perf_counter() - start
    print(f"{count} amounts in words: {wrong} read wrong, {spent:.1f} s")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    speed()
    words(numbers[1] if len(numbers) > 1 else 100_000)
    mistyped(numbers[0] if numbers else 12)

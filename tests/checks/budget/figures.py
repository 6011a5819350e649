"""What the budget papers are made of: figures, their parts, the head of a resolution."""

import random
from collections.abc import Sequence
from decimal import Decimal

from checks.budget.paper import Paper, Part, Row, row

from hdnd_lint.words.measures import write_amount

HEAD = (
    "HỘI ĐỒNG NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "NGHỊ QUYẾT",
)


def n(value: Decimal | int, decimals: int = 0) -> str:
    """Return a figure that takes part in a sum."""
    return f"«{write_amount(Decimal(value), decimals)}»"


def parts_of(draw: random.Random, total: int, count: int) -> list[int]:
    """Cut *total* into *count* parts, none of them a round number on purpose."""
    cuts = sorted(draw.sample(range(1, total), count - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]


def paper_of(name: str, title: str, parts: Sequence[Part], **facts: object) -> Paper:
    enacted = () if "QUYẾT NGHỊ:" in parts else ("QUYẾT NGHỊ:",)
    return Paper(name, (*HEAD, title, *enacted, *parts), facts)


def compared(draw: random.Random, label: str, name: str, plan: int, done: int) -> Row:
    share = Decimal(done) * 100 / Decimal(plan)
    return row(
        label,
        name,
        n(plan),
        n(done),
        n(done - plan) if done >= plan else f"-{n(plan - done)}",
        n(share.quantize(Decimal("0.1")), 1),
    )


def rounded(values: Sequence[Decimal]) -> list[Decimal]:
    return [value.quantize(Decimal("0.001")) for value in values]

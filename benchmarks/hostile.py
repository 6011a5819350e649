"""Whether texts made to be slow are read in linear time: ``python benchmarks/hostile.py``.

Each kind of text is linted by all rules in two sizes, the second four times the first. A ratio
near four is linear; near sixteen, something looks at everything for everything. It measures and
prints; it never fails for being slow.

    python benchmarks/hostile.py [--size 50000] [--only WORD] [--spent]
"""

import argparse
import time
from collections.abc import Callable
from datetime import date

from hdnd_lint import rulebook
from hdnd_lint.api import Linter

_GROWTH = 4
_HEAD = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH NAM PHÚ\nSố: 12/NQ-HĐND\n"
    "Nam Phú, ngày 10 tháng 12 năm 2025\n\nNGHỊ QUYẾT\nVề chương trình giám sát năm 2026\n\n"
)


def repeated(piece: str, head: str = "") -> Callable[[int], str]:
    """Return what makes *piece* again and again, *size* characters long, after *head*."""
    return lambda size: head + piece * (size // len(piece))


def counted(piece: str, head: str = "") -> Callable[[int], str]:
    """Return what makes *piece* with a running number in it, about *size* characters long."""
    return lambda size: (
        head + "".join(piece.format(index) for index in range(1, size // len(piece) + 1))
    )


def nested(size: int) -> str:
    """Return lists of Markdown, each deeper than the one before, in *size* characters."""
    lines: list[str] = []
    length = 0
    while length < size:
        lines.append(" " * (2 * (len(lines) % 200)) + "- nội dung")
        length += len(lines[-1]) + 1
    return "\n".join(lines)


def resolution(body: Callable[[int], str]) -> Callable[[int], str]:
    """Return what makes a supervision programme of a province with *body* in it."""
    return lambda size: f"{_HEAD}{body(size)}\nCHỦ TỊCH\n"


_ARTICLES = "Điều 1. Sửa đổi, bổ sung\n"
TEXTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "citations begun": ("a.txt", repeated("Nghị định số ")),
    "citations, one line": ("a.txt", repeated("Nghị định số 12/2020/NĐ-CP của Chính phủ, ")),
    "citations of points": ("a.txt", repeated("điểm a, b khoản 1, 2 Điều 3, ")),
    "quotation marks": ("a.txt", repeated("“")),
    "quotations in lines": ("a.txt", repeated("“a\n")),
    "quotations in units": ("a.txt", counted("{0}. “Nội dung {0}:\n", _ARTICLES)),
    "amending quotations": ("a.txt", counted("Điều {}. Sửa đổi “Điều 1. Nội dung\n", _ARTICLES)),
    "numbers in levels": ("a.txt", repeated("1.1.1. ")),
    "levels in lines": ("a.txt", repeated("1.1.1. mục\n")),
    "digits": ("a.txt", repeated("1")),
    "amounts": ("a.txt", repeated("1.234.567 đồng, trong đó ")),
    "amounts in lines": ("a.txt", counted("- Tổng số: {0}.000 đồng, gồm {0} triệu đồng\n")),
    "words of numbers": ("a.txt", repeated("hai tỷ ba trăm triệu ")),
    "articles": ("a.txt", resolution(counted("Điều {}. Nội dung\n"))),
    "same article": ("a.txt", resolution(repeated("Điều 1.\n"))),
    "same article, one line": ("a.txt", resolution(repeated("Điều 1. "))),
    "clauses and points": ("a.txt", resolution(repeated("1. Giao\na) Nội dung\n- gạch\n"))),
    "bars": ("a.md", repeated("|")),
    "bars in lines": ("a.md", repeated("| a | 1 |\n")),
    "bars, plain": ("a.txt", repeated("|")),
    "columns": ("a.txt", repeated("a          b\n")),
    "bases": ("a.txt", resolution(repeated("Căn cứ Luật ngày 01 tháng 01 năm 2025;\n"))),
    "bases, one line": ("a.txt", resolution(repeated("Căn cứ "))),
    "dates": ("a.txt", repeated("ngày 10 tháng 12 năm 2025 ")),
    "considerations": ("a.txt", resolution(repeated("Xét Tờ trình số 1/TTr-UBND;\n"))),
    "recipients": ("a.txt", resolution(repeated("Nơi nhận:\n- Như trên;\n"))),
    "annexes": ("a.txt", resolution(repeated("PHỤ LỤC\nDanh mục\n1. Mục\n"))),
    "supervision topics": ("a.txt", resolution(repeated("1. Giám sát việc thực hiện\n"))),
    "sessions": ("a.txt", resolution(repeated("tại kỳ họp giữa năm 2026, báo cáo kết quả "))),
    "names of units": ("a.txt", resolution(repeated("xã Hòa Bình, huyện Nam Phú, "))),
    "no line end": ("a.txt", repeated("Hội đồng nhân dân tỉnh quyết định ")),
    "blanks": ("a.txt", repeated(" ")),
    "blank lines": ("a.txt", repeated("\n")),
    "capitals": ("a.txt", repeated("QUYẾT NGHỊ\n")),
    "full stops": ("a.txt", repeated(". ")),
    "marks on one letter": ("a.txt", repeated("\u0301\u0323", "a")),
    "stars": ("a.md", repeated("*a **b ")),
    "brackets": ("a.md", repeated("[a](")),
    "nested lists": ("a.md", nested),
    "tags opened": ("a.html", repeated("<div>a")),
    "tags broken": ("a.html", repeated("<a ")),
    "cells": ("a.html", repeated("<tr><td>1<td>2", "<table>")),
}


def seconds(linter: Linter, name: str, text: str) -> float:
    """Return the CPU seconds that *text* takes, read as a file called *name*."""
    data = text.encode("utf-8")
    start = time.process_time()
    linter.content(data, name)
    return time.process_time() - start


def spent(linter: Linter, name: str, text: str) -> None:
    """Print which functions *text* spends its time in."""
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(linter.content, text.encode("utf-8"), name)
    pstats.Stats(profile).sort_stats("tottime").print_stats(12)


def main() -> None:
    """Measure each kind of text in two sizes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=50_000)
    parser.add_argument("--only", default="")
    parser.add_argument("--spent", action="store_true")
    options = parser.parse_args()
    linter = Linter(rulebook.load(), date(2025, 12, 10))
    linter.content(_HEAD.encode("utf-8"), "a.txt")
    large = options.size * _GROWTH
    print(f"{'text':24}{options.size:>10}{large:>10} characters{'µs/character':>14}{'ratio':>7}")
    for title, (name, make) in TEXTS.items():
        if options.only not in title:
            continue
        small, big = (seconds(linter, name, make(size)) for size in (options.size, large))
        ratio = big / max(small, 1e-6)
        print(
            f"{title:24}{small:10.2f}{big:10.2f} s{big / large * 1e6:23.2f}{ratio:7.1f}",
            flush=True,
        )
        if options.spent:
            spent(linter, name, make(large - options.size))


if __name__ == "__main__":
    main()

"""Every regular expression of the package against hostile strings made for it.

``python benchmarks/patterns.py`` takes each pattern (see ``pattern_sources``), makes the strings
that its repeats like best, and measures how the time of a search over all of a text grows with
its length, in seconds of the processor. Exit code 1 where one grows faster than its text, or one
is not seen; ``--plant PATTERN`` adds one.
"""

import argparse
import re
import sys
import time
from itertools import pairwise
from typing import Any

from pattern_sources import Sources, collected

from hdnd_lint.deadline import TimeIsUpError, within

_LENGTHS = (500, 2_000, 8_000)
_SLOW = 0.04  # seconds for the longer: a linear search takes far less
_GROWTH = 8.0  # times as long for four times the text: linear is 4, quadratic 16
_PATIENCE = 0.8
_USUAL = (" ", "1", "a", "Đ", "đ", "[", "(", ".", ",", "-", "\n", "a ", "1.", "1, ", "Đa ", "; ")
_CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",  # of the rest, what stands most often
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": " ",
}


def seeds(pattern: re.Pattern[str]) -> list[str]:
    """Return what hostile strings for *pattern* are made of."""
    parser: Any = vars(re)["_parser"]
    made: set[str] = set(_USUAL)
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    _collect(tree, "", made)
    return sorted(made, key=lambda seed: (len(seed), seed))[:40]


def _collect(tree: Any, before: str, made: set[str]) -> str:
    """Add seeds for the open repeats of *tree*; return a text that it matches."""
    for kind, value in tree:
        name = str(kind)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            least, most, inside = value
            unit = _collect(inside, before, made)
            if int(most) > 30 and unit:
                made |= {unit, (before + unit)[-40:]}
            before += unit * max(1, min(int(least), 3))
        elif name == "SUBPATTERN":
            before += _collect(value[3], before, made)
        elif name == "ATOMIC_GROUP":
            before += _collect(value, before, made)
        elif name == "BRANCH":
            before += next(iter([_collect(branch, before, made) for branch in value[1]]))
        else:
            before += _sign(name, value)
    return before[-60:] if len(before) > 60 else before


def _sign(name: str, value: Any) -> str:
    if name == "LITERAL":
        return chr(value)
    if name == "NOT_LITERAL":
        return "a" if value != ord("a") else "b"
    if name == "ANY":
        return "a"
    if name == "IN":
        return _member(value)
    return ""


def _member(members: Any) -> str:
    negated = str(members[0][0]) == "NEGATE"
    if negated:
        return "a"
    for kind, value in members:
        name = str(kind)
        if name == "LITERAL":
            return chr(value)
        if name == "RANGE":
            return chr(value[0])
        if name == "CATEGORY":
            return _CATEGORIES.get(str(value), "a")
    return "a"


def growth(pattern: re.Pattern[str]) -> tuple[float, float, str] | None:
    """Return (times, seconds, seed) where *pattern* takes superlinear time, None where not."""
    for seed in seeds(pattern):
        slow = _seconds(pattern, seed, _LENGTHS[-1])
        if slow < _SLOW:
            continue
        for short, long in pairwise(_LENGTHS):
            slow = min(_seconds(pattern, seed, long) for _ in range(3))
            quick = min(_seconds(pattern, seed, short) for _ in range(5))
            if quick >= _PATIENCE:
                return float("inf"), quick, seed
            if slow >= _SLOW and slow > _GROWTH * max(quick, 1e-6):
                return slow / max(quick, 1e-6), slow, seed
    return None


def _seconds(pattern: re.Pattern[str], seed: str, length: int) -> float:
    text = seed * (length // len(seed)) + "\x00"
    start = time.process_time()
    try:
        with within(_PATIENCE):
            for _ in pattern.finditer(text):
                pass
    except TimeIsUpError:
        return _PATIENCE
    return time.process_time() - start


def main() -> int:
    """Print what grows, and how many patterns there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plant", action="append", default=[], help="a pattern to add")
    parser.add_argument("--only-planted", action="store_true", help="measure nothing else")
    given = parser.parse_args()
    sources = Sources() if given.only_planted else collected()
    for one in given.plant:
        sources.patterns[one, 0] = re.compile(one)
    grown = 0
    for key in sorted(sources.patterns):
        told = growth(sources.patterns[key])
        if told:
            grown += 1
            place = sources.places.get(key, "planted")
            print(
                f"{place}: x{told[0]:.0f} {told[1]:.2f}s {told[2]!r}: {key[0][:300]!r}", flush=True
            )
    for place in sources.missed:
        print(f"{place}: a pattern that is not seen")
    print(f"{len(sources.patterns)} patterns, {grown} grow faster than their text.")
    return 1 if grown or sources.missed else 0


if __name__ == "__main__":
    sys.exit(main())

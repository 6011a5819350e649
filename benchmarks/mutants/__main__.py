"""Do the fast tests notice a small change? A sample of each area, by seed.

    PYTHONPATH=src:benchmarks python -m mutants [AREA …] [--count 40] [--seed 1] [--show]
        [--again FILE] [--report FILE]

Half of a sample are changes of code (comparisons, `and`/`or`, arithmetic, `not`, numbers, truth
values, returns, statements taken out), half of data (one alternative of an expression, one word of
a table, one threshold or entry of a rule file). It prints the survivors, and a row for each area.
``--again FILE`` tries only the survivors that an earlier run wrote with ``--report FILE``.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

import yaml

from mutants.areas import AREAS, EXAMPLES, Area, example_tests, files_of, quick_tests, tests_of
from mutants.code import mutants_of
from mutants.mutant import Mutant
from mutants.rules import rule_mutants
from mutants.running import Fate, prepare, tried, tried_quickly

ROOT = Path(__file__).resolve().parents[2]
SAME = Path(__file__).with_name("equivalent.yaml")


def main() -> int:
    """Try the samples that are asked for; 1 where an area is below 85 %."""
    options = _options()
    same = {one["place"]: one["why"] for one in yaml.safe_load(SAME.read_text("utf-8")) or []}
    prepare(ROOT)
    rows, left = [], []
    for name in options.areas or AREAS:
        sample = _sample(AREAS[name], options.count, options.seed)
        if options.again:
            wanted = set(options.again.read_text("utf-8").splitlines())
            sample = [mutant for mutant in sample if mutant.place in wanted]
        quick = _tried_quickly(AREAS[name], [one for one in sample if one.place not in same])
        fates = Counter[str]()
        for mutant in sample:
            fate = "equivalent" if mutant.place in same else quick.get(mutant.place, "")
            if not fate:
                fate = tried(ROOT, mutant, list(tests_of(ROOT, AREAS[name], mutant))).value
            fates[fate] += 1
            if fate == Fate.SURVIVED.value:
                left.append(mutant.place)
                print(f"{name}: {mutant.path}:{mutant.line} {mutant.place}", flush=True)
            elif options.show:
                print(f"  {fate}: {mutant.place}", flush=True)
        rows.append(_row(name, fates))
        print(rows[-1][0], flush=True)
    print("\n".join(["", _HEAD, *(row for row, _ in rows)]))
    if options.report:
        options.report.write_text("\n".join([*left, ""]), encoding="utf-8")
    return int(any(share < 0.85 for _, share in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="*", metavar="AREA", help=", ".join(AREAS))
    parser.add_argument("--count", type=int, default=40, help="changes of each area")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="tell what was killed, too")
    parser.add_argument("--again", type=Path, help="survivors to try again")
    parser.add_argument("--report", type=Path, help="file for the survivors")
    options = parser.parse_args()
    if unknown := set(options.areas) - set(AREAS):
        parser.error(f"no area {', '.join(sorted(unknown))}")
    return options


def _sample(area: Area, count: int, seed: int) -> list[Mutant]:
    """Return *count* changes, half of them of data where there are so many."""
    every: list[Mutant] = []
    for path in files_of(ROOT, area):
        every += mutants_of(ROOT, path) if path.suffix == ".py" else rule_mutants(ROOT, path)
    every.sort(key=lambda mutant: mutant.rank(seed))
    data = [mutant for mutant in every if mutant.is_data]
    code = [mutant for mutant in every if not mutant.is_data]
    of_data = min(len(data), max(count // 2, count - len(code)))
    return [*data[:of_data], *code[: count - of_data]]


def _tried_quickly(area: Area, mutants: list[Mutant]) -> dict[str, str]:
    code = [mutant for mutant in mutants if mutant.path.suffix == ".py"]
    tests = [*quick_tests(ROOT, area), EXAMPLES, *example_tests(ROOT, area, code)]
    return tried_quickly(ROOT, code, tests) if code else {}


_HEAD = f"{'area':<12} mutants killed equivalent broken survived  share"


def _row(name: str, fates: Counter[str]) -> tuple[str, float]:
    """Return the line of an area, and the share killed of those that could be seen."""
    killed, survived = fates["killed"], fates["survived"]
    share = killed / (killed + survived) if killed + survived else 1.0
    told = (sum(fates.values()), killed, fates["equivalent"], fates["broken"], survived)
    numbers = " ".join(
        f"{one:>{width}}" for one, width in zip(told, (7, 6, 10, 6, 8), strict=True)
    )
    return f"{name:<12} {numbers} {share:>6.0%}", share


if __name__ == "__main__":
    sys.exit(main())

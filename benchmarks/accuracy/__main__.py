"""``python -m accuracy``: run the lab, keep the numbers, write the page ``docs/accuracy.md``.

With ``--check`` nothing is written; exit code 1 where a rule or a field does worse than kept.
``--against REV`` prints each finding that was gained or lost since that revision of the project.
"""

import argparse
import sys
from collections.abc import Sequence

from accuracy.against import ROOT, Change, changes
from accuracy.mutations import NUMBERS as SLIP_NUMBERS
from accuracy.mutations import (
    SlipNumbers,
    kept_found,
    slip_falls,
    slip_numbers,
    slips,
    try_slips,
    write_slips,
)
from accuracy.page import accuracy_page
from accuracy.papers import REAL, corpus_files
from accuracy.run import Run, all_papers, run_papers
from accuracy.tally import (
    FACTS,
    NUMBERS,
    FactNumbers,
    RuleNumbers,
    fact_falls,
    falls,
    kept_facts,
    kept_numbers,
    write_rows,
)

PAGE = ROOT / "docs" / "accuracy.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the lab as the *arguments* ask; return the exit code."""
    options = _options().parse_args(arguments)
    run = run_papers(all_papers())
    for line in run.problems:
        print(line, file=sys.stderr)
    if corpus_files() is None:
        print("no real papers here (HDND_LINT_CORPUS): their numbers stay as they were kept")
    if options.against:
        for one in changes(options.against, run.papers, run.findings):
            print(_line(one))
        return 0
    if options.list:
        _list(run)
        return 0
    return _check(run) if options.check else _write(run)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="accuracy", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a loss")
    parser.add_argument("--against", metavar="REV", help="gains and losses since a revision")
    parser.add_argument("--list", action="store_true", help="list all that is not right")
    return parser


def _check(run: Run) -> int:
    sets = {one.kind for one in run.papers}
    kept = [one for one in kept_numbers() if one.set in sets]
    facts = [one for one in kept_facts() if one.set in sets]
    lost = [*falls(kept, run.numbers()), *fact_falls(facts, run.fact_numbers())]
    lost += slip_falls(kept_found(), _slips(run))
    for line in lost:
        print(line)
    return 1 if lost else 0


def _write(run: Run) -> int:
    kept = kept_numbers()
    for line in falls(kept, run.numbers()) if kept else ():
        print(f"worse than kept: {line}")
    here = {one.kind for one in run.papers}
    rules = _with_kept(here, run.numbers(), kept)
    facts = _with_kept_facts(here, run.fact_numbers(), kept_facts())
    NUMBERS.write_text(write_rows(rules), encoding="utf-8", newline="\n")
    FACTS.write_text(write_rows(facts), encoding="utf-8", newline="\n")
    slipped = _slips(run)
    SLIP_NUMBERS.write_text(write_slips(slipped), encoding="utf-8", newline="\n")
    if REAL in here:
        page = accuracy_page(run, rules, facts, slipped)
        PAGE.write_text(page, encoding="utf-8", newline="\n")
    else:
        print("the page is not written again: it needs the real papers")
    return 0


def _slips(run: Run) -> list[SlipNumbers]:
    table = slips()
    return slip_numbers(try_slips(run.papers, table), table)


def _with_kept(
    here: set[str], now: Sequence[RuleNumbers], kept: Sequence[RuleNumbers]
) -> list[RuleNumbers]:
    rows = [*now, *(one for one in kept if one.set not in here)]
    return sorted(rows, key=lambda one: (one.set, one.rule))


def _with_kept_facts(
    here: set[str], now: Sequence[FactNumbers], kept: Sequence[FactNumbers]
) -> list[FactNumbers]:
    rows = [*now, *(one for one in kept if one.set not in here)]
    return sorted(rows, key=lambda one: one.set)


def _list(run: Run) -> None:
    for defect in run.defects:
        if defect.state != "found" and defect.defect.rule:
            told = defect.defect
            print(f"{defect.state}\t{told.covered}\t{defect.paper}\t{told.rule}\t{told.quote}")
    for one in run.findings:
        if one.verdict != "right":
            print(f"{one.verdict}\t{one.severity}\t{one.paper}\t{one.rule}\t{one.evidence[:90]}")
    for fact in run.facts:
        if not fact.right:
            print(f"fact\t{fact.field}\t{fact.paper}\twanted {fact.wanted}\tgot {fact.got}")


def _line(one: Change) -> str:
    sign = "+" if one.gained else "-"
    return f"{sign} {one.paper}\t{one.rule}\t{one.severity}\t{one.verdict}\t{one.evidence[:90]}"


if __name__ == "__main__":
    sys.exit(main())

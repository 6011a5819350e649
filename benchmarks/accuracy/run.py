"""All papers with labels through the tool, once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from accuracy.facts import FactJudged, judge_facts
from accuracy.judging import JudgedDefect, JudgedFinding, judge_paper
from accuracy.papers import Paper, corpus_files, made_papers, real_papers
from accuracy.tally import FactNumbers, RuleNumbers, fact_numbers, rule_numbers
from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.engine import chosen

TODAY = date(2026, 11, 27)  # stands in for papers without a day; the same on every machine


@dataclass(frozen=True, slots=True)
class Run:
    """All that a run gave, paper by paper."""

    papers: tuple[Paper, ...]
    findings: tuple[JudgedFinding, ...]
    defects: tuple[JudgedDefect, ...]
    facts: tuple[FactJudged, ...]
    problems: tuple[str, ...]

    def numbers(self) -> list[RuleNumbers]:
        """Return the numbers of every rule."""
        return rule_numbers(self.findings, self.defects)

    def fact_numbers(self) -> list[FactNumbers]:
        """Return how often each field was read right."""
        return fact_numbers(self.facts)

    def of(self, kind: str) -> "Run":
        """Return the part of the run on one set, REAL or MADE."""
        return Run(
            tuple(one for one in self.papers if one.kind == kind),
            tuple(one for one in self.findings if one.kind == kind),
            tuple(one for one in self.defects if one.kind == kind),
            tuple(one for one in self.facts if one.kind == kind),
            self.problems,
        )


def run_papers(papers: Iterable[Paper], linter: Linter | None = None) -> Run:
    """Return *papers* checked by the usual rules, as people see them, and judged."""
    papers = tuple(papers)
    linter = linter or Linter(chosen(rulebook.load()), TODAY)
    findings: list[JudgedFinding] = []
    defects: list[JudgedDefect] = []
    facts: list[FactJudged] = []
    problems: list[str] = []
    for paper in papers:
        outcome = linter.file(paper.path)
        judged = judge_paper(paper, outcome)
        findings += judged.findings
        defects += judged.defects
        problems += judged.problems
        facts += judge_facts(paper, outcome)
    return Run(papers, tuple(findings), tuple(defects), tuple(facts), tuple(problems))


def all_papers(corpus: Path | None = None) -> Sequence[Paper]:
    """Return every paper with labels that is here."""
    folder = corpus or corpus_files()
    return [*made_papers(), *(real_papers(folder) if folder else ())]

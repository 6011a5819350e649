"""One paper against its labels: each finding judged, each defect found, elsewhere or missed.

A finding answers a defect where its rule is the same and its place fits: they overlap, or stand
in one paragraph, or in one smallest numbered unit. A finding of the right rule at another place
is said apart, and never counts as found. Places are taken from the words, folded: what the
labels quote is looked for in the text as the tool read it. Where a reader judged a finding right
and the paper has one defect of that rule, they are the same, whatever words either quotes. What is
missing stands nowhere: a finding that something lacks answers the paper's one defect of its rule.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from accuracy.papers import MADE, Defect, Paper, Verdict
from hdnd_lint import rulebook
from hdnd_lint.checks import CHECKS
from hdnd_lint.finding import Finding
from hdnd_lint.model import Draft
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.words.letters.text import Span

FOUND, ELSEWHERE, MISSED = "found", "elsewhere", "missed"
RIGHT, WRONG, DEBATABLE, UNJUDGED = "right", "wrong", "debatable", "unjudged"


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """A finding and what the labels say of it."""

    paper: str
    kind: str
    rule: str
    severity: str
    evidence: str
    verdict: str
    clean: bool = False


@dataclass(frozen=True, slots=True)
class JudgedDefect:
    """A defect and whether the tool told it."""

    paper: str
    kind: str
    defect: Defect
    state: str


@dataclass(frozen=True, slots=True)
class JudgedPaper:
    """All of one paper."""

    findings: tuple[JudgedFinding, ...]
    defects: tuple[JudgedDefect, ...]
    problems: tuple[str, ...] = ()


def judge_paper(paper: Paper, outcome: FileOutcome) -> JudgedPaper:
    """Return *paper* judged by its labels; an unreadable paper misses all its defects."""
    places = [_quoted(outcome.draft, one) for one in paper.defects]
    defects = [
        JudgedDefect(paper.name, paper.kind, one, _state(paper, outcome, one, place))
        for one, place in zip(paper.defects, places, strict=True)
    ]
    problems = tuple(str(problem) for problem in outcome.problems)
    return JudgedPaper(tuple(_judged(paper, outcome, places)), tuple(defects), problems)


def _judged(
    paper: Paper, outcome: FileOutcome, places: Sequence[Sequence[Span]]
) -> Iterator[JudgedFinding]:
    draft = outcome.draft
    for finding in outcome.findings:
        at = any(
            told_by(defect, finding)
            and (_fits(draft, place, finding) or _nowhere(paper, outcome, defect, finding))
            for defect, place in zip(paper.defects, places, strict=True)
        )
        yield JudgedFinding(
            paper.name,
            paper.kind,
            finding.rule_id,
            str(finding.severity),
            finding.evidence,
            _verdict(paper, finding, at),
            paper.clean,
        )


def _verdict(paper: Paper, finding: Finding, at_defect: bool) -> str:
    """Return the verdict on *finding*; in a made paper what was not seeded counts as wrong."""
    said = next((one for one in paper.verdicts if _same(one, finding)), None)
    if said:
        return said.verdict
    if at_defect:
        return RIGHT
    if paper.kind != MADE:
        return UNJUDGED
    here = any(told_by(one, finding) for one in paper.defects)
    return ELSEWHERE if here else WRONG


def _same(verdict: Verdict, finding: Finding) -> bool:
    """Say whether *verdict* is about *finding*: same rule, same words as far as quoted."""
    if verdict.rule != finding.rule_id:
        return False
    if verdict.quote == finding.evidence:  # a mark alone: nothing is left of it when it is bare
        return True
    quoted, evidence = bare(verdict.quote), bare(finding.evidence)
    return bool(quoted) and (quoted in evidence or (bool(evidence) and evidence in quoted))


def _state(paper: Paper, outcome: FileOutcome, defect: Defect, place: Sequence[Span]) -> str:
    own = [one for one in outcome.findings if told_by(defect, one)]
    if any(_fits(outcome.draft, place, one) for one in own) or _known(paper, defect, own):
        return FOUND
    if any(_nowhere(paper, outcome, defect, one) for one in own):
        return FOUND
    return ELSEWHERE if own else MISSED


def _nowhere(paper: Paper, outcome: FileOutcome, defect: Defect, finding: Finding) -> bool:
    """Say whether *finding* tells that something lacks, and can only mean *defect*."""
    if finding.rule_id != defect.rule or defect.rule not in _of_absence():
        return False
    alone = sum(one.rule == defect.rule for one in paper.defects) == 1
    return alone and sum(one.rule_id == defect.rule for one in outcome.findings) == 1


@cache
def _of_absence() -> frozenset[str]:
    """Return the rules whose main message is that something is not there."""
    bound = rulebook.load()
    return frozenset(one.rule.id for one in bound if "" in CHECKS[one.rule.check].absences)


def told_by(defect: Defect, finding: Finding) -> bool:
    """Say whether *finding* is of a rule that tells *defect*."""
    return finding.rule_id in (defect.rule, *defect.also)


def _known(paper: Paper, defect: Defect, own: Sequence[Finding]) -> bool:
    """Say whether a reader judged one of *own* right and it can only be *defect*."""
    if sum(one.rule == defect.rule for one in paper.defects) != 1:
        return False
    right = [one for one in paper.verdicts if one.verdict == RIGHT]
    return any(_same(one, finding) for one in right for finding in own)


def _fits(draft: Draft | None, places: Sequence[Span], finding: Finding) -> bool:
    return draft is not None and any(_fits_one(draft, place, finding) for place in places)


def _fits_one(draft: Draft, place: Span, finding: Finding) -> bool:
    spans = [finding.span, *(one.span for one in finding.related)]
    if any(one.start < place.end and place.start < one.end for one in spans):
        return True
    return any(_around(draft, one) == _around(draft, place) for one in spans)


def _around(draft: Draft, span: Span) -> Span | int:
    """Return the smallest numbered unit around the start of *span*, else the paragraph."""
    units = [
        node.span
        for node in draft.nodes()
        if node.number and node.span.start <= span.start < node.span.end
    ]
    if units:
        return min(units, key=lambda one: one.end - one.start)
    return draft.source.paragraph_at(span.start)


def _quoted(draft: Draft | None, defect: Defect) -> list[Span]:
    """Return where the words that *defect* quotes stand in the text: each place, or the nth.

    The bars of a table's row are no words.
    """
    if draft is None:
        return []
    pieces = [piece for piece in re.split(r"…|\.\.\.", defect.quote) if piece.strip(" |")]
    if not pieces:
        return []
    words = map(re.escape, max(pieces, key=len).replace("|", " ").split())
    matches = re.finditer(r"[\s|]+".join(words), draft.text, re.IGNORECASE)
    spans = [Span(match.start(), match.end()) for match in matches]
    return spans[defect.nth - 1 : defect.nth] if defect.nth else spans


def bare(text: str) -> str:
    """Return *text* as it is compared: small letters, blanks folded, no ellipsis at its end."""
    return " ".join(text.lower().replace("…", " ").replace("*", "").split()).strip(" .;,:")

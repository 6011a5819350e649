"""What must hold of a paper whatever it is: read or told, every place right, every fix good."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from fuzz.mutating import Mutated
from hdnd_lint.api import Linter
from hdnd_lint.cli.papers.fix import unmended
from hdnd_lint.errors import HdndLintError, ReadError
from hdnd_lint.finding import Applicability, Finding, Fix, Status
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_bytes
from hdnd_lint.report.formats import FORMATS, render_report
from hdnd_lint.words.letters.text import Span
from hdnd_lint.writing.plain import apply_fixes, utf8_text
from hdnd_lint.writing.word import Annotation, TrackedFix, annotate_document, with_fixes

DAY = date(2026, 1, 5)
_WHEN = datetime(2026, 1, 5)
_UNFILLED = re.compile(r"\{[a-z_]+\}")
# A law in force put for one that is not may have amendments that are not cited either.
# What a rule says only once another has had its way: an act's amendments when the act is in force,
# a slip elsewhere when the one in a law's name is gone, a doubled word when both are spelt right.
_FOLLOWS = {
    "CC012": {"CC021", "NN003"},
    "CC018": {"CC001"},
    "CC021": {"NN003"},
    "NN002": {"NN003"},
    "NN003": {"CC023", "NN003"},  # a word is judged by its neighbours
    "TT010": {"NN003"},
}
_SLIPS = ("lỗi trong chương trình", "quá thời gian", "gặp lỗi")


def faults(linter: Linter, given: Mutated, number: int, tally: Counter[str]) -> Iterator[str]:
    """Yield what does not hold of the paper *given*; *number* says what else is asked of it.

    *tally* counts the papers of which each thing was asked.
    """
    outcome = linter.content(given.data, given.name)
    tally["read"] += outcome.draft is not None
    tally["findings"] += len(outcome.findings)
    for problem in outcome.problems:
        if any(slip in problem.text for slip in _SLIPS):
            yield f"problem: {problem.text}"
    if outcome.draft is None:
        return
    yield from _wrong_accounts(linter, outcome)
    for finding in outcome.findings:
        yield from _wrong_places(outcome.draft.text, finding)
        yield from _unfilled(outcome.draft.text, finding)
    for use, wrong in _uses(linter, given, outcome, number, tally).items():
        tally[use] += 1
        yield from wrong


def _uses(
    linter: Linter, given: Mutated, outcome: FileOutcome, number: int, tally: Counter[str]
) -> dict[str, Iterator[str]]:
    """Return what is made of this paper, and how it goes wrong: each costs as much as reading."""
    found: dict[str, Iterator[str]] = {}
    mendable = given.kind in ("docx", "txt", "md") and any(one.fixes for one in outcome.findings)
    if number % 2 == 0 and mendable:
        found["mended"] = _wrong_fixes(linter, given, outcome)
    if number % 20 == 1:
        found["run twice"] = _not_the_same(linter, given, outcome)
    if number % 20 == 2:
        found["reported"] = _unsaid(linter, outcome)
    if number % 5 == 3 and given.kind == "docx":
        found["annotated"] = _wrong_comments(given, outcome, tally)
    return found


def _wrong_accounts(linter: Linter, outcome: FileOutcome) -> Iterator[str]:
    if [one.rule_id for one in outcome.rules] != [bound.rule.id for bound in linter.rules]:
        yield "account: not every rule is told once"
    for one in outcome.rules:
        if "quá thời gian" in one.reason or "gặp lỗi" in one.reason:
            yield f"rule: {one.rule_id}: {one.reason}"
        if one.status is not Status.CHECKED and not one.reason:
            yield f"account: {one.rule_id} is {one.status} without a reason"


def _wrong_places(text: str, finding: Finding) -> Iterator[str]:
    if not _inside(finding.span, text) or finding.span.of(text) != finding.evidence:
        yield f"place: {finding.rule_id} at {finding.span}: {finding.evidence!r}"
    for place in finding.related:
        if not _inside(place.span, text) or place.span.of(text) != place.evidence:
            yield f"place: related of {finding.rule_id} at {place.span}: {place.evidence!r}"
    for edit in (edit for fix in finding.fixes for edit in fix.edits):
        if not _inside(edit.span, text):
            yield f"place: fix of {finding.rule_id} at {edit.span}"


def _unfilled(text: str, finding: Finding) -> Iterator[str]:
    for words in (finding.message, finding.remedy):
        for unfilled in _UNFILLED.findall(words):
            if unfilled not in text:
                yield f"message: {finding.rule_id} says {unfilled}"


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start <= span.end <= len(text)


def _not_the_same(linter: Linter, given: Mutated, outcome: FileOutcome) -> Iterator[str]:
    """Yield how a second run differs, and how the draft parsed again does."""
    if linter.content(given.data, given.name) != outcome:
        yield "same: a second run tells something else"
    assert outcome.draft is not None
    if parse_draft(outcome.draft.source) != outcome.draft:
        yield "same: the source parsed again is another draft"


def _unsaid(linter: Linter, outcome: FileOutcome) -> Iterator[str]:
    whole = Outcome((outcome,))
    rules = [bound.rule for bound in linter.rules]
    for form in (form for form in FORMATS if form != "text"):
        try:
            render_report(form, whole, rules).encode("utf-8")
        except UnicodeEncodeError as error:
            yield f"report: {form}: {error}"


def _wrong_comments(given: Mutated, outcome: FileOutcome, tally: Counter[str]) -> Iterator[str]:
    assert outcome.draft is not None
    note = Annotation("Ban", "B", _WHEN, summary=True)
    try:
        result = annotate_document(given.data, outcome.draft.source, outcome.findings, note)
    except HdndLintError as error:
        if "làm thay đổi" not in str(error):  # refused: the file stays as it is
            tally["annotation refused"] += 1
            return
        yield f"comments: {error}"
        return
    if read_bytes(result, given.name).text != outcome.draft.text:
        yield "comments: the text has changed"


def _wrong_fixes(linter: Linter, given: Mutated, outcome: FileOutcome) -> Iterator[str]:
    """Yield what is wrong with the paper after its fixes.

    It must say what was promised; the findings that were mended are gone, and no rule that spoke
    of the paper before finds more in it; nothing of what was mended is mended once more.
    """
    chosen = _chosen(outcome.findings)
    try:
        result, applied = _mended(given, outcome, [fix for _, fix in chosen])
    except ReadError:  # refused: a damaged part, and the file stays as it is
        return
    except HdndLintError as error:
        yield f"fix: {error}"
        return
    again = linter.content(result, given.name)
    if again.draft is None:
        yield f"fix: the mended file is not read: {again.problems}"
        return
    mended = [one for one, fix in chosen if any(fix is other for other in applied)]
    yield from _found_again(outcome, again, mended)
    if len(applied) == len(chosen):
        ids = {finding.rule_id for finding in mended}
        for finding, _ in _chosen(again.findings):
            if finding.rule_id in ids and not _follows(finding, mended):
                yield f"fix: twice is not once: {finding.rule_id}: {finding.evidence!r}"


def _found_again(
    before: FileOutcome, after: FileOutcome, mended: Sequence[Finding]
) -> Iterator[str]:
    left_over = unmended(before.findings, mended, after.findings)
    for left in (one for one in left_over if not _follows(one, mended)):
        yield f"fix: {left.rule_id} is found again: {left.evidence!r}"
    if before.profile != after.profile:  # other rules bind it now, by other law
        return
    mended_ids = {finding.rule_id for finding in mended}
    known = {one.rule_id for one in before.rules if one.status is Status.CHECKED}
    for rule_id in sorted(known):
        counts = [sum(one.rule_id == rule_id for one in run.findings) for run in (before, after)]
        others = _FOLLOWS.get(rule_id, set()) - {rule_id}
        if counts[1] > counts[0] and others.isdisjoint(mended_ids):
            yield f"fix: {rule_id} finds {counts[1]} instead of {counts[0]}"


def _follows(finding: Finding, mended: Sequence[Finding]) -> bool:
    """Say whether *finding* may be told once other words were mended."""
    others = _FOLLOWS.get(finding.rule_id, set())
    return any(one.rule_id in others and one.evidence != finding.evidence for one in mended)


def _chosen(findings: Sequence[Finding]) -> list[tuple[Finding, Fix]]:
    """Return the first fix of each finding that a run with ``--review`` applies."""
    found = []
    for finding in findings:
        fixes = (one for one in finding.fixes if one.applicability is not Applicability.NEVER)
        if fix := next(fixes, None):
            found.append((finding, fix))
    return found


def _mended(given: Mutated, outcome: FileOutcome, fixes: Sequence[Fix]) -> tuple[bytes, list[Fix]]:
    """Return the file with *fixes*, and those applied; a Word file is proved when written."""
    assert outcome.draft is not None
    source = outcome.draft.source
    if given.kind == "docx":
        tracked = TrackedFix(tuple(fixes), "Ban", _WHEN)
        result, refusals = with_fixes(given.data, source, tracked)
        refused = [one.fix for one in refusals]
        return result, [fix for fix in fixes if all(fix is not one for one in refused)]
    raw = utf8_text(given.data)
    if raw is None:  # ``fix`` refuses any but UTF-8
        return given.data, []
    text, applied, _ = apply_fixes(raw, source, fixes)
    return text.encode("utf-8"), applied

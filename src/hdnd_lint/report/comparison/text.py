"""The comparison for a terminal: each change with its place, then what became of the findings."""

from collections.abc import Iterable, Iterator, Sequence

from hdnd_lint.files import printable_name
from hdnd_lint.finding import SEVERITY_WORDS, Finding
from hdnd_lint.model.comparison import Answer, Change, ChangeKind, Comparison, WordEdit
from hdnd_lint.report.comparison import wording
from hdnd_lint.report.text.shorten import shorten_middle
from hdnd_lint.words.letters.text import Localised, fold

_COLORS = {
    ChangeKind.ADDED: "1;32",
    ChangeKind.REMOVED: "1;31",
    ChangeKind.FIGURES: "1;33",
}


def lines(comparison: Comparison, lang: str, color: bool) -> Iterator[str]:
    """Yield the comparison line by line."""
    for words, version in ((wording.OLD, comparison.old), (wording.NEW, comparison.new)):
        day = f"{wording.BY_LAW.get(lang)} {version.day:%d/%m/%Y} ({version.day_origin})"
        yield f"{words.get(lang)}: {printable_name(version.path)}; {day}."
    yield from map(_safe, comparison.notes)
    yield ""
    if not comparison.changes:
        yield wording.NOTHING.get(lang)
    for change in _grouped(comparison.changes):
        yield from _change(change, lang, color)
    yield ""
    if comparison.answers is not None:
        yield from _answers(comparison.answers, lang)
    yield from _findings(comparison, lang)
    yield wording.counted(comparison.changes, lang)
    yield f"{wording.FINDINGS.get(lang)}: {wording.counted_findings(comparison, lang)}"


def _grouped(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Yield the changes, those that only renumber one unit after another together."""
    row: list[Change] = []
    for change in changes:
        if row and not (change.kind is ChangeKind.RENUMBERED and change.kind is row[-1].kind):
            yield row
            row = []
        row.append(change)
    if row:
        yield row


def _change(row: list[Change], lang: str, color: bool) -> Iterator[str]:
    first = row[0]
    kind = wording.KINDS[first.kind].get(lang)
    if color and first.kind in _COLORS:
        kind = f"\x1b[{_COLORS[first.kind]}m{kind}\x1b[0m"
    yield f"  {kind}: {'; '.join(_safe(wording.where(one)) for one in row)}"
    if len(row) > 1:
        return
    if first.edits:
        yield from (f"    {_edit(edit, lang)}" for edit in first.edits)
    else:
        yield f"    “{shorten_middle(_safe(first.new_text or first.old_text))}”"


def _edit(edit: WordEdit, lang: str) -> str:
    nature = wording.NATURES[edit.nature].get(lang)
    old, new = (shorten_middle(_safe(words)) for words in (edit.old, edit.new))
    if not old:
        return f"{Localised('thêm', 'added').get(lang)} “{new}” ({nature})"
    if not new:
        return f"{Localised('bỏ', 'removed').get(lang)} “{old}” ({nature})"
    return f"“{old}” → “{new}” ({nature})"


def _answers(answers: Sequence[Answer], lang: str) -> Iterator[str]:
    yield f"{wording.ANSWERS.get(lang)}:"
    if not answers:
        yield f"  {wording.NO_ANSWERS.get(lang)}"
    for answer in answers:
        status = wording.FOLLOWED[answer.status].get(lang)
        yield f"  {status}: {_safe(wording.answered_at(answer, lang))}"
        yield f"    “{_safe(answer.words)}” ({answer.why})"
    if answers:
        yield wording.counted_answers(answers, lang)
    yield ""


def _findings(comparison: Comparison, lang: str) -> Iterator[str]:
    found = comparison.findings
    parts: tuple[tuple[Localised, Iterable[Finding]], ...] = (
        (wording.GONE, found.gone),
        (wording.REMAINING, (new for _, new in found.remaining)),
        (wording.COME, found.new),
    )
    for words, findings in parts:
        for finding in findings:
            severity = SEVERITY_WORDS[finding.severity].get(lang)
            place = _safe(finding.provision)
            yield f"  {words.get(lang)}: {severity} {finding.rule_id}, {place}"
            yield f"    {_safe(finding.message)}"


def _safe(text: str) -> str:
    return printable_name(fold(text))

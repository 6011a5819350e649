"""Every fix that a rule's own examples give: what it mends, and what it may do by itself."""

from collections.abc import Iterator

import pytest

from hdnd_lint import rulebook
from hdnd_lint.engine import run
from hdnd_lint.examples import trials
from hdnd_lint.examples.marked import read_example
from hdnd_lint.finding import Applicability, Finding, Fix
from hdnd_lint.parsing import parse_draft
from hdnd_lint.registry import open_registry
from hdnd_lint.ruleset import load_rules
from hdnd_lint.words.letters.text import regular_tones

FILES = load_rules([rulebook.built_in()])
RULES = rulebook.bind([entry.rule for entry in FILES])


def _given() -> Iterator[tuple[str, Finding, Fix]]:
    """Yield the text, the finding and the fix of every bad example whose finding has one."""
    for trial in trials(FILES, RULES, open_registry()):
        if trial.kind == "bad" and not trial.example.papers:
            source, _ = read_example(trial.example)
            context = trial._context(parse_draft(source))
            for finding in run([trial.bound], context).findings:
                yield from ((source.text, finding, fix) for fix in finding.fixes)


GIVEN = list(_given())
SAFE = [one for one in GIVEN if one[2].applicability is Applicability.SAFE]


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


@pytest.mark.parametrize(("text", "finding", "fix"), SAFE, ids=lambda one: "")
def test_a_safe_fix_changes_marks_only(text: str, finding: Finding, fix: Fix) -> None:
    """No number, date or legal basis is changed by the machine alone.

    The two fixed lines of the head are put as the form prints them; a zero before a day or month
    leaves them what they are.
    """
    for edit in fix.edits:
        if finding.rule_id in ("TT001", "TT002"):
            continue
        if finding.rule_id == "NN004":  # the tone is put on the other vowel
            assert regular_tones(edit.span.of(text)) == regular_tones(edit.replacement)
            continue
        if finding.rule_id == "TT005" and edit.replacement.isdigit():
            assert int(edit.replacement) == int(edit.span.of(text))
            continue
        if finding.rule_id == "NN010":  # a blank is put in or taken out
            assert "".join(edit.span.of(text).split()) == "".join(edit.replacement.split())
            continue
        assert _letters(edit.span.of(text)) == _letters(edit.replacement) == ""
        assert edit.span.of(text) != edit.replacement


def test_the_rules_with_a_mechanical_mend_give_it() -> None:
    given = {finding.rule_id for _, finding, _ in GIVEN}
    assert given >= {"BC002", "CC001", "CC007", "CC012", "CC014", "SK002", "SK004", "TC004"}
    assert {finding.rule_id for _, finding, _ in SAFE} >= {"BC002", "CC007"}


def _mended(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def test_words_of_fixes() -> None:
    said = {
        (finding.rule_id, finding.evidence): _mended(text, fix)
        for text, finding, fix in GIVEN
        if finding.rule_id in ("BC002", "CC007", "SK002")
    }
    assert "1. Một.\n2. Hai.\n3. Ba." in said["BC002", "1)"]
    assert "số 72/2025/QH15;\n" in said["CC007", "72/2025/QH15."]
    assert "Số: 07/NQ-HĐND" in said["SK002", "07/2022/NQ-HĐND"]

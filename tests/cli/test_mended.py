"""What ``fix`` tells: each change in words, and each rule that failed."""

from datetime import date
from pathlib import Path
from typing import Never

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.cli.runs.mended import changed
from hdnd_lint.finding import Applicability, Fix, Restyle, Trait
from hdnd_lint.words.letters.text import Span
from running import DRAFT, Command

_VALUES = {Trait.FONT: "Times New Roman", Trait.COLOR: "auto", Trait.ALIGN: "center"}
_SWITCHES = (Trait.BOLD, Trait.ITALIC, Trait.CAPITALS, Trait.TITLE_PAGE)


@pytest.mark.parametrize("trait", Trait)
def test_every_change_of_formatting_is_told_in_words_once(trait: Trait) -> None:
    finding = Linter(rulebook.load(), date(2026, 1, 5)).text(DRAFT).findings[0]
    restyle = Restyle(Span(0, 1), trait, _VALUES.get(trait, trait in _SWITCHES or 13.5))
    fix = Fix((), Applicability.SAFE, restyles=(restyle, restyle))
    (line,) = changed([(finding, fix)], DRAFT)
    told = line.removeprefix(f"  {finding.rule_id} ở {finding.provision}: ")
    assert told
    assert trait.value not in told
    assert "," not in told.replace("13,5", "")


def test_a_rule_that_failed_is_told(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(DRAFT, encoding="utf-8")

    def fail(*_: object) -> Never:
        raise MemoryError

    monkeypatch.setattr("hdnd_lint.checks.form.emblems._written", fail)
    ran = command("fix", path, "-o", tmp_path / "o.txt")
    assert ran.code == 2
    assert "TT001" in ran.err

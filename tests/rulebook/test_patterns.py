"""The patterns among the parameters of rules: a wrong one is told when the rules are read."""

from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.errors import RulesetError
from hdnd_lint.rulebook.patterns import slow_patterns
from hdnd_lint.ruleset import load_rules
from running import Command

_SHIPPED = rulebook.built_in()


def _family_rule() -> Path:
    """Return a shipped rule whose own check takes patterns."""
    for path in sorted(_SHIPPED.glob("*/*.yaml")):
        text = path.read_text("utf-8")
        if "check: bases.form.unfit" in text:
            return path
    raise AssertionError("no rule with bases.form.unfit")


@pytest.mark.parametrize("pattern", ["(", "(?:a+)+b", "a{99999999999}"])
def test_a_wrong_pattern_is_told_with_file_and_key(tmp_path: Path, pattern: str) -> None:
    path = _family_rule()
    text = path.read_text("utf-8")
    line = next(one for one in text.splitlines() if one.strip().startswith("individual:"))
    copy = tmp_path / path.name
    copy.write_text(text.replace(line, f'  individual: ["{pattern}"]'), "utf-8")
    with pytest.raises(RulesetError) as told:
        rulebook.bind([one.rule for one in load_rules([tmp_path])])
    assert any(
        path.name in line and "params.individual" in line and "biểu thức" in line
        for line in str(told.value).splitlines()
    )


def test_no_shipped_pattern_is_slow_by_its_shape() -> None:
    rules = rulebook.load()
    assert [str(one) for bound in rules for one in slow_patterns(bound)] == []


def test_a_slow_pattern_of_others_fails_their_test(command: Command, tmp_path: Path) -> None:
    path = _SHIPPED / "names" / "premature-committee-name.yaml"
    text = path.read_text("utf-8")
    assert "ban kinh tế\\\\s{0,9}" in text
    copy = tmp_path / path.name
    copy.write_text(text.replace("ban kinh tế\\\\s{0,9}", "ban kinh tế\\\\s*"), "utf-8")
    ran = command("rules", "test", tmp_path)
    assert ran.code == 0  # one open repeat beside a bounded one
    copy.write_text(text.replace("\\\\s{0,9}", "\\\\s*"), "utf-8")
    ran = command("rules", "test", tmp_path)
    assert ran.code == 1
    assert "params.phrases.pattern" in ran.out
    assert "bình phương" in ran.out

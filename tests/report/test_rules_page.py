"""The pages made from the rule files: whole, and known to be stale when they are."""

from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.ruleset import load_rules
from hdnd_lint.ruleset import pages as rules_page
from hdnd_lint.ruleset.pages import explain_rule, main, pages, stale

FILES = load_rules([rulebook.built_in()])


def test_every_rule_has_a_page_and_a_line_in_the_index() -> None:
    made = pages(FILES)
    for entry in FILES:
        name = f"{entry.rule.id}-{entry.rule.name}.md"
        assert made["README.md"].count(f"]({name})") == 2
        assert entry.rule.periods[0].basis[0].document in made[name]
        assert "[[" in made[name]
    assert len(made) == len(FILES) + 1


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_rule_is_explained_in_either_language(lang: str) -> None:
    for entry in FILES:
        text = "\n".join(explain_rule(entry, lang))
        assert " ".join(entry.rule.why.get(lang).split()) in text


def test_pages_are_stale_when_missing_changed_or_left_over(tmp_path: Path) -> None:
    made = {"a.md": "a\n", "b.md": "b\n"}
    (tmp_path / "b.md").write_text("old\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("c\n", encoding="utf-8")
    assert [path.name for path in stale(tmp_path, made)] == ["a.md", "b.md", "c.md"]


def test_the_command_writes_the_pages_and_then_finds_them_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rules_page, "PAGES", tmp_path / "docs" / "rules")
    assert main(["--check"]) == 1
    assert "README.md" in capsys.readouterr().out
    assert main([]) == 0
    assert main(["--check"]) == 0
    (tmp_path / "docs" / "rules" / "old.md").write_text("x", encoding="utf-8")
    assert main(["--check"]) == 1
    assert main([]) == 0
    assert main(["--check"]) == 0

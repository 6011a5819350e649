"""Titles of the groups of rules: each shipped group has one; an outside set may bring its own."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from hdnd_lint import rulebook
from hdnd_lint.cli.knowledge.rules import tried
from hdnd_lint.errors import RulesetError
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset import load_rules
from hdnd_lint.ruleset.groups import load_groups
from hdnd_lint.ruleset.pages import pages
from hdnd_lint.words.letters.text import Localised

RULE = (Path(__file__).parent / "one_rule.yaml").read_text("utf-8")


def _set_of_rules(folder: Path, groups: str = "") -> Path:
    (folder / "wrong-word.yaml").write_text(RULE, "utf-8")
    if groups:
        (folder / "groups.yaml").write_text(groups, "utf-8")
    return folder


def test_every_shipped_group_has_a_title_and_every_title_a_group() -> None:
    groups = {entry.rule.group for entry in load_rules([rulebook.built_in()])}
    assert set(load_groups(resource_dir("rulesets"))) == groups


def test_an_outside_set_may_name_its_groups(tmp_path: Path) -> None:
    folder = _set_of_rules(tmp_path, 'thu: {vi: "Chữ thừa", en: "Idle words"}')
    files = load_rules([folder])
    assert files[0].rule.group_name == Localised("Chữ thừa", "Idle words")
    assert "## Chữ thừa" in pages(files)["README.md"]


def test_a_group_without_a_title_goes_by_its_key_with_a_hint(tmp_path: Path) -> None:
    folder = _set_of_rules(tmp_path)
    files = load_rules([folder])
    assert files[0].rule.group_name == Localised("thu", "thu")
    assert "## thu" in pages(files)["README.md"]
    done = CliRunner().invoke(tried, [str(folder)], standalone_mode=False)
    assert done.return_value == 0
    assert "nhóm “thu” chưa có tên" in done.output
    assert "groups.yaml" in done.output


def test_a_shipped_group_keeps_its_title_in_an_outside_set(tmp_path: Path) -> None:
    _set_of_rules(tmp_path)
    path = tmp_path / "wrong-word.yaml"
    path.write_text(RULE.replace("group: thu", "group: can-cu"), "utf-8")
    assert load_rules([tmp_path])[0].rule.group_name.vi == "Căn cứ pháp lý"


def test_titles_are_part_of_what_is_kept_compiled(tmp_path: Path) -> None:
    folder = _set_of_rules(tmp_path, 'thu: {vi: "Một", en: "One"}')
    assert [one.rule.group_name.vi for one in rulebook.load([folder]) if one.rule.group == "thu"]
    _set_of_rules(tmp_path, 'thu: {vi: "Hai", en: "Two"}')
    (name,) = {
        one.rule.group_name.vi for one in rulebook.load([folder]) if one.rule.group == "thu"
    }
    assert name == "Hai"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("thu: {en: Words}", "vi: thiếu khóa này"),
        ("thu: Chữ", "phải là một bảng"),
        ("[thu]", "phải là một bảng nhóm"),
        ("Thu Muc: {vi: Chữ, en: Words}", "sai dạng"),
    ],
)
def test_a_wrong_file_is_told_with_its_key(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(RulesetError, match=problem) as caught:
        load_rules([_set_of_rules(tmp_path, text)])
    assert "groups.yaml" in str(caught.value)

"""What CONTRIBUTING.md shows works: its rule is a rule, and its tables name every key."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from hdnd_lint.checks import CHECKS
from hdnd_lint.checks.general.readers import SHORT_NAMES
from hdnd_lint.checks.general.required import Accept, Element, RequiredParams
from hdnd_lint.checks.general.scopes import Part
from hdnd_lint.ruleset import schema
from running import Command

HOUSE = Path(__file__).parents[1]
TEXT = (HOUSE / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_rule_shown_is_judged_as_it_says(command: Command, tmp_path: Path) -> None:
    shown = re.search(r"```yaml\n(id: TD001.*?)```", TEXT, re.DOTALL)
    assert shown is not None
    path = tmp_path / "thon" / "household-count-missing.yaml"
    path.parent.mkdir()
    path.write_text(shown[1], encoding="utf-8")
    assert command("rules", "test", tmp_path).out.endswith("2 ví dụ, 0 chỗ không khớp.\n")


def test_every_key_and_scope_is_described() -> None:
    keys = {name.rstrip("_") for name in schema.RuleFacts.model_fields}
    keys |= {field.alias or name for name, field in schema.PeriodFacts.model_fields.items()}
    keys |= set(schema.AppliesFacts.model_fields) | set(schema.ExampleFacts.model_fields)
    missing = {key for key in keys | set(Part) | set(SHORT_NAMES) if key not in TEXT}
    assert missing == set()


def test_every_parameter_of_the_general_check_is_described() -> None:
    keys = {field.name for kind in (RequiredParams, Element, Accept) for field in fields(kind)}
    assert {key for key in keys if f"`{key}" not in TEXT} == set()


def test_the_way_from_a_rule_to_its_code_is_there() -> None:
    """The files that the guide names are there, and say what it says of them."""
    way = TEXT.partition("**From a rule to its code**")[2].partition("\n\n")[0]
    rule, code, test = (
        HOUSE / path for path in re.findall(r"`((?:rulesets|src|tests)/\S+\.\w+)`", way)
    )
    name = re.search(r"`check: (\S+)`", way)
    assert name is not None
    assert f"\ncheck: {name[1]}\n" in rule.read_text(encoding="utf-8")
    assert CHECKS[name[1]].run.__module__.rsplit(".", 1)[-1] == code.stem
    assert test.name == f"test_{code.stem}.py"
    assert test.is_file()


NAMED = set(re.findall(r"`((?:\w+/)+\w*\.(?:py|yaml|md))`", TEXT)) - {"rulesets/tables/NAME.yaml"}


@pytest.mark.parametrize("path", sorted(NAMED))
def test_every_file_that_is_named_is_there(path: str) -> None:
    roots = (HOUSE, HOUSE / "src" / "hdnd_lint", HOUSE / "rulesets")
    assert any((root / path).is_file() for root in roots)

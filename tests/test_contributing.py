"""What CONTRIBUTING.md shows works: its rule is a rule, and its tables name every key."""

import re
from pathlib import Path

from hdnd_lint.checks.general.scopes import Part
from hdnd_lint.ruleset import schema
from running import Command

TEXT = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")


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
    missing = {key for key in keys | set(Part) if key not in TEXT}
    assert missing == set()

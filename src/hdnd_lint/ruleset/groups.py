"""What the groups of rules are called, as ``groups.yaml`` of each rule set gives it."""

from collections.abc import Mapping
from pathlib import Path

from hdnd_lint.errors import RulesetError
from hdnd_lint.ruleset.validating import validated
from hdnd_lint.ruleset.yaml_file import read_yaml
from hdnd_lint.words.letters.text import Localised, normalise

FILE = "groups.yaml"


def load_groups(folder: Path) -> Mapping[str, Localised]:
    """Return the titles that the rule set in *folder* gives to groups, none without such a file.

    Raises RulesetError with all that is wrong in the file.
    """
    path = folder / FILE
    if not path.is_file():
        return {}
    from hdnd_lint.ruleset import schema  # costs time: only where there is something to validate

    data = read_yaml(path, FILE) or {}
    if not isinstance(data, dict):
        raise RulesetError("phải là một bảng nhóm: {vi, en}", file=FILE)
    facts = validated(schema.GroupsFacts, {"groups": data}, FILE).groups
    return {
        key: Localised(normalise(title.vi), normalise(title.english))
        for key, title in facts.items()
    }

"""The rules of a run as an earlier version of the rule book had them."""

from collections.abc import Sequence

from hdnd_lint.engine import BoundRule
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset import Rule
from hdnd_lint.ruleset.versions import BookVersion


def staying(rules: Sequence[BoundRule], version: BookVersion) -> tuple[BoundRule, ...]:
    """Return *rules* as *version* has them: none that it lacks, none graver than there.

    Rules of an office, whose ids the package has never used, stay as they are.
    """
    own = {bound.rule.id for bound in rules if not _is_shipped(bound.rule)}
    return tuple(
        bound if bound.rule.id in own else bound.at_most(version.rules[bound.rule.id].severity)
        for bound in rules
        if bound.rule.id in own or bound.rule.id in version.rules
    )


def _is_shipped(rule: Rule) -> bool:
    return (resource_dir("rulesets") / rule.file).is_file()

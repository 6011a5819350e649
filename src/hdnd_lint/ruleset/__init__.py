"""The rule files: facts about each rule, as YAML, checked on load. No logic lives here."""

from hdnd_lint.ruleset.groups import FILE as GROUPS
from hdnd_lint.ruleset.loading import (
    OVERRIDES,
    Override,
    load_overrides,
    load_rule,
    load_rules,
    rule_paths,
    tell_lacking_limits,
)
from hdnd_lint.ruleset.model import (
    Applies,
    Clock,
    Example,
    Examples,
    HitWording,
    Period,
    Rule,
    RuleFile,
    Variant,
)
from hdnd_lint.ruleset.regimes import FILE as REGIMES
from hdnd_lint.ruleset.tables import table_paths

__all__ = [
    "GROUPS",
    "OVERRIDES",
    "REGIMES",
    "Applies",
    "Clock",
    "Example",
    "Examples",
    "HitWording",
    "Override",
    "Period",
    "Rule",
    "RuleFile",
    "Variant",
    "load_overrides",
    "load_rule",
    "load_rules",
    "rule_paths",
    "table_paths",
    "tell_lacking_limits",
]

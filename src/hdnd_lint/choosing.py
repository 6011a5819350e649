"""Which rules a run uses: those of all folders, chosen, with the severities that are set."""

from collections.abc import Sequence
from pathlib import Path

from hdnd_lint import engine, rulebook
from hdnd_lint.assumed import require_known_bases
from hdnd_lint.config import Config
from hdnd_lint.engine import BoundRule
from hdnd_lint.errors import ConfigError, HdndLintError
from hdnd_lint.registry import Registry, open_registry
from hdnd_lint.ruleset.problems import near


def choose_rules(
    config: Config | None = None,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rulesets: Sequence[Path] = (),
    documents: Registry | None = None,
) -> tuple[BoundRule, ...]:
    """Return the rules that *config* and the arguments ask for together.

    *select* goes before that of *config*; *ignore* and *rulesets* are added to its own. Raises
    HdndLintError for a rule that there is not, or whose file is wrong.
    """
    config = config or Config()
    rules = rulebook.load([*config.rulesets, *rulesets], assume=config.assume)
    if config.assume:
        known = documents or open_registry(config.registry)
        require_known_bases(rules, known, str(config.file))
    chosen = engine.chosen(rules, select or config.select, [*config.ignore, *ignore])
    ids = {bound.rule.id for bound in rules}
    for rule_id in config.severity:
        if rule_id not in ids:
            raise _slip(config, f"severity.{rule_id}", f"không có quy tắc này{near(rule_id, ids)}")
    if config.rule_book:
        chosen = _staying(chosen, config)
    return tuple(_set(bound, config) for bound in chosen)


def _staying(rules: Sequence[BoundRule], config: Config) -> tuple[BoundRule, ...]:
    from hdnd_lint.rulebook.staying import staying  # few stay behind
    from hdnd_lint.ruleset.versions import find_version, versions

    try:
        version = find_version(config.rule_book, versions())
    except HdndLintError as error:
        raise _slip(config, "rule-book", str(error)) from error
    return staying(rules, version)


def _slip(config: Config, key: str, problem: str) -> ConfigError:
    file, line = config.origins.get(key, (config.file, 0))
    return ConfigError(problem, file=str(file), key=key, line=line)


def _set(bound: BoundRule, config: Config) -> BoundRule:
    severity = config.severity.get(bound.rule.id)
    return bound.with_severity(severity) if severity else bound

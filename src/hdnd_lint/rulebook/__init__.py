"""The rules of a run: read from their folders, tied to their checks, kept compiled."""

from collections.abc import Sequence
from pathlib import Path

from hdnd_lint.engine import BoundRule
from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.resources import resource_dir
from hdnd_lint.rulebook.binding import bind
from hdnd_lint.rulebook.compiled import keep, key_of, recall, shipped
from hdnd_lint.ruleset import OVERRIDES, Rule, load_overrides, load_rules
from hdnd_lint.ruleset.assumptions import with_assumptions
from hdnd_lint.ruleset.problems import near
from hdnd_lint.ruleset.regimes import load_regimes

__all__ = ["bind", "built_in", "load"]


def built_in() -> Path:
    """Return the folder of the rules that come with the package."""
    return resource_dir("rulesets")


def load(
    extra: Sequence[Path] = (), *, assume: Sequence[str] = (), cached: bool = True
) -> tuple[BoundRule, ...]:
    """Return the rules of the package and of the folders *extra*, by id.

    *assume* names the regimes that the office takes to go on, as its own folder tells them.

    A folder may hold rules of its own and an ``overrides.yaml`` that switches rules off or
    changes their severity; a later folder has the last word. Raises RulesetError.
    """
    if cached and not extra and not assume:
        ready = shipped(built_in())
        if ready is not None:
            return ready
    folders = (built_in(), *extra)
    key = key_of(folders, assume) if cached else ""
    kept = recall(key) if cached else None
    if kept is not None:
        return kept
    rules = bind(
        _assuming([entry.rule for entry in load_rules(folders)], folders, assume), folders
    )
    rules = tuple(sorted(_overridden(rules, folders), key=lambda bound: bound.rule.id))
    if cached:
        keep(key, rules)
    return rules


def _assuming(
    rules: Sequence[Rule], folders: Sequence[Path], assume: Sequence[str]
) -> Sequence[Rule]:
    if not assume:
        return rules
    known = [one for folder in folders for one in load_regimes(folder).assumptions]
    return with_assumptions(rules, assume, known)


def _overridden(rules: Sequence[BoundRule], folders: Sequence[Path]) -> list[BoundRule]:
    by_id = {bound.rule.id: bound for bound in rules}
    problems: list[RulesetError] = []
    switched: dict[str, bool] = {}
    for folder in folders:
        for rule_id, override in load_overrides(folder).items():
            if rule_id not in by_id:
                file = str(folder / OVERRIDES)
                problem = f"không có quy tắc này{near(rule_id, by_id)}"
                problems.append(RulesetError(problem, file=file, key=rule_id))
                continue
            switched[rule_id] = override.enabled
            if override.severity:
                by_id[rule_id] = by_id[rule_id].with_severity(override.severity)
    if problems:
        raise RulesetProblemsError(problems)
    return [bound for rule_id, bound in by_id.items() if switched.get(rule_id, True)]

"""A rule explained, from its file: for the terminal, and as the pages below ``docs/rules``."""

from collections.abc import Iterator

from hdnd_lint.ruleset import RuleFile


def explained(entry: RuleFile, lang: str) -> Iterator[str]:
    """Yield the lines that explain one rule in *lang*."""
    rule = entry.rule
    yield f"{rule.id} {rule.name}"

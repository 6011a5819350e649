"""The rule book's version: a step for what is refused now, a smaller one for what is told more.

Each version is recorded in ``rulesets/book/VERSION.json``: the day, and of each rule its name and
the gravest severity that it may tell. ``python -m hdnd_lint.ruleset.versions DAY`` records the
rules of today where they differ from the last version; the number follows from the difference.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import Severity
from hdnd_lint.records import dataclass
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.model import Rule

FOLDER = "book"
_NUMBERS = tuple[int, int]
_BY_GRAVITY = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class ChangeEffect(StrEnum):
    """What a change of one rule means to a drafter."""

    REFUSED = "refused"  # what was accepted is refused
    TOLD = "told"  # more is told, nothing more refused
    EASED = "eased"  # less is told, or less gravely
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class KeptRule:
    """What a version keeps of a rule; *severity* is the gravest that it may tell."""

    name: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class BookVersion:
    """The rules as they stood on *day*, by id; what is not recorded yet has no day."""

    number: str
    rules: Mapping[str, KeptRule]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What *version* changes of one rule; before or after None: the rule is new, or gone."""

    version: str
    rule_id: str
    before: KeptRule | None
    after: KeptRule | None

    @property
    def effect(self) -> ChangeEffect:
        """Say what the change means to a drafter."""
        before, after = self.before, self.after
        if before and after and before.severity is after.severity:
            return ChangeEffect.RENAMED
        if after and (before is None or _graver(after.severity, before.severity)):
            return ChangeEffect.REFUSED if after.severity is Severity.ERROR else ChangeEffect.TOLD
        return ChangeEffect.EASED


def versions(folder: Path | None = None) -> tuple[BookVersion, ...]:
    """Return the recorded versions, the oldest first."""
    place = folder or resource_dir("rulesets") / FOLDER
    read = (_read(path) for path in place.glob("*.json"))
    return tuple(sorted(read, key=lambda one: _numbers(one.number)))


def find_version(number: str, known: Sequence[BookVersion]) -> BookVersion:
    """Return the version *number*; raise HdndLintError where there is none."""
    for one in known:
        if one.number == number:
            return one
    numbers = [one.number for one in known]
    listed = ", ".join(numbers)
    raise HdndLintError(f"không có phiên bản quy tắc “{number}”; các phiên bản: {listed}")


def today(rules: Sequence[Rule], known: Sequence[BookVersion]) -> BookVersion:
    """Return *rules* as a version: the last one of *known*, or the one that comes after it."""
    kept = {one.id: KeptRule(one.name, gravest(one)) for one in rules}
    if not known:
        return BookVersion("1.0", kept)
    last = known[-1]
    effects = {one.effect for one in changes_between(last, BookVersion("", kept))}
    if not effects:
        return last
    major, minor = _numbers(last.number)
    step = (major + 1, 0) if ChangeEffect.REFUSED in effects else (major, minor + 1)
    return BookVersion("{}.{}".format(*step), kept)


def changes_since(number: str, known: Sequence[BookVersion]) -> Iterator[RuleChange]:
    """Yield what each version of *known* after *number* changes, rule by rule."""
    start = known.index(find_version(number, known))
    for before, after in zip(known[start:], known[start + 1 :], strict=False):
        yield from changes_between(before, after)


def changes_between(before: BookVersion, after: BookVersion) -> Iterator[RuleChange]:
    """Yield how *after* differs from *before*, by the rules' ids."""
    for rule_id in sorted({*before.rules, *after.rules}):
        old, new = before.rules.get(rule_id), after.rules.get(rule_id)
        if old != new:
            yield RuleChange(after.number, rule_id, old, new)


def gravest(rule: Rule) -> Severity:
    """Return the gravest severity that *rule* may tell in any period and variant."""
    periods = (one for period in rule.periods for one in (period.own, *period.variants.values()))
    said = [rule.severity, *(one.severity for one in (*rule.variants.values(), *periods))]
    return min((one for one in said if one), key=_BY_GRAVITY.index)


def _graver(one: Severity, other: Severity) -> bool:
    return _BY_GRAVITY.index(one) < _BY_GRAVITY.index(other)


def _numbers(number: str) -> _NUMBERS:
    major, _, minor = number.partition(".")
    return int(major), int(minor)


def _read(path: Path) -> BookVersion:
    told = json.loads(path.read_text("utf-8"))
    rules = {
        rule_id: KeptRule(name, Severity(severity))
        for rule_id, (name, severity) in told["rules"].items()
    }
    return BookVersion(path.stem, rules, date.fromisoformat(told["day"]))


def written(version: BookVersion, day: date) -> str:
    """Return *version* as the content of its file."""
    rules = ",\n".join(
        f"    {json.dumps(rule_id)}: {json.dumps([one.name, one.severity.value])}"
        for rule_id, one in sorted(version.rules.items())
    )
    return f'{{\n  "day": "{day}",\n  "rules": {{\n{rules}\n  }}\n}}\n'


def main(args: Sequence[str]) -> int:
    """Record the rules of today as a version of the day *args* names, unless nothing changed."""
    from hdnd_lint.ruleset.loading import load_rules

    known = versions()
    rules = [one.rule for one in load_rules([resource_dir("rulesets")])]
    now = today(rules, known)
    if now.day is not None:
        print(f"{now.number}: nothing has changed")
        return 0
    path = resource_dir("rulesets") / FOLDER / f"{now.number}.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(written(now, date.fromisoformat(args[0])), encoding="utf-8")
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

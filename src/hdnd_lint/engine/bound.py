"""A rule tied to its check: each of its periods with the parameters the check runs with."""

from collections.abc import Iterable, Sequence

from hdnd_lint.checks.base import Params
from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import Hit, Severity
from hdnd_lint.records import dataclass, replace
from hdnd_lint.ruleset import Period, Rule, Variant
from hdnd_lint.ruleset.problems import near


@dataclass(frozen=True, slots=True)
class BoundRule:
    """A rule, and for each of its periods, in order, the validated parameters of its check.

    *quiet* are the variants that are not told in this run.
    """

    rule: Rule
    params: Sequence[Params]
    quiet: frozenset[str] = frozenset()

    def params_in(self, period: Period) -> Params:
        """Return the parameters that hold in *period*, one of the rule's."""
        return self.params[self.rule.periods.index(period)]

    def with_severity(self, severity: Severity) -> "BoundRule":
        """Return the rule with *severity* in place of every severity it tells."""
        return replace(self, rule=_at(self.rule, severity))

    def at_most(self, severity: Severity) -> "BoundRule":
        """Return the rule with *severity* in place of every graver one."""
        return replace(self, rule=_softened(self.rule, severity))

    @property
    def names(self) -> tuple[str, str, str]:
        """What a selector may call the rule in full: its id, its name, its group."""
        return self.rule.id, self.rule.name, self.rule.group

    def answers_to(self, selector: str) -> bool:
        """Say whether *selector* names the rule: an id, the head of one, a name or a group."""
        rule, given = self.rule, selector.casefold()
        return given in (rule.id.casefold(), rule.id[:2].casefold(), rule.name, rule.group)

    def runs_for(self, select: Sequence[str]) -> bool:
        """Say whether the rule runs where *select* was asked for (nothing: the usual rules)."""
        if self.rule.opt_in:
            return any(
                one.casefold() in (self.rule.id.casefold(), self.rule.name) for one in select
            )
        return not select or any(map(self.answers_to, select))

    def told(self, hits: Sequence[Hit]) -> Sequence[Hit]:
        """Return those of *hits* that are told in this run."""
        return [one for one in hits if one.variant not in self.quiet] if self.quiet else hits

    def heard_for(self, select: Sequence[str]) -> "BoundRule":
        """Return the rule without the variants that are told only where *select* names it."""
        quiet = frozenset(key for key, one in self.rule.variants.items() if one.opt_in)
        named = {self.rule.id.casefold(), self.rule.name}
        if not quiet or any(one.casefold() in named for one in select):
            return self
        return replace(self, quiet=quiet)


def chosen(
    rules: Sequence[BoundRule], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[BoundRule, ...]:
    """Return the rules that *select* names (the usual, if it is empty) and *ignore* does not.

    A rule that is off by itself runs where its id or name is among *select*.
    """
    select, ignore = tuple(select), tuple(ignore)
    for selector in (*select, *ignore):
        if not any(rule.answers_to(selector) for rule in rules):
            known = {
                word for one in rules for word in (one.rule.id, one.rule.name, one.rule.group)
            }
            problem = f"không có quy tắc hay nhóm nào tên “{selector}”{near(selector, known)}"
            end = "" if problem.endswith("?") else "."
            raise HdndLintError(f"{problem}{end} Xem danh sách bằng lệnh: hdnd-lint rules.")
    return tuple(
        rule.heard_for(select)
        for rule in rules
        if rule.runs_for(select) and not any(map(rule.answers_to, ignore))
    )


def _softened(rule: Rule, most: Severity) -> Rule:
    def soft(one: Variant) -> Variant:
        return replace(one, severity=least(one.severity)) if one.severity else one

    def least(one: Severity) -> Severity:
        return max(one, most, key=_BY_GRAVITY.index)

    periods = tuple(
        replace(
            period,
            own=soft(period.own),
            variants={key: soft(one) for key, one in period.variants.items()},
        )
        for period in rule.periods
    )
    variants = {key: soft(one) for key, one in rule.variants.items()}
    return replace(rule, severity=least(rule.severity), periods=periods, variants=variants)


_BY_GRAVITY = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def _at(rule: Rule, severity: Severity) -> Rule:
    periods = tuple(
        replace(
            period,
            own=replace(period.own, severity=severity),
            variants={k: replace(v, severity=severity) for k, v in period.variants.items()},
        )
        for period in rule.periods
    )
    variants = {k: replace(v, severity=severity) for k, v in rule.variants.items()}
    return replace(rule, severity=severity, periods=periods, variants=variants)

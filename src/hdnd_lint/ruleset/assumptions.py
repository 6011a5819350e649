"""What an office takes for law: an old duty that it found unchanged in a new text it has read.

A rule set of the office says so in its ``law/regimes.yaml``, with the day of the reading and the
new basis of each rule; ``[law] assume`` in the configuration switches it on.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.finding import Basis
from hdnd_lint.records import dataclass, replace
from hdnd_lint.ruleset.model import Period, Rule
from hdnd_lint.ruleset.problems import near
from hdnd_lint.words.letters.text import Localised


@dataclass(frozen=True, slots=True)
class Assumption:
    """The entry *regime* goes on from *start* for *rules*, each with its new basis.

    *read* is the day on which the office compared the texts; *file* is where it says so.
    """

    regime: str
    start: date
    until: date | None
    read: date
    rules: Mapping[str, tuple[Basis, ...]]
    file: str

    def words(self) -> Localised:
        """Return what every report says of it."""
        start, read = f"{self.start:%d/%m/%Y}", f"{self.read:%d/%m/%Y}"
        named = ", ".join(self.rules)
        return Localised(
            f"Giả định của đơn vị (đối chiếu ngày {read}): từ ngày {start} các quy tắc {named} "
            f"vẫn xét như thời kỳ “{self.regime}”, theo căn cứ do đơn vị chỉ ra.",
            f"Assumed by the office (texts compared on {read}): from {start} the rules {named} "
            f"judge as in “{self.regime}”, on the basis that the office names.",
        )


def with_assumptions(
    rules: Sequence[Rule], wanted: Sequence[str], known: Sequence[Assumption]
) -> list[Rule]:
    """Return *rules* with the assumptions *wanted*, names of regimes; the last that is *known*.

    Raises RulesetProblemsError where one is not known, or names a rule that has no such period.
    """
    by_name = {one.regime: one for one in known}
    problems = [_unknown(name, by_name) for name in wanted if name not in by_name]
    chosen = [by_name[name] for name in wanted if name in by_name]
    for one in chosen:
        problems += _problems(one, rules)
    if problems:
        raise RulesetProblemsError(problems)
    found = list(rules)
    for one in chosen:
        found = [_assumed(rule, one) if rule.id in one.rules else rule for rule in found]
    return found


def _unknown(name: str, known: Mapping[str, Assumption]) -> RulesetError:
    problem = (
        f"không bộ quy tắc nào nêu giả định “{name}” trong law/regimes.yaml{near(name, known)}"
    )
    return RulesetError(problem, file="hdnd-lint.toml", key="law.assume")


def _problems(one: Assumption, rules: Sequence[Rule]) -> Iterator[RulesetError]:
    by_id = {rule.id: rule for rule in rules}
    for rule_id in one.rules:
        key = f"assumptions.{one.regime}.rules.{rule_id}"
        if rule_id not in by_id:
            problem = f"không có quy tắc này{near(rule_id, by_id)}"
            yield RulesetError(problem, file=one.file, key=key)
            continue
        period = _old_period(by_id[rule_id], one)
        if period is None:
            problem = f"quy tắc này không có thời kỳ {one.regime}"
            yield RulesetError(problem, file=one.file, key=key)
        elif period.until is None or one.start < period.until:
            problem = f"thời kỳ {one.regime} chưa hết vào ngày {one.start:%d/%m/%Y}"
            yield RulesetError(problem, file=one.file, key=key)


def _old_period(rule: Rule, one: Assumption) -> Period | None:
    return next((p for p in reversed(rule.periods) if one.regime in p.regime), None)


def _assumed(rule: Rule, one: Assumption) -> Rule:
    """Return *rule* with the old period again from the day of the assumption on."""
    old = _old_period(rule, one)
    assert old is not None  # looked at by _problems
    words = one.words()
    new = replace(
        old, start=one.start, until=one.until, basis=one.rules[rule.id], note=words, assumed=words
    )
    return replace(rule, periods=(*_before(rule, one), new, *_after(rule, one)))


def _before(rule: Rule, one: Assumption) -> Iterator[Period]:
    for period in rule.periods:
        if period.start < one.start:
            ends = [end for end in (period.until, one.start) if end is not None]
            yield replace(period, until=min(ends))


def _after(rule: Rule, one: Assumption) -> Iterator[Period]:
    for period in rule.periods:
        if one.until is not None and (period.until is None or period.until > one.until):
            yield replace(period, start=max(period.start, one.until))

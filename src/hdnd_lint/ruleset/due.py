"""What is due by when around a session, as ``law/due.yaml`` gives it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hdnd_lint.errors import RulesetError
from hdnd_lint.finding import Basis
from hdnd_lint.model.desk import DuePeriod, DueRule
from hdnd_lint.ruleset.regimes import RegimeError, Regimes, load_regimes
from hdnd_lint.ruleset.yaml_file import read_yaml
from hdnd_lint.words.letters.text import Localised

if TYPE_CHECKING:
    from hdnd_lint.ruleset.due_schema import DueFacts, DuePeriodFacts

FILE = Path("law") / "due.yaml"


def load_due(folder: Path) -> tuple[DueRule, ...]:
    """Return what the rule set in *folder* says is due.

    Raises RulesetProblemsError or RulesetError with what is wrong in the file.
    """
    from hdnd_lint.ruleset.due_schema import DueFile
    from hdnd_lint.ruleset.validating import validated

    shown = FILE.as_posix()
    facts = validated(DueFile, read_yaml(folder / FILE, shown), shown)
    regimes = load_regimes(folder)
    return tuple(_rule(one, regimes, shown) for one in facts.due)


def _rule(facts: "DueFacts", regimes: Regimes, shown: str) -> DueRule:
    return DueRule(
        key=facts.key,
        what=Localised(facts.what.vi, facts.what.english),
        event=facts.event,
        days=facts.days,
        working=facts.working,
        sessions=facts.sessions,
        seasons=facts.seasons,
        subjects=facts.subjects,
        papers=facts.papers,
        periods=tuple(_periods(facts, regimes, shown)),
    )


def _periods(facts: "DueFacts", regimes: Regimes, shown: str) -> Iterator[DuePeriod]:
    for period in facts.periods:
        try:
            days = regimes.days(period.regime)
        except RegimeError as error:
            raise RulesetError(error.problem, file=shown, key=f"{facts.key}.regime") from error
        unset = Localised(period.unset.vi, period.unset.english) if period.unset else None
        yield DuePeriod(days.start, days.until, tuple(_basis(period)), unset)


def _basis(period: "DuePeriodFacts") -> Iterator[Basis]:
    return (Basis(one.document, one.locator) for one in period.basis)

"""What the law makes due in every year, as ``law/year.yaml`` gives it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hdnd_lint.errors import RulesetError
from hdnd_lint.finding import Basis
from hdnd_lint.model import Level
from hdnd_lint.model.desk import SessionSeasons
from hdnd_lint.records import dataclass
from hdnd_lint.ruleset.regimes import RegimeError, Regimes, load_regimes
from hdnd_lint.ruleset.yaml_file import read_yaml
from hdnd_lint.words.letters.text import Localised

FILE = Path("law") / "year.yaml"


@dataclass(frozen=True, slots=True)
class YearDue:
    """Something due by *day* of a year; *unset* says why the law of that day was not read."""

    key: str
    what: Localised
    by: Localised
    day: date
    basis: tuple[Basis, ...]
    unset: Localised | None = None


def load_seasons(folder: Path) -> SessionSeasons:
    """Return the months in which regular sessions are held; raise as :func:`load_year` does."""
    from hdnd_lint.ruleset.validating import validated
    from hdnd_lint.ruleset.year_schema import YearFile

    shown = FILE.as_posix()
    told = validated(YearFile, read_yaml(folder / FILE, shown), shown).seasons
    return SessionSeasons(told.mid_year, told.year_end)


def load_year(folder: Path, year: int, level: Level) -> tuple[YearDue, ...]:
    """Return what the law of *year* makes due at *level*; the law of the last day counts.

    Raises RulesetProblemsError or RulesetError with what is wrong in the file of *folder*.
    """
    from hdnd_lint.ruleset.validating import validated
    from hdnd_lint.ruleset.year_schema import YearFacts, YearFile

    shown = FILE.as_posix()
    regimes = load_regimes(folder)

    def due(one: YearFacts) -> Iterator[YearDue]:
        day = date(year, one.month, one.day)
        for period in one.periods:
            if level in one.levels and _binds(regimes, period.regime, day, one.key):
                unset = Localised(period.unset.vi, period.unset.english) if period.unset else None
                basis = tuple(Basis(law.document, law.locator) for law in period.basis)
                what, by = (Localised(words.vi, words.english) for words in (one.what, one.by))
                yield YearDue(one.key, what, by, day, basis, unset)

    facts = validated(YearFile, read_yaml(folder / FILE, shown), shown)
    return tuple(found for one in facts.year for found in due(one))


def _binds(regimes: Regimes, regime: str, day: date, key: str) -> bool:
    try:
        days = regimes.days(regime)
    except RegimeError as error:
        raise RulesetError(error.problem, file=FILE.as_posix(), key=f"{key}.regime") from error
    return days.start <= day and (days.until is None or day < days.until)

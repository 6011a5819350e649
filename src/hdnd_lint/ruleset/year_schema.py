"""The file of what is due every year as pydantic models. Import it late: see ``schema``."""

from hdnd_lint.model import Level
from hdnd_lint.ruleset.due_schema import DuePeriodFacts
from hdnd_lint.ruleset.schema import Facts, LocalisedFacts, Name


class YearFacts(Facts):
    """One thing that is due every year, by its last day."""

    key: Name
    what: LocalisedFacts
    by: LocalisedFacts
    month: int
    day: int
    levels: tuple[Level, ...]
    periods: tuple[DuePeriodFacts, ...]


class SeasonFacts(Facts):
    """The first and last month of each season of regular sessions."""

    mid_year: tuple[int, int]
    year_end: tuple[int, int]


class YearFile(Facts):
    """All that is due every year, and when the regular sessions are held."""

    seasons: SeasonFacts
    year: tuple[YearFacts, ...]

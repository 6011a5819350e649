"""Facts of the law that papers are read by before any rule is asked: ``law/facts.json``.

They come from JSON, not from YAML as the rules do: every run needs them, and a warm one should
read no YAML.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from hdnd_lint.records import dataclass
from hdnd_lint.resources import resource_dir


@dataclass(frozen=True, slots=True)
class CentralCity:
    """A city under central government, by its name in lower case; *start*: None if always."""

    name: str
    start: date | None

    def is_named(self, name: str, day: date) -> bool:
        """Say whether *name* begins with this city's, and it was such a city on *day*."""
        return name.startswith(self.name) and (self.start is None or day >= self.start)


@dataclass(frozen=True, slots=True)
class LawFacts:
    """*two_levels*: the day when districts ended and units merged.

    *budget_decisions*: month and day of the year before from which a budget may be decided.
    *known_until*: the last day whose acts the registry and the rules have been looked up for.
    """

    two_levels: date
    central_cities: tuple[CentralCity, ...]
    budget_decisions: tuple[int, int]
    known_until: date

    def is_central_city(self, name: str, day: date) -> bool:
        """Say whether the city called *name*, in lower case, is one on *day*."""
        return any(city.is_named(name, day) for city in self.central_cities)

    def earliest_decision(self, budget_year: int) -> date:
        """Return the first day on which the budget of *budget_year* may be decided."""
        return date(budget_year - 1, *self.budget_decisions)


@cache
def law_facts() -> LawFacts:
    """Return the facts that come with the package."""
    import json  # a report in JSON imports it anyway

    told = json.loads((resource_dir("rulesets") / "law" / "facts.json").read_text("utf-8"))
    return LawFacts(
        two_levels=date.fromisoformat(told["two_levels"]["from"]),
        central_cities=tuple(_city(one) for one in told["central_cities"]),
        budget_decisions=(told["budget_decisions"]["month"], told["budget_decisions"]["day"]),
        known_until=date.fromisoformat(told["known"]["until"]),
    )


def _city(told: Mapping[str, Any]) -> CentralCity:
    start = told.get("from")
    return CentralCity(told["name"], date.fromisoformat(start) if start else None)

"""Two made-up years are followed as planned: met by which paper, overdue, without a trace."""

import pytest
from year.duty_marks import same_body
from year.made_years import MadeYear, Planned, made_year

from hdnd_lint.api import Linter
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.year_law import load_seasons
from hdnd_lint.year.duties import duty_rows
from hdnd_lint.year.followed import FollowedDuty, follow

SEASONS = load_seasons(resource_dir("rulesets"))


def followed(year: MadeYear) -> tuple[FollowedDuty, ...]:
    linter = Linter((), year.as_of)
    files = [linter.text(text, name) for name, text in year.papers.items()]
    return follow(duty_rows(files), files, year.as_of, SEASONS)


def as_planned(plan: Planned, found: tuple[FollowedDuty, ...]) -> str:
    """Return "" where *plan* came true, else what came instead."""
    mine = [
        one
        for one in found
        if one.duty.file == plan.file
        and same_body(plan.who, one.duty.who)
        and plan.words in one.duty.what
    ]
    if len(mine) != 1:
        return f"{plan.file} {plan.who} {plan.words}: {len(mine)} duties"
    by = mine[0].evidence.file if mine[0].evidence else ""
    came = (mine[0].fate.value, by, mine[0].late)
    wanted = (plan.fate, plan.by, plan.late)
    return "" if came == wanted else f"{plan.file} {plan.words}: {came}, not {wanted}"


@pytest.mark.parametrize("name", ["commune", "province"])
def test_a_made_up_year_is_followed_as_planned(name: str) -> None:
    year = made_year(name)
    assert len(year.papers) >= 25
    found = followed(year)
    wrong = [told for plan in year.planned if (told := as_planned(plan, found))]
    assert len(wrong) <= 0.05 * len(year.planned), wrong

"""Papers in unlike layouts, clean and with a figure mistyped, through the whole pipeline."""

import pytest
from checks.budget.layouts import Layout, Twin, checked, layouts, told, twins

LAYOUTS = layouts()
SMALL = 2  # units of the last digit that rounding explains
# What nobody can see: what is left agrees with itself, or the rounding of the total explains it;
# and figures of a sentence that only a table tells again.
UNSEEN = {
    ("mixed-units", "1.800"),
    ("mixed-units", "450.000"),
    ("mixed-units", "250.000.000"),
    ("percent-of-the-estimate", "8.000"),
    ("land-list", "42,35"),
    ("land-list", "28,1"),
    ("votes-of-a-ballot", "28"),
    ("second-plan-and-rest", "58.296"),
    ("second-plan-and-rest", "72.870"),
    ("second-projects-and-capital", "12"),
    ("second-projects-and-capital", "5"),
}


def called(layout: Layout) -> str:
    return layout.name


def key(twin: Twin) -> tuple[str, str]:
    return twin.layout, twin.meant


@pytest.mark.parametrize("layout", LAYOUTS, ids=called)
def test_a_clean_paper_has_no_wrong_sum(layout: Layout) -> None:
    assert [(one.rule_id, one.evidence) for one in told(checked(layout))] == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=called)
def test_a_mistyped_figure_is_named(layout: Layout) -> None:
    done = [twin for twin in twins(layout, 3) if twin.size > SMALL]
    assert done
    assert [key(twin) for twin in done if not twin.found and key(twin) not in UNSEEN] == []

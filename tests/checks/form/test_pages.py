"""Paper and margins of the correct papers, spoilt one by one."""

from dataclasses import replace

import pytest
from checks.form.judged import findings_on
from checks.form.templates import Paper, correct_papers

PAPERS = correct_papers()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize(
    ("side", "value"),
    [
        ("top", 10),
        ("top", 30),
        ("bottom", 10),
        ("bottom", 30),
        ("left", 25),
        ("left", 40),
        ("right", 10),
        ("right", 25),
        ("width", 216),
        ("height", 279),
    ],
)
def test_each_measure(paper: Paper, side: str, value: float) -> None:
    spoilt = replace(paper, page={**paper.page, side: value})
    (found,) = findings_on(spoilt)
    measure = "paper" if side in ("width", "height") else f"margin_{side}"
    assert (found.rule_id, found.values["measure"]) == ("TT003", measure)

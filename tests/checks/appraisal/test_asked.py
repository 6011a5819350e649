"""Which rules of appraisal reports a paper is asked."""

import pytest
from checks.asked import asked_of

_EVERY = "TR001 TR002 TR003 TR004 TR005 TR006 TR007 TR008 TR010 TR011"


@pytest.mark.parametrize(
    "subject",
    ["settlement", "estimate", "allocation", "supplement", "adjustment", "budget-norms"],
)
def test_of_money_a_commune_has_one_committee_that_appraises(subject: str) -> None:
    told = {
        level: asked_of("appraisal-report", groups=["TR"], level=level, subjects=[subject])
        for level in ("commune", "district", "province")
    }
    with_committee = " ".join(sorted([*_EVERY.split(), "TR009"]))
    assert told == {"commune": with_committee, "district": _EVERY, "province": _EVERY}


def test_of_anything_else_either_committee_may_report() -> None:
    told = asked_of("appraisal-report", groups=["TR"], level="commune", subjects=["personnel"])
    assert told == _EVERY


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("individual-resolution", "TR006 TR007 TR010"),
        ("normative-resolution", "TR006 TR007 TR010"),
        ("submission", "TR006 TR010"),
        ("report", ""),
        ("decision", ""),
    ],
)
def test_what_the_report_is_compared_with(kind: str, asked: str) -> None:
    assert asked_of(kind, groups=["TR"], level="commune", issuer="council") == asked

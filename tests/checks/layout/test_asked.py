"""Which rules of the order of a paper are asked of it: by its kind, level and issuer."""

import pytest
from checks.asked import asked_of

_RESOLUTION = "BC001 BC002 BC003 BC005 BC006 BC007 BC008 BC009 BC010 BC011 BC012"


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("normative-resolution", f"BC004 {_RESOLUTION}"),
        ("individual-resolution", _RESOLUTION),
        ("submission", "BC002 BC006 BC009"),
        ("appraisal-report", "BC002 BC009"),
        ("decision", "BC002 BC009"),
        ("report", "BC002 BC009"),
        ("notice", "BC002 BC009"),
        ("plan", "BC002 BC009"),
        ("conclusion", "BC009"),
        ("agenda", "BC002"),
        ("official-letter", ""),
    ],
)
def test_articles_clauses_and_annexes(kind: str, asked: str) -> None:
    told = asked_of(kind, groups=["BC"], level="commune", issuer="council")
    assert told == " ".join(sorted(asked.split()))


@pytest.mark.parametrize(
    ("kind", "level", "issuer", "asked"),
    [
        ("individual-resolution", "commune", "council", "PL001 SK001 SK002 SK003 SK004"),
        ("normative-resolution", "province", "council", "PL001 SK001 SK002 SK003 SK004"),
        ("normative-resolution", "commune", "council", "PL001 PL002 SK001 SK002 SK003 SK004"),
        ("individual-resolution", "commune", "standing-committee", ""),
        ("normative-resolution", "commune", "peoples-committee", ""),
        ("decision", "commune", "council", ""),
    ],
)
def test_the_form_and_number_of_an_act(kind: str, level: str, issuer: str, asked: str) -> None:
    assert asked_of(kind, groups=["PL", "SK"], level=level, issuer=issuer) == asked

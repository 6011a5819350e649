"""Which rules of form a paper is asked: by its kind and issuer."""

import pytest
from checks.asked import asked_of

_ANY = "TT001 TT002 TT003 TT004 TT005 TT006 TT007 TT008 TT009 TT010 TT011 TT014"
_ACT = f"{_ANY} TT012 TT018"  # of Decree 30/2020, as all that is no normative act
_RULED = f"{_ACT} TT017 TT019"  # with a rule below its title
_NAMED = f"{_RULED} TT015 TT016"  # with the abbreviation of its kind in the symbol


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("normative-resolution", f"{_ANY} TT013"),
        ("individual-resolution", _RULED),
        ("submission", _NAMED),
        ("appraisal-report", _NAMED),
        ("decision", _NAMED),
        ("report", _NAMED),
        ("notice", _NAMED),
        ("conclusion", _NAMED),
        ("plan", _NAMED),
        ("invitation", _NAMED),
        ("official-letter", f"{_ACT} TT016"),
        ("agenda", _ANY),
    ],
)
def test_a_paper_of_the_council(kind: str, asked: str) -> None:
    told = asked_of(kind, groups=["TT"], level="commune", issuer="council")
    assert told == " ".join(sorted(asked.split()))


def test_only_the_councils_normative_acts_go_to_the_gazette() -> None:
    facts = {"level": "commune", "issuer": "peoples-committee"}
    told = asked_of("normative-resolution", groups=["TT"], **facts)
    assert told == _ANY

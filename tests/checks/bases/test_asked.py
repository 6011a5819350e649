"""Which rules of the bases a paper is asked: by its kind, level, issuer and subject."""

import pytest
from checks.asked import asked_of

_ANY = "CC012 CC013 CC014 CC015 CC016 CC021 CC023"
_RESOLUTION = f"CC001 CC002 CC006 CC007 CC008 CC010 CC017 CC022 CC025 {_ANY}"


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("individual-resolution", _RESOLUTION),
        ("normative-resolution", f"CC004 CC018 {_RESOLUTION}"),
        ("decision", f"CC001 CC006 CC010 CC025 {_ANY}"),
        ("submission", f"CC001 CC017 {_ANY}"),
        ("plan", f"CC001 CC017 CC025 {_ANY}"),
        ("report", f"CC017 {_ANY}"),
        ("official-letter", f"CC017 {_ANY}"),
        ("notice", f"CC017 {_ANY}"),
        ("appraisal-report", _ANY),
        ("agenda", _ANY),
        ("conclusion", _ANY),
        ("invitation", _ANY),
    ],
)
def test_a_paper_of_any_body(kind: str, asked: str) -> None:
    told = asked_of(kind, groups=["CC"], level="province", issuer="peoples-committee")
    assert told == " ".join(sorted(asked.split()))


@pytest.mark.parametrize(
    ("kind", "level", "also"),
    [
        ("individual-resolution", "province", "CC003 CC009"),
        ("individual-resolution", "commune", "CC003 CC009 CC011"),
        ("normative-resolution", "province", "CC003 CC005 CC009 CC024"),
        ("normative-resolution", "commune", "CC003 CC005 CC009 CC011 CC024"),
    ],
)
def test_a_resolution_of_the_council(kind: str, level: str, also: str) -> None:
    facts = {"level": level, "subjects": ["estimate"]}
    council = asked_of(kind, groups=["CC"], issuer="council", **facts).split()
    other = asked_of(kind, groups=["CC"], issuer="peoples-committee", **facts).split()
    assert sorted(set(council) - set(other)) == also.split()


_OWN_BUSINESS = [
    *("supervision-programme", "supervision-delegation", "supervision-result", "questioning"),
    *("document-review", "petitions", "personnel", "confidence-vote"),
]


@pytest.mark.parametrize("subject", _OWN_BUSINESS)
def test_of_the_councils_own_business_nothing_is_submitted_by_others(subject: str) -> None:
    facts = {"level": "commune", "issuer": "council", "subjects": [subject]}
    told = asked_of("individual-resolution", groups=["CC"], **facts).split()
    assert "CC009" not in told
    by_law = subject not in {"petitions", "personnel", "confidence-vote"}
    assert ("CC019" in told) == by_law  # the law on supervision is among its bases

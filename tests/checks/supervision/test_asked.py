"""Which rules of supervision a paper is asked: by its subject, kind, level and issuer."""

import pytest
from checks.asked import asked_of

_PROGRAMME = "GS001 GS002 GS003 GS007 GS008 GS009 GS010 GS011 GS012 GS013 GS014 GS015 GS016"


@pytest.mark.parametrize("kind", ["individual-resolution", "normative-resolution"])
@pytest.mark.parametrize(
    ("subject", "level", "asked"),
    [
        ("supervision-programme", "province", f"{_PROGRAMME} GS006"),
        ("supervision-programme", "district", f"{_PROGRAMME} GS006"),
        ("supervision-programme", "commune", f"{_PROGRAMME} GS004 GS005"),
        ("supervision-delegation", "commune", "GS020 GS021 GS022"),
        ("supervision-result", "commune", "GS024"),
        ("questioning", "commune", "GS025"),
        ("document-review", "province", "GS026"),
        ("petitions", "province", "GS027"),
        ("personnel", "province", ""),
    ],
)
def test_a_resolution_of_the_council(kind: str, subject: str, level: str, asked: str) -> None:
    told = asked_of(kind, groups=["GS"], level=level, issuer="council", subjects=[subject])
    # GS023 is of any single act on a delegation, GS028 of every resolution of a council.
    if subject == "supervision-delegation" and kind == "individual-resolution":
        asked = f"{asked} GS023"
    assert told == " ".join(sorted([*asked.split(), "GS028"]))


@pytest.mark.parametrize(
    ("kind", "issuer", "asked"),
    [
        ("submission", "standing-committee", "GS009 GS015"),
        ("decision", "council", "GS023"),
        ("decision", "standing-committee", "GS023"),
        ("decision", "committee", "GS023"),
        ("decision", "peoples-committee", ""),
        ("individual-resolution", "standing-committee", "GS009 GS015 GS023"),
        ("individual-resolution", "committee", "GS009 GS015 GS023"),
        ("individual-resolution", "peoples-committee", "GS009 GS015"),
        ("report", "standing-committee", ""),
        ("plan", "committee", ""),
    ],
)
def test_papers_of_other_bodies(kind: str, issuer: str, asked: str) -> None:
    subjects = [
        *("supervision-programme", "supervision-delegation", "supervision-result"),
        *("questioning", "document-review", "petitions"),
    ]
    told = asked_of(kind, groups=["GS"], level="commune", issuer=issuer, subjects=subjects)
    assert told == asked

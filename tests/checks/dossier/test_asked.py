"""Which rules of a dossier are asked, by the kind of the paper that leads it."""

import pytest
from checks.asked import asked_of

_ANY = "HS002 HS004 HS005 HS006 HS007 HS009 HS010"


@pytest.mark.parametrize(
    ("kind", "asked"),
    [
        ("normative-resolution", f"AM005 AM006 HS001 HS003 TR006 TR007 TR010 {_ANY}"),
        ("individual-resolution", f"AM006 HS001 HS003 TR006 TR007 TR010 {_ANY}"),
        ("submission", f"HS003 TR006 TR010 {_ANY}"),
        ("decision", f"HS001 {_ANY}"),
        ("report", _ANY),
        ("agenda", _ANY),
    ],
)
def test_by_the_leading_paper(kind: str, asked: str) -> None:
    facts = {"level": "commune", "issuer": "council", "subjects": ["personnel"]}
    told = asked_of(kind, groups=["HS", "TR", "AM"], **facts)
    others = {"AM001", "AM002", "AM003", "AM004"}
    assert " ".join(sorted(set(told.split()) - others)) == " ".join(sorted(asked.split()))


@pytest.mark.parametrize("kind", ["normative-resolution", "individual-resolution"])
def test_the_need_of_each_topic_is_asked_of_a_programme(kind: str) -> None:
    told = asked_of(kind, groups=["HS"], subjects=["supervision-programme"], issuer="council")
    assert "HS008" in told

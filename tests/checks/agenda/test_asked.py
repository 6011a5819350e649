"""Which rules of agendas a paper is asked."""

import pytest
from checks.asked import asked_of

_EVERY = "KH010 KH011 KH013 KH014 KH015 KH017 KH018 KH019 KH020 KH021 KH022"


@pytest.mark.parametrize("level", ["province", "district", "commune"])
def test_an_agenda_of_any_level(level: str) -> None:
    told = asked_of("agenda", groups=["KH"], level=level, issuer="council")
    assert told == " ".join(sorted([*_EVERY.split(), "KH012", "KH016"]))


@pytest.mark.parametrize("kind", ["plan", "notice", "report", "individual-resolution"])
def test_no_other_paper_is_read_as_an_agenda(kind: str) -> None:
    told = asked_of(kind, groups=["KH"], level="commune", issuer="standing-committee")
    assert not {*_EVERY.split(), "KH012", "KH016"} & set(told.split())

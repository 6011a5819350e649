"""References inside the draft lead somewhere."""

import pytest
from checks.judging import resolution, rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "normative-resolution", "level": "commune", "issuer": "council"}


def referring(words: str) -> str:
    return resolution(
        "Điều 1. Mức chi",
        "1. Mức chi hội nghị.",
        "2. Mức chi tập huấn.",
        "Điều 2. Nguồn kinh phí",
        f"Thực hiện theo quy định tại {words} Nghị quyết này.",
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [("khoản 2 Điều 1", 0), ("khoản 3 Điều 1", 1), ("Điều 2", 0), ("Điều 3", 1)],
)
def test_what_is_referred_to_is_there(words: str, found: int) -> None:
    assert len(rule_on("BC007", referring(words), **FACTS).hits) == found


def test_a_draft_that_refers_to_nothing_of_its_own_is_not_judged() -> None:
    text = resolution("Điều 1. Mức chi là 200.000 đồng.")
    assert rule_on("BC007", text, **FACTS).status is Status.NOT_APPLICABLE

"""Papers that a dossier lacks, and those that need none."""

import pytest
from checks.dossier_judging import judged
from dossier_papers import MadePaper, papers

from hdnd_lint.finding import Status


def without(matter: str, part: str) -> list[MadePaper]:
    left = [one for one in papers(matter) if part not in one.name]
    assert len(left) == len(papers(matter)) - 1
    return left


@pytest.mark.parametrize(("part", "key"), [("to-trinh", "submission"), ("tham-tra", "appraisal")])
def test_a_paper_that_is_not_there_is_told_at_the_draft(part: str, key: str) -> None:
    found = judged(without("allocation-commune", part), "HS003").findings
    assert [one.values["missing"] for one in found] == [key]
    assert found[0].file == "du-thao-nghi-quyet.md"


def test_personnel_needs_no_appraisal() -> None:
    found = judged(papers("personnel-commune"), "HS003")
    assert (found.findings, found.rules[0].status) == ((), Status.CHECKED)


def test_what_could_not_be_read_is_not_called_missing() -> None:
    broken = MadePaper("to-trinh.docx", "x")
    found = judged([*without("allocation-commune", "to-trinh"), broken], "HS003")
    assert found.findings == ()
    assert found.rules[0].status is Status.NOT_EVALUATED

"""Amounts across the papers of a dossier, in text, tables and sheets."""

import pytest
from checks.dossier_judging import changed, judged
from dossier_papers import MATTERS, papers

from hdnd_lint.finding import Status


@pytest.mark.parametrize("matter", [one for one in MATTERS if one != "supervision-2026"])
def test_papers_that_agree_are_clean(matter: str) -> None:
    assert judged(papers(matter), "HS002").findings == ()


@pytest.mark.parametrize(
    ("matter", "paper", "old", "new"),
    [
        ("allocation-commune", "to-trinh.txt", "48.600 triệu", "46.800 triệu"),
        ("allocation-commune", "bao-cao-tham-tra.txt", "1.000 triệu", "1.100 triệu"),
        ("supplement-commune", "to-trinh.txt", "1,85 tỷ", "1,58 tỷ"),
        ("supplement-commune", "nghi-quyet.txt", "480 triệu", "840 triệu"),
        ("settlement-province", "bieu-quyet-toan.xlsx", "16771080", "16777080"),
        ("investment-province", "to-trinh.md", "68.500", "65.800"),
        ("normative-province", "tham-tra.txt", "40.000 đồng", "45.000 đồng"),
        ("estimate-ward", "03-tham-tra.txt", "61.250", "62.150"),
    ],
)
def test_an_amount_that_differs_is_found_once_in_the_paper_that_has_it(
    matter: str, paper: str, old: str, new: str
) -> None:
    found = judged(changed(matter, paper, old, new), "HS002").findings
    assert [one.file for one in found] == [paper]
    assert found[0].evidence.replace(".", "") in new.replace(".", "")
    assert {place.file for place in found[0].related} - {"", paper}


def test_the_draft_is_at_fault_where_the_others_agree() -> None:
    made = changed("settlement-province", "nghi-quyet.md", "16.905.330", "16.950.330")
    found = judged(made, "HS002").findings
    assert [one.file for one in found] == ["nghi-quyet.md"]
    assert len(found[0].related) == 3


def test_no_common_label_is_no_silent_pass() -> None:
    assert judged(papers("personnel-commune"), "HS002").rules[0].status is Status.NOT_APPLICABLE

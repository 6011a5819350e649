"""Titles across the papers of a dossier."""

from dataclasses import replace

import pytest
from checks.dossier_judging import changed, judged
from dossier_papers import MATTERS, papers

from hdnd_lint.finding import Status


@pytest.mark.parametrize("matter", [one for one in MATTERS if one != "supervision-2026"])
def test_papers_that_agree_are_clean(matter: str) -> None:
    found = judged(papers(matter), "HS001")
    assert found.findings == ()
    assert found.rules[0].status is Status.CHECKED


@pytest.mark.parametrize(
    ("paper", "old", "new"),
    [
        ("to-trinh.txt", "ngân sách xã Suối Ngọc năm 2026\nKính", "ngân sách xã năm 2026\nKính"),
        ("bao-cao-tham-tra.txt", "phân bổ dự toán chi", "phân bổ dự toán thu"),
        ("du-thao-nghi-quyet.md", "Phân bổ dự toán", "Giao dự toán"),
    ],
)
def test_a_title_that_differs_is_found_once_and_beside_the_other(
    paper: str, old: str, new: str
) -> None:
    found = judged(changed("allocation-commune", paper, old, new), "HS001").findings
    assert [one.file for one in found] == [paper]
    others = {place.file for place in found[0].related}
    assert others
    assert paper not in others


def test_capitals_and_punctuation_make_no_difference() -> None:
    title = "Phân bổ dự toán chi ngân sách xã Suối Ngọc năm 2026"
    made = changed("allocation-commune", "du-thao-nghi-quyet.md", title, title.upper())
    assert judged(made, "HS001").findings == ()


def test_a_submission_that_cannot_be_read_leaves_the_rest_judged() -> None:
    _, draft, appraisal = changed(
        "allocation-commune", "bao-cao-tham-tra.txt", "phân bổ dự toán chi", "phân bổ dự toán thu"
    )

    broken = replace(draft, name="to-trinh.txt", text=" ")
    found = judged([draft, appraisal, broken], "HS001")
    assert len(found.findings) == 1
    assert "to-trinh.txt" in found.rules[0].reason


@pytest.mark.parametrize(
    ("submitted", "told"),
    [
        ("quyết định chủ trương đầu tư", []),
        ("phê duyệt chủ trương đầu tư", []),
        ("chủ trương điều chỉnh", ["A1-to-trinh.txt"]),
    ],
)
def test_what_is_done_with_the_matter_may_be_said_by_one_paper_alone(
    submitted: str, told: list[str]
) -> None:
    title = f"Về việc {submitted} dự án Nâng cấp hồ"
    old = "Về chủ trương đầu tư dự án Nâng cấp hồ"
    made = changed("reservoir-commune", "A1-to-trinh.txt", old, title)
    assert [one.file for one in judged(made, "HS001").findings] == told


def test_two_papers_that_both_say_what_is_done_say_the_same() -> None:
    old = "Về chủ trương đầu tư dự án Nâng cấp hồ"
    acts = {"A1-to-trinh.txt": "phê duyệt", "A2-nghi-quyet.txt": "quyết định"}
    made = [
        replace(one, text=one.text.replace(old, f"Về việc {acts[one.name]} {old[3:]}"))
        if one.name in acts
        else one
        for one in papers("reservoir-commune")
    ]
    assert judged(made, "HS001").findings

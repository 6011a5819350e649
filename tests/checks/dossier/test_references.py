"""Numbers and days of the papers of a dossier as others give them."""

from dataclasses import replace

import pytest
from checks.dossier_judging import changed, judged
from dossier_papers import papers

from hdnd_lint.finding import Status

DRAFT, REPORT = "du-thao-nghi-quyet.md", "bao-cao-tham-tra.txt"


@pytest.mark.parametrize(
    ("paper", "old", "new"),
    [
        (DRAFT, "71/TTr-UBND ngày", "17/TTr-UBND ngày"),
        (DRAFT, "ngày 10 tháng 12 năm 2025", "ngày 11 tháng 12 năm 2025"),
        (REPORT, "71/TTr-UBND", "72/TTr-UBND"),
        ("to-trinh.txt", "ngày 01 tháng 12", "ngày 02 tháng 12"),
    ],
)
def test_another_number_or_day_is_found_where_it_stands(paper: str, old: str, new: str) -> None:
    found = judged(changed("allocation-commune", paper, old, new), "HS004").findings
    assert [one.file for one in found] == [paper]
    assert found[0].related[0].file


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("số 71/TTr-UBND ngày 01 tháng", "số      /TTr-UBND ngày    tháng"),
        ("số 71/TTr-UBND ngày", "số …./TTr-UBND ngày"),
        ("71/TTr-UBND", "071/TTr-UBND"),
    ],
)
def test_a_blank_reference_or_a_zero_before_it_is_no_mistake(old: str, new: str) -> None:
    assert judged(changed("allocation-commune", DRAFT, old, new), "HS004").findings == ()


def test_without_the_papers_named_there_is_nothing_to_compare() -> None:
    draft = next(one for one in papers("allocation-commune") if one.name == DRAFT)
    found = judged([draft, replace(draft, name="ban-2.md")], "HS004")
    assert found.rules[0].status is Status.NOT_APPLICABLE


ANNEX = """PHỤ LỤC
CHỈ TIÊU, NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026
(Kèm theo Nghị quyết số {number} ngày {day} của Hội đồng nhân dân xã Suối Ngọc)
1. Thu nhập bình quân đầu người
"""


@pytest.mark.parametrize(
    ("number", "day", "told"),
    [
        ("      /NQ-HĐND", "    tháng 12 năm 2025", 0),
        ("{own}", "{adopted}", 0),
        ("99/NQ-HĐND", "{adopted}", 1),
        ("{own}", "01/01/2026", 1),
    ],
)
def test_an_annex_of_its_own_file_gives_number_and_day_of_the_draft(
    number: str, day: str, told: int
) -> None:
    found = papers("tasks-commune")
    own = {"own": "29/NQ-HĐND", "adopted": "24 tháng 12 năm 2025"}
    text = ANNEX.format(number=number.format(**own), day=day.format(**own))
    annex = replace(found[0], name="phu-luc.txt", text=text)
    hits = judged([*found, annex], "HS004").findings
    assert [one.file for one in hits] == ["phu-luc.txt"] * told

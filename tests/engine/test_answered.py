"""What one file lacks and another paper of its dossier has is not told of the file."""

from dataclasses import replace

import pytest
from checks.dossier_judging import together
from dossier_papers import MadePaper, papers

SAID = "Thu nhập bình quân đầu người: 62 triệu đồng."
ANNEX = """PHỤ LỤC
CHỈ TIÊU, NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026
(Kèm theo Nghị quyết số 29/NQ-HĐND ngày 24 tháng 12 năm 2025 của Hội đồng nhân dân xã Suối Ngọc)
1. Thu nhập bình quân đầu người
"""


def told(found: list[MadePaper]) -> list[str]:
    """Return the files of which it is said that an annex is missing, that they name."""
    outcome = together(found, "BC006")
    return [file.path for file in outcome.files if file.findings]


@pytest.mark.parametrize(("annexes", "missing"), [(0, ["nghi-quyet.txt"]), (1, [])])
def test_an_annex_in_a_file_of_its_own_is_not_missing(annexes: int, missing: list[str]) -> None:
    drafts = [
        replace(one, text=one.text.replace(SAID, f"{SAID} (Chi tiết tại Phụ lục kèm theo)"))
        if one.name == "nghi-quyet.txt"
        else one
        for one in papers("tasks-commune")
    ]
    assert told(drafts + [MadePaper("phu-luc.txt", ANNEX)] * annexes) == missing

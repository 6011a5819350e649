"""An appraisal report that retells the submission, or cites places that the draft has not."""

from dataclasses import replace

import pytest
from checks.dossier_judging import changed, judged
from dossier_papers import papers

SAYS = "Việc huy động đóng góp của người dân ở thôn {} được thực hiện theo nguyên tắc tự nguyện."
REPORT = "bao-cao-tham-tra.txt"


@pytest.mark.parametrize(("copied", "told"), [(10, 1), (3, 0)])
def test_a_report_half_of_which_is_copied_is_told(copied: int, told: int) -> None:
    submission, draft, report = papers("allocation-commune")
    body = "\n".join(SAYS.format(f"số {n} Đồi Cao") for n in range(10)) + "\n"
    copy = "\n".join(SAYS.format(f"số {n} Đồi Cao") for n in range(copied)) + "\n"
    made = [
        replace(submission, text=submission.text.replace("III. NGUỒN", body + "III. NGUỒN")),
        draft,
        replace(report, text=report.text.replace("III. KIẾN", copy + "III. KIẾN")),
    ]
    found = judged(made, "TR006").findings
    assert len(found) == told
    assert all(place.file == "to-trinh.txt" for one in found for place in one.related)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("khoản 7 Điều 1", ["khoản 7"]),
        ("Điều 9", ["Điều 9"]),
        ("khoản 1 Điều 1", []),
        ("khoản 9 Điều 29 Luật Tổ chức chính quyền địa phương", []),
        ("khoản 9 Điều 29 của Luật Tổ chức chính quyền địa phương", []),
    ],
)
def test_a_place_is_looked_up_in_the_draft_and_not_in_a_law(place: str, told: list[str]) -> None:
    made = changed("allocation-commune", REPORT, "khoản 2 Điều 1", place)
    found = judged(made, "TR007").findings
    assert [one.values["place"] for one in found] == told

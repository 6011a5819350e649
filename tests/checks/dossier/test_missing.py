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


_OWN_BUSINESS = {
    "Về Chương trình giám sát của Hội đồng nhân dân xã năm 2026": False,
    "Về việc thành lập Đoàn giám sát chuyên đề của Hội đồng nhân dân xã": False,
    "Về kết quả giám sát chuyên đề việc quản lý đất đai": False,
    "Về chất vấn và trả lời chất vấn tại kỳ họp": False,
    "Về việc bầu Phó Chủ tịch Ủy ban nhân dân xã": False,
    "Về việc xác nhận kết quả lấy phiếu tín nhiệm": False,
    "Về việc đặt tên đường trên địa bàn xã": True,
}


@pytest.mark.parametrize("title", _OWN_BUSINESS)
def test_the_councils_own_business_is_not_appraised(title: str) -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN\nXÃ SUỐI NGỌC\nSố: 9/NQ-HĐND\nSuối Ngọc, ngày 20 tháng 12 năm 2025\n"
        f"NGHỊ QUYẾT\n{title}\nHỘI ĐỒNG NHÂN DÂN XÃ SUỐI NGỌC\nKHÓA I, KỲ HỌP THỨ NĂM\n"
        "Xét Tờ trình số 7/TTr-UBND ngày 02 tháng 12 năm 2025 của Ủy ban nhân dân xã;\n"
        "QUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    )
    submission = text.replace("NGHỊ QUYẾT\n", "TỜ TRÌNH\n").replace("9/NQ-HĐND", "7/TTr-UBND")
    submission = submission.replace("HỘI ĐỒNG NHÂN DÂN\nXÃ", "ỦY BAN NHÂN DÂN\nXÃ", 1)
    made = [MadePaper("nghi-quyet.txt", text), MadePaper("to-trinh.txt", submission)]
    found = judged(made, "HS003").findings
    wanted = ["appraisal"] if _OWN_BUSINESS[title] else []
    assert [one.values["missing"] for one in found] == wanted

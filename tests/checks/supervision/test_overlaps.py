"""Supervision programmes of several bodies side by side, and why topics were chosen."""

from dataclasses import replace

import pytest
from checks.dossier_judging import changed, together
from dossier_papers import papers

from hdnd_lint.finding import Finding, Status

STANDING, COMMUNE = "tinh-thuong-truc-chuong-trinh.txt", "xa-nghi-quyet-chuong-trinh.txt"


def overlaps(name: str, old: str, new: str) -> list[Finding]:
    made = changed("supervision-2026", name, old, new)
    return list(together(made, "HS005").findings())


def test_five_programmes_that_were_brought_into_line_are_clean() -> None:
    assert list(together(papers("supervision-2026"), "HS005").findings()) == []


def test_two_delegations_at_one_place_in_one_month_are_found_at_both() -> None:
    (found,) = overlaps(STANDING, "tháng 8 năm 2026", "tháng 3 năm 2026")
    assert found.file == STANDING
    assert found.related[0].file == "tinh-nghi-quyet-chuong-trinh.txt"
    assert found.values["months"] == "3"
    assert found.values["overlap"] == ("place", "month")


@pytest.mark.parametrize("when", ["quý III năm 2026", "từ tháng 8 đến tháng 10 năm 2026"])
def test_quarters_and_stretches_of_months_are_read(when: str) -> None:
    made = changed("supervision-2026", STANDING, "tháng 8 năm 2026", when)
    there = ("Bản Mới, Nà Lạn", "Suối Ngọc, Nà Lạn")
    moved = [replace(one, text=one.text.replace(*there)) for one in made]
    found = list(together(moved, "HS005").findings())
    assert [one.file for one in found] == [COMMUNE]


def test_one_matter_in_other_words_is_found() -> None:
    (found,) = overlaps(
        COMMUNE,
        "“Việc thu gom, xử lý rác thải sinh hoạt tại các thôn”",
        "“Việc khai thác các công trình cấp nước sạch nông thôn trên địa bàn xã”",
    )
    assert found.file == COMMUNE
    assert found.values["overlap"] == ("topic", "place")


def test_copies_of_one_programme_do_not_overlap() -> None:
    made = changed("supervision-2026", STANDING, "tháng 8 năm 2026", "tháng 3 năm 2026")
    (theirs,) = (one for one in made if one.name == STANDING)
    copies = [replace(theirs, name=f"{at}-{STANDING}") for at in range(60)]
    found = list(together([*made, *copies], "HS005").findings())
    other = "tinh-nghi-quyet-chuong-trinh.txt"
    assert [other in (one.file, one.related[0].file) for one in found] == [True] * 61


def test_a_need_told_in_the_submission_is_enough_and_none_at_all_is_not() -> None:
    assert list(together(papers("supervision-2026"), "HS008").findings()) == []
    made = changed(
        "supervision-2026",
        "xa-to-trinh-chuong-trinh.txt",
        " Sự cần thiết: rác thải sinh hoạt tăng nhanh, cử tri nhiều thôn kiến nghị.",
        "",
    )
    (found,) = together(made, "HS008").findings()
    assert found.file == "xa-to-trinh-chuong-trinh.txt"


THEIRS = "“Việc giải quyết thủ tục hành chính về đất đai tại trung tâm phục vụ hành chính công”"
OURS = "“Việc thu gom, xử lý rác thải sinh hoạt tại các thôn”"


@pytest.mark.parametrize(
    "topic",
    [
        "“Tình hình quản lý, sử dụng và việc đầu tư trên địa bàn tỉnh”",
        "“Công tác tổ chức, triển khai thi hành pháp luật, chính sách của Hội đồng nhân dân xã”",
        "“Kết quả chấp hành quy định, thực hiện một số nghị quyết đối với các xã, phường”",
        "“Chuyên đề giám sát trong những năm từ giai đoạn này đến hoạt động theo, cho, về, tại”",
    ],
)
def test_topics_in_words_that_say_nothing_are_not_alike(topic: str) -> None:
    made = changed("supervision-2026", STANDING, THEIRS, topic.replace("này ", ""))
    both = [replace(one, text=one.text.replace(OURS, topic.replace("này ", ""))) for one in made]
    assert list(together(both, "HS005").findings()) == []
    market = topic.replace("”", " chợ”").replace("này ", "")
    told = [
        replace(one, text=one.text.replace(THEIRS, market).replace(OURS, market))
        for one in papers("supervision-2026")
    ]
    assert [one.values["overlap"] for one in together(told, "HS005").findings()] == [("topic",)]


def test_the_telling_words_of_one_topic_have_to_be_in_the_other() -> None:
    """Sixty percent of the shorter one: three of five are enough, two of four are not."""
    for ours, found in (
        ("“Chợ phiên, bến bãi, đò”", 1),
        ("“Chợ phiên, sông, núi”", 0),
    ):
        made = changed("supervision-2026", STANDING, THEIRS, "“Chợ phiên, bến, tàu, xe, thuyền”")
        both = [replace(one, text=one.text.replace(OURS, ours)) for one in made]
        assert len(list(together(both, "HS005").findings())) == found


def test_one_programme_alone_is_not_compared() -> None:
    def heard(name: str, text: str) -> str:
        return text if name == COMMUNE else text.replace("Giám sát chuyên đề", "Họp về")

    made = [replace(one, text=heard(one.name, one.text)) for one in papers("supervision-2026")]
    told = {rule.status for group in together(made, "HS005").groups for rule in group.rules}
    assert told == {Status.NOT_EVALUATED}

"""Letters of authority above who signs: each way to write them otherwise, and what is right."""

import pytest
from checks.judging import Ruling, rule_on

_PAPER = """BÁO CÁO
Tình hình năm 2025
Các nhiệm vụ đều hoàn thành./.
Nơi nhận:
- Lưu: VT.
{signed}
Nguyễn Văn An
"""


def _ruling(signed: str) -> Ruling:
    return rule_on("TT016", _PAPER.format(signed=signed), kind="report")


@pytest.mark.parametrize(
    ("signed", "right"),
    [
        ("T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM."),
        ("T.M ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM."),
        ("T/M. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM."),
        ("TM: UBND XÃ\nCHỦ TỊCH", "TM."),
        ("TM ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM."),
        ("K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT."),
        ("T/L CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "TL."),
        ("T.U.Q CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "TUQ."),
        ("Q CHỦ TỊCH", "Q."),
    ],
)
def test_letters_written_otherwise(signed: str, right: str) -> None:
    (hit,) = _ruling(signed).hits
    assert (hit.values["right"], hit.variant) == (right, "")
    (fix,) = hit.fixes
    text = _PAPER.format(signed=signed)
    for edit in sorted(fix.edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    assert f"\n{right} " in text
    assert rule_on("TT016", text, kind="report").hits == ()


def test_a_blank_left_out_is_another_slip() -> None:
    assert _ruling("KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH").variants == ("space",)


@pytest.mark.parametrize(
    "signed",
    [
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        "TM. BAN KINH TẾ - NGÂN SÁCH\nPHÓ TRƯỞNG BAN",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
        "Q. CHỦ TỊCH",
        "CHỦ TỊCH",
    ],
)
def test_what_is_right(signed: str) -> None:
    assert _ruling(signed).hits == ()


def test_who_signs_and_the_letters_agree() -> None:
    assert _ruling("PHÓ CHỦ TỊCH").variants == ("deputy",)
    assert _ruling("KT. CHỦ TỊCH\nCHÁNH VĂN PHÒNG").variants == ("no-deputy",)


def test_what_an_annex_says_is_not_looked_at() -> None:
    text = _PAPER.format(signed="CHỦ TỊCH") + "PHỤ LỤC\nMẪU BÁO CÁO\nTM ỦY BAN NHÂN DÂN\n"
    assert rule_on("TT016", text, kind="report").hits == ()

"""Annexes: those spoken of are there, those there are spoken of."""

import pytest
from checks.judging import resolution, rule_on

LINE = "(Kèm theo Nghị quyết số 15/NQ-HĐND ngày 20 tháng 12 năm 2025 của Hội đồng nhân dân xã)"
FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


def with_annexes(said: str, *numbers: str) -> str:
    annexes = [line for n in numbers for line in (f"PHỤ LỤC {n}", "BIỂU PHÂN BỔ", LINE, "Số.")]
    return resolution(
        f"Điều 1. Phân bổ dự toán{said}.",
        "TM. HỘI ĐỒNG NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Văn Minh",
        *annexes,
    )


@pytest.mark.parametrize(
    ("said", "numbers", "found"),
    [
        (" theo Phụ lục I và Phụ lục II kèm theo", ("I", "II"), 0),
        (" theo Phụ lục I và Phụ lục II kèm theo", ("I",), 1),
        (" theo Phụ lục I kèm theo", ("I", "II"), 1),
        ("", (), 0),
        (" theo phụ lục kèm theo", (), 1),
        (" và 02 phụ lục kèm theo đề án", (), 0),
    ],
)
def test_annexes_and_text_agree(said: str, numbers: tuple[str, ...], found: int) -> None:
    assert len(rule_on("BC006", with_annexes(said, *numbers), **FACTS).hits) == found


_OTHERS = (
    *("kèm theo Thông tư số 29/2023/TT-BTC", "của Nghị định số 30/2020/NĐ-CP"),
    *("thuộc Luật Quy hoạch", "tại Quyết định số 12/QĐ-UBND", "theo Quy chuẩn 01:2021/BXD"),
    *("của Tờ trình số 12/TTr-UBND", "tại Báo cáo số 9/BC-UBND", "kèm theo đề án"),
    *("của phương án", "kèm hồ sơ", "theo Công văn số 5/UBND-KT", "tại Hướng dẫn số 2/HD-STC"),
    "kèm theo Nghị quyết số 10/NQ-HĐND",
)


def test_an_annex_of_another_paper_is_not_missed() -> None:
    said = {whose: with_annexes(f" theo Phụ lục III {whose}") for whose in _OTHERS}
    assert [whose for whose in said if rule_on("BC006", said[whose], **FACTS).hits] == []


@pytest.mark.parametrize("whose", ["kèm theo Nghị quyết này", "của Nghị quyết này"])
def test_an_annex_of_this_paper_is_missed(whose: str) -> None:
    assert len(rule_on("BC006", with_annexes(f" theo Phụ lục III {whose}"), **FACTS).hits) == 1


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("", 1),
        (" theo biểu đính kèm", 0),
        (" theo bảng số liệu kèm sau đây", 0),
        (" theo danh mục kèm nghị quyết", 0),
        (" theo phụ biểu kèm", 0),
        (" ban hành kèm theo", 0),
    ],
)
def test_an_annex_may_be_spoken_of_by_another_word(said: str, found: int) -> None:
    ruling = rule_on("BC006", with_annexes(said, "I"), **FACTS)
    assert ruling.variants.count("unmentioned") == found

"""The form of the number: with the year for lasting rules, without it for single acts."""

import pytest
from checks.judging import rule_on

FACTS = {"issuer": "council", "level": "commune"}
LASTING = "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;"
ORDINARY = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;"


def numbered(number: str, title: str, basis: str, day: str = "20 tháng 12 năm 2025") -> str:
    return (
        f"HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nSố: {number}\nAn Phú, ngày {day}\nNGHỊ QUYẾT\n{title}\n"
        f"HỘI ĐỒNG NHÂN DÂN XÃ AN PHÚ\nKHÓA II, KỲ HỌP THỨ 5\n{basis}\n"
        "QUYẾT NGHỊ:\nĐiều 1. Nội dung.\n"
    )


@pytest.mark.parametrize(
    ("number", "title", "words"),
    [
        ("15/NQ-HĐND", "Về chương trình giám sát năm 2026", ()),
        ("15/2025/NQ-HĐND", "Về chương trình giám sát năm 2026", ("15/2025/NQ-HĐND",)),
        ("15/2025/NQ-HĐND", "Quy định mức chi hội nghị", ()),
    ],
)
def test_a_single_act_has_no_year(number: str, title: str, words: tuple[str, ...]) -> None:
    ruling = rule_on(
        "SK002", numbered(number, title, ORDINARY), kind="individual-resolution", **FACTS
    )
    assert ruling.words == words


@pytest.mark.parametrize(
    ("number", "words"), [("15/2025/NQ-HĐND", ()), ("15/NQ-HĐND", ("15/NQ-HĐND",))]
)
def test_lasting_rules_have_the_year(number: str, words: tuple[str, ...]) -> None:
    text = numbered(number, "Quy định mức chi hội nghị trên địa bàn xã", LASTING)
    assert rule_on("SK001", text, kind="normative-resolution", **FACTS).words == words


@pytest.mark.parametrize(("year", "found"), [(2025, 0), (2024, 1), (2026, 1)])
def test_the_year_is_that_of_the_day(year: int, found: int) -> None:
    text = numbered(f"15/{year}/NQ-HĐND", "Quy định mức chi hội nghị", LASTING)
    assert len(rule_on("SK003", text, kind="normative-resolution", **FACTS).hits) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Quy định mức hỗ trợ học phí", 1),
        ("Ban hành chính sách hỗ trợ học phí", 1),
        ("Thông qua mức thu phí chợ", 1),
        ("Về chế độ công tác phí", 1),
        ("Quy định thời gian của các kỳ họp", 0),
        ("Ban hành chính sách giám sát", 0),
        ("Về mức chi theo chương trình năm 2026", 0),
        ("Về mức chi theo kế hoạch năm 2026", 0),
        ("Về mức chi trong dự toán năm 2026", 0),
        ("Về chế độ phân bổ kinh phí năm 2026", 0),
        ("Thông qua chính sách của đề án", 0),
    ],
)
def test_a_title_of_lasting_rules_wants_the_number_of_them(title: str, found: int) -> None:
    text = numbered("15/NQ-HĐND", title, ORDINARY)
    assert len(rule_on("PL001", text, kind="individual-resolution", **FACTS).hits) == found
    text = numbered("15/2025/NQ-HĐND", title, ORDINARY)
    assert rule_on("PL001", text, kind="individual-resolution", **FACTS).hits == ()


@pytest.mark.parametrize(
    "number",
    ["15/2025/NQ-HĐND", "15/…/NQ-HĐND", "…/…/NQ-HĐND", "15/20…/NQ-HĐND", "15/1998/NQ-HĐND"],
)
def test_a_year_or_the_room_left_for_one(number: str) -> None:
    text = numbered(number, "Quy định mức chi hội nghị trên địa bàn xã", LASTING)
    assert rule_on("SK001", text, kind="normative-resolution", **FACTS).words == ()

"""First mentions: names, the days of numbers that tell no year, acts changed without a number."""

from datetime import date

import pytest
from checks.judging import rule_on

FACTS = {"kind": "individual-resolution", "level": "province", "issuer": "council"}
OLD = date(2017, 7, 14)


def acted(words: str) -> str:
    return f"QUYẾT NGHỊ:\nĐiều 1. {words}\n"


@pytest.mark.parametrize(
    "words",
    [
        "Bố trí vốn do thực hiện Nghị quyết số 60/NQ-CP của Chính phủ.",
        "Theo Quyết định số 1600/QĐ-TTg về nông thôn mới.",
        "Thực hiện Kết luận số 126-KL/TW của Bộ Chính trị.",
        "Giao chỉ tiêu theo Công văn số 245/TCKH-NS của Phòng Tài chính.",
        "Thực hiện Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân tỉnh về đầu tư công.",
        "Tiếp tục thực hiện Kế hoạch số 45/KH-UBND của Ủy ban nhân dân tỉnh.",
        "Năm 2017 bổ sung vốn theo Nghị quyết số 60/NQ-CP của Chính phủ.",
        "Theo Tờ trình số 5/TTr-STC và Quyết định số 40/2015/QĐ-TTg ngày 14/9/2015 về vốn đầu tư.",
        "Ngân sách cấp theo Quyết định số 88/QĐ-BTC của Bộ Tài chính.",
        "Thực hiện Chỉ thị số 34/CT-TTg của Thủ tướng Chính phủ.",
    ],
)
def test_a_number_without_year_and_day_is_told(words: str) -> None:
    assert rule_on("CC017", acted(words), day=OLD, **FACTS).variants == ("undated",)


@pytest.mark.parametrize(
    "words",
    [
        "Bố trí vốn do thực hiện Nghị quyết số 60/NQ-CP ngày 08 tháng 7 năm 2016 của Chính phủ.",
        "Thực hiện Nghị quyết số 60/NQ-CP năm 2016 của Chính phủ.",
        "Ngày 30/8/2016, Sở Nội vụ có Công văn số 2328/SNV-TCCC trả lời.",
        "Thực hiện Quyết định số 40/2015/QĐ-TTg của Thủ tướng Chính phủ.",
        "Thực hiện Nghị quyết số 594/NQ-UBTVQH15 ngày 12/9/2022.",
        "Theo Nghị quyết số 85/2014/QH13 của Quốc hội.",
        "Thực hiện Luật Đất đai số 45/2013/QH13.",
        "Theo Công văn số …/UBND-TH của Ủy ban nhân dân tỉnh.",
        "Mẫu số 06/BBHT kèm theo; biên lai số 12345.",
        "Thực hiện Quyết định số 1600/QĐ-TTg ngày 16/8/2016; tiếp tục Quyết định số 1600/QĐ-TTg.",
    ],
)
def test_a_number_that_can_be_found_is_let_pass(words: str) -> None:
    assert rule_on("CC017", acted(words), day=OLD, **FACTS).words == ()


def test_of_a_normative_act_no_day_is_asked_since_2025() -> None:
    text = acted("Theo Quyết định số 1600/QĐ-TTg của Thủ tướng Chính phủ về nông thôn mới.")
    normative = {**FACTS, "kind": "normative-resolution"}
    assert rule_on("CC017", text, **normative).words == ()
    assert rule_on("CC017", text, **FACTS).variants == ("undated",)


LETTER = (
    "SỞ NỘI VỤ\nTỜ TRÌNH\nVề việc phê duyệt điều lệ\nKính gửi: Ủy ban nhân dân tỉnh\n{}\n"
    "GIÁM ĐỐC\nNguyễn Văn Minh\n"
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Sở nhận được Báo cáo số 01/BC-HHNM của Hiệp hội.", ("Báo cáo số 01/BC-HHNM",)),
        ("Sở nhận được Báo cáo số 01/BC-HHNM ngày 24/12/2024 của Hiệp hội.", ()),
        (
            "Theo khoản 3 Điều 15 Nghị định số 126/2024/NĐ-CP quy định: “Chủ tịch …”.",
            ("khoản 3 Điều 15 Nghị định số 126/2024/NĐ-CP",),
        ),
        ("Theo Nghị định số 126/2024/NĐ-CP của Chính phủ quy định về tổ chức hội.", ()),
        ("Căn cứ Công văn số 1774/STTTT-VP ngày 10/10/2024 của Sở Thông tin.", ()),
    ],
)
def test_letters_and_submissions_are_asked_too(words: str, found: tuple[str, ...]) -> None:
    facts = {"kind": "submission", "level": "province", "day": date(2025, 1, 22)}
    assert rule_on("CC017", LETTER.format(words), **facts).words == found


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Điều chỉnh bổ sung Nghị quyết HĐND tỉnh kế hoạch vốn đầu tư công năm 2017.", 1),
        ("Sửa đổi Quyết định của Ủy ban nhân dân tỉnh về giá đất năm 2017.", 1),
        ("Bãi bỏ Nghị quyết của HĐND tỉnh quy định mức thu học phí.", 1),
        ("Bổ sung Nghị quyết của HĐND tỉnh về vốn số 12/2016/NQ-HĐND ngày 01/12/2016 (vốn).", 0),
        ("Sửa đổi Nghị quyết số 12/2016/NQ-HĐND ngày 01/12/2016 về vốn.", 0),
        ("Trình Hội đồng nhân dân điều chỉnh Nghị quyết này.", 0),
    ],
)
def test_an_act_that_is_changed_has_a_number(words: str, count: int) -> None:
    variants = rule_on("CC017", acted(words), day=OLD, **FACTS).variants
    assert variants.count("numberless") == count

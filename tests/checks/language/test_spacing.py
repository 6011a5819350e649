"""Blanks and marks out of place: one finding for each kind, what is mended, what is let stand."""

import pytest
from checks.judging import rule_on

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. Nội dung, yêu cầu:\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Các sở , ban , ngành, đoàn thể, cơ quan, đơn vị, cá nhân; xã; phường.", ("sở ,",)),
        ("Văn phòng Quốc hội,Chính phủ;các bộ, ngành.", ("hội,Chính",)),
        ("Mức chi ( nếu có ), mức thu.", ("( nếu",)),
        ("Kinh tế- xã hội, văn hóa -giáo dục.", ("tế- xã",)),
        ("Theo điểm a, khoản 12, Điều 5, luật này.", ("a, khoản",)),
        ("Theo khoản 12, Điều này.", ("khoản 12, Điều",)),
        ("Hồ sơ, tài liệu như sau;", ("sau;",)),
        ("Kế hoạch năm2026, ngày12/5/2026, khoản3.", ("năm2026",)),
        ("Giai đoạn 2021-2025, 2022-2026 và 2026 - 2030.", ("2026 - 2030",)),
        ("Các xã, phường,; đơn vị.", ("phường,; đơn",)),
        # What is right.
        ("Kinh tế - xã hội, Bà Rịa-Vũng Tàu, In-đô-nê-xi-a, 12-15%.", ()),
        ("Số 12/NQ-HĐND, 1,5 triệu đồng, 7:30, a,b,c; H’Mông; www.xa.gov.vn.", ()),
        ("Theo điểm a, điểm b khoản 1 Điều 2, khoản 3 Điều 4.", ()),
        ("Mua sắm, v.v.; …, 100.000 đồng/người/tháng./.", ()),
        ("Nội dung chi gồm:", ()),
        ("Năm học 2025-2026, giai đoạn 2026-2030.", ()),
    ],
)
def test_what_is_out_of_place(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN010", _DRAFT.format(sentence)).words == told


def test_text_with_blanks_before_its_marks_is_not_judged() -> None:
    text = _DRAFT.format("Các sở , ban , ngành , đoàn thể ; cơ quan : đơn vị .")
    assert rule_on("NN010", text).words == ()


def test_all_places_of_a_kind_are_counted() -> None:
    (hit,) = rule_on(
        "NN010", _DRAFT.format("Kinh tế- xã hội, văn hóa -giáo dục, y tế- dân số.")
    ).hits
    assert hit.values["count"] == 3
    assert len(hit.related) == 2

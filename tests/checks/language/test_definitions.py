"""Terms explained in an article of their own: used, never used, explained twice."""

import pytest
from checks.judging import rule_on

_DRAFT = """NGHỊ QUYẾT
Quy định mức hỗ trợ hợp tác xã trên địa bàn tỉnh
QUYẾT NGHỊ:
Điều 1. {heading}
Trong Nghị quyết này, các từ ngữ dưới đây được hiểu như sau:
{terms}
Điều 2. Mức hỗ trợ
{use}
"""


@pytest.mark.parametrize(
    ("terms", "use", "told"),
    [
        ("1. Vốn đối ứng là vốn của dân.", "Hỗ trợ 10 triệu đồng.", [("", "Vốn đối ứng")]),
        ("1. Vốn đối ứng là vốn của dân.", "VỐN ĐỐI ỨNG là 10 %.", []),
        ("1. Vốn đối ứng là vốn của dân.", "Vốn đối\nứng là 10 %.", []),
        ("1. “Vốn đối ứng” nghĩa là vốn của dân.", "Chi 10 %.", [("", "Vốn đối ứng")]),
        ("1. Hợp tác xã là tổ chức.", "Chi 10 %.", []),  # the title has it
        ("1. Nhà ga là ga đường sắt.\n2. Khu ga gồm nhà ga và bãi.", "Khu ga rộng 2 ha.", []),
        ("1. Vùng phụ cận (VPC) là vùng quanh ga.", "VPC rộng 2 ha.", []),
        ("1. Ga là nơi đỗ tàu.", "Mỗi ga rộng 2 ha.", []),
        ("1. Thôn, tổ dân phố là đơn vị tự quản.", "Mỗi tổ dân phố 10 triệu đồng.", []),
        (
            "1. Nhà ga là ga.\n2. Nhà ga là nơi đỗ.",
            "Mỗi nhà ga 2 ha.",
            [("twice", "Nhà ga")],
        ),
    ],
)
def test_what_becomes_of_a_term(terms: str, use: str, told: list[tuple[str, str]]) -> None:
    draft = _DRAFT.format(heading="Giải thích từ ngữ", terms=terms, use=use)
    hits = rule_on("NN017", draft).hits
    assert [(hit.variant, hit.values["term"]) for hit in hits] == told


def test_terms_of_an_attached_regulation_are_read() -> None:
    draft = _DRAFT.format(heading="Phạm vi", terms="1. Ban hành Quy định.", use="Như Quy định.")
    attached = """Nơi nhận:
- Lưu: VT.
QUY ĐỊNH
Về mức hỗ trợ hợp tác xã
(Ban hành kèm theo Nghị quyết số 12/2025/NQ-HĐND ngày 10 tháng 12 năm 2025)
Điều 1. Giải thích từ ngữ
1. Vốn mồi là vốn của Nhà nước.
Điều 2. Mức hỗ trợ
Hỗ trợ 10 triệu đồng.
"""
    assert [hit.values["term"] for hit in rule_on("NN017", draft + attached).hits] == ["Vốn mồi"]


def test_another_article_explains_no_terms() -> None:
    draft = _DRAFT.format(heading="Mức chi", terms="1. Vốn đối ứng là 10 %.", use="Chi đủ.")
    assert rule_on("NN017", draft).hits == ()

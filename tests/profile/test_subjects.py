"""What a title is about: whole syllables, the object of the act, not what is only named."""

from datetime import date

import pytest

from hdnd_lint.model import Nature
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text


@pytest.mark.parametrize(
    ("title", "subjects"),
    [
        ("Về phân bổ dự toán chi ngân sách xã năm 2026", {"allocation"}),
        (
            "Về dự toán thu, chi ngân sách và phân bổ ngân sách năm 2026",
            {"allocation", "estimate"},
        ),
        ("Phê chuẩn dự toán ngân sách địa phương năm 2026", {"estimate"}),
        ("Về việc bổ sung dự toán chi ngân sách xã năm 2026", {"supplement"}),
        ("Phê chuẩn quyết toán chi ngân sách xã năm 2025", {"settlement"}),
        ("Về quyết toán kinh phí hoạt động của Hội đồng nhân dân xã năm 2025", set()),
        ("Về quyết toán chi phí xây dựng nhà văn hóa", set()),
        ("Về điều chỉnh dự toán chi ngân sách tỉnh năm 2026", {"adjustment"}),
        ("Lấy phiếu tín nhiệm người giữ chức vụ do Hội đồng nhân dân xã bầu", {"confidence-vote"}),
        ("Xác nhận kết quả bầu Chủ tịch Ủy ban nhân dân xã", {"personnel"}),
        ("Phê chuẩn Phó Trưởng Ban Pháp chế", {"personnel"}),
        ("Về việc đổi tên tổ dân phố số 5", {"hamlets"}),
        ("Về việc đặt tên đường, phố trên địa bàn", {"street-names"}),
        ("Góp ý dự thảo nghị quyết về phân bổ kinh phí", set()),
        ("Về việc sắp xếp đơn vị hành chính cấp xã", set()),
        ("Về việc thành lập Quỹ hỗ trợ ngư dân cấp tỉnh", {"allowances"}),
        ("Về việc thành lập hội đồng thẩm định văn bản", set()),
        ("Giám sát việc thực hiện chính sách hỗ trợ học sinh", set()),
        ("Ban hành Quy chế làm việc của Hội đồng nhân dân xã", {"working-regulation"}),
        ("Về mức phân bổ kinh phí xây dựng văn bản quy phạm pháp luật", {"budget-norms"}),
        ("Về mức trích (tỷ lệ phần trăm) từ các khoản thu hồi", set()),
        ("Về tỷ lệ phần trăm (%) phân chia các khoản thu", {"budget-norms"}),
        (
            "Sửa đổi Nghị quyết số 9/2022/NQ-HĐND quy định định mức phân bổ vốn",
            {"amendment", "budget-norms"},
        ),
        ("Quy định chính sách với người làm việc ngoài biên chế", {"allowances", "regulation"}),
        ("Về việc giao chỉ tiêu biên chế công chức", {"organisation"}),
        ("Về việc cho vay qua Ngân hàng Chính sách xã hội", set()),
        ("Về việc giao chỉ tiêu vốn đầu tư xây dựng cơ bản", {"allocation", "public-investment"}),
    ],
)
def test_subjects_of_titles(title: str, subjects: set[str]) -> None:
    text = f"NGHỊ QUYẾT\n{title}\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    profile = build_profile(parse_draft(read_text(text)), today=date(2026, 11, 22))
    assert {str(fact.value) for fact in profile.subjects} == subjects


def test_term_and_session_from_title_and_adoption() -> None:
    text = (
        "NGHỊ QUYẾT\nVề nhiệm vụ\nHỘI ĐỒNG NHÂN DÂN XÃ AN PHÚ\nKHÓA II, KỲ HỌP BẤT THƯỜNG\n"
        "QUYẾT NGHỊ:\nĐiều 1. Giao.\nNghị quyết này được Hội đồng nhân dân xã An Phú khóa II, kỳ "
        "họp thứ 4 thông qua ngày 20 tháng 8 năm 2026./.\n"
    )
    profile = build_profile(parse_draft(read_text(text)), today=date(2026, 11, 22))
    assert profile.session.value is not None
    assert profile.session.value.ordinal == 4
    assert profile.session.value.nature is Nature.EXTRAORDINARY

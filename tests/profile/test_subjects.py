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


# More titles of each subject, and below of what is none; each holds a word that no other does.
_MORE = {
    "settlement": ["Phê chuẩn quyết toán NSNN năm 2025", "Phê chuẩn quyết toán NSĐP năm 2025"],
    "supplement": ["Về việc bổ sung ngân sách xã năm 2026"],
    "estimate": [
        "Về phân bổ vốn, dự toán chi năm 2026",
        "Về phân bổ vốn và dự toán chi năm 2026",
        "Phê chuẩn dự toán NSNN năm 2026",
        "Phê chuẩn dự toán NSĐP năm 2026",
        "Phê chuẩn dự toán điều chỉnh năm 2026",
        "Phê chuẩn dự toán các khoản ngân sách năm 2026",
    ],
    "socio-economic": [
        "Về nhiệm vụ kinh tế - xã hội năm 2026",
        "Nghị quyết về kinh tế - xã hội năm 2026",
    ],
    "personnel": [
        "Về việc bổ nhiệm Chánh Văn phòng",
        "Xác nhận chức danh Trưởng ban",
        "Phê chuẩn chức vụ Ủy viên Ban Pháp chế",
        "Phê chuẩn kết quả Trưởng đoàn",
        "Phê chuẩn chức danh Chủ tịch Ủy ban nhân dân xã",
    ],
    "organisation": [
        "Về số lượng công chức cấp xã",
        "Về số lượng người làm việc",
        "Về việc thành lập Sở Nội vụ",
        "Về việc thành lập Ban Dân tộc",
    ],
    "fees": [
        "Mức thu phí chợ năm 2026",
        "Việc thu, nộp phí chợ",
        "Các loại phí chợ",
        "Mức thu, chế độ thu, nộp, quản lý và sử dụng một số khoản lệ phí trên địa bàn",
        "Về phí thư viện",
        "Quy định học phí",
    ],
    "allowances": ["Quy định mức hỗ trợ cán bộ", "Quy định chế độ cho cán bộ"],
    "land": [
        "Về việc thu hồi đất năm 2026",
        "Về việc chuyển mục đích sử dụng đất",
        "Về quy hoạch sử dụng đất",
        "Về kế hoạch sử dụng đất",
        "Về giá các loại đất",
    ],
    "street-names": [
        "Về việc đổi tên đường liên xã",
        "Về việc đặt tên phố mới",
        "Về việc đặt tên công trình công cộng",
    ],
    "hamlets": [
        "Về việc thành lập thôn Hòa Bình",
        "Về việc sáp nhập thôn Hòa Bình",
        "Về việc đặt tên thôn Hòa Bình",
        "Về việc chia tách thôn Hòa Bình",
        "Về việc ghép thôn Hòa Bình",
        "Về việc giải thể thôn Hòa Bình",
        "Về việc sắp xếp thôn, tổ dân phố",
    ],
    "working-regulation": [
        "Ban hành Nội quy kỳ họp",
        "Ban hành Quy chế hoạt động của Hội đồng nhân dân",
    ],
    "amendment": [
        "Bổ sung một số điều của Quy chế",
        "Về điều chỉnh, bổ sung Quy chế",
        "Về việc sửa đổi Quy chế",
    ],
    "repeal": ["Bãi bỏ một số nghị quyết", "Về việc thay thế một số nghị quyết"],
    "regulation": ["Thông qua việc ban hành quy định về mức chi", "Ban hành quy chế về chợ"],
}
_OTHERS = {
    "estimate": [
        "Về quyết toán dự toán chi năm 2025",
        "Về bổ sung dự toán chi năm 2026",
        "Về điều chỉnh dự toán chi năm 2026",
        "Về phân bổ dự toán chi năm 2026",
    ],
    "fees": [
        "Về kinh phí",
        "Về chi phí xây dựng",
        "Về phòng, chống lãng phí",
        "Quy định miễn phí",
    ],
    "hamlets": [
        "Thành lập hội đồng thẩm định văn bản",
        "Sắp xếp vốn xây dựng cơ bản",
        "Thành lập nhà xuất bản",
    ],
    "street-names": ["Về việc đổi tên tổ dân phố", "Về việc đổi tên khu phố"],
    "public-investment": ["Về danh mục dự án đầu tư"],
    "personnel": ["Về việc bầu cử đại biểu"],
    "supervision-programme": [
        "Kết quả thực hiện chương trình giám sát năm 2025",
        "Chương trình giám sát chuyên đề về đất đai",
    ],
    "regulation": ["Về việc thực hiện quy định về phí"],
}


def _told(title: str) -> set[str]:
    text = f"NGHỊ QUYẾT\n{title}\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    profile = build_profile(parse_draft(read_text(text)), today=date(2026, 11, 22))
    return {str(fact.value) for fact in profile.subjects}


def test_more_wordings_of_titles() -> None:
    lacking = [one for subject, of in _MORE.items() for one in of if subject not in _told(one)]
    assert lacking == []


def test_titles_that_are_about_something_else() -> None:
    wrong = [one for subject, of in _OTHERS.items() for one in of if subject in _told(one)]
    assert wrong == []


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("supervision-delegation", "Về việc thành lập Đoàn giám sát"),
        ("supervision-delegation", "Về việc kiện toàn các Đoàn giám sát"),
        ("supervision-delegation", "Về Đoàn giám sát chuyên đề năm 2026"),
        ("supervision-programme", "Về chương trình giám sát năm 2026"),
        ("supervision-programme", "Về chương trình hoạt động giám sát năm 2026"),
        ("supervision-programme", "Về chương trình kiểm tra, giám sát năm 2026"),
        ("supervision-programme", "Về kế hoạch giám sát năm 2026"),
        ("supervision-programme", "Về nội dung giám sát của Hội đồng nhân dân xã"),
        ("supervision-result", "Về kết quả giám sát việc thu phí"),
        ("supervision-result", "Về kết quả thực hiện giám sát việc thu phí"),
        ("supervision-result", "Về việc thực hiện kiến nghị sau giám sát"),
        ("supervision-result", "Giám sát chuyên đề về thu phí"),
        ("supervision-result", "Kết quả thực hiện chương trình giám sát năm 2025"),
        ("document-review", "Về việc xem xét quyết định có dấu hiệu trái pháp luật"),
        ("document-review", "Về việc xử lý nghị quyết có nội dung trái pháp luật"),
        ("document-review", "Về việc xem xét văn bản có dấu hiệu trái pháp luật"),
        ("questioning", "Về hoạt động chất vấn"),
        ("petitions", "Về kết quả giải quyết kiến nghị cử tri"),
        ("petitions", "Về kết quả giải quyết kiến nghị của cử tri"),
        ("confidence-vote", "Về việc lấy phiếu tín nhiệm"),
        ("confidence-vote", "Về việc bỏ phiếu tín nhiệm"),
        ("settlement", "Phê chuẩn quyết toán thu năm 2025"),
        ("settlement", "Phê chuẩn quyết toán chi năm 2025"),
        ("settlement", "Phê chuẩn quyết toán ngân sách năm 2025"),
        ("settlement", "Phê chuẩn tổng quyết toán năm 2025"),
        ("supplement", "Về bổ sung dự toán năm 2026"),
        ("supplement", "Về bổ sung kinh phí năm 2026"),
        ("supplement", "Về bổ sung có mục tiêu năm 2026"),
        ("supplement", "Về dự toán được bổ sung năm 2026"),
        ("supplement", "Về kinh phí bổ sung năm 2026"),
        ("supplement", "Về giao bổ sung năm 2026"),
        ("adjustment", "Về điều chỉnh dự toán năm 2026"),
        ("adjustment", "Về điều chỉnh ngân sách năm 2026"),
        ("adjustment", "Về điều chỉnh kế hoạch vốn năm 2026"),
        ("adjustment", "Về điều chỉnh kế hoạch đầu tư năm 2026"),
        ("adjustment", "Về điều chỉnh kinh phí năm 2026"),
        ("adjustment", "Về điều chỉnh phân bổ năm 2026"),
        ("budget-norms", "Về định mức phân bổ năm 2026"),
        ("budget-norms", "Về định mức chi thường xuyên"),
        ("budget-norms", "Về nguyên tắc phân bổ vốn"),
        ("budget-norms", "Về tiêu chí phân bổ vốn"),
        ("budget-norms", "Về phân cấp nguồn thu"),
        ("budget-norms", "Về phân cấp nhiệm vụ chi"),
        ("budget-norms", "Về phân cấp quản lý ngân sách"),
        ("allocation", "Về phân bổ dự toán năm 2026"),
        ("allocation", "Về phân bổ kinh phí năm 2026"),
        ("allocation", "Về phân bổ vốn năm 2026"),
        ("allocation", "Về phân bổ kế hoạch năm 2026"),
        ("allocation", "Về phân bổ chi thường xuyên"),
        ("allocation", "Về giao chỉ tiêu vốn năm 2026"),
        ("allocation", "Về giao kế hoạch vốn năm 2026"),
        ("allocation", "Về giao chi tiết vốn năm 2026"),
        ("estimate", "Phê chuẩn dự toán thu năm 2026"),
        ("estimate", "Phê chuẩn dự toán chi năm 2026"),
        ("estimate", "Về nhiệm vụ thu và dự toán ngân sách năm 2026"),
        ("public-investment", "Về kế hoạch đầu tư công năm 2026"),
        ("public-investment", "Về chủ trương đầu tư đường liên xã"),
        ("public-investment", "Về kế hoạch vốn năm 2026"),
        ("public-investment", "Về sử dụng vốn đầu tư năm 2026"),
        ("public-investment", "Về dự án đầu tư đường liên xã"),
        ("socio-economic", "Về nhiệm vụ phát triển kinh tế - xã hội năm 2026"),
        ("socio-economic", "Về kế hoạch kinh tế – xã hội năm 2026"),
        ("socio-economic", "Về mục tiêu kinh tế - xã hội năm 2026"),
        ("socio-economic", "Về phát triển kinh tế - xã hội năm 2026"),
        ("personnel", "Về việc bầu Chủ tịch Ủy ban nhân dân xã"),
        ("personnel", "Về việc miễn nhiệm Trưởng Ban Pháp chế"),
        ("personnel", "Về việc bãi nhiệm đại biểu"),
        ("personnel", "Về việc cho thôi làm nhiệm vụ đại biểu"),
        ("personnel", "Về việc cho thôi giữ chức Phó Chủ tịch"),
        ("personnel", "Phê chuẩn danh sách Ủy viên Ban Pháp chế"),
        ("personnel", "Phê chuẩn chức danh Trưởng Ban"),
        ("personnel", "Phê chuẩn việc cử Trưởng đoàn"),
        ("organisation", "Về việc thành lập phòng Kinh tế"),
        ("organisation", "Về việc tổ chức lại cơ quan chuyên môn"),
        ("organisation", "Về việc hợp nhất sở Tài chính"),
        ("organisation", "Về việc giải thể ban quản lý"),
        ("organisation", "Về việc sắp xếp các tổ đại biểu"),
        ("organisation", "Về số lượng cán bộ cấp xã"),
        ("organisation", "Về số lượng thành viên Ban"),
        ("fees", "Về mức thu học phí năm học 2026"),
        ("fees", "Quy định các loại phí trên địa bàn"),
        ("fees", "Quy định lệ phí hộ tịch"),
        ("allowances", "Quy định mức chi tiếp khách"),
        ("allowances", "Quy định chế độ phụ cấp"),
        ("allowances", "Quy định nội dung bồi dưỡng"),
        ("allowances", "Quy định mức đãi ngộ"),
        ("allowances", "Quy định chế độ trợ cấp"),
        ("allowances", "Quy định chế độ dinh dưỡng đối với vận động viên"),
        ("allowances", "Quy định thu nhập tăng thêm"),
    ],
)
def test_each_wording_of_a_title_tells_its_subject(subject: str, title: str) -> None:
    text = f"NGHỊ QUYẾT\n{title}\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    profile = build_profile(parse_draft(read_text(text)), today=date(2026, 11, 22))
    assert subject in {str(fact.value) for fact in profile.subjects}

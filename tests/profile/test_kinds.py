"""What kind of paper it is: by its line, or by content where that or the number is missing."""

from datetime import date

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Kind, Profile
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

TODAY = date(2026, 11, 22)
HEAD = "HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/X-HĐND\n"


def _profile(text: str) -> Profile:
    return build_profile(parse_draft(read_text(text)), today=TODAY)


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ("BÁO CÁO\nKết quả giám sát chuyên đề", Kind.REPORT),
        ("BÁO CÁO\nThẩm tra dự thảo nghị quyết", Kind.APPRAISAL_REPORT),
        ("BÁO CÁO KẾT QUẢ THẨM TRA\nDự thảo nghị quyết", Kind.APPRAISAL_REPORT),
        ("THÔNG BÁO\nKết luận phiên họp", Kind.NOTICE),
        ("KẾT LUẬN\nCủa Thường trực Hội đồng nhân dân", Kind.CONCLUSION),
        ("KẾ HOẠCH\nGiám sát việc thực hiện", Kind.PLAN),
        ("GIẤY MỜI\nDự phiên họp tháng 6", Kind.INVITATION),
        ("DỰ KIẾN CHƯƠNG TRÌNH\nKỳ họp thứ 2", Kind.AGENDA),
        ("CHƯƠNG TRÌNH\nHành động năm 2026", Kind.OTHER),
        ("QUYẾT ĐỊNH\nVề việc triệu tập kỳ họp thứ 4", Kind.AGENDA),
        ("QUYẾT ĐỊNH\nVề việc thành lập đoàn giám sát", Kind.DECISION),
        ("V/v góp ý dự thảo\nKính gửi: Hội đồng nhân dân xã", Kind.OFFICIAL_LETTER),
    ],
)
def test_kinds_by_their_line(lines: str, kind: Kind) -> None:
    assert (
        _profile(f"{HEAD}{lines}\n1. Nội dung thứ nhất.\n2. Nội dung thứ hai.\n").kind.value
        is kind
    )


@pytest.mark.parametrize(
    ("title", "base", "end", "kind"),
    [
        ("Bãi bỏ Nghị quyết số 14/2015/NQ-HĐND", "Luật Đất đai", "", Kind.NORMATIVE_RESOLUTION),
        ("Về sửa đổi Nghị quyết số 3/2013/NQ-HĐND", "Luật Giá", "", Kind.NORMATIVE_RESOLUTION),
        (
            "Về bảng giá đất",
            "Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015",
            "",
            Kind.NORMATIVE_RESOLUTION,
        ),
        ("Về giá dịch vụ", "Luật Giá", "(Kèm theo Nghị quyết số 4/2017/NQ-HĐND)", None),
        ("Thông qua đồ án quy hoạch", "Luật Xây dựng", "", Kind.INDIVIDUAL_RESOLUTION),
        ("Về việc thông qua Chương trình đô thị", "Luật Giá", "", Kind.INDIVIDUAL_RESOLUTION),
        ("Về việc giao chỉ tiêu vốn", "Luật Giá", "", Kind.INDIVIDUAL_RESOLUTION),
        ("Về quy hoạch phát triển thương mại", "Luật Giá", "", Kind.INDIVIDUAL_RESOLUTION),
        ("Về đề án đào tạo", "Luật Cán bộ, công chức", "", None),
    ],
)
def test_resolutions_without_a_number(title: str, base: str, end: str, kind: Kind | None) -> None:
    text = (
        f"NGHỊ QUYẾT\n{title}\nHỘI ĐỒNG NHÂN DÂN TỈNH A\nKHÓA X, KỲ HỌP THỨ 5\nCăn cứ {base};\n"
        f"QUYẾT NGHỊ:\nĐiều 1. Nội dung.\nNghị quyết này được Hội đồng nhân dân tỉnh A khóa X, kỳ "
        f"họp thứ 5 thông qua./.\n{'PHỤ LỤC' if end else ''}\n{end}\n"
    )
    expected = Kind.NORMATIVE_RESOLUTION if end else kind
    assert _profile(text).kind.value is expected


def test_a_verb_that_settles_one_matter_is_the_weakest_sign() -> None:
    for title in (
        *("Phê chuẩn phương án sử dụng lao động", "Giao nhiệm vụ cho Ủy ban nhân dân tỉnh"),
        *("Về việc thành lập hội đồng thẩm định", "Về việc xác nhận tư cách đại biểu"),
        *("Cho ý kiến về báo cáo của Ủy ban nhân dân", "Quyết định một số vấn đề của tỉnh"),
        *("Về đặt tên trường học", "Về việc đổi tên trường học", "Sáp nhập hai trường học"),
        *("Về bố trí lực lượng dân quân", "Thông qua một số việc", "Về việc tán thành báo cáo"),
    ):
        text = f"NGHỊ QUYẾT\n{title}\nHỘI ĐỒNG NHÂN DÂN TỈNH A\nQUYẾT NGHỊ:\nĐiều 1. Nội dung.\n"
        kind = _profile(text).kind
        assert (kind.value, kind.confidence) == (Kind.INDIVIDUAL_RESOLUTION, Confidence.LOW)


@pytest.mark.parametrize(
    ("effect", "kind"),
    [
        ("sau 10 ngày kể từ ngày thông qua", Kind.NORMATIVE_RESOLUTION),
        ("từ ngày ký", None),
    ],
)
def test_effect_after_some_days_is_a_sign_of_rules(effect: str, kind: Kind | None) -> None:
    text = (
        "NGHỊ QUYẾT\nVề chợ\nHỘI ĐỒNG NHÂN DÂN TỈNH A\nQUYẾT NGHỊ:\nĐiều 1. Nội dung.\n"
        f"Nghị quyết này được Hội đồng nhân dân tỉnh A thông qua và có hiệu lực {effect}./.\n"
    )
    assert _profile(text).kind.value is kind


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("12/1999/NQ-HĐND", Kind.NORMATIVE_RESOLUTION),
        ("12/2026/NQ-HĐND", Kind.NORMATIVE_RESOLUTION),
        ("…/2026/NQ-HĐND", Kind.NORMATIVE_RESOLUTION),
        ("12/NQ-HĐND", Kind.INDIVIDUAL_RESOLUTION),
        ("…/NQ-HĐND", Kind.INDIVIDUAL_RESOLUTION),
    ],
)
def test_the_shape_of_a_number_tells_rules_from_one_case(number: str, kind: Kind) -> None:
    text = (
        f"HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nSố: {number}\nNGHỊ QUYẾT\nVề chợ\n"
        "QUYẾT NGHỊ:\nĐiều 1. Nội dung.\n"
    )
    assert _profile(text).kind.value is kind


def test_number_and_day_under_the_annex_are_the_papers_own() -> None:
    text = (
        "NGHỊ QUYẾT\nVỀ ĐIỀU CHỈNH QUY HOẠCH\nHỘI ĐỒNG NHÂN DÂN TỈNH A\nKHÓA X - KỲ HỌP THỨ NĂM\n"
        "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh A thông qua./.\nPHỤ LỤC\n"
        "(Kèm theo Nghị quyết số 88/NQ-HĐND ngày 14 tháng 7 năm 2017 của HĐND tỉnh A)\n"
    )
    profile = _profile(text)
    assert profile.kind.value is Kind.INDIVIDUAL_RESOLUTION
    assert profile.number.value == "88/NQ-HĐND"
    assert profile.day == date(2017, 7, 14)


def test_a_resolution_of_the_executive_is_a_resolution() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nSố: 9/NQ-UBND\nNGHỊ QUYẾT\n"
        "Về phân bổ dự toán chi ngân sách xã\nỦY BAN NHÂN DÂN XÃ AN PHÚ\nQUYẾT NGHỊ:\n"
        "Điều 1. Phân bổ.\n"
    )
    profile = _profile(text)
    assert profile.kind.value is Kind.INDIVIDUAL_RESOLUTION
    assert profile.issuer.value == "peoples-committee"


def test_an_invitation_that_carries_the_agenda_is_both() -> None:
    text = (
        f"{HEAD}GIẤY MỜI\nDự kỳ họp thứ 2\n1. Thời gian: 8 giờ.\n"
        "CHƯƠNG TRÌNH KỲ HỌP\n1. Khai mạc.\n"
    )
    profile = _profile(text)
    assert profile.kind.value is Kind.INVITATION
    assert profile.further_kinds == (Kind.AGENDA,)


def test_a_bare_agenda_is_known_by_its_hours() -> None:
    text = (
        "I. Buổi sáng ngày 07/12/2023\n1. Từ 7 giờ 30 đến 8 giờ: họp trù bị.\n"
        "2. Khai mạc kỳ họp.\n"
    )
    assert _profile(text).kind.value is Kind.AGENDA


BROKEN_OFF = """HỘI ĐỒNG NHÂN DÂN |
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: {number} |
Sơn Hà, ngày 21 tháng 7 năm 2025 |
HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HÀ
KHÓA X - KỲ HỌP THỨ 30
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ngân sách nhà nước số 83/2015/QH13;
"""


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("18/2025/NQ-HĐND", Kind.NORMATIVE_RESOLUTION),
        ("18/NQ-HĐND", Kind.INDIVIDUAL_RESOLUTION),
        ("18/TTr-UBND", None),
    ],
)
def test_a_resolution_without_its_kind_is_known_by_its_number(
    number: str, kind: Kind | None
) -> None:
    draft = parse_draft(read_text(BROKEN_OFF.format(number=number)))
    assert build_profile(draft, today=TODAY).kind.value is kind
    assert len(draft.bases) == (2 if kind else 0)
    assert bool(draft.session) is bool(kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("QUYẾT ĐỊNH:", Kind.DECISION), ("QUYẾT NGHỊ:", Kind.NORMATIVE_RESOLUTION)],
)
def test_without_its_kind_a_paper_is_what_it_enacts(words: str, kind: Kind) -> None:
    text = (
        "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;\n"
        f"{words}\nĐiều 1. Ban hành Quy chế bán đấu giá.\n"
    )
    assert _profile(text).kind.value is kind


def test_an_amendment_of_rules_lays_down_rules_whatever_its_number() -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN TỈNH YÊN BÁI\nSố: 41/NQ-HĐND\nNGHỊ QUYẾT\n"
        "Sửa đổi Nghị quyết số 69/2020/NQ-HĐND\n"
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;\n"
        "QUYẾT NGHỊ:\nĐiều 1. Sửa đổi khoản 2 Điều 4.\n"
    )
    profile = build_profile(parse_draft(read_text(text)), today=date(2024, 7, 11))
    assert profile.kind.value is Kind.NORMATIVE_RESOLUTION

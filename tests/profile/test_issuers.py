"""Whose paper it is: headers of several bodies, in several layouts, and papers without one."""

from datetime import date

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Issuer, Level, Profile
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

TODAY = date(2026, 11, 22)


def _profile(text: str) -> Profile:
    return build_profile(parse_draft(read_text(text)), today=TODAY)


def _headed(head: str, title: str = "BÁO CÁO\nVề tình hình thực hiện nhiệm vụ") -> str:
    return (
        f"{head}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: 12/BC-X\nTân Hòa, ngày 05 tháng 12 năm 2025\n{title}\n1. Nội dung báo cáo.\n"
    )


@pytest.mark.parametrize(
    ("head", "issuer", "level", "unit"),
    [
        (
            "HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nTHƯỜNG TRỰC",
            "standing-committee",
            "commune",
            "Xã An Phú",
        ),
        ("THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\nTỈNH LAI CHÂU", "standing-committee", "province", None),
        ("THƯỜNG TRỰC\nHỘI ĐỒNG NHÂN DÂN\nPHƯỜNG BÌNH AN", "standing-committee", "commune", None),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\nTHƯỜNG TRỰC", "standing-committee", "province", None),
        (
            "HỘI ĐỒNG NHÂN DÂN\nXÃ MƯỜNG THAN\nBAN VĂN HÓA - XÃ HỘI",
            "committee",
            "commune",
            "Xã Mường Than",
        ),
        ("HĐND TỈNH YÊN BÁI\nBAN VĂN HOÁ VÀ XÃ HỘI", "committee", "province", "Tỉnh Yên Bái"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ (PHƯỜNG) …\nBAN …", "committee", "commune", None),
        ("ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ\nSỞ TÀI CHÍNH", "department", "province", "Tỉnh Phú Thọ"),
        ("UBND TỈNH SƠN LA\nBAN DÂN TỘC", "other", "province", "Tỉnh Sơn La"),
        ("ỦY BAN MTTQ VIỆT NAM\nXÃ ĐỒI SIM\nBAN THƯỜNG TRỰC", "other", "commune", "Xã Đồi Sim"),
        (
            "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH NGHỆ AN\nBAN THƯỜNG TRỰC",
            "other",
            "province",
            "Tỉnh Nghệ An",
        ),
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH KON TUM\nĐOÀN GIÁM SÁT", "other", "province", "Tỉnh Kon Tum"),
        ("TÒA ÁN NHÂN DÂN\nTỈNH CÀ MAU", "other", "province", "Tỉnh Cà Mau"),
        ("CHỦ TỊCH\nỦY BAN NHÂN DÂN XÃ TÂN LẬP", "peoples-committee", "commune", "Xã Tân Lập"),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI", "other", None, None),
        ("BỘ TÀI CHÍNH", "other", None, None),
    ],
)
def test_whoever_stands_last_in_the_header_issues(
    head: str, issuer: str, level: str | None, unit: str | None
) -> None:
    profile = _profile(_headed(head))
    assert profile.issuer.value == issuer
    assert profile.level.value == level
    if unit:
        assert profile.unit.value == unit


def test_a_table_around_the_header_leaves_no_mark_in_the_unit() -> None:
    text = (
        "| **HỘI ĐỒNG NHÂN DÂN<br>XÃ TÂN TRÀO** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n"
        "|---|---|\n| Số: 9/NQ-HĐND | *Tân Trào, ngày 01 tháng 7 năm 2026* |\n\n"
        "**NGHỊ QUYẾT**\n\n**Về kế hoạch năm 2027**\n\n**QUYẾT NGHỊ:**\n\nĐiều 1. Thông qua.\n"
    )
    profile = build_profile(parse_draft(read_text(text, "a.md")), today=TODAY)
    assert profile.unit.value == "Xã Tân Trào"


@pytest.mark.parametrize(
    "title",
    [
        "giao biên chế cho các đơn vị hành chính cấp xã của tỉnh Điện Biên năm 2026",
        "GIAO BIÊN CHẾ CHO CÁC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ CỦA TỈNH ĐIỆN BIÊN NĂM 2026",
        "phát triển văn hóa - xã hội trên địa bàn tỉnh Điện Biên năm 2026",
        "hỗ trợ cán bộ ở xã, phường thuộc tỉnh Điện Biên năm 2026",
        "xây dựng xã nông thôn mới của tỉnh Điện Biên",
    ],
)
def test_words_after_xa_that_are_no_name(title: str) -> None:
    profile = _profile(f"NGHỊ QUYẾT\nVề việc {title}\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n")
    assert profile.unit.value == "Tỉnh Điện Biên"
    assert profile.level.value is Level.PROVINCE
    assert profile.level.confidence is Confidence.LOW  # what rests on a title is not sure


def test_the_level_by_what_the_paper_calls_its_bodies() -> None:
    text = (
        "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. Giao Ủy ban nhân dân xã tổ chức "
        "thực hiện.\nĐiều 2. Thường trực Hội đồng nhân dân xã giám sát.\n"
    )
    profile = _profile(text)
    assert profile.level.value is Level.COMMUNE
    assert profile.level.confidence is Confidence.MEDIUM
    assert profile.unit.value is None


def test_a_title_ends_where_another_body_begins() -> None:
    text = _headed(
        "UBND TỈNH PHÚ THỌ\nSỞ NỘI VỤ",
        "QUYẾT ĐỊNH\nVề việc thành lập tổ công tác\nGIÁM ĐỐC SỞ NỘI VỤ\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    )
    draft = parse_draft(read_text(text))
    assert draft.title.title is not None
    assert draft.title.title.text == "Về việc thành lập tổ công tác"


@pytest.mark.parametrize("symbol", ["15/BC-VH&XH", "7/TB-KT&NS", "15/BC-VHXH"])
def test_a_symbol_with_an_ampersand_is_read_whole(symbol: str) -> None:
    text = _headed("HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ").replace("12/BC-X", symbol)
    assert _profile(text).number.value == symbol


def test_a_place_with_a_number_has_its_day_read() -> None:
    text = _headed("HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG MÓNG CÁI 1").replace("Tân Hòa", "Móng Cái 1")
    profile = _profile(text)
    assert profile.signed.value == date(2025, 12, 5)
    assert profile.unit.value == "Phường Móng Cái 1"
    assert profile.issuer.value is Issuer.COUNCIL


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("THÔNG BÁO\nKết luận phiên họp", Issuer.STANDING_COMMITTEE),
        ("QUYẾT ĐỊNH\nVề việc thành lập Đoàn giám sát", Issuer.STANDING_COMMITTEE),
        ("CHƯƠNG TRÌNH\nKỳ họp thứ 5 Hội đồng nhân dân xã", Issuer.COUNCIL),
    ],
)
def test_what_the_standing_committee_signs_is_its_own(title: str, issuer: Issuer) -> None:
    paper = _headed("HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN HÒA", title)
    signed = f"{paper}Nơi nhận:\n- Lưu: VT.\nTM. THƯỜNG TRỰC HĐND\nCHỦ TỊCH\nLê Văn Hai\n"
    assert _profile(signed).issuer.value is issuer


def test_an_agenda_signed_for_the_session_is_the_councils() -> None:
    head = "HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ"
    text = _headed(head, "DỰ KIẾN CHƯƠNG TRÌNH\nKỳ họp thứ 2") + "TM. THƯỜNG TRỰC HĐND\nCHỦ TỊCH\n"
    assert _profile(text).issuer.value is Issuer.COUNCIL


def test_an_order_of_business_without_a_head_is_the_councils() -> None:
    text = (
        "I. Buổi sáng ngày 07/12/2023\n1. Khai mạc kỳ họp.\n2. HĐND tỉnh nghe các báo cáo:\n"
        "2.1. Báo cáo của UBND tỉnh.\n2.2. Báo cáo thẩm tra của Ban Pháp chế.\n"
        "3. Thảo luận.\n4. Bế mạc kỳ họp.\n"
    )
    fact = _profile(text).issuer
    assert (fact.value, fact.confidence) == (Issuer.COUNCIL, Confidence.LOW)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Nghị quyết số 13/NQ-HĐND về quyết toán thành phố Hải Phòng\n", Level.PROVINCE),
        ("Nghị quyết số 13/NQ-HĐND về quyết toán thành phố Sơn Hà\n", Level.DISTRICT),
        ("Nghị quyết số 13/NQ-HĐND về cải cách hành chính\n", None),
    ],
)
def test_a_city_without_its_name_has_no_level(text: str, level: Level | None) -> None:
    body = (
        "Xét Tờ trình số 59/TTr-UBND ngày 15/10/2012 của Ủy ban nhân dân thành phố;\n"
        "QUYẾT NGHỊ:\nĐiều 1. Hội đồng nhân dân thành phố tán thành đề án.\n"
    )
    profile = build_profile(parse_draft(read_text(text + body)), today=date(2026, 11, 22))
    assert profile.level.value is level


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("HĐND TỈNH LAI CHÂU\nTHƯỜNG TRỰC", "standing-committee"),
        ("BAN PHÁP CHẾ", "committee"),
        ("BAN KINH TẾ - NGÂN SÁCH", "committee"),
        ("BAN VĂN HÓA - XÃ HỘI", "committee"),
        ("BAN DÂN TỘC", "committee"),
        ("BAN ĐÔ THỊ", "committee"),
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nBAN …", "committee"),
        ("HĐND XÃ AN PHÚ", "council"),
        ("ỦY BAN NHÂN DÂN\nXÃ AN PHÚ", "peoples-committee"),
        ("UBND XÃ AN PHÚ", "peoples-committee"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN\nXÃ AN PHÚ", "peoples-committee"),
        ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nSỞ TÀI CHÍNH", "department"),
        ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nGIÁM ĐỐC SỞ TÀI CHÍNH", "department"),
        ("ỦY BAN NHÂN DÂN XÃ AN PHÚ\nPHÒNG KINH TẾ", "department"),
        ("ỦY BAN NHÂN DÂN XÃ AN PHÚ\nTRƯỞNG PHÒNG KINH TẾ", "department"),
    ],
)
def test_each_way_a_header_names_its_body(head: str, issuer: str) -> None:
    assert str(_profile(_headed(head)).issuer.value) == issuer

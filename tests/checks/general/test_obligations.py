"""Duty sentences: who, what, by when, in unlike wordings; and sentences that lay no duty."""

from datetime import date

import pytest

from hdnd_lint.api import Linter
from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.obligations import read_obligations
from hdnd_lint.model.obligation import Obligation
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

HEAD = """HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI MƠ
Số: 31/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Mơ, ngày 18 tháng 12 năm 2026

NGHỊ QUYẾT
Về kết quả giám sát việc quản lý chợ

HỘI ĐỒNG NHÂN DÂN XÃ SUỐI MƠ
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;

QUYẾT NGHỊ:

Điều 1. Kết quả
Công tác quản lý chợ có chuyển biến.
Điều 2. Nhiệm vụ
"""
TAIL = """
Nghị quyết này đã được Hội đồng nhân dân xã khóa II, kỳ họp thứ 4 thông qua ngày 18 tháng "
        "12 năm 2026 và có hiệu lực từ ngày 01 tháng 01 năm 2027./.
"""


def duties(words: str) -> tuple[Obligation, ...]:
    outcome = Linter((), date(2026, 12, 20)).text(HEAD + words + TAIL)
    assert outcome.draft and outcome.profile
    return read_obligations(Context(outcome.draft, outcome.profile))


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("Thống nhất báo cáo. Hội đồng nhân dân xã yêu cầu Ủy ban nhân dân xã làm như sau:", True),
        ("Thống nhất báo cáo. Hội đồng nhân dân xã ghi nhận các kết quả sau:", False),
        ("Giao Ủy ban nhân dân xã làm các việc của năm. Cụ thể như sau:", True),
    ],
)
def test_the_last_sentence_of_an_article_charges_whoever_it_names(opening: str, who: bool) -> None:
    words = f"Lập sổ.\nĐiều 3. {opening}\n1. Về chợ:\n- Xem xét sớm phê duyệt quy hoạch chợ xã.\n"
    found = [one.who for one in duties(words) if "quy hoạch chợ" in one.what]
    assert (found == ["Ủy ban nhân dân xã"]) is who


@pytest.mark.parametrize(
    ("words", "who", "due"),
    [
        (
            "Giao Ủy ban nhân dân xã lát lại nền chợ, hoàn thành trước ngày 30/4/2027.",
            "Ủy ban nhân dân xã",
            "2027-04-30",
        ),
        (
            "Yêu cầu Chủ tịch Ủy ban nhân dân xã xử lý dứt điểm trong quý I năm 2027.",
            "Chủ tịch Ủy ban nhân dân xã",
            "2027-03-31",
        ),
        (
            "Thường trực Hội đồng nhân dân xã ban hành kế hoạch giám sát trong tháng 02/2027.",
            "Thường trực Hội đồng nhân dân xã",
            "2027-02-28",
        ),
        (
            "Công an xã có trách nhiệm rà soát phương án chữa cháy, chậm nhất là "
            "ngày 15 tháng 3 năm 2027.",
            "Công an xã",
            "2027-03-15",
        ),
        (
            "Đề nghị Ban Kinh tế - Ngân sách báo cáo Thường trực Hội đồng nhân dân "
            "trước quý III/2027.",
            "Ban Kinh tế - Ngân sách",
            "2027-06-30",
        ),
        (
            "Phòng Kinh tế gửi kế hoạch trong thời hạn 20 ngày kể từ ngày Nghị "
            "quyết này được thông qua.",
            "Phòng Kinh tế",
            "2027-01-07",
        ),
        (
            "Hội đồng nhân dân xã giao Ủy ban nhân dân xã niêm yết giá thuê chỗ "
            "sau 01 tháng kể từ ngày Nghị quyết này có hiệu lực.",
            "Ủy ban nhân dân xã",
            None,
        ),
        (
            "Trưởng phòng Kinh tế cam kết hoàn thành việc di dời trước ngày 01/6/2027.",
            "Trưởng phòng Kinh tế",
            "2027-06-01",
        ),
        ("Giao Ủy ban nhân dân xã báo cáo kết quả 6 tháng đầu năm.", "Ủy ban nhân dân xã", None),
    ],
)
def test_a_duty_has_its_doer_and_day(words: str, who: str, due: str | None) -> None:
    (found,) = duties(words)
    assert found.who == who
    if due:
        assert found.due is not None
        assert str(found.due.day) == due


def test_a_session_is_no_day_yet() -> None:
    (found,) = duties("Giao Ủy ban nhân dân xã báo cáo tại kỳ họp thường lệ cuối năm 2027.")
    assert found.due is not None
    assert (found.due.day, found.due.session, found.due.year) == (None, "cuoi-nam", 2027)


def test_every_doer_and_every_clause_is_an_entry() -> None:
    found = duties(
        "Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội "
        "đồng nhân dân xã "
        "giám sát việc thực hiện; Công an xã phối hợp kiểm tra."
    )
    assert [one.who for one in found] == [
        "Thường trực Hội đồng nhân dân",
        "các Ban của Hội đồng nhân dân",
        "đại biểu Hội đồng nhân dân xã",
        "Công an xã",
    ]


def test_a_heading_binds_the_list_below_it() -> None:
    found = duties(
        "1. Yêu cầu Ủy ban nhân dân xã:\na) Công khai giá dịch vụ trước ngày 10/01/2027;\n"
        "b) Chỉ đạo Phòng Kinh tế lập sổ theo dõi chỗ bán hàng."
    )
    assert [(one.who, one.basis[:6]) for one in found] == [
        ("Ủy ban nhân dân xã", "điểm a"),
        ("Phòng Kinh tế", "điểm b"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "1. Với Ủy ban nhân dân xã",
        "1. Đối với Ủy ban nhân dân xã:",
        "1. Kiến nghị với Ủy ban nhân dân xã",
        "1. Ủy ban nhân dân xã:",
        "1. Trách nhiệm của Ủy ban nhân dân xã",
    ],
)
def test_headings_that_charge_a_body_bind_what_is_below(heading: str) -> None:
    (found,) = duties(f"{heading}\na) Bố trí kinh phí sửa mái chợ trước ngày 30/4/2027;")
    assert (found.who, str(found.due and found.due.day)) == ("Ủy ban nhân dân xã", "2027-04-30")


@pytest.mark.parametrize(
    "words",
    [
        "Ủy ban nhân dân xã đã hoàn thành việc lát nền chợ trước ngày 30/4/2026.",
        "Hệ thống giao thông trong chợ được mở rộng.",
        "Chợ có 120 hộ kinh doanh.",
        "Trường hợp có sửa đổi, bổ sung thì thực hiện theo văn bản mới.",
    ],
)
def test_what_lays_no_duty_is_none(words: str) -> None:
    assert duties(words) == ()


def test_rows_of_a_table_hand_out_tasks() -> None:
    table = """KẾ HOẠCH
Thực hiện Nghị quyết năm 2027

I. NHIỆM VỤ

| STT | Nội dung công việc | Cơ quan chủ trì | Thời gian hoàn thành |
|---|---|---|---|
| 1 | Rà soát hợp đồng thuê ki ốt | Phòng Kinh tế, Công an xã | Quý II/2027 |
| 2 | Lắp đèn đường thôn Hạ | Ủy ban nhân dân xã | Trước ngày 15/4/2027 |
| 3 | Tuyên truyền lưu động | | Thường xuyên |
"""
    draft = parse_draft(read_text(table, media="markdown"))
    profile = build_profile(draft, today=date(2027, 1, 5), as_of=date(2027, 1, 5))
    found = [
        (one.who, str(one.due.day) if one.due else None)
        for one in read_obligations(Context(draft, profile))
    ]
    assert found == [
        ("Phòng Kinh tế", "2027-06-30"),
        ("Công an xã", "2027-06-30"),
        ("Ủy ban nhân dân xã", "2027-04-15"),
        ("", None),
    ]

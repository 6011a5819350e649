"""Which session a paper is of, and its day, where they are told in less usual places."""

from datetime import date

import pytest

from hdnd_lint.model import Kind, Profile
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

TODAY = date(2026, 11, 22)
HEAD = "HỘI ĐỒNG NHÂN DÂN\nXÃ AN HÒA\nSố: 6/{}-HĐND\nAn Hòa, ngày 12/11/2025\n"


def _profile(text: str) -> Profile:
    return build_profile(parse_draft(read_text(text)), today=TODAY)


@pytest.mark.parametrize(
    ("lines", "ordinal"),
    [
        ("GIẤY MỜI\nDự kỳ họp thứ Năm, Hội đồng nhân dân xã", 5),
        ("THÔNG BÁO\nKết quả Kỳ họp thứ 2, HĐND phường", 2),
        ("KẾ HOẠCH\nTổ chức Kỳ họp thứ Năm (kỳ họp thường lệ cuối năm 2021)", 5),
        (
            "GIẤY MỜI\nHọp bàn\nĐể chuẩn bị nội dung, chương trình kỳ họp thứ 13, kính mời:",
            13,
        ),
        ("GIẤY MỜI\nHọp Thường trực\nBáo cáo việc thực hiện nghị quyết kỳ họp thứ 3.", None),
        ("BÁO CÁO\nGiám sát\nĐể chuẩn bị nội dung, chương trình kỳ họp thứ 13.", None),
    ],
)
def test_the_session_that_an_invitation_is_to(lines: str, ordinal: int | None) -> None:
    session = _profile(HEAD.format("GM") + lines + "\n1. Thành phần: đại biểu.\n").session.value
    assert (session.ordinal if session else None) == ordinal


def test_the_day_of_a_header_may_stand_in_figures() -> None:
    profile = _profile(
        HEAD.format("NQ") + "NGHỊ QUYẾT\nVề chất vấn\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    )
    assert profile.signed.value == date(2025, 11, 12)


BASES = "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;\n"


@pytest.mark.parametrize(
    ("bases", "kind"),
    [(BASES, Kind.NORMATIVE_RESOLUTION), ("", Kind.INDIVIDUAL_RESOLUTION)],
)
def test_a_number_without_a_year_yields_to_title_and_bases(bases: str, kind: Kind) -> None:
    text = (
        f"{HEAD.format('NQ')}NGHỊ QUYẾT\nQuy định mức hỗ trợ\nCăn cứ Luật Tổ chức chính quyền địa "
        f"phương;\n{bases}QUYẾT NGHỊ:\nĐiều 1. Phạm vi điều chỉnh\nNghị quyết này quy định mức.\n"
    )
    assert _profile(text).kind.value is kind


@pytest.mark.parametrize(
    ("line", "ordinal"),
    [
        ("(Trình tại kỳ họp thứ 4, HĐND xã khóa I)", 4),
        ("Kính gửi: Hội đồng nhân dân xã Tân Hòa khóa I, kỳ họp thứ Năm", 5),
        ("Kính gửi: Hội đồng nhân dân xã Tân Hòa", None),
    ],
)
def test_the_session_that_a_paper_is_laid_before(line: str, ordinal: int | None) -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 12/TTr-UBND\nTân Hòa, ngày 05 tháng 12 năm 2025\n"
        f"TỜ TRÌNH\nVề dự toán ngân sách xã năm 2026\n{line}\n1. Sự cần thiết.\n"
    )
    profile = build_profile(parse_draft(read_text(text)), today=date(2026, 1, 1))
    session = profile.session.value
    assert (session.ordinal if session else None) == ordinal


def test_the_closing_sentence_of_a_law_tells_term_and_session() -> None:
    profile = _profile(
        "QUỐC HỘI\nLuật số: 1/2025/QH15\nLUẬT\nTHÍ DỤ\nĐiều 1. Hiệu lực\nLuật này có hiệu lực.\n"
        "Luật này được Quốc hội khóa XV, Kỳ họp lần thứ 9 thông qua ngày 24 tháng 6 năm 2025.\n"
    )
    assert profile.session.value is not None
    assert (profile.term.value, profile.session.value.ordinal) == ("XV", 9)

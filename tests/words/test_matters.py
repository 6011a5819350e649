"""Matters of titles: the words of kinds left out, abbreviations spelled, likeness."""

import pytest

from hdnd_lint.words.matters import matter_of, matter_words, numbers_agree, similarity, spelled_out

_LEADS = (
    "V/v",
    "Về việc",
    "Về",
    "Việc",
    "Thẩm tra",
    "Kết quả thẩm tra",
    "Tóm tắt",
    "Nội dung",
    "Các",
    "Đề nghị",
    "Xem xét",
    "Thông qua",
    "Ban hành nghị quyết",
    "Ban hành dự thảo quyết định về",
    "Trình",
    "Tờ trình",
    "Báo cáo",
    "Dự thảo",
    "Nghị quyết",
    "Đối với",
    "Quyết định việc",
    "Quyết định ban hành quyết định về",
    "Và",
    "Báo cáo kết quả thẩm tra dự thảo Nghị quyết về việc",
)


def test_what_a_kind_of_paper_adds_is_no_matter() -> None:
    for lead in _LEADS:
        assert matter_of(f"{lead} hỗ trợ học phí.") == "hỗ trợ học phí", lead


def test_a_verb_of_the_matter_stays() -> None:
    for title in (
        "Ban hành quy chế chợ",
        "Quyết định giá đất",
    ):
        assert matter_of(title) == title.lower()


def test_abbreviations_are_spelled_out() -> None:
    for short, words in (
        ("HĐND xã", "hội đồng nhân dân xã"),
        ("UBND", "ủy ban nhân dân"),
        ("TT HĐND", "thường trực hội đồng nhân dân"),
        ("NST", "ngân sách tỉnh"),
        ("vốn ĐTC", "vốn đầu tư công"),
        ("QSD đất", "quyền sử dụng đất"),
        ("NSNN", "ngân sách nhà nước"),
        ("KT-XH", "kinh tế - xã hội"),
        ("PCTN", "phòng, chống tham nhũng"),
        ("số 3/NQ-HĐND", "số 3/nq-hđnd"),
    ):
        assert spelled_out(short) == words


def test_a_number_with_its_symbol_is_one_word() -> None:
    assert matter_words("Về sửa đổi Nghị quyết số 3/2020/NQ-HĐND")[-1] == "3/2020/nq-hđnd"


def test_likeness_is_one_less_the_edits_for_each_word() -> None:
    for left, right, alike in (
        ("a b c d", "a b c d", 1.0),
        ("a b c d", "a b x d", 0.75),
        ("a b c d", "a b d", 0.75),
        ("a b d", "a b c d", 0.75),
        ("a b c d", "b c d a", 0.5),
        ("a b", "c d", 0.0),
        ("", "", 0.0),
        ("a b", "", 0.0),
        ("a b c d e", "a b", 0.4),
    ):
        assert similarity(tuple(left.split()), tuple(right.split())) == pytest.approx(alike)


def test_numbers_agree_where_both_name_some() -> None:
    for left, right, agree in (
        ("năm 2025", "năm 2025", True),
        ("năm 2025", "năm 2026", False),
        ("năm 2025", "năm", True),
        ("giai đoạn 2021 2025", "năm 2025", False),
        ("a", "b", True),
    ):
        assert numbers_agree(tuple(left.split()), tuple(right.split())) is agree

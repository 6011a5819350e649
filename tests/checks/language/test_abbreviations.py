"""Abbreviations: explained, known to everyone, names, words in capitals."""

import pytest
from checks.judging import rule_on

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Khoanh vùng cấm HĐKS; vùng tạm cấm HĐKS.", [("HĐKS", 2)]),
        ("Bố trí vốn GPMB và lập ĐTM.", [("GPMB", 1), ("ĐTM", 1)]),
        ("Vốn giải phóng mặt bằng (GPMB); vốn GPMB đủ.", []),
        ("Vốn giải phóng mặt bằng (sau đây viết tắt là GPMB); vốn GPMB đủ.", []),
        ("GPMB (giải phóng mặt bằng) xong sớm.", []),
        ("GPMB là giải phóng mặt bằng.", []),
        ("UBND xã báo cáo HĐND xã; GDP tăng 8 %.", []),
        ("Giao Công ty cổ phần môi trường SONADEZI thu gom rác.", []),
        ("Theo Báo cáo số 15/BC-HĐND và mẫu B01-HĐKS.", []),
        ("Theo Chương XVII và Phụ lục III.", []),
        ("Chi theo mục NỘI DUNG CHI của bảng.", []),
    ],
)
def test_what_is_left_unexplained(sentence: str, told: list[tuple[str, int]]) -> None:
    hits = rule_on("NN018", _DRAFT.format(sentence)).hits
    assert [(hit.values["short"], hit.values["count"]) for hit in hits] == told
    assert all(len(hit.related) == count - 1 for hit, (_, count) in zip(hits, told, strict=True))


def test_a_heading_in_capitals_is_not_read() -> None:
    assert rule_on("NN018", _DRAFT.format("Nội dung:\nQUY HOẠCH HĐKS CỦA TỈNH\nHết.")).hits == ()


_KNOWN = (
    "HĐND UBND ĐBQH MTTQ UBMTTQ TNHH BHYT BHXH GDP GRDP PCI ODA FDI PPP ISO GIS GPS VNPT EVN ASEAN"
    " UNESCO UNICEF UNDP WTO WHO ADB IMF ASIAD OCOP USD EUR VND VNĐ ĐVT STT COVID HIV AIDS TUQ"
    " QCVN TCVN TTLT NXB TAND VKSND THADS THCS THPT"
)
_NAMED = ("Công ty", "Tập đoàn", "Tổng công ty", "Ngân hàng", "Doanh nghiệp", "Quỹ", "Dự án")


def test_what_everybody_knows_by_its_letters_needs_no_words() -> None:
    told = [f"Theo dõi {short}, tăng {short}." for short in _KNOWN.split()]
    told += [f"Giao {before} SONAKI thực hiện." for before in _NAMED]
    assert [one for one in told if rule_on("NN018", _DRAFT.format(one)).hits] == []
    assert rule_on("NN018", _DRAFT.format("Giao bên SONAKI thực hiện.")).words == ("SONAKI",)


def test_places_beside_the_first_are_shown_up_to_twenty() -> None:
    (hit,) = rule_on("NN018", _DRAFT.format("Vùng cấm HĐKS. " * 25)).hits
    assert (hit.values["count"], len(hit.related)) == (25, 20)

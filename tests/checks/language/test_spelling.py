"""Spelling: what is told once, what is left alone, and names of all peoples."""

from itertools import islice, product

import pytest
from checks.judging import rule_on

from hdnd_lint.words.letters.keys import meant_by_keys
from hdnd_lint.words.phrases import EDGE, phrases, plain, read_phrases

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(rule_on("NN003", _DRAFT.format(sentence)).words)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("thuwcj", "thực"),
        ("thựcj", "thực"),
        ("ddinhj", "định"),
        ("hoij", "họi"),
        ("quyeets", "quyết"),
        ("dduwowcj", "được"),
    ],
)
def test_keys_are_read_as_they_were_meant(written: str, meant: str) -> None:
    assert meant in meant_by_keys(written)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Giao Ủy ban nhân dân xã tổ chức thưc hiện Nghị quyết này.", "thưc"),
        ("Giao Ủy ban nhân dân xã tổ chức thuwcj hiện Nghị quyết này.", "thuwcj"),
        ("Giao Ủy ban nhândân xã tổ chức thực hiện Nghị quyết này.", "nhândân"),
        ("Giao Ủy bản nhân dân xã tổ chức thực hiện Nghị quyết này.", "bản"),
        ("Hội đồng nhân dan xã giám sát việc thực hiện Nghị quyết này.", "dan"),
        ("Kinh phí lấy từ nguồn ngân sách nhà nứơc năm 2026.", "nứơc"),
        ("Nghị quyết của HỘI ĐÔNG NHÂN DÂN xã.", "ĐÔNG"),
        ("Căn cứ Nghị định của Chỉnh phủ về công tác văn thư.", "Chỉnh"),
        ("Ủy ban Mặt trận Tồ quốc Việt Nam xã giám sát.", "Tồ"),
        ("Thường trực HĐNĐ xã giám sát.", "HĐNĐ"),
    ],
)
def test_a_slip_is_told_at_its_place(sentence: str, told: str) -> None:
    assert _words(sentence) == (told,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Uỷ ban nhân dân hoà giải, thuỷ lợi, khoá họp, uỷ quyền, toà án.",
        "Dùng 300 kg phân bón, 12 km đường, 50 kWh điện, email, website, camera, wifi, composite.",
        "Phòng ma-thưc, thưc-ma, d’thưc, 5thưc và thưc5.",
        "Xe rơ-moóc, xi-măng, phi-lao, Mát-xcơ-va, ma-két, ê-kíp.",
        "UBND, HĐND, MTTQ, KT-XH, NSNN, BHYT, CNTT, THCS.",
        "a) đ) i) k) các mục a, b, c của biểu x, y, z.",
        "Xã Đông Thạnh, xã Tân Hưng Đông, ông Đồng Văn Chính, bà Tồ Thị Quốc.",
        "Số 12/NQ-HDND, tệp 12_UBND.docx, Quyết định số 5/QĐ-UBNĐ.",
        "Chương trình OCOP, khu TOD, Ea Tiêu, Krông Ana, VNeID, Mẫu 00-ĐĐN.",
    ],
)
def test_what_is_no_slip_is_left_alone(sentence: str) -> None:
    assert _words(sentence) == ()


def test_a_slip_made_throughout_is_one_finding_with_all_places() -> None:
    judged = rule_on("NN003", _DRAFT.format("Việc thưc hiện và kết quả thưc hiện; thưc hiện tốt."))
    assert judged.words == ("thưc",)


_FIRST = (
    *(
        "Y",
        "H’",
        "A",
        "Đinh",
        "Siu",
        "Rơ Châm",
        "Ksor",
        "Kpă",
        "Nay",
        "Rmah",
        "Hồ",
        "Vàng",
        "Giàng",
    ),
    *("Sùng", "Thào", "Lò", "Quàng", "Cà", "Mùa", "Tráng", "Thạch", "Kim", "Sơn", "Danh", "Châu"),
    *(
        "Đàng",
        "Quảng",
        "Bá",
        "Lường",
        "Nông",
        "Hoàng",
        "Bế",
        "Ma",
        "Pờ",
        "Lỳ",
        "Pị",
        "Tẩn",
        "Chẻo",
    ),
    *("Phàn", "Lầu", "Và", "Xồng", "Cụt", "Moong", "Lương", "Vi", "Ka", "K’", "Bon", "Cil"),
)
_LAST = (
    *("Thinh", "Ngăm", "Blơm", "Păh", "Djuh", "Bhuôn", "Wơn", "Glơng", "Hrue", "Kbrông", "Mlô"),
    *("Êban", "Niê Kdăm", "Byă", "Ayun", "Buôn Krông", "Ja Dương", "Srây Mom", "Sóc Kha", "Rinh"),
    *("Páo", "Chứ Pó", "Seo Lùng", "A Sử", "Láo Tả", "Mí Và", "Thị Dợ", "Văn Pánh", "Xuân Ỏm"),
    *("Thị Pụ", "Ing Thoong", "Ngọc Xoàn", "Bá Xử", "Thị Xỵ", "Phò Na", "Ha Jim", "Ơi Kriêng"),
    *("Ktla", "Đrong", "Hđớk", "Krajan", "Plin"),
)


def test_two_thousand_names_of_all_peoples_are_no_slips() -> None:
    made = (f"{first} {last}".replace("’ ", "’") for first, last in product(_FIRST, _LAST))
    names = list(islice(dict.fromkeys(made), 2_000))
    assert len(names) == 2_000
    lines = "\n".join(f"{at}. Bà {name}, thôn {name};" for at, name in enumerate(names, 1))
    assert _words(f"Danh sách\n{lines}") == ()


def test_counts_are_read_as_they_are_written() -> None:
    known = read_phrases("# remark\n<\t9 ban 4\nban\t12 nhân 7 hành 2\n=ban\tban bản\n")
    assert (known.count("ban"), known.count("bản"), known.total) == (12, 0, 21)
    assert (known.pair("ban", "nhân"), known.pair("ban", "x"), known.pair(EDGE, "ban")) == (
        7,
        0,
        4,
    )
    assert set(known.near("bàn")) == {"ban", "bản"}


def test_the_counts_hold_pairs_and_no_sentences() -> None:
    known = phrases()
    assert known.pair("nhân", "dân") > 1_000
    assert all(
        count > 1 for first in ("của", "nhân", EDGE) for count in known.after(first).values()
    )
    assert plain("được") == "duoc"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hàng năm", "hằng năm"),
        ("năm tỉ đồng", "năm tỷ đồng"),
        ("kĩ thuật", "kỹ thuật"),
        ("quản lí", "quản lý"),
        ("kí kết", "ký kết"),
        ("mĩ thuật", "mỹ thuật"),
        ("quí một", "quý một"),
        ("bác sĩ", "bác sỹ"),
        ("hi vọng", "hy vọng"),
    ],
)
def test_two_ways_of_writing_one_word_are_both_right(one: str, other: str) -> None:
    for words in (one, other):
        assert _words(f"Nội dung về {words} của xã.") == ()


def test_each_short_form_in_use_is_known_by_its_strokes() -> None:
    forms = "HĐND UBND ĐBQH UBMTTQ TTHĐND ĐTXD GPMB BTGPMB QSDĐ LĐTBXH CNHĐH GDĐT"
    for form in forms.split():
        for at, letter in enumerate(form):
            if letter in "DĐ":
                slip = form[:at] + ("Đ" if letter == "D" else "D") + form[at + 1 :]
                assert _words(f"Việc {slip} của xã.") == (slip,)
        assert _words(f"Việc {form} của xã.") == ()


@pytest.mark.parametrize(
    ("sentence", "meant"),
    [
        ("Theo Nghị định số 5 vàNghị định số 6.", "và Nghị"),
        ("Theo quy định của Thủtướng Chính phủ.", "Thủ tướng"),
        ("PHÊDUYỆT dự toán ngân sách.", "PHÊ DUYỆT"),
    ],
)
def test_two_words_in_one_keep_their_capitals(sentence: str, meant: str) -> None:
    hits = rule_on("NN003", f"QUYẾT NGHỊ:\nĐiều 1. Giao việc\n{sentence}\n").hits
    assert [hit.values["meant"] for hit in hits] == [meant]

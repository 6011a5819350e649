"""Text of fonts older than Unicode."""

import pytest

from hdnd_lint.reading import read_bytes
from hdnd_lint.reading.lines.legacy import conversions, convert, detect, encoding_of_font
from hdnd_lint.reading.lines.traced import Traced

TCVN3 = "Héi ®ång nh©n d©n tØnh B×nh D\xad¬ng, NghÞ quyÕt vÒ ch\xad¬ng tr×nh gi¸m s¸t n¨m 2018"
VNI = "Hoäi ñoàng nhaân daân tænh Bình Döông, Nghò quyeát veà chöông trình giaùm saùt naêm 2018"
WORDS = "Hội đồng nhân dân tỉnh Bình Dương, Nghị quyết về chương trình giám sát năm 2018"


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3-caps"),
        (".VnArial NarrowH", "tcvn3-caps"),
        ("VnTime", "tcvn3"),
        ("VNI-Times", "vni"),
        ("VNI Helve", "vni"),
        ("Times New Roman", None),
        ("Vni", None),
        ("", None),
    ],
)
def test_fonts_tell_their_encoding(font: str, encoding: str | None) -> None:
    assert encoding_of_font(font) == encoding


@pytest.mark.parametrize(("words", "encoding"), [(TCVN3, "tcvn3"), (VNI, "vni")])
def test_letters_tell_their_encoding(words: str, encoding: str) -> None:
    assert detect(words) == encoding
    assert convert(words, encoding) == WORDS


@pytest.mark.parametrize(
    "words",
    [WORDS, "", "Résumé of a café", "§ 5 «ABC» ©2025", "Hoa Binh khong dau", "khoá hoà oà uỷ"],
)
def test_other_text_is_left_alone(words: str) -> None:
    assert detect(words) is None


def test_capital_fonts_show_capitals() -> None:
    assert convert("Héi ®ång nh©n d©n", "tcvn3-caps") == "HỘI ĐỒNG NHÂN DÂN"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        (
            "Uûy ban, Öùng Hoøa, thuûy lôïi, yù, kyø, Myõ, quyù, kyû, lî",
            "Ủy ban, Ứng Hòa, thủy lợi, ý, kỳ, Mỹ, quý, kỷ, lỵ",
        ),
        ("aéaèaúaüaëaê aáaàaåaãaäaâ eáeàeåeãeäeâ oáoàoåoãoäoâ", "ắằẳẵặă ấầẩẫậâ ếềểễệê ốồổỗộô"),
        ("ôùôøôûôõôï öùöøöûöõöï íìæóò uùuøuûuõuï", "ớờởỡợ ứừửữự íìỉĩị úùủũụ"),
    ],
)
def test_vni_letters(typed: str, words: str) -> None:
    assert convert(typed, "vni") == words


def test_conversions_keep_the_way_back() -> None:
    words = Traced.of(VNI, 0).edited(conversions(VNI, "vni"))
    assert words.text == WORDS
    at = words.text.index("Nghị")
    assert words.cut(at, at + 2).pieces[0].start == VNI.index("Nghò")


@pytest.mark.parametrize(("words", "encoding"), [(TCVN3, "tcvn3"), (VNI, "vni")])
def test_a_plain_file_is_converted_and_says_so(words: str, encoding: str) -> None:
    source = read_bytes(words.encode("latin-1"), "a.txt")
    assert source.text == f"{WORDS}\n"
    assert [(notice.key, notice.values) for notice in source.notices] == [
        ("legacy-encoding", (("encoding", encoding),))
    ]
    assert source.file_offset(source.text.index("Nghị")) == words.index("Ngh")

"""PDF files: what is no text, what is no PDF, what is set aside."""

import sys
from random import Random

import pytest
from corpus_dir import need_corpus

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.reading import read_bytes, read_source
from hdnd_lint.reading.limits import Limits

pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")


def pdf(*pages: str) -> bytes:
    """Make a PDF of pages with these content streams; F1 is Helvetica."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
    ]
    for number, content in enumerate(pages):
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    ).encode("latin-1")


def show(words: str, left: int, base: int) -> str:
    return f"BT /F1 12 Tf {left} {base} Td ({words}) Tj ET\n"


def blocks(data: bytes) -> list[str]:
    source = read_bytes(data, "a.pdf")
    return [block.span.of(source.text) for block in source.blocks]


def test_lines_become_paragraphs_over_pages_and_page_numbers_go() -> None:
    first = show("1", 300, 800) + show("Nghi quyet nay co hieu luc thi hanh ke tu ngay", 85, 700)
    second = show("2", 300, 800) + show("ky ban hanh.", 85, 700)
    assert blocks(pdf(first, second)) == [
        "Nghi quyet nay co hieu luc thi hanh ke tu ngay ky ban hanh."
    ]


def test_a_page_scaled_by_its_printer_reads_as_one_that_is_not() -> None:
    """Printers to PDF write in units of their own, here 25 to a point, and scale the page."""
    lines = ("NGHI QUYET", "Dieu 1. Noi dung cua du thao", "Dieu 2. Hieu luc thi hanh")
    plain = [show(words, 100, 700 - 20 * n) for n, words in enumerate(lines)]
    large = [show(words, 2500, 17500 - 500 * n) for n, words in enumerate(lines)]
    scaled = "0.04 0 0 0.04 0 0 cm " + " ".join(large).replace(" 12 Tf", " 300 Tf")
    assert blocks(pdf(scaled)) == blocks(pdf(" ".join(plain)))


def test_bold_fonts_are_noticed() -> None:
    assert read_bytes(pdf(show("QUYET NGHI", 250, 700)), "a.pdf").blocks[0].marked_bold


def test_a_scan_gives_no_text_and_one_notice() -> None:
    source = read_bytes(pdf("", "q 0 0 10 10 re f Q"), "a.pdf")
    assert source.text == ""
    assert [notice.key for notice in source.notices] == ["no-text"]


def test_a_page_that_is_an_image_among_others_is_named() -> None:
    image = "q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
    source = read_bytes(pdf(show("Dieu 1. Noi dung", 85, 700), image), "a.pdf")
    assert source.text == "Dieu 1. Noi dung\n"
    assert [(notice.key, notice.values) for notice in source.notices] == [
        ("page-without-text", (("pages", "2"),))
    ]


def test_a_scan_with_a_signature_stamp_has_no_text() -> None:
    source = read_bytes(pdf(show("Email: vanthu@angiang.gov.vn", 400, 820)), "a.pdf")
    assert (source.text, source.notices[0].key) == ("", "no-text")


def test_signature_stamps_are_set_aside_and_noticed() -> None:
    stamp = show("SAO Y 12/2025", 400, 820) + show("Email: a@b.vn", 400, 808)
    source = read_bytes(pdf(stamp + show("Dieu 1. Noi dung", 85, 700)), "a.pdf")
    assert source.text == "Dieu 1. Noi dung\n"
    assert [(notice.key, dict(notice.values)) for notice in source.notices] == [
        ("stamp", {"words": "SAO Y 12/2025 | Email: a@b.vn"})
    ]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 nothing", b"\x00" * 50])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="hỏng"):
        read_bytes(data, "a.pdf")


def test_a_page_that_cannot_be_read_is_told() -> None:
    data = pdf(show("Dieu 1. Noi dung", 85, 700)).replace(b"/Type/Page/", b"/Type/Xage/")
    with pytest.raises(ReadError, match="hỏng"):
        read_bytes(data, "a.pdf")


def test_mutated_files_are_read_or_refused() -> None:
    whole = pdf(show("Dieu 1. Noi dung", 85, 700), show("Dieu 2. Hieu luc", 85, 600))
    random = Random(20)
    read = refused = 0
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(random.randint(1, 6)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            read_bytes(bytes(data), "a.pdf")
            read += 1
        except ReadError:
            refused += 1
    assert read > 0
    assert refused > 0


def test_too_many_pages_are_refused_by_the_name_of_the_limit() -> None:
    with pytest.raises(LimitError, match="parts"):
        read_bytes(pdf(*[show("a", 9, 9)] * 3), "a.pdf", limits=Limits(parts=2))


def test_without_the_extra_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError, match=r"pip install \"hdnd-lint\[pdf\]\""):
        read_bytes(b"%PDF-1.4", "a.pdf")


@pytest.mark.parametrize(
    ("name", "beginning", "end"),
    [
        (
            "rag__NQso11.2025.pdf",
            ["HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        ),
        (
            "E3_cong-van-788-STP.pdf",
            ["UBND TỈNH BÌNH THUẬN", "SỞ TƯ PHÁP", "Số: 788/STP-HCBT"],
            ["Bình Thuận, ngày 16 tháng 5 năm 2025"],
        ),
        (
            "ptn__GM-hop-thuong-truc-HDND-huyen-Tuan-Giao-2020.pdf",
            ["HỘI ĐỒNG NHÂN DÂN", "HUYỆN TUẦN GIÁO"],
            ["TM. HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Bình Trọng"],
        ),
    ],
)
def test_headers_and_signatures_of_real_files(
    name: str, beginning: list[str], end: list[str]
) -> None:
    source = read_source(need_corpus() / name)
    words = [block.span.of(source.text) for block in source.blocks]
    assert words[: len(beginning)] == beginning
    at = words.index(end[0], 1) if end[0] in words[1:] else -1
    assert words[at : at + len(end)] == end

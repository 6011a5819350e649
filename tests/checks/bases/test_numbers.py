"""Numbers of cited documents: such as no document has, or none of the kind that is named."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


def cited(words: str) -> str:
    return f"Xét {words} của Ủy ban nhân dân xã;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tờ trình số 12/TTr-UBND ngày 01/12/2025", ()),
        ("Tờ trình số 12/BC-UBND ngày 01/12/2025", ("12/BC-UBND",)),
        ("Báo cáo tiếp thu, giải trình số 12/BC-UBND ngày 01/12/2025", ()),
        ("Báo cáo tiếp thu, giải trình số 12/UBND-KT ngày 01/12/2025", ("12/UBND-KT",)),
        ("Công văn số 12/UBND-KT ngày 01/12/2025", ()),
        ("Công văn số 12/QĐ-UBND ngày 01/12/2025", ("12/QĐ-UBND",)),
        ("Kế hoạch số 05/KH-UBND ngày 01/12/2025", ()),
        ("Thông tư số 12/2013/TTLT-BYT-BTC ngày 01/12/2013", ("12/2013/TTLT-BYT-BTC",)),
        ("Thông tư liên tịch số 12/2013/TTLT-BYT-BTC ngày 01/12/2013", ()),
    ],
)
def test_a_symbol_is_that_of_the_kind_of_paper(words: str, found: tuple[str, ...]) -> None:
    assert rule_on("CC021", cited(words), **FACTS).words == found


def test_the_kind_that_differs_is_a_variant() -> None:
    ruling = rule_on("CC021", cited("Tờ trình số 12/BC-UBND ngày 01/12/2025"), **FACTS)
    assert ruling.variants == ("kind",)


def test_a_draft_that_cites_nothing_has_no_numbers() -> None:
    text = "QUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    assert rule_on("CC021", text, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    "number",
    [
        "45/25010/NĐ-CP",
        "45/210/NĐ-CP",
        "11/2004//NQ-HĐND",
        "11 / 2004 / / NQ-HĐND",
        "05//NQ-HĐND",
        "89NQ-HĐND",
        "33/2015QĐ-TTg",
        "09/203/TT-BTC",
        "72/2017/NQ-NĐND",
    ],
)
def test_a_number_with_a_slip_is_read_whole_and_told(number: str) -> None:
    text = f"QUYẾT NGHỊ:\nĐiều 1. Thực hiện Nghị quyết số {number} ngày 14/7/2017.\n"
    assert rule_on("CC021", text, **FACTS).words == (number,)


@pytest.mark.parametrize(
    "words",
    [
        "Nghị quyết số 11/2004/NQ-HĐND",
        "Nghị quyết số 89/NQ-HĐND",
        "Nghị định số 26-CP ngày 23/3/1993",
        "Nghị định số 64b/HĐBT ngày 12/9/1981",
        "Quyết định số 12a/2015/QĐ-TTg",
        "Thông tư liên tịch số 09/2016/TTLT-BGDĐT-BTC",
        "Nghị quyết số 26-NQ/TW ngày 05/8/2008",
        "Mẫu số 06/BBHT và ngày 12/10/2012",
        "giai đoạn số 2026 - 2030",
    ],
)
def test_numbers_as_they_are_written_are_let_pass(words: str) -> None:
    text = f"QUYẾT NGHỊ:\nĐiều 1. Thực hiện {words}.\n"
    assert rule_on("CC021", text, **FACTS).words == ()


@pytest.mark.parametrize(
    ("words", "variants"),
    [
        ("Nghị định số 160/NĐ-CP ngày 27/12/2005", ("yearless",)),
        ("Thông tư số 45/TT-BTC", ("yearless",)),
        ("Thông tư số 07/TT-LB ngày 11/02/1995", ()),
        ("Nghị định số 160/2005/NĐ-CP", ()),
        ("Quyết định số 160/QĐ-TTg ngày 27/12/2005", ()),
        ("Nghị định 179/2024/NĐ-CP và Thông tư 09/2023/TT-BTC", ("unmarked",)),
        ("Nghị định số 179/2024/NĐ-CP và Thông tư số 09/2023/TT-BTC", ()),
        ("NĐ 179/2024/NĐ-CP, Luật 72/2025/QH15", ()),
        ("Nghị định 30 năm 2020", ()),
    ],
)
def test_years_and_the_word_before_a_number(words: str, variants: tuple[str, ...]) -> None:
    text = f"QUYẾT NGHỊ:\nĐiều 1. Thực hiện {words} của Chính phủ.\n"
    assert rule_on("CC021", text, **FACTS).variants == variants


def test_lines_that_a_page_prints_below_an_annex_are_let_pass() -> None:
    text = (
        "QUYẾT NGHỊ:\nĐiều 1. Mức chi theo phụ lục.\nCHỦ TỊCH\nNguyễn Văn Minh\nPHỤ LỤC\nMỨC CHI\n"
        "(Kèm theo Nghị quyết số 15/2025/NQ-HĐND)\nNghị quyết 15/2025/NQ-HĐND quy định mức chi\n"
    )
    assert rule_on("CC021", text, **FACTS).words == ()


CUT = "Căn cứ Luật Đất đai , Luật Giá , Luật Phí , Luật Thanh tra , Luật Nhà ở ;\n"


def test_blanks_of_a_text_cut_into_words_are_no_slip() -> None:
    text = f"{CUT}Căn cứ Nghị định số 42/2009/NĐ - CP ;\nQUYẾT NGHỊ :\nĐiều 1 . Thông qua .\n"
    assert rule_on("CC021", text, **FACTS).words == ()
    joined = text.replace(" ,", ",").replace(" ;", ";")
    assert rule_on("CC021", joined, **FACTS).variants == ("spaced",)


@pytest.mark.parametrize(("media", "hits"), [("text", 1), ("markdown", 0)])
def test_a_blank_in_a_converted_paper_may_be_a_line_end(media: str, hits: int) -> None:
    text = cited("Tờ trình số 12/TTr- UBND ngày 01/12/2025")
    assert len(rule_on("CC021", text, media=media, **FACTS).hits) == hits

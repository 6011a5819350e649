"""Words that a sentence lacks, and what looks like it and is whole."""

from datetime import date

import pytest
from checks.judging import rule_on

FACTS = {"kind": "normative-resolution", "level": "province", "issuer": "council"}


def found(body: str, adopted: date | None = date(2025, 12, 10)) -> tuple[str, ...]:
    facts = FACTS | ({"adopted": adopted} if adopted else {})
    return rule_on("NN020", f"QUYẾT NGHỊ:\nĐiều 1. Nội dung\n{body}\n", **facts).words


@pytest.mark.parametrize("kind", ["Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Nghị quyết"])
def test_a_document_is_by_whose_rules(kind: str) -> None:
    assert found(f"1. Thực hiện theo quy định {kind} này.") == ("theo quy định",)
    assert found(f"1. Thực hiện theo quy định của {kind} này.") == ()
    assert found(f"1. Thực hiện theo quy định tại {kind} này.") == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tại khoản 1 này", ("khoản 1",)),
        ("tại điểm đ này", ("điểm đ",)),
        ("tại Điều 12 này", ("Điều 12",)),
        ("tại khoản này", ()),
        ("tại khoản 1 Điều này", ()),
        ("tại điểm đ khoản này", ()),
    ],
)
def test_this_unit_needs_no_number(words: str, expected: tuple[str, ...]) -> None:
    assert found(f"1. Thực hiện {words}.") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("từ ngày 01 tháng 8 đến hết ngày 31 tháng 12 năm 2027", ("ngày 01 tháng 8",)),
        ("từ ngày 01 tháng 8 đến ngày 31 tháng 12 năm 2027", ("ngày 01 tháng 8",)),
        ("từ ngày 01 tháng 8 hết ngày 31 tháng 12 năm 2026", ("hết",)),
        ("từ ngày 01 tháng 10 hết ngày 31 tháng 12 năm 2026", ("hết",)),
        ("từ ngày 01 tháng 8 năm 2026 hết ngày 31/12/2030", ("hết",)),
        ("từ ngày 01 tháng 8 đến hết ngày 31 tháng 12 năm 2026", ()),
        ("từ ngày 01 tháng 8 năm 2026 đến hết ngày 31 tháng 12 năm 2030", ()),
    ],
)
def test_a_period_of_years_says_in_which_it_begins(words: str, expected: tuple[str, ...]) -> None:
    assert found(f"1. Hỗ trợ {words}.") == expected


def test_a_paper_without_its_day_does_not_tell_how_long_a_period_is() -> None:
    assert found("1. Hỗ trợ từ ngày 01 tháng 8 đến ngày 31 tháng 12 năm 2099.", None) == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. Gồm:\na) Xã A;\nb) Các xã Phú Thuận,\n2. Mức.", ("xã Phú Thuận,",)),
        ("1. Gồm:\na) Xã A,\nb) Xã B.\n2. Mức.", ()),
        ("1. Gồm:\n- Xã A,\n- Xã B ,", ("Xã B ,",)),
        ("1. Các xã,\na) Xã A;\nb) Xã B.", ()),
    ],
)
def test_the_last_item_of_a_list_does_not_end_in_a_comma(
    body: str, expected: tuple[str, ...]
) -> None:
    assert found(body) == expected


def test_a_cell_that_ends_in_a_comma_is_broken_off() -> None:
    rows = "| Nội dung | Số |\n|---|---|\n| Gồm các xã A, | 5 |\n| Xã B, C | 6 |\n"
    text = f"Điều 1. Địa bàn\n\n{rows}"
    assert rule_on("NN020", text, media="markdown", **FACTS).words == ("các xã A,",)

"""Former provinces: from the very day of the reform on, outside what speaks of the past."""

from datetime import date

import pytest
from checks.judging import rule_on

FACTS = {"kind": "individual-resolution", "issuer": "council"}


def speaking(words: str) -> str:
    return f"QUYẾT NGHỊ:\nĐiều 1. Áp dụng trên địa bàn {words}.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tỉnh Trà Vinh", ("tỉnh Trà Vinh",)),
        ("tỉnh Vĩnh Long", ()),
        ("tỉnh Bà Rịa - Vũng Tàu", ("tỉnh Bà Rịa - Vũng Tàu",)),
        ("tỉnh Trà Vinh trước khi sắp xếp", ()),
        ("tỉnh không có tên", ()),
    ],
)
def test_a_province_that_is_no_more(words: str, found: tuple[str, ...]) -> None:
    assert rule_on("TC005", speaking(words), **FACTS).words == found


def test_the_first_day_of_the_new_names_counts() -> None:
    ruling = rule_on("TC005", speaking("tỉnh Trà Vinh"), day=date(2025, 7, 1), **FACTS)
    assert ruling.words == ("tỉnh Trà Vinh",)

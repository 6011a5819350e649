"""The letters of a paper's own symbol against the kind that it calls itself."""

import pytest
from checks.judging import Ruling, rule_on


def _ruling(symbol: str, kind: str) -> Ruling:
    return rule_on(
        "TT015", f"ỦY BAN NHÂN DÂN\nXÃ AN PHÚ\nSố: {symbol}\n{kind}\nVề nhiệm vụ năm 2026\n"
    )


@pytest.mark.parametrize(
    ("symbol", "kind", "found"),
    [
        ("507/UBND-KT", "BÁO CÁO", "UBND"),
        ("12/TTr-HĐND", "BÁO CÁO THẨM TRA", "TTr"),
        ("12/BC-UBND", "TỜ TRÌNH", "BC"),
        ("5/QĐ-UBND", "KẾ HOẠCH", "QĐ"),
        ("/TB-UBND", "GIẤY MỜI", "TB"),
    ],
)
def test_a_symbol_of_another_kind(symbol: str, kind: str, found: str) -> None:
    assert _ruling(symbol, kind).words == (found,)


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("12/TTr-UBND", "TỜ TRÌNH"),
        ("12/2025/NQ-HĐND", "NGHỊ QUYẾT"),
        ("8/CTr-HĐND", "CHƯƠNG TRÌNH"),
        ("8/BC-KTXH", "BÁO CÁO THẨM TRA"),
        ("12/Ttr-UBND", "TỜ TRÌNH"),
        ("8/KL-HĐND", "KẾ HOẠCH"),
    ],
)
def test_what_is_right_or_told_elsewhere(symbol: str, kind: str) -> None:
    assert _ruling(symbol, kind).words == ()


def test_a_paper_without_a_symbol_is_not_evaluated() -> None:
    assert (
        rule_on("TT015", "BÁO CÁO\nTình hình năm 2025\n", kind="report").status == "not-evaluated"
    )

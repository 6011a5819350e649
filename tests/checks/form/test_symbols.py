"""The letters of a symbol against the name of the kind beside it."""

import pytest
from checks.judging import rule_on


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("Báo cáo số 507/UBND-KT", "UBND"),
        ("Báo cáo thẩm tra số 12/TTr-HĐND", "TTr"),
        ("Báo cáo tiếp thu, giải trình số 507/UBND-KT", "UBND"),
        ("Tờ trình số 12/BC-UBND", "BC"),
        ("Kế hoạch số 5/QĐ-UBND", "QĐ"),
        ("Công văn số 01/BC-HHNM", "BC"),
        ("nghị quyết số 12/2025/QĐ-HĐND", "QĐ"),
    ],
)
def test_a_cited_symbol_of_another_kind(cited: str, found: str) -> None:
    assert rule_on("TT015", f"Căn cứ {cited} ngày 05 tháng 12 năm 2025;").words == (found,)


@pytest.mark.parametrize(
    "cited",
    [
        "Tờ trình số 12/TTr-UBND",
        "Nghị quyết số 12/2025/NQ-HĐND",
        "Nghị quyết số 25-NQ/TW",
        "Công văn số 507/UBND-KT",
        "Văn bản số 507/BC-UBND",
        "Thông tư số 26/2026/TT-BTC",
        "Nghị định số 30/2020/NĐ-CP",
        "Quyết định kèm theo Tờ trình số 12/TTr-UBND",
        "Tờ trình số 12/Ttr-UBND",
        "Chương trình số 8/CTr-HĐND",
    ],
)
def test_what_is_right_or_told_elsewhere(cited: str) -> None:
    assert rule_on("TT015", f"Căn cứ {cited} ngày 05 tháng 12 năm 2025;").words == ()


def test_a_paper_without_symbols_is_not_evaluated() -> None:
    assert rule_on("TT015", "BÁO CÁO\nTình hình năm 2025\n").status == "not-evaluated"

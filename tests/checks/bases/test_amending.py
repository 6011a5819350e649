"""Amending documents among the bases: what they amend is a basis too."""

from datetime import date

import pytest
from checks.judging import rule_on

FACTS = {"kind": "normative-resolution", "level": "province", "issuer": "council"}
DAY = date(2021, 7, 14)
OLD = "Nghị định số 57/2002/NĐ-CP"
NEW = "Nghị định số 24/2006/NĐ-CP của Chính phủ"


@pytest.mark.parametrize(
    ("lines", "alone"),
    [
        ((f"Căn cứ {NEW} sửa đổi, bổ sung một số điều của {OLD};",), 1),
        ((f"Căn cứ {NEW} về việc sửa đổi, bổ sung {OLD};",), 1),
        ((f"Căn cứ {NEW} về sửa đổi {OLD};", "Căn cứ Luật Giá số 11/2012/QH13;"), 1),
        ((f"Căn cứ {OLD};", f"Căn cứ {NEW} sửa đổi, bổ sung một số điều của {OLD};"), 0),
        ((f"Căn cứ {OLD}; {NEW} sửa đổi, bổ sung một số điều của {OLD};",), 0),
        ((f"Căn cứ {OLD}, được sửa đổi, bổ sung bởi {NEW};",), 0),
        ((f"Căn cứ {NEW} quy định chi tiết thi hành {OLD};",), 0),
        (("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá số 44/2013/QH13;",), 0),
        ((f"Căn cứ {NEW};",), 0),
    ],
)
def test_the_amended_document_is_a_basis_too(lines: tuple[str, ...], alone: int) -> None:
    text = "\n".join((*lines, "QUYẾT NGHỊ:", "Điều 1. Mức thu phí.")) + "\n"
    assert rule_on("CC018", text, day=DAY, **FACTS).variants.count("alone") == alone

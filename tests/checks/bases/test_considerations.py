"""Submissions and reports considered: blanks, days after adoption, the committee of the field."""

from datetime import date

import pytest
from checks.judging import resolution, rule_on

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


def considering(line: str) -> str:
    text = resolution("Điều 1. Thông qua nhiệm vụ năm 2026.")
    return text.replace("QUYẾT NGHỊ:", f"{line};\nQUYẾT NGHỊ:")


@pytest.mark.parametrize(
    ("given", "variants"),
    [
        ("số 12/TTr-UBND ngày 20 tháng 12 năm 2025", ()),
        ("số 12/TTr-UBND ngày 21 tháng 12 năm 2025", ("",)),
        ("số …/TTr-UBND ngày 01 tháng 12 năm 2025", ("blank",)),
    ],
)
def test_nothing_is_blank_or_later_than_adoption(given: str, variants: tuple[str, ...]) -> None:
    text = considering(f"Xét Tờ trình {given} của Ủy ban nhân dân xã")
    assert rule_on("CC010", text, adopted=date(2025, 12, 20), **FACTS).variants == variants


@pytest.mark.parametrize(
    ("committee", "found"),
    [("Ban Pháp chế", 1), ("Ban Kinh tế - Ngân sách", 0)],
)
def test_the_committee_of_the_field_appraises(committee: str, found: int) -> None:
    given = "số 5/BC-HĐND ngày 10 tháng 12 năm 2025"
    line = f"Xét Báo cáo thẩm tra {given} của {committee} Hội đồng nhân dân xã"
    facts = {**FACTS, "subjects": ["estimate"]}
    assert len(rule_on("CC011", considering(line), **facts).hits) == found


FIRST = "Xét Tờ trình số 02/TTr-HĐND ngày 28 tháng 6 năm 2025 của Thường trực Hội đồng nhân dân xã"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"{FIRST} và Báo cáo số 09/BC-HĐND ngày 28/6/2025 kèm theo Tờ trình về kết quả", 0),
        (f"{FIRST} và đề án nêu tại Tờ trình", 0),
        (f"{FIRST}; Tờ trình của Ủy ban nhân dân xã", 1),
        ("Xét Báo cáo số 09/BC-HĐND ngày 28/6/2025 kèm theo Tờ trình về kết quả", 1),
    ],
)
def test_a_paper_called_again_needs_no_number(line: str, found: int) -> None:
    assert len(rule_on("CC022", considering(line), **FACTS).hits) == found

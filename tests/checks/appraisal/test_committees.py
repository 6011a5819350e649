"""Which committee appraises budget matters (khoản 3 Điều 29 Luật 72/2025/QH15)."""

import pytest
from checks.appraisal.reports import DAY, FACTS, report
from checks.judging import rule_on

from hdnd_lint.finding import Status

TITLE = "Thẩm tra dự thảo Nghị quyết về dự toán ngân sách xã năm 2026"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("BAN KINH TẾ - NGÂN SÁCH", 0),
        ("BAN KT-NS", 0),
        ("BAN VĂN HÓA - XÃ HỘI", 1),
        ("BAN PHÁP CHẾ", 1),
    ],
)
def test_the_committee_of_the_field(name: str, found: int) -> None:
    text = report("Ban tán thành dự thảo.", title=TITLE).replace("BAN KINH TẾ - NGÂN SÁCH", name)
    assert len(rule_on("TR009", text, day=DAY, **FACTS).hits) == found


def test_a_report_without_a_committee_is_not_judged() -> None:
    text = report("Ban tán thành dự thảo.", title=TITLE).replace("BAN KINH TẾ - NGÂN SÁCH\n", "")
    assert rule_on("TR009", text, day=DAY, **FACTS).status is Status.NOT_EVALUATED

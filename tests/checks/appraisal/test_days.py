"""The order of days (Điều 85, Điều 111 Luật 77/2015/QH13; khoản 3 Điều 29 Luật 72/2025/QH15)."""

import pytest
from checks.appraisal.reports import DAY, FACTS, report
from checks.judging import rule_on

from hdnd_lint.finding import Status


@pytest.mark.parametrize(
    ("said", "variants"),
    [
        ("Ban thẩm tra Tờ trình số 9/TTr-UBND ngày 08/12/2025.", ()),
        ("Ban thẩm tra Tờ trình số 9/TTr-UBND ngày 09/12/2025.", ("",)),
        ("Ngày 08/12/2025, Ban họp thẩm tra.", ()),
        ("Ngày 09/12/2025, Ban họp thẩm tra.", ("met-later",)),
        ("Ban thẩm tra để trình kỳ họp thứ 4 khai mạc ngày 08/12/2025.", ()),
        ("Ban thẩm tra để trình kỳ họp thứ 4 khai mạc ngày 05/12/2025.", ("after-session",)),
        ("Ban thẩm tra theo Luật số 89/2025/QH15 có hiệu lực từ ngày 01/01/2026.", ()),
        ("Ban họp, đề nghị lùi hiệu lực ở Điều 3 đến ngày 01/3/2026.", ()),
    ],
)
def test_each_day_against_that_of_the_report(said: str, variants: tuple[str, ...]) -> None:
    assert rule_on("TR008", report(said), day=DAY, **FACTS).variants == variants


def test_a_report_without_a_day_is_not_judged() -> None:
    text = report("Ban tán thành dự thảo.").replace("Cẩm Khê, ngày 08 tháng 12 năm 2025\n", "")
    assert rule_on("TR008", text, day=DAY, **FACTS).status is Status.NOT_EVALUATED

"""Which committee appraises budget matters (khoản 3 Điều 29 Luật 72/2025/QH15)."""

from datetime import date

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


@pytest.mark.parametrize("name", ["BAN KT", "BAN KTNS", "BAN KTXH", "BAN KINH TẾ - XÃ HỘI"])
@pytest.mark.parametrize("day", [DAY, date(2022, 12, 8)])
def test_short_names_of_the_committee(name: str, day: date) -> None:
    text = report("Ban tán thành dự thảo.", title=TITLE).replace("BAN KINH TẾ - NGÂN SÁCH", name)
    text = text.replace("năm 2025", f"năm {day.year}")
    assert rule_on("TR009", text, day=day, **FACTS).hits == ()


@pytest.mark.parametrize(("day", "right"), [(DAY, "Ngân sách"), (date(2022, 12, 8), "Xã hội")])
def test_the_right_committee_is_named_as_it_was_called_that_day(day: date, right: str) -> None:
    text = report("Ban tán thành dự thảo.", title=TITLE).replace("KINH TẾ - NGÂN SÁCH", "PHÁP CHẾ")
    (hit,) = rule_on("TR009", text.replace("năm 2025", f"năm {day.year}"), day=day, **FACTS).hits
    assert hit.values == {"found": "BAN PHÁP CHẾ", "committee": f"Ban Kinh tế - {right}"}


@pytest.mark.parametrize("name", ["BAN …", "BAN ..."])
def test_a_blank_name_is_not_judged(name: str) -> None:
    text = report("Ban tán thành dự thảo.", title=TITLE).replace("BAN KINH TẾ - NGÂN SÁCH", name)
    assert rule_on("TR009", text, day=DAY, **FACTS).status is Status.NOT_EVALUATED


@pytest.mark.parametrize(
    "title",
    [
        "Thẩm tra dự thảo Nghị quyết về dự toán ngân sách xã năm 2026",
        "Thẩm tra dự thảo Nghị quyết phê chuẩn quyết toán ngân sách xã năm 2024",
        "Thẩm tra dự thảo Nghị quyết về phân bổ ngân sách xã năm 2026",
        "Thẩm tra dự thảo Nghị quyết về bổ sung dự toán ngân sách xã năm 2025",
        "Thẩm tra dự thảo Nghị quyết về điều chỉnh dự toán ngân sách xã năm 2025",
    ],
)
def test_every_matter_of_the_budget_is_of_its_field(title: str) -> None:
    text = report("Ban tán thành.", title=title).replace("KINH TẾ - NGÂN SÁCH", "PHÁP CHẾ")
    assert len(rule_on("TR009", text, day=DAY, **FACTS).hits) == 1


@pytest.mark.parametrize(
    "subject", ["settlement", "estimate", "allocation", "supplement", "adjustment", "budget-norms"]
)
def test_each_subject_alone_is_of_the_field(subject: str) -> None:
    text = report("Ban tán thành.").replace("KINH TẾ - NGÂN SÁCH", "PHÁP CHẾ")
    assert len(rule_on("TR009", text, day=DAY, subjects=[subject], **FACTS).hits) == 1

"""Headings of articles, all or none; dashes below points."""

import pytest
from checks.judging import resolution, rule_on

FACTS = {"kind": "normative-resolution", "level": "commune", "issuer": "council"}


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("1. Chi hội nghị:", "a) Cấp tỉnh: 200.000 đồng;", "b) Cấp xã: 100.000 đồng."), 0),
        (("1. Chi hội nghị:", "a) Cấp tỉnh:", "- Chủ trì: 200.000 đồng;", "- Khác: 100.000."), 1),
    ],
)
def test_a_point_has_no_dashes(lines: tuple[str, ...], found: int) -> None:
    text = resolution("Điều 1. Mức chi", *lines)
    assert min(1, len(rule_on("BC004", text, **FACTS).hits)) == found


@pytest.mark.parametrize(
    ("second", "found"),
    [("Điều 2. Mức chi", 0), ("Điều 2.", 1)],
)
def test_every_article_has_a_heading(second: str, found: int) -> None:
    text = resolution(
        "Điều 1. Phạm vi điều chỉnh",
        "Nghị quyết này quy định mức chi hội nghị.",
        second,
        "1. Mức chi là 200.000 đồng.",
        "Điều 3. Hiệu lực thi hành",
        "Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2026.",
    )
    assert min(1, len(rule_on("BC003", text, **FACTS).hits)) == found

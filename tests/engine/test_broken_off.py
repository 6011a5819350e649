"""A resolution that breaks off at its bases: what stands there is judged, nothing is missed."""

from datetime import date

import pytest

from hdnd_lint import engine, rulebook
from hdnd_lint.api import Linter

BASES = """HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
Số: 19/2025/NQ-HĐND
Sơn Hà, ngày 15 tháng 12 năm 2025
NGHỊ QUYẾT
Quy định mức chi công tác phí
HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HÀ
KHÓA X, KỲ HỌP THỨ 13
Căn cứ Luật Tổ chức chính quyền đia phương số 72/2025/QH15;
"""
REST = "QUYẾT NGHỊ:\nĐiều 1. Quy định mức chi công tác phí.\n"


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("", {"CC023"}),
        ("QUYẾT NGHỊ:\n", {"CC023"}),
        (REST, {"CC009", "CC023", "KH001"}),
    ],
)
def test_nothing_is_missed_where_the_paper_breaks_off(rest: str, told: set[str]) -> None:
    rules = engine.chosen(rulebook.load(cached=False), ["CC009", "CC023", "KH001"])
    outcome = Linter(rules, date(2026, 11, 22)).text(BASES + rest)
    assert {finding.rule_id for finding in outcome.findings} == told


def test_it_says_why_it_was_not_looked_for() -> None:
    rules = engine.chosen(rulebook.load(cached=False), ["CC009"])
    (status,) = Linter(rules, date(2026, 11, 22)).text(BASES).rules
    assert "dừng ở phần căn cứ" in str(status.reason)

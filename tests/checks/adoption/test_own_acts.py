"""Earlier resolutions of the same council on the same matter, by the office's own list."""

from datetime import date

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine import judge
from hdnd_lint.finding import Status
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text
from hdnd_lint.registry import Registry

DAY = date(2026, 7, 10)
ACT = {
    "number": "07/2022/NQ-HĐND",
    "kind": "Nghị quyết",
    "title": "Quy định mức hỗ trợ học phí trên địa bàn tỉnh",
    "issuer": "Hội đồng nhân dân tỉnh Giang Khê",
    "status": "in-force",
}
(RULE,) = (bound for bound in rulebook.load() if bound.rule.id == "HL007")
OTHER = "Quy định mức hỗ trợ tiền ăn trưa cho trẻ mẫu giáo vùng cao"


def judged(title: str, *acts: dict[str, str], unit: str = "tỉnh Giang Khê") -> tuple[Status, int]:
    draft = parse_draft(read_text(f"NGHỊ QUYẾT\n{title}\nQUYẾT NGHỊ:\nĐiều 1. Mức hỗ trợ\n"))
    facts = {"kind": "normative-resolution", "issuer": "council", "unit": unit}
    profile = build_profile(draft, today=DAY, as_of=DAY, overrides=facts)
    verdict = judge(RULE, Context(draft, profile, Registry(rows=acts)))
    return verdict.status, len(verdict.hits)


def test_the_same_matter_is_found_whatever_the_order_and_the_case() -> None:
    title = "Mức hỗ trợ học phí quy định trên địa bàn tỉnh"
    assert judged(title, ACT) == (Status.CHECKED, 1)


def test_another_matter_is_not() -> None:
    assert judged(OTHER, ACT) == (Status.CHECKED, 0)


def test_of_another_council_nothing_is_said() -> None:
    assert judged(ACT["title"], ACT, unit="tỉnh Sơn Hà") == (Status.CHECKED, 0)


def test_what_has_lapsed_is_not_asked_for() -> None:
    lapsed = {**ACT, "until": "2025-01-01", "until_confidence": "high"}
    assert judged(ACT["title"], lapsed) == (Status.CHECKED, 0)


def test_without_a_list_it_says_that_it_could_not_look() -> None:
    assert judged(ACT["title"]) == (Status.NOT_EVALUATED, 0)


def test_a_short_title_is_left_alone() -> None:
    assert judged("Quy định mức chi", ACT) == (Status.NOT_APPLICABLE, 0)

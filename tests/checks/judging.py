"""One shipped rule on one draft: what tests of checks ask, at the thresholds of its parameters."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from hdnd_lint import rulebook
from hdnd_lint.checks import CHECKS
from hdnd_lint.checks.base import Context
from hdnd_lint.engine import BoundRule, judge
from hdnd_lint.finding import Hit, Status
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text
from hdnd_lint.registry import open_registry

DAY = date(2025, 12, 20)


@cache
def _rules() -> dict[str, BoundRule]:
    return {bound.rule.id: bound for bound in rulebook.load()}


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule made of a draft: its status, its hits and the words that they are at."""

    status: Status
    hits: tuple[Hit, ...]
    words: tuple[str, ...]

    @property
    def variants(self) -> tuple[str, ...]:
        """The variants of the hits, in text order."""
        return tuple(hit.variant for hit in self.hits)


def rule_on(rule: str, text: str, **facts: Any) -> Ruling:
    """Return what the shipped *rule* makes of *text*, with *facts* of its profile given.

    Among them ``day``, whose law counts, and ``media`` of the text (``markdown``).
    """
    day, media = facts.pop("day", DAY), facts.pop("media", "text")
    draft = parse_draft(read_text(text, media=media))
    profile = build_profile(draft, today=day, as_of=day, overrides=facts)
    verdict = judge(_rules()[rule], Context(draft, profile, open_registry()))
    assert verdict.error is None, verdict.error
    _assert_declared(rule, verdict.hits)
    return Ruling(
        verdict.status, verdict.hits, tuple(hit.span.of(draft.text) for hit in verdict.hits)
    )


def _assert_declared(rule: str, hits: tuple[Hit, ...]) -> None:
    """Say that hits carry no more than the check of *rule* says: what a message may name."""
    bound = _rules()[rule]
    check = CHECKS[bound.rule.check]
    told = set(check.values).union(*map(check.more_values or (lambda _: set()), bound.params))
    for hit in hits:
        assert {*hit.values, *hit.words} <= told
        assert hit.variant in {"", *check.variants}


def resolution(*lines: str, title: str = "Về nhiệm vụ năm 2026", unit: str = "XÃ AN PHÚ") -> str:
    """Return a whole resolution whose body is *lines*."""
    head = (
        "HỘI ĐỒNG NHÂN DÂN",
        unit,
        "Số: 15/NQ-HĐND",
        "An Phú, ngày 20 tháng 12 năm 2025",
        "NGHỊ QUYẾT",
        title,
        f"HỘI ĐỒNG NHÂN DÂN {unit}",
        "KHÓA II, KỲ HỌP THỨ 5",
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
        "QUYẾT NGHỊ:",
    )
    return "\n".join((*head, *lines)) + "\n"
